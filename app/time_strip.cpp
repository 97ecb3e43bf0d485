// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/time_strip.h"

#include "core/base/time_format.h"
#include "core/storage/case_session.h"
#include "core/storage/mirrored_calls.h"
#include "widgets/base/selection.h"
#include "widgets/base/theme.h"
#include "widgets/jobs/run_job.h"

#include <QKeyEvent>
#include <QPainter>

#include <chrono>
#include <numeric>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace skein {

constexpr int AxisHeight = 18;
constexpr int BarWidth = 3;
constexpr int Grasp = 5; ///< How near to an edge of the window the mouse takes hold of it.

QString describeWindow(const TimeWindow &window, const TimeZone &zone)
{
    const auto day = [&zone](qint64 utc) { return describeDay(utc, zone); };
    if (window.from && window.to)
        return u"%1 – %2"_s.arg(day(*window.from), day(*window.to - 1));
    if (window.from)
        return TimeStrip::tr("from %1").arg(day(*window.from));
    if (window.to)
        return TimeStrip::tr("until %1").arg(day(*window.to - 1));
    return TimeStrip::tr("all times");
}

TimeStrip::TimeStrip(const RoomContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(u"timeStrip"_s);
    setAccessibleName(tr("Time strip: activity of the case"));
    setToolTip(tr("Drag to look at a part of the time; double-click to look at all"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_recount.setSingleShot(true);
    m_recount.setInterval(80ms);
    connect(&m_recount, &QTimer::timeout, this, &TimeStrip::refresh);
    connect(&context.selection, &Selection::windowChanged, this, qOverload<>(&QWidget::update));
    connect(&context.session, &CaseSession::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"event"_s))
            m_recount.start();
    });
    m_recount.start();
}

QSize TimeStrip::sizeHint() const
{
    return {400, 72};
}

QRect TimeStrip::plot() const
{
    return rect().adjusted(grid::normal, grid::small, -grid::normal, -AxisHeight);
}

void TimeStrip::refresh()
{
    const int parts = std::max(1, plot().width() / BarWidth);
    const auto reader = std::make_shared<Database>(m_context.session.reader());
    runJob(
        this,
        [reader, parts, request = ++m_request](Progress &) {
            return std::pair(request, countActivity(*reader, parts));
        },
        [this](const std::pair<quint64, Activity> &found) {
            if (found.first != m_request)
                return;
            m_activity = found.second;
            m_isCounted = true;
            update();
            Q_EMIT counted();
        },
        [](const std::exception &error) { qWarning() << error.what(); });
}

/// A date of 2011 in a case of ten weeks would press the weeks into a few pixels: ends of the span that hold
/// less than a hundredth of the events, but more than half of the time, are cut off and counted.
TimeStrip::Activity TimeStrip::countActivity(const Database &database, int parts)
{
    Activity found;
    found.span = timeSpan(database);
    if (!found.span)
        return found;
    found.span->last += 1;
    const std::vector<EventBrief> repeats = repeatedRecords(database);
    const auto count = [&] {
        found.counts = activity(database, *found.span, parts);
        leaveOut(found.counts, *found.span, repeats);
    };
    count();
    const qint64 all = std::accumulate(found.counts.begin(), found.counts.end(), qint64(0));
    constexpr int mostCuts = 6;
    for (int cut = 0; cut < mostCuts; ++cut) {
        const size_t half = found.counts.size() / 2;
        const auto middle = found.counts.begin() + qptrdiff(half);
        const qint64 early = std::accumulate(found.counts.begin(), middle, qint64(0));
        const qint64 late = std::accumulate(middle, found.counts.end(), qint64(0));
        const qint64 centre = found.span->first
            + (found.span->last - found.span->first) * qint64(half) / qint64(found.counts.size());
        if (half < 2 || (early + found.before) * 100 >= all) {
            if (half < 2 || (late + found.after) * 100 >= all)
                break;
            found.after += late;
            found.span->last = centre;
        } else {
            found.before += early;
            found.span->first = centre;
        }
        count();
    }
    return found;
}

int TimeStrip::xOf(qint64 utc) const
{
    const qint64 length = std::max<qint64>(1, m_activity.span->last - m_activity.span->first);
    const double share = double(utc - m_activity.span->first) / double(length);
    return plot().left() + int(std::clamp(share, 0.0, 1.0) * plot().width());
}

qint64 TimeStrip::timeAt(int x) const
{
    const double share = std::clamp(double(x - plot().left()) / std::max(1, plot().width()), 0.0, 1.0);
    return m_activity.span->first + qint64(share * double(m_activity.span->last - m_activity.span->first));
}

void TimeStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(QRect(0, 0, width(), 1), lineColour(palette()));
    if (!m_activity.span) {
        painter.setPen(quietText(palette()));
        painter.drawText(rect(), Qt::AlignCenter,
                         m_isCounted ? tr("No events yet: their activity over time stands here")
                                     : tr("Counting …"));
        return;
    }
    paintBars(painter);
    painter.setFont(sizedFont(TextSize::Small));
    painter.setPen(quietText(palette()));
    if (m_activity.before > 0)
        painter.drawText(plot(), Qt::AlignLeft | Qt::AlignTop, tr("◂ %1 earlier").arg(m_activity.before));
    if (m_activity.after > 0)
        painter.drawText(plot(), Qt::AlignRight | Qt::AlignTop, tr("%1 later ▸").arg(m_activity.after));
    paintAxis(painter);
    paintWindow(painter);
    if (hasFocus()) {
        painter.setPen(QPen(accent(palette()), 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void TimeStrip::paintBars(QPainter &painter) const
{
    const QRect area = plot();
    const auto most = std::max_element(m_activity.counts.begin(), m_activity.counts.end());
    if (most == m_activity.counts.end() || *most == 0)
        return;
    const TimeWindow &window = m_context.selection.window();
    const QColor lit = mixed(palette().color(QPalette::Base), accent(palette()), 0.75);
    const QColor dim = mixed(palette().color(QPalette::Base), quietText(palette()), 0.35);
    const double step = double(area.width()) / double(m_activity.counts.size());
    for (size_t i = 0; i < m_activity.counts.size(); ++i) {
        if (m_activity.counts[i] == 0)
            continue;
        // Square root: one quiet day stays visible beside a busy one.
        const double share = std::sqrt(double(m_activity.counts[i]) / double(*most));
        const int height = std::max(1, int(share * area.height()));
        const int left = area.left() + int(double(i) * step);
        const QRect bar(left, area.bottom() + 1 - height, std::max(1, int(step) - 1), height);
        painter.fillRect(bar, window.contains(timeAt(left + BarWidth / 2)) ? lit : dim);
    }
}

void TimeStrip::paintAxis(QPainter &painter) const
{
    const QRect area = plot();
    painter.setPen(lineColour(palette()));
    painter.drawLine(area.left(), area.bottom() + 1, area.right(), area.bottom() + 1);
    painter.setFont(sizedFont(TextSize::Small));
    painter.setPen(quietText(palette()));
    constexpr int labelWidth = 96;
    const int labels = std::max(2, area.width() / (labelWidth * 2));
    for (int i = 0; i <= labels; ++i) {
        const int x = area.left() + area.width() * i / labels;
        QRect place(x - labelWidth / 2, area.bottom() + 2, labelWidth, AxisHeight - 2);
        const int side = i == 0 ? Qt::AlignLeft : i == labels ? Qt::AlignRight : Qt::AlignHCenter;
        if (i == 0)
            place.moveLeft(area.left());
        if (i == labels)
            place.moveRight(area.right());
        painter.drawText(place, side | Qt::AlignVCenter, describeDay(timeAt(x), m_context.zone));
    }
}

void TimeStrip::paintWindow(QPainter &painter) const
{
    const TimeWindow &window = m_context.selection.window();
    if (!window.from && !window.to)
        return;
    const int left = window.from ? xOf(*window.from) : plot().left();
    const int right = window.to ? xOf(*window.to) : plot().right();
    QColor fill = accent(palette());
    fill.setAlphaF(0.14F);
    painter.fillRect(QRect(left, 1, std::max(1, right - left), height() - AxisHeight), fill);
    painter.setPen(QPen(accent(palette()), 2));
    painter.drawLine(left, 2, left, height() - AxisHeight);
    painter.drawLine(right, 2, right, height() - AxisHeight);
}

void TimeStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_recount.start();
}

TimeStrip::Grip TimeStrip::gripAt(int x) const
{
    const TimeWindow &window = m_context.selection.window();
    if (window.from && std::abs(x - xOf(*window.from)) <= Grasp)
        return Grip::From;
    if (window.to && std::abs(x - xOf(*window.to)) <= Grasp)
        return Grip::To;
    if (window.from && window.to && x > xOf(*window.from) && x < xOf(*window.to))
        return Grip::Whole;
    return Grip::New;
}

void TimeStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_activity.span)
        return;
    m_grip = gripAt(event->pos().x());
    m_anchor = timeAt(event->pos().x());
    m_before = m_context.selection.window();
}

void TimeStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_activity.span)
        return;
    const int x = event->pos().x();
    const qint64 now = timeAt(x);
    TimeWindow window = m_before;
    switch (m_grip) {
    case Grip::None: {
        const Grip under = gripAt(x);
        const bool isEdge = under == Grip::From || under == Grip::To;
        setCursor(isEdge ? Qt::SizeHorCursor : under == Grip::Whole ? Qt::OpenHandCursor : Qt::CrossCursor);
        return;
    }
    case Grip::New:
        if (std::abs(xOf(m_anchor) - x) < Grasp)
            return;
        window = {std::min(m_anchor, now), std::max(m_anchor, now)};
        break;
    case Grip::From:
        window.from = std::min(now, window.to.value_or(m_activity.span->last));
        break;
    case Grip::To:
        window.to = std::max(now, window.from.value_or(m_activity.span->first));
        break;
    case Grip::Whole:
        window = {*m_before.from + now - m_anchor, *m_before.to + now - m_anchor};
        break;
    }
    m_context.selection.setWindow(window);
}

void TimeStrip::mouseReleaseEvent(QMouseEvent *)
{
    m_grip = Grip::None;
}

void TimeStrip::mouseDoubleClickEvent(QMouseEvent *)
{
    m_context.selection.setWindow({});
}

void TimeStrip::move(qint64 by)
{
    const TimeWindow &window = m_context.selection.window();
    if (window.from && window.to)
        m_context.selection.setWindow({*window.from + by, *window.to + by});
}

void TimeStrip::keyPressEvent(QKeyEvent *event)
{
    constexpr qint64 day = 24LL * 60 * 60 * 1000;
    const TimeWindow &window = m_context.selection.window();
    if (event->key() == Qt::Key_Escape && (window.from || window.to))
        m_context.selection.setWindow({});
    else if (event->key() == Qt::Key_Left)
        move(-day);
    else if (event->key() == Qt::Key_Right)
        move(day);
    else
        QWidget::keyPressEvent(event);
}

} // namespace skein
