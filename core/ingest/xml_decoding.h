// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/text_decoding.h"

#include <QStringList>

namespace skein {

struct DecodedXml
{
    DecodedText text;
    QStringList notes; ///< How its declaration and its bytes contradict each other; mostly empty.
};

/// XML as UTF-8. A byte order mark counts most, then what the bytes can only be, then the encoding that the
/// declaration names. The bytes must outlive the result.
DecodedXml decodeXml(std::string_view bytes);

} // namespace skein
