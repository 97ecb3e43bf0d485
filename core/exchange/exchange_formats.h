// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/exchange/case_export.h"
#include "core/exchange/format_places.h"

#include <span>
#include <string_view>

namespace skein {

/// A format that graphs and cases leave and come in.
struct ExchangeFormat
{
    const char *name; ///< "i2 Analyst's Notebook chart".
    const char *ending; ///< ".anx".
    ExportedEvents events; ///< What it is given of a case.
    /// Whether a file is of this format, by its first 64 KiB as text and by its bytes.
    bool (*isOf)(std::string_view head, std::string_view bytes);
    GraphReading (*read)(std::string_view bytes, Progress &progress);
    WrittenGraph (*write)(const GraphDocument &document);
};

/// In the order in which a file is asked whether it is one of them. The last takes what nothing else did.
std::span<const ExchangeFormat> exchangeFormats();

/// Whether a file that is of a format cannot be taken for anything else that a case imports.
bool isCertain(const ExchangeFormat &format, std::string_view head, std::string_view bytes);

/// The format that a file of this name is to be written in; nothing when its ending is of none.
const ExchangeFormat *formatToWrite(const QString &path);

/// ".anx, .graphml, ..." for messages.
QString endingsToWrite();

} // namespace skein
