// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/steady_hashes.h"
#include "core/products/document_writer.h"
#include "core/products/page_size.h"
#include "core/products/pdf_pages.h"
#include "core/products/pdf_set_up.h"
#include "core/products/visible_text.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::Literals::StringLiterals;

namespace skein {

void pdf::setUp(QPdfWriter &writer, const Document &document)
{
    const QSizeF page = pageMillimetres(document.page);
    writer.setResolution(1200);
    writer.setPageLayout(
        QPageLayout(QPageSize(page, QPageSize::Millimeter), QPageLayout::Portrait, QMarginsF()));
    writer.setTitle(visibleText(document.title.title));
    writer.setCreator(u"Skein"_s);
}

QByteArray pdfBytes(const Document &document, Progress *progress)
{
    const SteadyHashes steady;
    const std::vector<FlowItem> flow = flowOf(document);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    pdf::setUp(writer, document);
    Steps steps(progress, 2 * stepsOf(flow));
    const int pages = pdf::Pages(document, writer, nullptr, 0, steps).write(flow);
    QPainter painter(&writer);
    pdf::Pages(document, writer, &painter, pages, steps).write(flow);
    painter.end();
    return bytes;
}

} // namespace skein
