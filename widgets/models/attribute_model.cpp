// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/attribute_model.h"

#include "core/base/text_fold.h"
#include "core/storage/case_session.h"
#include "core/storage/entity_store.h"
#include "widgets/models/link_model.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

AttributeModel::AttributeModel(CaseSession &session, QObject *parent)
    : RowsModel(parent)
    , m_session(session)
    , m_sources(session.database())
{
    connect(&session, &CaseSession::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"attribute"_s) || changes.touches(u"entity"_s))
            load();
    });
}

void AttributeModel::setEntity(EntityId entity)
{
    m_entity = entity;
    load();
}

void AttributeModel::load()
{
    m_sources.refresh(m_session.database());
    setRows(m_entity ? attributesOf(m_session.database(), m_entity) : std::vector<Attribute>());
}

QStringList AttributeModel::titles() const
{
    return {tr("What"), tr("Value"), tr("Dates"), tr("Source"), tr("Grade")};
}

QVariant AttributeModel::cell(const Attribute &row, int column, int role) const
{
    if (role == Qt::ToolTipRole)
        return m_sources.describe(row.origin);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Name:
        return row.name;
    case Value:
        return withHiddenCharactersShown(row.value);
    case Dates:
        return describePeriod(row.start, row.finish);
    case SourceColumn:
        return m_sources.place(row.origin);
    case Grade:
        return m_sources.grading(row.origin).code();
    default:
        return {};
    }
}

} // namespace skein
