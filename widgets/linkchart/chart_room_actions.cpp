// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/icons.h"
#include "widgets/base/prompts.h"
#include "widgets/linkchart/chart_format.h"
#include "widgets/linkchart/chart_morph.h"
#include "widgets/linkchart/chart_room.h"
#include "widgets/linkchart/chart_style.h"
#include "widgets/linkchart/export_panel.h"
#include "widgets/linkchart/notes/note_hand.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

QAction *ChartRoom::add(const Deed &deed)
{
    auto *action = new QAction(icon(deed.icon), deed.title, this);
    action->setObjectName(deed.id);
    action->setShortcut(deed.keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!deed.keys.isEmpty())
        action->setToolTip(u"%1 (%2)"_s.arg(deed.title, deed.keys.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, [this, work = deed.act] { act(work); });
    addAction(action);
    m_actions << action;
    return action;
}

QAction *ChartRoom::action(const QString &id) const
{
    const auto found = std::find_if(m_actions.begin(), m_actions.end(),
                                    [&id](const QAction *each) { return each->objectName() == id; });
    Q_ASSERT(found != m_actions.end());
    return *found;
}

void ChartRoom::makeChartActions()
{
    add({u"chart-new"_s, tr("New chart"), u"add"_s, {}, [this] { newChart(); }});
    add({u"chart-rename"_s, tr("Rename chart…"), u"edit"_s, {}, [this] { renameChart(); }});
    add({u"chart-duplicate"_s, tr("Duplicate chart"), u"copy"_s, {}, [this] { duplicateChart(); }});
    add({u"chart-delete"_s, tr("Delete chart"), u"remove"_s, {}, [this] { deleteChart(); }});
    add({u"chart-export"_s, tr("Export chart…"), u"export"_s, QKeySequence(u"Ctrl+Shift+E"_s),
         [this] { showPanel(m_export); }});
}

void ChartRoom::makeViewActions()
{
    const auto tool = [this](const QString &id, const QString &title, const QString &sign,
                             const QString &keys, ChartView::Tool kind) {
        QAction *made = add({id, title, sign, QKeySequence(keys), [this, kind] {
                                 m_view->setTool(kind);
                                 updateActions();
                             }});
        made->setCheckable(true);
    };
    tool(u"chart-tool-select"_s, tr("Choose and move"), u"select"_s, u"V"_s, ChartView::Tool::Select);
    tool(u"chart-tool-lasso"_s, tr("Lasso"), u"lasso"_s, u"A"_s, ChartView::Tool::Lasso);
    tool(u"chart-tool-pan"_s, tr("Move the chart"), u"move"_s, u"H"_s, ChartView::Tool::Pan);
    tool(u"chart-tool-link"_s, tr("Draw a link"), u"link"_s, u"L"_s, ChartView::Tool::Link);
    add({u"chart-fit"_s, tr("Show all"), u"fit"_s, QKeySequence(u"F"_s), [this] { m_view->fit(); }});
    add({u"chart-100"_s, tr("Full size"), u"search"_s, QKeySequence(u"Ctrl+0"_s),
         [this] { m_view->setZoom(1, m_view->rect().toRectF().center()); }});
    QAction *legend = add({u"chart-legend"_s, tr("Legend"), u"legend"_s, {}, [] { }});
    legend->setCheckable(true);
    legend->setChecked(true);
    connect(legend, &QAction::toggled, this, [this](bool isShown) {
        m_view->setLegend(isShown ? ChartView::LegendShown::Yes : ChartView::LegendShown::No);
    });
}

void ChartRoom::makeItemActions()
{
    using namespace chart_edits;
    CaseSession &session = m_context.session;
    add({u"chart-select-all"_s, tr("Choose all"), u"select"_s, QKeySequence::SelectAll,
         [this] { m_view->chooseAll(); }});
    add({u"chart-copy"_s, tr("Copy"), u"copy"_s, QKeySequence::Copy, [this] { copyChosen(); }});
    add({u"chart-paste"_s, tr("Paste"), u"copy"_s, QKeySequence::Paste, [this] { paste(); }});
    add({u"chart-remove"_s, tr("Take off the chart"), u"remove"_s, {}, [this] { m_view->removeChosen(); }});
    add({u"chart-label"_s, tr("Label…"), u"edit"_s, QKeySequence(u"F2"_s), [this] { editLabel(); }});
    add({u"chart-pin"_s, tr("Pin"), u"pin"_s, QKeySequence(u"P"_s),
         [this, &session] { setPin(session, chart(), chosenItems(), Pin::Placed); }});
    add({u"chart-unpin"_s, tr("Unpin"), u"unpin"_s, QKeySequence(u"Shift+P"_s),
         [this, &session] { setPin(session, chart(), chosenItems(), Pin::Free); }});
    add({u"chart-hide"_s, tr("Hide"), u"hide"_s, QKeySequence(u"Ctrl+H"_s),
         [this, &session] { setVisibility(session, chart(), chosenItems(), Visibility::Hidden); }});
    add({u"chart-show-all"_s, tr("Show hidden items"), u"show"_s, QKeySequence(u"Ctrl+Shift+H"_s),
         [this, &session] { showAll(session, chart()); }});
    const auto align = [this](const QString &id, const QString &title, const QString &sign, Alignment how) {
        add({id, title, sign, {}, [this, how] { m_view->align(how); }});
    };
    align(u"chart-align-left"_s, tr("Align left"), u"align-left"_s, Alignment::Left);
    align(u"chart-align-centre"_s, tr("Align centres"), u"align-centre"_s, Alignment::Centre);
    align(u"chart-align-right"_s, tr("Align right"), u"align-right"_s, Alignment::Right);
    align(u"chart-align-top"_s, tr("Align top"), u"align-top"_s, Alignment::Top);
    align(u"chart-align-middle"_s, tr("Align middles"), u"align-middle"_s, Alignment::Middle);
    align(u"chart-align-bottom"_s, tr("Align bottom"), u"align-bottom"_s, Alignment::Bottom);
    align(u"chart-spread-across"_s, tr("Spread across"), u"distribute"_s, Alignment::Across);
    align(u"chart-spread-down"_s, tr("Spread down"), u"distribute-down"_s, Alignment::Down);
}

void ChartRoom::makeGroupActions()
{
    using namespace chart_edits;
    CaseSession &session = m_context.session;
    const auto groups = [this] { return m_model->groupsOf(m_context.selection.entities()); };
    add({u"chart-group"_s, tr("Group…"), u"group"_s, QKeySequence(u"Ctrl+G"_s), [this] { groupChosen(); }});
    add({u"chart-ungroup"_s, tr("Ungroup"), u"ungroup"_s, QKeySequence(u"Ctrl+Shift+G"_s),
         [this, &session, groups] { ungroup(session, chart(), groups()); }});
    add({u"chart-fold"_s, tr("Fold group"), u"group"_s, {}, [this, &session, groups] {
             setFold(session, chart(), groups(), Fold::Folded);
         }});
    add({u"chart-open-group"_s, tr("Open group"), u"ungroup"_s, {}, [this, &session, groups] {
             setFold(session, chart(), groups(), Fold::Open);
         }});
}

void ChartRoom::makeLayoutActions()
{
    const std::pair<LayoutKind, QString> kinds[] = {{LayoutKind::Organic, tr("Organic")},
                                                    {LayoutKind::Cluster, tr("Clusters")},
                                                    {LayoutKind::Hierarchical, tr("Hierarchical")},
                                                    {LayoutKind::Roles, tr("By role")},
                                                    {LayoutKind::Circular, tr("Circular")},
                                                    {LayoutKind::Concentric, tr("Concentric")},
                                                    {LayoutKind::Grouped, tr("Around hubs")},
                                                    {LayoutKind::Peacock, tr("Peacock")},
                                                    {LayoutKind::Bipartite, tr("People and things")},
                                                    {LayoutKind::Grid, tr("Grid")},
                                                    {LayoutKind::Time, tr("By time")}};
    for (const auto &[kind, title] : kinds) {
        const QString name = layoutKindName(kind);
        add({u"chart-layout-"_s + name, title, u"layout-"_s + name, {}, [this, which = kind] {
                 layOutAs(which);
             }});
    }
    add({u"chart-layout-communities"_s, tr("By community"), u"layout-grouped"_s, {}, [this] {
             layOutAs(LayoutKind::Grouped, GroupedBy::Community);
         }});
    add({u"chart-layout-kinds"_s, tr("By kind"), u"layout-grouped"_s, {}, [this] {
             layOutAs(LayoutKind::Grouped, GroupedBy::Kind);
         }});
    QAction *chosen = add({u"chart-layout-chosen"_s, tr("Chosen items only"), u"select"_s, {}, [] { }});
    QAction *morph = add({u"chart-morph"_s, tr("Show items on their way"), u"move"_s, {}, [] { }});
    for (QAction *choice : {chosen, morph}) {
        choice->setCheckable(true);
        choice->setIconVisibleInMenu(false); // it would hide the tick
    }
    connect(morph, &QAction::toggled, this, [this](bool isOn) {
        m_view->morph().setShown(isOn ? ChartMorph::Shown::Yes : ChartMorph::Shown::No);
    });
    morph->setChecked(true);
}

void ChartRoom::makeCaseActions()
{
    add({u"chart-expand"_s, tr("Expand…"), u"expand"_s, QKeySequence(u"E"_s),
         [this] { offerExpansion(m_context.selection.entities()); }});
    makeQuestionActions();
    add({u"chart-neighbours"_s, tr("Choose neighbours"), u"neighbours"_s, {}, [this] {
             const ChartPicture &picture = *m_model->picture();
             std::vector<EntityId> chosen = m_context.selection.entities();
             for (const PictureLink &link : picture.links)
                 for (const auto &[near, far] :
                      {std::pair(link.from, link.to), std::pair(link.to, link.from)})
                     if (m_view->isChosen(near))
                         for (const EntityId entity : m_model->entitiesOf(far))
                             chosen.push_back(entity);
             m_context.selection.setEntities(chosen);
         }});
}

/// As an action, which the bar can offer where it has no room for its button.
static void addMenu(QToolBar *bar, const QString &name, const QString &title, const QString &sign,
                    QMenu *menu)
{
    auto *action = new QAction(icon(sign), title, bar);
    action->setMenu(menu);
    bar->addAction(action);
    auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action));
    button->setObjectName(name);
    button->setAccessibleName(title);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
}

