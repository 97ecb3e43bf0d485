// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/base/time_format.h"
#include "widgets/base/guarded.h"
#include "widgets/base/prompts.h"
#include "widgets/jobs/file_job.h"
#include "widgets/jobs/job_bar.h"
#include "widgets/jobs/run_job.h"
#include "widgets/linkchart/chart_layout.h"
#include "widgets/linkchart/chart_room.h"
#include "widgets/linkchart/chart_style.h"
#include "widgets/linkchart/exchange/chart_exchange.h"
#include "widgets/linkchart/expansion.h"
#include "widgets/linkchart/export_panel.h"
#include "widgets/linkchart/notes/note_writer.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

/// "Chart", "Chart 2" ...: a name that no chart has.
static QString freeName(const Database &database, const QString &wanted)
{
    const std::vector<Chart> all = charts(database);
    QString name = wanted;
    for (int number = 2;
         std::any_of(all.begin(), all.end(), [&name](const Chart &each) { return each.name == name; });
         ++number)
        name = u"%1 %2"_s.arg(wanted).arg(number);
    return name;
}

void ChartRoom::newChart()
{
    openChart(chart_edits::add(m_context.session, freeName(m_context.session.database(), tr("Chart"))));
    // An empty chart is begun by naming somebody: once the button that made it has let go of the focus.
    QMetaObject::invokeMethod(m_search, qOverload<>(&QWidget::setFocus), Qt::QueuedConnection);
}

void ChartRoom::renameChart()
{
    const std::optional<QString> name
        = m_context.prompts.textFor(tr("Rename chart"), tr("Name"), m_charts->currentText());
    if (name && !name->trimmed().isEmpty())
        chart_edits::rename(m_context.session, chart(), name->trimmed());
}

void ChartRoom::duplicateChart()
{
    const QString name = freeName(m_context.session.database(), tr("%1, copy").arg(m_charts->currentText()));
    openChart(chart_edits::duplicate(m_context.session, chart(), name));
}

void ChartRoom::deleteChart()
{
    const QString name = m_charts->currentText();
    chart_edits::remove(m_context.session, chart());
    Q_EMIT noticed(tr("Chart %1 deleted; Ctrl+Z brings it back").arg(name));
}

void ChartRoom::editLabel()
{
    if (m_view->noteWriter().editChosen())
        return;
    if (const std::optional<int> line = m_view->chosenLine())
        return m_view->editLineLabel(*line);
    const PictureIndex &places = m_model->picture()->places;
    for (const EntityId entity : m_context.selection.entities())
        if (const auto found = places.find(entity); found != places.end())
            return m_view->editLabel(*found);
}

void ChartRoom::groupChosen()
{
    const std::optional<QString> name = m_context.prompts.textFor(tr("Group"), tr("Name"), tr("Group"));
    if (name && !name->trimmed().isEmpty())
        chart_edits::group(m_context.session, chart(), chosenItems(), name->trimmed());
}

/// The items that a layout is about: those chosen when only they are wanted, else none, which means all.
std::vector<int> ChartRoom::itemsToLayOut() const
{
    std::vector<int> chosen;
    if (action(u"chart-layout-chosen"_s)->isChecked())
        for (int item = 0; item < int(m_model->picture()->items.size()); ++item)
            if (m_view->isChosen(item))
                chosen.push_back(item);
    return chosen;
}

void ChartRoom::layOutAs(LayoutKind kind, GroupedBy by)
{
    startLayout(kind, by, layoutInput(*m_model->picture(), m_model->facts()));
}

void ChartRoom::layOutByAttribute(const QString &name)
{
    LayoutInput input = layoutInput(*m_model->picture(), m_model->facts());
    input.groups = groupsByAttribute(*m_model->picture(), m_model->facts(), name);
    startLayout(LayoutKind::Grouped, GroupedBy::Links, std::move(input));
}

void ChartRoom::startLayout(LayoutKind kind, GroupedBy by, LayoutInput input)
{
    const std::vector<int> chosen = itemsToLayOut();
    if (chosen.empty() && action(u"chart-layout-chosen"_s)->isChecked()) {
        Q_EMIT noticed(tr("Choose the items that are to be laid out"));
        return;
    }
    const auto isFree = [](const std::optional<QPointF> &place) { return !place; };
    if (std::none_of(input.fixed.begin(), input.fixed.end(), isFree)) {
        Q_EMIT noticed(tr("Every item is pinned where it is; unpin those that may move"));
        return;
    }
    if (m_layoutJob.isRunning())
        m_layoutJob.cancel();
    // What was laid out is put back only onto the chart as it was asked for.
    const std::shared_ptr<const ChartPicture> asked = m_model->picture();
    m_layoutJob = runJob(
        this,
        [kind, by, input, asked, chosen](Progress &progress) {
            LayoutInput grouped = input;
            addGroups(grouped, *asked, kind, by, progress);
            return chosen.empty() ? layOut(kind, grouped, progress)
                                  : layOutChosen(kind, grouped, positionsIn(*asked), chosen, progress);
        },
        [this, kind, asked](const Layout &layout) {
            if (layout.isComplete && m_model->picture() == asked)
                applyLayout(layout, kind);
            else
                Q_EMIT noticed(tr("The chart was changed meanwhile; it stays as it is"));
        },
        [this](const std::exception &error) {
            m_context.prompts.showError(tr("The layout could not be made. The chart is as it was."),
                                        QString::fromUtf8(error.what()));
        });
    m_context.jobs.follow(tr("Lay out %1").arg(m_charts->currentText()), m_layoutJob);
}

