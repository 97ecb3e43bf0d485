// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/notes/note_layout.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr double LetterUnits = 12; ///< Of a note's text at full size.
static constexpr double BylineShare = 0.85; ///< Of the height of a line.

double PlacedNote::unit() const
{
    return letter / LetterUnits;
}

QRectF PlacedNote::title() const
{
    const double height
        = 2 * pad() + lineHeight() * double(std::max<qsizetype>(1, lines.size())); // the pencil at least
    return {box.topLeft(), QSizeF(box.width(), std::min(height, box.height()))};
}

/// The title of a box: as many lines as its frame holds, one at least.
static void layTitle(PlacedNote &placed, const QString &text, TextMeasure &measure)
{
    const double width = placed.box.width() - 2 * placed.pad() - placed.mark();
    placed.lines = measure.lines(text, std::max(width, placed.letter * 3), placed.letter);
    const double room = placed.box.height() - 2 * placed.pad();
    const auto most = std::max<qsizetype>(1, qsizetype(room / placed.lineHeight()));
    if (placed.lines.size() <= most)
        return;
    placed.lines.resize(most);
    placed.lines.last() += u'…';
}

PlacedNote layNote(const ChartPicture &picture, const PictureNote &each, double scale,
                   const LabelStyle &style, TextMeasure &measure)
{
    const ChartNote &note = each.note;
    PlacedNote placed;
    placed.letter = std::max(LetterUnits * scale, style.detailPixels);
    placed.isFolded = scale < style.readsNotesFrom;
    const double unit = placed.unit();
    if (note.kind == ChartNoteKind::Box) {
        placed.box = {note.area.topLeft() * scale, note.area.size() * scale};
        if (!placed.isFolded && !note.text.isEmpty())
            layTitle(placed, note.text, measure);
        return placed;
    }
    QPointF corner = note.area.topLeft() * scale;
    if (each.item >= 0) {
        placed.item = picture.items[size_t(each.item)].position * scale;
        corner = *placed.item + note.area.topLeft() * (placed.isFolded ? scale : unit);
    }
    if (placed.isFolded) {
        placed.box = {corner, QSizeF(placed.mark(), placed.mark())};
        return placed;
    }
    const double width = note.area.width() * unit;
    placed.hasByline = !each.byline.isEmpty();
    placed.lines = measure.lines(note.text, width - 2 * placed.pad() - placed.mark(), placed.letter);
    const double rows = double(placed.lines.size()) + (placed.hasByline ? BylineShare : 0);
    placed.box = {corner, QSizeF(width, 2 * placed.pad() + rows * placed.lineHeight())};
    return placed;
}

std::vector<PlacedNote> layNotes(const ChartPicture &picture, double scale, const LabelStyle &style,
                                 TextMeasure &measure)
{
    std::vector<PlacedNote> notes;
    notes.reserve(picture.notes.size());
    for (const PictureNote &note : picture.notes)
        notes.push_back(layNote(picture, note, scale, style, measure));
    return notes;
}

} // namespace skein
