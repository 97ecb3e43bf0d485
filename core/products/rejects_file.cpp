// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/rejects_file.h"

#include "core/ingest/rejects.h"
#include "core/products/table_writer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("RejectsFile", text);
}

QStringList rejectsEndings()
{
    return {u"csv"_s, u"xlsx"_s, u"json"_s, u"jsonl"_s};
}

static QString endingOf(const QString &file)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    if (ending == u"xlsm")
        return u"xlsx"_s;
    return ending == u"ndjson" ? u"jsonl"_s : ending;
}

QString rejectsEnding(const Source &source)
{
    const QString ending = endingOf(source.file);
    return rejectsEndings().contains(ending) ? ending : u"csv"_s;
}

static void write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw Error(tr("%1 could not be written. The case is unchanged; choose another place.")
                        .arg(QDir::toNativeSeparators(path)),
                    file.errorString());
}

/// Lines before the header stand above it, as in the source.
static Table sheetOf(const Source &source, const RejectedTable &rejected)
{
    std::vector<QStringList> lines = rejected.before;
    lines.push_back(rejected.header);
    lines.insert(lines.end(), rejected.rows.begin(), rejected.rows.end());
    qsizetype width = 0;
    for (const QStringList &line : lines)
        width = std::max(width, line.size());
    Table table;
    table.title = source.sheet.isEmpty() ? tr("Rejected rows") : source.sheet;
    for (qsizetype column = 0; column < width; ++column)
        table.columns.push_back({lines.front().value(column), CellAlign::Left, CellKind::Text});
    table.rows.assign(lines.begin() + 1, lines.end());
    return table;
}

static QJsonObject objectOf(const QStringList &header, const QStringList &row)
{
    QJsonObject object;
    for (qsizetype column = 0; column < header.size(); ++column)
        object.insert(header[column], row.value(column));
    return object;
}

static QByteArray asJson(const RejectedTable &rejected)
{
    QJsonArray rows;
    for (const QStringList &row : rejected.rows)
        rows.append(objectOf(rejected.header, row));
    return QJsonDocument(rows).toJson();
}

static QByteArray asJsonLines(const RejectedTable &rejected)
{
    QByteArray lines;
    for (const QStringList &row : rejected.rows)
        lines += QJsonDocument(objectOf(rejected.header, row)).toJson(QJsonDocument::Compact) + '\n';
    return lines;
}

void writeRejects(const Database &database, const Source &source, const QString &path)
{
    const QString ending = endingOf(path);
    if (ending == u"csv")
        return write(path, rejectedRows(database, source));
    const RejectedTable rejected = rejectedTable(database, source);
    if (ending == u"xlsx")
        return writeXlsx(path, {sheetOf(source, rejected)});
    if (ending != u"json" && ending != u"jsonl")
        throw Error(tr("Rejected rows are written as %1; %2 is none of them. Nothing was written.")
                        .arg(u'.' + rejectsEndings().join(u", ."_s), QDir::toNativeSeparators(path)));
    if (!rejected.before.empty())
        throw Error(tr("The lines before the header of %1 have no place in JSON. Nothing was written: choose "
                       "a .csv or .xlsx file.")
                        .arg(source.file));
    write(path, ending == u"json" ? asJson(rejected) : asJsonLines(rejected));
}

} // namespace skein
