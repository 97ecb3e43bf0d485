// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/vcard_source.h"

#include "core/ingest/formats/content_lines.h"
#include "core/ingest/record_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace skein {

namespace {

enum Column : size_t {
    Name,
    Surname,
    Forename,
    Middle,
    Nickname,
    Phones,
    Emails,
    Accounts,
    Address,
    Organisation,
    Position,
    Birth,
    Gender,
    Note,
    Web,
    Uid,
    PhoneKinds,
    Other,
    Width
};

std::vector<std::string> titles()
{
    return {"Contact name", "Surname",  "Forename", "Middle name",  "Nickname",    "Phones",
            "E-mails",      "Accounts", "Address",  "Organisation", "Position",    "Date of birth",
            "Gender",       "Note",     "Web",      "Card UID",     "Phone kinds", "Other"};
}

void add(std::string &cell, std::string_view text, std::string_view between)
{
    const std::string_view bare = trimmed(text);
    if (bare.empty())
        return;
    if (!cell.empty())
        cell += between;
    cell += bare;
}

/// Signs that part the items of a list are not to part one of its items.
std::string asItem(std::string_view text)
{
    std::string item(text);
    std::replace_if(
        item.begin(), item.end(), [](char c) { return c == ';' || c == '|' || c == '\n' || c == '\r'; }, ' ');
    return item;
}

std::string joined(const std::vector<std::string> &parts, std::string_view between)
{
    std::string whole;
    for (const std::string &part : parts)
        add(whole, part, between);
    return whole;
}

/// "19800322", "1980-03-22", "1980-03-22T00:00:00Z" as 1980-03-22; empty when a part of the date is missing.
std::string fullDate(std::string_view text)
{
    std::string digits;
    for (const char c : text.substr(0, std::min(text.find('T'), text.size())))
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c != '-')
            return {};
    if (digits.size() != 8 || text.starts_with("--"))
        return {};
    return digits.substr(0, 4) + '-' + digits.substr(4, 2) + '-' + digits.substr(6, 2);
}

/// Reads the cards of a text.
class VcardReader final : public RecordReader
{
public:
    explicit VcardReader(std::string_view text)
        : RecordReader(titles())
        , m_lines(text)
    {
    }

    qint64 position() const override { return m_lines.position(); }

protected:
    bool nextRecord(Record &record) override;

private:
    void take(const ContentLine &line, std::vector<std::string> &cells);
    void takeName(const std::string &value, std::vector<std::string> &cells);
    static void takePhone(const ContentLine &line, std::vector<std::string> &cells);
    static bool takeAccount(const ContentLine &line, std::vector<std::string> &cells);
    static void takeOther(const ContentLine &line, std::vector<std::string> &cells);

    ContentLines m_lines;
};

void VcardReader::takeName(const std::string &value, std::vector<std::string> &cells)
{
    const std::vector<std::string> parts = splitEscaped(value, ';');
    constexpr std::array<size_t, 3> columns{Surname, Forename, Middle};
    for (size_t part = 0; part < std::min(columns.size(), parts.size()); ++part)
        add(cells[columns[part]], parts[part], " ");
    std::string title;
    for (size_t part = columns.size(); part < parts.size(); ++part)
        add(title, parts[part], ", ");
    if (!title.empty())
        add(cells[Other], "Title: " + title, "\n");
}

void VcardReader::takePhone(const ContentLine &line, std::vector<std::string> &cells)
{
    std::string number = unescaped(line.value);
    if (capitals(number).starts_with("TEL:"))
        number.erase(0, 4);
    if (const size_t extra = number.find(';'); extra != std::string::npos) {
        add(cells[Other], "Phone as written: " + line.value, "\n");
        number.resize(extra);
    }
    number = asItem(number);
    add(cells[Phones], number, "; ");
    if (const std::string kind = line.parameter("TYPE"); !kind.empty())
        add(cells[PhoneKinds], kind + ": " + number, "; ");
}

/// Names at messengers: "X-SKYPE:jordan", "IMPP:skype:jordan".
bool VcardReader::takeAccount(const ContentLine &line, std::vector<std::string> &cells)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> services{
        {{"X-SKYPE", "skype"},
         {"X-SKYPE-USERNAME", "skype"},
         {"X-AIM", "aim"},
         {"X-ICQ", "icq"},
         {"X-MSN", "msn"},
         {"X-YAHOO", "yahoo"},
         {"X-QQ", "qq"},
         {"X-JABBER", "jabber"},
         {"X-GTALK", "gtalk"},
         {"X-GOOGLE-TALK", "gtalk"},
         {"X-TWITTER", "twitter"},
         {"X-FACEBOOK", "facebook"}}};
    const std::string value = asItem(unescaped(line.value));
    if (line.name == "IMPP" && value.find(':') != std::string::npos) {
        add(cells[Accounts], value, "; ");
        return true;
    }
    for (const auto &[name, service] : services)
        if (line.name == name && !trimmed(value).empty()) {
            add(cells[Accounts], std::string(service) + ":" + std::string(trimmed(value)), "; ");
            return true;
        }
    return false;
}

