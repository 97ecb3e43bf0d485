// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/link_bundle.h"

#include "core/base/time_format.h"
#include "widgets/linkchart/chart_words.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("LinkBundle", text);
}

int widthStep(qint64 events)
{
    if (events >= 200)
        return 5;
    if (events >= 50)
        return 4;
    if (events >= 10)
        return 3;
    return events >= 2 ? 2 : 1;
}

static QString counted(EventKind kind, qint64 count)
{
    const bool isOne = count == 1;
    switch (kind) {
    case EventKind::Call:
        return isOne ? tr("call") : tr("calls");
    case EventKind::Text:
        return isOne ? tr("text") : tr("texts");
    case EventKind::DataSession:
        return isOne ? tr("data session") : tr("data sessions");
    case EventKind::AnprRead:
        return isOne ? tr("ANPR read") : tr("ANPR reads");
    case EventKind::Intelligence:
        return isOne ? tr("intelligence item") : tr("intelligence items");
    case EventKind::Travel:
        return isOne ? tr("journey") : tr("journeys");
    case EventKind::Other:
        return isOne ? tr("event") : tr("events");
    default:
        return titleOf(eventKinds, kind).toLower() + (isOne ? QString() : u"s"_s);
    }
}

namespace {

/// A line that is being put together. Its ends are in order of index.
struct Bundle
{
    int first = 0;
    int second = 0;
    QString type; ///< Of stated links.
    std::map<EventKind, qint64> counts; ///< Of events.
    qint64 count = 0;
    qint64 seconds = 0;
    bool isForward = false; ///< Points from first to second.
    bool isBackward = false;
    bool isInWindow = false;
    std::vector<const StatedLink *> links;
    std::optional<qint64> start, finish; ///< Of events: first and last.
};

/// A statement or tie and the line it belongs to. Stated links come before events; within them the order of
/// types and kinds.
struct Member
{
    int first = 0;
    int second = 0;
    int order = 0; ///< 0 for stated links, else the kind of events.
    int type = 0; ///< Place of the type among all types, which ascend.
    int number = 0; ///< Of the link or tie.
    bool isFlipped = false; ///< It runs from the second to the first.

    auto key() const { return std::tie(first, second, order, type); }
    friend bool operator<(const Member &a, const Member &b)
    {
        return std::tie(a.first, a.second, a.order, a.type, a.number)
            < std::tie(b.first, b.second, b.order, b.type, b.number);
    }
};

class Bundler
{
public:
    Bundler(const ChartFacts &facts, const PictureIndex &index, const PictureOptions &options)
        : m_facts(facts)
        , m_index(index)
        , m_options(options)
    {
    }

    std::vector<PictureLink> lines() const;

private:
    std::vector<int> typesOfLinks() const;
    std::optional<Member> member(EntityId from, EntityId to) const;
    std::vector<Member> members() const;
    void add(Bundle &bundle, const StatedLink &link, bool isFlipped) const;
    void add(Bundle &bundle, const Tie &tie, bool isFlipped) const;
    PictureLink line(const Bundle &bundle) const;
    void describeStated(PictureLink &line, const Bundle &bundle) const;
    void describeEvents(PictureLink &line, const Bundle &bundle) const;

    const ChartFacts &m_facts;
    const PictureIndex &m_index;
    const PictureOptions &m_options;
};

} // namespace

EventKind lineKind(EventKind kind)
{
    switch (kind) {
    case EventKind::Call:
    case EventKind::Text:
    case EventKind::Message:
        return EventKind::Call;
    default:
        return kind;
    }
}

static bool hasWindow(const TimeWindow &window)
{
    return window.from || window.to;
}

/// True if what holds from-to, open at absent ends, touches the window.
static bool touches(const TimeWindow &window, const StatedLink &link)
{
    const bool endsBefore = link.finish && window.from && link.finish->latest < *window.from;
    const bool startsAfter = link.start && window.to && link.start->earliest >= *window.to;
    return !endsBefore && !startsAfter;
}

