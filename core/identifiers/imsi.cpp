// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/imsi.h"

#include "core/base/error.h"
#include "core/base/resource_folder.h"
#include "core/identifiers/cell_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace skein {

Reading<Imsi> parseImsi(std::string_view text)
{
    std::string_view bare = identifiers::undressed(text);
    if (identifiers::isScientific(bare))
        return identifiers::refuseScientific(bare);
    identifiers::dropDecimals(bare);
    Imsi imsi{identifiers::onlyDigits(bare)};
    if (imsi.digits.empty())
        return refuse(text, u"is no IMSI: it needs 14 or 15 digits."_s);
    if (imsi.digits.size() < 14 || imsi.digits.size() > 15)
        return refuse(text, u"is no IMSI: it has %1 digits, not 14 or 15."_s.arg(imsi.digits.size()));
    const char zone = imsi.digits.front(); // ITU-T E.212: 2 to 7 are continents, 9 is worldwide
    if (zone == '0' || zone == '1' || zone == '8')
        return refuse(text, u"is no IMSI: no country code begins with %1."_s.arg(QLatin1Char(zone)));
    return imsi;
}

MobileNetworks::MobileNetworks(std::map<std::string, QString, std::less<>> names)
    : m_names(std::move(names))
{
}

MobileNetworks MobileNetworks::fromResource()
{
    const QJsonDocument document = QJsonDocument::fromJson(readResource(u"networks/mobile_networks.json"_s));
    const QJsonArray networks = document.object().value("networks"_L1).toArray();
    if (networks.isEmpty())
        throw Error(
            u"The list of mobile networks cannot be read. Mend or remove networks/mobile_networks.json."_s);
    std::map<std::string, QString, std::less<>> names;
    for (const auto &entry : networks) {
        const QJsonObject network = entry.toObject();
        names.emplace(network.value("code"_L1).toString().toStdString(), network.value("name"_L1).toString());
    }
    return MobileNetworks(std::move(names));
}

QString MobileNetworks::nameOf(const Imsi &imsi) const
{
    for (const size_t length : {size_t(6), size_t(5)})
        if (const auto found = m_names.find(std::string_view(imsi.digits).substr(0, length));
            found != m_names.end())
            return found->second;
    return {};
}

} // namespace skein
