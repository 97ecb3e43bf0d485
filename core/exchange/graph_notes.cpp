// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/graph_notes.h"

#include "core/base/resource_folder.h"
#include "core/exchange/graph_event_import.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace skein {

QString exportedColour(NoteColour colour)
{
    static constexpr std::array names{u"plain", u"yellow", u"orange", u"green", u"blue", u"purple"};
    static const QJsonObject colours = QJsonDocument::fromJson(readResource(u"exchange/appearance.json"_s))
                                           .object()[u"notes"_s]
                                           .toObject();
    return colours[QString::fromUtf16(names[size_t(colour)])].toString();
}

/// Red, green and blue of "#rrggbb".
static std::array<int, 3> partsOf(const QString &colour)
{
    const int rgb = colour.mid(1).toInt(nullptr, 16);
    return {rgb >> 16, (rgb >> 8) & 0xFF, rgb & 0xFF};
}

NoteColour noteColourLike(const QString &colour)
{
    constexpr int grey = 24; // what differs less between its parts
    const std::array<int, 3> wanted = partsOf(colour);
    const auto [least, most] = std::minmax_element(wanted.begin(), wanted.end());
    if (colour.isEmpty() || *most - *least < grey)
        return NoteColour::Plain;
    NoteColour best = NoteColour::Plain;
    int nearest = std::numeric_limits<int>::max();
    for (const NoteColour each :
         {NoteColour::Yellow, NoteColour::Orange, NoteColour::Green, NoteColour::Blue, NoteColour::Purple}) {
        const std::array<int, 3> parts = partsOf(exportedColour(each));
        int away = 0;
        for (size_t part = 0; part < parts.size(); ++part)
            away += (parts[part] - wanted[part]) * (parts[part] - wanted[part]);
        if (away < nearest) {
            nearest = away;
            best = each;
        }
    }
    return best;
}

GraphNote exportedNote(const ChartNote &note, QPointF middle)
{
    GraphNote told;
    told.isBox = note.kind == ChartNoteKind::Box;
    told.area = note.kind == ChartNoteKind::AtItem ? note.area.translated(middle) : note.area;
    if (!told.isBox)
        told.area.setHeight(0);
    told.colour = exportedColour(note.colour);
    told.text = note.text;
    told.writtenBy = note.writtenBy;
    told.time = QDateTime::fromMSecsSinceEpoch(note.writtenAt, Qt::UTC).toString(Qt::ISODateWithMs);
    return told;
}

void addGraphNotes(Database &database, ChartId chart, const GraphDocument &document,
                   const std::vector<EntityId> &entities, const QString &file)
{
    for (const GraphNote &each : document.notes) {
        ChartNote note;
        note.chart = chart;
        note.kind = each.isBox ? ChartNoteKind::Box : ChartNoteKind::Text;
        note.area = each.area;
        if (!each.isBox && each.node >= 0) {
            note.kind = ChartNoteKind::AtItem;
            note.entity = entities[size_t(each.node)];
            note.area.translate(-document.nodes[size_t(each.node)].position.value_or(QPointF()));
        }
        note.colour = noteColourLike(each.colour);
        note.text = each.text;
        note.writtenBy = each.writtenBy.isEmpty() ? file : each.writtenBy;
        const Reading<RecordedTime> time = readGraphTime(each.time);
        note.writtenAt = time ? time->earliest : QDateTime::currentMSecsSinceEpoch();
        addChartNote(database, note);
    }
}

} // namespace skein
