// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/result_writer.h"

#include "core/products/table_writer.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
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

static Table asTable(const ResultTable &result)
{
    Table table;
    table.title = result.key();
    for (const QString &column : result.columns())
        table.columns.push_back({column, CellAlign::Left, CellKind::Number});
    for (const std::vector<QJsonValue> &row : result.rows()) {
        QStringList cells;
        for (size_t column = 0; column < row.size(); ++column) {
            cells << cellText(row[column]);
            if (!row[column].isDouble() && !row[column].isNull())
                table.columns[column].kind = CellKind::Text;
        }
        table.rows.push_back(cells);
    }
    return table;
}

QByteArray asCsv(const ResultTable &table, CsvAudience reader)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    writeCsv(buffer, asTable(table), {reader, ByteOrderMark::Without});
    return bytes;
}

void writeWorkbook(const ResultTable &table, const QString &path)
{
    writeXlsx(path, {asTable(table)});
}

} // namespace skein::cli
