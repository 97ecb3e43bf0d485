// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/products/document_flow.h"

#include <QImage>

namespace skein {

/// The pages of a document as they come out of its PDF, painted by the same code with the same line breaks.
/// May be asked on several threads. Needs a QGuiApplication.
class PrintedPages
{
public:
    /// Counts the pages. Throws Stopped.
    explicit PrintedPages(const Document &document, Progress *progress = nullptr);
    PrintedPages(const PrintedPages &) = delete;
    PrintedPages &operator=(const PrintedPages &) = delete;

    int count() const { return m_count; }
    QSizeF millimetres() const; ///< Of each page.

    /// Pages from the first to the last, counted from 1.
    std::vector<QImage> paint(int first, int last, double dotsPerMillimetre,
                              Progress *progress = nullptr) const;

private:
    Document m_document;
    std::vector<FlowItem> m_flow; ///< Refers to the document.
    int m_count = 0;
};

} // namespace skein
