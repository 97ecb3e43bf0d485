// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/schedule/event_wording.h"

#include "core/base/resource_folder.h"
#include "core/base/time_format.h"
#include "core/model/attribute_names.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("EventWording", text);
}

static void join(QStringList &parts, const QString &text)
{
    if (!text.isEmpty() && !parts.contains(text))
        parts << text;
}

bool isCommunication(EventKind kind)
{
    return kind == EventKind::Call || kind == EventKind::Text || kind == EventKind::DataSession
        || kind == EventKind::Message;
}

EventWording::EventWording(CaseBook &book)
    : m_book(book)
{
    const QJsonDocument file = QJsonDocument::fromJson(readResource(u"communications/short_codes.json"_s));
    for (const auto &code : file.object().value(u"voicemail"_s).toArray())
        m_voicemail.insert(code.toString());
}

EventWording::DateAndTime EventWording::dateAndTime(const RecordedTime &time)
{
    RecordedTime exact = time;
    exact.flags.setFlag(TimeFlag::About, false);
    const QString text = describeTime(exact);
    const QString about = time.flags.testFlag(TimeFlag::About) ? tr("about ") : QString();
    if (time.flags.testFlag(TimeFlag::MonthOnly))
        return {about + text, tr("not stated")};
    const qsizetype space = text.indexOf(u' ');
    if (time.flags.testFlag(TimeFlag::DateOnly) || space < 0)
        return {about + text, tr("not stated")};
    DateAndTime parts{text.left(space), about + text.mid(space + 1)};
    if (time.flags.testFlag(TimeFlag::Ambiguous))
        parts.time += tr(" (this hour came twice: both readings)");
    const auto own = TimeZone::named({time.zone.constData(), size_t(time.zone.size())});
    if (own && time.isExact() && own->offsetAt(time.earliest) != TimeZone::london().offsetAt(time.earliest))
        parts.time += tr(" (source: %1)").arg(describeTime(time.earliest, TimeStyle::Short, *own));
    return parts;
}

QString EventWording::duration(const Event &event) const
{
    return event.seconds ? describeDuration(*event.seconds) : QString();
}

QString EventWording::type(const Event &event) const
{
    const QString kind = titleOf(eventKinds, event.kind);
    const bool saysMore = isCommunication(event.kind) && !event.title.isEmpty()
        && event.title.compare(kind, Qt::CaseInsensitive) != 0;
    return saysMore ? kind + u" ("_s + event.title + u')' : kind;
}

QString EventWording::attributedTo(EntityId thing, const RecordedTime &time)
{
    QStringList people;
    for (const AttributionAt &each : m_book.attributionsAt(thing, time.earliest, time.latest)) {
        QString words = tr("attributed to %1").arg(m_book.label(each.attribution.person));
        if (each.attribution.strength == Strength::Unconfirmed)
            words = tr("attributed, unconfirmed, to %1").arg(m_book.label(each.attribution.person));
        if (each.attribution.strength == Strength::Tentative)
            words = tr("tentatively attributed to %1").arg(m_book.label(each.attribution.person));
        if (!each.coversAll)
            words += tr(" for part of the time stated");
        join(people, words);
    }
    return people.join(tr(" and "));
}

QString EventWording::phone(const Entity &entity, const RecordedTime &time)
{
    const bool isNumber = entity.identity.startsWith(u'+');
    const bool isShortCode = !isNumber && !entity.identity.startsWith(u'~') && entity.identity.size() <= 6
        && !entity.identity.isEmpty() && entity.identity.front().isDigit();
    const QString attributed = attributedTo(entity.id, time);
    if (isShortCode && attributed.isEmpty())
        return m_voicemail.contains(entity.identity)
            ? tr("Short code %1 (may be voicemail)").arg(entity.identity)
            : tr("Short code %1").arg(entity.identity);
    const QString digits = isNumber ? entity.identity.right(4) + u" ("_s + entity.label + u')' : entity.label;
    return attributed.isEmpty() ? tr("Unknown – %1").arg(digits)
                                : tr("Phone %1 – %2").arg(attributed, digits);
}

QString EventWording::party(EntityId id, const RecordedTime &time)
{
    const Entity &entity = m_book.entity(id);
    if (entity.kind == EntityKind::Phone)
        return phone(entity, time);
    if (canUseThings(entity.kind) || entity.kind == EntityKind::Place || entity.kind == EntityKind::Address)
        return entity.label;
    const QString kind = titleOf(entityKinds, entity.kind);
    const QString attributed = attributedTo(id, time);
    return attributed.isEmpty() ? kind + u' ' + entity.label
                                : tr("%1 %2 – %3").arg(kind, attributed, entity.label);
}

