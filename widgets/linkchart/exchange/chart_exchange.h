// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/format_places.h"
#include "widgets/base/room_context.h"
#include "widgets/jobs/run_job.h"

#include <QObject>

#include <memory>

namespace skein {

class ChartModel;
class ExportPanel;
struct ExchangeFormat;

/// Writes what a chart shows for other programs. Before anything is written the panel says what the file will
/// leave out.
class ChartExchange final : public QObject
{
    Q_OBJECT

public:
    ChartExchange(const RoomContext &context, const ChartModel &model, ExportPanel &panel, QObject *parent);
    ~ChartExchange() override;

    /// Makes the file's content, and after that, asked again, writes it.
    void proceed();

Q_SIGNALS:
    void noticed(const QString &words);
    void written();

private:
    struct Prepared
    {
        const ExchangeFormat *format = nullptr;
        WrittenGraph graph;
        bool isComplete = false;
    };
    void prepare(const ExchangeFormat &format);
    void write();
    void forget(); ///< What was prepared is of a chart that is no more.

    RoomContext m_context;
    const ChartModel &m_model;
    ExportPanel &m_panel;
    QFuture<std::shared_ptr<Prepared>> m_job;
    std::shared_ptr<Prepared> m_prepared;
};

} // namespace skein
