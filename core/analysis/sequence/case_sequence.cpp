// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/sequence/case_sequence.h"

#include "core/analysis/case_events.h"
#include "core/base/error.h"
#include "core/chronology/theme_colours.h"
#include "core/storage/event_brief.h"
#include "core/storage/event_store.h"
#include "core/storage/mirrored_calls.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

bool isIntelligenceOnly(CaseBook &book, EventKind kind, SourceId source, const Grading &rowGrade)
{
    const Source &from = book.source(source);
    const Grading &grade = rowGrade.isGraded() ? rowGrade : from.grading;
    return kind == EventKind::Intelligence || from.kind == u"intelligence" || grade.handling == 'C';
}

std::vector<EventId> CaseSequence::allOf(EventId event) const
{
    std::vector<EventId> all{drawn(event)};
    for (const auto &[folded, first] : mirrored)
        if (first == all.front())
            all.push_back(folded);
    return all;
}

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Sequence", text);
}

/// "phones 0123, 0456 (unconfirmed)": by its last digits, or as it is called.
QString shortName(const Entity &thing)
{
    return thing.kind == EntityKind::Phone && thing.identity.size() > 6 ? thing.identity.right(4)
                                                                        : thing.label;
}

QString withStrength(const QString &name, Strength strength)
{
    return strength == Strength::Confirmed ? name
                                           : name + u" ("_s + titleOf(strengths, strength).toLower() + u')';
}

class Builder
{
public:
    Builder(CaseBook &book, const SequenceRequest &request)
        : m_book(book)
        , m_request(request)
        , m_mirrors(MirrorRule::standard(), bodiesIn(book.database()))
    {
    }

    CaseSequence run(const std::map<EntityId, int> &kept)
    {
        if (m_request.themes.size() > MostThemeLines)
            throw Error(tr("A sequence has at most %1 theme lines. Nothing was drawn; choose fewer.")
                            .arg(MostThemeLines));
        const std::vector<int> colours = themeColours(m_request.themes, kept);
        for (size_t index = 0; index < m_request.themes.size(); ++index)
            addLine(m_request.themes[index], colours[index]);
        addEvents();
        m_result.sequence.arrange();
        return std::move(m_result);
    }

private:
    void addLine(EntityId theme, int colour)
    {
        const int line = int(m_result.sequence.lines.size());
        const Entity &entity = m_book.entity(theme);
        m_result.sequence.lines.push_back({theme, entity.kind, entity.label, detailOf(theme), colour});
        m_lines[theme] = line;
        for (const EntityId member : membersOf(m_book, theme))
            m_members.push_back(member);
    }

    QString detailOf(EntityId theme)
    {
        const bool isUser = canUseThings(m_book.entity(theme).kind);
        QStringList names;
        for (const Attribution &each : m_book.attributions(theme)) {
            const Entity &other = m_book.entity(isUser ? each.thing : each.person);
            names << withStrength(isUser ? shortName(other) : other.label, each.strength);
        }
        names.removeDuplicates();
        if (names.isEmpty())
            return isUser ? QString() : tr("not attributed");
        return (isUser ? tr("attributed: %1") : tr("attributed to %1")).arg(names.join(u", "_s));
    }

    void addEvents()
    {
        EventFilter filter;
        filter.about = m_members;
        filter.window = m_request.window;
        if (m_members.empty())
            return;
        for (const EventBrief &brief : eventBriefs(m_book.database(), eventIds(m_book.database(), filter)))
            addEvent(brief);
    }

    void addEvent(const EventBrief &brief)
    {
        SequenceEvent event;
        for (const Party &party : brief.parties) {
            if (party.role == PartyRole::Officer)
                continue;
            const int line = lineOf(party.entity, brief);
            if (line < 0)
                continue;
            event.lines |= quint64(1) << line;
            if (party.role == PartyRole::From)
                event.from = line;
            if (party.role == PartyRole::To)
                event.to = line;
        }
        if (event.lines == 0)
            return;
        const Grading grade = parseGrading(brief.grade).value_or(Grading{});
        event.isIntelligence = isIntelligenceOnly(m_book, brief.kind, brief.source, grade);
        if (brief.isHidden && !m_request.withHidden) {
            ++m_result.hidden;
            return;
        }
        if (event.isIntelligence && m_request.edition == Edition::Evidential) {
            ++m_result.intelligence;
            return;
        }
        if (const EventId first = m_mirrors.firstOf(MirrorRecord::of(brief))) {
            m_result.mirrored.emplace(brief.id, first);
            return;
        }
        event.id = brief.id;
        event.kind = brief.kind;
        event.earliest = brief.earliest;
        event.latest = brief.latest;
        event.seconds = brief.seconds.value_or(-1);
        event.isKey = brief.isKey;
        event.isHidden = brief.isHidden;
        m_result.sequence.events.push_back(event);
    }

    /// The thing's own line, else that of the person to whom it is best attributed at that time.
    int lineOf(EntityId entity, const EventBrief &brief)
    {
        const auto own = m_lines.find(entity);
        if (own != m_lines.end())
            return own->second;
        for (const AttributionAt &each : m_book.attributionsAt(entity, brief.earliest, brief.latest)) {
            const auto user = m_lines.find(each.attribution.person);
            if (user != m_lines.end())
                return user->second;
        }
        return -1;
    }

    CaseBook &m_book;
    const SequenceRequest &m_request;
    MirrorFinder m_mirrors;
    std::map<EntityId, int> m_lines;
    std::vector<EntityId> m_members;
    CaseSequence m_result;
};

} // namespace

CaseSequence sequenceOf(CaseBook &book, const SequenceRequest &request,
                        const std::map<EntityId, int> &colours)
{
    return Builder(book, request).run(colours);
}

} // namespace skein
