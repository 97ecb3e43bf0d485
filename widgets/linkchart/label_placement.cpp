// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/label_placement.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace skein {

namespace {

/// A place where a label could stand.
struct Spot
{
    QRectF box;
    Qt::Alignment alignment = Qt::AlignHCenter;
    double cost = 0;
    std::optional<QLineF> leader;
};

class Placer
{
public:
    Placer(const ChartScene &scene, TextMeasure &measure);
    LabelPlacement place();

private:
    struct Text
    {
        const QString &name;
        const QStringList &details;
    };
    Text textOf(const PlacedLabel &label) const;
    QSizeF sizeOf(const Text &text, int details);
    bool isFree(const QRectF &box, int self = -1) const;
    int crossings(const QRectF &box, int ownItem, int ownLink) const;
    void take(const PlacedLabel &label);
    bool covers(int label, const QRectF &box) const;
    std::optional<int> onlyLabelIn(const QRectF &box) const;

    void placeName(int item);
    std::optional<Spot> spotFor(int item);
    bool makeRoom(int item);
    std::optional<Spot> spotBeside(int item, QSizeF size, QSizeF whole) const;
    bool hasRoomBeside(int item, QSizeF size) const;
    enum class Leader { Clear, Any };
    std::optional<Spot> spotAside(int item, QSizeF size, Leader leader) const;
    void placeOnLink(int link);
    void addDetails(size_t label);

    const ChartScene &m_scene;
    const ChartPicture &m_picture;
    const LabelStyle &m_style;
    TextMeasure &m_measure;
    SpatialGrid m_taken; ///< Placed labels, by index.
    SpatialGrid m_notes; ///< The analyst's, by index.
    std::vector<QRectF> m_words; ///< Where those have text.
    LabelPlacement m_result;
};

} // namespace

static constexpr double Pad = 2; ///< Pixels kept free around a label.
static constexpr int CrossingMatters = 2500; ///< With more lines than that there is no room to be choosy.

Placer::Placer(const ChartScene &scene, TextMeasure &measure)
    : m_scene(scene)
    , m_picture(scene.picture())
    , m_style(scene.style())
    , m_measure(measure)
    , m_taken(scene.bounds().adjusted(-100, -100, 100, 100), 48)
    , m_notes(scene.notes().empty() ? QRectF() : scene.bounds(), 96)
{
    for (const PlacedNote &note : scene.notes()) {
        m_notes.add(note.title(), int(m_words.size()));
        m_words.push_back(note.title());
    }
}

Placer::Text Placer::textOf(const PlacedLabel &label) const
{
    if (label.isOfLink) {
        const PictureLink &link = m_picture.links[size_t(label.owner)];
        return {link.name, link.details};
    }
    const PictureItem &item = m_picture.items[size_t(label.owner)];
    return {item.name, item.details};
}

QSizeF Placer::sizeOf(const Text &text, int details)
{
    double width = m_measure.nameWidth(text.name, m_style.namePixels);
    for (int i = 0; i < details; ++i)
        width = std::max(width, m_measure.detailWidth(text.details[i], m_style.detailPixels));
    return {width + 2 * Pad, m_style.lineHeight(true) + details * m_style.lineHeight(false)};
}

bool Placer::isFree(const QRectF &box, int self) const
{
    bool isFree = true;
    m_taken.visit(box, [&](int label) {
        isFree = label == self || !covers(label, box);
        return isFree;
    });
    if (!isFree || !m_scene.isClear(box))
        return false;
    if (!m_words.empty())
        m_notes.visit(box, [&](int note) {
            isFree = !m_words[size_t(note)].intersects(box);
            return isFree;
        });
    return isFree;
}

/// A label that was taken back may still be in the grid.
bool Placer::covers(int label, const QRectF &box) const
{
    return size_t(label) < m_result.labels.size() && m_result.labels[size_t(label)].box.intersects(box);
}

/// Nothing when there is none or more than one.
std::optional<int> Placer::onlyLabelIn(const QRectF &box) const
{
    std::optional<int> only;
    bool isOne = true;
    m_taken.visit(box, [&](int label) {
        if (covers(label, box)) {
            isOne = !only || *only == label;
            only = label;
        }
        return isOne;
    });
    return isOne ? only : std::nullopt;
}

