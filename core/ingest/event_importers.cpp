// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/event_importers.h"

#include "core/ingest/account_fields.h"
#include "core/ingest/amount_text.h"
#include "core/model/attribute_names.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("EventImporters", text);
}

void EventsImporter::readKind(FieldRow &row)
{
    const QString text = row.text(u"kind"_s);
    m_title = row.text(u"title"_s);
    if (const auto kind = fromCode(eventKinds, text)) {
        m_kind = *kind;
        return;
    }
    m_kind = EventKind::Other;
    if (m_title.isEmpty())
        m_title = text; // the source's own word for what it is
    else if (!text.isEmpty())
        m_text = text;
}

void EventsImporter::readTime(FieldRow &row)
{
    m_time = row.time();
    const std::optional<RecordedTime> end = row.time(u"end_"_s);
    const std::optional<qint64> seconds = row.duration(u"duration"_s);
    m_seconds = seconds.value_or(-1);
    if (row.isRejected())
        return;
    if (!m_time) {
        row.reject(row.has(u"datetime"_s) ? u"datetime"_s : u"date"_s, tr("An event needs a date."));
        return;
    }
    if (!end)
        return;
    if (end->latest < m_time->earliest) {
        row.reject(row.has(u"end_datetime"_s) ? u"end_datetime"_s : u"end_date"_s,
                   tr("It ends before it begins."));
        return;
    }
    if (!seconds && m_time->isExact() && end->isExact())
        m_seconds = (end->earliest - m_time->earliest) / 1000;
    else if (!seconds)
        m_time->latest = std::max(m_time->latest, end->latest);
}

/// Rows that name the other party alone, seen from the handset: "Incoming", "07700 900123".
void EventsImporter::readOther(FieldRow &row)
{
    const QString direction = row.text(u"direction"_s);
    const bool isIn = direction == u"in";
    const bool isKnown = isIn || direction == u"out";
    const auto role = [&](bool isSender) {
        return !isKnown ? PartyRole::Involved : isSender ? PartyRole::From : PartyRole::To;
    };
    for (Subject &subject : account_fields::parties(row, m_context, u"other"_s))
        m_parts.push_back({std::move(subject), role(isIn)});
    m_parts.push_back({account_fields::owner(m_context), role(!isIn)});
}

void EventsImporter::readAccounts(FieldRow &row)
{
    if (row.has(u"other"_s) || row.has(u"other_name"_s))
        readOther(row);
    for (const auto &[name, role] : {std::pair(u"from"_s, PartyRole::From), std::pair(u"to"_s, PartyRole::To),
                                     std::pair(u"participants"_s, PartyRole::Involved)})
        for (Subject &subject : account_fields::parties(row, m_context, name))
            m_parts.push_back({std::move(subject), role});
}

/// The name that a source shows for an account, once.
void EventsImporter::describe(const Subject &subject, EntityId entity, const Origin &origin)
{
    if (subject.alsoCalled.isEmpty())
        return;
    const QString key = QString::number(entity.value) + u' ' + subject.alsoCalled;
    if (m_described.contains(key))
        return;
    m_described.insert(key);
    m_context.addAttribute(entity, u"Shown name", subject.alsoCalled, origin);
}

void EventsImporter::readParties(FieldRow &row)
{
    if (m_hasAccounts)
        readAccounts(row);
    static const std::array<std::tuple<const char16_t *, const char16_t *, PartyRole>, 9> fields{
        {{u"from", u"", PartyRole::From},
         {u"to", u"", PartyRole::To},
         {u"people", u"", PartyRole::Involved},
         {u"victim", u"person", PartyRole::Victim},
         {u"suspect", u"person", PartyRole::Suspect},
         {u"witness", u"person", PartyRole::Witness},
         {u"officer", u"person", PartyRole::Officer},
         {u"vehicle", u"vehicle", PartyRole::Vehicle},
         {u"phone", u"phone", PartyRole::Involved}}};
    for (const auto &[name, kind, role] : fields) {
        const QString field = QString::fromUtf16(name);
        if (m_hasAccounts && (role == PartyRole::From || role == PartyRole::To))
            continue;
        if ((role == PartyRole::From || role == PartyRole::To) && row.has(field)) {
            // "Cash" at the end of a payment is nobody.
            const Reading<Subject> subject = m_context.knowledge.anything(m_context.space(), row.text(field),
                                                                          {}, {}, {}, m_context.plan.region);
            if (subject && !subject->isNobody && !subject->event)
                m_parts.push_back({*subject, role});
            else if (!subject && row.cell(field).find_first_of("0123456789") != std::string_view::npos)
                row.reject(field, subject.reason());
            else
                m_text += (m_text.isEmpty() ? QString() : u"\n"_s)
                    + (role == PartyRole::From ? tr("From") : tr("To")) + u": "_s
                    + simplified(row.cell(field));
            continue;
        }
        for (const Subject &subject : import_fields::several(row, m_context, field, QString::fromUtf16(kind)))
            if (!subject.event)
                m_parts.push_back({subject, role});
    }
}