/// Bars leave their buttons out of the way of Tab, and the one that shows what has no room without a name.
static void openToKeys(QToolBar *bar)
{
    for (QToolButton *button : bar->findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly))
        button->setFocusPolicy(Qt::TabFocus);
    if (auto *more = bar->findChild<QToolButton *>(u"qt_toolbar_ext_button"_s)) {
        more->setAccessibleName(ChartRoom::tr("More chart tools"));
        more->setToolTip(more->accessibleName());
    }
}

QMenu *ChartRoom::makeLabelMenu()
{
    auto *menu = new QMenu(this);
    using Member = bool PictureOptions::*;
    const std::tuple<QString, QString, Member> choices[]
        = {{u"chart-counts"_s, tr("Counts"), &PictureOptions::showsCounts},
           {u"chart-dates"_s, tr("Dates"), &PictureOptions::showsDates},
           {u"chart-grades"_s, tr("Worst grade"), &PictureOptions::showsWorstGrade},
           {u"chart-hidden"_s, tr("Hidden items, dimmed"), &PictureOptions::showsHidden},
           {u"chart-photos"_s, tr("Photographs"), &PictureOptions::showsPhotos},
           {u"chart-writers"_s, tr("Who wrote notes"), &PictureOptions::namesWriters},
           {u"chart-snap"_s, tr("Snap to grid"), &PictureOptions::snapsToGrid}};
    for (const auto &[id, title, member] : choices) {
        QAction *choice = menu->addAction(title);
        choice->setObjectName(id);
        choice->setCheckable(true);
        connect(choice, &QAction::triggered, this, [this, which = member](bool isOn) {
            PictureOptions options = m_model->options();
            options.*which = isOn;
            act([&] { m_model->setOptions(options); });
        });
        connect(menu, &QMenu::aboutToShow, choice,
                [this, choice, which = member] { choice->setChecked(m_model->options().*which); });
    }
    return menu;
}

