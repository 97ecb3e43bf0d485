// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/main_window.h"

#include "app/actions.h"
#include "app/command_palette.h"
#include "app/edits/entity_edits.h"
#include "app/header_bar.h"
#include "app/import_flow.h"
#include "app/open_case.h"
#include "app/properties_panel.h"
#include "app/room_list.h"
#include "app/rooms/sources_room.h"
#include "app/sample/sample_case.h"
#include "app/settings.h"
#include "app/start_page.h"
#include "app/time_strip.h"
#include "app/workspace.h"
#include "core/model/marking_vocabulary.h"
#include "core/storage/case_session.h"
#include "core/storage/event_store.h"
#include "widgets/base/elided_label.h"
#include "widgets/base/figure.h"
#include "widgets/base/guarded.h"
#include "widgets/base/notice_bar.h"
#include "widgets/base/theme.h"
#include "widgets/import/dropped_files.h"
#include "widgets/import/result_page.h"
#include "widgets/jobs/job_bar.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr int NarrowBelow = 860; ///< Of the window: there the properties fold away.

MainWindow::MainWindow(Settings &settings, Prompts *prompts)
    : m_settings(settings)
    , m_notices(new NoticeBar(this))
    , m_ownPrompts(prompts ? nullptr : std::make_unique<WindowPrompts>(this, m_notices))
    , m_prompts(prompts ? *prompts : *m_ownPrompts)
    , m_actions(new Actions(this))
    , m_header(new HeaderBar(*m_actions, this))
    , m_pages(new QStackedWidget(this))
    , m_start(new StartPage(settings, *m_actions, this))
    , m_dock(new QDockWidget(tr("Properties"), this))
    , m_jobs(new JobBar(this))
    , m_status(new ElidedLabel({}, this))
    , m_palette(nullptr)
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    setMenuWidget(m_header);
    m_pages->addWidget(m_start);
    m_start->setMinimumSize(1, 1); // a page that is not seen says nothing of how narrow the window may be
    setCentralWidget(m_pages);
    m_dock->setObjectName(u"propertiesDock"_s);
    m_dock->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    m_dock->setMinimumWidth(260);
    addDockWidget(Qt::RightDockWidgetArea, m_dock);
    m_status->setObjectName(u"status"_s);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_jobs);
    statusBar()->setContentsMargins(grid::normal, 0, grid::normal, 0);
    m_notices->liesOver(m_status);
    m_palette = new CommandPalette(this);
    addActions(m_actions->all());
    connectActions();
    connect(m_start, &StartPage::caseWanted, this, &MainWindow::openCase);
    connect(m_palette, &CommandPalette::targetChosen, this, [this](const Target &target) {
        if (m_case)
            m_case->workspace->reveal(target);
    });
    resize(1280, 800);
    restoreGeometry(settings.layout(u"window"_s));
    closeCase();
}

MainWindow::~MainWindow()
{
    m_jobs->stopAll();
    m_case.reset();
}

CaseSession *MainWindow::session() const
{
    return m_case ? m_case->session.get() : nullptr;
}

Selection *MainWindow::selection() const
{
    return m_case ? &m_case->selection : nullptr;
}

Workspace *MainWindow::workspace() const
{
    return m_case ? m_case->workspace : nullptr;
}

bool MainWindow::openCase(const QString &path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    if (m_case && m_case->session->path() == whole)
        return true;
    bool isOpen = false;
    guarded(m_prompts, [&] {
        if (!QFileInfo::exists(whole))
            throw Error(tr("%1 is not there any more. It may have been moved; open it from its new place.")
                            .arg(whole));
        auto opened = std::make_unique<OpenCase>(whole);
        closeCase();
        m_case = std::move(opened);
        buildWorkspace();
        m_settings.addRecentCase(whole);
        m_settings.setLastFolder(QFileInfo(whole).absolutePath());
        isOpen = true;
    });
    return isOpen;
}

bool MainWindow::createCase(const QString &path, const QString &operation, const QString &marking,
                            SourceKeeping keeping)
{
    bool isMade = false;
    guarded(m_prompts, [&] {
        CaseSession::create(path, operation, knownMarking(marking), keeping);
        isMade = true;
    });
    return isMade && openCase(path);
}

RoomContext MainWindow::context()
{
    return {*m_case->session, m_case->selection, m_prompts, *m_jobs, m_settings.zone()};
}

void MainWindow::buildWorkspace()
{
    const RoomContext shared = context();
    const CaseInfo info = m_case->session->info();
    m_notices->clear();
    m_case->edits = new EntityEdits(shared, this);
    m_case->import = new ImportFlow(shared, this);
    m_case->workspace = new Workspace(shared, m_settings, this);
    m_pages->addWidget(m_case->workspace);
    addRooms(*m_case->workspace, shared, *m_actions, *m_case->edits);
    buildProperties(shared);
    connectEdits();
    m_pages->setCurrentWidget(m_case->workspace);
    m_actions->setCaseOpen(true);
    m_header->showCase(info.operation, info.marking);
    const QString title
        = m_case->session->isReadOnly() ? tr("%1 · %2 · read only — Skein") : tr("%1 · %2 — Skein");
    setWindowTitle(title.arg(info.operation, info.marking.text()));
    statusBar()->show();
    m_dock->show();
    restoreState(m_settings.layout(u"docks"_s));
    m_isNarrow = false;
    foldProperties(width() < NarrowBelow);
    m_actions->find(u"show-properties"_s)->setChecked(!m_dock->isHidden());
    m_case->workspace->strip().setVisible(m_actions->find(u"show-strip"_s)->isChecked());
    showStatus();
    showHistory();
}

