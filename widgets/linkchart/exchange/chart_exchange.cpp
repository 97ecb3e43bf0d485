// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/exchange/chart_exchange.h"

#include "core/base/error.h"
#include "core/exchange/exchange_formats.h"
#include "widgets/base/guarded.h"
#include "widgets/base/prompts.h"
#include "widgets/jobs/file_job.h"
#include "widgets/jobs/job_bar.h"
#include "widgets/linkchart/chart_model.h"
#include "widgets/linkchart/export_panel.h"

#include <QSaveFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

ChartExchange::ChartExchange(const RoomContext &context, const ChartModel &model, ExportPanel &panel,
                             QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_model(model)
    , m_panel(panel)
{
    connect(&model, &ChartModel::pictureChanged, this, &ChartExchange::forget);
    connect(&panel, &ExportPanel::formatChanged, this, &ChartExchange::forget);
}

ChartExchange::~ChartExchange()
{
    stopAndWait(m_job);
}

void ChartExchange::forget()
{
    m_job.cancel();
    m_prepared.reset();
    m_panel.showLosses({});
}

void ChartExchange::proceed()
{
    const ExchangeFormat *format = m_panel.choice().exchange;
    if (m_prepared)
        write();
    else if (format)
        prepare(*format);
}

/// What a chart has of its own and no program is given, beside what the format has no place for.
static std::vector<LostField> lostOfChart(const ChartContent &content)
{
    std::vector<LostField> lost;
    const auto add = [&lost](const QString &field, size_t count, const QString &why) {
        if (count > 0)
            lost.push_back({u"%1 (%L2)"_s.arg(field).arg(count), why});
    };
    const auto hasIcon = [](const ChartItem &item) {
        return item.style.contains(u"icon"_s) || item.style.contains(u"picture"_s);
    };
    const auto hasStyle = [&](const ChartItem &item) { return item.style.size() > (hasIcon(item) ? 1 : 0); };
    const auto isHidden = [](const ChartItem &item) { return item.isHidden; };
    add(ChartExchange::tr("Hidden items"),
        size_t(std::count_if(content.items.begin(), content.items.end(), isHidden)),
        ChartExchange::tr("only what the chart shows is written"));
    add(ChartExchange::tr("Groups of the chart"), content.groups.size(),
        ChartExchange::tr("their items are written one by one"));
    add(ChartExchange::tr("Notes, boxes and texts"), content.notes.size(),
        ChartExchange::tr("they are the analyst's words on this chart, not of the case"));
    add(ChartExchange::tr("Icons and pictures given to items"),
        size_t(std::count_if(content.items.begin(), content.items.end(), hasIcon)),
        ChartExchange::tr("each item is written with the icon of its kind"));
    add(ChartExchange::tr("Labels and looks given by hand"),
        content.lineLabels.size()
            + size_t(std::count_if(content.items.begin(), content.items.end(), hasStyle)),
        ChartExchange::tr("other programs show the names of the case"));
    return lost;
}

void ChartExchange::prepare(const ExchangeFormat &format)
{
    const CaseInfo info = m_context.session.info();
    const QString description = u"%1: %2"_s.arg(info.marking.text(), info.operation);
    m_job = runJob(
        this,
        [&format, description, chart = m_model.chart(), ofChart = lostOfChart(m_model.content()),
         reader = std::make_shared<Database>(m_context.session.reader())](Progress &progress) {
            const Snapshot snapshot(*reader);
            ExportChoice choice;
            choice.events = format.events;
            choice.chart = chart;
            CaseExport found = exportedCase(*reader, choice, progress);
            auto prepared = std::make_shared<Prepared>();
            prepared->format = &format;
            prepared->isComplete = found.isComplete;
            if (!found.isComplete)
                return prepared;
            found.document.description = description;
            prepared->graph = format.write(found.document);
            std::vector<LostField> &lost = prepared->graph.lost;
            lost.insert(lost.end(), found.lost.begin(), found.lost.end());
            lost.insert(lost.end(), ofChart.begin(), ofChart.end());
            return prepared;
        },
        [this](const std::shared_ptr<Prepared> &prepared) {
            if (!prepared->isComplete)
                return;
            m_prepared = prepared;
            m_panel.showLosses(prepared->graph.lost);
        },
        [this](const std::exception &error) {
            m_context.prompts.showError(tr("The chart could not be made ready. Nothing was written."),
                                        QString::fromUtf8(error.what()));
        });
    m_context.jobs.follow(tr("Make the chart ready for %1").arg(QString::fromUtf8(format.name)), m_job);
}

static void save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw Error(ChartExchange::tr("The chart could not be written to %1. Nothing was changed; check the "
                                      "folder.")
                        .arg(path),
                    file.errorString());
}

void ChartExchange::write()
{
    const std::shared_ptr<Prepared> prepared = m_prepared;
    const QString ending = QString::fromUtf8(prepared->format->ending);
    const QString name = QString::fromUtf8(prepared->format->name);
    QString path = m_context.prompts.fileToSave(
        {tr("Export chart"), u"%1 (*%2)"_s.arg(name, ending), m_model.content().title + ending});
    if (path.isEmpty())
        return;
    if (!path.endsWith(ending, Qt::CaseInsensitive))
        path += ending;
    guarded(m_context.prompts, [&] {
        startFileJob(this, m_context.jobs, m_context.prompts,
                     {path,
                      [path, prepared](Progress & /*progress*/) {
                          save(path, prepared->graph.bytes);
                          return tr("Written to %1").arg(path);
                      },
                      [this, line = tr("Chart %1 exported to %2").arg(m_model.content().title, path)] {
                          m_context.session.log({u"disclose"_s, line, {}, {}});
                      },
                      [this](const QString &sentence) { Q_EMIT noticed(sentence); }});
        Q_EMIT written();
    });
}

} // namespace skein
