// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/actions.h"
#include "app/command_palette.h"
#include "app/help_view.h"
#include "app/main_window.h"
#include "app/new_case_dialog.h"
#include "app/open_case.h"
#include "app/settings.h"
#include "app/time_strip.h"
#include "core/storage/verify.h"
#include "widgets/base/figure.h"
#include "widgets/base/guarded.h"
#include "widgets/base/notice_bar.h"
#include "widgets/base/theme.h"
#include "widgets/import/import_wizard.h"
#include "widgets/jobs/job_bar.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>

using namespace Qt::Literals::StringLiterals;

namespace skein {

void MainWindow::connectActions()
{
    const auto on
        = [this](const char *id, auto work) { connect((*m_actions)[id], &QAction::triggered, this, work); };
    on("new-case", &MainWindow::newCase);
    on("open-case", &MainWindow::chooseCase);
    on("sample-case", &MainWindow::chooseSamplePlace);
    on("close-case", &MainWindow::closeCase);
    on("import-files", [this] { openWizard({}); });
    on("quit", &MainWindow::close);
    on("undo", &MainWindow::undo);
    on("redo", &MainWindow::redo);
    on("add-entity", [this] { m_case->edits->addEntity(); });
    on("add-link", [this] { m_case->edits->addLink(); });
    on("add-attribution", [this] { m_case->edits->addAttribution(); });
    on("clear-selection", [this] { m_case->selection.clear(); });
    on("find", &MainWindow::openPalette);
    on("all-times", [this] { m_case->selection.setWindow({}); });
    on("light", [this] { useAppearance(Appearance::Light); });
    on("dark", [this] { useAppearance(Appearance::Dark); });
    on("as-desktop", [this] { useAppearance(Appearance::System); });
    on("time-zone", &MainWindow::chooseZone);
    on("full-screen", [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    on("verify", &MainWindow::verifyCase);
    on("help", &MainWindow::showHelp);
    on("shortcuts", &MainWindow::showShortcuts);
    on("about", &MainWindow::showAbout);
    for (const char *id : {"show-properties", "show-strip"}) {
        (*m_actions)[id]->setCheckable(true);
        (*m_actions)[id]->setChecked(true);
    }
    // Only what a person does: a dock is also hidden when the window is minimised.
    on("show-properties", [this](bool isShown) {
        m_isFolded = false;
        m_dock->setVisible(isShown);
    });
    connect(m_dock->toggleViewAction(), &QAction::toggled, (*m_actions)["show-properties"],
            &QAction::setChecked);
    connect((*m_actions)["show-strip"], &QAction::toggled, this, [this](bool isShown) {
        if (m_case)
            m_case->workspace->strip().setVisible(isShown);
    });
}

void MainWindow::newCase()
{
    NewCaseDialog dialog(m_prompts, m_settings.lastFolder(), this);
    if (dialog.exec() == QDialog::Accepted)
        createCase(dialog.path(), dialog.operation(), dialog.marking().text(), dialog.keeping());
}

void MainWindow::chooseCase()
{
    const QString path = m_prompts.fileToOpen(
        {tr("Open case"), tr("Skein case (*.skein);;All files (*)"), m_settings.lastFolder()});
    if (!path.isEmpty())
        openCase(path);
}

void MainWindow::openWizard(const QStringList &files)
{
    ImportWizard wizard(context(), this);
    wizard.setObjectName(u"importWizard"_s);
    connect(&wizard, &ImportWizard::imported, m_notices, &NoticeBar::showDone);
    if (!files.isEmpty())
        wizard.addFiles(files);
    wizard.exec();
}

void MainWindow::chooseSamplePlace()
{
    const QString path
        = m_prompts.fileToSave({tr("Where is the sample case to lie?"), tr("Skein case (*.skein)"),
                                QDir(m_settings.lastFolder()).filePath(u"HERON sample.skein"_s)});
    if (!path.isEmpty())
        buildSampleCase(path.endsWith(u".skein"_s) ? path : path + u".skein"_s);
}

void MainWindow::undo()
{
    guarded(m_prompts, [this] {
        const QString title = m_case->session->undoTitle();
        if (title.isEmpty())
            return;
        m_case->session->undo();
        m_notices->showDone(tr("Undone: %1").arg(title));
    });
}

void MainWindow::redo()
{
    guarded(m_prompts, [this] {
        const QString title = m_case->session->redoTitle();
        if (title.isEmpty())
            return;
        m_case->session->redo();
        m_notices->showDone(tr("Done again: %1").arg(title));
    });
}

void MainWindow::verifyCase()
{
    guarded(m_prompts, [this] {
        auto reader = std::make_shared<Database>(m_case->session->reader());
        m_jobs->follow(tr("Verifying the case"),
                       runJob(
                           m_case->workspace,
                           [reader](Progress &progress) { return verify(*reader, progress); },
                           [this](const std::vector<Fault> &faults) { sayVerdict(faults); },
                           [this](const std::exception &error) {
                               m_prompts.showError(tr("The case could not be verified. Nothing was changed."),
                                                   QString::fromUtf8(error.what()));
                           }));
    });
}

void MainWindow::sayVerdict(const std::vector<Fault> &faults)
{
    guarded(m_prompts, [&] {
        QStringList lines;
        for (const Fault &fault : faults)
            lines << u"%1: %2"_s.arg(fault.where, fault.what);
        m_case->session->log(
            {u"verify"_s,
             faults.empty() ? tr("no fault") : counted(qint64(faults.size()), tr("1 fault"), tr("%1 faults")),
             {},
             {}});
        if (faults.empty())
            m_notices->showDone(tr("Verified: pages, rows, kept sources and the audit chain are whole."));
        else
            m_prompts.showError(
                tr("%1 Work on a copy from before, and keep this file for those who look into it.")
                    .arg(counted(qint64(faults.size()), tr("A fault was found: %1."),
                                 tr("%1 faults were found, the first: %2."))
                             .arg(lines.first())),
                lines.join(u'\n'));
    });
}

void MainWindow::openPalette()
{
    QList<QAction *> commands;
    if (m_case) {
        commands += m_case->workspace->front()->roomActions();
        commands += m_case->edits->actions();
    }
    commands += m_actions->all();
    QList<QAction *> distinct;
    for (QAction *action : commands)
        if (!distinct.contains(action))
            distinct << action;
    m_palette->open(session(), distinct);
}

void MainWindow::useAppearance(Appearance appearance)
{
    m_settings.setAppearance(appearance);
    applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), appearance);
}

void MainWindow::chooseZone()
{
    const auto name = m_prompts.textFor(
        tr("Time zone"), tr("In which times are shown (Europe/London, UTC, Europe/Bucharest …)"),
        m_settings.zoneName());
    if (!name)
        return;
    if (!TimeZone::named(name->toStdString())) {
        m_prompts.showError(tr("“%1” is no time zone. Times are shown as before.").arg(*name));
        return;
    }
    m_settings.setZoneName(*name);
    const QString path = m_case->session->path();
    const QString room = m_case->workspace->front()->sign().id;
    closeCase(); // the rooms are built anew in the other zone
    if (openCase(path))
        m_case->workspace->enter(room);
}

void MainWindow::showHelp()
{
    showHelpPage(m_case ? m_case->workspace->front()->sign().id : u"start"_s, this);
}

void MainWindow::showShortcuts()
{
    QStringList lines{tr("# Keyboard shortcuts"), QString()};
    for (const QAction *action : m_actions->all())
        if (!action->shortcut().isEmpty())
            lines << u"- %1: %2"_s.arg(action->shortcut().toString(QKeySequence::NativeText),
                                       action->text().remove(u'&').remove(u" …"_s));
    for (int i = 0; m_case && i < m_case->workspace->rooms().size(); ++i)
        lines << u"- Ctrl+%1: %2"_s.arg(i + 1).arg(m_case->workspace->rooms()[i]->sign().title);
    showHelpText(tr("Keyboard shortcuts"), lines.join(u'\n'), this);
}

void MainWindow::showAbout()
{
    showHelpText(
        tr("About Skein"),
        tr("# Skein %1\n\nAn intelligence-analysis workstation: from raw call data, ANPR reads and "
           "lists to charts, sequences and documents.\n\nFree software under the GNU General Public "
           "License, version 3 or later. It comes without any warranty.\n\nForms and vocabularies are "
           "examples, not official ones.")
            .arg(QCoreApplication::applicationVersion()),
        this);
}

} // namespace skein
