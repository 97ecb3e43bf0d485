// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/icons.h"
#include "widgets/linkchart/chart_room.h"
#include "widgets/linkchart/item_signs.h"
#include "widgets/linkchart/notes/note_hand.h"

#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace skein {

void ChartRoom::fillIconMenu(QMenu &menu)
{
    menu.setObjectName(u"chart-icons"_s);
    const auto offer = [this, &menu](const QIcon &sign, const QString &title, const QString &name) {
        QAction *choice = menu.addAction(sign, title);
        connect(choice, &QAction::triggered, this, [this, name] {
            act([&] { chart_edits::setIcon(m_context.session, chart(), chosenItems(), name); });
        });
    };
    offer({}, tr("Of its kind"), {});
    menu.addAction(action(u"chart-icon-picture"_s));
    for (const LegendEntry &each : m_model->picture()->legend)
        if (each.ownSign)
            connect(
                menu.addAction(QPixmap::fromImage(decodedPhoto(each.ownSign.picture, LongestSignSide)),
                               each.ownSign.name),
                &QAction::triggered, this, [this, sign = each.ownSign] {
                    act([&] { chart_edits::setPicture(m_context.session, chart(), chosenItems(), sign); });
                });
    menu.addSeparator();
    for (const ItemSign &each : itemSigns())
        offer(icon(each.icon), each.title, each.icon);
}

void ChartRoom::offerIn(QMenu &menu, const QStringList &ids) const
{
    for (const QString &id : ids)
        if (id.isEmpty())
            menu.addSeparator();
        else if (action(id)->isEnabled())
            menu.addAction(action(id));
}

void ChartRoom::fillChartMenu(QMenu &menu)
{
    offerIn(menu,
            {u"chart-paste"_s, u"chart-note-text"_s, QString(), u"chart-select-all"_s, u"chart-show-all"_s,
             u"chart-fit"_s, u"chart-100"_s, u"chart-legend"_s, QString()});
    menu.addMenu(makeLayoutMenu(&menu));
    offerIn(menu, {u"chart-measures"_s, u"chart-filter"_s, QString(), u"chart-export"_s});
}

void ChartRoom::fillChosenMenu(QMenu &menu)
{
    offerIn(menu, {u"chart-expand"_s,   u"chart-neighbours"_s,
                   u"chart-path"_s,     u"chart-connected"_s,
                   u"chart-common"_s,   QString(),
                   u"chart-copy"_s,     u"chart-paste"_s,
                   u"chart-label"_s,    u"chart-note-item"_s,
                   u"chart-photo"_s,    u"chart-photo-remove"_s,
                   u"chart-note-box"_s, QString(),
                   u"chart-pin"_s,      u"chart-unpin"_s,
                   u"chart-hide"_s,     u"chart-show-all"_s,
                   u"chart-group"_s,    u"chart-ungroup"_s,
                   u"chart-fold"_s,     u"chart-open-group"_s});
    if (action(u"chart-align-left"_s)->isEnabled()) {
        QMenu *align = menu.addMenu(icon(u"align-left"_s), tr("Align"));
        align->setObjectName(u"chart-align"_s);
        offerIn(*align,
                {u"chart-align-left"_s, u"chart-align-centre"_s, u"chart-align-right"_s, QString(),
                 u"chart-align-top"_s, u"chart-align-middle"_s, u"chart-align-bottom"_s, QString(),
                 u"chart-spread-across"_s, u"chart-spread-down"_s});
    }
    if (!chosenItems().empty())
        fillIconMenu(*menu.addMenu(icon(u"entity-person"_s), tr("Icon")));
    if (m_view->notes().hasChosen())
        menu.addMenu(makeNoteColourMenu(&menu));
    offerIn(menu, {QString(), u"chart-remove"_s});
}

void ChartRoom::showMenu(QPoint where, ChartView::MenuOf what)
{
    QMenu menu(this);
    menu.setObjectName(what == ChartView::MenuOf::Chart ? u"chart-own-menu"_s : u"chart-chosen-menu"_s);
    if (what == ChartView::MenuOf::Chart)
        fillChartMenu(menu);
    else
        fillChosenMenu(menu);
    menu.exec(where);
}

} // namespace skein
