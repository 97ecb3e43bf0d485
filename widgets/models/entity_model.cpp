// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/entity_model.h"

#include "core/storage/case_session.h"
#include "core/storage/entity_store.h"
#include "core/storage/link_store.h"
#include "widgets/base/icons.h"
#include "widgets/jobs/run_job.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

EntityModel::EntityModel(CaseSession &session, QObject *parent, Loading loading)
    : RowsModel(parent)
    , m_session(session)
    , m_sources(session.database())
{
    connect(&session, &CaseSession::changed, this, [this](const Changes &changes) {
        const bool isOurs
            = changes.touches(u"entity"_s) || changes.touches(u"person_role"_s) || changes.touches(u"link"_s);
        if (m_isStarted && isOurs)
            load();
    });
    if (loading == Loading::AtOnce)
        start();
}

void EntityModel::start()
{
    if (m_isStarted)
        return;
    m_isStarted = true;
    load();
}

static std::vector<EntityRow> readRows(const Database &database)
{
    const Snapshot snapshot(database);
    QHash<EntityId, QStringList> roleNames;
    for (const RoleInOperation &each : roles(database)) {
        QStringList &names = roleNames[each.person];
        const QString name = titleOf(personRoles, each.role);
        if (!names.contains(name))
            names << name;
    }
    QHash<EntityId, qint64> linkCounts;
    for (const Link &link : links(database)) {
        ++linkCounts[link.from];
        ++linkCounts[link.to];
    }
    std::vector<EntityRow> rows;
    for (Entity &entity : entities(database)) {
        const EntityId id = entity.id;
        rows.push_back({std::move(entity), roleNames.value(id).join(u", "_s), linkCounts.value(id)});
    }
    return rows;
}

void EntityModel::load()
{
    constexpr qint64 mostAtOnce = 10'000;
    const Database &database = m_session.database();
    m_sources.refresh(database);
    ++m_request;
    m_isLoading = hasMoreEntitiesThan(database, mostAtOnce);
    if (m_isLoading)
        loadElsewhere();
    else
        setRows(readRows(database));
}

void EntityModel::loadElsewhere()
{
    using Rows = std::shared_ptr<std::vector<EntityRow>>;
    const auto reader = std::make_shared<Database>(m_session.reader());
    runJob(
        this, [reader](Progress &) { return std::make_shared<std::vector<EntityRow>>(readRows(*reader)); },
        [this, request = m_request](const Rows &rows) {
            if (request != m_request)
                return;
            m_isLoading = false;
            setRows(std::move(*rows));
            Q_EMIT loaded();
        },
        [](const std::exception &error) { qWarning() << error.what(); });
}

QStringList EntityModel::titles() const
{
    return {tr("Name"),  tr("Kind"),          tr("Identifier"), tr("Role"),
            tr("Links"), tr("First seen in"), tr("Grade")};
}

CellType EntityModel::cellType(int column) const
{
    return column == Identity ? CellType::Identifier : column == Links ? CellType::Number : CellType::Text;
}

QString EntityModel::text(const EntityRow &row, int column) const
{
    switch (column) {
    case Label:
        return row.entity.label;
    case Kind:
        return titleOf(entityKinds, row.entity.kind);
    case Identity:
        return row.entity.identity;
    case Roles:
        return row.roles;
    case Links:
        return QString::number(row.links);
    case SourceColumn:
        return m_sources.place(row.entity.origin);
    case Grade:
        return m_sources.grading(row.entity.origin).code();
    default:
        return {};
    }
}

QVariant EntityModel::cell(const EntityRow &row, int column, int role) const
{
    if (role == Qt::DisplayRole)
        return text(row, column);
    if (role == SortRole && column == Links)
        return row.links;
    if (role == Qt::DecorationRole && column == Label)
        return icon(row.entity.kind);
    if (role == Qt::ToolTipRole)
        return m_sources.describe(row.entity.origin);
    return {};
}

} // namespace skein
