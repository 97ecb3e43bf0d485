// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/import/files_page.h"

#include "core/base/error.h"
#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/prompts.h"
#include "widgets/base/theme.h"
#include "widgets/jobs/job_bar.h"
#include "widgets/models/kind_title.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTextDocument>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

enum Column { File, Size, Holds, Certainty, Others, Text };

constexpr int TableRole = Qt::UserRole; ///< Index of the draft.
constexpr int PathRole = Qt::UserRole + 1;

} // namespace

static QString percent(double confidence)
{
    return u"%1 %"_s.arg(std::lround(std::min(confidence, 1.0) * 100));
}

FilesPage::FilesPage(const RoomContext &context, ImportDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_draft(draft)
    , m_tree(new QTreeWidget(this))
    , m_add(new QPushButton(icon(u"add"_s), tr("&Add files …"), this))
    , m_remove(new QPushButton(icon(u"remove"_s), tr("&Remove"), this))
{
    auto *intro = new PlainLabel(
        tr("Add files, or drop them here. Each table is recognised by its columns; what is not "
           "recognised you map by hand in the next step."),
        this);
    intro->setWordWrap(true);
    m_add->setObjectName(u"addFiles"_s);
    m_add->setAutoDefault(false);
    setFocusProxy(m_add);
    m_remove->setObjectName(u"removeFile"_s);
    m_remove->setAutoDefault(false);
    m_tree->setObjectName(u"fileTree"_s);
    m_tree->setAccessibleName(tr("Files to be imported"));
    m_tree->setHeaderLabels({tr("File or sheet"), tr("Size"), tr("Recognised as"), tr("Sure"),
                             tr("Could also be"), tr("Written in")});
    m_tree->headerItem()->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->header()->setStretchLastSection(true);
    const QList<int> widths{240, 80, 190, 120, 180}; // room for "to be confirmed"
    for (int column = 0; column < widths.size(); ++column)
        m_tree->setColumnWidth(column, widths[column]);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::small);
    column->addWidget(intro);
    column->addWidget(m_tree, 1);
    column->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, &FilesPage::choose);
    connect(m_remove, &QPushButton::clicked, this, &FilesPage::removeCurrent);
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item) {
        const QVariant table = item->data(File, TableRole);
        if (!table.isValid())
            return;
        m_draft.tables[size_t(table.toInt())].isTaken = item->checkState(File) == Qt::Checked;
        Q_EMIT changed();
    });
    connect(m_tree, &QTreeWidget::currentItemChanged, this,
            [this](QTreeWidgetItem *item) { m_remove->setEnabled(item != nullptr); });
    m_remove->setEnabled(false);
}

FilesPage::~FilesPage()
{
    for (QFuture<ImportPreview> &job : m_jobs)
        stopAndWait(job);
}

bool FilesPage::isReady() const
{
    return m_looking == 0
        && std::any_of(m_draft.tables.begin(), m_draft.tables.end(),
                       [](const TableDraft &table) { return table.isTaken; });
}

void FilesPage::choose()
{
    add(m_context.prompts.filesToOpen(
        {tr("Add files to the import"),
         tr("Tables, exports and databases (*.csv *.tsv *.txt *.xlsx *.vcf *.json *.jsonl *.ndjson *.db "
            "*.sqlite *.sqlitedb *.storedata *.gpx *.kml *.ics *.eml *.mbox *.ofx *.qfx *.sta *.mt940 *.xml "
            "*.zip *.ufdr);;All files (*)"),
         {}}));
}

void FilesPage::add(const QStringList &files)
{
    for (const QString &path : files) {
        if (m_paths.contains(path))
            continue;
        m_paths << path;
        look(path);
    }
    show(m_draft);
}

void FilesPage::look(const QString &path)
{
    ++m_looking;
    const auto future = runJob(
        this,
        [path, specifications = m_draft.specifications](Progress &) {
            return previewFile(path, specifications);
        },
        [this, path](const ImportPreview &preview) { take(path, preview); },
        [this, path](const std::exception &error) { refuse(path, error); });
    m_context.jobs.follow(tr("Looking at %1").arg(QFileInfo(path).fileName()), future);
    m_jobs << future;
}

void FilesPage::take(const QString &path, const ImportPreview &preview)
{
    --m_looking;
    if (m_paths.contains(path))
        for (TableDraft &draft : draftsOf(preview, QFileInfo(path).size(), m_draft.specifications))
            m_draft.tables.push_back(std::move(draft));
    show(m_draft);
}

