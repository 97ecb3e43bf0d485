// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/link.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace skein {

class CaseSession;
class EntityField;

/// Asks for a link of the analyst's own. As an attribution it goes from a phone, vehicle or account to a
/// person, and its grounds must be given.
class LinkDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { Link, Attribution };

    LinkDialog(CaseSession &session, Purpose purpose, QWidget *parent = nullptr);

    void setEnds(EntityId from, EntityId to);
    LinkId addToCase();

private:
    std::optional<Link> link(QString &problem) const;
    void check();

    CaseSession &m_session;
    Purpose m_purpose;
    EntityField *m_from;
    EntityField *m_to;
    QComboBox *m_type;
    QCheckBox *m_directed;
    QComboBox *m_strength;
    QLineEdit *m_start;
    QLineEdit *m_finish;
    QPlainTextEdit *m_grounds;
    QLabel *m_problem;
    QPushButton *m_add;
};

} // namespace skein