int Placer::crossings(const QRectF &box, int ownItem, int ownLink) const
{
    if (m_picture.links.size() > CrossingMatters)
        return 0;
    int count = 0;
    for (const int index : m_scene.linksIn(box)) {
        const LinkPath path = m_scene.path(index);
        if (index != ownLink && crosses(QLineF(path.start, path.end), box)) {
            const PictureLink &link = m_picture.links[size_t(index)];
            // A line of the item's own is the worst to cover: it hides where it leads.
            count += link.from == ownItem || link.to == ownItem ? 2 : 1;
        }
    }
    return count;
}

void Placer::take(const PlacedLabel &label)
{
    m_taken.add(label.box, int(m_result.labels.size()));
    m_result.labels.push_back(label);
}

static PlacedLabel labelAt(int item, const Spot &spot)
{
    PlacedLabel label;
    label.owner = item;
    label.box = spot.box;
    label.alignment = spot.alignment;
    label.leader = spot.leader;
    return label;
}

/// Twelve places around the box, the better ones first.
static std::array<Spot, 12> around(const QRectF &box, QSizeF size)
{
    constexpr double gap = 3;
    const double w = size.width(), h = size.height();
    const QPointF c = box.center();
    const double right = box.right() + gap;
    const double left = box.left() - gap - w;
    const double top = box.top() - gap - h;
    const double bottom = box.bottom() + gap;
    const double corner = box.right() + 1;
    const double slide = std::max(0.0, (w - box.width()) / 2); // still over or under the item
    return {{{{{c.x() - w / 2, bottom}, size}, Qt::AlignHCenter, 0, {}},
             {{{right, c.y() - h / 2}, size}, Qt::AlignLeft, 1.0, {}},
             {{{left, c.y() - h / 2}, size}, Qt::AlignRight, 1.2, {}},
             {{{c.x() - w / 2, top}, size}, Qt::AlignHCenter, 1.4, {}},
             {{{corner, bottom - h * 0.7}, size}, Qt::AlignLeft, 1.8, {}},
             {{{box.left() - 1 - w, bottom - h * 0.7}, size}, Qt::AlignRight, 2.0, {}},
             {{{corner, box.top() - h * 0.3}, size}, Qt::AlignLeft, 2.2, {}},
             {{{box.left() - 1 - w, box.top() - h * 0.3}, size}, Qt::AlignRight, 2.4, {}},
             {{{c.x() - w / 2 + slide, bottom}, size}, Qt::AlignLeft, 2.6, {}},
             {{{c.x() - w / 2 - slide, bottom}, size}, Qt::AlignRight, 2.7, {}},
             {{{c.x() - w / 2 + slide, top}, size}, Qt::AlignLeft, 2.8, {}},
             {{{c.x() - w / 2 - slide, top}, size}, Qt::AlignRight, 2.9, {}}}};
}

/// The cheapest free place beside the item; one that has room for the whole label is cheaper.
std::optional<Spot> Placer::spotBeside(int item, QSizeF size, QSizeF whole) const
{
    const QRectF &box = m_scene.box(item);
    const std::array<Spot, 12> spots = around(box, size);
    const std::array<Spot, 12> wholes = around(box, whole);
    std::optional<Spot> best;
    for (size_t i = 0; i < spots.size(); ++i) {
        if ((best && spots[i].cost >= best->cost) || !isFree(spots[i].box))
            continue;
        Spot spot = spots[i];
        spot.cost += 1.2 * std::min(4, crossings(wholes[i].box, item, -1));
        if (whole != size && !isFree(wholes[i].box))
            spot.cost += 1.5;
        if (!best || spot.cost < best->cost)
            best = spot;
    }
    return best;
}

bool Placer::hasRoomBeside(int item, QSizeF size) const
{
    const std::array<Spot, 12> spots = around(m_scene.box(item), size);
    return std::any_of(spots.begin(), spots.end(), [this](const Spot &spot) { return isFree(spot.box); });
}

