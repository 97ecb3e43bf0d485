// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/guarded.h"
#include "widgets/linkchart/chart_view.h"
#include "widgets/linkchart/label_editor.h"

#include <QAccessible>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QPointF directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

/// Arrows walk along links; with Ctrl they move what is chosen, with Shift the chart.
bool ChartView::handleArrow(const QKeyEvent &event)
{
    const QPointF direction = directionOf(event.key());
    if (direction.isNull())
        return false;
    const double nudge = m_model.options().snapsToGrid ? GridStep : 10;
    constexpr double fine = 1;
    constexpr double pan = 80;
    // One undo step for as long as the same items are nudged and nothing else is done.
    quint64 nudging = 0x6e75646765;
    for (const EntityId entity : m_selection.entities())
        nudging = nudging * 31 + quint64(entity.value);
    if (event.modifiers().testFlag(Qt::ControlModifier))
        moveChosen(direction * (event.modifiers().testFlag(Qt::ShiftModifier) ? fine : nudge), nudging);
    else if (event.modifiers().testFlag(Qt::ShiftModifier))
        panBy(-direction * pan);
    else
        walk(direction);
    return true;
}

/// To the linked item that lies best in that direction; from nowhere to the first item.
void ChartView::walk(QPointF direction)
{
    const ChartPicture &picture = *m_model.picture();
    if (picture.items.empty())
        return;
    std::optional<int> best;
    double lowest = 0;
    for (const PictureLink &link : picture.links) {
        if (!m_focus || (link.from != *m_focus && link.to != *m_focus))
            continue;
        const int other = link.from == *m_focus ? link.to : link.from;
        const QPointF way = picture.items[size_t(other)].position - picture.items[size_t(*m_focus)].position;
        const double ahead = QPointF::dotProduct(way, direction);
        const double aside = std::abs(way.x() * direction.y() - way.y() * direction.x());
        if (ahead <= 0 || aside > 2 * ahead)
            continue;
        const double cost = ahead + 2 * aside;
        if (!best || cost < lowest) {
            best = other;
            lowest = cost;
        }
    }
    if (!m_focus)
        best = 0;
    if (!best)
        return tell(tr("No line of %1 leads that way").arg(named(*m_focus)));
    goTo(*best);
}

/// Of the item that has the keys, as what follows from them; a screen reader follows that item.
void ChartView::tell(const QString &words)
{
    setAccessibleDescription(words);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    event.setChild(*m_focus);
    QAccessible::updateAccessibility(&event);
    Q_EMIT announced(words);
}

void ChartView::setFocusItem(int item)
{
    m_focus = item;
    m_focusLink.reset();
    setAccessibleDescription(described(item));
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(item);
    QAccessible::updateAccessibility(&event);
    update();
}

/// The lines of an item clockwise from the top, as they are announced.
std::vector<int> ChartView::linksInOrder(int item) const
{
    const ChartPicture &picture = *m_model.picture();
    std::vector<std::tuple<double, int, int>> order;
    for (int i = 0; i < int(picture.links.size()); ++i) {
        const PictureLink &link = picture.links[size_t(i)];
        if (link.from != item && link.to != item)
            continue;
        const QPointF way = picture.items[size_t(link.from == item ? link.to : link.from)].position
            - picture.items[size_t(item)].position;
        const double angle = std::atan2(way.x(), -way.y());
        order.emplace_back(angle < 0 ? angle + 2 * M_PI : angle, link.lane, i);
    }
    std::sort(order.begin(), order.end());
    std::vector<int> links;
    for (const auto &[angle, lane, link] : order)
        links.push_back(link);
    return links;
}

void ChartView::walkLinks(int step)
{
    if (!m_focus)
        return walk({});
    const std::vector<int> links = linksInOrder(*m_focus);
    if (links.empty())
        return tell(tr("%1 has no lines on this chart").arg(named(*m_focus)));
    const auto found = m_focusLink ? std::find(links.begin(), links.end(), *m_focusLink) : links.end();
    const int count = int(links.size());
    int place = step > 0 ? 0 : count - 1;
    if (found != links.end())
        place = (int(found - links.begin()) + step + count) % count;
    const int link = links[size_t(place)];
    chooseLink(link);
    m_focusLink = link;
    const QString words = tr("%1 of %2: %3").arg(place + 1).arg(count).arg(describedLink(link, *m_focus));
    setAccessibleDescription(words);
    QAccessibleEvent event(this, QAccessible::Focus); // lines come after the items
    event.setChild(int(m_model.picture()->items.size()) + link);
    QAccessible::updateAccessibility(&event);
    Q_EMIT announced(words);
}

/// To the other end of the line that was announced.
void ChartView::followLink()
{
    const PictureLink &link = m_model.picture()->links[size_t(*m_focusLink)];
    goTo(link.from == *m_focus ? link.to : link.from);
}

