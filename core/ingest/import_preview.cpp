// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/import_preview.h"

#include "core/base/error.h"
#include "core/ingest/content_guess.h"
#include "core/ingest/field_titles.h"
#include "core/ingest/import_plan.h"
#include "core/storage/schema.h"
#include "core/storage/source_store.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("ImportPreview", text);
}

ImportPreview previewFile(const QString &path, const std::vector<Specification> &specifications)
{
    const TableFile file(path, Extent::Head);
    const DecodedText *text = file.text(0);
    ImportPreview preview{path, text ? text->charset : QString(), file.formatName(), {}};
    for (size_t table = 0; table < file.tables().size(); ++table) {
        TablePreview each;
        each.sheet = file.tables()[table].sheet;
        each.isHidden = file.tables()[table].isHidden;
        each.hasRecords = file.hasRecords(table);
        each.proposals = recognise(file, table, specifications);
        each.guess = bestGuess(file, table);
        if (each.proposals.empty())
            each.byContent = proposeByContent(file, table, specifications);
        const char delimiter
            = each.proposals.empty() ? each.guess.delimiter : each.proposals.front().delimiter;
        each.rows = file.sample(table, delimiter).rows;
        preview.tables.push_back(std::move(each));
    }
    return preview;
}

static const Specification *genericOf(const QString &kind, const std::vector<Specification> &specifications)
{
    const auto found
        = std::find_if(specifications.begin(), specifications.end(),
                       [&](const Specification &each) { return each.isGeneric && each.kind == kind; });
    return found == specifications.end() ? nullptr : &*found;
}

std::vector<FieldInfo> fieldsOf(const QString &kind, const std::vector<Specification> &specifications)
{
    std::vector<FieldInfo> fields;
    const Specification *generic = genericOf(kind, specifications);
    if (!generic)
        return fields;
    for (const auto &[name, columns] : generic->fields) {
        FieldInfo info{name, fieldTitle(kind, name), false};
        for (const QStringList &group : generic->needs)
            info.isNeeded = info.isNeeded || group.contains(name);
        fields.push_back(std::move(info));
    }
    return fields;
}

Specification mappingOf(const QString &name, const QString &kind,
                        const std::vector<std::pair<QString, QString>> &columns,
                        const std::vector<Specification> &specifications)
{
    Specification mapping;
    mapping.name = name;
    mapping.kind = kind;
    for (const auto &[field, title] : columns) {
        const QString normalised = normalisedTitle(title);
        mapping.match << normalised;
        const auto known = std::find_if(mapping.fields.begin(), mapping.fields.end(),
                                        [name = field](const auto &each) { return each.first == name; });
        if (known == mapping.fields.end())
            mapping.fields.emplace_back(field, QStringList{normalised});
        else
            known->second << normalised;
    }
    mapping.match.removeDuplicates();
    if (const Specification *generic = genericOf(kind, specifications)) {
        mapping.codes = generic->codes;
        mapping.values = generic->values;
        mapping.banner = generic->banner;
    }
    return mapping;
}

/// The columns of the first rows as they stand, with what the ledger says of their cells.
static std::vector<MappingTrial::Column> columnsOf(const TableFile &file, size_t table,
                                                   const Recognition &recognition,
                                                   const std::vector<RowIssue> &issues, qint64 rows)
{
    std::vector<MappingTrial::Column> columns;
    for (const QString &title : recognition.header)
        columns.push_back({title, {}, {}});
    for (const auto &[field, indices] : recognition.mapping.columns)
        for (const int column : indices)
            columns[size_t(column)].field = field;
    LineFilter filter(recognition.header);
    const auto reader = file.read(table, recognition.delimiter);
    for (TableRow row; rows > 0 && reader->next(row);) {
        if (row.line <= recognition.headerLine
            || (!file.hasRecords(table) && filter.classify(row) != LineFilter::Line::Data))
            continue;
        --rows;
        for (size_t column = 0; column < columns.size(); ++column) {
            MappingTrial::Cell cell{row.line, simplified(row.cell(column)), {}, false};
            for (const RowIssue &issue : issues)
                if (issue.row == row.line && issue.column == columns[column].title) {
                    cell.refusal = issue.reason;
                    cell.isRefused = issue.isRejected;
                }
            columns[column].cells.push_back(std::move(cell));
        }
    }
    return columns;
}

static size_t tableNamed(const TableFile &file, const QString &sheet)
{
    for (size_t table = 0; table < file.tables().size(); ++table)
        if (sheet.isEmpty() || file.tables()[table].sheet == sheet)
            return table;
    throw Error(tr("The workbook has no sheet “%1”.").arg(sheet));
}

MappingTrial tryMapping(const QString &path, const QString &sheet, const Specification &specification,
                        qint64 rows)
{
    PreparedTable prepared;
    const auto file = std::make_shared<const TableFile>(path, Extent::Head);
    prepared.file = file;
    prepared.table = tableNamed(*file, sheet);
    prepared.mostRows = rows;
    const auto recognition = recogniseAs(*file, prepared.table, specification);
    if (!recognition)
        throw Error(tr("The file does not have the columns of the mapping."));
    NoProgress progress;
    LastingStop stop(progress);
    prepared.plan = planFor(*file, prepared.table, *recognition, {}, prepared.notes, stop);
    Database memory(u":memory:"_s);
    migrate(memory, schemaSteps());
    ImportOutcome outcome = runImport(memory, {{}, {prepared}, true}, {}, progress);
    MappingTrial trial;
    trial.ledger = std::move(outcome.tables.front());
    trial.columns = columnsOf(*file, prepared.table, *recognition, trial.ledger.issues, rows);
    setSourceState(memory, trial.ledger.source.id, SourceState::Active);
    trial.entities = entities(memory);
    return trial;
}

} // namespace skein