/// For each stated link the place of its type among all; in any case.
std::vector<int> Bundler::typesOfLinks() const
{
    QHash<QString, QString> folded;
    std::map<QString, int> places;
    for (const StatedLink &link : m_facts.links)
        if (!folded.contains(link.type))
            places.emplace(*folded.insert(link.type, link.type.toCaseFolded()), 0);
    int place = 0;
    for (auto &[type, number] : places)
        number = place++;
    QHash<QString, int> known;
    for (auto type = folded.cbegin(); type != folded.cend(); ++type)
        known.insert(type.key(), places.at(*type));
    std::vector<int> types;
    types.reserve(m_facts.links.size());
    for (const StatedLink &link : m_facts.links)
        types.push_back(known.value(link.type));
    return types;
}

std::optional<Member> Bundler::member(EntityId from, EntityId to) const
{
    const auto a = m_index.constFind(from);
    const auto b = m_index.constFind(to);
    if (a == m_index.cend() || b == m_index.cend() || *a == *b)
        return std::nullopt;
    Member member;
    member.isFlipped = *a > *b;
    std::tie(member.first, member.second) = std::minmax(*a, *b);
    return member;
}

std::vector<Member> Bundler::members() const
{
    std::vector<Member> members;
    members.reserve(m_facts.links.size() + m_facts.ties.size());
    const std::vector<int> types = typesOfLinks();
    for (size_t i = 0; i < m_facts.links.size(); ++i)
        if (std::optional<Member> each = member(m_facts.links[i].from, m_facts.links[i].to)) {
            each->type = types[i];
            each->number = int(i);
            members.push_back(*each);
        }
    for (size_t i = 0; i < m_facts.ties.size(); ++i)
        if (std::optional<Member> each = member(m_facts.ties[i].from, m_facts.ties[i].to)) {
            each->order = int(lineKind(m_facts.ties[i].kind));
            each->number = int(i);
            members.push_back(*each);
        }
    std::sort(members.begin(), members.end());
    return members;
}

void Bundler::add(Bundle &bundle, const StatedLink &link, bool isFlipped) const
{
    if (bundle.type.isEmpty())
        bundle.type = link.type;
    bundle.links.push_back(&link);
    bundle.count += 1;
    bundle.isForward = bundle.isForward || (link.isDirected && !isFlipped);
    bundle.isBackward = bundle.isBackward || (link.isDirected && isFlipped);
    bundle.isInWindow = bundle.isInWindow || touches(m_options.window, link);
}

void Bundler::add(Bundle &bundle, const Tie &tie, bool isFlipped) const
{
    bundle.counts[tie.kind] += tie.count;
    bundle.count += tie.count;
    bundle.seconds += tie.kind == EventKind::Call ? tie.seconds : 0;
    bundle.isForward = bundle.isForward || (tie.isDirected && !isFlipped);
    bundle.isBackward = bundle.isBackward || (tie.isDirected && isFlipped);
    bundle.start = std::min(bundle.start.value_or(tie.first), tie.first);
    bundle.finish = std::max(bundle.finish.value_or(tie.last), tie.last);
    bundle.isInWindow
        = bundle.isInWindow || !hasWindow(m_options.window) || m_facts.inWindow.contains({tie.from, tie.to});
}

static QString timesOf(const StatedLink &link)
{
    if (link.start && link.finish)
        return u"%1 – %2"_s.arg(describeTime(*link.start), describeTime(*link.finish));
    if (link.start)
        return tr("from %1").arg(describeTime(*link.start));
    return link.finish ? tr("until %1").arg(describeTime(*link.finish)) : QString();
}

/// Equal times of several statements are said once; different ones are all said, as long as they are few.
static QString timesOf(const std::vector<const StatedLink *> &links)
{
    constexpr qsizetype most = 2;
    QStringList times;
    for (const StatedLink *link : links)
        if (const QString text = timesOf(*link); !text.isEmpty() && !times.contains(text))
            times << text;
    if (times.size() > most)
        return tr("%1; %2 further periods").arg(times.first()).arg(times.size() - 1);
    return times.join(u"; "_s);
}

