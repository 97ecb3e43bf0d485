// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entity.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace skein {

class CaseSession;

/// Asks for an entity of the analyst's own: its kind, its name or identifier, a person's role.
class EntityDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit EntityDialog(CaseSession &session, QWidget *parent = nullptr);

    /// Adds it by one edit. When the case has an entity of this identity already, that one is returned.
    EntityId addToCase();

private:
    void check();
    EntityKind kind() const;

    CaseSession &m_session;
    QComboBox *m_kind;
    QLineEdit *m_name;
    QComboBox *m_role;
    QLabel *m_roleLabel;
    QLabel *m_reading;
    QPushButton *m_add;
};

/// The entity that an analyst's text stands for, or the reason why it cannot be one.
std::optional<Entity> entityFromText(EntityKind kind, const QString &text, QString &reason);

} // namespace skein
