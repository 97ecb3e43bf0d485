// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/place_descriptions.h"

#include "core/model/attribute_names.h"
#include "core/storage/entity_batch.h"
#include "core/storage/entity_store.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

using namespace Qt::Literals::StringLiterals;

namespace skein {

using import_fields::Position;

static QString tr(const char *text)
{
    return QCoreApplication::translate("PlaceDescriptions", text);
}

double metresBetween(const Position &a, const Position &b)
{
    constexpr double earthRadius = 6371008.8; // mean, of IUGG
    const auto radians = [](const QString &degrees) { return degrees.toDouble() * std::numbers::pi / 180; };
    const double north = std::sin((radians(b.latitude) - radians(a.latitude)) / 2);
    const double east = std::sin((radians(b.longitude) - radians(a.longitude)) / 2);
    const double chord
        = north * north + std::cos(radians(a.latitude)) * std::cos(radians(b.latitude)) * east * east;
    return 2 * earthRadius * std::asin(std::sqrt(std::min(1.0, chord)));
}

static QString shown(const Position &position)
{
    return position.latitude + u", "_s + position.longitude;
}

static QString distance(double metres)
{
    constexpr double kilometre = 1000;
    return metres < kilometre ? tr("%1 m").arg(metres, 0, 'f', 0)
                              : tr("%1 km").arg(metres / kilometre, 0, 'f', 1);
}

/// Whether the first says all that the second says.
static bool covers(const PlaceDescriptions::Description &known, const PlaceDescriptions::Description &now)
{
    const auto says = [](const QString &text, const QString &other) {
        return other.isEmpty() || other.compare(text, Qt::CaseInsensitive) == 0;
    };
    return (!now.position.isKnown() || shown(now.position) == shown(known.position))
        && says(known.name, now.name) && says(known.azimuth, now.azimuth) && says(known.address, now.address)
        && says(known.postcode, now.postcode);
}

PlaceDescriptions::Place PlaceDescriptions::name(const std::string &identity, const QString &label,
                                                 qint64 row)
{
    if (const auto known = m_named.find(identity); known != m_named.end())
        return known->second;
    Place place;
    if (auto before = findNamed(m_context.database, EntityKind::Place, identity))
        place = {before->id, true, std::move(before->label)};
    else
        place = {m_context.events.name({EntityKind::Place, identity, label.toStdString(), {}, row}), false,
                 label};
    m_named.emplace(identity, place);
    return place;
}

PlaceDescriptions::Known &PlaceDescriptions::knownOf(const Place &place)
{
    const auto found = m_known.find(place.id.value);
    if (found != m_known.end())
        return *found;
    Known known;
    if (place.wasThere) {
        const std::vector<Attribute> all = attributesOf(m_context.database, place.id);
        for (const Attribute &north : all)
            for (const Attribute &east : all)
                if (north.name == QStringView(attribute::Latitude)
                    && east.name == QStringView(attribute::Longitude)
                    && north.origin.source == east.origin.source && north.origin.row == east.origin.row)
                    known.elsewhere << shown({north.value, east.value, {}, {}});
    }
    return *m_known.insert(place.id.value, known);
}

void PlaceDescriptions::keep(EntityId place, const Description &description)
{
    const Origin origin = m_context.origin(description.row);
    import_fields::addPosition(m_context, place, description.position, origin);
    m_context.addAttribute(place, attribute::Alias, description.name, origin);
    m_context.addAttribute(place, attribute::Azimuth, description.azimuth, origin);
    m_context.addAttribute(place, attribute::AddressText, description.address, origin);
    m_context.addAttribute(place, attribute::Postcode, description.postcode, origin);
}

void PlaceDescriptions::tellOther(const Known &known, const Description &now, const Titles &titles)
{
    const auto firstWith = [&known](auto has) {
        const auto found = std::find_if(known.said.begin(), known.said.end(), has);
        return found == known.said.end() ? nullptr : &*found;
    };
    const auto tell = [&](const QString &column, const QString &value, const QString &reason) {
        m_ledger.tell({now.row, column, value, reason, false}, u"other place"_s);
    };
    if (now.position.isKnown()) {
        const Description *before
            = firstWith([](const Description &each) { return each.position.isKnown(); });
        if (before && shown(before->position) != shown(now.position))
            return tell(
                titles.position, shown(now.position),
                tr("Row %1 puts the same place at %2, %3 away: both positions are kept. Check which "
                   "one holds.")
                    .arg(before->row)
                    .arg(shown(before->position), distance(metresBetween(before->position, now.position))));
        if (!before && !known.elsewhere.isEmpty() && !known.elsewhere.contains(shown(now.position))) {
            const QStringList other = known.elsewhere.front().split(u", "_s);
            return tell(titles.position, shown(now.position),
                        tr("Another source puts the same place at %1, %2 away: both positions are kept. "
                           "Check which one holds.")
                            .arg(known.elsewhere.front(),
                                 distance(metresBetween({other[0], other[1], {}, {}}, now.position))));
        }
    }
    using Part = std::pair<QString Description::*, const QString *>;
    for (const auto &[part, title] : std::array<Part, 3>{{{&Description::name, &titles.name},
                                                          {&Description::azimuth, &titles.azimuth},
                                                          {&Description::address, &titles.address}}}) {
        const auto member = part;
        const Description *before
            = firstWith([member](const Description &each) { return !(each.*member).isEmpty(); });
        if (before && !(now.*part).isEmpty() && (before->*part).compare(now.*part, Qt::CaseInsensitive) != 0)
            return tell(
                *title, now.*part,
                tr("Row %1 says “%2” of the same place: both are kept.").arg(before->row).arg(before->*part));
    }
}

void PlaceDescriptions::add(const Place &place, Description description, const Titles &titles)
{
    constexpr size_t mostKept = 64; // a column of the handset's own position would give one in each row
    Known &known = knownOf(place);
    const bool saysNothing = covers({}, description);
    if (saysNothing || std::any_of(known.said.begin(), known.said.end(), [&](const Description &each) {
            return covers(each, description);
        }))
        return;
    if (known.said.size() == mostKept) {
        m_ledger.tell(
            {description.row, titles.position, shown(description.position),
             tr("The place has %1 descriptions already: this one is left in its row.").arg(mostKept), false},
            u"further places"_s);
        return;
    }
    tellOther(known, description, titles);
    m_order.emplace_back(place.id.value, known.said.size());
    known.said.push_back(std::move(description));
}

bool PlaceDescriptions::finish(Progress &progress)
{
    constexpr size_t betweenReports = 256;
    for (size_t at = 0; at < m_order.size(); ++at) {
        if (at % betweenReports == 0 && !progress.advance(qint64(at), qint64(m_order.size())))
            return false;
        const auto &[place, index] = m_order[at];
        keep(m_context.events.resolved(EntityId{place}), m_known.constFind(place)->said[index]);
    }
    return true;
}

} // namespace skein
