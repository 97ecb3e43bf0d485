// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/products/new_product_dialog.h"

#include "core/storage/case_session.h"
#include "core/storage/entity_store.h"
#include "widgets/base/guarded.h"
#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/selection.h"
#include "widgets/base/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

NewProductDialog::NewProductDialog(const RoomContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_form(new QComboBox(this))
    , m_variant(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_subjects(new QListWidget(this))
{
    setObjectName(u"newProductDialog"_s);
    setWindowTitle(tr("New product"));
    setMinimumSize(520, 440);
    m_form->setObjectName(u"productForm"_s);
    m_variant->setObjectName(u"productVariant"_s);
    m_search->setObjectName(u"subjectSearch"_s);
    m_search->setPlaceholderText(tr("part of a name or number"));
    m_search->setClearButtonEnabled(true);
    m_subjects->setObjectName(u"subjectList"_s);
    m_subjects->setAccessibleName(tr("Whom or what it is about"));
    m_subjects->setUniformItemSizes(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(grid::large, grid::large, grid::large, grid::large);
    form->setVerticalSpacing(grid::normal);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Form"), m_form);
    form->addRow(tr("&Variant"), m_variant);
    form->addRow(tr("&About"), m_search);
    form->addRow(QString(), m_subjects);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("&Create"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(u"createProduct"_s);
    m_create->setDefault(true);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    guarded(m_context.prompts, [this] {
        for (const QString &kind : templateKinds()) {
            m_forms.push_back(loadTemplate(kind));
            m_form->addItem(m_forms.back().title, kind);
        }
    });
    connect(m_form, &QComboBox::currentIndexChanged, this, &NewProductDialog::showVariants);
    connect(m_variant, &QComboBox::currentIndexChanged, this, &NewProductDialog::showSubjects);
    connect(m_search, &QLineEdit::textChanged, this, &NewProductDialog::showSubjects);
    connect(m_subjects, &QListWidget::currentRowChanged, this,
            [this](int row) { m_create->setEnabled(row >= 0); });
    connect(m_subjects, &QListWidget::itemActivated, this, &QDialog::accept);
    showVariants();
    m_search->setFocus();
}

void NewProductDialog::showVariants()
{
    const QSignalBlocker blocker(m_variant);
    m_variant->clear();
    m_variant->addItem(tr("as fits whom it is about"), QString());
    if (const int form = m_form->currentIndex(); form >= 0)
        for (const TemplateVariant &each : m_forms[size_t(form)].variants)
            m_variant->addItem(each.title, each.code);
    showSubjects();
}

std::vector<EntityKind> NewProductDialog::kinds() const
{
    std::vector<EntityKind> kinds;
    if (m_form->currentIndex() < 0)
        return kinds;
    const QString code = m_variant->currentData().toString();
    for (const TemplateVariant &each : m_forms[size_t(m_form->currentIndex())].variants)
        if (code.isEmpty() || each.code == code)
            for (const EntityKind kind : each.subjects)
                if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
                    kinds.push_back(kind);
    return kinds;
}

void NewProductDialog::showSubjects()
{
    constexpr qint64 mostOfAKind = 200;
    m_subjects->clear();
    guarded(m_context.prompts, [this] {
        const auto &chosen = m_context.selection.entities();
        for (const EntityKind kind : kinds())
            for (const Entity &entity :
                 entities(m_context.session.database(), {kind, m_search->text().trimmed(), mostOfAKind})) {
                auto *item = new QListWidgetItem(icon(kind), entity.label, m_subjects);
                item->setData(Qt::UserRole, entity.id.value);
                item->setToolTip(titleOf(entityKinds, kind));
                if (!m_subjects->currentItem()
                    && std::find(chosen.begin(), chosen.end(), entity.id) != chosen.end())
                    m_subjects->setCurrentItem(item);
            }
    });
    if (m_subjects->currentRow() < 0 && m_subjects->count() > 0)
        m_subjects->setCurrentRow(0);
    m_create->setEnabled(m_subjects->currentRow() >= 0);
}

ProductWish NewProductDialog::wish() const
{
    ProductWish wish;
    wish.kind = m_form->currentData().toString();
    wish.variant = m_variant->currentData().toString();
    if (const QListWidgetItem *item = m_subjects->currentItem())
        wish.about = {EntityId{item->data(Qt::UserRole).toLongLong()}};
    return wish;
}

} // namespace skein
