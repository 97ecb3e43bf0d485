// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/expand_panel.h"

#include "widgets/base/figure.h"
#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"
#include "widgets/linkchart/questions/check_list.h"
#include "widgets/linkchart/questions/tie_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace skein {

/// What is counted in a field stands behind the figure, as its number wants it.
static void countIn(QSpinBox &field, const QString &one, const QString &many)
{
    const auto show = [&field, one, many](int value) { field.setSuffix(value == 1 ? one : many); };
    QObject::connect(&field, &QSpinBox::valueChanged, &field, show);
    show(field.value());
}

ExpandPanel::ExpandPanel(QWidget *parent)
    : QFrame(parent)
    , m_title(new PlainLabel({}, this))
    , m_summary(new PlainLabel({}, this))
    , m_kinds(new QListWidget(this))
    , m_ties(new CheckList(u"expand-ties"_s, tr("Joined by"), this))
    , m_direction(new QComboBox(this))
    , m_inWindow(new QCheckBox(this))
    , m_least(new QSpinBox(this))
    , m_most(new QSpinBox(this))
    , m_preview(new QListWidget(this))
    , m_add(new QPushButton(this))
{
    setObjectName(u"expand-panel"_s);
    setFixedWidth(296);
    m_title->setFont(sizedFont(TextSize::Normal, QFont::DemiBold));
    m_title->setWordWrap(true);
    m_summary->setWordWrap(true);
    m_kinds->setObjectName(u"expand-kinds"_s);
    m_kinds->setAccessibleName(tr("Kinds"));
    m_kinds->setMaximumHeight(130);
    m_least->setObjectName(u"expand-least"_s);
    m_least->setRange(1, 1'000'000);
    m_most->setObjectName(u"expand-most"_s);
    m_most->setRange(0, 100'000);
    m_most->setSpecialValueText(tr("all"));
    m_preview->setObjectName(u"expand-preview"_s);
    m_preview->setAccessibleName(tr("What would be added"));
    m_preview->setSelectionMode(QAbstractItemView::NoSelection);
    m_add->setObjectName(u"expand-add"_s);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"expand-cancel"_s);
    auto *form = new QFormLayout;
    form->addRow(tr("At least"), m_least);
    form->addRow(tr("At most"), m_most);
    countIn(*m_least, tr(" contact"), tr(" contacts"));
    countIn(*m_most, tr(" item"), tr(" items"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::normal, grid::normal, grid::normal, grid::normal);
    column->addWidget(m_title);
    column->addWidget(m_kinds);
    column->addWidget(m_ties);
    column->addWidget(m_direction);
    column->addWidget(m_inWindow);
    column->addLayout(form);
    column->addWidget(m_summary);
    column->addWidget(m_preview, 1);
    column->addWidget(m_add);
    column->addWidget(cancel);
    makeFilters();
    connect(m_kinds, &QListWidget::itemChanged, this, &ExpandPanel::refresh);
    connect(m_least, &QSpinBox::valueChanged, this, &ExpandPanel::refresh);
    connect(m_most, &QSpinBox::valueChanged, this, &ExpandPanel::refresh);
    connect(cancel, &QPushButton::clicked, this, &ExpandPanel::closed);
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT confirmed(meant()); });
    hide();
}

void ExpandPanel::makeFilters()
{
    m_direction->setObjectName(u"expand-direction"_s);
    m_direction->setAccessibleName(tr("Direction"));
    m_direction->addItems({tr("In either direction"), tr("From what is chosen"), tr("To what is chosen")});
    m_inWindow->setObjectName(u"expand-window"_s);
    connect(m_ties, &CheckList::ticksChanged, this, &ExpandPanel::refresh);
    connect(m_direction, &QComboBox::currentIndexChanged, this, &ExpandPanel::refresh);
    connect(m_inWindow, &QCheckBox::toggled, this, &ExpandPanel::windowToggled);
}

bool ExpandPanel::isInWindow() const
{
    return m_inWindow->isChecked();
}

