// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/time_format.h"
#include "widgets/linkchart/chart_export.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QJsonObject itemObject(const PictureItem &item)
{
    QJsonArray roles;
    for (const PersonRole role : item.roles)
        roles.append(codeOf(personRoles, role));
    QJsonObject object{{u"id"_s, item.entity.value}, {u"kind"_s, codeOf(entityKinds, item.kind)},
                       {u"label"_s, item.name},      {u"details"_s, QJsonArray::fromStringList(item.details)},
                       {u"roles"_s, roles},          {u"x"_s, item.position.x()},
                       {u"y"_s, item.position.y()}};
    if (item.folded > 0)
        object.insert(u"folded"_s, item.folded);
    return object;
}

static QJsonObject linkObject(const ChartPicture &picture, const PictureLink &link)
{
    QJsonArray links, events;
    for (const LinkId id : link.links)
        links.append(id.value);
    for (const EventKind kind : link.events)
        events.append(codeOf(eventKinds, kind));
    const bool isDirected = link.pointsToEnd != link.pointsToStart;
    return {{u"from"_s, picture.items[size_t(link.from)].entity.value},
            {u"to"_s, picture.items[size_t(link.to)].entity.value},
            {u"label"_s, link.name},
            {u"details"_s, QJsonArray::fromStringList(link.details)},
            {u"directed"_s, isDirected},
            {u"strength"_s, codeOf(strengths, link.strength)},
            {u"assessed"_s, link.isInferred},
            {u"count"_s, link.count},
            {u"links"_s, links},
            {u"events"_s, events}};
}

static QJsonObject noteObject(const ChartPicture &picture, const PictureNote &each)
{
    const ChartNote &note = each.note;
    return {{u"text"_s, note.text},
            {u"box"_s, note.kind == ChartNoteKind::Box},
            {u"about"_s, each.item < 0 ? QJsonValue() : picture.items[size_t(each.item)].entity.value},
            {u"x"_s, note.area.x()},
            {u"y"_s, note.area.y()},
            {u"width"_s, note.area.width()},
            {u"height"_s, note.area.height()},
            {u"by"_s, note.writtenBy},
            {u"at"_s, isoText(note.writtenAt)}};
}

QByteArray chartJson(const ChartPicture &picture)
{
    QJsonArray entities, links, notes;
    for (const PictureItem &item : picture.items)
        entities.append(itemObject(item));
    for (const PictureLink &link : picture.links)
        links.append(linkObject(picture, link));
    for (const PictureNote &note : picture.notes)
        notes.append(noteObject(picture, note));
    const QJsonObject document{{u"title"_s, picture.title},
                               {u"operation"_s, picture.operation},
                               {u"marking"_s, picture.marking},
                               {u"entities"_s, entities},
                               {u"links"_s, links},
                               {u"notes"_s, notes},
                               {u"hidden"_s, picture.hiddenItems},
                               {u"sources"_s, QJsonArray::fromStringList(picture.sources)}};
    return QJsonDocument(document).toJson();
}

} // namespace skein
