// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/case_knowledge.h"
#include "core/ingest/event_times.h"
#include "core/ingest/field_row.h"
#include "core/model/link.h"
#include "core/storage/event_appender.h"

#include <memory>

namespace skein {

/// What the importer of a list works with: the case, the source, the plan, and what is known.
struct ImportContext
{
    Database &database;
    SourceId source;
    const ImportPlan &plan;
    CaseKnowledge &knowledge;
    EventAppender &events;
    EventTimes &times; ///< Of all events that are added.
    QString operation; ///< The case's own.
    QString scope; ///< What names without an identity are told apart by: the exhibit or the file's digest.
    QString scopeName; ///< The same for people: the exhibit or the file's name.

    void addEvent(const NewEvent &event)
    {
        times.add(event);
        events.add(event);
    }
    void addEvent(const NewEvent &event, EventExtra extra)
    {
        times.add(event);
        events.add(event, std::move(extra));
    }
    const QString &space() const { return plan.recognition.specification.space; }
    Origin origin(qint64 row, const Grading &grading = {}, const QString &asWritten = {}) const;
    void addAttribute(EntityId entity, const char16_t *name, const QString &value, const Origin &origin);
    void addAttribute(EntityId entity, const QString &name, const QString &value, const Origin &origin);
};

/// Turns the rows of one kind of list into entities, links and events. Each row is read first, which changes
/// nothing, and stored only if it was not rejected and is no repeat.
class ListImporter
{
public:
    virtual ~ListImporter() = default;

    virtual void read(FieldRow &row) = 0;
    /// True if equal rows of one file are several things (people without an identifying field): the n-th such
    /// row is then compared with the n-th of before.
    virtual bool isCountedOneByOne() const { return false; }
    virtual void store(qint64 line) = 0;
    /// After the events have been written: their ids are known.
    virtual void finish(const EventAppender::Outcome & /*outcome*/) { }
};

/// Throws Error for a kind that has none.
std::unique_ptr<ListImporter> makeListImporter(const QString &kind, ImportContext &context);

/// What several importers read the same way.
namespace import_fields {

/// A person from a key column, a name column or two, and a date of birth; nothing when none is given or the
/// row was rejected.
struct PersonFields
{
    QString key = QStringLiteral("person_reference");
    QString name = QStringLiteral("person");
    QString surname;
    QString forename;
    QString birth;
};
std::optional<Subject> person(FieldRow &row, ImportContext &context, const PersonFields &fields);

/// An entity with an identifier; nothing when the cell is empty or the row was rejected.
std::optional<Subject> identifier(FieldRow &row, const QString &field, EntityKind kind,
                                  std::string_view region);

/// Several items in one cell, each whatever it may be. An item that cannot be read rejects the row; when
/// `unreadable` is given it is told and put there instead.
std::vector<Subject> several(FieldRow &row, ImportContext &context, const QString &field, const QString &kind,
                             QStringList *unreadable = nullptr);

/// From when to when, each end open when its cell is empty; rejects the row when it ends before it begins.
struct Period
{
    std::optional<RecordedTime> start;
    std::optional<RecordedTime> finish;
};
Period period(FieldRow &row, const QString &from, const QString &to);

Strength strength(FieldRow &row); ///< Confirmed when nothing is said; rejects words that it does not know.

/// WGS84 from latitude and longitude, one cell, a grid reference, or easting and northing, all under a prefix
/// ("cell_"). What cannot be read is told, not rejected.
struct Position
{
    QString latitude;
    QString longitude;
    QString easting;
    QString northing;
    bool isKnown() const { return !latitude.isEmpty(); }
};
Position position(FieldRow &row, const QString &prefix = {});
void addPosition(ImportContext &context, EntityId entity, const Position &position, const Origin &origin);

} // namespace import_fields

} // namespace skein