QMenu *ChartRoom::makeLayoutMenu(QWidget *parent)
{
    auto *menu = new QMenu(tr("Lay out"), parent);
    menu->setIcon(icon(u"layout-organic"_s));
    const auto offer = [this, menu](std::initializer_list<const char16_t *> ids) {
        for (const char16_t *id : ids)
            menu->addAction(action(QString::fromUtf16(id)));
    };
    offer({u"chart-layout-organic", u"chart-layout-cluster", u"chart-layout-hierarchical",
           u"chart-layout-roles", u"chart-layout-circular", u"chart-layout-concentric"});
    menu->addSeparator();
    offer({u"chart-layout-grouped", u"chart-layout-communities", u"chart-layout-kinds"});
    QMenu *known = menu->addMenu(icon(u"layout-grouped"_s), tr("By what is known"));
    known->setObjectName(u"chart-layout-known"_s);
    connect(menu, &QMenu::aboutToShow, known, [this, known] {
        constexpr qsizetype mostAttributes = 12;
        known->clear();
        const QStringList attributes = attributesOn(m_model->facts());
        for (const QString &name : attributes.first(std::min(attributes.size(), mostAttributes)))
            known->addAction(name, this, [this, name] { act([&] { layOutByAttribute(name); }); });
        known->setEnabled(!attributes.isEmpty());
    });
    offer({u"chart-layout-peacock", u"chart-layout-bipartite", u"chart-layout-grid", u"chart-layout-time"});
    menu->addSeparator();
    offer({u"chart-layout-chosen", u"chart-morph"});
    return menu;
}