void VcardReader::takeOther(const ContentLine &line, std::vector<std::string> &cells)
{
    static constexpr std::array<std::string_view, 9> leftOut{"PHOTO", "LOGO",   "SOUND", "KEY",  "VERSION",
                                                             "BEGIN", "PRODID", "REV",   "AGENT"};
    if (std::find(leftOut.begin(), leftOut.end(), line.name) != leftOut.end() || line.value.empty())
        return;
    std::string text = line.name;
    if (const std::string kind = line.parameter("TYPE"); !kind.empty())
        text += " (" + kind + ")";
    add(cells[Other], text + ": " + joined(splitEscaped(line.value, ';'), ", "), "\n");
}

void VcardReader::take(const ContentLine &line, std::vector<std::string> &cells)
{
    const std::string &name = line.name;
    if (name == "N")
        takeName(line.value, cells);
    else if (name == "TEL")
        takePhone(line, cells);
    else if (name == "EMAIL")
        add(cells[Emails], asItem(unescaped(line.value)), "; ");
    else if (name == "NICKNAME")
        add(cells[Nickname], joined(splitEscaped(line.value, ','), "; "), "; ");
    else if (name == "ADR" && cells[Address].empty())
        add(cells[Address], joined(splitEscaped(line.value, ';'), ", "), "");
    else if (name == "BDAY" && !fullDate(line.value).empty())
        cells[Birth] = fullDate(line.value);
    else if (name == "URL")
        add(cells[Web], unescaped(line.value), "; ");
    else if (name == "FN" && cells[Name].empty())
        add(cells[Name], unescaped(line.value), "");
    else if (name == "ORG" && cells[Organisation].empty())
        add(cells[Organisation], joined(splitEscaped(line.value, ';'), ", "), "");
    else if (name == "TITLE" && cells[Position].empty())
        add(cells[Position], unescaped(line.value), "");
    else if (name == "GENDER" && cells[Gender].empty())
        add(cells[Gender], unescaped(line.value), "");
    else if (name == "NOTE")
        add(cells[Note], unescaped(line.value), "\n");
    else if (name == "UID" && cells[Uid].empty())
        add(cells[Uid], unescaped(line.value), "");
    else if (!takeAccount(line, cells))
        takeOther(line, cells);
}

/// A card without a name is called by the best that it has.
void nameCard(std::vector<std::string> &cells)
{
    if (!cells[Surname].empty() || !cells[Forename].empty())
        return;
    for (const size_t column : {Name, Nickname, Organisation, Emails, Phones})
        if (cells[Name].empty())
            cells[Name] = cells[column].substr(0, cells[column].find(';'));
}

bool VcardReader::nextRecord(Record &record)
{
    ContentLine line;
    bool isInside = false;
    size_t depth = 0;
    while (m_lines.next(line)) {
        const std::string value = capitals(trimmed(line.value));
        if (line.name == "BEGIN" && value == "VCARD") {
            if (!isInside)
                record.line = line.line;
            depth += isInside;
            isInside = true;
        } else if (line.name == "END" && value == "VCARD") {
            if (isInside && depth-- == 0) {
                nameCard(record.cells);
                return true;
            }
        } else if (isInside && depth == 0) {
            take(line, record.cells);
        }
    }
    if (isInside)
        record.problem
            = QCoreApplication::translate("VcardSource",
                                          "The card is never closed: the file breaks off. Ask for it again.")
                  .toStdString();
    return isInside;
}

class VcardSource final : public TableSource
{
public:
    explicit VcardSource(const InputFile &input)
        : m_text(decodeText(input.bytes()))
    {
    }

    const std::vector<TableName> &tables() const override { return m_tables; }
    const DecodedText *text(size_t /*table*/) const override { return &m_text; }

    std::unique_ptr<TableReader> read(size_t /*table*/, char /*delimiter*/) const override
    {
        return std::make_unique<VcardReader>(m_text.text);
    }

private:
    DecodedText m_text;
    std::vector<TableName> m_tables{{}};
};

double likeness(const FileHead &head)
{
    return capitals(trimmed(head.text).substr(0, 11)) == "BEGIN:VCARD" ? 1 : 0;
}

std::unique_ptr<TableSource> open(const InputFile &input)
{
    return std::make_unique<VcardSource>(input);
}

} // namespace

FileFormat vcardFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "vCard address book"), likeness, open};
}

} // namespace skein
