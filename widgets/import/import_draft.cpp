// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/import/import_draft.h"

#include "core/ingest/content_guess.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("ImportDraft", text);
}

static const Specification *genericOf(const QString &kind, const std::vector<Specification> &specifications)
{
    const auto found
        = std::find_if(specifications.begin(), specifications.end(),
                       [&](const Specification &each) { return each.isGeneric && each.kind == kind; });
    return found == specifications.end() ? nullptr : &*found;
}

QString TableDraft::title() const
{
    const QString name = QFileInfo(path).fileName();
    return preview.sheet.isEmpty() ? name : tr("%1, sheet %2").arg(name, preview.sheet);
}

static void takeMapping(TableDraft &draft, const ColumnMapping &mapping)
{
    draft.fields.assign(size_t(draft.header.size()), {});
    for (const auto &[field, columns] : mapping.columns)
        for (const int column : columns)
            if (size_t(column) < draft.fields.size())
                draft.fields[size_t(column)] = field;
}

static void takeProposal(TableDraft &draft, const Recognition &proposal)
{
    draft.kind = proposal.specification.kind;
    draft.base = proposal.specification;
    draft.header = proposal.header;
    draft.headerLine = proposal.headerLine;
    draft.delimiter = proposal.delimiter;
    draft.zone = proposal.specification.zone;
    draft.dateOrder = proposal.specification.dateOrder;
    draft.isByHand = false;
    draft.isFromContent = false;
    takeMapping(draft, proposal.mapping);
    draft.constants.clear();
    const auto &constants = proposal.specification.constants;
    for (auto each = constants.begin(); each != constants.end(); ++each)
        draft.constants.push_back({each.key(), each.value()});
}

/// What the cells suggest: it counts as made by hand, for a person answers for it.
static void takeByContent(TableDraft &draft)
{
    takeProposal(draft, *draft.preview.byContent);
    draft.base = {};
    draft.isByHand = true;
    draft.isFromContent = true;
}

std::vector<TableDraft> draftsOf(const ImportPreview &preview, qint64 bytes,
                                 const std::vector<Specification> &specifications)
{
    std::vector<TableDraft> drafts;
    for (const TablePreview &table : preview.tables) {
        TableDraft draft;
        draft.path = preview.path;
        draft.charset = preview.charset;
        draft.format = preview.format;
        draft.bytes = bytes;
        draft.preview = table;
        if (table.byContent) {
            takeByContent(draft);
        } else if (table.proposals.empty()) {
            draft.header = table.guess.header;
            draft.headerLine = table.guess.headerLine;
            draft.delimiter = table.guess.delimiter;
            draft.fields.assign(size_t(draft.header.size()), {});
        } else {
            takeProposal(draft, table.proposals.front());
        }
        draft.isTaken
            = !table.isHidden && !draft.kind.isEmpty() && missingFields(draft, specifications).isEmpty();
        drafts.push_back(std::move(draft));
    }
    if (std::none_of(drafts.begin(), drafts.end(), [](const TableDraft &each) { return each.isTaken; }))
        for (TableDraft &draft : drafts)
            draft.isTaken = !draft.preview.isHidden && !draft.preview.rows.empty();
    return drafts;
}

void chooseKind(TableDraft &draft, const QString &kind, const std::vector<Specification> &specifications)
{
    for (const Recognition &proposal : draft.preview.proposals)
        if (proposal.specification.kind == kind && proposal.headerLine == draft.headerLine) {
            takeProposal(draft, proposal);
            return;
        }
    if (const auto &byContent = draft.preview.byContent;
        byContent && byContent->specification.kind == kind && byContent->headerLine == draft.headerLine) {
        takeByContent(draft);
        return;
    }
    draft.kind = kind;
    draft.base = {};
    draft.isByHand = true;
    draft.isFromContent = false;
    draft.fields.assign(size_t(draft.header.size()), {});
    if (const Specification *generic = genericOf(kind, specifications))
        takeMapping(draft, ColumnFinder(*generic).map(draft.header));
}

void chooseHeader(TableDraft &draft, qint64 line, const std::vector<Specification> &specifications)
{
    draft.headerLine = line;
    draft.header = numberedTitles(draft.preview.rows);
    for (const TableSample::Row &row : draft.preview.rows)
        if (row.line == line)
            draft.header = row.cells;
    chooseKind(draft, draft.kind, specifications);
}

void chooseField(TableDraft &draft, size_t column, const QString &field)
{
    if (column >= draft.fields.size() || draft.fields[column] == field)
        return;
    draft.fields[column] = field;
    draft.isByHand = true;
    draft.isFromContent = false;
}

