// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/about.h"
#include "app/cli/command.h"
#include "core/base/digest.h"
#include "core/base/time_format.h"
#include "core/storage/case_session.h"
#include "core/storage/entity_store.h"
#include "core/storage/event_store.h"
#include "core/storage/link_store.h"
#include "core/storage/source_store.h"
#include "core/storage/source_text.h"

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

namespace {

/// One entity with all that the case says of it, gathering the sources as it goes.
class Sheet
{
public:
    Sheet(const Database &database, const Entity &entity)
        : m_database(database)
        , m_entity(entity)
    {
    }

    CommandResult result(qint64 eventLimit)
    {
        CommandResult result;
        QJsonObject entity{{u"id"_s, m_entity.id.value},
                           {u"kind"_s, codeOf(entityKinds, m_entity.kind)},
                           {u"label"_s, m_entity.label},
                           {u"identity"_s, m_entity.identity},
                           {u"roles"_s, roleArray()}};
        addOrigin(entity, m_entity.origin);
        result.values.insert(u"entity"_s, entity);
        result.tables.push_back(attributeRows());
        result.tables.push_back(linkRows());
        result.tables.push_back(eventRows(eventLimit, result));
        result.tables.push_back(sourceRows());
        result.notes << m_notes;
        return result;
    }

private:
    void addOrigin(QJsonObject &object, const Origin &origin)
    {
        if (origin.source)
            m_sources.insert(origin.source);
        const QJsonObject keys = originObject(m_database, origin);
        for (auto key = keys.begin(); key != keys.end(); ++key)
            object.insert(key.key(), key.value());
    }

    std::vector<QJsonValue> originCells(const Origin &origin)
    {
        QJsonObject object;
        addOrigin(object, origin);
        return {object[u"source"_s],     object[u"file"_s],  object[u"row"_s],
                object[u"as_written"_s], object[u"grade"_s], object[u"assessed"_s]};
    }

    static QStringList withOrigin(QStringList columns)
    {
        return columns << u"source"_s << u"file"_s << u"row"_s << u"as_written"_s << u"grade"_s
                       << u"assessed"_s;
    }

    QJsonArray roleArray()
    {
        QJsonArray array;
        for (const RoleInOperation &role : rolesOf(m_database, m_entity.id)) {
            QJsonObject object{{u"role"_s, codeOf(personRoles, role.role)}};
            addOrigin(object, role.origin);
            array.append(object);
        }
        return array;
    }

    ResultTable attributeRows()
    {
        ResultTable rows(u"attributes"_s,
                         withOrigin({u"id"_s, u"name"_s, u"value"_s, u"start"_s, u"finish"_s}));
        for (const Attribute &attribute : attributesOf(m_database, m_entity.id)) {
            std::vector<QJsonValue> row{attribute.id.value, attribute.name, attribute.value,
                                        timeValue(attribute.start), timeValue(attribute.finish)};
            for (const auto &cell : originCells(attribute.origin))
                row.push_back(cell);
            rows.add(std::move(row));
        }
        return rows;
    }

    ResultTable linkRows()
    {
        ResultTable rows(u"links"_s,
                         withOrigin({u"id"_s, u"type"_s, u"direction"_s, u"other"_s, u"other_label"_s,
                                     u"strength"_s, u"start"_s, u"finish"_s, u"label"_s, u"grounds"_s}));
        for (const Link &link : linksOf(m_database, m_entity.id)) {
            const bool isOut = link.from == m_entity.id;
            const EntityId other = isOut ? link.to : link.from;
            const auto entity = findEntity(m_database, other);
            std::vector<QJsonValue> row{link.id.value,
                                        link.type,
                                        !link.isDirected ? u"both"_s
                                            : isOut      ? u"out"_s
                                                         : u"in"_s,
                                        other.value,
                                        entity ? entity->label : QString(),
                                        codeOf(strengths, link.strength),
                                        timeValue(link.start),
                                        timeValue(link.finish),
                                        link.label,
                                        link.grounds};
            for (const auto &cell : originCells(link.origin))
                row.push_back(cell);
            rows.add(std::move(row));
        }
        return rows;
    }

    ResultTable eventRows(qint64 limit, CommandResult &result)
    {
        ResultTable rows(
            u"events"_s,
            withOrigin({u"id"_s, u"kind"_s, u"time"_s, u"latest"_s, u"title"_s, u"text"_s, u"parties"_s}));
        EventFilter filter;
        filter.about = {m_entity.id};
        std::vector<EventId> ids = eventIds(m_database, filter);
        result.values.insert(u"event_count"_s, qint64(ids.size()));
        if (limit >= 0 && qint64(ids.size()) > limit) {
            result.notes << u"%1 of %2 events are shown; --events -1 shows all."_s.arg(limit).arg(ids.size());
            ids.resize(size_t(limit));
        }
        for (const Event &event : eventsById(m_database, ids)) {
            QJsonArray parties;
            for (const Party &party : event.parties)
                parties.append(QJsonObject{{u"entity"_s, party.entity.value},
                                           {u"role"_s, codeOf(partyRoles, party.role)}});
            std::vector<QJsonValue> row{event.id.value,
                                        codeOf(eventKinds, event.kind),
                                        eventTime(event.time),
                                        latestTime(event.time),
                                        event.title,
                                        event.text,
                                        parties};
            for (const auto &cell : originCells(event.origin))
                row.push_back(cell);
            // An event's text as written is the whole row of its source.
            if (const auto record = writtenRecord(event.origin))
                row[10] = QString::fromUtf8(*record);
            rows.add(std::move(row));
        }
        return rows;
    }

    /// Nothing where there is none; what is told once when a source's file is gone.
    std::optional<QByteArray> writtenRecord(const Origin &origin)
    {
        if (!origin.source || m_unreadable.contains(origin.source))
            return std::nullopt;
        try {
            return sourceRow(m_database, origin.source, origin.row);
        } catch (const Error &error) {
            m_unreadable.insert(origin.source);
            m_notes << error.message();
            return std::nullopt;
        }
    }

    ResultTable sourceRows() const
    {
        ResultTable rows(u"sources"_s,
                         {u"id"_s, u"file"_s, u"sheet"_s, u"kind"_s, u"reference"_s, u"grade"_s,
                          u"handling"_s, u"sha256"_s});
        for (const SourceId id : m_sources)
            if (const auto source = findSource(m_database, id))
                rows.add({id.value, source->file, source->sheet, source->kind, source->reference,
                          source->grading.code(), source->handling, toHex(source->sha256)});
        return rows;
    }

    const Database &m_database;
    Entity m_entity;
    std::set<SourceId> m_sources;
    std::set<SourceId> m_unreadable; ///< Whose rows are in a file that is gone or was changed.
    QStringList m_notes;
};

} // namespace

void addShowCommand(CLI::App &app, CommandContext &context)
{
    struct Options
    {
        QString file;
        QString about;
        qint64 events = 100;
    };
    auto options = std::make_shared<Options>();
    CLI::App *command
        = addCommand(app, "show", "One entity: attributes, links, events, each with its source and grade");
    addText(*command, "CASE", options->file, "case file").required();
    addText(*command, "ABOUT", options->about, "an id, an identifier or a label").required();
    addNumber(*command, "--events", options->events, "how many events at most; -1 all (100)");
    context.add(*command, Needs::Nothing, Shows::Document, [options](Console &console) {
        CaseSession session(options->file);
        const Entity entity = entityMeant(session.database(), options->about);
        session.log({u"consult"_s, entity.label, {}, {}});
        return console.show(Sheet(session.database(), entity).result(options->events));
    });
}

} // namespace skein::cli
