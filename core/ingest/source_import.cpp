// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/source_import.h"

#include "core/base/digest.h"
#include "core/base/steps.h"
#include "core/base/text_fold.h"
#include "core/ingest/header_finder.h"
#include "core/ingest/import_plan.h"
#include "core/ingest/import_watcher.h"
#include "core/ingest/rows_ahead.h"
#include "core/storage/referenced_rows.h"
#include "core/storage/source_keeping.h"
#include "core/storage/source_store.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr qint64 RowsBetweenReports = 8192;

/// Bulk rows are written once and in order: pages that are kept would only be more memory.
static constexpr qint64 BulkCacheBytes = 8 << 20;

static QString tr(const char *text)
{
    return QCoreApplication::translate("SourceImport", text);
}

SourceImport::SourceImport(Database &database, const PreparedTable &table, const ImportRequest &request,
                           const ImportSetting &setting, CaseKnowledge &knowledge)
    : m_database(database)
    , m_table(table)
    , m_request(request)
    , m_setting(setting)
    , m_knowledge(knowledge)
    , m_filter(table.plan.recognition.header)
{
}

Source SourceImport::newSource() const
{
    const InputFile &input = m_table.file->input();
    const Recognition &recognition = m_table.plan.recognition;
    Source source;
    source.file = input.name();
    source.sheet = m_table.file->tables()[m_table.table].sheet;
    if (m_table.isFurther) // two tables of one file are two sources, told apart by this
        source.sheet
            = (source.sheet.isEmpty() ? tr("table from line %1") : source.sheet + tr(", from line %1"))
                  .arg(recognition.headerLine);
    source.bytes = qint64(input.bytes().size());
    source.kind = recognition.specification.kind;
    source.reference = m_request.reference.isEmpty() ? source.file : m_request.reference;
    source.grading = m_request.grading;
    source.handling = m_request.handling;
    source.zone = m_table.plan.times.zone.name();
    source.specification = toJson(recognition.specification);
    source.header = recognition.header;
    source.importedAt = QDateTime::currentMSecsSinceEpoch();
    source.importedBy = m_setting.user;
    return source;
}

/// Rows can be left in a file of the person's own whose text is read as it lies on the disk.
std::unique_ptr<SourceRowsWriter> SourceImport::rowsWriter() const
{
    const InputFile &input = m_table.file->input();
    const DecodedText *text = m_table.file->text(m_table.table);
    const std::string_view file = input.bytes();
    const bool isInPlace = text && !m_table.file->hasRecords(m_table.table)
        && input.storedPath() == input.path() && text->text.data() >= file.data()
        && text->text.data() + text->text.size() <= file.data() + file.size();
    if (isInPlace && sourceKeeping(m_database) == SourceKeeping::Referenced)
        return std::make_unique<ReferencedRowsWriter>(m_database, m_source.id, input.path(), file,
                                                      input.digestStates());
    return std::make_unique<SourceTextWriter>(m_database, m_source.id);
}

/// Sources of one exhibit speak of the same names; without an exhibit only the very same file does.
static QString scopeOf(const ImportRequest &request, const Source &source)
{
    constexpr qsizetype enough = 12;
    return request.reference.isEmpty() ? QString::fromLatin1(source.sha256.toHex().left(enough))
                                       : folded(request.reference);
}

bool SourceImport::run(Progress &progress)
{
    QElapsedTimer timer;
    timer.start();
    m_source = newSource();
    const bool isWhole = m_table.mostRows < 0;
    const std::optional<QByteArray> digest
        = isWhole ? m_table.file->input().digest(progress) : std::optional(QByteArray());
    if (!digest)
        return false;
    m_source.sha256 = *digest;
    m_source.id = addSource(m_database, m_source);
    const bool isBulk = BulkImporter::isBulk(m_source.kind);
    if (!isBulk)
        m_knowledge.startSource(m_source.id);
    m_database.setCache(isBulk ? BulkCacheBytes : Database::UsualCacheBytes);
    m_events = std::make_unique<EventAppender>(m_database, m_source.id,
                                               isBulk ? Duplicates::Find : Duplicates::None);
    m_times.emplace(m_source.importedAt, m_table.plan);
    m_context = std::make_unique<ImportContext>(
        ImportContext{m_database, m_source.id, m_table.plan, m_knowledge, *m_events, *m_times,
                      m_setting.operation, scopeOf(m_request, m_source), m_source.reference});
    if (isBulk) {
        m_bulk = BulkImporter::make(m_source.kind, *m_context, m_ledger);
    } else {
        m_list = makeListImporter(m_source.kind, *m_context);
        m_fields = std::make_unique<FieldRow>(m_table.plan, m_ledger);
    }
    m_text = rowsWriter();
    const double readingShare = isBulk ? 0.6 : 1; // the rest is putting what was read in order
    ProgressPart reading(progress, 0, readingShare);
    if (!readRows(reading, dynamic_cast<ImportWatcher *>(&progress)))
        return false;
    ProgressPart ordering(progress, readingShare, 1);
    if (!finish(ordering))
        return false;
    m_source.seconds = double(timer.elapsed()) / 1000;
    updateSource(m_database, m_source);
    return true;
}

