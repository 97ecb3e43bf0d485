// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/expansion.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace skein {

class CheckList;

/// Shows who would come onto the chart before anybody does: by kind, by number of contacts, with a limit.
class ExpandPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit ExpandPanel(QWidget *parent = nullptr);

    void offer(const QString &title, const std::vector<Candidate> &all, const TimeWindow &window = {});
    bool isInWindow() const; ///< Only what happened in the time window is asked for.
    std::vector<EntityId> meant() const; ///< What the button would add.

Q_SIGNALS:
    void confirmed(const std::vector<skein::EntityId> &entities);
    void windowToggled(); ///< The same question, in the time window or at all times.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillKinds();
    void fillTies();
    void makeFilters();
    void refresh();
    ExpansionFilter filter() const;

    std::vector<Candidate> m_all;
    QLabel *m_title;
    QLabel *m_summary;
    QListWidget *m_kinds;
    CheckList *m_ties;
    QComboBox *m_direction;
    QCheckBox *m_inWindow;
    QSpinBox *m_least;
    QSpinBox *m_most;
    QListWidget *m_preview;
    QPushButton *m_add;
};

} // namespace skein
