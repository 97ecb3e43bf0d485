// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/search.h"

#include "core/base/text_fold.h"
#include "core/model/event.h"
#include "core/storage/entity_store.h"
#include "core/storage/event_store.h"
#include "core/storage/live_sql.h"

#include <QRegularExpression>

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace skein {

QString matchExpression(const QString &words)
{
    QStringList terms;
    for (QString word : folded(words).split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts)) {
        const bool isPrefix = word.endsWith(u'*');
        word.remove(u'*').replace(u'"', u"\"\""_s);
        if (!word.isEmpty())
            terms << u'"' + word + u'"' + (isPrefix ? u"*"_s : QString());
    }
    return terms.isEmpty() ? u"\"\""_s : terms.join(u' ');
}

namespace {

/// Turns the row ids of the text index into hits, once for each entity and field.
class Hits
{
public:
    Hits(const Database &database, qint64 limit)
        : m_database(database)
        , m_limit(limit)
    {
    }

    bool isFull() const { return qint64(m_hits.size()) >= m_limit; }

    void addEntity(const Entity &entity, const QString &field, const QString &text, double score)
    {
        if (isFull() || !m_seen.insert({entity.id.value, 0, field}).second)
            return;
        m_hits.push_back({entity.id, {}, codeOf(entityKinds, entity.kind), field, text, entity.label, score});
    }

    void addRow(qint64 rowId, const QString &snippet, double score)
    {
        const qint64 id = rowId / 8;
        switch (rowId % 8) {
        case 1:
            if (const auto entity = findEntity(m_database, EntityId{id}))
                addEntity(*entity, u"label"_s, entity->label, score);
            break;
        case 2:
            addOwned(u"SELECT entity, name, value FROM attribute AS a WHERE id = ? AND "_s + liveRow(u"a"_s),
                     id, snippet, score);
            break;
        case 3:
            addOwned(u"SELECT from_entity, 'link', '' FROM link AS l WHERE id = ? AND "_s + liveRow(u"l"_s),
                     id, snippet, score);
            break;
        default:
            addEvent(EventId{id}, rowId % 8 == 4 ? u"text"_s : u"note"_s, snippet, score);
        }
    }

    std::vector<SearchHit> take() { return std::move(m_hits); }

private:
    /// Shown as it is, not as the index holds it.
    static bool isShort(const QString &text) { return !text.isEmpty() && text.size() <= 120; }

    void addOwned(const QString &sql, qint64 id, const QString &snippet, double score)
    {
        Statement row = m_database.prepare(sql);
        row.rewind();
        row.bindAt(1, id);
        if (!row.next())
            return;
        if (const auto entity = findEntity(m_database, row.id<EntityId>(0)))
            addEntity(*entity, row.text(1), isShort(row.text(2)) ? row.text(2) : snippet, score);
    }

    void addEvent(EventId id, const QString &field, const QString &snippet, double score)
    {
        Statement live
            = m_database.prepare(u"SELECT 1 FROM event AS v WHERE v.id = ? AND "_s + liveRow(u"v"_s));
        if (isFull() || !live.bind(id).next())
            return;
        const auto event = findEvent(m_database, id);
        const auto first
            = event->parties.empty() ? std::nullopt : findEntity(m_database, event->parties.front().entity);
        m_hits.push_back({{},
                          id,
                          codeOf(eventKinds, event->kind),
                          field,
                          snippet,
                          first ? first->label : event->title,
                          score});
    }

    const Database &m_database;
    qint64 m_limit;
    std::vector<SearchHit> m_hits;
    std::set<std::tuple<qint64, qint64, QString>> m_seen;
};

} // namespace

/// Characters that identifiers are written with but not kept with.
static QString squeezed(const QString &words)
{
    static const QRegularExpression filler(u"[\\s().-]"_s);
    return QString(words).remove(filler).toUpper();
}

