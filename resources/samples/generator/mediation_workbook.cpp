// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/samples/generator/call_returns.h"
#include "resources/samples/generator/places.h"
#include "resources/samples/generator/workbook.h"

namespace skein::sample {

namespace {

const Row header{
    "Event Number (*Raw)",
    "Event Type (*Raw)",
    "Event Type (*Enriched)",
    "Start Datetime (*Raw)",
    "Start Datetime (*Standardised)",
    "End Datetime (*Raw)",
    "Duration (*Calculated)",
    "Originator Comms Address (*Raw)",
    "Originator Comms Address (*Standardised)",
    "Recipient Comms Address (*Raw)",
    "Recipient Comms Address (*Standardised)",
    "Forwarded To Comms Address (*Standardised)",
    "IMSI (*Raw)",
    "IMEI (*Decoded)",
    "Start Cell Value (*Raw)",
    "Start Cell Label (*Raw)",
    "Start Cell Postcode (*Raw)",
    "Start Cell Latitude (*Calculated)",
    "Start Cell Longitude (*Calculated)",
    "Start Cell Azimuth (*Standardised)",
    "End Cell Value (*Raw)",
    "End Cell Label (*Raw)",
    "End Cell Latitude (*Calculated)",
    "End Cell Longitude (*Calculated)",
    "End Cell Azimuth (*Standardised)",
};

constexpr std::size_t rawRecipient = 9;
constexpr std::size_t standardRecipient = 10;

std::string azimuth(const Mast &mast, int sector)
{
    return std::to_string((mast.node + sector * 120) % 360);
}

std::string cell(const Mast &mast, int sector)
{
    return "234-30-" + std::to_string(mast.node * 256 + sector);
}

std::string rawType(const Communication &each, bool isOut)
{
    if (each.medium == Medium::Data)
        return "PDP";
    if (each.medium == Medium::Voice)
        return isOut ? "MOC" : "MTC";
    return isOut ? "SMS-MO" : "SMS-MT";
}

std::string enrichedType(const Communication &each, bool isOut)
{
    if (each.medium == Medium::Data)
        return "Data session";
    if (each.medium == Medium::Voice)
        return isOut ? "Outgoing call" : "Incoming call";
    return isOut ? "Outgoing SMS" : "Incoming SMS";
}

Row eventRow(Random &random, const Phone &phone, const Communication &each, int number)
{
    const bool isOut = each.from == phone.number;
    const Mast &start = masts[std::size_t(mastOf(phone, each.time))];
    const Mast &finish = masts[std::size_t(mastOf(phone, each.time + each.seconds))];
    const int sector = random.below(3);
    const std::string from = each.from.empty() ? "withheld" : each.from;
    return {
        std::to_string(number),
        rawType(each, isOut),
        enrichedType(each, isOut),
        writtenDate(each.time) + ' ' + writtenTime(each.time),
        isoLocal(each.time),
        writtenDate(each.time + each.seconds) + ' ' + writtenTime(each.time + each.seconds),
        clockSpan(each.seconds),
        isOut ? from : spelled(random, from),
        international(from),
        isOut ? spelled(random, each.to) : each.to,
        international(each.to),
        each.isForwarded ? "222" : "",
        phone.imsi,
        imeiAsSent(phone),
        cell(start, sector),
        start.name,
        start.postcode,
        start.latitude,
        start.longitude,
        azimuth(start, sector),
        each.medium == Medium::Text ? "" : cell(finish, sector),
        each.medium == Medium::Text ? "" : finish.name,
        each.medium == Medium::Text ? "" : finish.latitude,
        each.medium == Medium::Text ? "" : finish.longitude,
        each.medium == Medium::Text ? "" : azimuth(finish, sector),
    };
}

void frontSheet(Workbook &book, const Phone &phone)
{
    book.sheet("Front Sheet");
    book.row({"OFFICIAL-SENSITIVE"});
    book.row({"Mediated communications data (invented sample)"});
    book.row({"Operation", "HERON"});
    book.row({"Request", "HER/CD/2025/2148"});
    book.row({"Target", phone.number});
    book.row({"Period", "08/09/2025 to 16/11/2025"});
}

} // namespace

void writeMediationWorkbook(const std::filesystem::path &folder, const std::vector<Communication> &all,
                            const Phone &phone, Random random, std::vector<Expectation> &expected)
{
    Expectation expectation{"calls/Mediation_" + phone.number + ".xlsx", "calls"};
    Workbook book(folder / expectation.file);
    frontSheet(book, phone);
    book.sheet("Telephony");
    book.row(header);
    int number = 0;
    bool isLossDue = false;
    const std::set<std::size_t> coordinates{17, 18, 19};
    for (const Communication &each : all) {
        if (!concerns(each, phone))
            continue;
        Row row = eventRow(random, phone, each, ++number);
        const bool isOut = each.from == phone.number;
        isLossDue = isLossDue || number % 500 == 0;
        const bool hasLostDigits = isLossDue && isOut && each.medium != Medium::Data;
        if (hasLostDigits) {
            row[rawRecipient] = row[standardRecipient] = "4.47E+11";
            isLossDue = false;
        }
        std::set<std::size_t> numeric = coordinates;
        if (isOut && row[rawRecipient].size() == 12 && row[rawRecipient].starts_with("44"))
            numeric.insert(rawRecipient); // the spreadsheet took it for a number, no digit lost yet
        book.row(row, numeric);
        if (hasLostDigits)
            expectation.refusals.push_back({book.rows(), header[standardRecipient], row[standardRecipient]});
        else
            ++expectation.stored;
        if (!hasLostDigits && random.chance(6)) {
            book.row(row, numeric);
            ++expectation.duplicates;
        }
    }
    book.close();
    expected.push_back(expectation);
}

} // namespace skein::sample
