// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/properties_panel.h"

#include "app/fact_view.h"
#include "core/base/text_fold.h"
#include "core/base/time_format.h"
#include "core/storage/case_session.h"
#include "core/storage/entity_store.h"
#include "core/storage/event_store.h"
#include "core/storage/link_store.h"
#include "widgets/base/figure.h"
#include "widgets/base/guarded.h"
#include "widgets/base/icons.h"
#include "widgets/base/link_button.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/selection.h"
#include "widgets/base/theme.h"
#include "widgets/models/link_model.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace skein {

constexpr size_t MostFacts = 150; ///< More than anybody reads at once; the rest is counted.

PropertiesPanel::PropertiesPanel(const RoomContext &context, QList<QAction *> entityActions, QWidget *parent)
    : QScrollArea(parent)
    , m_context(context)
    , m_entityActions(std::move(entityActions))
    , m_sources(context.session.database())
{
    setObjectName(u"properties"_s);
    setAccessibleName(tr("Properties of what is chosen"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pause.setSingleShot(true);
    m_pause.setInterval(0);
    connect(&m_pause, &QTimer::timeout, this, &PropertiesPanel::refresh);
    const auto later = [this] { m_pause.start(); };
    connect(&context.selection, &Selection::changed, this, later);
    connect(&context.session, &CaseSession::changed, this, later);
    refresh();
}

void PropertiesPanel::refresh()
{
    guarded(m_context.prompts, [this] {
        m_sources.refresh(m_context.session.database());
        auto *page = new QWidget;
        m_column = new QVBoxLayout(page);
        m_column->setContentsMargins(grid::normal, grid::normal, grid::normal, grid::normal);
        m_column->setSpacing(grid::small);
        const Selection &chosen = m_context.selection;
        if (chosen.items().size() > 1)
            showMany();
        else if (!chosen.entities().empty())
            showEntity(chosen.entities().front());
        else if (!chosen.links().empty())
            showLink(chosen.links().front());
        else if (!chosen.events().empty())
            showOneEvent(chosen.events().front());
        else
            showNothing();
        m_column->addStretch();
        setWidget(page);
    });
}

void PropertiesPanel::showNothing()
{
    addText(
        tr("Choose a row, an item of a chart or an event: what is known of it stands here, each statement "
           "with its source and grade."));
}

void PropertiesPanel::showMany()
{
    const Selection::Items &items = m_context.selection.items();
    addTitle(u"entities"_s, palette().color(QPalette::WindowText), tr("%1 chosen").arg(items.size()), {});
    QMap<int, int> kinds;
    for (const Entity &entity : entitiesById(m_context.session.database(), items.entities))
        ++kinds[int(entity.kind)];
    for (auto kind = kinds.begin(); kind != kinds.end(); ++kind)
        addText(u"%1 × %2"_s.arg(kind.value()).arg(titleOf(entityKinds, EntityKind(kind.key()))));
    if (!items.links.empty())
        addText(tr("%1 × link").arg(items.links.size()));
    if (!items.events.empty())
        addText(tr("%1 × event").arg(items.events.size()));
}

void PropertiesPanel::showEntity(EntityId id)
{
    const std::optional<Entity> entity = findEntity(m_context.session.database(), id);
    if (!entity) {
        addText(tr("This is not shown any more: its source was withdrawn or it was removed."));
        return;
    }
    addTitle(iconName(entity->kind), kindColour(entity->kind, palette()), entity->label,
             titleOf(entityKinds, entity->kind));
    showRoles(id);
    if (!entity->identity.isEmpty())
        addFact(tr("Identifier"), entity->identity, entity->origin, true);
    else
        addFact(tr("First seen"), entity->label, entity->origin);
    showAttributes(id);
    showLinks(id);
    showActivity(id);
    showActions();
}

void PropertiesPanel::showRoles(EntityId id)
{
    for (const RoleInOperation &role : rolesOf(m_context.session.database(), id))
        addFact(role.operation ? tr("Role in %1").arg(labelOf(role.operation)) : tr("Role"),
                titleOf(personRoles, role.role), role.origin);
}

void PropertiesPanel::showAttributes(EntityId id)
{
    const std::vector<Attribute> all = attributesOf(m_context.session.database(), id);
    for (size_t i = 0; i < std::min(all.size(), MostFacts); ++i) {
        const QString dates = describePeriod(all[i].start, all[i].finish);
        const QString value = withHiddenCharactersShown(all[i].value);
        addFact(all[i].name, dates.isEmpty() ? value : u"%1 (%2)"_s.arg(value, dates), all[i].origin);
    }
    if (all.size() > MostFacts)
        addText(tr("… and %1 more statements").arg(all.size() - MostFacts));
}

void PropertiesPanel::showLinks(EntityId id)
{
    const std::vector<Link> all = linksOf(m_context.session.database(), id);
    if (all.empty())
        return;
    addHeading(tr("Links (%1)").arg(all.size()));
    for (size_t i = 0; i < std::min(all.size(), MostFacts); ++i) {
        const Link &link = all[i];
        const bool isFrom = link.from == id;
        QStringList more{titleOf(strengths, link.strength).toLower()};
        if (const QString dates = describePeriod(link.start, link.finish); !dates.isEmpty())
            more << dates;
        if (!link.grounds.isEmpty())
            more << link.grounds;
        addEntity(isFrom ? link.type : tr("%1 (from)").arg(link.type), isFrom ? link.to : link.from);
        addFact({}, more.join(u" · "_s), link.origin);
    }
    if (all.size() > MostFacts)
        addText(tr("… and %1 more links").arg(all.size() - MostFacts));
}

void PropertiesPanel::showActivity(EntityId id)
{
    EventFilter filter;
    filter.about = {id};
    const std::vector<EventId> ids = eventIds(m_context.session.database(), filter);
    if (ids.empty())
        return;
    addHeading(tr("Events (%1)").arg(figure(qint64(ids.size()))));
    const std::vector<Event> ends = eventsById(m_context.session.database(), {ids.front(), ids.back()});
    if (ends.size() == 2)
        addText(tr("%1 to %2")
                    .arg(describeTime(ends[0].time, TimeStyle::Short, m_context.zone),
                         describeTime(ends[1].time, TimeStyle::Short, m_context.zone)));
}

void PropertiesPanel::showActions()
{
    addHeading(tr("Add to it"));
    for (QAction *action : m_entityActions) {
        auto *button = new QPushButton(action->icon(), action->text(), widget());
        button->setObjectName(u"properties-"_s + action->objectName());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_column->addWidget(button);
    }
}

void PropertiesPanel::showLink(LinkId id)
{
    const std::optional<Link> link = findLink(m_context.session.database(), id);
    if (!link) {
        addText(tr("This link is not shown any more."));
        return;
    }
    addTitle(u"link"_s, palette().color(QPalette::WindowText), link->type,
             titleOf(strengths, link->strength));
    addEntity(tr("From"), link->from);
    addEntity(tr("To"), link->to);
    if (!link->label.isEmpty())
        addFact(tr("In the source’s words"), link->label, link->origin);
    if (const QString dates = describePeriod(link->start, link->finish); !dates.isEmpty())
        addFact(tr("Dates"), dates, link->origin);
    addFact(tr("Grounds"), link->grounds.isEmpty() ? tr("none given") : link->grounds, link->origin);
}

void PropertiesPanel::showOneEvent(EventId id)
{
    const std::optional<Event> event = findEvent(m_context.session.database(), id);
    if (!event) {
        addText(tr("This event is not shown any more."));
        return;
    }
    addTitle(iconName(event->kind), kindColour(event->kind, palette()),
             event->title.isEmpty() ? titleOf(eventKinds, event->kind) : event->title,
             titleOf(eventKinds, event->kind));
    addFact(tr("Time"), describeTime(event->time, TimeStyle::Long, m_context.zone), event->origin);
    if (event->seconds)
        addFact(tr("Duration"), describeDuration(*event->seconds), event->origin);
    for (const Party &party : event->parties)
        addEntity(titleOf(partyRoles, party.role), party.entity);
    if (!event->text.isEmpty())
        addFact(tr("Text"), withHiddenCharactersShown(event->text), event->origin);
    if (!event->mark.note.isEmpty())
        addFact(tr("Note"), event->mark.note, {});
    if (!event->mark.hiddenBecause.isEmpty())
        addFact(tr("Left out of chronologies because"), event->mark.hiddenBecause, {});
}

void PropertiesPanel::addTitle(const QString &iconName, const QColor &colour, const QString &title,
                               const QString &kind)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::small);
    auto *picture = new PlainLabel;
    picture->setPixmap(iconPixmap(iconName, 24, colour, devicePixelRatioF()));
    auto *name = new PlainLabel(withHiddenCharactersShown(title));
    name->setObjectName(u"propertiesTitle"_s);
    name->setFont(sizedFont(TextSize::Large, QFont::DemiBold));
    name->setWordWrap(true);
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addWidget(name, 1);
    m_column->addLayout(row);
    if (!kind.isEmpty())
        addText(kind);
}

