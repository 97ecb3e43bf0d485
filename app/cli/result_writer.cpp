// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/result_writer.h"

#include "core/base/error.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <xlsxwriter.h>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

QByteArray asJson(const CommandResult &result)
{
    return QJsonDocument(result.toJson()).toJson(QJsonDocument::Compact) + '\n';
}

/// Data must not drive the terminal.
static QString harmless(QString text)
{
    for (QChar &each : text)
        if (each.category() == QChar::Other_Control || each.category() == QChar::Other_Format)
            each = QChar::ReplacementCharacter;
    return text;
}

static QString aligned(const QStringList &cells, const std::vector<qsizetype> &widths,
                       const std::vector<bool> &isNumber)
{
    QString line;
    for (size_t column = 0; column < widths.size(); ++column) {
        const QString &cell = cells.at(qsizetype(column));
        line += isNumber[column] ? cell.rightJustified(widths[column]) : cell.leftJustified(widths[column]);
        line += u"  "_s;
    }
    return line.trimmed().isEmpty() ? QString() : line.replace(QRegularExpression(u"\\s+$"_s), QString());
}

static QString tableText(const ResultTable &table)
{
    const size_t columns = size_t(table.columns().size());
    std::vector<qsizetype> widths;
    std::vector<bool> isNumber(columns, true);
    for (const QString &title : table.columns())
        widths.push_back(title.size());
    std::vector<QStringList> lines;
    for (const std::vector<QJsonValue> &row : table.rows()) {
        QStringList cells;
        for (size_t column = 0; column < columns; ++column) {
            cells << harmless(cellText(row[column]));
            widths[column] = std::max(widths[column], cells.last().size());
            isNumber[column] = isNumber[column] && (row[column].isDouble() || row[column].isNull());
        }
        lines.push_back(cells);
    }
    QString text = aligned(table.columns(), widths, isNumber) + u'\n';
    for (const QStringList &cells : lines)
        text += aligned(cells, widths, isNumber) + u'\n';
    return text;
}

static QString valuesText(const QJsonObject &values, const QString &indent)
{
    qsizetype width = 0;
    for (const QString &key : values.keys())
        width = std::max(width, key.size());
    QString text;
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (value.value().isObject()) {
            text += indent + value.key() + u'\n' + valuesText(value.value().toObject(), indent + u"  "_s);
            continue;
        }
        text += indent + value.key().leftJustified(width + 2) + harmless(cellText(value.value())) + u'\n';
    }
    return text;
}

QByteArray asText(const CommandResult &result)
{
    QStringList parts;
    if (!result.values.isEmpty())
        parts << valuesText(result.values, {});
    for (const ResultTable &table : result.tables)
        parts << u"%1 (%2)\n"_s.arg(table.key()).arg(table.rows().size()) + tableText(table);
    if (!result.notes.isEmpty())
        parts << harmless(result.notes.join(u'\n')).replace(QChar::ReplacementCharacter, u'\n') + u'\n';
    return parts.join(u'\n').toUtf8();
}

static QString quoted(const QString &cell)
{
    static const QRegularExpression special(u"[\",\\r\\n]|^\\s|\\s$"_s);
    if (!cell.contains(special))
        return cell;
    return u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"';
}

QByteArray asCsv(const ResultTable &table)
{
    QString text;
    const auto addLine = [&text](const QStringList &cells) { text += cells.join(u',') + u"\r\n"_s; };
    QStringList titles;
    for (const QString &title : table.columns())
        titles << quoted(title);
    addLine(titles);
    for (const std::vector<QJsonValue> &row : table.rows()) {
        QStringList cells;
        for (const QJsonValue &value : row)
            cells << quoted(cellText(value));
        addLine(cells);
    }
    return text.toUtf8();
}

static void writeCell(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QJsonValue &value)
{
    constexpr double exactlyKept = 1e15; // a spreadsheet keeps 15 digits
    if (value.isDouble() && std::abs(value.toDouble()) < exactlyKept)
        worksheet_write_number(sheet, row, column, value.toDouble(), nullptr);
    else if (!value.isNull() && !value.isUndefined())
        worksheet_write_string(sheet, row, column, cellText(value).toUtf8().constData(), nullptr);
}

void writeXlsx(const ResultTable &table, const QString &path)
{
    lxw_workbook *book = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet *sheet = workbook_add_worksheet(book, table.key().left(31).toUtf8().constData());
    for (qsizetype column = 0; column < table.columns().size(); ++column)
        worksheet_write_string(sheet, 0, lxw_col_t(column), table.columns().at(column).toUtf8().constData(),
                               nullptr);
    lxw_row_t line = 1;
    for (const std::vector<QJsonValue> &row : table.rows()) {
        for (size_t column = 0; column < row.size(); ++column)
            writeCell(sheet, line, lxw_col_t(column), row[column]);
        ++line;
    }
    worksheet_freeze_panes(sheet, 1, 0);
    if (workbook_close(book) != LXW_NO_ERROR)
        throw Error(u"%1 could not be written; choose another folder or free some space"_s.arg(path));
}

} // namespace skein::cli
