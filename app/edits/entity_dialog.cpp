// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/edits/entity_dialog.h"

#include "core/ingest/subject.h"
#include "core/model/attribute_names.h"
#include "core/storage/case_session.h"
#include "core/storage/entity_store.h"
#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static bool isNamed(EntityKind kind)
{
    return kind == EntityKind::Person || kind == EntityKind::Group || kind == EntityKind::Organisation
        || kind == EntityKind::Operation || kind == EntityKind::Document;
}

std::optional<Entity> entityFromText(EntityKind kind, const QString &text, QString &reason)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return std::nullopt;
    if (kind == EntityKind::Person)
        return Entity{{}, kind, {}, splitName(trimmed).label(), {}};
    if (isNamed(kind))
        return Entity{{}, kind, {}, trimmed, {}};
    const Reading<Subject> subject = readSubject(kind, trimmed.toStdString(), "GB");
    if (!subject) {
        reason = subject.reason();
        return std::nullopt;
    }
    reason = subject->note;
    Entity entity{{}, kind, subject->identity, subject->label, {}};
    if (subject->label != trimmed)
        entity.origin.asWritten = trimmed;
    return entity;
}

EntityDialog::EntityDialog(CaseSession &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_kind(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_role(new QComboBox(this))
    , m_reading(new PlainLabel({}, this))
{
    setObjectName(u"entityDialog"_s);
    setWindowTitle(tr("Add entity"));
    setMinimumWidth(440);
    m_kind->setObjectName(u"entityKind"_s);
    for (const auto &term : entityKinds)
        m_kind->addItem(icon(term.value), titleOf(entityKinds, term.value), int(term.value));
    m_name->setObjectName(u"entityName"_s);
    m_role->setObjectName(u"entityRole"_s);
    m_role->addItem(tr("none yet"), 0);
    for (const auto &term : personRoles)
        m_role->addItem(titleOf(personRoles, term.value), int(term.value));
    m_reading->setWordWrap(true);
    m_reading->setObjectName(u"entityReading"_s);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(grid::large, grid::large, grid::large, grid::large);
    form->setVerticalSpacing(grid::normal);
    form->addRow(tr("&Kind"), m_kind);
    form->addRow(tr("&Name or identifier"), m_name);
    form->addRow(tr("&Role"), m_role);
    m_roleLabel = qobject_cast<QLabel *>(form->labelForField(m_role));
    form->addRow(m_reading);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(u"addEntity"_s);
    m_add->setDefault(true);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &EntityDialog::check);
    connect(m_name, &QLineEdit::textChanged, this, &EntityDialog::check);
    m_name->setFocus();
    check();
}

EntityKind EntityDialog::kind() const
{
    return EntityKind(m_kind->currentData().toInt());
}

void EntityDialog::check()
{
    QString words;
    const std::optional<Entity> entity = entityFromText(kind(), m_name->text(), words);
    m_role->setVisible(kind() == EntityKind::Person);
    m_roleLabel->setVisible(kind() == EntityKind::Person);
    m_add->setEnabled(entity.has_value());
    if (entity && words.isEmpty())
        words = tr("Shown as %1").arg(entity->label);
    if (entity && !entity->identity.isEmpty()
        && findByIdentity(m_session.database(), entity->kind, entity->identity))
        words = tr("%1 is in the case already and will be chosen.").arg(entity->label);
    m_reading->setText(words);
}

EntityId EntityDialog::addToCase()
{
    QString reason;
    const std::optional<Entity> entity = entityFromText(kind(), m_name->text(), reason);
    if (!entity)
        return {};
    EntityId id;
    m_session.edit(tr("Add %1").arg(entity->label), [&](Database &database) {
        id = entity->identity.isEmpty() ? addEntity(database, *entity) : ensureEntity(database, *entity);
        if (entity->kind != EntityKind::Person)
            return;
        const PersonName name = splitName(m_name->text().trimmed());
        for (const auto &[title, value] :
             {std::pair(attribute::Forename, name.forename), std::pair(attribute::Surname, name.surname)})
            if (!value.isEmpty())
                addAttribute(database, {{}, id, QString::fromUtf16(title), value, {}, {}, {}});
        if (const int role = m_role->currentData().toInt())
            addRole(database, {{}, id, {}, PersonRole(role), {}});
    });
    return id;
}

} // namespace skein
