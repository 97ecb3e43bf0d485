// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/edits/attribute_dialog.h"

#include "core/model/attribute_names.h"
#include "widgets/base/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace skein {

AttributeDialog::AttributeDialog(const Entity &entity, QWidget *parent)
    : QDialog(parent)
    , m_entity(entity.id)
    , m_name(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_assessed(new QCheckBox(tr("This is my &assessment, not a fact"), this))
{
    setObjectName(u"attributeDialog"_s);
    setWindowTitle(tr("Add to %1").arg(entity.label));
    setMinimumWidth(420);
    m_name->setObjectName(u"attributeName"_s);
    m_name->setEditable(true);
    for (const auto *name :
         {attribute::Note, attribute::Alias, attribute::DateOfBirth, attribute::Gender,
          attribute::Nationality, attribute::Ethnicity, attribute::AddressText, attribute::Postcode,
          attribute::Make, attribute::Model, attribute::Colour, attribute::Reference})
        m_name->addItem(QString::fromUtf16(name));
    m_value->setObjectName(u"attributeValue"_s);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(grid::large, grid::large, grid::large, grid::large);
    form->setVerticalSpacing(grid::normal);
    form->addRow(tr("&What"), m_name);
    form->addRow(tr("&Value"), m_value);
    form->addRow(QString(), m_assessed);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *add = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    add->setObjectName(u"addAttribute"_s);
    add->setDefault(true);
    add->setEnabled(false);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_value, &QLineEdit::textChanged, add,
            [add](const QString &text) { add->setEnabled(!text.trimmed().isEmpty()); });
    m_value->setFocus();
}

Attribute AttributeDialog::attribute() const
{
    Attribute made;
    made.entity = m_entity;
    made.name = m_name->currentText().trimmed();
    made.value = m_value->text().trimmed();
    made.origin.isAssessed = m_assessed->isChecked();
    return made;
}

} // namespace skein