void EventsImporter::readPlace(FieldRow &row)
{
    const QString location = row.text(u"location"_s);
    const QString postcode = row.text(u"postcode"_s);
    m_position = import_fields::position(row);
    if (location.isEmpty() && postcode.isEmpty()) {
        if (m_position.isKnown()) // a point of a track
            m_parts.push_back(
                {placeSubject(u"position"_s, m_position.latitude + u", "_s + m_position.longitude),
                 PartyRole::Place});
        return;
    }
    if (const auto known = m_context.knowledge.referent(m_context.space(), EntityKind::Address, location);
        known && known->entity) {
        Subject subject;
        subject.known = known->entity;
        m_parts.push_back({subject, PartyRole::Place});
        return;
    }
    m_parts.push_back({addressSubject(location, postcode), PartyRole::Place});
}

void EventsImporter::append(const QString &text)
{
    if (!text.isEmpty())
        m_text += (m_text.isEmpty() ? QString() : u"\n"_s) + text;
}

/// "0.00" where the other column of a statement has the money.
static bool isNoMoney(const QString &amount)
{
    return std::none_of(amount.begin(), amount.end(),
                        [](QChar c) { return c.isLetterOrNumber() && c != u'0'; });
}

/// Whether the field has an amount, which becomes a line of the text.
bool EventsImporter::readAmount(FieldRow &row, const QString &field, const QString &words)
{
    const QString amount = row.text(field);
    if (amount.isEmpty())
        return false;
    append(words.arg(amount));
    if (!isAmount(amount))
        row.tell(field, tr("This is no amount of money: it is kept as written."));
    return true;
}

/// Whose statement it is: the side that paid or was paid.
void EventsImporter::readOwnAccount(FieldRow &row, PartyRole role)
{
    constexpr qsizetype fewestDigits = 6; // fewer are the last ones of a number, or a name
    const QString text = simplified(row.cell(row.has(u"own_iban"_s) ? u"own_iban"_s : u"own_account"_s));
    if (text.isEmpty())
        return;
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    const bool isNumber = std::count_if(text.begin(), text.end(), isDigit) >= fewestDigits;
    const Reading<Subject> account = isNumber
        ? readBankAccount(row.cell(u"own_sort_code"_s), row.cell(u"own_account"_s), row.cell(u"own_iban"_s))
        : Reading<Subject>(Refusal{});
    if (account && !account->isNobody) {
        row.print(u"own_account"_s, account->canonical());
        m_parts.push_back({*account, role});
        return;
    }
    row.print(u"own_account"_s, text);
    append(tr("Account: %1").arg(text));
}

void EventsImporter::readMoney(FieldRow &row)
{
    const bool isPaidOut = !isNoMoney(simplified(row.cell(u"paid_out"_s)));
    const bool isPaidIn = !isNoMoney(simplified(row.cell(u"paid_in"_s)));
    bool hasMoney = readAmount(row, u"amount"_s, tr("Amount: %1"));
    if (isPaidOut || !isPaidIn)
        hasMoney = readAmount(row, u"paid_out"_s, tr("Paid out: %1")) || hasMoney;
    if (isPaidIn || !isPaidOut)
        hasMoney = readAmount(row, u"paid_in"_s, tr("Paid in: %1")) || hasMoney;
    if (isPaidOut && isPaidIn)
        row.tell(u"paid_in"_s, tr("Money went out and came in by one row: check the columns."));
    if (!hasMoney && m_kind == EventKind::Payment)
        row.tell(u"amount"_s, tr("The payment has no amount."));
    readOwnAccount(row,
                   isPaidOut == isPaidIn ? PartyRole::Involved
                       : isPaidOut       ? PartyRole::From
                                         : PartyRole::To);
}

void EventsImporter::readText(FieldRow &row)
{
    append(row.asWritten(u"text"_s));
    readMoney(row);
    append(row.details());
    m_key = simplified(row.cell(row.has(u"key"_s) ? u"key"_s : u"reference"_s));
    row.print(u"reference"_s, m_key);
    if (const QString reference = row.text(u"reference"_s); !reference.isEmpty())
        append(tr("Reference: %1").arg(reference));
}

void EventsImporter::read(FieldRow &row)
{
    m_text.clear();
    m_parts.clear();
    readKind(row);
    readTime(row);
    readParties(row);
    readPlace(row);
    readText(row);
    m_grading = row.grading();
}

/// The first party in a role stands in the event's own row, the others beside it.
static EntityId *slotOf(NewEvent &event, PartyRole role)
{
    switch (role) {
    case PartyRole::From:
        return &event.from;
    case PartyRole::To:
        return &event.to;
    case PartyRole::Place:
        return &event.place;
    case PartyRole::Vehicle:
        return &event.vehicle;
    default:
        return nullptr;
    }
}

