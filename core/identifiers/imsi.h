// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/reading.h"

#include <QString>

#include <map>
#include <string>
#include <string_view>

namespace skein {

/// A SIM's subscriber identity: mobile country code (3), network code (2 or 3) and subscriber, 14 or 15
/// digits.
struct Imsi
{
    std::string digits;

    std::string_view country() const { return std::string_view(digits).substr(0, 3); }
    bool isUk() const { return country() == "234" || country() == "235"; }
};

Reading<Imsi> parseImsi(std::string_view text);

/// Names of mobile networks by the front of an IMSI, from the data file networks/mobile_networks.json, which
/// a force may replace.
class MobileNetworks
{
public:
    /// Throws Error when the file is missing or is no such list.
    static MobileNetworks fromResource();
    explicit MobileNetworks(std::map<std::string, QString, std::less<>> names);

    QString nameOf(const Imsi &imsi) const; ///< Empty when the list does not know the network.

private:
    std::map<std::string, QString, std::less<>> m_names;
};

} // namespace skein
