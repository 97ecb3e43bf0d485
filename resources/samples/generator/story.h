// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "resources/samples/generator/calendar.h"

#include <array>
#include <string>
#include <vector>

namespace skein::sample {

using Hours = std::array<int, 24>; ///< How likely each hour of the day is.

struct Contact
{
    std::string number;
    int weight;
};

/// A phone whose records were asked for.
struct Phone
{
    std::string number; ///< National, "07700900117".
    std::string name; ///< The file's name, and the phone's own stream of chance.
    std::string imsi;
    std::string imei;
    Seconds from;
    Seconds until;
    int nightMast;
    int dayMast;
    int daily; ///< Communications a day, roughly.
    int dataPerMille; ///< How many of them are data sessions.
    Hours hours;
    std::vector<Contact> contacts;
};

/// A drive between Leeds and the coast: the car, and the phones inside.
struct Journey
{
    Seconds depart;
    bool isOutbound; ///< From Leeds to the coast.
    std::string vrm;
    std::vector<std::string> phones;
};

/// An absence of the child whose phone is 07700900131.
struct Absence
{
    Seconds lastSeen;
    Seconds found;
};

// The numbers of the story.
inline constexpr char lineOne[] = "07700900117";
inline constexpr char lineTwo[] = "07700900164";
inline constexpr char lineThree[] = "07700900182";
inline constexpr char childJodie[] = "07700900131";
inline constexpr char childEllie[] = "07700900148";
inline constexpr char runnerTyler[] = "07700900156";
inline constexpr char leedsLead[] = "07700900103";
inline constexpr char coastLead[] = "07700900175";
inline constexpr char nightCaller[] = "07700900121";
inline constexpr char betweenGroups[] = "07700900190";

// The cars of the story.
inline constexpr char golf[] = "TO18HBX";
inline constexpr char transit[] = "JU67KLO";
inline constexpr char audi[] = "UB20DVN";
inline constexpr char nurseSkoda[] = "TK71BOY";

inline constexpr int customers = 60;

std::string customer(int index); ///< "07700900200" and on.
const std::vector<Phone> &phones();
const std::vector<Journey> &journeys();
const std::vector<Absence> &absences();

/// The mast that serves a phone at that time: on a journey, at the coast between two, else at home or about
/// town.
int mastOf(const Phone &phone, Seconds time);

} // namespace skein::sample
