// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/calendar_source.h"

#include "core/ingest/formats/calendar_rule.h"
#include "core/ingest/formats/calendar_zones.h"
#include "core/ingest/formats/content_lines.h"
#include "core/ingest/record_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <set>

namespace skein {

namespace {

enum Column : size_t {
    Start,
    End,
    Duration,
    Summary,
    Place,
    Description,
    Organiser,
    Guests,
    Rule,
    Uid,
    Other
};

std::vector<std::string> titles()
{
    return {
        "Calendar start",    "Calendar end", "Calendar duration", "Summary",      "Location", "Description",
        "Organiser address", "Guests",       "Repeats",           "Calendar UID", "Other"};
}

void add(std::string &cell, std::string_view text, std::string_view between)
{
    const std::string_view bare = trimmed(text);
    if (!bare.empty())
        cell += (cell.empty() ? std::string() : std::string(between)) + std::string(bare);
}

/// "20250614T100000Z" as "2025-06-14 10:00:00Z", with that zone behind it; other texts as they are.
std::string timeOf(const ContentLine &line, const std::string &zone)
{
    const std::string_view text = trimmed(line.value);
    const auto areDigits = [&](size_t from, size_t count) {
        return text.size() >= from + count
            && std::all_of(text.begin() + std::ptrdiff_t(from), text.begin() + std::ptrdiff_t(from + count),
                           [](char c) { return c >= '0' && c <= '9'; });
    };
    if (!areDigits(0, 8))
        return std::string(text);
    std::string time(text.substr(0, 4));
    time.append("-").append(text.substr(4, 2)).append("-").append(text.substr(6, 2));
    if (text.size() < 15 || text[8] != 'T' || !areDigits(9, 6))
        return text.size() == 8 ? time : std::string(text);
    time.append(" ").append(text.substr(9, 2)).append(":").append(text.substr(11, 2));
    time.append(":").append(text.substr(13, 2)).append(text.substr(15));
    return zone.empty() ? time : time + ' ' + zone;
}

std::string addressOf(const ContentLine &line)
{
    std::string address = unescaped(line.value);
    if (capitals(address).starts_with("MAILTO:"))
        address.erase(0, 7);
    return address;
}

/// Days on which single repeats stand as entries of their own, by the UID of their series.
using MovedDays = std::map<std::string, std::set<QDate>>;

/// What became of the repeats of a calendar.
struct RepeatCounts
{
    qint64 series = 0;
    qint64 rows = 0; ///< That the series became.
    qint64 cut = 0; ///< Series of more than MostOccurrences.
    qint64 unknownZones = 0; ///< Times in a zone that nobody knows.
    std::string firstZone; ///< Of them.
    qint64 unknown = 0; ///< Rules that were not understood: their entries stand once.
};

/// A cell of timeOf() so many days later.
std::string shifted(const std::string &time, qint64 days)
{
    const QDate day = QDate::fromString(QString::fromStdString(time.substr(0, 10)), Qt::ISODate);
    return day.isValid() ? day.addDays(days).toString(Qt::ISODate).toStdString() + time.substr(10) : time;
}

class CalendarReader final : public RecordReader
{
public:
    CalendarReader(std::string_view text, const MovedDays &moved, const CalendarZones &zones)
        : RecordReader(titles())
        , m_lines(text)
        , m_moved(moved)
        , m_zones(zones)
    {
    }

    const RepeatCounts &counts() const { return m_counts; }

    qint64 position() const override { return m_lines.position(); }

protected:
    bool nextRecord(Record &record) override
    {
        if (m_repeats.empty() && !readEntry(record))
            return false;
        if (m_repeats.empty() && record.problem.empty())
            repeat(record);
        if (!m_repeats.empty()) {
            record = std::move(m_repeats.front());
            m_repeats.pop_front();
        }
        return true;
    }

private:
    bool readEntry(Record &record)
    {
        m_rules.clear();
        m_otherDays.clear();
        m_isMoved = false;
        m_leftOut.clear();
        ContentLine line;
        size_t depth = 0;
        while (m_lines.next(line)) {
            const std::string value = capitals(trimmed(line.value));
            if (line.name == "BEGIN" && depth == 0) {
                const bool isEntry = value == "VEVENT" || value == "VTODO" || value == "VJOURNAL";
                depth = isEntry ? 1 : 0;
                record.line = line.line;
            } else if (line.name == "BEGIN") {
                ++depth;
            } else if (line.name == "END" && depth > 0) {
                if (--depth == 0)
                    return true;
            } else if (depth == 1) {
                take(line, record.cells);
                takeRepeats(line);
            }
        }
        if (depth > 0)
            record.problem
                = QCoreApplication::translate(
                      "CalendarSource", "The entry is never closed: the file breaks off. Ask for it again.")
                      .toStdString();
        return depth > 0;
    }