QMenu *ChartRoom::makeColourMenu()
{
    auto *menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillColourMenu(menu); });
    return menu;
}

/// What is offered follows what is on the chart.
void ChartRoom::fillColourMenu(QMenu *menu)
{
    constexpr qsizetype mostAttributes = 12;
    menu->clear();
    const QString current = m_model->options().format.value(u"id"_s).toString();
    const auto offer = [this, menu, current](const QJsonObject &format, const QString &title) {
        QAction *choice = menu->addAction(title);
        choice->setCheckable(true);
        choice->setChecked(current == format.value(u"id"_s).toString());
        connect(choice, &QAction::triggered, this, [this, format] {
            PictureOptions options = m_model->options();
            options = withStyle(options, format);
            act([&] { m_model->setOptions(options); });
        });
    };
    offer({}, tr("By kind"));
    menu->addSeparator();
    for (const QJsonObject &preset : formatPresets())
        offer(preset, preset.value(u"title"_s).toString());
    const QStringList attributes = attributesOn(m_model->facts());
    if (!attributes.isEmpty())
        menu->addSection(tr("By what is known"));
    for (const QString &name : attributes.first(std::min(attributes.size(), mostAttributes)))
        offer(formatByAttribute(name), name);
    menu->addSeparator();
    for (const char16_t *id : {u"chart-style-save", u"chart-style-import", u"chart-style-export"})
        menu->addAction(action(QString::fromUtf16(id)));
}

