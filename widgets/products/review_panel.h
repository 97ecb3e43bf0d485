// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/product.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace skein {

class PlainLabel;

/// The states of a product: what can be done with it now and by whom, what was said, and its sealed versions
/// with their digests.
class ReviewPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewPanel(QWidget *parent = nullptr);

    struct Shown
    {
        Product product;
        std::vector<ProductVersion> versions;
        std::vector<ProductReview> reviews;
        QString user;
    };
    void show(const Shown &shown);
    QString comment() const;
    void clearComment();
    void addComment(const QString &line);

Q_SIGNALS:
    void actWanted(skein::ReviewAct act);
    void versionWanted(int version);

private:
    void say();
    void addLine(const ProductReview &review);

    Shown m_shown;
    PlainLabel *m_state;
    PlainLabel *m_reason;
    QPlainTextEdit *m_comment;
    QPushButton *m_submit;
    QPushButton *m_return;
    QPushButton *m_approve;
    QTableWidget *m_history;
};

} // namespace skein