    /// The days of an entry; only its own when it does not repeat.
    std::vector<QDate> daysOf(QDate start)
    {
        std::vector<QDate> days{start};
        for (const std::string &text : m_rules) {
            const std::optional<CalendarRule> rule = CalendarRule::parse(text);
            if (!rule) {
                ++m_counts.unknown;
                continue;
            }
            const CalendarRule::Days found = rule->from(start);
            days.insert(days.end(), found.days.begin(), found.days.end());
            m_counts.cut += found.isCut ? 1 : 0;
        }
        days.insert(days.end(), m_otherDays.begin(), m_otherDays.end());
        std::sort(days.begin(), days.end());
        days.erase(std::unique(days.begin(), days.end()), days.end());
        std::erase_if(days, [&](QDate day) { return m_leftOut.contains(day); });
        return days;
    }

    /// Puts a row for each day of a series.
    void repeat(const Record &entry)
    {
        const QDate start
            = QDate::fromString(QString::fromStdString(entry.cells[Start].substr(0, 10)), Qt::ISODate);
        if (!start.isValid() || m_isMoved || (m_rules.empty() && m_otherDays.empty()))
            return;
        if (const auto moved = m_moved.find(entry.cells[Uid]); moved != m_moved.end())
            m_leftOut.insert(moved->second.begin(), moved->second.end());
        const std::vector<QDate> days = daysOf(start);
        if (days.size() == 1 && days.front() == start)
            return;
        ++m_counts.series;
        m_counts.rows += qint64(days.size());
        qint64 number = 0;
        for (const QDate day : days) {
            Record each = entry;
            const qint64 later = start.daysTo(day);
            each.cells[Start] = shifted(entry.cells[Start], later);
            if (!entry.cells[End].empty())
                each.cells[End] = shifted(entry.cells[End], later);
            each.cells[Rule] = QCoreApplication::translate("CalendarSource", "%1 of %2 by the rule: %3")
                                   .arg(++number)
                                   .arg(days.size())
                                   .arg(QString::fromStdString(entry.cells[Rule]))
                                   .toStdString();
            m_repeats.push_back(std::move(each));
        }
    }

    static void addDays(const std::string &value, std::vector<QDate> &to)
    {
        for (const std::string &each : splitEscaped(value, ','))
            if (const QDate day = calendarDay(each); day.isValid())
                to.push_back(day);
    }

    /// What an entry says of its repeats.
    void takeRepeats(const ContentLine &line)
    {
        if (line.name == "RRULE") {
            m_rules.push_back(line.value);
        } else if (line.name == "RDATE") {
            addDays(line.value, m_otherDays);
        } else if (line.name == "EXDATE") {
            std::vector<QDate> days;
            addDays(line.value, days);
            m_leftOut.insert(days.begin(), days.end());
        } else if (line.name == "RECURRENCE-ID") {
            m_isMoved = true;
        }
    }

    /// With the zone that the property names.
    std::string timeIn(const ContentLine &line, std::vector<std::string> &cells)
    {
        const std::string name = line.parameter("TZID");
        const bool isStated = name.empty() || trimmed(line.value).ends_with('Z');
        const std::string zone = isStated ? std::string() : m_zones.zoneOf(name);
        if (!isStated && zone.empty()) {
            add(cells[Other], "Zone not known: " + name, "\n");
            if (++m_counts.unknownZones == 1)
                m_counts.firstZone = name;
        }
        return timeOf(line, zone);
    }

