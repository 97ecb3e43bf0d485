// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/rooms/sources_room.h"

#include "app/rooms/room_page.h"
#include "app/written_row.h"
#include "core/base/error.h"
#include "core/storage/case_session.h"
#include "core/storage/source_store.h"
#include "widgets/base/empty_state.h"
#include "widgets/base/figure.h"
#include "widgets/base/guarded.h"
#include "widgets/base/icons.h"
#include "widgets/base/theme.h"
#include "widgets/import/issue_panel.h"
#include "widgets/import/rejects_export.h"
#include "widgets/jobs/job_bar.h"
#include "widgets/jobs/run_job.h"
#include "widgets/models/source_model.h"
#include "widgets/models/table_view.h"

#include <QDataStream>
#include <QIODevice>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QAction *makeAction(QObject *parent, const char *name, const QString &iconName, const QString &text)
{
    auto *action = new QAction(icon(iconName), text, parent);
    action->setObjectName(QString::fromLatin1(name));
    return action;
}

SourcesRoom::SourcesRoom(const RoomContext &context, const QList<QAction *> &caseActions, QWidget *parent)
    : Room({u"sources"_s, tr("Sources"), u"source"_s}, parent)
    , m_context(context)
    , m_model(new SourceModel(context.session, this))
    , m_table(new TableView(this))
    , m_issues(new IssuePanel(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_pages(new QStackedWidget(this))
{
    m_actions = {makeAction(this, "withdraw-source", u"withdraw"_s, tr("&Withdraw …")),
                 makeAction(this, "restore-source", u"restore"_s, tr("&Restore")),
                 makeAction(this, "export-issues", u"export"_s, tr("&Export rejected rows …")),
                 makeAction(this, "replay-source", u"refresh"_s, tr("Re&play …"))};
    m_actions[3]->setToolTip(tr("Read the file again with its mapping and say what differs"));
    connect(m_actions[0], &QAction::triggered, this, &SourcesRoom::withdraw);
    connect(m_actions[1], &QAction::triggered, this, &SourcesRoom::restore);
    connect(m_actions[2], &QAction::triggered, this, &SourcesRoom::exportRejects);
    connect(m_actions[3], &QAction::triggered, this, &SourcesRoom::replaySource);
    m_head = new RoomHead(tr("Sources"), caseActions + m_actions.mid(0, 2) + m_actions.mid(3), this);

    m_table->setObjectName(u"sourceTable"_s);
    m_table->setAccessibleName(tr("Imported files"));
    m_table->showFiltered(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->addActions(m_actions);
    m_table->setColumnWidth(SourceModel::File, 240);
    for (const int column : {SourceModel::Rows, SourceModel::Stored, SourceModel::Duplicates,
                             SourceModel::Rejected, SourceModel::Grade})
        m_table->setColumnWidth(column, 84);
    connect(m_table, &TableView::choiceChanged, this, &SourcesRoom::showChosen);
    QWidget *beneath = makeLower();
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(beneath);
    m_splitter->setSizes({420, 260});
    m_pages->addWidget(m_splitter);
    m_pages->addWidget(new EmptyState(
        {u"source"_s, tr("No files yet"),
         tr("Import call records, ANPR reads, lists of people, vehicles, addresses, accounts, links and "
            "intelligence as CSV or XLSX, or drop the files anywhere on this window. Each row is stored, a "
            "duplicate or rejected with its reason — none is lost.")},
        caseActions, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_pages, 1);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &SourcesRoom::sayCount);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &SourcesRoom::sayCount);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SourcesRoom::sayCount);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SourcesRoom::sayCount);
    sayCount();
    showChosen();
}

QWidget *SourcesRoom::makeLower()
{
    connect(m_issues, &IssuePanel::rowWanted, this, &SourcesRoom::showIssue);
    auto *beneath = new QWidget(this);
    m_issueHead = new RoomHead(tr("Rows left out or in doubt"), {m_actions[2]}, beneath);
    auto *lower = new QVBoxLayout(beneath);
    lower->setContentsMargins(0, 0, 0, 0);
    lower->setSpacing(0);
    lower->addWidget(m_issueHead);
    lower->addWidget(m_issues, 1);
    return beneath;
}

SourceId SourcesRoom::chosen() const
{
    const std::vector<qint64> keys = m_table->chosenKeys();
    return keys.empty() ? SourceId() : SourceId{keys.front()};
}

void SourcesRoom::sayCount()
{
    qint64 rows = 0, rejected = 0;
    for (const SourceRow &row : m_model->rows()) {
        rows += row.source.rows;
        rejected += row.source.rejected;
    }
    const qint64 files = qint64(m_model->rows().size());
    m_head->setCount(files == 0 ? QString()
                                : tr("%1 · %2 · %3 rejected")
                                      .arg(counted(files, tr("1 table"), tr("%1 tables")),
                                           counted(rows, tr("1 row"), tr("%1 rows")), figure(rejected)));
    m_pages->setCurrentIndex(files == 0 ? 1 : 0);
    if (!chosen() && files > 0)
        m_table->selectRow(0);
    showChosen();
}

void SourcesRoom::showIssue(qint64 row)
{
    guarded(m_context.prompts, [this, row] {
        const SourceId id = chosen();
        const std::optional<Source> source = id ? findSource(m_context.session.database(), id) : std::nullopt;
        if (!source)
            return;
        const auto written
            = writtenRow(m_context.session.database(), *source, Origin{id, row, {}, {}, false});
        m_issues->showRow(row, written ? std::optional(written->raw) : std::nullopt,
                          tr("Row %1 is not kept in the case.").arg(figure(row)));
    });
}

