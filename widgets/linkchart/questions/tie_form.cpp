// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/questions/tie_form.h"

#include "core/base/time_format.h"
#include "core/storage/event_store.h"
#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"
#include "widgets/linkchart/questions/check_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr int StatedRow = -1; ///< Beside the values of EventKind.
static constexpr int InferredRow = -2;

QString windowText(const TimeWindow &window)
{
    if (window.from && window.to)
        return u"%1 – %2"_s.arg(describeDay(*window.from), describeDay(*window.to - 1));
    if (window.from)
        return TieForm::tr("from %1").arg(describeDay(*window.from));
    return window.to ? TieForm::tr("until %1").arg(describeDay(*window.to - 1)) : TieForm::tr("all times");
}

TieForm::TieForm(QWidget *parent)
    : QWidget(parent)
    , m_scope(new QComboBox(this))
    , m_ties(new CheckList(u"question-ties"_s, tr("Joined by"), this))
    , m_inWindow(new QCheckBox(this))
{
    m_scope->setObjectName(u"question-scope"_s);
    m_scope->setAccessibleName(tr("Where to look"));
    m_scope->addItem(tr("In the whole case"));
    m_scope->addItem(tr("On this chart"));
    m_inWindow->setObjectName(u"question-window"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    column->addWidget(m_scope);
    column->addWidget(quietLabel(tr("Joined by"), this));
    column->addWidget(m_ties);
    column->addWidget(m_inWindow);
}

void TieForm::offer(const Database &database, const TimeWindow &window)
{
    std::vector<CheckList::Row> rows{
        {tr("Stated links"), icon(u"link"_s), StatedRow},
        {tr("Analyst's inferences"), icon(u"attribution"_s), InferredRow},
    };
    for (const EventKindCount &each : eventCounts(database))
        rows.push_back({u"%1 · %L2"_s.arg(titleOf(eventKinds, each.kind)).arg(each.count), icon(each.kind),
                        int(each.kind)});
    std::vector<QVariant> left = m_ties->unticked();
    for (CheckList::Row &row : rows)
        row.isTicked = std::find(left.begin(), left.end(), row.value) == left.end();
    m_ties->fill(rows);
    m_window = window;
    const bool hasWindow = window.from || window.to;
    m_inWindow->setVisible(hasWindow);
    m_inWindow->setText(tr("Only %1").arg(windowText(window)));
    m_inWindow->setChecked(hasWindow);
}

TieForm::Scope TieForm::scope() const
{
    return m_scope->currentIndex() == 0 ? Scope::Case : Scope::Chart;
}

TieChoice TieForm::choice() const
{
    TieChoice choice;
    choice.stated = Stated::Left;
    choice.inferred = Inferred::Left;
    std::set<EventKind> events;
    for (const QVariant &value : m_ties->ticked()) {
        if (value.toInt() == StatedRow)
            choice.stated = Stated::Used;
        else if (value.toInt() == InferredRow)
            choice.inferred = Inferred::Used;
        else
            events.insert(EventKind(value.toInt()));
    }
    choice.events = events;
    if (m_inWindow->isChecked())
        choice.window = m_window;
    return choice;
}

} // namespace skein