/// Why a side of a communication has no number.
enum class Missing { Withheld, NotKnown, NotRecorded };

static Missing whyMissing(const Event &event)
{
    if (event.title.contains(u"withheld"_s, Qt::CaseInsensitive))
        return Missing::Withheld;
    return event.title.contains(u"number not known"_s, Qt::CaseInsensitive) ? Missing::NotKnown
                                                                            : Missing::NotRecorded;
}

QString EventWording::missingNumber(const Event &event) const
{
    switch (whyMissing(event)) {
    case Missing::Withheld:
        return tr("Number withheld");
    case Missing::NotKnown:
        return tr("Number not known");
    case Missing::NotRecorded:
        break;
    }
    return tr("Number not recorded");
}

QString EventWording::allParties(const Event &event)
{
    QStringList parts;
    for (const Party &each : event.parties) {
        if (each.role == PartyRole::Place || each.role == PartyRole::EndPlace)
            continue;
        const QString words = party(each.entity, event.time);
        const bool isPlain = each.role == PartyRole::Vehicle || each.role == PartyRole::Handset
            || each.role == PartyRole::Sim;
        join(parts, isPlain ? words : titleOf(partyRoles, each.role) + u": "_s + words);
    }
    return parts.join(u"; "_s);
}

QString EventWording::from(const Event &event)
{
    const EntityId caller = event.party(PartyRole::From);
    const bool hasEnds = caller || event.party(PartyRole::To);
    if (!hasEnds)
        return allParties(event);
    if (caller)
        return party(caller, event.time);
    return isCommunication(event.kind) ? missingNumber(event) : QString();
}

QString EventWording::to(const Event &event)
{
    const EntityId called = event.party(PartyRole::To);
    QString text;
    if (called)
        text = party(called, event.time);
    else if (event.party(PartyRole::From) && isCommunication(event.kind)
             && event.kind != EventKind::DataSession)
        text = missingNumber(event);
    if (const EntityId forwarded = event.party(PartyRole::Forwarded))
        text += tr("; forwarded to %1").arg(party(forwarded, event.time));
    return text;
}

QString EventWording::content(const Event &event) const
{
    QStringList parts;
    if (!isCommunication(event.kind))
        join(parts, event.title);
    QString text = m_identity.removedFrom(event.text);
    if (!parts.isEmpty() && text.section(u'\n', 0, 0).trimmed() == parts.front())
        text = text.section(u'\n', 1).trimmed();
    join(parts, text);
    if (event.kind == EventKind::Call && event.seconds == 0)
        join(parts, tr("Duration 0 s: not shown to have been answered"));
    if (event.origin.isAssessed)
        join(parts, tr("Analyst's assessment, not a fact of a source"));
    return parts.join(u". "_s);
}

/// All that rows or the analyst say of a place in one respect: which of them holds is not for us to say.
QString EventWording::allOf(EntityId place, const QString &name, const QString &words)
{
    QStringList values;
    for (const Attribute &each : m_book.attributes(place))
        if (each.name == name && !each.value.isEmpty())
            join(values, words.arg(each.value));
    return values.join(tr(" or "));
}

QString EventWording::cell(EntityId place)
{
    const Entity &entity = m_book.entity(place);
    QStringList parts{entity.label};
    join(parts, allOf(place, QString::fromUtf16(attribute::Alias), tr("also named %1")));
    join(parts, allOf(place, QString::fromUtf16(attribute::AddressText), u"%1"_s));
    join(parts, allOf(place, QString::fromUtf16(attribute::Postcode), u"%1"_s));
    join(parts, allOf(place, QString::fromUtf16(attribute::Azimuth), tr("azimuth %1°")));
    return parts.join(u", "_s);
}

QString EventWording::cellSite(const Event &event)
{
    const EntityId start = event.party(PartyRole::Place);
    const EntityId end = event.party(PartyRole::EndPlace);
    if (!isCommunication(event.kind) || (!start && !end))
        return {};
    QStringList parts;
    if (start)
        parts << tr("Start: %1").arg(cell(start));
    if (end)
        parts << (end == start ? tr("End: the same") : tr("End: %1").arg(cell(end)));
    const QString areas = start && end && start != end
        ? tr("areas served by these cells, one after the other")
        : tr("area served by this cell");
    return parts.join(u". "_s) + tr(". Consistent with the phone recorded being in the %1.").arg(areas);
}

