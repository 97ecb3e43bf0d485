// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/product.h"
#include "widgets/models/rows_model.h"

namespace skein {

class CaseSession;

/// A product as a list shows it.
struct ProductRow
{
    ProductId id;
    QString reference;
    QString form; ///< "Trigger form: Organised crime group"
    QString subject;
    QString state;
    QString version;
    QString author;
    QString marking; ///< Of the sealed version; of a draft that of the case, at least.
    friend bool operator==(const ProductRow &, const ProductRow &) = default;
};

/// The products of the case. Follows the session by itself.
class ProductModel final : public RowsModel<ProductRow>
{
    Q_OBJECT

public:
    enum Column { Reference, Form, Subject, State, Version, Marking, Author };

    explicit ProductModel(CaseSession &session, QObject *parent = nullptr);

private:
    void load();
    QStringList titles() const override;
    QVariant cell(const ProductRow &row, int column, int role) const override;
    qint64 key(const ProductRow &row) const override { return row.id.value; }
    CellType cellType(int column) const override;

    CaseSession &m_session;
};

} // namespace skein
