// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/measures/figure_table.h"
#include "widgets/linkchart/measures/measure_format.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace skein {

class CheckList;
class PlainLabel;
class TableView;

/// Asks what is to be measured, and shows the figures beside the chart, with what they mean.
class MeasurePanel final : public QFrame
{
    Q_OBJECT

public:
    explicit MeasurePanel(QWidget *parent = nullptr);

    MeasureChoice choice() const; ///< With what is measured along; no names when nothing is ticked.

    void showResult(const std::shared_ptr<const MeasuredChart> &measured, const TimeZone &zone);
    void showStale(bool isStale); ///< Whether the chart has changed since.
    void showFormat(const QJsonObject &format); ///< Which measures the chart shows.
    void showProgress(int permille); ///< 0 to 1000; while it runs the panel offers to stop.
    void showIdle();
    void say(const QString &words);
    void chooseItems(const std::vector<EntityId> &entities);

    MeasureScope scope() const; ///< Of the table that is shown.

Q_SIGNALS:
    void measuringWanted();
    void stopWanted();
    void chosen(const std::vector<skein::EntityId> &entities, bool isLink);
    void shownAsWanted(const QString &name, skein::ShownAs how, bool isOn);
    void saveWanted();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Page
    {
        FigureTable *table;
        TableView *view;
    };
    QWidget *makeChooser();
    QWidget *makeResult();
    Page &page() { return m_pages[size_t(scope())]; }
    void makePage(MeasureScope scope, const QString &title);
    void connectPage(MeasureScope scope);
    void fillMeasures();
    void followMeasure();
    void followTick();
    void sortBy(const QString &name);

    CheckList *m_list;
    QCheckBox *m_directed;
    QCheckBox *m_weighted;
    QCheckBox *m_lookedAt;
    QPushButton *m_measure;
    QProgressBar *m_progress;
    QToolButton *m_choose;
    QWidget *m_chooser;
    PlainLabel *m_of;
    PlainLabel *m_stale;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    std::array<Page, 3> m_pages{};
    QComboBox *m_shown; ///< The measure that is looked at.
    QPushButton *m_size;
    QPushButton *m_colour;
    QPlainTextEdit *m_words;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_close;
    QWidget *m_result;
    QJsonObject m_format;
    std::shared_ptr<const MeasuredChart> m_measured;
    bool m_isBusy = false;
};

} // namespace skein
