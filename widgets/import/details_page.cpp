// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/import/details_page.h"

#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace skein {

DetailsPage::DetailsPage(ImportDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_reference(new QLineEdit(this))
    , m_source(new QComboBox(this))
    , m_assessment(new QComboBox(this))
    , m_sharing(new QComboBox(this))
    , m_handling(new QLineEdit(this))
    , m_mappings(new QWidget(this))
    , m_where(new QComboBox(this))
{
    setFocusProxy(m_reference);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(grid::normal);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_reference->setObjectName(u"reference"_s);
    m_reference->setPlaceholderText(
        tr("exhibit or disclosure reference, such as ABC/1; else the name of the file"));
    form->addRow(tr("&Reference"), m_reference);
    makeGrade(*form);
    m_handling->setObjectName(u"handling"_s);
    m_handling->setPlaceholderText(tr("conditions under which it may be shared, in words"));
    form->addRow(tr("&Handling conditions"), m_handling);
    auto *note = new PlainLabel(
        tr("The grade holds for every row that carries none of its own. Rows keep their own grade."), this);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(note);
    form->addRow(m_mappings);
    m_where->setObjectName(u"saveWhere"_s);
    m_where->addItems({tr("in this case"), tr("for all my cases")});
    connect(m_reference, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_draft.reference = text.trimmed(); });
    connect(m_handling, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_draft.handling = text.trimmed(); });
}

void DetailsPage::makeGrade(QFormLayout &form)
{
    m_source->setObjectName(u"gradeSource"_s);
    m_source->addItem(tr("not graded"), 0);
    m_source->addItem(tr("1 reliable"), 1);
    m_source->addItem(tr("2 untested"), 2);
    m_source->addItem(tr("3 not reliable"), 3);
    m_assessment->setObjectName(u"gradeAssessment"_s);
    m_assessment->addItem(tr("A known directly"), int('A'));
    m_assessment->addItem(tr("B known indirectly but corroborated"), int('B'));
    m_assessment->addItem(tr("C known indirectly"), int('C'));
    m_assessment->addItem(tr("D not known"), int('D'));
    m_assessment->addItem(tr("E suspected to be false"), int('E'));
    m_sharing->setObjectName(u"gradeHandling"_s);
    m_sharing->addItem(tr("P lawful sharing permitted"), int('P'));
    m_sharing->addItem(tr("C lawful sharing permitted with conditions"), int('C'));
    form.addRow(tr("&Source evaluation"), m_source);
    form.addRow(tr("Intelligence &assessment"), m_assessment);
    form.addRow(tr("Handling &code"), m_sharing);
    for (QComboBox *choice : {m_source, m_assessment, m_sharing})
        connect(choice, &QComboBox::currentIndexChanged, this, &DetailsPage::takeGrade);
    takeGrade();
}

void DetailsPage::takeGrade()
{
    const bool isGraded = m_source->currentData().toInt() != 0;
    m_assessment->setEnabled(isGraded);
    m_sharing->setEnabled(isGraded);
    m_draft.grading = {};
    if (isGraded)
        m_draft.grading = {m_source->currentData().toInt(),
                           char(m_assessment->currentData().toInt()),
                           char(m_sharing->currentData().toInt()),
                           {}};
}

void DetailsPage::enter()
{
    m_where->setParent(this);
    m_where->hide();
    qDeleteAll(m_mappings->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    delete m_mappings->layout();
    auto *form = new QFormLayout(m_mappings);
    form->setContentsMargins(0, grid::small, 0, 0);
    for (size_t index = 0; index < m_draft.tables.size(); ++index) {
        const TableDraft &draft = m_draft.tables[index];
        if (!draft.isTaken || !draft.isByHand || draft.isHeaderless())
            continue;
        auto *name = new QLineEdit(draft.saveAs, m_mappings);
        name->setObjectName(u"saveAs-%1"_s.arg(index));
        name->setPlaceholderText(tr("a name; files with the same columns are then recognised by themselves"));
        connect(name, &QLineEdit::textChanged, this,
                [this, index](const QString &text) { m_draft.tables[index].saveAs = text.trimmed(); });
        form->addRow(new PlainLabel(tr("Save the mapping of %1 as").arg(draft.title()), m_mappings), name);
    }
    if (form->rowCount() > 0) {
        m_where->show();
        form->addRow(tr("&Keep it"), m_where);
    }
}

bool DetailsPage::isForAllCases() const
{
    return m_where->currentIndex() == 1;
}

} // namespace skein
