// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/products/product_model.h"

#include "core/products/form_template.h"
#include "core/products/review.h"
#include "core/storage/case_session.h"
#include "core/storage/entity_store.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace skein {

ProductModel::ProductModel(CaseSession &session, QObject *parent)
    : RowsModel(parent)
    , m_session(session)
{
    connect(&session, &CaseSession::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"product"_s) || changes.touches(u"entity"_s))
            load();
    });
    load();
}

/// A form that was taken away since leaves its products to be seen by their codes.
static QString formTitle(const Product &product)
{
    try {
        const FormTemplate form = loadTemplate(product.kind);
        const TemplateVariant *variant = form.variant(product.variant);
        return u"%1: %2"_s.arg(form.title, variant ? variant->title : product.variant);
    } catch (const Error &) {
        return u"%1: %2"_s.arg(product.kind, product.variant);
    }
}

void ProductModel::load()
{
    std::vector<ProductRow> rows;
    const Database &database = m_session.database();
    QHash<QString, QString> titles;
    const QString marking = m_session.info().marking.text();
    for (const Product &product : products(database)) {
        QString &title = titles[product.kind + u'/' + product.variant];
        if (title.isEmpty())
            title = formTitle(product);
        const std::optional<Entity> subject
            = product.subjects.empty() ? std::nullopt : findEntity(database, product.subjects.front());
        const bool isOpen = product.state == ProductState::Draft || product.state == ProductState::Returned;
        const std::optional<Document> sealed
            = isOpen ? std::nullopt : sealedDocument(database, product, product.version);
        rows.push_back({product.id, product.reference, title, subject ? subject->label : tr("(withdrawn)"),
                        titleOf(productStates, product.state), QString::number(workingVersion(product)),
                        product.author, sealed ? sealed->marking.text() : marking});
    }
    setRows(std::move(rows));
}

QStringList ProductModel::titles() const
{
    return {tr("Reference"), tr("Form"),    tr("About"), tr("State"),
            tr("Version"),   tr("Marking"), tr("Author")};
}

CellType ProductModel::cellType(int column) const
{
    return column == Version ? CellType::Number : CellType::Text;
}

QVariant ProductModel::cell(const ProductRow &row, int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Reference:
        return row.reference;
    case Form:
        return row.form;
    case Subject:
        return row.subject;
    case State:
        return row.state;
    case Version:
        return row.version;
    case Marking:
        return row.marking;
    default:
        return row.author;
    }
}

} // namespace skein
