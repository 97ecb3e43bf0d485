// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/base/room.h"
#include "widgets/base/room_context.h"
#include "widgets/jobs/run_job.h"
#include "widgets/linkchart/chart_layout.h"
#include "widgets/linkchart/chart_model.h"
#include "widgets/linkchart/chart_view.h"

class QComboBox;
class QLineEdit;
class QMenu;
class QStackedLayout;
class QToolBar;

namespace skein {

class ExpandPanel;
class ComparePanel;
class ChartExchange;
class ChartMeasuring;
class ExportPanel;
class FilterPanel;
class LinkEditor;
class MeasurePanel;
class PlaybackBar;
class QuestionPanel;
struct AnswerRow;
struct ChartClip;
struct PhotoFile;

/// The room of link charts: which chart, its tools, and what comes onto it.
class ChartRoom final : public Room
{
    Q_OBJECT

public:
    explicit ChartRoom(const RoomContext &context, QWidget *parent = nullptr);

    QList<QAction *> roomActions() const override { return m_actions; }
    bool reveal(const Target &target) override;
    void enter() override;

    ChartView &view() const { return *m_view; }
    ChartId chart() const { return m_model->chart(); }

    void openChart(ChartId chart);
    void addEntities(const std::vector<EntityId> &entities); ///< Into free room; one undo step.
    void offerExpansion(const std::vector<EntityId> &about);
    void layOutAs(LayoutKind kind,
                  GroupedBy by = GroupedBy::Links); ///< A job; one undo step when it is done.
    void layOutByAttribute(const QString &name); ///< Likewise; items of the same values together.

    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;

private:
    struct Deed
    {
        QString id; ///< Object name of its action.
        QString title;
        QString icon;
        QKeySequence keys;
        std::function<void()> act;
    };
    QAction *add(const Deed &deed);
    QAction *action(const QString &id) const;
    void makeChartActions();
    void makeViewActions();
    void makeItemActions();
    void makeGroupActions();
    void makeNoteActions();
    QMenu *makeNoteMenu();
    QMenu *makeNoteColourMenu(QWidget *parent);
    void makePhotoActions();
    void makeStyleActions();
    void makeLayoutActions();
    void makeCaseActions();
    void makeQuestionActions();
    QToolBar *makeToolBar();
    QMenu *makeLabelMenu();
    QMenu *makeLayoutMenu(QWidget *parent);
    void fillIconMenu(QMenu &menu);
    QMenu *makeColourMenu();
    void fillColourMenu(QMenu *menu);
    void buildBody();
    void connectView();
    void connectQuestions();
    void connectLooks();
    void connectMeasures();
    void openFilter();
    void openCompare();
    void openPlayback();
    void showAnswer(const AnswerRow &row);
    void addMissing(const std::vector<EntityId> &entities);

    void refreshCharts();
    void updateActions();
    void newChart();
    void renameChart();
    void duplicateChart();
    void deleteChart();
    void editLabel();
    void copyChosen();
    void paste();
    std::vector<ChartNote> notesToPaste(const ChartClip &clip, QPointF way) const;
    std::optional<EntityId> chosenEntity() const;
    void choosePhoto();
    void keepPhoto(EntityId entity, const PhotoFile &file);
    void removePhoto();
    void readPicture(const QString &title, const std::function<void(const PhotoFile &)> &take);
    void choosePicture();
    void givePicture(const std::vector<ChartItemId> &items, const PhotoFile &file);
    void groupChosen();
    void addBySearch(const QString &text);
    void exportChosen();
    void saveStyle();
    void importStyle();
    void exportStyle();
    std::vector<int> itemsToLayOut() const;
    void startLayout(LayoutKind kind, GroupedBy by, LayoutInput input);
    void applyLayout(const Layout &layout, LayoutKind kind);
    void showMenu(QPoint where, ChartView::MenuOf what);
    void fillChartMenu(QMenu &menu);
    void fillChosenMenu(QMenu &menu);
    void offerIn(QMenu &menu, const QStringList &ids) const; ///< What can be done now; empty: a line between.
    void showPanel(QWidget *panel);
    std::vector<ChartItemId> chosenItems() const;
    void act(const std::function<void()> &work); ///< With errors shown where the work is.

    RoomContext m_context;
    ChartModel *m_model;
    ChartView *m_view;
    LinkEditor *m_linkEditor;
    ExpandPanel *m_expand;
    ExportPanel *m_export;
    QuestionPanel *m_questions;
    FilterPanel *m_filter;
    ComparePanel *m_compare;
    PlaybackBar *m_playback;
    MeasurePanel *m_measures;
    ChartMeasuring *m_measuring;
    ChartExchange *m_exchange;
    QComboBox *m_charts;
    QLineEdit *m_search;
    QStackedLayout *m_pages;
    QList<QAction *> m_actions;
    QFuture<Layout> m_layoutJob;
};

} // namespace skein
