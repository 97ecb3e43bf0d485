// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/alignment.h"
#include "widgets/linkchart/chart_edits.h"
#include "widgets/linkchart/chart_model.h"
#include "widgets/linkchart/chart_painter.h"
#include "widgets/linkchart/line_labels.h"
#include "widgets/linkchart/tools/chart_tool.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <set>

namespace skein {

class ChartMorph;
class LabelEditor;
class NoteHand;
class NoteWriter;
class PhotoLoading;
class Prompts;

/// A chart on the screen: pan, zoom, choose, move. Draws the picture of its model and edits through it; knows
/// nothing of toolbars and panels.
class ChartView final : public QWidget
{
    Q_OBJECT

public:
    /// What a menu is about: what is chosen, or the chart where nothing was pointed at.
    enum class MenuOf { Chosen, Chart };
    enum class Tool { Select, Lasso, Pan, Link };

    ChartView(ChartModel &model, Selection &selection, Prompts &prompts, QWidget *parent = nullptr);
    ~ChartView() override;

    ChartModel &model() const { return m_model; }
    Selection &selection() const { return m_selection; }
    const ChartLook &look() const { return m_look; }
    const ChartScene &scene() const { return *m_scene; }
    TextMeasure &measure() const { return *m_measure; }

    void setTool(Tool tool);
    Tool tool() const { return m_toolKind; }

    bool isRefined() const { return !m_settle.isActive(); } ///< False while a zoom stretches the old image.
    double zoom() const { return m_zoom; }
    /// 1 is 100 %. The point of the view stays over the same place of the chart.
    void setZoom(double zoom, QPointF about);
    void zoomBy(double factor);
    void panBy(QPointF pixels);
    void fit();
    void show(EntityId entity); ///< Brings its item into view.
    void showAll(const std::vector<EntityId> &entities); ///< All in view, zoomed out as far as that needs.
    void lookAt(QPointF chartPoint); ///< Puts it into the middle.
    QRectF visibleArea() const; ///< In chart units.

    QPointF viewPoint(QPointF chartPoint) const;
    QPointF chartPoint(QPointF viewPoint) const;
    std::optional<int> itemAt(QPointF viewPoint) const;
    std::optional<int> linkAt(QPointF viewPoint) const;
    std::vector<int> itemsIn(const QRectF &viewArea) const; ///< Whose middle lies in it.

    bool isChosen(int item) const { return size_t(item) < m_isChosen.size() && m_isChosen[size_t(item)]; }
    void chooseLink(int link);
    std::optional<int> chosenLine() const; ///< The one line that was chosen last, while it is.
    void chooseAll();
    /// Lines between these stand out, as an answer that leads along them.
    void setEmphasis(std::vector<std::pair<EntityId, EntityId>> steps);
    void setFocusItem(int item); ///< Where keys go on from.
    std::optional<int> focusItem() const { return m_focus; }
    std::optional<int> focusLine() const { return m_focusLink; } ///< Of that item, announced last.

    /// Items and notes, one undo step.
    void moveChosen(QPointF units, quint64 gesture = 0);
    void align(Alignment alignment);
    void removeChosen();

    ChartMorph &morph() const { return *m_morph; }

    enum class LegendShown { No, Yes };
    void setLegend(LegendShown shown);
    void paintItemAt(QPainter &painter, int item, QPointF viewPoint);
    /// Where what is chosen would be, with its lines: the chart itself changes when it is let go.
    void paintGhosts(QPainter &painter, QPointF pixels);

    /// For those who do not see the chart: "Alfie SAMPLE, Person, Victim"; with its details and lines;
    /// and one line as it is seen from an item: "07700 900123: 14 calls, both ways, 03/06/2025".
    QString named(int item) const;
    QString described(int item) const;
    QString describedLink(int link, int from) const;
    std::vector<int> linksInOrder(int item) const; ///< Clockwise from the top.
    QRectF itemArea(int item) const; ///< In pixels of the view.

    void editLabel(int item); ///< Where it stands.
    void editLineLabel(int link); ///< Likewise; of a folded group's lines none.
    NoteHand &notes() const { return *m_notes; }
    NoteWriter &noteWriter() const { return *m_noteWriter; }

Q_SIGNALS:
    void viewChanged(); ///< Zoom, place or picture.
    void itemActivated(skein::EntityId entity);
    void lineChosen();
    void announced(const QString &words); ///< What the keys came to.
    void linkDrawn(skein::EntityId from, skein::EntityId to, QPoint where);
    void entitiesDropped(const std::vector<skein::EntityId> &entities, QPointF chartPoint);
    void menuWanted(QPoint globalPosition, ChartView::MenuOf what);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void rebuildScene();
    void followPicture();
    void preferNames(double mostZoom, const QRectF &room);
    bool isLarge() const;
    bool isLabelled() const;
    void followSelection();
    std::set<std::pair<int, int>> emphasisedEnds() const;
    void takeColours();
    void followPhotos();
    void renderFrame();
    void paintScene(QPainter &painter, const QRect &area);
    void paintChosen(QPainter &painter) const;
    void paintChosenLinks(QPainter &painter) const;
    void paintCorners(QPainter &painter) const;
    void walk(QPointF direction);
    void walkLinks(int step);
    void followLink();
    void goTo(int item);
    void tell(const QString &words);
    void keepLabel(const QString &text);
    bool handleArrow(const QKeyEvent &event);
    QRectF legendArea() const; ///< In the view; empty when it is not shown.
    void placeLegend(); ///< Into the corner where it covers least.

    ChartModel &m_model;
    Selection &m_selection;
    Prompts &m_prompts;
    ChartLook m_look;
    std::unique_ptr<TextMeasure> m_measure;
    std::unique_ptr<ChartScene> m_scene;
    ItemSprites m_sprites;
    PhotoLoading *m_photos;
    std::unique_ptr<ChartTool> m_tool;
    std::unique_ptr<ChartTool> m_hand; ///< For the middle button.
    Tool m_toolKind = Tool::Select;
    double m_zoom = 1;
    QPointF m_offset; ///< Of the view's corner from the chart's origin, in pixels at this zoom.
    QTimer m_settle; ///< After a zoom of a large chart: until then its old image is stretched.
    QImage m_frame;
    QPointF m_frameOffset;
    double m_frameZoom = 0;
    bool m_isFrameCrowded = false; ///< All of the frame is drawn with thin lines, whatever part of it.
    std::vector<bool> m_isChosen;
    std::vector<int> m_chosenLinks;
    std::vector<std::pair<EntityId, EntityId>> m_emphasis;
    std::optional<int> m_focus;
    std::optional<int> m_focusLink; ///< Announced last, of the item in focus.
    LabelEditor *m_labelEditor;
    NoteHand *m_notes;
    NoteWriter *m_noteWriter;
    std::unique_ptr<ChartMorph> m_morph;
    bool m_isMovedByHand = false; ///< What is let go or nudged is where the eye is already.
    ChartItemId m_labelOf;
    std::optional<ChartLine> m_labelOfLine; ///< Instead of an item.
    std::optional<ChartLine> m_chosenLine;
    bool m_wasSeen = false;
    bool m_isFitted = true; ///< Nobody has panned or zoomed since it was fitted.
    bool m_hasLegend = true;
    Qt::Corner m_legendCorner = Qt::BottomLeftCorner;
};

} // namespace skein
