// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/measures/figure_table.h"

#include "widgets/base/icons.h"
#include "widgets/linkchart/measures/measure_words.h"

#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace skein {

FigureTable::FigureTable(MeasureScope scope, QObject *parent)
    : QAbstractTableModel(parent)
    , m_scope(scope)
{
}

void FigureTable::show(std::shared_ptr<const MeasuredChart> measured)
{
    beginResetModel();
    m_measured = std::move(measured);
    m_rows.clear();
    if (m_measured && m_scope == MeasureScope::Node)
        for (size_t i = 0; i < m_measured->graph.nodes.size(); ++i)
            m_rows.insert(m_measured->graph.nodes[i].entity.value, int(i));
    endResetModel();
}

const std::vector<NodeMeasure> &FigureTable::measures() const
{
    return m_scope == MeasureScope::Node ? m_measured->figures.byNode : m_measured->figures.byLink;
}

int FigureTable::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_measured)
        return 0;
    switch (m_scope) {
    case MeasureScope::Node:
        return m_measured->figures.byNode.empty() ? 0 : int(m_measured->graph.nodes.size());
    case MeasureScope::Link:
        return int(m_measured->figures.links.size());
    case MeasureScope::Graph:
        return int(m_measured->figures.whole.size());
    }
    return 0;
}

int FigureTable::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_measured)
        return 0;
    return m_scope == MeasureScope::Graph ? 2 : int(measures().size()) + 1;
}

QVariant FigureTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_measured || section >= columnCount())
        return {};
    if (role == Qt::ToolTipRole && section > 0 && m_scope != MeasureScope::Graph)
        return explained(*m_measured, m_scope, measureAt(0, section));
    if (role != Qt::DisplayRole)
        return {};
    switch (m_scope) {
    case MeasureScope::Node:
        return section == 0 ? tr("Item") : measureTitle(measureAt(0, section));
    case MeasureScope::Link:
        return section == 0 ? tr("Link") : measureTitle(measureAt(0, section));
    case MeasureScope::Graph:
        return section == 0 ? tr("Of the whole chart") : tr("Figure");
    }
    return {};
}

QString FigureTable::measureAt(int row, int column) const
{
    if (!m_measured)
        return {};
    if (m_scope == MeasureScope::Graph)
        return row < 0 || row >= rowCount() ? QString() : m_measured->figures.whole[size_t(row)].name;
    return column < 1 || column >= columnCount() ? QString() : measures()[size_t(column - 1)].name;
}

std::vector<EntityId> FigureTable::entitiesAt(int row) const
{
    const MeasuredGraph &graph = m_measured->graph;
    switch (m_scope) {
    case MeasureScope::Node:
        return {graph.nodes[size_t(row)].entity};
    case MeasureScope::Link: {
        const auto &[from, to] = m_measured->figures.links[size_t(row)];
        return {graph.nodes[size_t(from)].entity, graph.nodes[size_t(to)].entity};
    }
    case MeasureScope::Graph:
        break;
    }
    return {};
}

QString FigureTable::nameAt(int row) const
{
    const MeasuredGraph &graph = m_measured->graph;
    switch (m_scope) {
    case MeasureScope::Node:
        return graph.nodes[size_t(row)].label;
    case MeasureScope::Link: {
        const auto &[from, to] = m_measured->figures.links[size_t(row)];
        const bool isOneWay = m_measured->choice.direction == Direction::AlongLinks;
        return (isOneWay ? u"%1 → %2"_s : u"%1 – %2"_s)
            .arg(graph.nodes[size_t(from)].label, graph.nodes[size_t(to)].label);
    }
    case MeasureScope::Graph:
        break;
    }
    return measureTitle(m_measured->figures.whole[size_t(row)].name);
}

double FigureTable::valueAt(int row, int column) const
{
    return m_scope == MeasureScope::Graph ? m_measured->figures.whole[size_t(row)].value
                                          : measures()[size_t(column - 1)].values[size_t(row)];
}