void ExpandPanel::offer(const QString &title, const std::vector<Candidate> &all, const TimeWindow &window)
{
    constexpr int usual = 25; // more at once is rarely readable
    m_all = all;
    m_title->setText(title);
    {
        const QSignalBlocker least(m_least);
        const QSignalBlocker most(m_most);
        m_least->setValue(1);
        m_most->setValue(int(all.size()) > 2 * usual ? usual : 0);
        fillKinds();
        fillTies();
    }
    m_inWindow->setVisible(window.from || window.to);
    m_inWindow->setText(tr("Only %1").arg(windowText(window)));
    refresh();
    show();
    m_add->setFocus();
}

void ExpandPanel::fillKinds()
{
    const QSignalBlocker blocker(m_kinds);
    std::map<EntityKind, int> counts;
    for (const Candidate &each : m_all)
        ++counts[each.entity.kind];
    m_kinds->clear();
    for (const auto &[kind, count] : counts) {
        auto *row = new QListWidgetItem(icon(kind), u"%1 · %L2"_s.arg(titleOf(entityKinds, kind)).arg(count),
                                        m_kinds);
        row->setData(Qt::UserRole, int(kind));
        row->setCheckState(Qt::Checked);
    }
}

/// Stated links as 0, beside the values of EventKind. What a search found is joined by nothing.
void ExpandPanel::fillTies()
{
    std::map<int, int> counts;
    for (const Candidate &each : m_all)
        for (const CandidateTie &tie : each.ties)
            ++counts[tie.event ? int(*tie.event) : 0];
    std::vector<CheckList::Row> rows;
    for (const auto &[value, count] : counts) {
        const QString title = value == 0 ? tr("Stated links") : titleOf(eventKinds, EventKind(value));
        rows.push_back({title, value == 0 ? icon(u"link"_s) : icon(EventKind(value)), value});
    }
    m_ties->fill(rows);
    m_ties->setVisible(rows.size() > 1);
    m_direction->setVisible(!rows.empty());
}

ExpansionFilter ExpandPanel::filter() const
{
    ExpansionFilter filter;
    filter.direction = ExpansionFilter::Direction(m_direction->currentIndex());
    if (!m_ties->isAllTicked()) {
        filter.withStated = false;
        filter.events.emplace();
        for (const QVariant &value : m_ties->ticked())
            if (value.toInt() == 0)
                filter.withStated = true;
            else
                filter.events->insert(EventKind(value.toInt()));
    }
    filter.leastContacts = m_least->value();
    filter.most = m_most->value();
    for (int i = 0; i < m_kinds->count(); ++i)
        if (m_kinds->item(i)->checkState() == Qt::Checked)
            filter.kinds.insert(EntityKind(m_kinds->item(i)->data(Qt::UserRole).toInt()));
    if (filter.kinds.empty())
        filter.leastContacts = std::numeric_limits<qint64>::max(); // nothing ticked, nothing meant
    return filter;
}

std::vector<EntityId> ExpandPanel::meant() const
{
    std::vector<EntityId> entities;
    for (const Candidate &each : filtered(m_all, filter()))
        entities.push_back(each.entity.id);
    return entities;
}

void ExpandPanel::refresh()
{
    const std::vector<Candidate> shown = filtered(m_all, filter());
    m_preview->clear();
    constexpr size_t most = 500;
    const bool tellsContacts
        = std::any_of(m_all.begin(), m_all.end(), [](const Candidate &each) { return each.contacts() > 1; });
    for (size_t i = 0; i < std::min(shown.size(), most); ++i)
        m_preview->addItem(new QListWidgetItem(
            icon(shown[i].entity.kind),
            tellsContacts ? u"%1 · %2"_s.arg(shown[i].entity.label, figure(shown[i].contacts()))
                          : shown[i].entity.label));
    m_summary->setText(m_all.empty() ? tr("Nothing more is known here, or all of it is on the chart.")
                                     : tr("%L1 of %L2 would be added.").arg(shown.size()).arg(m_all.size()));
    m_add->setText(tr("Add %L1 to the chart").arg(shown.size()));
    m_add->setEnabled(!shown.empty());
}

void ExpandPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && focusWidget() == m_add)
        m_add->click();
    else
        QFrame::keyPressEvent(event);
}

} // namespace skein
