// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/table_clipboard.h"

#include "widgets/models/keyed_rows.h"

#include <QAbstractItemModel>
#include <QMap>
#include <QMimeData>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

struct Grid
{
    QList<int> columns;
    QMap<int, QMap<int, QModelIndex>> rows;
};

Grid gridOf(const QModelIndexList &cells)
{
    Grid grid;
    QSet<int> columns;
    for (const QModelIndex &cell : cells) {
        grid.rows[cell.row()].insert(cell.column(), cell);
        columns << cell.column();
    }
    grid.columns = columns.values();
    std::sort(grid.columns.begin(), grid.columns.end());
    return grid;
}

QString oneLine(QString text)
{
    static const QList<QChar> breaks{u'\t', u'\n', u'\r', QChar::LineSeparator, QChar::ParagraphSeparator};
    for (const QChar mark : breaks)
        text.replace(mark, u' ');
    return text;
}

/// What a spreadsheet could take for a formula is quoted by its own convention for text.
QString plainCell(const QString &text)
{
    static const QString starters = u"=+-@"_s;
    return !text.isEmpty() && starters.contains(text.front()) ? u"'"_s + text : text;
}

QString htmlCell(const QModelIndex &cell)
{
    const bool isNumber = cell.data(CellTypeRole).toInt() == int(CellType::Number);
    const QString text = oneLine(cell.data(Qt::DisplayRole).toString()).toHtmlEscaped();
    return isNumber ? u"<td>%1</td>"_s.arg(text)
                    : u"<td style=\"mso-number-format:'\\@'\">%1</td>"_s.arg(text);
}

} // namespace

QMimeData *tableMimeData(const QModelIndexList &cells)
{
    const Grid grid = gridOf(cells);
    QStringList lines, rows;
    if (cells.size() > 1) {
        QStringList titles, heads;
        for (const int column : grid.columns) {
            const QAbstractItemModel *model = cells.first().model();
            titles << oneLine(model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
            heads << u"<th>%1</th>"_s.arg(titles.last().toHtmlEscaped());
        }
        lines << titles.join(u'\t');
        rows << u"<tr>%1</tr>"_s.arg(heads.join(QString()));
    }
    for (const auto &row : grid.rows) {
        QStringList texts, html;
        for (const int column : grid.columns) {
            const QModelIndex cell = row.value(column);
            texts << plainCell(oneLine(cell.data(Qt::DisplayRole).toString()));
            html << htmlCell(cell);
        }
        lines << texts.join(u'\t');
        rows << u"<tr>%1</tr>"_s.arg(html.join(QString()));
    }
    auto *data = new QMimeData;
    data->setText(lines.join(u'\n'));
    data->setHtml(u"<html><head><meta charset=\"utf-8\"></head><body><table>%1</table></body></html>"_s.arg(
        rows.join(QString())));
    return data;
}

} // namespace skein