/// A free place further away, with a leader from the edge of the item.
std::optional<Spot> Placer::spotAside(int item, QSizeF size, Leader wanted) const
{
    constexpr int directions = 24;
    const QRectF &box = m_scene.box(item);
    const QPointF centre = box.center();
    for (const double reach : {1.0, 1.7, 2.5, 3.5, 5.0, 7.0, 10.0}) {
        for (int i = 0; i < directions; ++i) {
            const double angle = (double(i) + 0.5) * 2 * std::numbers::pi / directions;
            const QPointF direction(std::cos(angle), std::sin(angle));
            const double out = std::max(box.width(), box.height()) / 2 + size.height() * (0.6 + reach);
            const QPointF anchor = centre + direction * out;
            const double shift = direction.x() * size.width() / 2;
            const QRectF place(anchor.x() - size.width() / 2 + shift, anchor.y() - size.height() / 2,
                               size.width(), size.height());
            if (!isFree(place))
                continue;
            const QPointF end(std::clamp(centre.x(), place.left(), place.right()),
                              std::clamp(centre.y(), place.top(), place.bottom()));
            const QPointF off = end - centre;
            const double share = std::min(
                1.0, (std::min(box.width(), box.height()) / 2) / std::max(1.0, std::hypot(off.x(), off.y())));
            const QLineF leader(centre + off * share, end);
            if (wanted == Leader::Any || m_scene.isClear(leader, item))
                return Spot{place, Qt::AlignHCenter, 0, leader};
        }
    }
    return std::nullopt;
}

std::optional<Spot> Placer::spotFor(int item)
{
    PlacedLabel label;
    label.owner = item;
    const Text text = textOf(label);
    // A name that reaches further covers all of this; where it has no room none need be measured.
    const QSizeF least(std::min(2 * Pad, m_scene.box(item).width()), m_style.lineHeight(true));
    if (!m_style.hasLeaders && !hasRoomBeside(item, least))
        return std::nullopt;
    const QSizeF size = sizeOf(text, 0);
    std::optional<Spot> spot = spotBeside(item, size, sizeOf(text, int(text.details.size())));
    if (!spot && m_style.hasLeaders)
        spot = spotAside(item, size, Leader::Clear);
    if (!spot && m_style.hasLeaders)
        spot = spotAside(item, size, Leader::Any);
    return spot;
}

/// Sends one other name elsewhere when that lets this one stand beside its item.
bool Placer::makeRoom(int item)
{
    PlacedLabel label;
    label.owner = item;
    const QSizeF size = sizeOf(textOf(label), 0);
    for (const Spot &spot : around(m_scene.box(item), size)) {
        const std::optional<int> other = m_scene.isClear(spot.box) ? onlyLabelIn(spot.box) : std::nullopt;
        if (!other)
            continue;
        const PlacedLabel before = m_result.labels[size_t(*other)];
        m_result.labels[size_t(*other)].box = {};
        label.box = spot.box;
        label.alignment = spot.alignment;
        take(label);
        if (const std::optional<Spot> moved = spotFor(before.owner)) {
            m_result.labels[size_t(*other)] = labelAt(before.owner, *moved);
            m_taken.add(moved->box, *other);
            return true;
        }
        m_result.labels.pop_back();
        m_result.labels[size_t(*other)] = before;
    }
    return false;
}

void Placer::placeName(int item)
{
    if (m_picture.items[size_t(item)].name.isEmpty())
        return;
    if (const std::optional<Spot> spot = spotFor(item))
        take(labelAt(item, *spot));
    else if (!m_style.hasLeaders || !makeRoom(item))
        ++m_result.unlabelledItems;
}

