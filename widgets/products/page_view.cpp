// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/products/page_view.h"

#include "widgets/base/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr double PaperScale = 96 / 25.4; ///< Pixels a millimetre at a zoom of 1.
static constexpr double Gap = 16; ///< Pixels around and between pages.
static constexpr double LeastZoom = 0.25;
static constexpr double MostZoom = 4;
static constexpr int PagesKept = 6; ///< On either side of the one that was painted last.

PageView::PageView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_scale(PaperScale)
{
    setObjectName(u"pageView"_s);
    setAccessibleName(tr("The pages as they will be printed"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
}

PageView::~PageView()
{
    stopAndWait(m_counting);
    stopAndWait(m_painting);
}

void PageView::show(const Document &document)
{
    m_counting.cancel();
    m_counting = runJob(
        this,
        [document](Progress &progress) { return Pages(std::make_shared<PrintedPages>(document, &progress)); },
        [this](const Pages &printed) { take(printed); },
        [this](const std::exception &error) { Q_EMIT failed(QString::fromUtf8(error.what())); });
}

void PageView::take(const Pages &printed)
{
    m_painting.cancel();
    m_printed = printed;
    ++m_edition;
    m_pages.removeIf([this](const auto &page) { return page.key() > m_printed->count(); });
    if (m_isFitted)
        fitWidth();
    layOut();
    Q_EMIT moved();
}

double PageView::dots() const
{
    return m_scale * viewport()->devicePixelRatioF();
}

double PageView::zoom() const
{
    return m_scale / PaperScale;
}

QRectF PageView::pageRect(int page) const
{
    const QSizeF size = m_printed->millimetres() * m_scale;
    const double left = std::max(Gap, (viewport()->width() - size.width()) / 2);
    return {left - horizontalScrollBar()->value(),
            Gap + (page - 1) * (size.height() + Gap) - verticalScrollBar()->value(), size.width(),
            size.height()};
}

std::pair<int, int> PageView::pagesInView() const
{
    const double step = m_printed->millimetres().height() * m_scale + Gap;
    const double top = verticalScrollBar()->value() - Gap;
    const int first = int(std::floor(top / step)) + 1;
    const int last = int(std::floor((top + viewport()->height()) / step)) + 1;
    return {std::clamp(first, 1, pageCount()), std::clamp(last, 1, pageCount())};
}

int PageView::currentPage() const
{
    if (pageCount() == 0)
        return 0;
    const double step = m_printed->millimetres().height() * m_scale + Gap;
    const double middle = verticalScrollBar()->value() + viewport()->height() / 2.0;
    return std::clamp(int(middle / step) + 1, 1, pageCount());
}

void PageView::layOut()
{
    if (pageCount() == 0)
        return;
    const QSizeF size = m_printed->millimetres() * m_scale;
    const int wide = int(std::ceil(size.width() + 2 * Gap));
    const int high = int(std::ceil(pageCount() * (size.height() + Gap) + Gap));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, wide - viewport()->width()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setRange(0, std::max(0, high - viewport()->height()));
    paintMissing();
    viewport()->update();
}

bool PageView::isRight(int page) const
{
    const auto painted = m_pages.constFind(page);
    return painted != m_pages.cend() && painted->edition == m_edition && painted->dots == dots();
}

bool PageView::isComplete() const
{
    if (pageCount() == 0 || m_counting.isRunning())
        return false;
    const auto [first, last] = pagesInView();
    for (int page = first; page <= last; ++page)
        if (!isRight(page))
            return false;
    return true;
}

/// One page at a time, the first of those in view that is not there.
void PageView::paintMissing()
{
    if (pageCount() == 0 || m_painting.isRunning() || viewport()->width() < 2)
        return;
    const auto [first, last] = pagesInView();
    int page = first;
    while (page <= last && isRight(page))
        ++page;
    if (page > last)
        return;
    m_painting = runJob(
        this,
        [printed = m_printed, page, wanted = dots()](Progress &progress) {
            return printed->paint(page, page, wanted, &progress);
        },
        [this, page, wanted = dots(), edition = m_edition](const std::vector<QImage> &images) {
            m_pages.removeIf([page](const auto &each) { return std::abs(each.key() - page) > PagesKept; });
            m_pages.insert(page, {images.front(), wanted, edition});
            viewport()->update();
            paintMissing();
        },
        [this](const std::exception &error) { Q_EMIT failed(QString::fromUtf8(error.what())); },
        [this] { paintMissing(); });
}

void PageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), sidebarColour(palette()));
    if (pageCount() == 0)
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto [first, last] = pagesInView();
    for (int page = first; page <= last; ++page) {
        const QRectF place = pageRect(page);
        painter.fillRect(place, Qt::white);
        if (const auto painted = m_pages.constFind(page); painted != m_pages.cend())
            painter.drawImage(
                isRight(page)
                    ? QRectF(place.topLeft(), QSizeF(painted->image.size()) / viewport()->devicePixelRatioF())
                    : place,
                painted->image);
        painter.setPen(lineColour(palette()));
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }
}

void PageView::resizeEvent(QResizeEvent *)
{
    if (m_isFitted)
        fitWidth();
    else
        layOut();
    Q_EMIT moved();
}

/// What is at the middle of the view stays there; the beginning stays the beginning.
void PageView::keepAtMiddle(const std::function<void()> &change)
{
    const double half = viewport()->height() / 2.0;
    const double before = m_scale;
    const bool isAtTop = verticalScrollBar()->value() == 0;
    const double middle = (verticalScrollBar()->value() + half) / before;
    change();
    layOut();
    verticalScrollBar()->setValue(isAtTop ? 0 : int(std::lround(middle * m_scale - half)));
    Q_EMIT moved();
}

void PageView::setZoom(double zoom)
{
    m_isFitted = false;
    keepAtMiddle([&] { m_scale = std::clamp(zoom, LeastZoom, MostZoom) * PaperScale; });
}

void PageView::fitWidth()
{
    constexpr double most = 1.25; // beyond it too little of a page is seen
    m_isFitted = true;
    if (pageCount() == 0)
        return;
    keepAtMiddle([this] {
        const double room = viewport()->width() - 2 * Gap;
        m_scale
            = std::clamp(room / m_printed->millimetres().width(), LeastZoom * PaperScale, most * PaperScale);
    });
}

void PageView::goTo(int page)
{
    if (pageCount() == 0)
        return;
    const double step = m_printed->millimetres().height() * m_scale + Gap;
    verticalScrollBar()->setValue(int((std::clamp(page, 1, pageCount()) - 1) * step));
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    constexpr double step = 1.25;
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_PageDown:
        return goTo(currentPage() + 1);
    case Qt::Key_PageUp:
        return goTo(currentPage() - 1);
    case Qt::Key_Home:
        return goTo(1);
    case Qt::Key_End:
        return goTo(pageCount());
    case Qt::Key_Escape:
        Q_EMIT closed();
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return isControl ? setZoom(zoom() * step) : QAbstractScrollArea::keyPressEvent(event);
    case Qt::Key_Minus:
        return isControl ? setZoom(zoom() / step) : QAbstractScrollArea::keyPressEvent(event);
    case Qt::Key_0:
        return isControl ? fitWidth() : QAbstractScrollArea::keyPressEvent(event);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    setZoom(zoom() * std::pow(1.0015, event->angleDelta().y()));
    event->accept();
}

void PageView::scrollContentsBy(int, int)
{
    paintMissing();
    viewport()->update();
    Q_EMIT moved();
}

} // namespace skein
