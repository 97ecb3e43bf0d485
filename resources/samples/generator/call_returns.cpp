// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/samples/generator/call_returns.h"

#include "resources/samples/generator/places.h"

#include <algorithm>

namespace skein::sample {

namespace {

constexpr char networkHeader[]
    = "Start Date,Start Time (local),End Date,End Time (local),Calling Number,Called Number,Forwarding "
      "Number,CDR Type,"
      "IMSI,IMEI,Ring time (secs),Call Duration (HH:mm:ss),IPv4 address,IPv6 address,Data Volume Uploaded "
      "(KB),"
      "Data Volume Downloaded (KB),APN,Country of Origin,Operator,Start Cell ID or MAC Address,Start Cell "
      "Site Name,"
      "Start Cell 1st line of Address,Start Cell ID Postcode,Start Cell Generation,Start Cell Easting,"
      "Start Cell Northing,Start Cell Azimuth,End Cell ID or MAC Address,End Cell Site Name,"
      "End Cell 1st line of Address,End Cell ID Postcode,End Cell Generation,End Cell Easting,End Cell "
      "Northing,"
      "End Cell Azimuth,Row";

/// Where a row is spoiled, and how.
enum class Spoiling { None, Date, Time, LostDigits };

/// Which of a file's rows are spoiled: a few in each, far apart.
class Spoiler
{
public:
    Spoiler(Random &random, int count)
    {
        for (const Spoiling each : {Spoiling::Date, Spoiling::Date, Spoiling::Time, Spoiling::LostDigits,
                                    Spoiling::LostDigits, Spoiling::LostDigits})
            m_plan.push_back({random.below(std::max(1, count * 9 / 10)), each});
    }

    /// What to do to this row. A row that cannot be spoiled so (a number that is not there) leaves it to a
    /// later one.
    Spoiling at(int index, bool hasTwoNumbers)
    {
        const auto found = std::find_if(m_plan.begin(), m_plan.end(), [=](const Plan &plan) {
            return plan.row <= index && (plan.how != Spoiling::LostDigits || hasTwoNumbers);
        });
        if (found == m_plan.end())
            return Spoiling::None;
        const Spoiling how = found->how;
        m_plan.erase(found);
        return how;
    }

private:
    struct Plan
    {
        int row;
        Spoiling how;
    };
    std::vector<Plan> m_plan;
};

Row mastCells(int index, int sector)
{
    const Mast &mast = masts[std::size_t(index)];
    return {"234-30-" + std::to_string(mast.node * 256 + sector),
            mast.name,
            mast.address,
            mast.postcode,
            "4G",
            std::to_string(mast.easting),
            std::to_string(mast.northing),
            std::to_string((mast.node + sector * 120) % 360)};
}

Row networkRow(Random &random, const Phone &phone, const Communication &each)
{
    const bool isOut = each.from == phone.number;
    const Seconds end = each.time + each.seconds;
    Row row{writtenDate(each.time), writtenTime(each.time), writtenDate(end), writtenTime(end)};
    row.push_back(each.from.empty() ? (random.chance(500) ? "WITHHELD" : "ANONYMOUS")
                                    : (isOut ? each.from : spelled(random, each.from)));
    row.push_back(isOut ? spelled(random, each.to) : each.to);
    row.push_back(each.isForwarded ? "222" : "");
    if (each.medium == Medium::Data) {
        const int up = random.between(3, 900);
        row.insert(row.end(),
                   {"GPRS", phone.imsi, imeiAsSent(phone), "", clockSpan(each.seconds),
                    "203.0.113." + std::to_string(random.between(1, 254)), "", std::to_string(up),
                    std::to_string(up * random.between(2, 40)), "mobile.example"});
    } else {
        const bool isVoice = each.medium == Medium::Voice;
        row.insert(row.end(),
                   {isVoice ? "Voice" : (isOut ? "SMS-MO" : "SMS-MT"), phone.imsi, imeiAsSent(phone),
                    isVoice ? std::to_string(random.between(2, 28)) : "", clockSpan(each.seconds), "", "", "",
                    "", ""});
    }
    row.insert(row.end(), {"GBR", "Demo Mobile"});
    const Row start = mastCells(mastOf(phone, each.time), random.below(3));
    row.insert(row.end(), start.begin(), start.end());
    const Row finish = each.medium == Medium::Text ? Row(8) : mastCells(mastOf(phone, end), random.below(3));
    row.insert(row.end(), finish.begin(), finish.end());
    row.emplace_back(); // the row's number
    return row;
}

void spoil(Random &random, Row &row, Spoiling how, std::size_t date, std::size_t time, std::size_t number)
{
    constexpr std::array<const char *, 3> dates{"31/09/2025", "30/02/2025", "00/10/2025"};
    if (how == Spoiling::Date)
        row[date] = random.pick(dates);
    else if (how == Spoiling::Time)
        row[time] = "25:14:00";
    else if (how == Spoiling::LostDigits)
        row[number] = "4.47E+11";
}

void networkMetadata(TextFile &file, const Phone &phone, int number, int total)
{
    const std::vector<std::pair<const char *, std::string>> rows{
        {"URN", "HER/CD/2025/" + std::to_string(1000 + number)},
        {"Grade", "OFFICIAL-SENSITIVE"},
        {"Operation", "HERON"},
        {"Target identity", phone.number},
        {"Identity type", "MSISDN"},
        {"Force", "Aire and Calder Police (invented)"},
        {"Applicant", "Researcher 7"},
        {"SPoC", "SPoC 12"},
        {"Necessity", "Prevent or detect serious crime"},
        {"Operator", "Demo Mobile"},
        {"Data type", "Call data with cell sites"},
        {"Period from", "08/09/2025 00:00:00"},
        {"Period to", "16/11/2025 23:59:59"},
        {"Time zone", "Local (UK)"},
        {"Date produced", "19/11/2025"},
        {"Records", std::to_string(total)},
    };
    for (const auto &[key, value] : rows)
        file.line(std::string(key) + ":,,,," + value);
    file.line("");
    file.line(networkHeader);
    file.line("");
}

/// Copies of rows that come again a little later, as they do where two returns were joined.
class Repeats
{
public:
    void consider(Random &random, const Row &row)
    {
        if (random.chance(6))
            m_waiting.push_back({random.between(1, 40), row});
    }

