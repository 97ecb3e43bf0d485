// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/questions/answer_list.h"

#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace skein {

AnswerList::AnswerList(QWidget *parent)
    : QWidget(parent)
    , m_summary(new PlainLabel({}, this))
    , m_rows(new QListWidget(this))
    , m_add(new QPushButton(this))
{
    m_summary->setObjectName(u"answer-summary"_s);
    m_summary->setWordWrap(true);
    m_summary->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_rows->setObjectName(u"answer-rows"_s);
    m_rows->setAccessibleName(tr("Answers"));
    m_rows->setWordWrap(true);
    m_rows->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_rows->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_add->setObjectName(u"answer-add"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::small);
    column->addWidget(m_summary);
    column->addWidget(m_rows, 1);
    column->addWidget(m_add);
    connect(m_rows, &QListWidget::itemSelectionChanged, this, [this] {
        refreshButton();
        Q_EMIT chosenChanged();
    });
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT missingWanted(missing()); });
    refreshButton();
}

void AnswerList::setAnswer(Answer answer)
{
    m_answer = std::move(answer);
    m_summary->setText(m_answer.summary);
    setVisible(!m_answer.summary.isEmpty() || !m_answer.rows.empty()); // else the question has all the room
    refreshRows();
    if (m_rows->count() > 0)
        m_rows->setCurrentRow(0);
    refreshButton();
}

void AnswerList::say(const QString &sentence)
{
    setAnswer({sentence, {}});
}

void AnswerList::setOnChart(std::set<EntityId> onChart)
{
    m_onChart = std::move(onChart);
    refreshButton();
}

void AnswerList::refreshRows()
{
    const QSignalBlocker blocker(m_rows);
    m_rows->clear();
    for (const AnswerRow &row : m_answer.rows) {
        auto *item
            = new QListWidgetItem(row.detail.isEmpty() ? row.title : row.title + u'\n' + row.detail, m_rows);
        item->setToolTip(item->text());
    }
}

std::vector<size_t> AnswerList::rowsMeant() const
{
    std::vector<size_t> rows;
    for (int i = 0; i < m_rows->count(); ++i)
        if (m_rows->item(i)->isSelected())
            rows.push_back(size_t(i));
    return rows;
}

AnswerRow AnswerList::chosen() const
{
    AnswerRow whole;
    for (const size_t row : rowsMeant()) {
        const AnswerRow &each = m_answer.rows[row];
        whole.entities.insert(whole.entities.end(), each.entities.begin(), each.entities.end());
        whole.steps.insert(whole.steps.end(), each.steps.begin(), each.steps.end());
    }
    return whole;
}

std::vector<EntityId> AnswerList::missing() const
{
    std::vector<size_t> rows = rowsMeant();
    if (rows.empty()) {
        rows.resize(m_answer.rows.size());
        std::iota(rows.begin(), rows.end(), size_t(0));
    }
    std::vector<EntityId> missing;
    std::set<EntityId> known = m_onChart;
    for (const size_t row : rows)
        for (const EntityId entity : m_answer.rows[row].entities)
            if (known.insert(entity).second)
                missing.push_back(entity);
    return missing;
}

void AnswerList::refreshButton()
{
    const size_t count = missing().size();
    m_rows->setVisible(!m_answer.rows.empty());
    m_add->setVisible(!m_answer.rows.empty());
    m_add->setEnabled(count > 0);
    m_add->setText(count == 0       ? tr("All of it is on the chart")
                       : count == 1 ? tr("Add the 1 that is missing")
                                    : tr("Add the %L1 that are missing").arg(count));
}

} // namespace skein
