// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/link_model.h"

#include "core/base/time_format.h"
#include "core/storage/case_session.h"
#include "core/storage/entity_store.h"
#include "core/storage/link_store.h"
#include "widgets/base/icons.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace skein {

QString describePeriod(const std::optional<RecordedTime> &start, const std::optional<RecordedTime> &finish)
{
    if (start && finish)
        return u"%1 – %2"_s.arg(describeTime(*start), describeTime(*finish));
    if (start)
        return LinkModel::tr("from %1").arg(describeTime(*start));
    if (finish)
        return LinkModel::tr("until %1").arg(describeTime(*finish));
    return {};
}

LinkModel::LinkModel(CaseSession &session, QObject *parent)
    : RowsModel(parent)
    , m_session(session)
    , m_sources(session.database())
{
    connect(&session, &CaseSession::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"link"_s) || changes.touches(u"entity"_s))
            load();
    });
    load();
}

void LinkModel::setEntity(std::optional<EntityId> entity)
{
    m_entity = entity;
    load();
}

void LinkModel::load()
{
    const Database &database = m_session.database();
    m_sources.refresh(database);
    std::vector<Link> found = m_entity ? linksOf(database, *m_entity) : links(database);
    QSet<EntityId> ends;
    for (const Link &link : found)
        ends << link.from << link.to;
    QHash<EntityId, QString> labels;
    for (const Entity &entity : entitiesById(database, {ends.begin(), ends.end()}))
        labels.insert(entity.id, entity.label);
    std::vector<LinkRow> rows;
    for (Link &link : found) {
        const QString from = labels.value(link.from), to = labels.value(link.to);
        rows.push_back({std::move(link), from, to});
    }
    setRows(std::move(rows));
}

QStringList LinkModel::titles() const
{
    return {tr("From"),  tr("Link"),    tr("To"),     tr("Strength"),
            tr("Dates"), tr("Grounds"), tr("Source"), tr("Grade")};
}

QString LinkModel::text(const LinkRow &row, int column) const
{
    switch (column) {
    case From:
        return row.from;
    case Type:
        return row.link.label.isEmpty() ? row.link.type : u"%1: %2"_s.arg(row.link.type, row.link.label);
    case To:
        return row.to;
    case Strength:
        return titleOf(strengths, row.link.strength);
    case Dates:
        return describePeriod(row.link.start, row.link.finish);
    case Grounds:
        return row.link.grounds;
    case SourceColumn:
        return m_sources.place(row.link.origin);
    case Grade:
        return m_sources.grading(row.link.origin).code();
    default:
        return {};
    }
}

QVariant LinkModel::cell(const LinkRow &row, int column, int role) const
{
    if (role == Qt::DisplayRole)
        return text(row, column);
    if (role == SortRole && column == Dates)
        return row.link.start ? row.link.start->earliest : 0;
    if (role == Qt::DecorationRole && column == Type)
        return icon(row.link.type == link_type::AttributedTo ? u"attribution"_s : u"link"_s);
    if (role == Qt::ToolTipRole)
        return m_sources.describe(row.link.origin);
    return {};
}

} // namespace skein
