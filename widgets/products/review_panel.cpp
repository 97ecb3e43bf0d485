// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/products/review_panel.h"

#include "core/base/digest.h"
#include "core/base/time_format.h"
#include "core/products/review.h"
#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

enum Column { Version, Act, By, When, Digest, Comment };

} // namespace

ReviewPanel::ReviewPanel(QWidget *parent)
    : QWidget(parent)
    , m_state(new PlainLabel({}, this))
    , m_reason(new PlainLabel({}, this))
    , m_comment(new QPlainTextEdit(this))
    , m_submit(new QPushButton(icon(u"review"_s), tr("&Submit for review"), this))
    , m_return(new QPushButton(icon(u"undo"_s), tr("&Return with comment"), this))
    , m_approve(new QPushButton(icon(u"ok"_s), tr("&Approve"), this))
    , m_history(new QTableWidget(this))
{
    constexpr int commentHeight = 96;
    m_state->setObjectName(u"productState"_s);
    m_state->setFont(sizedFont(TextSize::Large));
    m_reason->setObjectName(u"reviewReason"_s);
    m_state->setWordWrap(true);
    m_reason->setWordWrap(true);
    m_comment->setObjectName(u"reviewComment"_s);
    m_comment->setAccessibleName(tr("Comment"));
    m_comment->setPlaceholderText(
        tr("comment; a line that begins with a field's name and a colon is shown at the field"));
    m_comment->setTabChangesFocus(true);
    m_comment->setFixedHeight(commentHeight);
    m_submit->setObjectName(u"submitProduct"_s);
    m_return->setObjectName(u"returnProduct"_s);
    m_approve->setObjectName(u"approveProduct"_s);
    m_history->setObjectName(u"productHistory"_s);
    m_history->setAccessibleName(tr("Versions and decisions"));
    m_history->setColumnCount(6);
    m_history->setHorizontalHeaderLabels(
        {tr("Version"), tr("What"), tr("By"), tr("When"), tr("Digest"), tr("Comment")});
    m_history->horizontalHeader()->setStretchLastSection(true);
    m_history->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_history->horizontalHeader()->setHighlightSections(false);
    m_history->verticalHeader()->hide();
    m_history->verticalHeader()->setDefaultSectionSize(grid::row);
    m_history->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_history->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_history->setTabKeyNavigation(false);
    m_history->setShowGrid(false);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *each : {m_submit, m_return, m_approve})
        buttons->addWidget(each);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::large, grid::normal, grid::large, grid::normal);
    column->setSpacing(grid::small);
    column->addWidget(m_state);
    column->addWidget(m_comment);
    column->addLayout(buttons);
    column->addWidget(m_reason);
    column->addWidget(m_history, 1);
    connect(m_comment, &QPlainTextEdit::textChanged, this, &ReviewPanel::say);
    connect(m_submit, &QPushButton::clicked, this, [this] { Q_EMIT actWanted(ReviewAct::Submit); });
    connect(m_return, &QPushButton::clicked, this, [this] { Q_EMIT actWanted(ReviewAct::Return); });
    connect(m_approve, &QPushButton::clicked, this, [this] { Q_EMIT actWanted(ReviewAct::Approve); });
    connect(m_history, &QTableWidget::cellActivated, this,
            [this](int row) { Q_EMIT versionWanted(m_history->item(row, Version)->text().toInt()); });
}

QString ReviewPanel::comment() const
{
    return m_comment->toPlainText().trimmed();
}

void ReviewPanel::clearComment()
{
    m_comment->clear();
}

void ReviewPanel::addComment(const QString &line)
{
    m_comment->appendPlainText(line);
}

/// Which acts can be done by this person now, and for the others why not, in a sentence.
void ReviewPanel::say()
{
    const Product &product = m_shown.product;
    const bool isWaiting = product.state == ProductState::Submitted;
    const ReviewNote note{m_shown.user, comment(), 0};
    const std::optional<QString> noSubmit = whyNot(product, ReviewAct::Submit, note);
    const std::optional<QString> noReturn = whyNot(product, ReviewAct::Return, note);
    const std::optional<QString> noApproval = whyNot(product, ReviewAct::Approve, note);
    m_submit->setEnabled(product.id && !noSubmit);
    m_return->setEnabled(product.id && !noReturn);
    m_approve->setEnabled(product.id && !noApproval);
    m_reason->setText(isWaiting ? noApproval.value_or(noReturn.value_or(QString()))
                                : noSubmit.value_or(QString()));
    m_reason->setVisible(!m_reason->text().isEmpty());
}

void ReviewPanel::addLine(const ProductReview &review)
{
    const int row = m_history->rowCount();
    m_history->insertRow(row);
    const auto set = [&](int column, const QString &text) {
        auto *item = new QTableWidgetItem(text);
        item->setToolTip(Qt::convertFromPlainText(text));
        m_history->setItem(row, column, item);
    };
    set(Version, QString::number(review.version));
    set(Act, titleOf(reviewActs, review.act));
    set(By, review.by);
    set(When, describeTime(review.at));
    set(Digest, toHex(review.digest));
    set(Comment, review.comment);
    m_history->item(row, Digest)->setFont(identifierFont(TextSize::Small));
}

void ReviewPanel::show(const Shown &shown)
{
    m_shown = shown;
    const Product &product = shown.product;
    m_state->setText(tr("%1, version %2: %3. Written by %4.")
                         .arg(product.reference)
                         .arg(workingVersion(product))
                         .arg(titleOf(productStates, product.state).toLower(), product.author));
    m_history->setRowCount(0);
    for (auto review = shown.reviews.rbegin(); review != shown.reviews.rend(); ++review)
        addLine(*review);
    m_history->resizeColumnsToContents();
    m_history->setColumnWidth(Digest, 150);
    say();
}

} // namespace skein
