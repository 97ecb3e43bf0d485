// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/graph_builder.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

QString graphText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

bool isTimeField(const QString &name)
{
    static constexpr std::array names{
        QStringView(u"time"), QStringView(u"timestamp"), QStringView(u"datetime"), QStringView(u"date_time"),
        QStringView(u"date"), QStringView(u"start"),     QStringView(u"begin"),    QStringView(u"when")};
    const QString lower = name.trimmed().toLower();
    return std::any_of(names.begin(), names.end(), [&lower](auto each) { return lower == each; });
}

std::optional<int> GraphBuilder::findNode(std::string_view id) const
{
    const auto found = m_places.find(std::string(id));
    return found == m_places.end() ? std::nullopt : std::optional(found->second);
}

int GraphBuilder::nodeNamed(qint64 row, std::string_view id)
{
    const auto [place, isNew] = m_places.emplace(std::string(id), int(document().nodes.size()));
    if (isNew)
        document().nodes.push_back({graphText(id), {}, {}, {}, {}, row, false, false, {}});
    return place->second;
}

int GraphBuilder::declareNode(qint64 row, std::string_view id)
{
    ++m_reading.rows;
    if (const std::optional<int> known = findNode(id)) {
        ++m_reading.duplicates;
        remark(row, u"id"_s, id, u"this node was there already; its fields were added to it"_s);
        return *known;
    }
    const int place = nodeNamed(row, id);
    document().nodes[size_t(place)].isDeclared = true;
    return place;
}

bool GraphBuilder::setWeight(qint64 row, GraphEdge &edge, std::string_view text)
{
    constexpr double most = 1e100; // sums and products of weights stay numbers
    double weight = 0;
    const std::string_view digits = text.starts_with('+') ? text.substr(1) : text;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), weight);
    const bool isNumber = error == std::errc() && end == digits.data() + digits.size() && weight >= 0;
    if (!isNumber || weight > most) {
        reject(row, u"weight"_s, text,
               isNumber && std::isfinite(weight) ? u"a weight is at most 1e100"_s
                                                 : u"a weight is a number of 0 or more"_s);
        return false;
    }
    edge.weight = weight;
    return true;
}

void GraphBuilder::addEdge(GraphEdge edge)
{
    ++m_reading.rows;
    document().edges.push_back(std::move(edge));
}

void GraphBuilder::addEvent(GraphEvent event)
{
    ++m_reading.rows;
    document().events.push_back(std::move(event));
}

void GraphBuilder::reject(qint64 row, const QString &column, std::string_view value, const QString &reason)
{
    ++m_reading.rows;
    ++m_reading.rejected;
    tell({row, column, graphText(value), reason, true});
}

void GraphBuilder::remark(qint64 row, const QString &column, std::string_view value, const QString &reason)
{
    tell({row, column, graphText(value), reason, false});
}

void GraphBuilder::tell(RowIssue issue)
{
    constexpr size_t mostIssues = 1000;
    if (m_reading.issues.size() < mostIssues)
        m_reading.issues.push_back(std::move(issue));
}

/// Takes the field that marks undirected links back into the links: the writer's withOneSortOfLinks().
static void takeDirections(GraphDocument &document)
{
    const auto marks = [](const GraphField &field) { return field.name == QStringView(DirectedField); };
    const auto found = std::find_if(document.edgeFields.begin(), document.edgeFields.end(), marks);
    if (found == document.edgeFields.end())
        return;
    const int field = int(found - document.edgeFields.begin());
    for (GraphEdge &edge : document.edges) {
        for (const auto &[place, value] : edge.values)
            if (place == field)
                edge.isDirected = value.compare(u"false", Qt::CaseInsensitive) != 0;
        std::erase_if(edge.values, [field](const auto &value) { return value.first == field; });
    }
    if (found + 1 == document.edgeFields.end())
        document.edgeFields.pop_back();
}

GraphReading GraphBuilder::finish(const QString &format)
{
    takeDirections(m_reading.document);
    m_reading.format = format;
    m_reading.isComplete = true;
    return std::move(m_reading);
}

} // namespace skein
