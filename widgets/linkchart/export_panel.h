// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/chart_export.h"

#include <QFrame>

class QCheckBox;
class QComboBox;

namespace skein {

/// How a chart is to be exported: as what, on which paper, over how many sheets.
class ExportPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit ExportPanel(QWidget *parent = nullptr);

    struct Choice
    {
        QString ending; ///< "pdf", "svg", "png", "json".
        PaperChoice paper;
        bool isPaperFitted = false; ///< The paper is to be chosen by the chart.
    };
    Choice choice() const;

Q_SIGNALS:
    void confirmed();
    void closed();

private:
    QComboBox *m_format;
    QComboBox *m_paper;
    QComboBox *m_turn;
    QCheckBox *m_tiled;
};

} // namespace skein
