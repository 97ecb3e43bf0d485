// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/subject.h"
#include "core/storage/database.h"
#include "core/storage/entity_store.h"

#include <QHash>
#include <QSet>

namespace skein {

/// What one import knows of the case: who is who by key, identity and name. Covers what the import itself has
/// written, which no reader of the case sees yet.
class CaseKnowledge
{
public:
    explicit CaseKnowledge(Database &database)
        : m_database(database)
    {
    }

    /// To be called before each source whose rows name people or things by more than their identity: who
    /// supports what is noted once a source.
    void startSource(SourceId source);

    /// The entity or event that a key means. `space` is that of the specification; empty: that of the kind,
    /// or of all kinds in turn when none is given.
    std::optional<Referent> referent(const QString &space, std::optional<EntityKind> kind,
                                     const QString &key);
    /// False when the key means something else in the case already; this import then uses it for its own.
    bool addKey(const QString &space, EntityKind kind, const QString &key, Referent referent);
    bool addEventKey(const QString &space, const QString &key, EventId event);

    /// Whom a row means by a key, a name and a date of birth, in that order of weight; "to be made" when
    /// nobody is known. A name alone means somebody only if nobody else of the case has it. Refused when
    /// several have it.
    Reading<Subject> person(const QString &space, const QString &key, const QString &name,
                            const QString &dateOfBirth);
    /// A group, organisation or operation of that name, or one to be made.
    Subject named(EntityKind kind, const QString &name);
    /// An organisation of that name, with a note for the analyst.
    Subject company(const QString &name);
    /// What a text of a list means: a key, an identifier, a name that is known. Refused when it may be
    /// anything.
    Reading<Subject> anything(const QString &space, const QString &text, const QString &kindText,
                              const QString &name, const QString &dateOfBirth, std::string_view region);

    /// The entity of a subject, made if need be.
    EntityId ensure(const Subject &subject, const Origin &origin);
    void rememberPerson(EntityId id, const QString &name, const QString &dateOfBirth, const QString &pnc);
    /// The person with this PNC ID; none if nobody has it.
    EntityId personByPnc(const QString &pnc) const;
    /// Whether the name fits the one that the person has (in any order of words and case).
    bool hasName(EntityId person, const QString &name) const;

private:
    void load();
    QString spaceOf(const QString &space, EntityKind kind) const;
    std::optional<Referent> find(const QString &space, const QString &key);
    EntityId onlyOneNamed(EntityKind kind, const QString &name, bool &isAmbiguous) const;

    Database &m_database;
    bool m_isLoaded = false; ///< Not before it is needed: it goes through all entities of the case.
    SourceId m_source;
    QHash<QString, Referent> m_keys; ///< Of this import, by space and key.
    QHash<QString, EntityId> m_identities;
    QMultiHash<QString, EntityId> m_names; ///< By kind and folded name.
    QHash<EntityId, QString> m_nameOf; ///< Sorted words of a person's name.
    QHash<EntityId, QString> m_birthOf;
    QHash<QString, EntityId> m_byPnc;
    QSet<EntityId> m_supported; ///< Entities that this source is noted for.
};

/// A name as it is compared: folded, words in order of the alphabet ("EXAMPLE, Jordan" = "Jordan Example").
QString nameKey(const QString &name);

} // namespace skein
