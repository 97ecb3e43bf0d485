// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/edits/entity_field.h"

#include "core/storage/case_session.h"
#include "core/storage/entity_lookup.h"
#include "core/storage/entity_store.h"

#include <QCompleter>

using namespace Qt::Literals::StringLiterals;

namespace skein {

EntityField::EntityField(const CaseSession &session, QList<EntityKind> kinds, QWidget *parent)
    : QLineEdit(parent)
    , m_session(session)
    , m_kinds(std::move(kinds))
{
    auto *completer = new QCompleter(&m_labels, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    setCompleter(completer);
    setPlaceholderText(tr("Name, number or plate"));
    connect(this, &QLineEdit::textEdited, this, &EntityField::suggest);
    connect(this, &QLineEdit::textChanged, this, &EntityField::settle);
}

bool EntityField::isWanted(EntityKind kind) const
{
    return m_kinds.isEmpty() || m_kinds.contains(kind);
}

void EntityField::setEntity(EntityId id)
{
    const std::optional<Entity> found = findEntity(m_session.database(), id);
    setText(found ? found->label : QString());
    m_entity = found ? id : EntityId();
    Q_EMIT entityChanged();
}

void EntityField::suggest(const QString &text)
{
    constexpr qint64 most = 12;
    QStringList labels;
    if (text.trimmed().size() > 1) {
        for (const Entity &entity : lookUp(m_session.database(), text))
            if (isWanted(entity.kind))
                labels << entity.label;
        for (const Entity &entity : entities(m_session.database(), {std::nullopt, text.trimmed(), most}))
            if (isWanted(entity.kind))
                labels << entity.label;
    }
    labels.removeDuplicates();
    m_labels.setStringList(labels);
}

void EntityField::settle()
{
    std::vector<Entity> found = lookUp(m_session.database(), text());
    std::erase_if(found, [this](const Entity &entity) { return !isWanted(entity.kind); });
    m_entity = found.size() == 1 ? found.front().id : EntityId();
    Q_EMIT entityChanged();
}

} // namespace skein