    /// The copies that are due now; all of them at the end.
    std::vector<Row> due(bool isEnd)
    {
        std::vector<Row> rows;
        for (Waiting &each : m_waiting)
            if (--each.left <= 0 || isEnd)
                rows.push_back(each.row);
        std::erase_if(m_waiting, [isEnd](const Waiting &each) { return each.left <= 0 || isEnd; });
        return rows;
    }

private:
    struct Waiting
    {
        int left;
        Row row;
    };
    std::vector<Waiting> m_waiting;
};

/// One return being written: keeps the count of what a right import must find in it.
class Return
{
public:
    Return(TextFile &file, Expectation &expectation)
        : m_file(file)
        , m_expectation(expectation)
    {
    }

    void put(Row row)
    {
        if (m_isNumbered)
            row.back() = std::to_string(++m_number);
        m_file.row(row);
    }
    void numbered() { m_isNumbered = true; }
    void stored(const Row &row, Seconds time)
    {
        put(row);
        ++m_expectation.stored;
        m_expectation.ambiguous += isAmbiguous(time) ? 1 : 0;
    }
    void repeated(const std::vector<Row> &rows)
    {
        for (const Row &row : rows) {
            put(row);
            ++m_expectation.duplicates;
        }
    }
    void refused(const Row &row, const std::string &column, const std::string &value)
    {
        put(row);
        m_expectation.refusals.push_back({m_file.lines(), column, value});
    }

private:
    TextFile &m_file;
    Expectation &m_expectation;
    bool m_isNumbered = false;
    int m_number = 0;
};

/// Where a layout has the cells that get spoiled.
struct Columns
{
    std::size_t date, time, caller, called;
    const char *dateTitle, *timeTitle, *callerTitle, *calledTitle;
};

template<typename MakeRow>
void writeRows(Return &to, TextFile &file, Random &random, const Phone &phone,
               const std::vector<const Communication *> &list, const Columns &columns, MakeRow makeRow)
{
    Spoiler spoiler(random, int(list.size()));
    Repeats repeats;
    int index = 0;
    for (const Communication *each : list) {
        Row row = makeRow(*each);
        const bool isOut = each->from == phone.number;
        const std::size_t other = isOut ? columns.called : columns.caller;
        const bool hasTwoNumbers = each->medium != Medium::Data && !each->from.empty();
        const Spoiling how = isAmbiguous(each->time) ? Spoiling::None : spoiler.at(index++, hasTwoNumbers);
        spoil(random, row, how, columns.date, columns.time, other);
        switch (how) {
        case Spoiling::None:
            to.stored(row, each->time);
            repeats.consider(random, row);
            break;
        case Spoiling::Date:
            to.refused(row, columns.dateTitle, row[columns.date]);
            break;
        case Spoiling::Time:
            to.refused(row, columns.timeTitle, row[columns.time]);
            break;
        case Spoiling::LostDigits:
            to.refused(row, isOut ? columns.calledTitle : columns.callerTitle, row[other]);
            break;
        }
        to.repeated(repeats.due(false));
        if (index % 997 == 500)
            file.line("");
    }
    to.repeated(repeats.due(true));
}

std::vector<const Communication *> chosen(const std::vector<Communication> &all, const Phone &phone)
{
    std::vector<const Communication *> list;
    for (const Communication &each : all)
        if (concerns(each, phone))
            list.push_back(&each);
    return list;
}

void writeNetworkReturn(const std::filesystem::path &folder, const std::vector<Communication> &all,
                        const Phone &phone, int number, Random random, std::vector<Expectation> &expected)
{
    const std::string name = "calls/CDR_" + phone.number + ".csv";
    Expectation expectation{name, "calls"};
    TextFile file(folder / name, ',', "\r\n");
    const auto list = chosen(all, phone);
    networkMetadata(file, phone, number, int(list.size()));
    Return to(file, expectation);
    to.numbered();
    const Columns columns{0, 1, 4, 5, "Start Date", "Start Time (local)", "Calling Number", "Called Number"};
    writeRows(to, file, random, phone, list, columns, [&random, &phone](const Communication &each) {
        Row row = networkRow(random, phone, each);
        if (random.chance(3))
            row[21] = "Unit 4 \"The Mill\"";
        return row;
    });
    if (phone.number == lineThree) {
        file.unfinished("16/11/2025,23:41:07,16/11/2025,23:4");
        expectation.refusals.push_back({file.lines(), "", "16/11/2025,23:41:07,16/11/2025,23:4"});
    } else {
        file.line("*** END OF REPORT ***");
    }
    expected.push_back(expectation);
}

/// A forensic supplier's table: semicolons, Windows-1252, seconds, directions in words, and a banner above
/// it.
void writeSupplierTable(const std::filesystem::path &folder, const std::vector<Communication> &all,
                        const Phone &phone, Random random, std::vector<Expectation> &expected)
{
    const std::string name = "calls/Supplier_" + phone.number + ".txt";
    Expectation expectation{name, "calls"};
    TextFile file(folder / name, ';', "\r\n");
    file.line("Caf\xE9 Lumi\xE8re Digital Ltd (invented) \x96 billing analysis");
    file.line("Operation HERON;;Exhibit JRH/7");
    file.line("Subscriber: unregistered, top-ups \xA3"
              "10 cash");
    file.line("");
    file.row({"Date", "Time", "A Party", "B Party", "Call Type", "Duration (s)", "Cell ID", "Cell Name",
              "Postcode", "Azimuth", "IMEI", "IMSI", "Remarks"});
    Return to(file, expectation);
    const Columns columns{0, 1, 2, 3, "Date", "Time", "A Party", "B Party"};
    writeRows(
        to, file, random, phone, chosen(all, phone), columns, [&random, &phone](const Communication &each) {
            const bool isOut = each.from == phone.number;
            const Row mast = mastCells(mastOf(phone, each.time), random.below(3));
            const std::string direction = isOut ? " Out" : " In";
            return Row{writtenDate(each.time),
                       writtenTime(each.time),
                       each.from.empty() ? "Withheld" : (isOut ? each.from : spelled(random, each.from)),
                       isOut ? spelled(random, each.to) : each.to,
                       each.medium == Medium::Data
                           ? "Data"
                           : (each.medium == Medium::Voice ? "Call" : "Text") + direction,
                       std::to_string(each.seconds),
                       mast[0],
                       mast[1],
                       mast[3],
                       mast[7],
                       imeiAsSent(phone),
                       phone.imsi,
                       random.chance(10) ? "Caf\xE9 R\xE9union, \xA3"
                                           "20; cash"
                                         : ""};
        });
    file.line("*** END OF REPORT ***");
    expected.push_back(expectation);
}

} // namespace

bool concerns(const Communication &each, const Phone &phone)
{
    return (each.from == phone.number || each.to == phone.number) && each.time >= phone.from
        && each.time < phone.until;
}

std::string international(const std::string &number)
{
    return number.size() == 11 && number.front() == '0' ? "+44" + number.substr(1) : number;
}

std::string spelled(Random &random, const std::string &number)
{
    const int odd = random.below(1000);
    if (number.size() != 11 || number.front() != '0' || odd >= 90)
        return number;
    const std::string rest = number.substr(1);
    if (odd < 30)
        return "44" + rest;
    if (odd < 50)
        return "+44" + rest;
    if (odd < 60)
        return "0044" + rest;
    if (odd < 75)
        return rest; // the leading 0 was lost
    return number.substr(0, 5) + ' ' + number.substr(5);
}

std::string imeiAsSent(const Phone &phone)
{
    if (phone.number == childJodie || phone.number == leedsLead || phone.number == coastLead)
        return phone.imei;
    int sum = 0;
    for (std::size_t index = 0; index < 14; ++index) {
        const int digit = phone.imei[index] - '0';
        sum += index % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
    }
    return phone.imei.substr(0, 14) + std::to_string((10 - sum % 10) % 10);
}

void writeCallReturns(const std::filesystem::path &folder, const std::vector<Communication> &all,
                      std::uint64_t seed, std::vector<Expectation> &expected)
{
    int number = 0;
    for (const Phone &phone : phones()) {
        Random random(seed, phone.name + "/return");
        if (phone.number == childEllie)
            writeMediationWorkbook(folder, all, phone, random, expected);
        else if (phone.number == coastLead)
            writeSupplierTable(folder, all, phone, random, expected);
        else
            writeNetworkReturn(folder, all, phone, ++number, random, expected);
    }
}

} // namespace skein::sample