void ChartRoom::applyLayout(const Layout &layout, LayoutKind kind)
{
    guarded(m_context.prompts, [&] {
        const std::vector<QPointF> stood = positionsIn(*m_model->picture());
        const Displacement way = displacement({stood.begin(), stood.end()}, layout.positions);
        const chart_edits::Positions positions
            = itemPositions(m_model->content(), *m_model->picture(), layout.positions);
        chart_edits::move(m_context.session, chart(), positions, chart_edits::MovedBy::Layout);
        m_view->fit();
        Q_EMIT noticed(
            tr("Laid out: %1; %2 of %3 items moved").arg(layoutKindName(kind)).arg(way.moved).arg(way.of));
    });
}

void ChartRoom::exportChosen()
{
    const ExportPanel::Choice choice = m_export->choice();
    if (choice.exchange)
        return m_exchange->proceed();
    const QString path = m_context.prompts.fileToSave(
        {tr("Export chart"), u"%1 (*.%2)"_s.arg(choice.ending.toUpper(), choice.ending),
         u"%1.%2"_s.arg(m_charts->currentText(), choice.ending)});
    if (path.isEmpty())
        return;
    guarded(m_context.prompts, [&] {
        SheetWords words;
        words.author = m_context.session.user();
        if (const std::optional<qint64> time = latestImport(m_model->facts()))
            words.dataTime = describeTime(*time);
        const QString file
            = path.endsWith(u'.' + choice.ending, Qt::CaseInsensitive) ? path : path + u'.' + choice.ending;
        const bool isFitted = choice.isPaperFitted && choice.ending == u"pdf";
        startFileJob(this, m_context.jobs, m_context.prompts,
                     {file,
                      [=, picture = m_model->picture()](Progress &progress) {
                          PaperChoice own = choice.paper;
                          if (isFitted)
                              own.millimetres = paperFor(*picture);
                          exportChart(file, *picture, words, own, &progress);
                          return tr("Written to %1").arg(file);
                      },
                      [this, line = tr("Chart %1 exported to %2").arg(m_charts->currentText(), file)] {
                          m_context.session.log({u"disclose"_s, line, {}, {}});
                      },
                      [this](const QString &sentence) { Q_EMIT noticed(sentence); }});
        showPanel(nullptr);
    });
}

void ChartRoom::makeStyleActions()
{
    add({u"chart-style-save"_s, tr("Save these colours as a style…"), u"save"_s, {}, [this] {
             saveStyle();
         }});
    add({u"chart-style-import"_s, tr("Style from a file…"), u"import"_s, {}, [this] { importStyle(); }});
    add({u"chart-style-export"_s, tr("Style to a file…"), u"export"_s, {}, [this] { exportStyle(); }});
}

/// Asked for only when there is something to be named; empty when it is called off.
static QJsonObject namedStyle(Prompts &prompts, const PictureOptions &options)
{
    const QString now = options.format.value(u"title"_s).toString();
    styleOf(options, now);
    const std::optional<QString> name
        = prompts.textFor(ChartRoom::tr("Save style"), ChartRoom::tr("Name"), now);
    return name && !name->trimmed().isEmpty() ? styleOf(options, name->trimmed()) : QJsonObject();
}

void ChartRoom::saveStyle()
{
    const QJsonObject style = namedStyle(m_context.prompts, m_model->options());
    if (style.isEmpty())
        return;
    keepStyle(style);
    m_model->setOptions(withStyle(m_model->options(), style));
    Q_EMIT noticed(tr("Style %1 is saved; Colours offers it on every chart").arg(style[u"title"].toString()));
}

void ChartRoom::exportStyle()
{
    const QJsonObject style = namedStyle(m_context.prompts, m_model->options());
    if (style.isEmpty())
        return;
    const QString path = m_context.prompts.fileToSave(
        {tr("Style to a file"), tr("Style of a chart (*.json)"), u"style.json"_s});
    if (path.isEmpty())
        return;
    writeStyle(path, style);
    Q_EMIT noticed(tr("Written to %1").arg(path));
}

void ChartRoom::importStyle()
{
    const QString path
        = m_context.prompts.fileToOpen({tr("Style from a file"), tr("Style of a chart (*.json)"), {}});
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(tr("%1 cannot be read. Nothing was changed.").arg(path), file.errorString());
    constexpr qint64 most = 1'000'001; // more is no style
    const QJsonObject style = readStyle(file.read(most));
    keepStyle(style);
    m_model->setOptions(withStyle(m_model->options(), style));
    Q_EMIT noticed(tr("Style %1 is used and offered on every chart").arg(style[u"title"].toString()));
}

} // namespace skein
