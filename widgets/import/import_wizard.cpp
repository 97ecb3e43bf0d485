// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/import/import_wizard.h"

#include "core/base/error.h"
#include "core/ingest/mapping_versions.h"
#include "core/storage/case_session.h"
#include "core/storage/source_store.h"
#include "widgets/base/guarded.h"
#include "widgets/base/notice_bar.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"
#include "widgets/import/details_page.h"
#include "widgets/import/dropped_files.h"
#include "widgets/import/files_page.h"
#include "widgets/import/import_trial.h"
#include "widgets/import/mapping_page.h"
#include "widgets/import/rejects_export.h"
#include "widgets/import/result_page.h"
#include "widgets/jobs/job_bar.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

/// On a screen that is too low for a page it scrolls: the buttons at the foot are always there.
static QScrollArea *scrolled(QWidget *page, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    area->setWidget(page);
    return area;
}

ImportWizard::ImportWizard(const RoomContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_notices(new NoticeBar(this))
    , m_pages(new QStackedWidget(this))
    , m_files(new FilesPage(context, m_draft, this))
    , m_mapping(new MappingPage(context, m_draft, this))
    , m_details(new DetailsPage(m_draft, this))
    , m_result(new ResultPage(this))
    , m_trial(new ImportTrial(context, this))
{
    setObjectName(u"importWizard"_s);
    setWindowTitle(tr("Import files"));
    setAcceptDrops(true);
    constexpr QSize roomy(1040, 720), frame(16, 48);
    resize(roomy.boundedTo(screen()->availableSize() - frame));
    guarded(m_context.prompts,
            [this] { m_draft.specifications = specificationsFor(m_context.session.database()); });
    auto *steps = new QHBoxLayout;
    steps->setSpacing(grid::wide);
    for (const QString &title : {tr("1 Files"), tr("2 Columns"), tr("3 Source"), tr("4 Result")}) {
        m_steps << new PlainLabel(title, this);
        const QFontMetrics widest(sizedFont(TextSize::Large, QFont::DemiBold));
        m_steps.last()->setMinimumWidth(widest.horizontalAdvance(title) + grid::unit);
        steps->addWidget(m_steps.last());
    }
    steps->addStretch();
    m_pages->addWidget(m_files);
    for (QWidget *page : QList<QWidget *>{m_mapping, m_details, m_result})
        m_pages->addWidget(scrolled(page, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::large, grid::large, grid::large, grid::large);
    column->setSpacing(grid::normal);
    column->addLayout(steps);
    column->addWidget(m_pages, 1);
    makeFoot(*column);
    connect(m_files, &FilesPage::changed, this, &ImportWizard::showState);
    connect(m_mapping, &MappingPage::changed, this, &ImportWizard::showState);
    connect(m_result, &ResultPage::exportWanted, this, &ImportWizard::exportRejects);
    followTrial();
    enter(Files);
}

ImportWizard::~ImportWizard()
{
    m_trial->giveUp(); // the import may wait for it
    stopAndWait(m_job);
}

bool ImportWizard::isBusy() const
{
    return m_isBusy || m_trial->isRunning();
}

void ImportWizard::followTrial()
{
    connect(m_trial, &ImportTrial::counted, m_result, &ResultPage::showSoFar);
    connect(m_trial, &ImportTrial::failed, this, &ImportWizard::fail);
    connect(m_trial, &ImportTrial::finished, this, [this](const ImportOutcome &outcome) {
        m_outcome = outcome;
        m_result->show(outcome, ImportMode::Trial);
        showState();
    });
    connect(m_trial, &ImportTrial::stopped, this, [this] {
        m_result->clear(tr("The trial was stopped before every row was tried."));
        showState();
        m_notices->showDone(tr("Stopped. Nothing was changed."));
    });
    connect(m_result, &ResultPage::rowWanted, this, [this](size_t table, qint64 row) {
        if (table < m_outcome.tables.size())
            m_trial->findRow(m_outcome.tables[table], row);
    });
    connect(m_trial, &ImportTrial::rowFound, m_result, &ResultPage::showRow);
}

void ImportWizard::makeFoot(QVBoxLayout &column)
{
    m_hint = new PlainLabel({}, this);
    m_hint->setObjectName(u"wizardHint"_s);
    m_hint->setWordWrap(true);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"wizardProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(u"wizardCancel"_s);
    m_cancel->setAutoDefault(false);
    m_back = new QPushButton(tr("&Back"), this);
    m_back->setObjectName(u"wizardBack"_s);
    m_back->setAutoDefault(false);
    m_next = new QPushButton(this);
    m_next->setObjectName(u"wizardNext"_s);
    m_next->setDefault(true);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(grid::small);
    foot->addWidget(m_hint, 1);
    foot->addWidget(m_progress, 1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_back);
    foot->addWidget(m_next);
    column.addLayout(foot);
    m_notices->liesOver(m_hint);
    connect(m_cancel, &QPushButton::clicked, this, &ImportWizard::reject);
    connect(m_back, &QPushButton::clicked, this, &ImportWizard::back);
    connect(m_next, &QPushButton::clicked, this, &ImportWizard::next);
}

void ImportWizard::addFiles(const QStringList &files)
{
    m_files->add(files);
}

void ImportWizard::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_pages->currentIndex() == Files && event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ImportWizard::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    guarded(m_context.prompts, [&] { addFiles(droppedFiles(*event->mimeData())); });
}

/// The first press stops what is under way, the next closes.
void ImportWizard::reject()
{
    if (m_isBusy)
        m_job.cancel();
    else if (m_trial->isRunning())
        m_trial->stop();
    else if (m_isImported || !hasOwnMapping()
             || m_context.prompts.confirm({tr("Leave the import?"),
                                           tr("What the columns are was said by hand, and would have to be "
                                              "said again. Nothing was imported."),
                                           tr("Leave")}))
        QDialog::reject();
}

/// Whether Escape would throw away what took a person some time.
bool ImportWizard::hasOwnMapping() const
{
    return std::any_of(m_draft.tables.begin(), m_draft.tables.end(),
                       [](const TableDraft &table) { return table.isTaken && table.isByHand; });
}

void ImportWizard::enter(Page page)
{
    m_pages->setCurrentIndex(page);
    for (int step = 0; step < m_steps.size(); ++step) {
        m_steps[step]->setFont(sizedFont(TextSize::Large, step == page ? QFont::DemiBold : QFont::Normal));
        m_steps[step]->setForegroundRole(step == page ? QPalette::WindowText : QPalette::PlaceholderText);
    }
    m_notices->clear();
    if (page == Files)
        m_files->show(m_draft);
    if (page == Mapping)
        m_mapping->enter();
    if (page == Details)
        m_details->enter();
    if (page < Details)
        m_trial->giveUp(); // what is tried may be altered there
    showState();
    const QList<QWidget *> starts{m_files, m_mapping, m_details}; // the result is only waited for
    if (page < starts.size())
        starts[page]->setFocus();
}

void ImportWizard::showState()
{
    if (!m_next)
        return;
    const int page = m_pages->currentIndex();
    const QString problem = page == Mapping ? m_mapping->problem() : QString();
    const bool canGoOn = page == Files ? m_files->isReady() : problem.isEmpty();
    const bool mustTry = page == Result && !m_outcome.complete && !m_trial->isRunning();
    m_next->setText(m_isImported          ? tr("Close")
                        : mustTry         ? tr("&Try it again")
                        : page == Result  ? tr("&Import")
                        : page == Details ? tr("See the res&ult")
                                          : tr("&Next"));
    m_next->setEnabled(!m_isBusy && canGoOn && (page != Result || !m_trial->isRunning()));
    m_back->setEnabled(!m_isBusy && page != Files && !m_isImported);
    m_cancel->setVisible(!m_isImported);
    m_cancel->setText(isBusy() ? tr("Stop") : tr("Cancel"));
    m_progress->setVisible(isBusy());
    m_hint->setVisible(!isBusy());
    m_hint->setText(m_isImported            ? tr("Ctrl+Z in the window takes the import back.")
                        : problem.isEmpty() ? tr("Nothing is changed until you press Import.")
                                            : problem);
}

void ImportWizard::next()
{
    switch (m_pages->currentIndex()) {
    case Files:
        enter(Mapping);
        break;
    case Mapping:
        enter(Details);
        startTrial();
        break;
    case Details:
        enter(Result);
        break;
    default:
        if (m_isImported)
            accept();
        else if (m_outcome.complete)
            importAll();
        else
            startTrial();
        break;
    }
}

void ImportWizard::back()
{
    enter(Page(std::max(0, m_pages->currentIndex() - 1)));
}

void ImportWizard::startTrial()
{
    m_notices->clear();
    guarded(m_context.prompts, [this] {
        m_outcome = {};
        m_result->clear(tr("Trying every row. Nothing is stored."));
        m_trial->start(m_draft);
        follow(tr("Trying the import"), m_trial->future());
    });
    showState();
}

void ImportWizard::importAll()
{
    m_notices->clear();
    guarded(m_context.prompts, [this] {
        CaseSession &session = m_context.session;
        auto writer = std::make_shared<Database>(session.writer());
        const ImportSetting setting{session.user(), session.info().operation, ImportMode::Store};
        m_isBusy = true;
        m_job = runJob(
            this,
            [writer, setting, draft = m_draft, before = m_trial->future()](Progress &progress) {
                QFuture<ImportOutcome> earlier = before;
                stopAndWait(earlier);
                return runImport(*writer, prepare(draft, progress), setting, progress);
            },
            [this](const ImportOutcome &outcome) {
                m_isBusy = false;
                finishImport(outcome);
            },
            [this](const std::exception &error) { fail(error); },
            [this] {
                m_isBusy = false;
                showState();
                m_notices->showDone(tr("Stopped. Nothing was changed."));
            });
        follow(tr("Importing"), m_job);
    });
    showState();
}

void ImportWizard::follow(const QString &title, const QFuture<ImportOutcome> &future)
{
    m_context.jobs.follow(title, future);
    auto *watcher = new QFutureWatcher<ImportOutcome>(this);
    m_progress->setRange(0, 0);
    connect(watcher, &QFutureWatcherBase::progressRangeChanged, m_progress, &QProgressBar::setRange);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);
}

