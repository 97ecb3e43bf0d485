// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_clipboard.h"

#include "widgets/base/entity_mime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRectF>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static const QString ItemsMimeType = u"application/x-skein-chart-items"_s;

static QJsonObject itemRow(const ChartItem &item)
{
    return {{u"entity"_s, QString::number(item.entity.value)},
            {u"x"_s, item.position.x()},
            {u"y"_s, item.position.y()},
            {u"placed"_s, item.isPlaced},
            {u"style"_s, item.style}};
}

static ChartItem itemFrom(const QJsonObject &row)
{
    ChartItem item;
    item.entity = EntityId{row.value(u"entity"_s).toString().toLongLong()};
    item.position = {row.value(u"x"_s).toDouble(), row.value(u"y"_s).toDouble()};
    item.isPlaced = row.value(u"placed"_s).toBool();
    item.style = row.value(u"style"_s).toObject();
    return item;
}

static QJsonObject noteRow(const ChartNote &note)
{
    return {{u"kind"_s, int(note.kind)},
            {u"entity"_s, QString::number(note.entity.value)},
            {u"x"_s, note.area.x()},
            {u"y"_s, note.area.y()},
            {u"width"_s, note.area.width()},
            {u"height"_s, note.area.height()},
            {u"colour"_s, int(note.colour)},
            {u"text"_s, note.text},
            {u"at"_s, QString::number(note.writtenAt)},
            {u"by"_s, note.writtenBy}};
}

static ChartNote noteFrom(const QJsonObject &row)
{
    ChartNote note;
    note.kind = ChartNoteKind(
        std::clamp(row.value(u"kind"_s).toInt(), int(ChartNoteKind::Text), int(ChartNoteKind::AtItem)));
    note.entity = EntityId{row.value(u"entity"_s).toString().toLongLong()};
    note.area = {row.value(u"x"_s).toDouble(), row.value(u"y"_s).toDouble(), row.value(u"width"_s).toDouble(),
                 row.value(u"height"_s).toDouble()};
    note.colour = NoteColour(
        std::clamp(row.value(u"colour"_s).toInt(), int(NoteColour::Plain), int(NoteColour::Purple)));
    note.text = row.value(u"text"_s).toString();
    note.writtenAt = row.value(u"at"_s).toString().toLongLong();
    note.writtenBy = row.value(u"by"_s).toString();
    return note;
}

static QJsonObject lineRow(const LineLabel &each)
{
    return {{u"first"_s, QString::number(each.line.first.value)},
            {u"second"_s, QString::number(each.line.second.value)},
            {u"respect"_s, each.line.respect},
            {u"label"_s, each.label}};
}

static LineLabel lineFrom(const QJsonObject &row)
{
    return {{EntityId{row.value(u"first"_s).toString().toLongLong()},
             EntityId{row.value(u"second"_s).toString().toLongLong()}, row.value(u"respect"_s).toString()},
            row.value(u"label"_s).toString()};
}

std::unique_ptr<QMimeData> chartMimeData(const ChartClip &clip, const QString &caseId, const QString &text)
{
    std::vector<EntityId> entities;
    QJsonArray items, notes, lines;
    for (const ChartItem &item : clip.items) {
        entities.push_back(item.entity);
        items.append(itemRow(item));
    }
    for (const ChartNote &note : clip.notes)
        notes.append(noteRow(note));
    for (const LineLabel &each : clip.lineLabels)
        lines.append(lineRow(each));
    std::unique_ptr<QMimeData> data(entityMimeData(entities, text));
    data->setData(
        ItemsMimeType,
        QJsonDocument(
            QJsonObject{{u"case"_s, caseId}, {u"items"_s, items}, {u"notes"_s, notes}, {u"lines"_s, lines}})
            .toJson());
    return data;
}

ChartClip chartClipIn(const QMimeData &data, const QString &caseId)
{
    const QJsonObject object = QJsonDocument::fromJson(data.data(ItemsMimeType)).object();
    ChartClip clip;
    if (object.value(u"case"_s).toString() != caseId)
        return clip;
    for (const QJsonValue value : object.value(u"items"_s).toArray())
        if (const ChartItem item = itemFrom(value.toObject()); item.entity)
            clip.items.push_back(item);
    for (const QJsonValue value : object.value(u"notes"_s).toArray()) {
        const ChartNote note = noteFrom(value.toObject());
        if (note.area.isValid() && (note.kind == ChartNoteKind::AtItem) == bool(note.entity))
            clip.notes.push_back(note);
    }
    for (const QJsonValue value : object.value(u"lines"_s).toArray())
        if (const LineLabel each = lineFrom(value.toObject()); each.line.first && each.line.second)
            clip.lineLabels.push_back(each);
    return clip;
}

static QRectF spreadOf(const std::vector<ChartItem> &items)
{
    QRectF spread;
    for (const ChartItem &item : items)
        spread |= QRectF(item.position - QPointF(0.5, 0.5), QSizeF(1, 1));
    return spread;
}

QPointF wayBeside(const std::vector<ChartItem> &items, const std::vector<ChartItem> &others)
{
    constexpr double room = 90;
    const auto isNear = [](const ChartItem &a, const ChartItem &b) {
        const QPointF apart = a.position - b.position;
        return std::hypot(apart.x(), apart.y()) < room;
    };
    const bool isTaken = std::any_of(items.begin(), items.end(), [&](const ChartItem &item) {
        return std::any_of(others.begin(), others.end(),
                           [&](const ChartItem &other) { return isNear(item, other); });
    });
    return isTaken ? QPointF(spreadOf(others).right() - spreadOf(items).left() + 2 * room, 0) : QPointF();
}

} // namespace skein
