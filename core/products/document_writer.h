// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/products/document.h"

#include <QByteArray>
#include <QStringList>

namespace skein {

// Each gives the whole file; the same document gives the same bytes, but for PDF, whose producer stamps it.
// Fonts are needed for figures and PDF, so a QGuiApplication must be there.

// Stopped by their progress they throw Stopped.

QByteArray docxBytes(const Document &document, Progress *progress = nullptr);
QByteArray odtBytes(const Document &document, Progress *progress = nullptr);
/// Self-contained; runs and loads nothing.
QByteArray htmlBytes(const Document &document, Progress *progress = nullptr);
QByteArray pdfBytes(const Document &document, Progress *progress = nullptr);

/// The endings that writeDocument() knows: "docx", "odt", "pdf", "html".
QStringList documentEndings();

/// By the ending of the path; whole or not at all, also when it is stopped. Throws Error.
void writeDocument(const QString &path, const Document &document, Progress *progress = nullptr);

} // namespace skein
