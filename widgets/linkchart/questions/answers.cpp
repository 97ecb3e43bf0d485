// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/questions/answers.h"

#include "core/base/time_format.h"

#include <QCoreApplication>
#include <QLocale>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr size_t MostRows = 500;

static QString tr(const char *text)
{
    return QCoreApplication::translate("Answers", text);
}

static QString counted(qint64 count, const char *one, const char *many)
{
    return count == 1 ? tr(one) : tr(many).arg(QLocale().toString(count));
}

static QString labelOf(const CaseNetwork &network, EntityId entity)
{
    const int place = network.place(entity);
    return place < 0 ? QString() : network.entities[size_t(place)].label;
}

static QString chain(const CaseNetwork &network, const std::vector<EntityId> &entities, const QString &join)
{
    QStringList labels;
    for (const EntityId entity : entities)
        labels << labelOf(network, entity);
    return labels.join(join);
}

static AnswerRow rowOf(const CaseNetwork &network, const FoundPath &path)
{
    AnswerRow row;
    row.title = chain(network, path.entities, u" → "_s);
    row.entities = path.entities;
    for (size_t i = 0; i + 1 < path.entities.size(); ++i)
        row.steps.emplace_back(path.entities[i], path.entities[i + 1]);
    QStringList times;
    for (const std::optional<qint64> &time : path.times)
        times << (time ? describeTime(*time) : tr("stated link"));
    row.detail = times.join(u" · "_s);
    return row;
}

Answer pathAnswer(const CaseNetwork &network, const PathQuestion &question)
{
    const PathAnswer found = findPaths(network, question);
    Answer answer;
    for (const FoundPath &path : found.paths)
        answer.rows.push_back(rowOf(network, path));
    if (found.paths.empty()) {
        answer.summary = question.order == PathOrder::InTime
            ? tr("Nothing could have been passed on: no chain joins the two in which each event is later "
                 "than "
                 "the one before.")
            : tr("No chain of these links and events joins the two.");
        return answer;
    }
    const qint64 steps = qint64(found.paths.front().entities.size()) - 1;
    const QString length = counted(steps, "1 step", "%1 steps");
    if (question.order == PathOrder::InTime)
        answer.summary
            = tr("%1, the fewest there are; of those the earliest to arrive. It shows that something "
                 "could have been passed on, not that it was.")
                  .arg(length);
    else if (found.count > double(found.paths.size()))
        answer.summary = tr("%L1 shortest paths of %2; the first %L3 are listed.")
                             .arg(found.count, 0, 'f', 0)
                             .arg(length)
                             .arg(found.paths.size());
    else
        answer.summary
            = tr("%1 of %2. There is no shorter one.")
                  .arg(counted(qint64(found.paths.size()), "1 shortest path", "%1 shortest paths"), length);
    return answer;
}

Answer patternAnswer(const CaseNetwork &network, const RolesOf &roles, const Pattern &pattern,
                     Progress &progress)
{
    constexpr size_t most = 50'000;
    const PatternAnswer found = findPattern(network, roles, pattern, most, progress);
    const auto hasEvents = [](const PatternLine &line) { return !line.events.empty(); };
    const bool isCounted = std::any_of(pattern.lines.begin(), pattern.lines.end(), hasEvents);
    Answer answer;
    for (size_t i = 0; i < std::min(found.matches.size(), MostRows); ++i) {
        const PatternMatch &match = found.matches[i];
        AnswerRow &row = answer.rows.emplace_back();
        row.title = chain(network, match.entities, u" – "_s);
        if (isCounted)
            row.detail = counted(match.times, "once", "%1 times");
        row.entities = match.entities;
        for (const PatternLine &line : pattern.lines)
            if (!line.isAbsent)
                row.steps.emplace_back(match.entities[size_t(line.from)], match.entities[size_t(line.to)]);
    }
    QStringList parts{counted(qint64(found.matches.size()), "Found once.", "Found %1 times.")};
    if (found.matches.empty())
        parts = QStringList{tr("Not found in what was searched.")};
    if (!found.isComplete)
        parts << tr("The search stopped there; there may be more.");
    if (found.matches.size() > MostRows)
        parts << tr("The %L1 most frequent are listed; narrow it by time or to this chart.").arg(MostRows);
    answer.summary = parts.join(u' ');
    answer.summary += u"\n"_s + pattern.meaning;
    return answer;
}

Answer connectedAnswer(const CaseNetwork &network, const std::vector<EntityId> &about, int steps)
{
    const std::vector<Reached> reached = reachable(network, about, steps);
    Answer answer;
    std::map<int, AnswerRow> byStep;
    for (const Reached &each : reached)
        byStep[each.steps].entities.push_back(each.entity);
    for (auto &[step, row] : byStep) {
        row.title = tr("%1 away: %2")
                        .arg(counted(step, "1 step", "%1 steps"),
                             counted(qint64(row.entities.size()), "1 item", "%1 items"));
        constexpr size_t named = 6;
        const size_t shown = std::min(named, row.entities.size());
        row.detail = chain(network, {row.entities.begin(), row.entities.begin() + qint64(shown)}, u", "_s);
        if (shown < row.entities.size())
            row.detail += u", …"_s;
        answer.rows.push_back(row);
    }
    answer.summary = reached.empty()
        ? tr("Nobody is connected to what is chosen by these links and events.")
        : tr("%1 connected to what is chosen.").arg(counted(qint64(reached.size()), "1 item", "%1 items"));
    return answer;
}

Answer mostConnectedAnswer(const CaseNetwork &network, const std::set<EntityKind> &kinds)
{
    constexpr size_t most = 50;
    Answer answer;
    qint64 counting = 0;
    for (const Connected &each : mostConnected(network)) {
        const Entity &entity = network.entities[size_t(network.place(each.entity))];
        if (!kinds.empty() && !kinds.contains(entity.kind))
            continue;
        if (++counting > qint64(most))
            continue;
        AnswerRow &row = answer.rows.emplace_back();
        row.title = tr("%1. %2").arg(counting).arg(entity.label);
        row.detail = tr("%1 · %2 · %3")
                         .arg(counted(each.others, "1 other", "%1 others"),
                              counted(each.stated, "1 stated link", "%1 stated links"),
                              counted(each.events, "1 event", "%1 events"));
        row.entities = {each.entity};
    }
    answer.summary = tr("By how many others each is directly joined to; %1 of %L2. Many contacts do not make "
                        "somebody important: taxis and takeaways have most of all.")
                         .arg(answer.rows.size())
                         .arg(counting);
    return answer;
}

Answer sharedAnswer(const CaseNetwork &network, const std::vector<EntityId> &about, int least)
{
    Answer answer;
    const std::vector<Shared> found = sharedNeighbours(network, about, least);
    for (size_t i = 0; i < std::min(found.size(), MostRows); ++i) {
        const Shared &each = found[i];
        AnswerRow &row = answer.rows.emplace_back();
        row.title = labelOf(network, each.entity);
        row.detail = tr("with %1 of %2 · %3")
                         .arg(each.with.size())
                         .arg(about.size())
                         .arg(counted(each.contacts, "1 contact", "%1 contacts"));
        row.entities = {each.entity};
        for (const EntityId other : each.with)
            row.steps.emplace_back(other, each.entity);
    }
    answer.summary = found.empty() ? tr("No %1 of those chosen have a contact in common.").arg(least)
                                   : tr("%1 in common to %2 or more of those chosen.")
                                         .arg(counted(qint64(found.size()), "1 contact", "%1 contacts"))
                                         .arg(least);
    return answer;
}

} // namespace skein
