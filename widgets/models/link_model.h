// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/link.h"
#include "widgets/models/rows_model.h"
#include "widgets/models/source_names.h"

namespace skein {

class CaseSession;

/// A link with the labels of its ends.
struct LinkRow
{
    Link link;
    QString from;
    QString to;
    friend bool operator==(const LinkRow &, const LinkRow &) = default;
};

/// Stated links and attributions: of the whole case, or of one entity. Follows the session by itself.
class LinkModel final : public RowsModel<LinkRow>
{
    Q_OBJECT

public:
    enum Column { From, Type, To, Strength, Dates, Grounds, SourceColumn, Grade };

    explicit LinkModel(CaseSession &session, QObject *parent = nullptr);

    void setEntity(std::optional<EntityId> entity); ///< Nothing: all links.

private:
    void load();
    QStringList titles() const override;
    QVariant cell(const LinkRow &row, int column, int role) const override;
    QString text(const LinkRow &row, int column) const;
    qint64 key(const LinkRow &row) const override { return row.link.id.value; }

    CaseSession &m_session;
    SourceNames m_sources;
    std::optional<EntityId> m_entity;
};

/// "14/06/2025 – 17/06/2025", "from 14/06/2025", "until June 2025"; empty when both ends are open.
QString describePeriod(const std::optional<RecordedTime> &start, const std::optional<RecordedTime> &finish);

} // namespace skein
