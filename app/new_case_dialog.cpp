// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/new_case_dialog.h"

#include "core/model/marking_vocabulary.h"
#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/prompts.h"
#include "widgets/base/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace skein {

NewCaseDialog::NewCaseDialog(Prompts &prompts, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_prompts(prompts)
    , m_folder(folder)
    , m_operation(new QLineEdit(this))
    , m_marking(new QComboBox(this))
    , m_keeping(new QComboBox(this))
    , m_path(new QLineEdit(this))
    , m_problem(new PlainLabel({}, this))
{
    setObjectName(u"newCaseDialog"_s);
    setWindowTitle(tr("New case"));
    setMinimumWidth(520);
    m_operation->setObjectName(u"operation"_s);
    m_operation->setPlaceholderText(tr("HERON"));
    m_marking->setObjectName(u"marking"_s);
    m_marking->setEditable(true);
    m_marking->addItems(markingClassifications());
    m_marking->setCurrentIndex(1);
    m_keeping->setObjectName(u"keeping"_s);
    m_keeping->addItem(tr("Kept in the case: the case alone is enough"));
    m_keeping->addItem(tr("Left in their files, which must stay: a smaller case"));
    m_keeping->setToolTip(
        tr("A referenced row is read from its file, and only if that is what was imported. Holds for "
           "delimited text in UTF-8; the rows of other formats are kept."));
    m_path->setObjectName(u"casePath"_s);
    m_problem->setWordWrap(true);
    auto *browse = new QToolButton(this);
    browse->setObjectName(u"browse"_s);
    browse->setIcon(icon(u"open"_s));
    browse->setToolTip(tr("Choose where the file is to lie"));
    browse->setAccessibleName(browse->toolTip());

    auto *place = new QHBoxLayout;
    place->addWidget(m_path);
    place->addWidget(browse);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(grid::large, grid::large, grid::large, grid::large);
    form->setVerticalSpacing(grid::normal);
    form->addRow(tr("&Operation"), m_operation);
    form->addRow(tr("&Marking"), m_marking);
    form->addRow(tr("&Rows of sources"), m_keeping);
    form->addRow(tr("&File"), place);
    form->addRow(m_problem);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("&Create case"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(u"createCase"_s);
    m_create->setDefault(true);
    form->addRow(buttons);
    if (auto *label = qobject_cast<QLabel *>(form->labelForField(place)))
        label->setBuddy(m_path);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_operation, &QLineEdit::textChanged, this, &NewCaseDialog::suggestPath);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_isPathChosen = true; });
    connect(m_path, &QLineEdit::textChanged, this, &NewCaseDialog::check);
    connect(browse, &QToolButton::clicked, this, &NewCaseDialog::choosePath);
    suggestPath();
}

QString NewCaseDialog::operation() const
{
    return m_operation->text().trimmed();
}

Marking NewCaseDialog::marking() const
{
    return Marking(m_marking->currentText());
}

SourceKeeping NewCaseDialog::keeping() const
{
    return m_keeping->currentIndex() == 0 ? SourceKeeping::Kept : SourceKeeping::Referenced;
}

QString NewCaseDialog::path() const
{
    const QString text = m_path->text().trimmed();
    return text.isEmpty() || text.endsWith(u".skein") ? text : text + u".skein"_s;
}

void NewCaseDialog::suggestPath()
{
    static const QRegularExpression unsafe(u"[^\\w -]"_s, QRegularExpression::UseUnicodePropertiesOption);
    if (!m_isPathChosen) {
        const QString name = operation().remove(unsafe).trimmed();
        m_path->setText(name.isEmpty() ? QString() : QDir(m_folder).filePath(name + u".skein"_s));
    }
    check();
}

void NewCaseDialog::choosePath()
{
    const QString chosen
        = m_prompts.fileToSave({tr("Where is the case to lie?"), tr("Skein case (*.skein)"), path()});
    if (!chosen.isEmpty()) {
        m_isPathChosen = true;
        m_path->setText(chosen);
    }
}

void NewCaseDialog::check()
{
    const QFileInfo file(path());
    QString problem;
    if (!path().isEmpty() && file.exists())
        problem = tr("There is a file of this name already. Choose another name, or open that case.");
    else if (!path().isEmpty() && !file.absoluteDir().exists())
        problem = tr("The folder %1 does not exist.").arg(file.absolutePath());
    m_problem->setText(problem);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, harmColour(colours));
    m_problem->setPalette(colours);
    m_problem->setVisible(!problem.isEmpty());
    m_create->setEnabled(!operation().isEmpty() && !path().isEmpty() && problem.isEmpty());
}

} // namespace skein
