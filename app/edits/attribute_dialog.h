// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entity.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace skein {

/// Asks for a statement of the analyst's own about an entity.
class AttributeDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AttributeDialog(const Entity &entity, QWidget *parent = nullptr);

    Attribute attribute() const;

private:
    EntityId m_entity;
    QComboBox *m_name;
    QLineEdit *m_value;
    QCheckBox *m_assessed;
};

} // namespace skein
