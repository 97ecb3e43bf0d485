// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/sequence_view.h"

#include "core/chronology/theme_colours.h"
#include "core/storage/case_session.h"
#include "core/storage/theme_store.h"
#include "widgets/base/figure.h"
#include "widgets/base/guarded.h"
#include "widgets/base/selection.h"
#include "widgets/base/theme.h"

#include <QLocale>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr double columnWidth = 96; ///< Of an ordered axis at its start.
static constexpr double scrollScale = 1; ///< Pixels a unit of the scroll bar.

SequenceView::SequenceView(const RoomContext &context, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_context(context)
    , m_painter(SequenceLook::of(palette(), font()))
{
    setObjectName(u"sequence-view"_s);
    setAccessibleName(tr("Sequence of events"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAcceptDrops(true);
    setAcceptDrops(true);
    horizontalScrollBar()->setSingleStep(40);
    connect(&m_context.session, &CaseSession::changed, this, [this](const Changes &changes) {
        for (const QString &table :
             {u"theme_line"_s, u"event"_s, u"event_mark"_s, u"event_party"_s, u"entity"_s, u"link"_s})
            if (changes.touches(table))
                return follow();
    });
    connect(&m_context.selection, &Selection::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&m_context.selection, &Selection::windowChanged, this, &SequenceView::follow);
    follow();
}

void SequenceView::follow()
{
    m_isStale = true;
    const std::vector<EntityId> before = m_themes;
    guarded(m_context.prompts, [this] { m_themes = themeLines(m_context.session.database()); });
    if (isVisible())
        reload();
    if (m_themes != before)
        Q_EMIT themesChanged();
}

void SequenceView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    if (m_isStale)
        reload();
}

void SequenceView::reload()
{
    guarded(m_context.prompts, [this] {
        m_isStale = false;
        m_words = std::make_unique<SequenceWords>(m_context.session.database());
        m_found
            = sequenceOf(m_words->book(), {m_themes, m_context.selection.window(), m_edition, m_withHidden},
                         themeColoursKept(m_context.session.database()));
        m_chosenLine = std::min(m_chosenLine, int(m_themes.size()) - 1);
        rebuildAxis();
        Q_EMIT viewChanged();
    });
}

void SequenceView::rebuildAxis()
{
    const double width = m_isFitted ? plotWidth() : std::max(m_axis.width(), plotWidth());
    const TimeRange before = m_axis.range();
    if (m_isOrdered) {
        m_axis = TimeAxis::ordered(orderedInstants(m_found.sequence), columnWidth);
    } else {
        TimeRange range = m_found.sequence.range().value_or(TimeRange{});
        const TimeWindow &window = m_context.selection.window();
        range.from = window.from.value_or(range.from);
        range.to = window.to.value_or(range.to);
        range
            = {startOfDay(range.from, TimeZone::london()), startOfDayAfter(range.to, 1, TimeZone::london())};
        m_axis = TimeAxis::proportional(range, width);
        m_isFitted = m_isFitted || !(range == before);
    }
    if (m_isFitted)
        showAll();
    updateBars();
    viewport()->update();
}

void SequenceView::showAll()
{
    m_offset = 0;
    // An ordered axis starts legible; it is as wide as its columns need.
    const double least = m_axis.isOrdered() ? double(m_axis.columns().size()) * columnWidth : 0;
    m_axis = m_axis.withWidth(std::max(plotWidth(), least));
}

void SequenceView::fit()
{
    m_isFitted = true;
    m_offset = 0;
    m_axis = m_axis.withWidth(plotWidth());
    updateBars();
    viewport()->update();
    Q_EMIT viewChanged();
}

double SequenceView::plotWidth() const
{
    return std::max(50.0, viewport()->width() - SequencePainter::gutter);
}

/// A second is never wider than twenty pixels, nor a column than a screen.
double SequenceView::widestAxis() const
{
    if (m_axis.isOrdered())
        return std::max(plotWidth(), double(m_axis.columns().size()) * 2 * columnWidth);
    return std::max(plotWidth(), double(m_axis.range().length()) / SecondInMilliseconds * 20);
}

SequenceStrip SequenceView::strip() const
{
    SequenceStrip strip;
    strip.sequence = &m_found.sequence;
    strip.axis = m_axis;
    strip.from = m_offset;
    strip.to = m_offset + plotWidth();
    strip.scrolled = m_scrolled;
    strip.label = [this](const SequenceEvent &event) { return m_words->label(event); };
    for (const EventId event : m_context.selection.events())
        strip.selected.insert(m_found.drawn(event));
    strip.current = hasFocus() ? m_current : EventId{};
    strip.chosenLine = m_chosenLine;
    return strip;
}

void SequenceView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    guarded(m_context.prompts,
            [&] { m_picture = m_painter.paint(painter, QRectF(viewport()->rect()), strip()); });
    if (hasFocus()) {
        painter.setPen(QPen(accent(palette()), 1));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void SequenceView::resizeEvent(QResizeEvent *)
{
    if (m_isFitted)
        showAll();
    else if (m_axis.width() < plotWidth())
        m_axis = m_axis.withWidth(plotWidth());
    updateBars();
}

void SequenceView::updateBars()
{
    m_isUpdatingBars = true;
    QScrollBar *across = horizontalScrollBar();
    constexpr double most = 1e9;
    across->setRange(0, int(std::clamp((m_axis.width() - plotWidth()) / scrollScale, 0.0, most)));
    across->setPageStep(int(plotWidth()));
    across->setValue(int(m_offset));
    QScrollBar *down = verticalScrollBar();
    const double needed = m_painter.heightOf(int(m_themes.size()), 2);
    down->setRange(0, int(std::max(0.0, needed - viewport()->height())));
    down->setPageStep(viewport()->height());
    m_scrolled = down->value();
    m_isUpdatingBars = false;
}

void SequenceView::scrollContentsBy(int, int)
{
    if (m_isUpdatingBars)
        return;
    m_offset = horizontalScrollBar()->value();
    m_scrolled = verticalScrollBar()->value();
    viewport()->update();
    Q_EMIT viewChanged();
}

void SequenceView::setOffset(double offset)
{
    m_offset = std::clamp(offset, 0.0, std::max(0.0, m_axis.width() - plotWidth()));
    updateBars();
    viewport()->update();
    Q_EMIT viewChanged();
}

void SequenceView::zoom(double factor, double at)
{
    const double width = std::clamp(m_axis.width() * factor, plotWidth(), widestAxis());
    const double share = (m_offset + at) / m_axis.width();
    m_axis = m_axis.withWidth(width);
    m_isFitted = width <= plotWidth();
    setOffset(share * width - at);
}

TimeRange SequenceView::seen() const
{
    return {m_axis.timeAt(m_offset), m_axis.timeAt(m_offset + plotWidth())};
}

bool SequenceView::reveal(EventId chosen)
{
    if (m_isStale)
        reload();
    const EventId event = m_found.drawn(chosen);
    for (const SequenceEvent &each : m_found.sequence.events)
        if (each.id == event) {
            m_current = event;
            const double x = m_axis.at(each.earliest);
            if (x < m_offset || x > m_offset + plotWidth() - 40)
                setOffset(x - plotWidth() / 2);
            viewport()->update();
            return true;
        }
    return false;
}

void SequenceView::setOrdered(bool isOrdered)
{
    m_isOrdered = isOrdered;
    m_isFitted = true;
    rebuildAxis();
    Q_EMIT viewChanged();
}

void SequenceView::setEdition(Edition edition)
{
    m_edition = edition;
    follow();
}

void SequenceView::setShowsHidden(bool shows)
{
    m_withHidden = shows;
    follow();
}

void SequenceView::storeThemes(const QString &title, const std::vector<EntityId> &themes)
{
    guarded(m_context.prompts, [&] {
        if (themes.size() > MostThemeLines)
            throw Error(tr("A sequence has at most %1 theme lines. Nothing was changed; choose fewer.")
                            .arg(MostThemeLines));
        m_context.session.edit(title, [&](Database &database) {
            setThemeLines(database, themes, themeColours(themes, themeColoursKept(database)));
        });
    });
}

void SequenceView::addThemes(const std::vector<EntityId> &entities)
{
    std::vector<EntityId> themes = m_themes;
    for (const EntityId entity : entities)
        if (std::find(themes.begin(), themes.end(), entity) == themes.end())
            themes.push_back(entity);
    if (themes != m_themes)
        storeThemes(tr("Add theme lines"), themes);
}

void SequenceView::removeTheme(int line)
{
    if (line < 0 || line >= int(m_themes.size()))
        return;
    std::vector<EntityId> themes = m_themes;
    themes.erase(themes.begin() + line);
    storeThemes(tr("Remove a theme line"), themes);
}

void SequenceView::moveTheme(int line, int by)
{
    const int target = line + by;
    if (line < 0 || target < 0 || target >= int(m_themes.size()))
        return;
    std::vector<EntityId> themes = m_themes;
    std::swap(themes[size_t(line)], themes[size_t(target)]);
    m_chosenLine = target;
    storeThemes(tr("Move a theme line"), themes);
    Q_EMIT chosenLineChanged(m_chosenLine);
}

void SequenceView::chooseLine(int line)
{
    m_chosenLine = std::clamp(line, -1, int(m_themes.size()) - 1);
    viewport()->update();
    Q_EMIT chosenLineChanged(m_chosenLine);
}

QString SequenceView::summary() const
{
    const QLocale locale;
    QStringList parts{m_themes.size() == 1 ? tr("1 line") : tr("%1 lines").arg(m_themes.size()),
                      counted(qint64(m_found.sequence.events.size()), tr("1 event"), tr("%1 events"))};
    if (!m_found.mirrored.empty())
        parts << tr("%1 in two returns drawn once").arg(locale.toString(qint64(m_found.mirrored.size())));
    if (m_found.hidden > 0)
        parts << tr("%1 hidden").arg(locale.toString(m_found.hidden));
    if (m_found.intelligence > 0)
        parts << tr("%1 left out as intelligence only").arg(locale.toString(m_found.intelligence));
    return parts.join(u" · "_s);
}

} // namespace skein
