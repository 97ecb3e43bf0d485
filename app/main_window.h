// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/source_keeping.h"
#include "widgets/base/prompts.h"
#include "widgets/base/selection.h"
#include "widgets/base/theme.h"

#include <QMainWindow>

#include <memory>
#include <vector>

class QDockWidget;
class QLabel;
class QStackedWidget;

namespace skein {

class Actions;
class CaseSession;
class CommandPalette;
class EntityEdits;
class HeaderBar;
class ImportFlow;
class JobBar;
class NoticeBar;
class PropertiesPanel;
class Room;
class Settings;
class StartPage;
class Workspace;
struct Fault;
struct RoomContext;
struct Target;

/// One window: the start page, or one open case with its rooms. It connects what the actions do; what a room
/// does is its own.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Without prompts it asks on the screen.
    explicit MainWindow(Settings &settings, Prompts *prompts = nullptr);
    ~MainWindow() override;

    /// False when it could not be opened; the reason is said, and what was open stays open.
    bool openCase(const QString &path);
    bool createCase(const QString &path, const QString &operation, const QString &marking,
                    SourceKeeping keeping = SourceKeeping::Kept);
    void closeCase();
    void importFiles(const QStringList &files);
    /// Makes a case of the sample's raw files at this place.
    void buildSampleCase(const QString &path);

    CaseSession *session() const;
    Selection *selection() const;
    Workspace *workspace() const;
    Actions &actions() const { return *m_actions; }
    NoticeBar &notices() const { return *m_notices; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct OpenCase;

    void connectActions();
    void connectEdits();
    void buildWorkspace();
    void buildProperties(const RoomContext &context);
    void newCase();
    void chooseCase();
    RoomContext context();
    void openWizard(const QStringList &files);
    void chooseSamplePlace();
    void undo();
    void redo();
    void verifyCase();
    void openPalette();
    void showHelp();
    void showShortcuts();
    void showAbout();
    void chooseZone();
    void useAppearance(Appearance appearance);
    void sayVerdict(const std::vector<Fault> &faults);
    void takeFiles(const QStringList &files);
    void showStatus();
    void showHistory();
    void rememberLayout();
    void foldProperties(bool isNarrow);

    Settings &m_settings;
    NoticeBar *m_notices;
    std::unique_ptr<Prompts> m_ownPrompts;
    Prompts &m_prompts;
    Actions *m_actions;
    HeaderBar *m_header;
    QStackedWidget *m_pages;
    StartPage *m_start;
    QDockWidget *m_dock;
    bool m_isFolded
        = false; ///< The dock is away because the window is narrow, not because somebody closed it.
    bool m_isNarrow = false;
    JobBar *m_jobs;
    QLabel *m_status;
    CommandPalette *m_palette;
    std::unique_ptr<OpenCase> m_case;
};

} // namespace skein
