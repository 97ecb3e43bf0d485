// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/guarded.h"
#include "widgets/linkchart/alignment.h"
#include "widgets/linkchart/chart_view.h"
#include "widgets/linkchart/notes/note_edits.h"
#include "widgets/linkchart/notes/note_hand.h"

#include <QScopedValueRollback>
#include <QSet>

#include <cmath>

namespace skein {

static QPointF snapped(QPointF position, const PictureOptions &options)
{
    if (!options.snapsToGrid)
        return position;
    return {std::round(position.x() / GridStep) * GridStep, std::round(position.y() / GridStep) * GridStep};
}

void ChartView::moveChosen(QPointF units, quint64 gesture)
{
    const std::vector<ChartItemId> items = m_model.itemsOf(m_selection.entities());
    const QSet<ChartItemId> wanted(items.begin(), items.end());
    chart_edits::Positions positions;
    for (const ChartItem &item : m_model.content().items)
        if (wanted.contains(item.id))
            positions[item.id] = snapped(item.position + units, m_model.options());
    std::vector<ChartNote> notes;
    for (const int note : m_notes->movable())
        notes.push_back(m_notes->moved(note, units));
    if ((positions.empty() && notes.empty()) || units.isNull())
        return;
    const QScopedValueRollback byHand(m_isMovedByHand, true);
    guarded(m_prompts,
            [&] { note_edits::move(m_model.session(), m_model.chart(), positions, notes, gesture); });
}

void ChartView::align(Alignment alignment)
{
    const std::vector<ChartItemId> items = m_model.itemsOf(m_selection.entities());
    const QSet<ChartItemId> wanted(items.begin(), items.end());
    const std::vector<int> notes = m_notes->movable();
    std::vector<const ChartItem *> aligned;
    std::vector<QRectF> things; // among themselves items count as points: they are of several sizes
    for (const ChartItem &item : m_model.content().items) {
        if (!wanted.contains(item.id) || item.isHidden)
            continue;
        aligned.push_back(&item);
        const QSizeF size = notes.empty()
            ? QSizeF()
            : m_scene->geometry()->box(m_model.picture()->places.value(item.entity)).size();
        things.emplace_back(item.position - QPointF(size.width(), size.height()) / 2, size);
    }
    for (const int note : notes) {
        const QRectF &box = m_scene->notes()[size_t(note)].box;
        things.emplace_back(box.topLeft() / m_scene->scale(), box.size() / m_scene->scale());
    }
    const std::vector<QPointF> shifts = alignedBy(things, alignment);
    chart_edits::Positions positions;
    for (size_t i = 0; i < aligned.size(); ++i)
        positions[aligned[i]->id] = aligned[i]->position + shifts[i];
    std::vector<ChartNote> moved;
    for (size_t i = 0; i < notes.size(); ++i)
        moved.push_back(m_notes->moved(notes[i], shifts[aligned.size() + i]));
    guarded(m_prompts, [&] { note_edits::move(m_model.session(), m_model.chart(), positions, moved); });
}

void ChartView::removeChosen()
{
    const std::vector<ChartItemId> items = m_model.itemsOf(m_selection.entities());
    const std::vector<ChartNote> notes = m_notes->chosenNotes();
    if (items.empty() && notes.empty())
        return;
    guarded(m_prompts, [&] { note_edits::remove(m_model.session(), m_model.chart(), items, notes); });
}

} // namespace skein