/// Wildcards as people type them: * any, ? one.
static QString likePattern(QString pattern)
{
    pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    pattern.replace(u'*', u'%').replace(u'?', u'_');
    return u'%' + pattern + u'%';
}

static void addIdentities(Hits &hits, const Database &database, const SearchRequest &request)
{
    // The kinds are named so that the index on kind and identity serves.
    QStringList kinds;
    for (const auto &kind : entityKinds)
        kinds << QString::number(int(kind.value));
    Statement exact = database.prepare(
        u"SELECT id FROM entity WHERE kind IN (%1) AND identity = ?"_s.arg(kinds.join(u',')));
    for (const QString &identity : request.identities) {
        exact.bind(identity);
        while (exact.next())
            if (const auto entity = findEntity(database, exact.id<EntityId>(0)))
                hits.addEntity(*entity, u"identity"_s, entity->label, 100);
    }
    const QString plain = squeezed(request.words).remove(u'*').remove(u'?');
    if (plain.size() < 3)
        return;
    // Part of an identifier: a national number stands in it without its leading zero.
    const QString words
        = plain.startsWith(u'0') && plain.size() > 3 ? request.words.trimmed().mid(1) : request.words;
    // As it is kept and as it was typed, which may have blanks if it is no number; without wildcards it is
    // found quicker.
    static const QRegularExpression number(u"^[+0-9]+$"_s);
    const QString kept = squeezed(words);
    const QString typed = number.match(kept).hasMatch() ? kept : words.trimmed().toUpper();
    const bool hasWildcards = kept.contains(u'*') || kept.contains(u'?');
    const auto condition = [hasWildcards](const QString &parameter) {
        return hasWildcards ? u"identity LIKE %1 ESCAPE '\\'"_s.arg(parameter)
                            : u"skein_holds(identity, %1)"_s.arg(parameter);
    };
    const QString wanted
        = kept == typed ? condition(u"?1"_s) : u"(%1 OR %2)"_s.arg(condition(u"?1"_s), condition(u"?3"_s));
    Statement part = database.prepare(u"SELECT id FROM entity WHERE identity IS NOT NULL AND %1 "
                                      "ORDER BY kind, identity LIMIT ?2"_s.arg(wanted));
    part.rewind();
    part.bindAt(1, hasWildcards ? likePattern(kept) : kept);
    part.bindAt(2, request.limit);
    if (kept != typed)
        part.bindAt(3, hasWildcards ? likePattern(typed) : typed);
    while (part.next() && !hits.isFull())
        if (const auto entity = findEntity(database, part.id<EntityId>(0)))
            hits.addEntity(*entity, u"identity"_s, entity->label, 50);
}

std::vector<SearchHit> search(const Database &database, const SearchRequest &request)
{
    Hits hits(database, request.limit);
    addIdentities(hits, database, request);
    const QString match = matchExpression(request.words);
    if (match == u"\"\""_s)
        return hits.take();
    // Labels before all else; then by bm25 among the newest matches, as a very common word has too many to
    // rank.
    Statement labels = database.prepare(
        u"SELECT rowid FROM search_text WHERE search_text MATCH ? AND rowid % 8 = 1 LIMIT ?"_s);
    labels.bind(match, request.limit);
    while (labels.next() && !hits.isFull())
        hits.addRow(labels.integer(0), {}, 20);
    Statement rest = database.prepare(u"SELECT rowid, snippet(search_text, 0, '', '', '…', 16), -rank FROM "
                                      u"search_text WHERE search_text MATCH ?1 "
                                      "AND rowid % 8 <> 1 AND rowid IN (SELECT rowid FROM search_text WHERE "
                                      "search_text MATCH ?1 ORDER BY rowid DESC "
                                      "LIMIT 20000) ORDER BY rank LIMIT ?2"_s);
    rest.bind(match, request.limit);
    while (rest.next() && !hits.isFull())
        hits.addRow(rest.integer(0), rest.text(1), rest.real(2));
    return hits.take();
}

} // namespace skein
