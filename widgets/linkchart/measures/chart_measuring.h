// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/base/room_context.h"
#include "widgets/jobs/run_job.h"
#include "widgets/linkchart/measures/measured_chart.h"

#include <QTimer>

#include <map>
#include <memory>

namespace skein {

class ChartView;
class MeasurePanel;
enum class ShownAs;

/// Measures charts in the background, keeps what came of it while the case is open, and ties the panel to
/// chart and selection.
class ChartMeasuring final : public QObject
{
    Q_OBJECT

public:
    ChartMeasuring(const RoomContext &context, ChartView &view, MeasurePanel &panel, QObject *parent);
    ~ChartMeasuring() override;

    void open(); ///< The panel is about to be seen.

Q_SIGNALS:
    void noticed(const QString &words);

private:
    void measure();
    void stop();
    void finish(ChartId chart, std::shared_ptr<const MeasuredChart> measured);
    void follow();
    void showAs(const QString &name, ShownAs how, bool isOn);
    void choose(const std::vector<EntityId> &entities, bool isLink);
    void save();
    std::shared_ptr<const MeasuredChart> current() const;

    RoomContext m_context;
    ChartView &m_view;
    MeasurePanel &m_panel;
    std::map<ChartId, std::shared_ptr<const MeasuredChart>> m_results;
    std::shared_ptr<const MeasuredChart> m_shown;
    QFuture<std::shared_ptr<const MeasuredChart>> m_job;
    QTimer m_tick; ///< While it runs.
};

} // namespace skein
