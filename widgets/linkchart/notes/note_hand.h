// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/chart_note_store.h"
#include "widgets/linkchart/notes/guides.h"
#include "widgets/linkchart/notes/note_layout.h"

#include <QObject>
#include <QPointF>
#include <QPolygonF>

#include <optional>
#include <set>

class QKeyEvent;
class QMouseEvent;
class QPainter;

namespace skein {

class ChartView;
class Prompts;

/// Chooses, moves and sizes the analyst's notes on a chart, by mouse and by keys. What is chosen here is a
/// matter of the view; items may be chosen with it.
class NoteHand final : public QObject
{
    Q_OBJECT

public:
    NoteHand(ChartView &view, Prompts &prompts);

    using Notes = std::set<ChartNoteId>;
    const Notes &chosen() const { return m_chosen; }
    void choose(Notes notes);
    void unchoose() { choose({}); }
    std::vector<ChartNote> chosenNotes() const; ///< As they are in the case.
    bool hasChosen() const { return !chosenNotes().empty(); }
    Notes within(const QPolygonF &viewArea) const; ///< Those whose corners lie in it.
    bool chooseAt(QPointF viewPoint);
    void step(int by); ///< To the next or the one before, for those who have no mouse.

    /// While it is there, items that are chosen leave chosen notes as they are.
    class Keeping
    {
    public:
        explicit Keeping(NoteHand &hand)
            : m_hand(hand)
            , m_before(std::exchange(hand.m_isKeeping, true))
        {
        }
        ~Keeping() { m_hand.m_isKeeping = m_before; }
        Keeping(const Keeping &) = delete;
        Keeping &operator=(const Keeping &) = delete;

    private:
        NoteHand &m_hand;
        bool m_before;
    };

    /// Each is true when the event was about a note.
    bool press(const QMouseEvent &event);
    bool move(const QMouseEvent &event);
    bool release(const QMouseEvent &event);
    bool key(const QKeyEvent &event);
    bool cancel();
    std::optional<Qt::CursorShape> cursorAt(QPointF viewPoint) const;

    /// Those chosen, as indices in the picture; one that goes with a chosen item is not among them.
    std::vector<int> movable() const;
    ChartNote moved(int note, QPointF units) const; ///< By so many chart units.
    QRectF viewBox(int note) const; ///< Index in the picture.
    QString described(int note) const; ///< "Note 1 of 2, the analyst's own: Ask about the car".

    void paint(QPainter &painter) const;
    void paintGhosts(QPainter &painter, QPointF pixels) const;

Q_SIGNALS:
    void chosenChanged();

private:
    enum class Drag { None, Moving, Sizing };
    enum Edge { Left = 1, Right = 2, Top = 4, Bottom = 8 };

    std::optional<int> noteAt(QPointF viewPoint) const;
    std::optional<int> onlyChosen() const;
    std::vector<int> edgesOf(int note) const; ///< Sums of Edge.
    QPointF gripOf(const QRectF &box, int edges) const;
    int edgesAt(QPointF viewPoint) const; ///< Of the only one chosen; 0 where there is no grip.
    QRectF sized(int note, int edges, QPointF pixels) const;
    bool sizeByKey(int key, double step);
    Guides guides() const;
    QPointF way() const; ///< Of a drag, in pixels.

    ChartView &m_view;
    Prompts &m_prompts;
    Notes m_chosen;
    bool m_isKeeping = false;
    bool m_isOneOfMany = false; ///< A click without a drag leaves only it chosen.
    ChartNoteId m_pressed;
    Drag m_drag = Drag::None;
    int m_edges = 0;
    QPointF m_start, m_now;
};

} // namespace skein
