// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/base/room_context.h"
#include "widgets/import/import_draft.h"
#include "widgets/jobs/run_job.h"

#include <QDialog>

class QDragEnterEvent;
class QDropEvent;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace skein {

class DetailsPage;
class FilesPage;
class ImportTrial;
class MappingPage;
class NoticeBar;
class PlainLabel;
class ResultPage;

/// Imports files step by step: which files, how their columns are read, what is known of the source, and what
/// would become of every row, before anything is stored. Every row is tried while the person goes on. It can
/// be left at any moment without a change.
class ImportWizard final : public QDialog
{
    Q_OBJECT

public:
    explicit ImportWizard(const RoomContext &context, QWidget *parent = nullptr);
    /// Stops what is under way and waits for it. Must go before the case is closed.
    ~ImportWizard() override;

    void addFiles(const QStringList &files);
    bool isBusy() const;
    void reject() override;

Q_SIGNALS:
    /// The import counts: "3 tables: 20,113 rows = 20,001 stored + 101 duplicates + 11 rejected".
    void imported(const QString &summary);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum Page { Files, Mapping, Details, Result };

    void next();
    void back();
    void enter(Page page);
    void showState();
    bool hasOwnMapping() const;
    void makeFoot(QVBoxLayout &column);
    void importAll();
    void startTrial();
    void followTrial();
    void finishImport(const ImportOutcome &outcome);
    void saveMappings();
    Specification::MadeFor madeFor(const TableDraft &table) const;
    void follow(const QString &title, const QFuture<ImportOutcome> &future);
    void fail(const std::exception &error);
    void exportRejects(size_t table);

    RoomContext m_context;
    ImportDraft m_draft;
    ImportOutcome m_outcome;
    QFuture<ImportOutcome> m_job; ///< The import itself.
    bool m_isBusy = false; ///< Importing.
    bool m_isImported = false;
    QList<PlainLabel *> m_steps;
    NoticeBar *m_notices;
    QStackedWidget *m_pages;
    FilesPage *m_files;
    MappingPage *m_mapping;
    DetailsPage *m_details;
    ResultPage *m_result;
    ImportTrial *m_trial;
    PlainLabel *m_hint;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_next = nullptr;
};

/// Opens the wizard over the window and returns at once; it goes by itself when it is closed. Close it before
/// the case.
ImportWizard *openImportWizard(const RoomContext &context, const QStringList &files, QWidget *window);

} // namespace skein
