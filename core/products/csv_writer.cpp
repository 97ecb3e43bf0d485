// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/steps.h"
#include "core/products/table_writer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static bool couldRun(const QString &cell)
{
    static const QRegularExpression number(u"\\A[+-][0-9 ().]*\\z"_s);
    const QChar first = cell.isEmpty() ? QChar(u' ') : cell.front();
    if (first == u'+' || first == u'-')
        return !number.match(cell).hasMatch();
    return QStringView(u"=@\t\r\n\0", 6).contains(first);
}

QString csvCell(const QString &text, CsvAudience reader)
{
    QString cell = text;
    if (reader == CsvAudience::Spreadsheet && couldRun(cell))
        cell.prepend(u'\'');
    const bool isPlain = std::none_of(cell.cbegin(), cell.cend(), [](QChar each) {
        return each == u'"' || each == u',' || each == u'\r' || each == u'\n';
    });
    return isPlain ? cell : u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

static void append(QByteArray &line, const QString &text, qsizetype column, CsvAudience reader)
{
    if (column > 0)
        line += ',';
    line += csvCell(text, reader).toUtf8();
}

static void write(QIODevice &device, const QByteArray &bytes)
{
    if (device.write(bytes) != bytes.size())
        throw Error(QCoreApplication::translate(
                        "skein", "The table could not be written; check the free space and try again"),
                    device.errorString());
}

void writeCsv(QIODevice &device, const Table &table, CsvOptions options)
{
    QByteArray block(options.mark == ByteOrderMark::With ? "\xEF\xBB\xBF" : "");
    const auto columns = qsizetype(table.columns.size());
    for (qsizetype column = 0; column < columns; ++column)
        append(block, table.columns[size_t(column)].title, column, options.reader);
    block += "\r\n";
    for (const QStringList &row : table.rows) {
        Q_ASSERT(row.size() <= columns);
        for (qsizetype column = 0; column < columns; ++column)
            append(block, row.value(column), column, options.reader);
        block += "\r\n";
        if (block.size() > 1 << 16) {
            write(device, block);
            block.clear();
        }
    }
    write(device, block);
}

static void writeCsvFile(const QString &path, const Table &table, Progress *progress)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw Error(QCoreApplication::translate("skein", "%1 could not be written")
                        .arg(QDir::toNativeSeparators(path)),
                    file.errorString());
    writeCsv(file, table, {CsvAudience::Spreadsheet, ByteOrderMark::Without});
    Steps(progress, 1).next(); // the last moment to stop: the file is not there before
    if (!file.commit())
        throw Error(QCoreApplication::translate("skein", "%1 could not be written")
                        .arg(QDir::toNativeSeparators(path)),
                    file.errorString());
}

void writeTables(const QString &path, const std::vector<Table> &tables, const WorkbookNote &note,
                 Progress *progress)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"xlsx")
        writeXlsx(path, tables, note, progress);
    else if (ending == u"csv" && !tables.empty())
        writeCsvFile(path, tables.front(), progress);
    else
        throw Error(
            QCoreApplication::translate("skein", "A table is written as .csv or .xlsx, not as \".%1\"")
                .arg(ending));
}

} // namespace skein
