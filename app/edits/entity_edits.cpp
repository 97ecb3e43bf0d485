// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/edits/entity_edits.h"

#include "app/edits/attribute_dialog.h"
#include "app/edits/entity_dialog.h"
#include "app/edits/link_dialog.h"
#include "core/storage/case_session.h"
#include "core/storage/entity_store.h"
#include "core/storage/link_store.h"
#include "widgets/base/guarded.h"
#include "widgets/base/icons.h"
#include "widgets/base/selection.h"

#include <QCursor>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace skein {

EntityEdits::EntityEdits(const RoomContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{
    m_actions = {make("add-attribute", u"note"_s, tr("Add a &statement …"), &EntityEdits::addAttribute),
                 make("add-role", u"role"_s, tr("Add a &role"), &EntityEdits::addRole),
                 make("link-entity", u"link"_s, tr("&Link to …"), &EntityEdits::addLink),
                 make("attribute-entity", u"attribution"_s, tr("A&ttribute …"), &EntityEdits::addAttribution),
                 make("rename-entity", u"edit"_s, tr("Re&name …"), &EntityEdits::rename),
                 make("remove-entity", u"remove"_s, tr("Re&move"), &EntityEdits::remove)};
    connect(&context.selection, &Selection::changed, this, &EntityEdits::enable);
    enable();
}

QAction *EntityEdits::make(const char *name, const QString &iconName, const QString &text,
                           void (EntityEdits::*work)())
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setObjectName(QString::fromLatin1(name));
    connect(action, &QAction::triggered, this, work);
    return action;
}

void EntityEdits::enable()
{
    for (QAction *action : m_actions)
        action->setEnabled(!m_context.selection.entities().empty());
}

static std::optional<Entity> chosen(const RoomContext &context)
{
    const auto &ids = context.selection.entities();
    return ids.empty() ? std::nullopt : findEntity(context.session.database(), ids.front());
}

void EntityEdits::addEntity()
{
    guarded(m_context.prompts, [this] {
        EntityDialog dialog(m_context.session, m_window);
        if (dialog.exec() != QDialog::Accepted)
            return;
        if (const EntityId id = dialog.addToCase())
            m_context.selection.setEntities({id});
    });
}

static void runLinkDialog(const RoomContext &context, LinkDialog::Purpose purpose, QWidget *window)
{
    guarded(context.prompts, [&] {
        LinkDialog dialog(context.session, purpose, window);
        const auto &ids = context.selection.entities();
        EntityId from, to;
        for (const Entity &entity : entitiesById(context.session.database(), ids)) {
            const bool isUser
                = purpose == LinkDialog::Purpose::Attribution && entity.kind == EntityKind::Person;
            EntityId &end = isUser || from ? to : from;
            if (!end)
                end = entity.id;
        }
        dialog.setEnds(from, to);
        if (dialog.exec() == QDialog::Accepted)
            if (const LinkId id = dialog.addToCase())
                context.selection.setLinks({id});
    });
}

void EntityEdits::addLink()
{
    runLinkDialog(m_context, LinkDialog::Purpose::Link, m_window);
}

void EntityEdits::addAttribution()
{
    runLinkDialog(m_context, LinkDialog::Purpose::Attribution, m_window);
}

void EntityEdits::addAttribute()
{
    guarded(m_context.prompts, [this] {
        const std::optional<Entity> entity = chosen(m_context);
        if (!entity)
            return;
        AttributeDialog dialog(*entity, m_window);
        if (dialog.exec() != QDialog::Accepted)
            return;
        const Attribute made = dialog.attribute();
        m_context.session.edit(tr("Add %1 to %2").arg(made.name, entity->label),
                               [&](Database &database) { skein::addAttribute(database, made); });
    });
}

void EntityEdits::addRole()
{
    const std::optional<Entity> entity = chosen(m_context);
    if (!entity || entity->kind != EntityKind::Person) {
        m_context.prompts.showError(tr("Only a person has a role in the operation. Nothing was changed."));
        return;
    }
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &term : personRoles) {
        const PersonRole role = term.value;
        QAction *action = menu->addAction(titleOf(personRoles, role));
        connect(action, &QAction::triggered, this, [this, role, entity = *entity] {
            guarded(m_context.prompts, [&] {
                m_context.session.edit(
                    tr("Make %1 %2").arg(entity.label, titleOf(personRoles, role).toLower()),
                    [&](Database &database) { skein::addRole(database, {{}, entity.id, {}, role, {}}); });
            });
        });
    }
    menu->popup(QCursor::pos());
}

void EntityEdits::rename()
{
    guarded(m_context.prompts, [this] {
        const std::optional<Entity> entity = chosen(m_context);
        if (!entity)
            return;
        const auto name
            = m_context.prompts.textFor(tr("Rename"), tr("Name shown in the case"), entity->label);
        if (name && *name != entity->label)
            m_context.session.edit(tr("Rename %1").arg(entity->label),
                                   [&](Database &database) { renameEntity(database, entity->id, *name); });
    });
}

void EntityEdits::remove()
{
    guarded(m_context.prompts, [this] {
        const std::vector<Entity> gone
            = entitiesById(m_context.session.database(), m_context.selection.entities());
        if (gone.empty())
            return;
        const QString title = gone.size() == 1 ? tr("Remove %1").arg(gone.front().label)
                                               : tr("Remove %1 entities").arg(gone.size());
        m_context.session.edit(title, [&](Database &database) {
            for (const Entity &entity : gone)
                removeEntity(database, entity.id);
        });
        m_context.selection.clear();
        Q_EMIT noticed(tr("%1. Ctrl+Z brings it back.").arg(title));
    });
}

} // namespace skein