    void take(const ContentLine &line, std::vector<std::string> &cells)
    {
        static constexpr std::array<std::string_view, 5> leftOut{"DTSTAMP", "SEQUENCE", "ATTACH", "CLASS",
                                                                 "TRANSP"};
        const std::string &name = line.name;
        if (name == "DTSTART" || (name == "DUE" && cells[Start].empty()))
            cells[Start] = timeIn(line, cells);
        else if (name == "DTEND")
            cells[End] = timeIn(line, cells);
        else if (name == "DURATION")
            cells[Duration] = line.value;
        else if (name == "SUMMARY")
            add(cells[Summary], unescaped(line.value), " ");
        else if (name == "LOCATION")
            add(cells[Place], unescaped(line.value), " ");
        else if (name == "DESCRIPTION")
            add(cells[Description], unescaped(line.value), "\n");
        else if (name == "ORGANIZER")
            add(cells[Organiser], addressOf(line), "\n");
        else if (name == "ATTENDEE")
            add(cells[Guests], addressOf(line), "\n");
        else if (name == "RRULE" || name == "RDATE")
            add(cells[Rule], line.value, "; ");
        else if (name == "UID")
            cells[Uid] = line.value;
        else if (std::find(leftOut.begin(), leftOut.end(), name) == leftOut.end() && !line.value.empty())
            add(cells[Other], name + ": " + unescaped(line.value), "\n");
    }

    ContentLines m_lines;
    const MovedDays &m_moved;
    const CalendarZones &m_zones;
    std::vector<std::string> m_rules;
    std::vector<QDate> m_otherDays;
    std::set<QDate> m_leftOut;
    bool m_isMoved = false; ///< A single repeat of a series that stands elsewhere.
    std::deque<Record> m_repeats; ///< Rows of a series that were not given yet.
    RepeatCounts m_counts;
};

/// Entries with a RECURRENCE-ID: they replace a day of their series.
MovedDays movedDays(std::string_view text)
{
    MovedDays moved;
    ContentLines lines(text);
    ContentLine line;
    std::string uid;
    QDate day;
    while (lines.next(line)) {
        if (line.name == "BEGIN") {
            uid.clear();
            day = {};
        } else if (line.name == "UID") {
            uid = line.value;
        } else if (line.name == "RECURRENCE-ID") {
            day = calendarDay(trimmed(line.value));
        }
        if (!uid.empty() && day.isValid())
            moved[uid].insert(day);
    }
    return moved;
}

class CalendarSource final : public TableSource
{
public:
    explicit CalendarSource(const InputFile &input)
        : m_text(decodeText(input.bytes()))
        , m_moved(movedDays(m_text.text))
        , m_zones(m_text.text)
    {
        CalendarReader reader(m_text.text, m_moved, m_zones);
        for (TableRow row; reader.next(row);) { }
        m_counts = reader.counts();
    }

    const std::vector<TableName> &tables() const override { return m_tables; }
    const DecodedText *text(size_t /*table*/) const override { return &m_text; }

    std::unique_ptr<TableReader> read(size_t /*table*/, char /*delimiter*/) const override
    {
        return std::make_unique<CalendarReader>(m_text.text, m_moved, m_zones);
    }

    QStringList notes(size_t /*table*/) const override
    {
        const auto tr = [](const char *text) { return QCoreApplication::translate("CalendarSource", text); };
        QStringList notes;
        if (m_counts.series > 0)
            notes << tr("%1 entries repeat: they became %2 rows, one for each day.")
                         .arg(m_counts.series)
                         .arg(m_counts.rows);
        if (m_counts.cut > 0)
            notes << tr("%1 of them repeat more than %2 times: the rest was left out.")
                         .arg(m_counts.cut)
                         .arg(MostOccurrences);
        if (m_counts.unknown > 0)
            notes << tr("%1 rules of repeats were not understood: their entries stand once, with the rule.")
                         .arg(m_counts.unknown);
        if (m_counts.unknownZones > 0)
            notes << tr("%1 times stand in a zone that is not known (first: “%2”). They were read as those "
                        "without a zone, and may be wrong by hours.")
                         .arg(m_counts.unknownZones)
                         .arg(QString::fromStdString(m_counts.firstZone).left(100));
        return notes;
    }

private:
    DecodedText m_text;
    MovedDays m_moved;
    CalendarZones m_zones;
    RepeatCounts m_counts;
    std::vector<TableName> m_tables{{}};
};

double likeness(const FileHead &head)
{
    return capitals(trimmed(head.text).substr(0, 15)) == "BEGIN:VCALENDAR" ? 1 : 0;
}

std::unique_ptr<TableSource> open(const InputFile &input)
{
    return std::make_unique<CalendarSource>(input);
}

} // namespace

FileFormat calendarFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "Calendar (iCalendar)"), likeness, open};
}

} // namespace skein