QStringList missingFields(const TableDraft &draft, const std::vector<Specification> &specifications)
{
    if (draft.kind.isEmpty())
        return {tr("Choose what the table holds.")};
    // A layout of its own kind says by itself what it needs; a mapping made by hand needs what the kind
    // needs.
    if (!draft.isByHand && !draft.base.isGeneric && !draft.base.name.isEmpty())
        return {};
    QStringList missing;
    const Specification *generic = genericOf(draft.kind, specifications);
    const std::vector<FieldInfo> infos = fieldsOf(draft.kind, specifications);
    const auto isGiven = [&](const QString &field) {
        return std::find(draft.fields.begin(), draft.fields.end(), field) != draft.fields.end()
            || std::any_of(draft.constants.begin(), draft.constants.end(), [&](const ConstantField &each) {
                   return each.field == field && !each.value.trimmed().isEmpty();
               });
    };
    for (const QStringList &group : generic ? generic->needs : std::vector<QStringList>()) {
        if (std::any_of(group.begin(), group.end(), isGiven))
            continue;
        QStringList titles;
        for (const FieldInfo &info : infos)
            if (group.contains(info.name))
                titles << info.title;
        missing << (titles.size() == 1 ? tr("No column is read as %1.").arg(titles.front())
                                       : tr("No column is read as one of: %1.").arg(titles.join(u", "_s)));
    }
    return missing;
}

/// The mapping as a person left it, with what the layout that it began from knows beside its columns.
static Specification builtFrom(const TableDraft &draft, const std::vector<Specification> &specifications)
{
    std::vector<std::pair<QString, QString>> columns;
    for (size_t column = 0; column < draft.fields.size(); ++column)
        if (!draft.fields[column].isEmpty())
            columns.emplace_back(draft.fields[column], draft.header.value(qsizetype(column)));
    const QString name = draft.saveAs.isEmpty() ? tr("Mapping of %1").arg(draft.title()) : draft.saveAs;
    Specification built = mappingOf(name, draft.kind, columns, specifications);
    const Specification &base = draft.base;
    if (!base.name.isEmpty() && base.kind == draft.kind) {
        built.attributes = base.attributes;
        built.values = base.values;
        built.codes = base.codes;
        built.relations = base.relations;
        built.space = base.space;
        built.banner = base.banner;
        built.region = base.region;
    }
    built.isHeaderless = draft.isHeaderless();
    return built;
}

Specification specificationOf(const TableDraft &draft, const std::vector<Specification> &specifications)
{
    const bool isOwn = draft.isByHand || !draft.saveAs.isEmpty() || draft.base.name.isEmpty();
    Specification specification = isOwn ? builtFrom(draft, specifications) : draft.base;
    specification.constants.clear();
    for (const ConstantField &each : draft.constants)
        if (!each.field.isEmpty() && !each.value.trimmed().isEmpty())
            specification.constants.insert(each.field, each.value.trimmed());
    specification.zone = draft.zone;
    specification.dateOrder = draft.dateOrder;
    return specification;
}

PreparedImport prepare(const ImportDraft &draft, Progress &progress)
{
    ImportRequest request;
    request.reference = draft.reference;
    request.grading = draft.grading;
    request.handling = draft.handling;
    PreparedImport whole{request, {}, true};
    for (const TableDraft &table : draft.tables) {
        if (!table.isTaken)
            continue;
        ImportRequest one = request;
        one.files = QStringList{table.path};
        one.sheet = table.preview.sheet;
        one.specification = specificationOf(table, draft.specifications);
        whole.request.files << table.path;
        PreparedImport part = prepareImport(one, draft.specifications, progress);
        if (!part.complete)
            return part;
        for (PreparedTable &prepared : part.tables)
            whole.tables.push_back(std::move(prepared));
    }
    whole.request.files.removeDuplicates();
    const QStringList order = importKinds();
    std::stable_sort(whole.tables.begin(), whole.tables.end(),
                     [&](const PreparedTable &a, const PreparedTable &b) {
                         return order.indexOf(a.plan.recognition.specification.kind)
                             < order.indexOf(b.plan.recognition.specification.kind);
                     });
    return whole;
}

QString delimiterTitle(char delimiter)
{
    switch (delimiter) {
    case ',':
        return tr("comma");
    case ';':
        return tr("semicolon");
    case '\t':
        return tr("tab");
    case '|':
        return tr("vertical bar");
    default:
        return u"“%1”"_s.arg(QLatin1Char(delimiter));
    }
}

} // namespace skein
