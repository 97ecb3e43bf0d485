// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entity.h"
#include "widgets/models/rows_model.h"
#include "widgets/models/source_names.h"

namespace skein {

class CaseSession;

/// An entity with what a table says of it.
struct EntityRow
{
    Entity entity;
    QString roles; ///< "Victim, Child"
    qint64 links = 0; ///< Stated links.
    friend bool operator==(const EntityRow &, const EntityRow &) = default;
};

/// The case's entities. Follows the session by itself; tens of thousands are read on another thread, and
/// until they are there the rows stay as they were.
class EntityModel final : public RowsModel<EntityRow>
{
    Q_OBJECT

public:
    enum Column { Label, Kind, Identity, Roles, Links, SourceColumn, Grade };

    /// WhenAsked: empty until start(), for a table that is not seen yet.
    enum class Loading { AtOnce, WhenAsked };

    explicit EntityModel(CaseSession &session, QObject *parent = nullptr, Loading loading = Loading::AtOnce);

    void start();
    bool isLoading() const { return m_isLoading; }

Q_SIGNALS:
    void loaded(); ///< What was read on another thread is here.

private:
    void load();
    void loadElsewhere();
    QStringList titles() const override;
    QVariant cell(const EntityRow &row, int column, int role) const override;
    QString text(const EntityRow &row, int column) const;
    qint64 key(const EntityRow &row) const override { return row.entity.id.value; }
    CellType cellType(int column) const override;

    CaseSession &m_session;
    SourceNames m_sources;
    bool m_isStarted = false;
    bool m_isLoading = false;
    quint64 m_request = 0; ///< Only what was asked for last is shown.
};

} // namespace skein
