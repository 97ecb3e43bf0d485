// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/chart_filter.h"

#include <QFrame>

class QLabel;
class QSpinBox;

namespace skein {

class CheckList;

/// What of a chart is looked at: kinds of items and lines, certainty, how many. The rest dims.
class FilterPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit FilterPanel(QWidget *parent = nullptr);

    void offer(const ChartPicture &picture); ///< What is there to be left out; what was left out stays so.
    void count(const ChartPicture &picture); ///< Says how much is dimmed.
    ChartFilter filter() const; ///< Without a time window.

Q_SIGNALS:
    void filterChanged();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillLines(const ChartPicture &picture);
    void fillStrengths(const ChartPicture &picture);
    void clear();

    CheckList *m_kinds;
    CheckList *m_lines;
    CheckList *m_strengths;
    QSpinBox *m_leastEvents;
    QSpinBox *m_leastLinks;
    QLabel *m_summary;
};

} // namespace skein