void ImportWizard::fail(const std::exception &error)
{
    m_isBusy = false;
    const auto *known = dynamic_cast<const Error *>(&error);
    m_result->clear(tr("Nothing was changed."));
    showState();
    m_notices->showError(known ? known->message() : tr("The import failed; nothing was changed."),
                         QString::fromUtf8(error.what()));
}

void ImportWizard::finishImport(const ImportOutcome &outcome)
{
    guarded(m_context.prompts, [&] {
        activateImport(m_context.session, outcome);
        m_outcome = outcome;
        m_isImported = true;
        m_result->show(outcome, ImportMode::Store);
        saveMappings();
        Q_EMIT imported(ledgerLine(outcome));
    });
    showState();
}

void ImportWizard::saveMappings()
{
    for (const TableDraft &table : m_draft.tables) {
        if (!table.isTaken || table.saveAs.isEmpty())
            continue;
        Specification specification = specificationOf(table, m_draft.specifications);
        specification.madeFor = madeFor(table);
        if (m_details->isForAllCases()) {
            saveMappingForAllCases(specification);
            continue;
        }
        const int version = saveMapping(m_context.session, specification).version;
        if (version > 1)
            m_notices->showDone(tr("“%1” was saved as version %2; the earlier ones are kept.")
                                    .arg(specification.name)
                                    .arg(version));
    }
}

Specification::MadeFor ImportWizard::madeFor(const TableDraft &table) const
{
    const QString file = QFileInfo(table.path).fileName();
    for (const ImportedTable &each : m_outcome.tables)
        if (each.source.file == file && each.source.sheet == table.preview.sheet)
            return {file, each.source.sha256, headingPrint(table.header)};
    return {};
}

void ImportWizard::exportRejects(size_t table)
{
    if (table >= m_outcome.tables.size())
        return;
    guarded(m_context.prompts, [&] {
        const std::optional<Source> source
            = findSource(m_context.session.database(), m_outcome.tables[table].source.id);
        const QString path
            = source ? skein::exportRejects(m_context.session, m_context.prompts, *source) : QString();
        if (!path.isEmpty())
            m_notices->showDone(tr("Written to %1. Mend the rows and import that file.").arg(path));
    });
}

ImportWizard *openImportWizard(const RoomContext &context, const QStringList &files, QWidget *window)
{
    auto *wizard = new ImportWizard(context, window);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
    wizard->addFiles(files);
    return wizard;
}

} // namespace skein
