// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/form_filler.h"
#include "widgets/base/room.h"
#include "widgets/base/room_context.h"

class QSplitter;
class QStackedWidget;

namespace skein {

class NewProductDialog;
class PlainLabel;
class ProductEditor;
class ProductModel;
class TableView;

/// The documents of the case: forms filled from it, each value with what it rests on, written out and
/// reviewed.
class ProductsRoom final : public Room
{
    Q_OBJECT

public:
    /// chart draws the figures of forms; without it they are left out and listed as unresolved.
    explicit ProductsRoom(const RoomContext &context, const FormRequest::Chart &chart = {},
                          QWidget *parent = nullptr);

    QList<QAction *> roomActions() const override { return m_actions; }
    bool reveal(const Target &target) override;
    void enter() override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;

    void newProduct(); ///< Asks for form and subject, and shows the new product.
    void exportProduct();
    void removeProduct();

private:
    void makeActions();
    void makePages();
    void create(const NewProductDialog &dialog);
    void showChosen();
    void sayCount();
    ProductId chosen() const;

    RoomContext m_context;
    QList<QAction *> m_actions;
    bool m_isOld = false; ///< The case changed while another room was in front.
    ProductModel *m_model;
    TableView *m_table;
    ProductEditor *m_editor;
    QSplitter *m_split;
    QStackedWidget *m_pages;
    PlainLabel *m_count;
};

} // namespace skein