static RowMark markOf(const TableRow &row, const DecodedText *text)
{
    return {row.line, text ? qint64(row.raw.data() - text->text.data()) : 0};
}

bool SourceImport::readRows(Progress &progress, ImportWatcher *watcher)
{
    const Recognition &recognition = m_table.plan.recognition;
    const auto reader = m_table.file->read(m_table.table, recognition.delimiter);
    const DecodedText *text = m_table.file->text(m_table.table);
    const auto total = qint64(text ? text->text.size() : m_table.file->input().bytes().size());
    const bool hasRecords = m_table.file->hasRecords(m_table.table);
    qint64 count = 0;
    qint64 letGo = 0;
    RowsAhead rows(*reader, m_bulk.get());
    while (m_ledger.rows() != m_table.mostRows) {
        const TableRow *const next = rows.next();
        if (!next)
            break;
        const TableRow &row = *next;
        if (++count % RowsBetweenReports == 0) {
            if (watcher)
                watcher->counted(m_source.id, m_ledger, markOf(row, hasRecords ? nullptr : text));
            if (!progress.advance(reader->position(), total))
                return false;
            m_table.file->letGo(m_table.table, letGo, reader->position());
            letGo = reader->position();
        }
        if (m_table.isFurther && row.line < recognition.headerLine)
            continue;
        if (isHeaderBelow(row))
            break;
        if (!row.raw.empty())
            m_text->add(row.line, row.raw);
        if (row.line <= recognition.headerLine)
            continue;
        if (hasRecords) {
            takeRow(row);
            continue;
        }
        const LineFilter::Line line = m_filter.classify(row);
        if (line != LineFilter::Line::Data)
            m_skipped.emplace_back(row.line, line);
        else
            takeRow(row);
    }
    m_readerNotes = reader->notes();
    return true;
}

/// Whether another table begins here. The header of this table again is none.
bool SourceImport::isHeaderBelow(const TableRow &row)
{
    const Recognition &recognition = m_table.plan.recognition;
    if (!m_table.headers || row.line <= recognition.headerLine)
        return false;
    std::optional<Recognition> found = m_table.headers->find(row, recognition.delimiter);
    if (!found || found->header == recognition.header)
        return false;
    m_below = std::move(found);
    m_ledger.note(tr("Another table begins in line %1: it is a source of its own.").arg(row.line));
    return true;
}

std::optional<PreparedTable> SourceImport::tableBelow(LastingStop &progress) const
{
    if (!m_below)
        return std::nullopt;
    PreparedTable table = m_table;
    table.notes.clear();
    table.isFurther = true;
    table.plan = planFor(*m_table.file, m_table.table, *m_below, m_request, table.notes, progress);
    return table;
}

/// Rejects a row that cannot be taken apart, or not safely.
bool SourceImport::rejectFlawed(const TableRow &row)
{
    const size_t width = size_t(m_table.plan.recognition.header.size());
    if (row.flaw == RowFlaw::None && row.cells.size() <= width)
        return false;
    QString reason;
    switch (row.flaw) {
    case RowFlaw::UnclosedQuote:
        reason = tr("A quotation mark is opened and never closed.");
        break;
    case RowFlaw::CellTooLong:
        reason = tr("A cell is longer than 1 MiB.");
        break;
    case RowFlaw::TooManyColumns:
        reason = tr("It has more than 4,096 cells.");
        break;
    case RowFlaw::ZeroBytes:
        reason = tr("It holds zero bytes: it was damaged in copying.");
        break;
    case RowFlaw::CutOff:
        reason = tr("The last line breaks off: ask for the file again.");
        break;
    case RowFlaw::Unreadable:
        reason = QString::fromStdString(row.problem);
        break;
    case RowFlaw::None:
        for (size_t column = width; column < row.cells.size(); ++column)
            if (!trimmed(row.cells[column]).empty())
                reason = tr("It has %1 cells where the header has %2: a delimiter stands inside a value.")
                             .arg(row.cells.size())
                             .arg(width);
        if (!reason.isEmpty() && trimmed(row.raw).find('\r') != std::string_view::npos)
            reason = tr("Its line ends are of two kinds, so that rows run together here: save the file with "
                        "line ends of one kind.");
        break;
    }
    if (reason.isEmpty())
        return false;
    m_ledger.reject({row.line, {}, simplified(row.raw.substr(0, 400)), reason, true});
    return true;
}

