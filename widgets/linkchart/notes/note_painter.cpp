// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/notes/note_painter.h"

#include "widgets/base/icons.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

/// Okabe and Ito's, which people who see few colours tell apart.
QColor noteHue(NoteColour colour, const ChartLook &look)
{
    switch (colour) {
    case NoteColour::Yellow:
        return {0xF0, 0xE4, 0x42};
    case NoteColour::Orange:
        return {0xE6, 0x9F, 0x00};
    case NoteColour::Green:
        return {0x00, 0x9E, 0x73};
    case NoteColour::Blue:
        return {0x56, 0xB4, 0xE9};
    case NoteColour::Purple:
        return {0xCC, 0x79, 0xA7};
    case NoteColour::Plain:
        break;
    }
    return look.text;
}

static QPen framePen(NoteColour colour, double letter, const ChartLook &look)
{
    // Half of the text's colour in it: a yellow line alone is hardly seen on white.
    const QColor ink = look.faded(look.text, 0.45);
    const QColor hue = noteHue(colour, look);
    const QColor line = colour == NoteColour::Plain
        ? ink
        : QColor((ink.red() + hue.red()) / 2, (ink.green() + hue.green()) / 2, (ink.blue() + hue.blue()) / 2);
    QPen pen(line, std::max(0.9, letter * 0.085), Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({5, 3});
    return pen;
}

static QColor paperOf(NoteColour colour, NoteLayer layer, const ChartLook &look)
{
    const double pale = colour == NoteColour::Plain ? 0.945 : 0.76;
    return look.faded(noteHue(colour, look), layer == NoteLayer::Behind ? 1 - (1 - pale) * 0.4 : pale);
}

static void paintText(QPainter &painter, const PictureNote &note, const PlacedNote &placed,
                      const ChartLook &look)
{
    const QRectF inner = placed.box.adjusted(placed.pad(), placed.pad(), -placed.pad(), -placed.pad());
    const double side = placed.letter * 1.1;
    paintIcon(painter, u"edit"_s, {inner.topLeft() + QPointF(0, placed.letter * 0.1), QSizeF(side, side)},
              look.quietText);
    painter.setFont(look.font(std::floor(placed.letter)));
    painter.setPen(look.text);
    QRectF line(inner.left() + placed.mark(), inner.top(), inner.width(), placed.lineHeight());
    constexpr auto alignment = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip | Qt::TextSingleLine;
    for (const QString &text : placed.lines) {
        painter.drawText(line, alignment, text);
        line.translate(0, line.height());
    }
    if (!placed.hasByline)
        return;
    const QFont small = look.font(std::floor(placed.letter * 0.82));
    painter.setFont(small);
    painter.setPen(look.quietText);
    line.setWidth(inner.right() - line.left());
    line.setBottom(inner.bottom());
    painter.drawText(line, alignment,
                     QFontMetricsF(small).elidedText(note.byline, Qt::ElideRight, line.width()));
}

void paintNote(QPainter &painter, const PictureNote &note, const PlacedNote &placed, const ChartLook &look)
{
    const NoteLayer layer = note.note.kind == ChartNoteKind::Box ? NoteLayer::Behind : NoteLayer::Before;
    painter.setPen(framePen(note.note.colour, placed.letter, look));
    painter.setBrush(paperOf(note.note.colour, layer, look));
    const double radius = placed.letter * 0.3;
    painter.drawRoundedRect(placed.box, radius, radius);
    if (placed.isFolded && layer == NoteLayer::Before)
        paintIcon(painter, u"edit"_s, placed.box.adjusted(2, 2, -2, -2), look.quietText);
    else if (!placed.isFolded)
        paintText(painter, note, placed, look);
}

/// From the item to its note, under both.
static void paintTie(QPainter &painter, const PictureNote &note, const PlacedNote &placed, const QRectF &area,
                     const ChartLook &look)
{
    if (!placed.item || !(placed.box | QRectF(*placed.item, QSizeF(1, 1))).intersects(area))
        return;
    painter.setPen(framePen(note.note.colour, placed.letter, look));
    painter.drawLine(*placed.item, placed.box.center());
}

void paintNotes(QPainter &painter, const ChartScene &scene, NoteLayer layer, const QRectF &area,
                const ChartLook &look)
{
    const std::vector<PlacedNote> &all = scene.notes();
    if (all.empty())
        return;
    const std::vector<PictureNote> &notes = scene.picture().notes;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (size_t i = 0; i < all.size(); ++i) {
        const bool isBehind = notes[i].note.kind == ChartNoteKind::Box;
        if (isBehind == (layer == NoteLayer::Behind) && all[i].box.intersects(area))
            paintNote(painter, notes[i], all[i], look);
    }
    for (size_t i = 0; i < all.size() && layer == NoteLayer::Behind; ++i)
        paintTie(painter, notes[i], all[i], area, look);
    painter.restore();
}

std::vector<std::pair<QRectF, QColor>> boxGrounds(const ChartScene &scene, const ChartLook &look)
{
    std::vector<std::pair<QRectF, QColor>> grounds;
    const std::vector<PictureNote> &notes = scene.picture().notes;
    for (size_t i = 0; i < notes.size(); ++i)
        if (notes[i].note.kind == ChartNoteKind::Box)
            grounds.emplace_back(scene.notes()[i].box,
                                 paperOf(notes[i].note.colour, NoteLayer::Behind, look));
    return grounds;
}

void paintNoteSample(QPainter &painter, const QRectF &area, const ChartLook &look)
{
    const double side = area.height() * 0.62;
    const QRectF frame(area.center() - QPointF(side, side / 2), QSizeF(2 * side, side));
    painter.setPen(framePen(NoteColour::Plain, side, look));
    painter.setBrush(paperOf(NoteColour::Plain, NoteLayer::Before, look));
    painter.drawRoundedRect(frame, 3, 3);
    const double mark = side * 0.8;
    paintIcon(painter, u"edit"_s, {frame.center() - QPointF(mark, mark) / 2, QSizeF(mark, mark)},
              look.quietText);
}

} // namespace skein
