// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/form_filler.h"
#include "core/storage/product_store.h"
#include "widgets/base/room.h"
#include "widgets/base/room_context.h"
#include "widgets/products/form_filling.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QSplitter;
class QTabWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace skein {

class DocumentView;
class FieldPanel;
class PagePreview;
class PlainLabel;
class ReviewPanel;

/// One product: its form with every field and what it rests on, the document that it would be, and its
/// review. What is typed becomes an edit of the case after a moment, one step of the history a field.
class ProductEditor final : public QWidget
{
    Q_OBJECT

public:
    ProductEditor(const RoomContext &context, const FormRequest::Chart &chart, QWidget *parent = nullptr);
    ~ProductEditor() override;

    void show(ProductId id); ///< None: nothing is shown.
    ProductId product() const { return m_product.id; }
    const FormFilling &filling() const { return *m_filling; }
    void reload(); ///< The case changed.
    void flush(); ///< What is being typed becomes an edit now.
    void nextUnresolved();
    void act(ReviewAct act);
    QSplitter *splitter() const { return m_split; }

Q_SIGNALS:
    void noticed(const QString &message);
    void targetWanted(const skein::Target &target);

private:
    void makeForm();
    void showHead();
    void take(const FilledForm &form);
    void submit();
    void seal(const Product &asFilled, const Document &document, quint64 revision, const QString &comment);
    void tellDone(const Product &product, ReviewAct act);
    void listFields();
    void showField();
    void showDocument();
    void showVersion(int version);
    void openSource(const QString &title);
    QString lockedBecause() const;
    const FormField *current() const;

    RoomContext m_context;
    FormFilling *m_filling;
    Product m_product;
    Document m_document; ///< As it was filled last.
    bool m_isSubmitting = false;
    std::vector<FormField> m_fields;
    std::vector<ProductReview> m_reviews;
    QTimer m_wait;
    quint64 m_gesture = 0;
    ProductId m_typedIn; ///< Of the field that is shown: what is typed goes nowhere else.
    bool m_isDocumentOld = true;
    bool m_isPreviewOld = true;
    PlainLabel *m_title;
    PlainLabel *m_marking;
    PlainLabel *m_state; ///< That the form is being filled.
    QPushButton *m_next;
    QTabWidget *m_tabs;
    QSplitter *m_split;
    QTreeWidget *m_tree;
    FieldPanel *m_field;
    DocumentView *m_view;
    PagePreview *m_preview;
    ReviewPanel *m_review;
};

} // namespace skein