void EventsImporter::store(qint64 line)
{
    const Origin origin = m_context.origin(line, m_grading);
    NewEvent event;
    event.kind = m_kind;
    event.start = m_time->earliest;
    event.latest = m_time->latest;
    event.zone = m_context.events.zone(m_time->zone);
    event.flags = m_time->flags;
    event.seconds = m_seconds;
    event.title = m_context.events.phrase(m_title);
    event.row = line;
    event.grade = m_context.events.phrase(m_grading.code());
    EventExtra extra;
    extra.text = m_text;
    for (const Part &part : m_parts) {
        const EntityId entity = m_context.knowledge.ensure(part.subject, origin);
        describe(part.subject, entity, origin);
        if (part.role == PartyRole::Place)
            import_fields::addPosition(m_context, entity, m_position, origin);
        EntityId *slot = slotOf(event, part.role);
        if (slot && !*slot)
            *slot = entity;
        else
            extra.parties.push_back({entity, part.role});
    }
    m_context.addEvent(event, std::move(extra));
    if (!m_key.isEmpty())
        m_keys.emplace_back(m_key, m_added);
    ++m_added;
}

void EventsImporter::finish(const EventAppender::Outcome &outcome)
{
    for (const auto &[key, index] : m_keys)
        m_context.knowledge.addEventKey(m_context.space(), key, outcome.ids.at(index));
}

void IntelligenceImporter::readHandling(FieldRow &row)
{
    static const std::array<std::pair<const char16_t *, const char16_t *>, 7> fields{
        {{u"provenance", attribute::Provenance},
         {u"conditions", attribute::HandlingConditions},
         {u"action_code", u"Action code"},
         {u"sanitisation_code", u"Sanitisation code"},
         {u"officer", u"Reporting officer"},
         {u"unit", u"Originating unit"},
         {u"marking", u"Protective marking"}}};
    for (const auto &[field, name] : fields)
        if (const QString value = row.text(QString::fromUtf16(field)); !value.isEmpty())
            m_attributes.emplace_back(QString::fromUtf16(name), value);
    for (auto &attribute : row.attributes())
        m_attributes.push_back(std::move(attribute));
    if (m_grading.handling == 'C' && !row.has(u"conditions"_s))
        row.tell(u"handling"_s, tr("Handling code C without conditions: ask the originator."));
}

void IntelligenceImporter::read(FieldRow &row)
{
    m_attributes.clear();
    m_subjects.clear();
    m_reference = row.text(u"reference"_s);
    m_title = row.text(u"title"_s);
    m_text = row.asWritten(u"text"_s);
    if (m_text.trimmed().isEmpty())
        row.reject(u"text"_s, tr("The report has no text."));
    const std::optional<RecordedTime> time = row.time();
    if (!time && !row.isRejected())
        row.reject(u"date"_s, tr("The report has no date."));
    m_time = time.value_or(RecordedTime{});
    m_grading = row.grading();
    if (!m_grading.isGraded() && !row.isRejected())
        row.tell(u"grade"_s, tr("The report has no grade."));
    static const std::array<std::pair<const char16_t *, const char16_t *>, 4> subjects{
        {{u"people", u""}, {u"phone", u"phone"}, {u"vehicle", u"vehicle"}, {u"location", u"address"}}};
    for (const auto &[field, kind] : subjects)
        for (Subject &subject :
             import_fields::several(row, m_context, QString::fromUtf16(field), QString::fromUtf16(kind)))
            if (!subject.event)
                m_subjects.push_back(std::move(subject));
    row.print(u"operation"_s, simplified(row.cell(u"operation"_s)));
    readHandling(row);
}

void IntelligenceImporter::store(qint64 line)
{
    const Origin origin = m_context.origin(line, m_grading);
    CaseKnowledge &knowledge = m_context.knowledge;
    NewEvent event;
    event.kind = EventKind::Intelligence;
    event.start = m_time.earliest;
    event.latest = m_time.latest;
    event.zone = m_context.events.zone(m_time.zone);
    event.flags = m_time.flags;
    event.title = m_context.events.phrase(m_reference.isEmpty()   ? m_title
                                              : m_title.isEmpty() ? m_reference
                                                                  : m_reference + u": "_s + m_title);
    event.row = line;
    event.grade = m_context.events.phrase(m_grading.code());
    EventExtra extra;
    extra.text = m_text;
    for (const Subject &subject : m_subjects)
        extra.parties.push_back({knowledge.ensure(subject, origin), PartyRole::Mentioned});
    if (!m_reference.isEmpty()) {
        const Reading<Subject> document = readSubject(EntityKind::Document, m_reference.toStdString(), {});
        const EntityId report = knowledge.ensure(*document, origin);
        for (const auto &[name, value] : m_attributes)
            m_context.addAttribute(report, name, value, origin);
        extra.parties.push_back({report, PartyRole::Mentioned});
    }
    m_context.addEvent(event, std::move(extra));
}

} // namespace skein