void SourcesRoom::showChosen()
{
    guarded(m_context.prompts, [this] {
        const SourceId id = chosen();
        const std::optional<Source> source = id ? findSource(m_context.session.database(), id) : std::nullopt;
        const std::vector<RowIssue> issues
            = source ? issuesOf(m_context.session.database(), id) : std::vector<RowIssue>();
        m_issues->showIssues(source ? source->rows : 0, issues);
        m_issueHead->setCount(!source ? tr("Choose a file above")
                                  : issues.empty()
                                  ? tr("none in %1").arg(source->file)
                                  : tr("%1 in %2").arg(figure(qint64(issues.size())), source->file));
        const bool isWithdrawn = source && source->state == SourceState::Withdrawn;
        m_actions[0]->setVisible(!isWithdrawn); // one of the two stands in the place of both
        m_actions[0]->setEnabled(source && source->state == SourceState::Active);
        m_actions[1]->setVisible(isWithdrawn);
        m_actions[1]->setEnabled(isWithdrawn);
        m_actions[2]->setEnabled(source && source->rejected > 0);
        m_actions[3]->setEnabled(source && !source->specification.isEmpty());
    });
}

void SourcesRoom::setState(SourceId id, SourceState state)
{
    const bool isActive = state == SourceState::Active;
    const std::optional<Source> source = findSource(m_context.session.database(), id);
    const QString title = isActive ? tr("Restore %1").arg(source->file) : tr("Withdraw %1").arg(source->file);
    m_context.session.edit(title, [&](Database &database) { setSourceState(database, id, state); });
    showChosen();
    Q_EMIT noticed(
        isActive ? tr("%1 counts again.").arg(source->file)
                 : tr("%1 was withdrawn. It is kept; Restore or Ctrl+Z brings it back.").arg(source->file));
}

void SourcesRoom::withdraw()
{
    guarded(m_context.prompts, [this] {
        const SourceId id = chosen();
        const std::optional<Source> source = findSource(m_context.session.database(), id);
        if (!source || m_isLooking)
            return;
        m_isLooking = true;
        m_context.jobs.follow(tr("Looking at what rests on %1").arg(source->file),
                              runJob(
                                  this,
                                  [reader = std::make_shared<Database>(m_context.session.writer()),
                                   id](Progress &progress) { return restsOn(*reader, id, progress); },
                                  [this, id](const std::optional<Holdings> &gone) {
                                      m_isLooking = false;
                                      if (gone)
                                          askToWithdraw(id, *gone);
                                  },
                                  [this](const std::exception &error) {
                                      m_isLooking = false;
                                      const auto *known = dynamic_cast<const Error *>(&error);
                                      m_context.prompts.showError(
                                          known ? known->message()
                                                : tr("It cannot be told what rests on the file. Nothing was "
                                                     "changed."),
                                          QString::fromUtf8(error.what()));
                                  },
                                  [this] { m_isLooking = false; }));
    });
}

void SourcesRoom::askToWithdraw(SourceId id, const Holdings &gone)
{
    guarded(m_context.prompts, [&] {
        const std::optional<Source> source = findSource(m_context.session.database(), id);
        if (!source || source->state != SourceState::Active)
            return;
        const Question question{tr("Withdraw %1?").arg(source->file),
                                tr("This rests on it alone and would not be shown any more: %1, %2, %3 "
                                   "and %4. The file's rows are kept, and it can be restored at any time.")
                                    .arg(counted(gone.entities, tr("1 entity"), tr("%1 entities")),
                                         counted(gone.attributes, tr("1 statement"), tr("%1 statements")),
                                         counted(gone.links, tr("1 link"), tr("%1 links")),
                                         counted(gone.events, tr("1 event"), tr("%1 events"))),
                                tr("Withdraw")};
        if (m_context.prompts.confirm(question))
            setState(id, SourceState::Withdrawn);
    });
}

void SourcesRoom::restore()
{
    guarded(m_context.prompts, [this] {
        if (const SourceId id = chosen())
            setState(id, SourceState::Active);
    });
}

void SourcesRoom::exportRejects()
{
    guarded(m_context.prompts, [this] {
        const SourceId id = chosen();
        const std::optional<Source> source = id ? findSource(m_context.session.database(), id) : std::nullopt;
        if (!source) {
            m_context.prompts.showError(tr("Choose the file whose rejected rows are to be exported."));
            return;
        }
        const QString path = skein::exportRejects(m_context.session, m_context.prompts, *source);
        if (path.isEmpty())
            return;
        Q_EMIT noticed(tr("%1 rejected rows written to %2. Mend them and import that file.")
                           .arg(figure(source->rejected), path));
    });
}

bool SourcesRoom::reveal(const Target &target)
{
    if (!target.source)
        return false;
    m_table->chooseKeys({target.source.value});
    showChosen();
    return true;
}

QByteArray SourcesRoom::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << m_splitter->saveState() << m_table->saveLayout() << m_issues->saveLayout();
    return layout;
}

void SourcesRoom::restoreLayout(const QByteArray &layout)
{
    QByteArray splitter, table, issues;
    QDataStream stream(layout);
    stream >> splitter >> table >> issues;
    m_splitter->restoreState(splitter);
    m_table->restoreLayout(table);
    m_issues->restoreLayout(issues);
}

} // namespace skein