/// On the line near its middle; else beside it, with a leader.
void Placer::placeOnLink(int index)
{
    const LinkPath path = m_scene.path(index);
    if (m_style.within && !m_style.within->contains(path.at(0.5)))
        return;
    const QPointF along = path.end - path.start;
    const double length = std::hypot(along.x(), along.y());
    PlacedLabel label;
    label.owner = index;
    label.isOfLink = true;
    const Text text = textOf(label);
    if (!path.isShown || text.name.isEmpty() || length < m_style.namePixels * 2)
        return;
    QSizeF size = sizeOf(text, 0);
    double lowest = std::numeric_limits<double>::max();
    for (const double share : {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74}) {
        const QPointF middle = path.at(share);
        const QRectF box(middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(),
                         size.height());
        const double cost = std::abs(share - 0.5) * 3;
        if (cost >= lowest || !isFree(box))
            continue;
        if (const double whole = cost + crossings(box, -1, index); whole < lowest) {
            lowest = whole;
            label.box = box;
        }
    }
    const QPointF normal(-along.y() / length, along.x() / length);
    for (const double side : {1.0, -1.0, 1.8, -1.8}) {
        if (!label.box.isEmpty())
            break;
        const double reach = size.height() * 1.2 + std::abs(normal.x()) * size.width() / 2;
        const QPointF middle = path.at(0.5) + normal * (side * reach);
        const QRectF box(middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(),
                         size.height());
        if (!isFree(box))
            continue;
        label.box = box;
        const QPointF root = path.at(0.5);
        label.leader = QLineF(
            root,
            {std::clamp(root.x(), box.left(), box.right()), std::clamp(root.y(), box.top(), box.bottom())});
    }
    if (!label.box.isEmpty())
        take(label);
}

/// The label with more lines at the same place: away from its thing.
static QRectF grown(const PlacedLabel &label, QSizeF size, QPointF thing)
{
    const QRectF &old = label.box;
    double x = old.center().x() - size.width() / 2;
    if (label.alignment == Qt::AlignLeft)
        x = old.left();
    else if (label.alignment == Qt::AlignRight)
        x = old.right() - size.width();
    double y = old.center().y() - size.height() / 2;
    const double below = old.center().y() - thing.y();
    if (!label.isOfLink && std::abs(below) > old.height() * 0.4)
        y = below > 0 ? old.top() : old.bottom() - size.height();
    return {QPointF(x, y), size};
}

/// As many further lines as have room.
void Placer::addDetails(size_t index)
{
    PlacedLabel label = m_result.labels[index];
    const Text text = textOf(label);
    const QPointF thing = label.isOfLink ? label.box.center() : m_scene.box(label.owner).center();
    for (int lines = int(text.details.size()); lines > 0; --lines) {
        const QRectF box = grown(label, sizeOf(text, lines), thing);
        if (!isFree(box, int(index)))
            continue;
        label.box = box;
        label.details = lines;
        m_taken.add(box, int(index));
        m_result.labels[index] = label;
        return;
    }
}

LabelPlacement Placer::place()
{
    for (const int item : m_scene.geometry()->itemsByWeight()) {
        if (m_style.within && !m_style.within->intersects(m_scene.box(item)))
            continue;
        if (int(m_result.labels.size()) < m_style.mostLabels
            && m_result.unlabelledItems < m_style.mostWithoutRoom)
            placeName(item);
        else
            ++m_result.unlabelledItems;
    }
    const size_t names = m_result.labels.size();
    if (m_style.labelsLinks && int(names) < m_style.mostLabels) {
        const auto weight = [this](int link) {
            const PictureLink &each = m_picture.links[size_t(link)];
            return each.isOfEvents ? double(each.width) : 2.5;
        };
        std::vector<int> links
            = m_scene.linksIn(m_style.within ? *m_style.within : m_scene.bounds().adjusted(-1, -1, 1, 1));
        std::stable_sort(links.begin(), links.end(),
                         [&weight](int a, int b) { return weight(a) > weight(b); });
        for (const int link : links)
            if (int(m_result.labels.size()) < m_style.mostLabels)
                placeOnLink(link);
    }
    for (size_t i = 0; i < names; ++i)
        addDetails(i);
    for (size_t i = names; i < m_result.labels.size(); ++i)
        addDetails(i);
    return std::move(m_result);
}

LabelPlacement placeLabels(const ChartScene &scene, TextMeasure &measure)
{
    return Placer(scene, measure).place();
}

} // namespace skein
