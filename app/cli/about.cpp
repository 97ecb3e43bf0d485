// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/about.h"

#include "app/cli/command.h"
#include "core/base/error.h"
#include "core/base/time_format.h"
#include "core/base/time_text.h"
#include "core/storage/entity_lookup.h"
#include "core/storage/entity_store.h"
#include "core/storage/source_store.h"

#include <QDebug>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

Entity entityMeant(const Database &database, const QString &about)
{
    const std::vector<Entity> candidates = lookUp(database, about);
    if (candidates.empty())
        throw Error(u"Nothing in the case is %1. Try \"skein search\" for a part of it."_s.arg(about));
    if (candidates.size() > 1) {
        QStringList list;
        for (const Entity &entity : candidates)
            list << u"%1 = %2 %3"_s.arg(entity.id.value).arg(codeOf(entityKinds, entity.kind), entity.label);
        if (QString::number(candidates.front().id.value) == about.trimmed()) {
            qWarning().noquote() << u"%1 is taken for the id of %2; a source's own key says: %3"_s.arg(
                about, candidates.front().label, list.mid(1, 12).join(u"; "_s));
            return candidates.front();
        }
        throw Error(u"%1 could be several: %2. Give the id of the one you mean."_s.arg(
            about, list.mid(0, 12).join(u"; "_s)));
    }
    return candidates.front();
}

std::vector<EntityId> entitiesMeant(const Database &database, const QStringList &abouts)
{
    std::vector<EntityId> ids;
    for (const QString &about : abouts)
        ids.push_back(entityMeant(database, about).id);
    return ids;
}

static std::optional<qint64> endMeant(const QString &text,
                                      Reading<qint64> (*read)(std::string_view, const TimeZone &))
{
    if (text.isEmpty())
        return std::nullopt;
    const auto time = read(text.toStdString(), TimeZone::london());
    if (!time)
        throw UsageError(
            u"%1 is no time (%2). Write 2025-06-14 or 2025-06-14T13:05:00+01:00."_s.arg(text, time.reason()));
    return *time;
}

TimeWindow windowMeant(const QString &from, const QString &to)
{
    const TimeWindow window{endMeant(from, readWindowStart), endMeant(to, readWindowEnd)};
    if (window.from && window.to && *window.from > *window.to)
        throw UsageError(u"--from %1 is later than --to %2"_s.arg(from, to));
    return window;
}

ChartId chartMeant(const Database &database, const QString &name)
{
    QStringList names;
    for (const Chart &chart : charts(database)) {
        if (chart.name.compare(name, Qt::CaseInsensitive) == 0 || QString::number(chart.id.value) == name)
            return chart.id;
        names << chart.name;
    }
    throw Error(names.isEmpty()
                    ? u"The case has no chart; leave --chart out for the whole case"_s
                    : u"There is no chart '%1'; the case has: %2"_s.arg(name, names.join(u", "_s)));
}

Source sourceMeant(const Database &database, const QString &text)
{
    const auto source = findSource(database, SourceId{text.toLongLong()});
    if (!source || source->state == SourceState::Staged)
        throw Error(u"The case has no source %1. \"skein sources CASE\" lists them."_s.arg(text));
    return *source;
}

QJsonObject originObject(const Database &database, const Origin &origin)
{
    const auto source = origin.source ? findSource(database, origin.source) : std::nullopt;
    const Grading &grading = origin.grading.isGraded() || !source ? origin.grading : source->grading;
    return {{u"source"_s, origin.source ? QJsonValue(origin.source.value) : QJsonValue()},
            {u"file"_s, source ? QJsonValue(source->file) : QJsonValue()},
            {u"row"_s, origin.source ? QJsonValue(origin.row) : QJsonValue()},
            {u"as_written"_s, origin.asWritten},
            {u"grade"_s, grading.code()},
            {u"assessed"_s, origin.isAssessed}};
}

QString eventTime(const RecordedTime &time)
{
    const bool isWhole = time.flags.testAnyFlags(TimeFlag::DateOnly | TimeFlag::MonthOnly);
    return isWhole ? isoText(time) : isoText(time.earliest);
}

QJsonValue latestTime(const RecordedTime &time)
{
    return time.isExact() ? QJsonValue() : QJsonValue(isoText(time.latest));
}

QJsonValue timeValue(const std::optional<RecordedTime> &time)
{
    return time ? QJsonValue(isoText(*time)) : QJsonValue();
}

} // namespace skein::cli