QVariant FigureTable::figureAt(int row, int column, int role) const
{
    const double value = valueAt(row, column);
    if (role == SortRole) // what has no value comes after all that have
        return std::isnan(value) ? -std::numeric_limits<double>::infinity() : value;
    if (role != Qt::DisplayRole)
        return {};
    if (m_scope != MeasureScope::Graph)
        return figureText(*m_measured, measures()[size_t(column - 1)], size_t(row));
    const GraphMeasure &whole = m_measured->figures.whole[size_t(row)];
    return figureText(*m_measured, {whole.name, {whole.value}}, 0);
}

QVariant FigureTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isName = index.column() == 0;
    if (role == KeyRole)
        return keyAt(index.row());
    if (role == CellTypeRole)
        return int(isName ? CellType::Text : CellType::Number);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isName ? Qt::AlignLeft : Qt::AlignRight));
    if (!isName)
        return figureAt(index.row(), index.column(), role);
    if (role == Qt::DisplayRole || role == SortRole || role == Qt::ToolTipRole)
        return nameAt(index.row());
    if (role == Qt::DecorationRole && m_scope == MeasureScope::Node)
        return icon(m_measured->graph.nodes[size_t(index.row())].kind);
    return {};
}

qint64 FigureTable::keyAt(int row) const
{
    return m_scope == MeasureScope::Node ? m_measured->graph.nodes[size_t(row)].entity.value : row + 1;
}

int FigureTable::rowOf(qint64 key) const
{
    if (m_scope == MeasureScope::Node)
        return m_rows.value(key, -1);
    return key >= 1 && key <= rowCount() ? int(key - 1) : -1;
}

static QString exactText(const QString &name, double value)
{
    if (std::isnan(value) || figureKind(name) != FigureKind::Amount)
        return figureText(name, value);
    return QString::number(value, 'g', std::numeric_limits<double>::max_digits10);
}

static Table wholeForFile(const MeasuredChart &measured)
{
    Table table;
    table.title = FigureTable::tr("Whole chart");
    table.columns = {{u"measure"_s}, {u"figure"_s, CellAlign::Right, CellKind::Number}, {u"note"_s}};
    for (const GraphMeasure &each : measured.figures.whole)
        table.rows.push_back({measureTitle(each.name), exactText(each.name, each.value),
                              estimateOf(measured.figures, each.name)
                                  ? explained(measured, MeasureScope::Graph, each.name).section(u'\n', 0, 0)
                                  : QString()});
    table.rows.push_back({FigureTable::tr("Measured of"), {}, describeMeasured(measured)});
    return table;
}

Table figuresForFile(const MeasuredChart &measured, MeasureScope scope)
{
    if (scope == MeasureScope::Graph)
        return wholeForFile(measured);
    const bool isOfItems = scope == MeasureScope::Node;
    const std::vector<NodeMeasure> &figures = isOfItems ? measured.figures.byNode : measured.figures.byLink;
    const std::vector<MeasuredGraph::Node> &nodes = measured.graph.nodes;
    Table table;
    table.title = isOfItems ? FigureTable::tr("Items") : FigureTable::tr("Links");
    if (isOfItems)
        table.columns = {{u"item"_s}, {u"kind"_s}};
    else
        table.columns = {{u"from"_s}, {u"to"_s}};
    for (const NodeMeasure &each : figures) {
        const SampledMeasure *estimate = estimateOf(measured.figures, each.name);
        const QString title = !estimate ? each.name
            : estimate->error           ? FigureTable::tr("%1 (estimate, off by %2 %3 at most)")
                                    .arg(each.name)
                                    .arg(*estimate->error)
                                    .arg(estimate->errorIs)
                              : FigureTable::tr("%1 (estimate, error unknown)").arg(each.name);
        table.columns.push_back({title, CellAlign::Right, CellKind::Number});
    }
    table.columns.push_back({FigureTable::tr("measured of")});
    const size_t rows = isOfItems ? nodes.size() : measured.figures.links.size();
    for (size_t row = 0; row < rows; ++row) {
        QStringList cells;
        if (isOfItems)
            cells << nodes[row].label << titleOf(entityKinds, nodes[row].kind);
        else
            cells << nodes[size_t(measured.figures.links[row].first)].label
                  << nodes[size_t(measured.figures.links[row].second)].label;
        for (const NodeMeasure &each : figures)
            cells << exactText(each.name, each.values[row]);
        cells << (row == 0 ? describeMeasured(measured) : QString());
        table.rows.push_back(cells);
    }
    return table;
}

} // namespace skein