void ChartView::goTo(int item)
{
    m_selection.setEntities(m_model.entitiesOf(item));
    setFocusItem(item);
    const QPointF position = m_model.picture()->items[size_t(item)].position;
    if (!rect().contains(viewPoint(position).toPoint()))
        lookAt(position);
}

QString ChartView::named(int index) const
{
    const PictureItem &item = m_model.picture()->items[size_t(index)];
    QStringList parts{item.name, item.folded > 0 ? tr("folded group") : titleOf(entityKinds, item.kind)};
    for (const PersonRole role : item.roles)
        parts << titleOf(personRoles, role);
    if (item.photo)
        parts << tr("with a photograph");
    if (item.ownSign)
        parts << tr("with the icon %1").arg(item.ownSign.name);
    if (item.isOwn)
        parts << tr("analyst's own, no source");
    return parts.join(u", "_s);
}

QString ChartView::described(int index) const
{
    const ChartPicture &picture = *m_model.picture();
    const PictureItem &item = picture.items[size_t(index)];
    QStringList parts{named(index)};
    parts << item.details;
    if (item.isDimmed)
        parts << tr("dimmed");
    QStringList lines;
    for (const int link : linksInOrder(index))
        lines << describedLink(link, index);
    const QString count = lines.size() == 1 ? tr("1 line") : tr("%1 lines").arg(lines.size());
    return tr("%1. %2. %3").arg(parts.join(u", "_s), count, lines.join(u"; "_s));
}

QString ChartView::describedLink(int index, int from) const
{
    const ChartPicture &picture = *m_model.picture();
    const PictureLink &link = picture.links[size_t(index)];
    const bool isOutward = link.from == from;
    const PictureItem &other = picture.items[size_t(isOutward ? link.to : link.from)];
    QStringList parts{u"%1: %2"_s.arg(other.name, link.name)};
    if (link.pointsToStart)
        parts << tr("both ways");
    else if (link.pointsToEnd)
        parts << (isOutward ? tr("to it") : tr("from it"));
    if (link.isInferred)
        parts << tr("analyst's inference");
    else if (link.isOwn)
        parts << tr("analyst's own, no source");
    else if (!link.isOfEvents)
        parts << titleOf(strengths, link.strength).toLower();
    parts << link.details;
    return parts.join(u", "_s);
}

QRectF ChartView::itemArea(int item) const
{
    return m_scene->box(item).translated(-m_offset);
}

void ChartView::editLabel(int index)
{
    const PictureItem &item = m_model.picture()->items[size_t(index)];
    if (!item.item) // a folded group has its name, and a ghost is not on this chart
        return;
    QRectF place = itemArea(index);
    place.moveTop(place.bottom());
    for (const PlacedLabel &label : m_scene->labels())
        if (!label.isOfLink && label.owner == index)
            place = label.box.translated(-m_offset);
    const auto found = std::find_if(m_model.content().items.begin(), m_model.content().items.end(),
                                    [&item](const ChartItem &each) { return each.id == item.item; });
    const QString own
        = found == m_model.content().items.end() ? QString() : found->style.value(u"label"_s).toString();
    const QString name = own.isEmpty() ? item.name : item.details.value(0);
    m_labelOf = item.item;
    m_labelOfLine.reset();
    m_labelEditor->open(place.toAlignedRect(), own, tr("Your words, above %1").arg(name));
}

void ChartView::editLineLabel(int index)
{
    const ChartPicture &picture = *m_model.picture();
    const PictureLink &link = picture.links[size_t(index)];
    const std::optional<ChartLine> line = lineOf(picture, link);
    if (!line)
        return Q_EMIT announced(tr("A line of a folded group stands for several; open the group first"));
    QRectF place(m_scene->path(index).at(0.5) - m_offset, QSizeF(1, 1));
    for (const PlacedLabel &label : m_scene->labels())
        if (label.isOfLink && label.owner == index)
            place = label.box.translated(-m_offset);
    const std::vector<LineLabel> &labels = m_model.content().lineLabels;
    const auto own = std::find_if(labels.begin(), labels.end(),
                                  [&line](const LineLabel &each) { return each.line == line; });
    const bool isOwn = own != labels.end();
    m_labelOfLine = line;
    m_labelEditor->open(place.toAlignedRect(), isOwn ? own->label : QString(),
                        tr("Your words, above %1").arg(isOwn ? link.details.value(0) : link.name));
}

void ChartView::keepLabel(const QString &text)
{
    guarded(m_prompts, [&] {
        if (m_labelOfLine)
            chart_edits::setLineLabel(m_model.session(), m_model.chart(), {*m_labelOfLine, text});
        else
            chart_edits::setItemLabel(m_model.session(), m_model.chart(), m_labelOf, text);
    });
}

} // namespace skein