void PropertiesPanel::addHeading(const QString &text)
{
    auto *label = new PlainLabel(text);
    label->setFont(sizedFont(TextSize::Normal, QFont::DemiBold));
    m_column->addSpacing(grid::small);
    m_column->addWidget(label);
}

void PropertiesPanel::addText(const QString &text)
{
    PlainLabel *label = quietLabel(text);
    label->setWordWrap(true);
    m_column->addWidget(label);
}

void PropertiesPanel::addFact(const QString &name, const QString &value, const Origin &origin,
                              bool isIdentifier)
{
    m_column->addWidget(
        new FactView({name, value, origin, isIdentifier}, m_sources, m_context.session.database()));
}

void PropertiesPanel::addEntity(const QString &role, EntityId id)
{
    const std::optional<Entity> entity = findEntity(m_context.session.database(), id);
    auto *button = new LinkButton(
        u"%1: %2"_s.arg(role, entity ? withHiddenCharactersShown(entity->label) : tr("not shown")));
    button->setObjectName(u"propertiesEntity"_s);
    button->setIcon(entity ? icon(iconName(entity->kind), kindColour(entity->kind, palette()))
                           : icon(u"hide"_s));
    connect(button, &LinkButton::clicked, this, [this, id] { Q_EMIT entityWanted(id); });
    m_column->addWidget(button);
}

QString PropertiesPanel::labelOf(EntityId id) const
{
    const std::optional<Entity> entity = findEntity(m_context.session.database(), id);
    return entity ? entity->label : QString();
}

} // namespace skein
