// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/network/case_network.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace skein {

class CheckList;

/// Where a question is asked and by what two things count as joined.
class TieForm final : public QWidget
{
    Q_OBJECT

public:
    explicit TieForm(QWidget *parent = nullptr);

    /// What the case has, and the time that is looked at.
    void offer(const Database &database, const TimeWindow &window);

    enum class Scope { Case, Chart };
    Scope scope() const;
    TieChoice choice() const;

private:
    QComboBox *m_scope;
    CheckList *m_ties;
    QCheckBox *m_inWindow;
    TimeWindow m_window;
};

/// "3 Jun 2025 – 17 Jun 2025"; "all times" when it is open at both ends.
QString windowText(const TimeWindow &window);

} // namespace skein
