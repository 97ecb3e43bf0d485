// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/link_editor.h"

#include "core/base/time_text.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QLineEdit *lineEdit(QWidget *parent, const QString &name, const QString &hint)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setPlaceholderText(hint);
    return edit;
}

LinkEditor::LinkEditor(QWidget *view)
    : QFrame(view)
    , m_title(new PlainLabel({}, this))
    , m_type(new QComboBox(this))
    , m_strength(new QComboBox(this))
    , m_directed(new QCheckBox(tr("Has a direction"), this))
    , m_start(lineEdit(this, u"link-start"_s, tr("from, if known")))
    , m_finish(lineEdit(this, u"link-finish"_s, tr("until, if known")))
    , m_grounds(lineEdit(this, u"link-grounds"_s, tr("Why you say so")))
    , m_assessed(new QCheckBox(tr("My assessment, not a fact"), this))
    , m_complaint(new PlainLabel({}, this))
{
    setObjectName(u"link-editor"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_type->setObjectName(u"link-type"_s);
    m_type->setEditable(true);
    for (const char16_t *type : {link_type::AssociateOf, link_type::FamilyOf, link_type::MemberOf,
                                 link_type::AttributedTo, link_type::LivesAt, link_type::Owns})
        m_type->addItem(QString::fromUtf16(type));
    m_strength->setObjectName(u"link-strength"_s);
    for (const Term<Strength> &term : strengths)
        m_strength->addItem(titleOf(strengths, term.value), int(term.value));
    m_directed->setObjectName(u"link-directed"_s);
    m_assessed->setObjectName(u"link-assessed"_s);
    m_complaint->setObjectName(u"link-complaint"_s);
    m_complaint->setWordWrap(true);
    m_title->setWordWrap(true);
    m_title->setFont(sizedFont(TextSize::Normal, QFont::DemiBold));
    auto *save = new QPushButton(tr("Add link"), this);
    save->setObjectName(u"link-save"_s);
    save->setDefault(true);
    connect(save, &QPushButton::clicked, this, &LinkEditor::accept);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(grid::normal, grid::normal, grid::normal, grid::normal);
    form->addRow(m_title);
    form->addRow(tr("Type"), m_type);
    form->addRow(tr("Strength"), m_strength);
    form->addRow(QString(), m_directed);
    form->addRow(tr("From"), m_start);
    form->addRow(tr("Until"), m_finish);
    form->addRow(tr("Grounds"), m_grounds);
    form->addRow(QString(), m_assessed);
    form->addRow(m_complaint);
    form->addRow(QString(), save);
    hide();
}

void LinkEditor::open(const End &from, const End &to, QPoint where)
{
    m_from = from;
    m_to = to;
    m_title->setText(u"%1 → %2"_s.arg(from.label, to.label));
    m_type->setCurrentIndex(0);
    m_strength->setCurrentIndex(0);
    m_directed->setChecked(false);
    m_assessed->setChecked(true);
    for (QLineEdit *field : {m_start, m_finish, m_grounds})
        field->clear();
    m_complaint->clear();
    constexpr int width = 320;
    resize(width, sizeHint().height());
    const QWidget *view = parentWidget();
    move(std::clamp(where.x(), 0, std::max(0, view->width() - this->width())),
         std::clamp(where.y(), 0, std::max(0, view->height() - height())));
    show();
    raise();
    m_type->setFocus();
}

void LinkEditor::complain(const QString &what)
{
    m_complaint->setText(what);
    resize(width(), sizeHint().height());
}

bool LinkEditor::readDate(QLineEdit *field, std::optional<RecordedTime> &time)
{
    if (field->text().trimmed().isEmpty())
        return true;
    const Reading<RecordedTime> reading = readTimeOrYear(field->text().trimmed().toStdString());
    if (!reading) {
        complain(reading.reason());
        field->setFocus();
        return false;
    }
    time = *reading;
    time->asWritten = field->text().trimmed();
    return true;
}

void LinkEditor::accept()
{
    Link link;
    link.from = m_from.entity;
    link.to = m_to.entity;
    link.type = m_type->currentText().trimmed();
    link.strength = Strength(m_strength->currentData().toInt());
    link.isDirected = m_directed->isChecked();
    link.grounds = m_grounds->text().trimmed();
    link.origin.isAssessed = m_assessed->isChecked();
    if (!readDate(m_start, link.start) || !readDate(m_finish, link.finish))
        return;
    if (link.type.isEmpty())
        return complain(tr("A link needs a type."));
    if (link.grounds.isEmpty()
        && (link.origin.isAssessed || link.type == QString::fromUtf16(link_type::AttributedTo))) {
        m_grounds->setFocus();
        return complain(tr("An assessment or attribution needs its grounds."));
    }
    hide();
    parentWidget()->setFocus();
    Q_EMIT accepted(link);
}

void LinkEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        parentWidget()->setFocus();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        accept();
    }
    event->accept(); // nothing typed here reaches the chart
}

} // namespace skein