QToolBar *ChartRoom::makeToolBar()
{
    const auto menuOf = [this](const QStringList &ids) {
        auto *menu = new QMenu(this);
        for (const QString &id : ids)
            id.isEmpty() ? menu->addSeparator() : (menu->addAction(action(id)), nullptr);
        return menu;
    };
    auto *bar = new QToolBar(tr("Chart tools"), this);
    bar->setObjectName(u"chart-tools"_s);
    bar->setIconSize({18, 18});
    bar->addWidget(m_charts);
    addMenu(bar, u"chart-menu"_s, tr("Chart"), u"more"_s,
            menuOf({u"chart-new"_s, u"chart-rename"_s, u"chart-duplicate"_s, u"chart-delete"_s}));
    bar->addWidget(m_search); // here, as it is the one thing that cannot stand in the bar's menu
    bar->addAction(action(u"chart-expand"_s));
    bar->addSeparator();
    for (const char16_t *id :
         {u"chart-tool-select", u"chart-tool-lasso", u"chart-tool-pan", u"chart-tool-link"})
        bar->addAction(action(QString::fromUtf16(id)));
    addMenu(bar, u"chart-note-menu"_s, tr("Notes"), u"note"_s, makeNoteMenu());
    bar->addSeparator();
    addMenu(
        bar, u"chart-ask-menu"_s, tr("Ask"), u"path"_s,
        menuOf({u"chart-path"_s, u"chart-pattern"_s, u"chart-connected"_s, u"chart-most"_s, u"chart-common"_s,
                QString(), u"chart-measures"_s, u"chart-filter"_s, u"chart-play"_s, u"chart-compare"_s}));
    bar->addSeparator();
    addMenu(bar, u"chart-layout-menu"_s, tr("Lay out"), u"layout-organic"_s, makeLayoutMenu(this));
    addMenu(bar, u"chart-label-menu"_s, tr("Labels"), u"show"_s, makeLabelMenu());
    addMenu(bar, u"chart-colour-menu"_s, tr("Colours"), u"theme"_s, makeColourMenu());
    for (const char16_t *id : {u"chart-legend", u"chart-fit", u"chart-export"})
        bar->addAction(action(QString::fromUtf16(id)));
    openToKeys(bar);
    return bar;
}

/// Each action is there when it can do something.
void ChartRoom::updateActions()
{
    const bool hasChart = bool(m_model->chart());
    const size_t chosen = chosenItems().size();
    const bool hasGroup = chosen > 0 && !m_model->groupsOf(m_context.selection.entities()).empty();
    const size_t notes = m_view->notes().chosenNotes().size();
    const QStringList ofOne{u"chart-pin"_s,         u"chart-unpin"_s,      u"chart-hide"_s,
                            u"chart-group"_s,       u"chart-neighbours"_s, u"chart-expand"_s,
                            u"chart-icon-picture"_s};
    for (QAction *each : m_actions) {
        const QString id = each->objectName();
        if (id == u"chart-new")
            continue;
        bool isOn = hasChart;
        if (ofOne.contains(id))
            isOn = chosen > 0;
        else if (id.startsWith(u"chart-align") || id.startsWith(u"chart-spread"))
            isOn = chosen + notes > 1;
        else if (id == u"chart-label")
            isOn = chosen + notes == 1 || m_view->chosenLine();
        else if (id == u"chart-copy" || id == u"chart-remove")
            isOn = chosen + notes > 0;
        else if (id == u"chart-photo-remove")
            isOn = chosenEntity() && m_model->content().photos.contains(*chosenEntity());
        else if (id == u"chart-note-item" || id == u"chart-photo")
            isOn = chosen == 1;
        else if (id == u"chart-note-next" || id == u"chart-note-before")
            isOn = !m_model->content().notes.empty();
        else if (id.startsWith(u"chart-note-colour"))
            isOn = notes > 0;
        else if (id == u"chart-ungroup" || id == u"chart-fold" || id == u"chart-open-group")
            isOn = hasGroup;
        else if (id == u"chart-show-all")
            isOn = m_model->picture()->hiddenItems > 0;
        each->setEnabled(isOn);
    }
    action(u"chart-tool-select"_s)->setChecked(m_view->tool() == ChartView::Tool::Select);
    action(u"chart-tool-lasso"_s)->setChecked(m_view->tool() == ChartView::Tool::Lasso);
    action(u"chart-tool-pan"_s)->setChecked(m_view->tool() == ChartView::Tool::Pan);
    action(u"chart-tool-link"_s)->setChecked(m_view->tool() == ChartView::Tool::Link);
}

} // namespace skein
