// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/sequence/case_sequence.h"
#include "widgets/base/room_context.h"
#include "widgets/timeline/sequence_sheet.h"
#include "widgets/timeline/sequence_words.h"

#include <QAbstractScrollArea>

#include <memory>

namespace skein {

/// The sequence of the case on the screen: theme lines that are kept in the case, zoom about the pointer, the
/// shared selection. Entities dropped on it become theme lines.
class SequenceView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit SequenceView(const RoomContext &context, QWidget *parent = nullptr);

    const std::vector<EntityId> &themes() const { return m_themes; }
    /// Undoable; keeps the order and leaves out what is there already.
    void addThemes(const std::vector<EntityId> &entities);
    void removeTheme(int line);
    void moveTheme(int line, int by);
    int chosenLine() const { return m_chosenLine; }
    void chooseLine(int line);

    bool isOrdered() const { return m_axis.isOrdered(); }
    void setOrdered(bool isOrdered);
    Edition edition() const { return m_edition; }
    void setEdition(Edition edition);
    bool showsHidden() const { return m_withHidden; }
    void setShowsHidden(bool shows);

    void zoom(double factor, double at); ///< at: pixels from the left edge of the plot.
    void fit();
    /// Brings the event into view and makes it the current one. False when it is on no line.
    bool reveal(EventId event);
    TimeRange seen() const; ///< The time that is in view.

    const Sequence &sequence() const { return m_found.sequence; }
    const SequencePicture &picture() const { return m_picture; }
    QString summary() const; ///< "4 lines, 1,204 events; 12 hidden"

Q_SIGNALS:
    void themesChanged();
    void chosenLineChanged(int line);
    void viewChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void follow(); ///< Reads again now, or when it is next seen.
    void reload();
    void rebuildAxis();
    void storeThemes(const QString &title, const std::vector<EntityId> &themes);
    void showAll();
    void updateBars();
    void setOffset(double offset);
    double plotWidth() const;
    double widestAxis() const;
    SequenceStrip strip() const;
    QPointF toPicture(const QPointF &point) const;
    int lineAt(const QPointF &point) const;
    QString tipAt(const QPointF &point) const;
    void choose(std::optional<size_t> event, Qt::KeyboardModifiers modifiers);
    void step(int by);
    bool walk(int key, Qt::KeyboardModifiers modifiers);
    bool scale(int key);

    RoomContext m_context;
    std::vector<EntityId> m_themes;
    CaseSequence m_found;
    std::unique_ptr<SequenceWords> m_words;
    SequencePainter m_painter;
    TimeAxis m_axis;
    SequencePicture m_picture;
    double m_offset = 0; ///< Position of the axis at the left edge.
    double m_scrolled = 0;
    int m_chosenLine = -1;
    EventId m_current;
    Edition m_edition = Edition::Full;
    bool m_withHidden = false;
    bool m_isOrdered = false;
    bool m_isFitted = true;
    bool m_isStale = true;
    bool m_isUpdatingBars = false;
    std::optional<QPointF> m_pressed;
    double m_pressedOffset = 0;
    bool m_isPanning = false;
};

} // namespace skein
