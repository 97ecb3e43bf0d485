// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/products/evidence_tree.h"

#include "core/base/text_fold.h"
#include "widgets/base/icons.h"
#include "widgets/base/theme.h"

#include <QHeaderView>
#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

enum Column { What, Row, AsWritten, Grade };

} // namespace

EvidenceTree::EvidenceTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"evidenceTree"_s);
    setAccessibleName(tr("Values and what they rest on"));
    setHeaderLabels({tr("Value and its sources"), tr("Row"), tr("As written"), tr("Grade")});
    header()->setStretchLastSection(true);
    setAllColumnsShowFocus(true);
    const QList<int> widths{290, 60, 200, 60};
    for (int column = 0; column < widths.size(); ++column)
        setColumnWidth(column, widths[column]);
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (const QString title = item->data(What, Qt::UserRole).toString(); !title.isEmpty())
            Q_EMIT sourceWanted(title);
    });
}

void EvidenceTree::addValue(const Value &value, const std::vector<SourceEntry> &sources)
{
    if (value.state == ValueState::Unresolved)
        return;
    auto *item = new QTreeWidgetItem(this);
    item->setText(What, withHiddenCharactersShown(value.text));
    item->setToolTip(What, Qt::convertFromPlainText(value.text));
    item->setFont(What, sizedFont(TextSize::Normal, QFont::DemiBold));
    if (value.state == ValueState::Typed) {
        item->setIcon(What, icon(u"edit"_s));
        item->setText(AsWritten, tr("typed by the analyst"));
    } else if (value.evidence.empty()) {
        item->setText(AsWritten, tr("from the case as a whole"));
    }
    for (const Citation &citation : value.evidence) {
        const size_t index = size_t(std::max(1, citation.source)) - 1;
        if (index >= sources.size())
            continue;
        const SourceEntry &source = sources[index];
        auto *line = new QTreeWidgetItem(item);
        line->setIcon(What, icon(u"source"_s));
        line->setText(What,
                      source.reference.isEmpty() ? source.title
                                                 : u"%1 (%2)"_s.arg(source.title, source.reference));
        line->setData(What, Qt::UserRole, source.title);
        line->setText(Row, citation.row > 0 ? QString::number(citation.row) : QString());
        line->setText(AsWritten, withHiddenCharactersShown(citation.asWritten));
        line->setText(Grade, citation.grade.isEmpty() ? source.grade : citation.grade);
        line->setToolTip(Grade, Qt::convertFromPlainText(source.handling));
    }
}

void EvidenceTree::show(const Values &values, const std::vector<SourceEntry> &sources)
{
    clear();
    for (const Value &value : values)
        addValue(value, sources);
    expandAll();
}

} // namespace skein
