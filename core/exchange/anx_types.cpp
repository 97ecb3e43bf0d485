// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/anx_types.h"

#include "core/base/error.h"
#include "core/base/resource_folder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const auto &each : value.toArray())
        texts << each.toString();
    return texts;
}

AnxTypes::AnxTypes()
{
    const QJsonObject data = QJsonDocument::fromJson(readResource(u"exchange/anx.json"_s)).object();
    m_otherwise = data[u"otherwise"_s].toString();
    for (const auto &each : data[u"kinds"_s].toArray()) {
        const QString code = each[u"kind"_s].toString();
        const QString type = each[u"type"_s].toString();
        m_kinds.insert(code, {type, each[u"icon"_s].toString()});
        const QStringList names = textsOf(each[u"reads"_s]) + QStringList{type, code};
        for (const QString &name : names)
            m_kindByType.insert(name.toLower(), code);
    }
    for (const auto &each : data[u"events"_s].toArray()) {
        Happening happening;
        happening.kind = fromCode(eventKinds, each[u"event"_s].toString()).value_or(EventKind::Other);
        happening.type = each[u"type"_s].toString();
        happening.icon = each[u"icon"_s].toString();
        happening.ends = textsOf(each[u"ends"_s]);
        const QStringList names = textsOf(each[u"reads"_s]) + QStringList{happening.type};
        for (const QString &name : names)
            m_happeningByType.insert(name.toLower(), int(m_happenings.size()));
        m_happenings.push_back(std::move(happening));
    }
    const QJsonObject grades = data[u"grades"_s].toObject();
    m_grades[0] = textsOf(grades[u"source"_s]);
    m_grades[1] = textsOf(grades[u"assessment"_s]);
    m_grades[2] = textsOf(grades[u"handling"_s]);
    const auto hasKind
        = [this](const Term<EntityKind> &term) { return m_kinds.contains(codeOf(entityKinds, term.value)); };
    const auto hasHappening = [this](const Term<EventKind> &term) {
        return std::any_of(m_happenings.begin(), m_happenings.end(),
                           [&term](const Happening &each) { return each.kind == term.value; });
    };
    const bool isWhole = std::all_of(entityKinds.begin(), entityKinds.end(), hasKind)
        && std::all_of(eventKinds.begin(), eventKinds.end(), hasHappening) && m_kinds.contains(m_otherwise);
    if (!isWhole)
        throw Error(u"exchange/anx.json does not name every kind of entity and event; put the file back"_s);
}

const AnxTypes::Kind &AnxTypes::of(EntityKind kind) const
{
    return *m_kinds.constFind(codeOf(entityKinds, kind));
}

const AnxTypes::Happening &AnxTypes::of(EventKind kind) const
{
    return *std::find_if(m_happenings.begin(), m_happenings.end(),
                         [kind](const Happening &each) { return each.kind == kind; });
}

QString AnxTypes::kindNamed(const QString &type) const
{
    return m_kindByType.value(type.simplified().toLower(), m_otherwise);
}

const AnxTypes::Happening *AnxTypes::happeningNamed(const QString &type) const
{
    const auto found = m_happeningByType.constFind(type.simplified().toLower());
    return found == m_happeningByType.cend() ? nullptr : &m_happenings[size_t(*found)];
}

} // namespace skein
