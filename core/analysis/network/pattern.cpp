// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/network/pattern.h"

#include "core/base/error.h"
#include "core/base/resource_folder.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("Pattern", text);
}

namespace {

/// Reads one pattern; its errors name the file.
class Reader
{
public:
    explicit Reader(QString name)
        : m_name(std::move(name))
    {
    }

    Pattern read(const QJsonObject &object);

private:
    [[noreturn]] void fail(const QString &reason) const
    {
        throw Error(tr("The pattern %1 cannot be used: %2.").arg(m_name, reason));
    }
    template<typename Enum, size_t N>
    std::set<Enum> terms(const std::array<Term<Enum>, N> &list, const QJsonValue &value) const;
    int placeOf(const QString &item) const;
    PatternItem item(const QJsonObject &object) const;
    PatternLine line(const QJsonObject &object) const;
    void check() const;

    QString m_name;
    Pattern m_pattern;
};

} // namespace

template<typename Enum, size_t N>
std::set<Enum> Reader::terms(const std::array<Term<Enum>, N> &list, const QJsonValue &value) const
{
    std::set<Enum> found;
    for (const QJsonValue each : value.toArray()) {
        const std::optional<Enum> term = fromCode(list, each.toString());
        if (!term)
            fail(tr("\"%1\" is not known").arg(each.toString()));
        found.insert(*term);
    }
    return found;
}

int Reader::placeOf(const QString &item) const
{
    for (size_t i = 0; i < m_pattern.items.size(); ++i)
        if (m_pattern.items[i].name == item)
            return int(i);
    fail(tr("it has no item \"%1\"").arg(item));
}

PatternItem Reader::item(const QJsonObject &object) const
{
    PatternItem item;
    item.name = object.value(u"name"_s).toString();
    item.kinds = terms(entityKinds, object.value(u"kinds"_s));
    item.roles = terms(personRoles, object.value(u"roles"_s));
    return item;
}

PatternLine Reader::line(const QJsonObject &object) const
{
    PatternLine line;
    line.from = placeOf(object.value(u"from"_s).toString());
    line.to = placeOf(object.value(u"to"_s).toString());
    for (const QJsonValue each : object.value(u"types"_s).toArray())
        line.types << each.toString();
    line.isAnyType = object.value(u"anyType"_s).toBool();
    line.events = terms(eventKinds, object.value(u"events"_s));
    line.isDirected = object.value(u"directed"_s).toBool();
    line.isAbsent = object.value(u"absent"_s).toBool();
    line.least = qint64(object.value(u"least"_s).toDouble(1));
    if (object.contains(u"after"_s)) {
        line.after = object.value(u"after"_s).toInt();
        line.withinSeconds = qint64(object.value(u"withinMinutes"_s).toDouble() * 60);
    }
    return line;
}

/// Every item is joined to the others by lines that must be there, and nothing is asked of what is not.
void Reader::check() const
{
    if (m_pattern.items.size() < 2)
        fail(tr("it needs two items or more"));
    std::set<int> reached{0};
    for (size_t round = 0; round < m_pattern.items.size(); ++round)
        for (const PatternLine &line : m_pattern.lines)
            if (!line.isAbsent && (reached.contains(line.from) || reached.contains(line.to)))
                reached.insert({line.from, line.to});
    if (reached.size() < m_pattern.items.size())
        fail(tr("its parts do not hang together"));
    for (const PatternLine &line : m_pattern.lines) {
        if (line.types.isEmpty() && !line.isAnyType && line.events.empty())
            fail(tr("a line says neither a type nor an event"));
        const bool isThere = line.after && *line.after >= 0 && *line.after < int(m_pattern.lines.size());
        if (line.after && (!isThere || line.isAbsent || m_pattern.lines[size_t(*line.after)].isAbsent))
            fail(tr("a line is said to come after one that is not there"));
    }
}

Pattern Reader::read(const QJsonObject &object)
{
    m_pattern.id = object.value(u"id"_s).toString();
    m_pattern.title = object.value(u"title"_s).toString();
    m_pattern.meaning = object.value(u"meaning"_s).toString();
    for (const QJsonValue each : object.value(u"items"_s).toArray())
        m_pattern.items.push_back(item(each.toObject()));
    for (const QJsonValue each : object.value(u"lines"_s).toArray())
        m_pattern.lines.push_back(line(each.toObject()));
    check();
    return m_pattern;
}

Pattern readPattern(const QByteArray &json, const QString &name)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        throw Error(tr("The pattern %1 cannot be read.").arg(name), error.errorString());
    return Reader(name).read(document.object());
}

std::vector<Pattern> patternPresets()
{
    std::vector<Pattern> presets;
    for (const QString &path : resourceFiles(u"patterns"_s, u"json"_s)) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            presets.push_back(readPattern(file.readAll(), QFileInfo(path).fileName()));
    }
    std::sort(presets.begin(), presets.end(),
              [](const Pattern &a, const Pattern &b) { return a.title < b.title; });
    return presets;
}

} // namespace skein