void FilesPage::refuse(const QString &path, const std::exception &error)
{
    --m_looking;
    const auto *known = dynamic_cast<const Error *>(&error);
    QString reason = known ? known->message() : QString::fromUtf8(error.what());
    m_refusals.insert(path, reason.replace(path, QFileInfo(path).fileName()));
    show(m_draft);
}

void FilesPage::removeCurrent()
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    if (!item)
        return;
    const QString path = item->data(File, PathRole).toString();
    m_paths.removeAll(path);
    m_refusals.remove(path);
    std::erase_if(m_draft.tables, [&](const TableDraft &table) { return table.path == path; });
    show(m_draft);
}

void FilesPage::addLine(size_t table, QTreeWidgetItem *parent)
{
    const TableDraft &draft = m_draft.tables[table];
    auto *item = parent;
    if (!draft.preview.sheet.isEmpty()) {
        item = new QTreeWidgetItem(parent);
        item->setText(
            File, draft.preview.isHidden ? tr("%1 (hidden)").arg(draft.preview.sheet) : draft.preview.sheet);
        item->setData(File, PathRole, draft.path);
    }
    QStringList others;
    for (size_t index = 1; index < std::min<size_t>(4, draft.preview.proposals.size()); ++index)
        others << u"%1 %2"_s.arg(draft.preview.proposals[index].specification.name,
                                 percent(draft.preview.proposals[index].confidence));
    const bool isProposal = !draft.isByHand && !draft.preview.proposals.empty();
    item->setText(Holds,
                  isProposal                 ? draft.base.name
                      : draft.kind.isEmpty() ? tr("not recognised")
                                             : kindTitle(draft.kind));
    item->setText(Certainty,
                  isProposal                ? percent(draft.preview.proposals.front().confidence)
                      : draft.isFromContent ? tr("to be confirmed")
                      : draft.isByHand      ? tr("by hand")
                                            : QString());
    item->setText(Others, others.join(u", "_s));
    item->setText(Text,
                  draft.format.isEmpty() ? tr("%1, %2").arg(draft.charset, delimiterTitle(draft.delimiter))
                                         : draft.format);
    if (draft.isFromContent || (!isProposal && draft.kind.isEmpty()))
        item->setForeground(Holds, doubtColour(palette()));
    item->setData(File, TableRole, int(table));
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(File, draft.isTaken ? Qt::Checked : Qt::Unchecked);
}

void FilesPage::show(const ImportDraft &draft)
{
    const QSignalBlocker blocker(m_tree);
    const QString chosen
        = m_tree->currentItem() ? m_tree->currentItem()->data(File, PathRole).toString() : QString();
    m_tree->clear();
    for (const QString &path : m_paths) {
        auto *file = new QTreeWidgetItem(m_tree);
        file->setText(File, QFileInfo(path).fileName());
        file->setData(File, PathRole, path);
        file->setToolTip(File, Qt::convertFromPlainText(path));
        file->setText(
            Size,
            QLocale::c().formattedDataSize(QFileInfo(path).size(), 1, QLocale::DataSizeTraditionalFormat));
        file->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
        bool isKnown = false;
        for (size_t table = 0; table < draft.tables.size(); ++table)
            if (draft.tables[table].path == path) {
                addLine(table, file);
                isKnown = true;
            }
        if (m_refusals.contains(path)) {
            file->setText(Holds, tr("cannot be read"));
            file->setIcon(File, icon(u"error"_s));
            file->setForeground(Holds, harmColour(palette()));
            auto *reason = new QTreeWidgetItem(file, {m_refusals.value(path)});
            reason->setFlags(Qt::ItemIsEnabled);
            reason->setToolTip(0, Qt::convertFromPlainText(m_refusals.value(path)));
            reason->setFirstColumnSpanned(true);
        } else if (!isKnown) {
            file->setText(Holds, tr("looking …"));
        }
        file->setExpanded(true);
        if (path == chosen || !m_tree->currentItem())
            m_tree->setCurrentItem(file);
    }
    setFocusProxy(m_paths.isEmpty() ? static_cast<QWidget *>(m_add) : m_tree);
    m_remove->setEnabled(m_tree->currentItem() != nullptr);
    Q_EMIT changed();
}

} // namespace skein
