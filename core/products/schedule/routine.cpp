// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/schedule/routine.h"

#include "core/base/time_format.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Routine", text);
}

bool isRoutine(const ScheduleRow &row)
{
    const Event &event = row.event;
    const bool isKind = event.kind == EventKind::Call || event.kind == EventKind::Text
        || event.kind == EventKind::DataSession;
    return isKind && (event.party(PartyRole::From) || event.party(PartyRole::To)) && event.text.isEmpty()
        && event.time.isExact() && !row.isIntelligence && !event.origin.isAssessed && !event.mark.isKey
        && event.mark.note.isEmpty();
}

class Folder
{
public:
    Folder(const Schedule &schedule, CaseBook &book, const std::vector<EntityId> &subjects)
        : m_schedule(schedule)
        , m_book(book)
        , m_wording(book)
        , m_subjects(subjects)
    {
    }

    std::vector<ChronologyLine> run()
    {
        for (size_t index = 0; index < m_schedule.rows.size(); ++index)
            add(index);
        return std::move(m_lines);
    }

private:
    /// Subject, other, and how both are attributed then: a phone may change hands within a day.
    using Key = std::tuple<EntityId, EntityId, QString, QString>;

    void add(size_t index)
    {
        const ScheduleRow &row = m_schedule.rows[index];
        if (row.date != m_day || !(isCommunication(row.event.kind) || row.event.kind == EventKind::AnprRead))
            m_open.clear();
        m_day = row.date;
        if (!isRoutine(row)) {
            m_lines.push_back({{index}, {}, {}});
            return;
        }
        const Key key = keyOf(row);
        const auto [known, isNew] = m_open.try_emplace(key, m_lines.size());
        if (isNew)
            m_lines.push_back({{}, std::get<0>(key), std::get<1>(key)});
        m_lines[known->second].rows.push_back(index);
    }

    Key keyOf(const ScheduleRow &row)
    {
        const EntityId from = row.event.party(PartyRole::From);
        const EntityId to = row.event.party(PartyRole::To);
        const bool isFromAsked = m_subjects.empty() || isSubject(from, row.event.time);
        const bool isToAsked = m_subjects.empty() || isSubject(to, row.event.time);
        const bool isTurned = isToAsked && (!isFromAsked || to < from) && to;
        const EntityId other = isTurned ? from : to;
        const bool isTold = other && (m_subjects.empty() || isNamed(other, row.event.time));
        const EntityId subject = isTurned ? to : from;
        const auto words
            = [&](EntityId phone) { return phone ? m_wording.party(phone, row.event.time) : QString(); };
        const EntityId told = isTold ? other : EntityId{};
        return {subject, told, words(subject), words(told)};
    }

    bool isOne(EntityId entity) const
    {
        return std::find(m_subjects.begin(), m_subjects.end(), entity) != m_subjects.end();
    }

    bool isSubject(EntityId phone, const RecordedTime &time)
    {
        if (!phone || isOne(phone))
            return bool(phone);
        const auto users = m_book.attributionsAt(phone, time.earliest, time.latest);
        return std::any_of(users.begin(), users.end(),
                           [this](const AttributionAt &each) { return isOne(each.attribution.person); });
    }

    bool isNamed(EntityId phone, const RecordedTime &time)
    {
        return phone && !m_book.attributionsAt(phone, time.earliest, time.latest).empty();
    }

    const Schedule &m_schedule;
    CaseBook &m_book;
    EventWording m_wording;
    const std::vector<EntityId> &m_subjects;
    QString m_day;
    std::map<Key, size_t> m_open; ///< Lines that a later row of the day may join.
    std::vector<ChronologyLine> m_lines;
};

QString counted(qint64 count, const QString &one, const QString &many)
{
    return count == 1 ? u"1 "_s + one : QString::number(count) + u' ' + many;
}

/// What a sum counts, row by row.
struct Tally
{
    std::map<EventKind, qint64> kinds;
    std::map<EntityId, qint64> others;
    qint64 out = 0; ///< From the subject.
    qint64 in = 0;
    qint64 seconds = 0;
    qint64 withoutNumber = 0;
    qint64 forwarded = 0;

