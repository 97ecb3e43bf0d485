// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entity.h"

#include <QLineEdit>
#include <QStringListModel>

namespace skein {

class CaseSession;

/// A field in which a person names an entity of the case: by part of its label, or an identifier in any
/// spelling.
class EntityField final : public QLineEdit
{
    Q_OBJECT

public:
    EntityField(const CaseSession &session, QList<EntityKind> kinds, QWidget *parent = nullptr);

    void setEntity(EntityId id);
    EntityId entity() const { return m_entity; } ///< None until the text means exactly one.

Q_SIGNALS:
    void entityChanged();

private:
    void suggest(const QString &text);
    void settle();
    bool isWanted(EntityKind kind) const;

    const CaseSession &m_session;
    QList<EntityKind> m_kinds; ///< Empty: all.
    QStringListModel m_labels;
    EntityId m_entity;
};

} // namespace skein
