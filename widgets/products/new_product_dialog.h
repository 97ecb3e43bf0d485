// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/form_template.h"
#include "core/products/product_maker.h"
#include "widgets/base/room_context.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace skein {

/// Which form a new product is, in which variant, and whom it is about.
class NewProductDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit NewProductDialog(const RoomContext &context, QWidget *parent = nullptr);

    ProductWish wish() const; ///< Without an author.

private:
    void showVariants();
    void showSubjects();
    std::vector<EntityKind> kinds() const;

    RoomContext m_context;
    std::vector<FormTemplate> m_forms;
    QComboBox *m_form;
    QComboBox *m_variant;
    QLineEdit *m_search;
    QListWidget *m_subjects;
    QPushButton *m_create;
};

} // namespace skein
