// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/edits/link_dialog.h"

#include "app/edits/entity_field.h"
#include "core/base/time_text.h"
#include "core/storage/case_session.h"
#include "core/storage/link_store.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QList<EntityKind> attributable()
{
    return {EntityKind::Phone,       EntityKind::Handset,       EntityKind::Sim,  EntityKind::Vehicle,
            EntityKind::BankAccount, EntityKind::OnlineAccount, EntityKind::Email};
}

LinkDialog::LinkDialog(CaseSession &session, Purpose purpose, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_purpose(purpose)
    , m_from(new EntityField(session, purpose == Purpose::Attribution ? attributable() : QList<EntityKind>(),
                             this))
    , m_to(new EntityField(session,
                           purpose == Purpose::Attribution ? QList<EntityKind>{EntityKind::Person}
                                                           : QList<EntityKind>(),
                           this))
    , m_type(new QComboBox(this))
    , m_directed(new QCheckBox(tr("It has a &direction"), this))
    , m_strength(new QComboBox(this))
    , m_start(new QLineEdit(this))
    , m_finish(new QLineEdit(this))
    , m_grounds(new QPlainTextEdit(this))
    , m_problem(new PlainLabel({}, this))
{
    const bool isAttribution = purpose == Purpose::Attribution;
    setObjectName(u"linkDialog"_s);
    setWindowTitle(isAttribution ? tr("Add attribution") : tr("Add link"));
    setMinimumWidth(480);
    m_from->setObjectName(u"linkFrom"_s);
    m_to->setObjectName(u"linkTo"_s);
    m_type->setEditable(true);
    for (const auto *type : {link_type::AssociateOf, link_type::FamilyOf, link_type::MemberOf,
                             link_type::LivesAt, link_type::Owns})
        m_type->addItem(QString::fromUtf16(type));
    for (const auto &term : strengths)
        m_strength->addItem(titleOf(strengths, term.value), int(term.value));
    m_strength->setCurrentIndex(1);
    m_start->setPlaceholderText(tr("open, or 14/06/2025 13:05, or June 2025"));
    m_finish->setPlaceholderText(m_start->placeholderText());
    m_grounds->setObjectName(u"linkGrounds"_s);
    m_grounds->setTabChangesFocus(true);
    m_grounds->setMaximumHeight(80);
    m_problem->setWordWrap(true);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(grid::large, grid::large, grid::large, grid::large);
    form->setVerticalSpacing(grid::normal);
    form->addRow(isAttribution ? tr("&Phone, vehicle or account") : tr("&From"), m_from);
    form->addRow(isAttribution ? tr("&Used by") : tr("&To"), m_to);
    if (isAttribution) {
        m_type->hide();
        m_directed->hide();
    } else {
        form->addRow(tr("&Link"), m_type);
        form->addRow(QString(), m_directed);
    }
    form->addRow(tr("&Strength"), m_strength);
    form->addRow(tr("F&rom when"), m_start);
    form->addRow(tr("&Until when"), m_finish);
    form->addRow(tr("&Grounds"), m_grounds);
    form->addRow(m_problem);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(u"addLink"_s);
    m_add->setDefault(true);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (EntityField *field : {m_from, m_to})
        connect(field, &EntityField::entityChanged, this, &LinkDialog::check);
    for (QLineEdit *field : {m_start, m_finish})
        connect(field, &QLineEdit::textChanged, this, &LinkDialog::check);
    connect(m_type, &QComboBox::editTextChanged, this, &LinkDialog::check);
    connect(m_grounds, &QPlainTextEdit::textChanged, this, &LinkDialog::check);
    check();
}

void LinkDialog::setEnds(EntityId from, EntityId to)
{
    if (from)
        m_from->setEntity(from);
    if (to)
        m_to->setEntity(to);
}

/// False when the text is neither empty nor a time.
static bool readEnd(const QLineEdit &field, std::optional<RecordedTime> &end, QString &problem)
{
    const QString text = field.text().trimmed();
    if (text.isEmpty())
        return true;
    const Reading<RecordedTime> read = readTimeOrYear(text.toStdString());
    if (!read) {
        problem = read.reason();
        return false;
    }
    end = *read;
    end->asWritten = text;
    return true;
}

std::optional<Link> LinkDialog::link(QString &problem) const
{
    const bool isAttribution = m_purpose == Purpose::Attribution;
    Link made;
    made.from = m_from->entity();
    made.to = m_to->entity();
    made.type = isAttribution ? QString::fromUtf16(link_type::AttributedTo) : m_type->currentText().trimmed();
    made.isDirected = isAttribution || m_directed->isChecked();
    made.strength = Strength(m_strength->currentData().toInt());
    made.grounds = m_grounds->toPlainText().trimmed();
    made.origin.isAssessed = true;
    if (!readEnd(*m_start, made.start, problem) || !readEnd(*m_finish, made.finish, problem))
        return std::nullopt;
    if (!made.from || !made.to)
        problem = tr("Name both ends; each must be one entity of the case.");
    else if (made.from == made.to)
        problem = tr("The two ends are the same.");
    else if (made.type.isEmpty())
        problem = tr("Say what kind of link it is.");
    else if (isAttribution && made.grounds.isEmpty())
        problem = tr("Say on what grounds: an attribution without grounds cannot be relied on.");
    else if (made.start && made.finish && made.finish->latest < made.start->earliest)
        problem = tr("It would end before it begins.");
    return problem.isEmpty() ? std::optional(made) : std::nullopt;
}

void LinkDialog::check()
{
    QString problem;
    m_add->setEnabled(link(problem).has_value());
    m_problem->setText(problem);
}

LinkId LinkDialog::addToCase()
{
    QString problem;
    const std::optional<Link> made = link(problem);
    if (!made)
        return {};
    LinkId id;
    m_session.edit(tr("Add link %1").arg(made->type),
                   [&](Database &database) { id = addLink(database, *made); });
    return id;
}

} // namespace skein
