// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/printed_pages.h"

#include "core/products/page_size.h"
#include "core/products/pdf_pages.h"
#include "core/products/pdf_set_up.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace skein {

namespace {

/// A PDF that nothing is written to: texts are measured on it.
class Measure
{
public:
    explicit Measure(const Document &document)
        : m_writer((m_buffer.open(QIODevice::WriteOnly), &m_buffer))
    {
        pdf::setUp(m_writer, document);
    }

    QPdfWriter &writer() { return m_writer; }

private:
    QBuffer m_buffer;
    QPdfWriter m_writer;
};

} // namespace

PrintedPages::PrintedPages(const Document &document, Progress *progress)
    : m_document(document)
    , m_flow(flowOf(m_document))
{
    Measure measure(m_document);
    Steps steps(progress, stepsOf(m_flow));
    m_count = pdf::Pages(m_document, measure.writer(), nullptr, 0, steps).write(m_flow);
}

QSizeF PrintedPages::millimetres() const
{
    return pageMillimetres(m_document.page);
}

std::vector<QImage> PrintedPages::paint(int first, int last, double dotsPerMillimetre,
                                        Progress *progress) const
{
    Measure measure(m_document);
    std::vector<QImage> images;
    for (int page = first; page <= last; ++page) {
        QImage image((millimetres() * dotsPerMillimetre).toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing
                               | QPainter::SmoothPixmapTransform);
        const double scale = dotsPerMillimetre * 25.4 / measure.writer().resolution();
        painter.scale(scale, scale);
        Steps steps(progress, stepsOf(m_flow));
        pdf::Pages pages(m_document, measure.writer(), &painter, m_count, steps);
        pages.paintOnly(page);
        pages.write(m_flow);
        images.push_back(image);
    }
    return images;
}

} // namespace skein