void MainWindow::connectEdits()
{
    CaseSession &session = *m_case->session;
    connect(&session, &CaseSession::historyChanged, this, &MainWindow::showHistory);
    connect(&session, &CaseSession::changed, this, &MainWindow::showStatus);
    connect(&m_case->selection, &Selection::changed, this, &MainWindow::showStatus);
    connect(&m_case->selection, &Selection::windowChanged, this, &MainWindow::showStatus);
    connect(m_case->edits, &EntityEdits::noticed, m_notices, &NoticeBar::showDone);
    connect(m_case->import, &ImportFlow::finished, m_notices, &NoticeBar::showDone);
    connect(m_case->import, &ImportFlow::mappingWanted, this, [this](const QStringList &files) {
        m_notices->showDone(files.size() == 1
                                ? tr("%1 does not come in by itself. The wizard shows what was found.")
                                      .arg(QFileInfo(files.first()).fileName())
                                : tr("Not all of the %1 files come in by themselves. The wizard shows "
                                     "what was found.")
                                      .arg(files.size()));
        openWizard(files);
    });
    for (Room *room : m_case->workspace->rooms()) {
        connect(room, &Room::noticed, m_notices, &NoticeBar::showDone);
        connect(room, &Room::actionWanted, this, [this](const QString &id) {
            if (QAction *action = m_actions->find(id))
                action->trigger();
        });
        if (const auto *ledger = qobject_cast<SourcesRoom *>(room))
            connect(ledger, &SourcesRoom::mappingWanted, this, &MainWindow::openWizard);
    }
}

void MainWindow::buildProperties(const RoomContext &context)
{
    auto *panel = new PropertiesPanel(context, m_case->edits->actions(), m_dock);
    connect(panel, &PropertiesPanel::entityWanted, this,
            [this](EntityId id) { m_case->selection.setEntities({id}); });
    m_dock->setWidget(panel);
}

void MainWindow::closeCase()
{
    if (m_case) {
        rememberLayout();
        m_jobs->stopAll();
        delete m_dock->widget();
        m_case.reset();
    }
    m_notices->clear();
    m_actions->setCaseOpen(false);
    m_header->showNoCase();
    m_dock->hide();
    statusBar()->hide();
    m_start->refresh();
    m_pages->setCurrentWidget(m_start);
    setWindowTitle(u"Skein"_s);
}

void MainWindow::importFiles(const QStringList &files)
{
    if (m_case && !files.isEmpty()) {
        m_settings.setLastFolder(QFileInfo(files.first()).absolutePath());
        m_case->import->start(files);
    }
}

void MainWindow::buildSampleCase(const QString &path)
{
    statusBar()->show();
    m_jobs->follow(tr("Building the sample case"),
                   runJob(
                       this, [path](Progress &progress) { return makeSampleCase(path, progress); },
                       [this, path](const ImportOutcome &outcome) {
                           if (outcome.complete && openCase(path))
                               m_notices->showDone(ledgerLine(outcome));
                       },
                       [this](const std::exception &error) {
                           const auto *known = dynamic_cast<const Error *>(&error);
                           m_prompts.showError(known ? known->message()
                                                     : tr("The sample case could not be built."),
                                               QString::fromUtf8(error.what()));
                       }));
}

void MainWindow::takeFiles(const QStringList &files)
{
    const auto isCase = [](const QString &file) { return file.endsWith(u".skein"_s); };
    const auto found = std::find_if(files.begin(), files.end(), isCase);
    if (found != files.end()) {
        openCase(*found);
        return;
    }
    if (!m_case)
        newCase(); // the files need a case to go into
    importFiles(files);
}

void MainWindow::showStatus()
{
    if (!m_case)
        return;
    const size_t chosen = m_case->selection.items().size();
    m_status->setText(
        tr("%1 selected  ·  %2  ·  %3")
            .arg(chosen)
            .arg(describeWindow(m_case->selection.window(), m_settings.zone()),
                 counted(eventCount(m_case->session->database()), tr("1 event"), tr("%1 events"))));
}

void MainWindow::showHistory()
{
    const auto name = [this](const char *id, const QString &verb, const QString &title, bool can) {
        QAction *action = (*m_actions)[id];
        action->setEnabled(can);
        action->setText(title.isEmpty() ? verb
                                        : tr("%1: %2").arg(verb, QString(title).replace(u'&', u"&&"_s)));
    };
    const CaseSession &session = *m_case->session;
    name("undo", tr("&Undo"), session.undoTitle(), session.canUndo());
    name("redo", tr("&Redo"), session.redoTitle(), session.canRedo());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    foldProperties(width() < NarrowBelow);
}

/// A narrow window has no room for a room and its properties beside it. The menu opens them all the same.
void MainWindow::foldProperties(bool isNarrow)
{
    if (!m_case || isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    if (!isNarrow && m_isFolded)
        m_dock->show();
    m_isFolded = isNarrow && !m_dock->isHidden();
    if (m_isFolded)
        m_dock->hide();
}

void MainWindow::rememberLayout()
{
    m_settings.setLayout(u"window"_s, saveGeometry());
    if (!m_case)
        return;
    foldProperties(false); // what is remembered is the person's choice
    m_settings.setLayout(u"docks"_s, saveState());
    m_case->workspace->rememberLayout();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_jobs->isBusy()
        && !m_prompts.confirm({tr("Stop what is running?"),
                               tr("A job is still under way. Stopping it leaves the case as it was before."),
                               tr("Stop and close")})) {
        event->ignore();
        return;
    }
    closeCase();
    m_settings.setLayout(u"window"_s, saveGeometry());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    guarded(m_prompts, [&] {
        const QStringList files = droppedFiles(*event->mimeData());
        if (!files.isEmpty())
            takeFiles(files);
    });
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_case) {
        if (!m_notices->text().isEmpty())
            m_notices->clear();
        else
            m_case->selection.clear();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace skein