    void take(const Event &event, EntityId subject)
    {
        ++kinds[event.kind];
        forwarded += event.party(PartyRole::Forwarded) ? 1 : 0;
        if (event.kind == EventKind::Call)
            seconds += event.seconds.value_or(0);
        if (event.kind == EventKind::DataSession)
            return;
        const bool isOut = event.party(PartyRole::From) == subject;
        ++(isOut ? out : in);
        const EntityId other = event.party(isOut ? PartyRole::To : PartyRole::From);
        if (other)
            ++others[other];
        else
            ++withoutNumber;
    }

    QString kindsText() const
    {
        QStringList parts;
        for (const auto &[kind, count] : kinds)
            parts << (kind == EventKind::Call ? counted(count, tr("call"), tr("calls"))
                          : kind == EventKind::Text
                          ? counted(count, tr("text"), tr("texts"))
                          : counted(count, tr("data session"), tr("data sessions")));
        return parts.join(u", "_s);
    }

    /// "07700 900301 (9), 07700 900228 (4)": the most often first.
    QString othersText(CaseBook &book) const
    {
        std::vector<std::pair<qint64, QString>> sorted;
        for (const auto &[entity, count] : others)
            sorted.emplace_back(-count, book.label(entity));
        std::sort(sorted.begin(), sorted.end());
        QStringList parts;
        for (const auto &[count, label] : sorted)
            parts << u"%1 (%2)"_s.arg(label).arg(-count);
        if (withoutNumber > 0)
            parts << tr("number withheld, not known or not recorded (%1)").arg(withoutNumber);
        return parts.join(u", "_s);
    }
};

} // namespace

std::vector<ChronologyLine> chronologyLines(const Schedule &schedule, CaseBook &book,
                                            const std::vector<EntityId> &subjects, RoutineEvents routine)
{
    if (routine == RoutineEvents::Summed && schedule.rows.size() > MostRowsOneByOne)
        return Folder(schedule, book, subjects).run();
    std::vector<ChronologyLine> lines;
    for (size_t index = 0; index < schedule.rows.size(); ++index)
        lines.push_back({{index}, {}, {}});
    return lines;
}

qint64 eventsInSums(const Schedule &schedule, const std::vector<ChronologyLine> &lines)
{
    qint64 events = 0;
    for (const ChronologyLine &line : lines)
        for (const size_t row : line.isSum() ? line.rows : std::vector<size_t>())
            events += 1 + qint64(schedule.rows[row].mirrors.size());
    return events;
}

static QString itemsText(const ChronologyLine &line, const Schedule &schedule)
{
    const int first = schedule.rows[line.rows.front()].item;
    const int last = schedule.rows[line.rows.back()].item;
    const QString range = u"%1–%2"_s.arg(first).arg(last);
    return qsizetype(line.rows.size()) == last - first + 1 ? range
                                                           : tr("%1 of %2").arg(line.rows.size()).arg(range);
}

SumWords wordsOf(const ChronologyLine &line, const Schedule &schedule, CaseBook &book, EventWording &wording)
{
    const ScheduleRow &first = schedule.rows[line.rows.front()];
    Tally tally;
    for (const size_t row : line.rows)
        tally.take(schedule.rows[row].event, line.subject);
    SumWords words;
    words.items = itemsText(line, schedule);
    words.time = tr("%1 to %2").arg(first.time, schedule.rows[line.rows.back()].time);
    words.events = tally.kindsText();
    words.who = line.subject ? wording.party(line.subject, first.event.time) : tr("Number not recorded");
    QStringList what;
    if (line.other) {
        words.who += u" ↔ "_s + wording.party(line.other, first.event.time);
        what << tr("%1 from the first, %2 to it").arg(tally.out).arg(tally.in);
    } else if (tally.out + tally.in > 0) {
        words.who += tr(" ↔ numbers not attributed");
        what << tr("%1 out, %2 in: %3").arg(tally.out).arg(tally.in).arg(tally.othersText(book));
    }
    if (tally.seconds > 0)
        what << tr("calls of %1 in all").arg(describeDuration(tally.seconds));
    if (tally.forwarded > 0)
        what << tr("%1 forwarded").arg(tally.forwarded);
    words.what = what.join(u"; "_s);
    return words;
}

} // namespace skein
