// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/yardstick.h"

#include "core/base/error.h"
#include "core/base/resource_folder.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

std::optional<QString> Yardstick::describe(const QString &term) const
{
    for (const Term &each : terms)
        if (each.term.compare(term.trimmed(), Qt::CaseInsensitive) == 0)
            return u"%1 (%2\u2013%3 %)"_s.arg(each.term).arg(each.from).arg(each.to);
    return std::nullopt;
}

Yardstick parseYardstick(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    Yardstick yardstick{root.value(u"title"_s).toString(), root.value(u"statement"_s).toString(), {}, {}};
    for (const auto &each : root.value(u"terms"_s).toArray())
        yardstick.terms.push_back(
            {each[u"term"_s].toString(), each[u"from"_s].toInt(-1), each[u"to"_s].toInt(-1)});
    for (const auto &each : root.value(u"confidence"_s).toArray())
        yardstick.confidence << each.toString();
    const bool isSound = std::all_of(yardstick.terms.cbegin(), yardstick.terms.cend(), [](const auto &each) {
        return !each.term.isEmpty() && each.from >= 0 && each.from <= each.to && each.to <= 100;
    });
    if (root.value(u"format"_s).toString() != u"skein-yardstick 1" || yardstick.terms.empty() || !isSound)
        throw Error(QCoreApplication::translate(
            "skein",
            "The probability yardstick cannot be used: it needs \"format\": \"skein-yardstick 1\" and terms "
            "from 0 to 100"));
    return yardstick;
}

Yardstick loadYardstick()
{
    return parseYardstick(readResource(u"scales/probability_yardstick.json"_s));
}

} // namespace skein
