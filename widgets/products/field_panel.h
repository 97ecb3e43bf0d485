// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/products/drawn_figures.h"
#include "widgets/products/form_fields.h"

#include <QJsonValue>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace skein {

class EvidenceTree;
class PlainLabel;
class TypedInput;

/// One field of a product: what the case says in it and what that rests on, what the analyst types, and what
/// a reviewer said of it.
class FieldPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldPanel(DrawnFigures::Picture picture, QWidget *parent = nullptr);

    struct Shown
    {
        FormField field;
        QJsonValue typed;
        QStringList comments;
        std::vector<SourceEntry> sources;
        QString locked; ///< Why nothing can be typed now; empty when it can.
    };
    void show(const Shown &shown);
    const QString &key() const { return m_key; }
    QJsonValue typed() const; ///< Undefined when nothing is typed, or nothing can be.

Q_SIGNALS:
    void edited();
    void sourceWanted(const QString &title);
    void commented(const QString &line); ///< "Members: who is R?"

private:
    void showTable(const TableBlock &table);
    void showFigure(const FormField &field);
    void comment();

    DrawnFigures::Picture m_picture;
    QString m_key;
    QString m_title;
    bool m_isTypable = false;
    std::vector<std::vector<Values>> m_cells;
    std::vector<SourceEntry> m_sources;
    PlainLabel *m_label;
    PlainLabel *m_guidance;
    PlainLabel *m_trouble;
    QTableWidget *m_table;
    QLabel *m_figure;
    EvidenceTree *m_evidence;
    PlainLabel *m_typedTitle;
    TypedInput *m_input;
    PlainLabel *m_comments;
    QLineEdit *m_comment;
    QPushButton *m_addComment;
};

} // namespace skein