void SourceImport::takeRow(const TableRow &row)
{
    m_hiddenRows += row.isHidden ? 1 : 0;
    storeRow(row);
    m_break.count(row.line, row.cells.size(), size_t(m_table.plan.recognition.header.size()), m_ledger);
}

void SourceImport::storeRow(const TableRow &row)
{
    if (rejectFlawed(row))
        return;
    if (!m_bulk) {
        takeListRow(row);
        return;
    }
    if (m_bulk->add(row))
        m_ledger.addStored(); // repeats are taken off again when all are compared
}

/// The digest of what a row says; of rows that are counted one by one, with the number of its occurrence.
QByteArray SourceImport::printOf(const FieldRow &row)
{
    QByteArray print = row.printDigest();
    if (!m_list->isCountedOneByOne())
        return print;
    const qint64 occurrence = ++m_occurrences[print];
    return sha256((print + QByteArray::number(occurrence)).toStdString());
}

void SourceImport::takeListRow(const TableRow &row)
{
    m_fields->open(row);
    m_list->read(*m_fields);
    if (m_fields->isRejected()) {
        m_fields->closeRejected();
        return;
    }
    const QByteArray print = printOf(*m_fields);
    if (const auto first = findPrint(m_database, print)) {
        addRepeat(m_database, {first->source, first->row, m_source.id, row.line});
        m_ledger.addDuplicate();
        return;
    }
    m_list->store(row.line);
    addPrint(m_database, print, {m_source.id, row.line});
    m_fields->closeStored();
}

void SourceImport::noteLines()
{
    const Recognition &recognition = m_table.plan.recognition;
    if (recognition.linesBefore > 0)
        m_ledger.note(tr("%1 lines before the header in line %2.")
                          .arg(recognition.linesBefore)
                          .arg(recognition.headerLine));
    const std::array<std::pair<LineFilter::Line, QString>, 4> words{
        {{LineFilter::Line::Rule, tr("%1 ruled lines (first: line %2).")},
         {LineFilter::Line::Units, tr("%1 lines of units (line %2).")},
         {LineFilter::Line::Header, tr("%1 repeated headers (first: line %2).")},
         {LineFilter::Line::Trailer, tr("%1 closing lines (first: line %2).")}}};
    for (const auto &word : words) {
        const auto isKind = [&word](const auto &skipped) { return skipped.second == word.first; };
        const auto count = std::count_if(m_skipped.begin(), m_skipped.end(), isKind);
        if (count > 0)
            m_ledger.note(
                word.second.arg(count).arg(std::find_if(m_skipped.begin(), m_skipped.end(), isKind)->first));
    }
    if (m_hiddenRows > 0)
        m_ledger.note(tr("%1 rows are hidden in the workbook; they were read too.").arg(m_hiddenRows));
    if (m_ledger.rows() == 0)
        m_ledger.note(tr("The table has titles and no rows."));
    for (const QString &told : m_readerNotes + m_break.notes() + m_times->notes())
        m_ledger.note(told);
    const DecodedText *text = m_table.file->text(m_table.table);
    if (text && text->hadBadBytes)
        m_ledger.note(tr("Some bytes mean nothing in %1; they show as “\uFFFD”.").arg(text->charset));
}

bool SourceImport::finish(Progress &progress)
{
    m_text->finish();
    constexpr double shareOfEvents = 0.9;
    ProgressPart events(progress, 0, m_bulk ? shareOfEvents : 1);
    const std::optional<EventAppender::Outcome> outcome = m_events->finish(events);
    if (!outcome)
        return false;
    ProgressPart descriptions(progress, shareOfEvents, 1);
    if (m_bulk && !m_bulk->finish(descriptions))
        return false;
    if (m_list)
        m_list->finish(*outcome);
    m_ledger.moveToDuplicates(outcome->repeats);
    noteLines();
    const std::vector<RowIssue> issues = m_ledger.issues();
    for (const RowIssue &issue : issues)
        addIssue(m_database, m_source.id, issue);
    if (const QString mixed = noteOnMixedDates(m_table.plan, issues); !mixed.isEmpty())
        m_ledger.note(mixed);
    m_source.rows = m_ledger.rows();
    m_source.stored = m_ledger.stored();
    m_source.duplicates = m_ledger.duplicates();
    m_source.rejected = m_ledger.rejected();
    return true;
}

ImportedTable SourceImport::takeResult()
{
    ImportedTable result;
    result.source = m_source;
    result.path = m_table.file->input().path();
    result.table = m_table.table;
    result.specification = m_table.plan.recognition.specification.name;
    result.confidence = m_table.plan.recognition.confidence;
    result.issues = m_ledger.issues();
    result.notes = m_table.notes + m_ledger.notes();
    return result;
}

} // namespace skein
