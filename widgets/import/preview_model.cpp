// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/import/preview_model.h"

#include "core/base/text_fold.h"
#include "widgets/base/theme.h"

#include <QGuiApplication>
#include <QTextDocument>

#include <algorithm>

namespace skein {

void PreviewModel::show(const TableDraft &draft)
{
    beginResetModel();
    m_rows = draft.preview.rows;
    m_headerLine = draft.headerLine;
    m_told.clear();
    m_width = 0;
    for (const TableSample::Row &row : m_rows)
        m_width = std::max(m_width, int(row.cells.size()));
    endResetModel();
}

void PreviewModel::showTrial(const MappingTrial &trial)
{
    m_told.clear();
    for (size_t column = 0; column < trial.columns.size(); ++column)
        for (const MappingTrial::Cell &cell : trial.columns[column].cells)
            if (!cell.refusal.isEmpty())
                m_told.insert({cell.line, int(column)}, cell);
    if (!m_rows.empty() && m_width > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, m_width - 1));
}

qint64 PreviewModel::lineAt(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? m_rows[size_t(row)].line : 0;
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_width;
}

const MappingTrial::Cell *PreviewModel::trialCell(qint64 line, int column) const
{
    const auto found = m_told.constFind({line, column});
    return found == m_told.constEnd() ? nullptr : &found.value();
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TableSample::Row &row = m_rows[size_t(index.row())];
    const QPalette palette = QGuiApplication::palette();
    const bool isHeader = row.line == m_headerLine;
    const MappingTrial::Cell *told = trialCell(row.line, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return withHiddenCharactersShown(row.cells.value(index.column()));
    case Qt::FontRole:
        return isHeader ? sizedFont(TextSize::Normal, QFont::DemiBold) : QVariant();
    case Qt::BackgroundRole:
        if (isHeader)
            return mixed(palette.color(QPalette::Base), accent(palette), 0.14);
        return told ? mixed(palette.color(QPalette::Base),
                            told->isRefused ? harmColour(palette) : doubtColour(palette), 0.18)
                    : QVariant();
    case Qt::ForegroundRole:
        return row.line < m_headerLine
            ? mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.45)
            : QVariant();
    case Qt::ToolTipRole:
        return told ? Qt::convertFromPlainText(told->refusal) : QVariant();
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Vertical ? QVariant(lineAt(section)) : QVariant(section + 1);
}

} // namespace skein
