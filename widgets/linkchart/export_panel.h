// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/format_places.h"
#include "widgets/linkchart/chart_export.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QListWidget;
class QPushButton;

namespace skein {

class PlainLabel;
struct ExchangeFormat;

/// How a chart is to be exported: as what, on which paper, over how many sheets; and what a file for another
/// program would leave out.
class ExportPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit ExportPanel(QWidget *parent = nullptr);

    struct Choice
    {
        QString ending; ///< "pdf", "svg", "png", "json"; empty for an exchange format.
        const ExchangeFormat *exchange = nullptr; ///< For another program.
        PaperChoice paper;
        bool isPaperFitted = false; ///< The paper is to be chosen by the chart.
    };
    Choice choice() const;

    /// Absent: not known yet, and to be asked for before anything is written.
    void showLosses(const std::optional<std::vector<LostField>> &lost);

Q_SIGNALS:
    void confirmed();
    void formatChanged();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillFormats();
    void follow();

    QComboBox *m_format;
    QComboBox *m_paper;
    QComboBox *m_turn;
    QCheckBox *m_tiled;
    QWidget *m_sheet; ///< What only paper asks.
    PlainLabel *m_lossesTitle;
    QListWidget *m_losses;
    QPushButton *m_save;
};

} // namespace skein
