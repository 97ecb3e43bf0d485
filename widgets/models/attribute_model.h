// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entity.h"
#include "widgets/models/rows_model.h"
#include "widgets/models/source_names.h"

namespace skein {

class CaseSession;

/// What is said about one entity: each statement with its source and grade. Follows the session by itself.
class AttributeModel final : public RowsModel<Attribute>
{
    Q_OBJECT

public:
    enum Column { Name, Value, Dates, SourceColumn, Grade };

    explicit AttributeModel(CaseSession &session, QObject *parent = nullptr);

    void setEntity(EntityId entity); ///< None: empty.

private:
    void load();
    QStringList titles() const override;
    QVariant cell(const Attribute &row, int column, int role) const override;
    qint64 key(const Attribute &row) const override { return row.id.value; }

    CaseSession &m_session;
    SourceNames m_sources;
    EntityId m_entity;
};

} // namespace skein
