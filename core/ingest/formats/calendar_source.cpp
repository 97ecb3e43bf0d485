// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/calendar_source.h"

#include "core/ingest/formats/content_lines.h"
#include "core/ingest/record_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

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

/// "20250614T100000Z" as "2025-06-14 10:00:00Z", with the zone that the property names; other texts as they
/// are.
std::string timeOf(const ContentLine &line)
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
    const std::string zone = line.parameter("TZID");
    return zone.find('/') == std::string::npos ? time : time + ' ' + zone;
}

std::string addressOf(const ContentLine &line)
{
    std::string address = unescaped(line.value);
    if (capitals(address).starts_with("MAILTO:"))
        address.erase(0, 7);
    return address;
}

class CalendarReader final : public RecordReader
{
public:
    explicit CalendarReader(std::string_view text)
        : RecordReader(titles())
        , m_lines(text)
    {
    }

    qint64 position() const override { return m_lines.position(); }

protected:
    bool nextRecord(Record &record) override
    {
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
            }
        }
        if (depth > 0)
            record.problem
                = QCoreApplication::translate(
                      "CalendarSource", "The entry is never closed: the file breaks off. Ask for it again.")
                      .toStdString();
        return depth > 0;
    }

private:
    static void take(const ContentLine &line, std::vector<std::string> &cells)
    {
        static constexpr std::array<std::string_view, 5> leftOut{"DTSTAMP", "SEQUENCE", "ATTACH", "CLASS",
                                                                 "TRANSP"};
        const std::string &name = line.name;
        if (name == "DTSTART" || (name == "DUE" && cells[Start].empty()))
            cells[Start] = timeOf(line);
        else if (name == "DTEND")
            cells[End] = timeOf(line);
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
};

class CalendarSource final : public TableSource
{
public:
    explicit CalendarSource(const InputFile &input)
        : m_text(decodeText(input.bytes()))
    {
    }

    const std::vector<TableName> &tables() const override { return m_tables; }
    const DecodedText *text(size_t /*table*/) const override { return &m_text; }

    std::unique_ptr<TableReader> read(size_t /*table*/, char /*delimiter*/) const override
    {
        return std::make_unique<CalendarReader>(m_text.text);
    }

private:
    DecodedText m_text;
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