QString EventWording::antenna(EntityId place)
{
    QStringList parts{m_book.label(place)};
    join(parts, allOf(place, QString::fromUtf16(attribute::Postcode), u"%1"_s));
    join(parts, allOf(place, QString::fromUtf16(attribute::Azimuth), tr("azimuth %1°")));
    return parts.join(u", "_s);
}

QString EventWording::cellBrief(const Event &event)
{
    const EntityId start = event.party(PartyRole::Place);
    const EntityId end = event.party(PartyRole::EndPlace);
    if (!isCommunication(event.kind) || (!start && !end))
        return {};
    if (!start || !end || start == end)
        return tr("cell %1").arg(antenna(start ? start : end));
    return tr("cell %1, at the end %2").arg(antenna(start), antenna(end));
}

/// Every position that a row or the analyst gives the place: which of several holds is not for us to say.
QString EventWording::position(EntityId place)
{
    using Said = std::pair<SourceId, qint64>;
    std::vector<std::pair<Said, QHash<QString, QString>>> rows;
    for (const Attribute &each : m_book.attributes(place)) {
        const Said said{each.origin.source, each.origin.row};
        auto found
            = std::find_if(rows.begin(), rows.end(), [&](const auto &row) { return row.first == said; });
        if (found == rows.end())
            found = rows.insert(rows.end(), {said, {}});
        if (!found->second.contains(each.name))
            found->second.insert(each.name, each.value);
    }
    QStringList positions;
    for (const auto &row : rows) {
        const auto value
            = [&row](const char16_t *name) { return row.second.value(QString::fromUtf16(name)); };
        const QString easting = value(attribute::Easting);
        const QString latitude = value(attribute::Latitude);
        const QString shown = !easting.isEmpty() ? tr("E %1 N %2").arg(easting, value(attribute::Northing))
            : latitude.isEmpty()                 ? QString()
                                                 : latitude + u", "_s + value(attribute::Longitude);
        if (!shown.isEmpty() && !positions.contains(shown))
            positions << shown;
    }
    return positions.join(tr(" or "));
}

QString EventWording::location(const Event &event)
{
    QStringList parts;
    for (const PartyRole role : {PartyRole::Place, PartyRole::EndPlace}) {
        const EntityId place = event.party(role);
        if (!place)
            continue;
        QStringList words;
        if (!isCommunication(event.kind))
            join(words, m_book.label(place));
        join(words, position(place));
        join(parts, words.join(u", "_s));
    }
    return parts.join(tr(" to "));
}

QString EventWording::sourceReference(const Event &event)
{
    if (!event.origin.source)
        return tr("Analyst's entry, no source");
    const Source &source = m_book.source(event.origin.source);
    QStringList parts;
    join(parts, source.reference);
    join(parts, source.file);
    join(parts, source.sheet);
    if (event.origin.row > 0)
        parts << tr("row %1").arg(event.origin.row);
    return parts.join(u", "_s);
}

QString EventWording::sourceName(const Event &event)
{
    if (!event.origin.source)
        return tr("Analyst's entry, no source");
    const Source &source = m_book.source(event.origin.source);
    return source.reference.isEmpty() ? source.file : source.reference;
}

QString EventWording::grade(const Event &event)
{
    const Grading &own = event.origin.grading;
    return own.isGraded() ? own.code() : m_book.source(event.origin.source).grading.code();
}

QString EventWording::shortName(EntityId id)
{
    const Entity &entity = m_book.entity(id);
    return entity.kind == EntityKind::Phone && entity.identity.startsWith(u'+') ? entity.identity.right(4)
                                                                                : entity.label;
}

QString EventWording::shortLine(const Event &event)
{
    const EntityId caller = event.party(PartyRole::From);
    const EntityId called = event.party(PartyRole::To);
    QString line = event.title.isEmpty() || isCommunication(event.kind) ? titleOf(eventKinds, event.kind)
                                                                        : event.title;
    const Missing why = isCommunication(event.kind) ? whyMissing(event) : Missing::NotRecorded;
    const QString missing = why == Missing::Withheld ? tr("withheld")
        : why == Missing::NotKnown                   ? tr("not known")
                                                     : tr("not recorded");
    if (event.kind == EventKind::DataSession && caller)
        line += u' ' + shortName(caller);
    else if (caller || called)
        line += tr(" %1 to %2")
                    .arg(caller ? shortName(caller) : missing, called ? shortName(called) : missing);
    else if (const EntityId place = event.party(PartyRole::Place))
        line += u", "_s + m_book.label(place);
    if (event.kind == EventKind::Call && event.seconds)
        line += u' ' + duration(event);
    return line;
}

} // namespace skein