void Bundler::describeStated(PictureLink &line, const Bundle &bundle) const
{
    line.strength = Strength::Tentative;
    line.isInferred = true;
    line.isOwn = true;
    Grading worst;
    bool isGraded = false;
    QStringList words;
    for (const StatedLink *link : bundle.links) {
        line.links.push_back(link->id);
        line.isInferred = line.isInferred && link->isAssessed;
        line.isOwn = line.isOwn && !link->source;
        line.strength = std::min(line.strength, link->strength);
        if (!link->label.isEmpty() && link->label != link->type && !words.contains(link->label))
            words << link->label;
        const Grading grade = link->grade;
        if (grade.isGraded() && (!isGraded || isWorse(grade, worst)))
            worst = grade;
        isGraded = isGraded || grade.isGraded();
    }
    line.type = bundle.type;
    line.name = chartWords(bundle.type);
    if (m_options.showsCounts && bundle.count > 1)
        line.name += u" ×%1"_s.arg(bundle.count);
    if (const QString times = timesOf(bundle.links); m_options.showsDates && !times.isEmpty())
        line.details << times;
    if (words.size() == 1)
        line.details << chartWords(words.first().split(u'\n', Qt::SkipEmptyParts).join(u" · "_s));
    if (m_options.showsWorstGrade && isGraded)
        line.details << worst.code();
}

/// "5 h 12 min", "14 min", "45 s": a sum needs no seconds, and 14:00 could be read as a time of day.
static QString spokenDuration(qint64 seconds)
{
    if (seconds < 60)
        return tr("%1 s").arg(seconds);
    const qint64 minutes = (seconds + 30) / 60;
    return minutes < 60 ? tr("%1 min").arg(minutes) : tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

void Bundler::describeEvents(PictureLink &line, const Bundle &bundle) const
{
    line.isOfEvents = true;
    line.width = widthStep(bundle.count);
    QStringList parts;
    for (const auto &[kind, count] : bundle.counts) {
        line.events.push_back(kind);
        parts << (m_options.showsCounts ? u"%L1 %2"_s.arg(count).arg(counted(kind, count))
                                        : counted(kind, 2));
    }
    line.name = parts.join(u", "_s);
    if (!m_options.showsDates)
        return;
    const QString first = describeDay(*bundle.start);
    const QString last = describeDay(*bundle.finish);
    line.details << (first == last ? first : u"%1 – %2"_s.arg(first, last));
    if (bundle.seconds > 0)
        line.details << tr("%1 in all").arg(spokenDuration(bundle.seconds));
}

PictureLink lineBetween(int first, int second, bool isForward, bool isBackward)
{
    PictureLink line;
    const bool isTurned = isBackward && !isForward;
    line.from = isTurned ? second : first;
    line.to = isTurned ? first : second;
    line.pointsToEnd = isForward || isBackward;
    line.pointsToStart = isForward && isBackward;
    return line;
}

PictureLink Bundler::line(const Bundle &bundle) const
{
    PictureLink line = lineBetween(bundle.first, bundle.second, bundle.isForward, bundle.isBackward);
    line.count = bundle.count;
    line.isDimmed = !bundle.isInWindow;
    if (bundle.links.empty())
        describeEvents(line, bundle);
    else
        describeStated(line, bundle);
    return line;
}

void assignLanes(std::vector<PictureLink> &lines)
{
    const auto ends = [](const PictureLink &line) { return std::minmax(line.from, line.to); };
    for (size_t start = 0; start < lines.size();) {
        size_t end = start + 1;
        while (end < lines.size() && ends(lines[end]) == ends(lines[start]))
            ++end;
        for (size_t i = start; i < end; ++i) {
            const int lane = 2 * int(i - start) - int(end - start - 1);
            lines[i].lane = lines[i].from < lines[i].to ? lane : -lane;
        }
        start = end;
    }
}

std::vector<PictureLink> Bundler::lines() const
{
    std::vector<PictureLink> lines;
    const std::vector<Member> members = this->members();
    lines.reserve(members.size());
    Bundle bundle;
    for (size_t i = 0; i < members.size(); ++i) {
        const Member &each = members[i];
        bundle.first = each.first;
        bundle.second = each.second;
        if (each.order == 0)
            add(bundle, m_facts.links[size_t(each.number)], each.isFlipped);
        else
            add(bundle, m_facts.ties[size_t(each.number)], each.isFlipped);
        if (i + 1 == members.size() || members[i + 1].key() != each.key()) {
            lines.push_back(line(bundle));
            bundle = {};
        }
    }
    assignLanes(lines);
    return lines;
}

std::vector<PictureLink> bundleLinks(const ChartFacts &facts, const PictureIndex &index,
                                     const PictureOptions &options)
{
    return Bundler(facts, index, options).lines();
}

} // namespace skein
