// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/pajek.h"

#include "core/base/error.h"
#include "core/exchange/graph_builder.h"
#include "core/ingest/text_decoding.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <charconv>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

/// The parts of a line; what stands in quotes is one.
std::vector<std::string_view> partsOf(std::string_view line)
{
    std::vector<std::string_view> parts;
    for (size_t at = 0; (at = line.find_first_not_of(" \t\r", at)) != std::string_view::npos;) {
        const bool isQuoted = line[at] == '"';
        const size_t end
            = std::min(isQuoted ? line.find('"', at + 1) : line.find_first_of(" \t\r", at), line.size());
        parts.push_back(line.substr(at + (isQuoted ? 1 : 0), end - at - (isQuoted ? 1 : 0)));
        at = std::min(end + (isQuoted ? 1 : 0), line.size());
    }
    return parts;
}

std::optional<double> numberIn(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isNumber = error == std::errc() && end == text.data() + text.size() && std::isfinite(value);
    return isNumber ? std::optional(value) : std::nullopt;
}

class PajekReader
{
public:
    GraphReading read(std::string_view text, Progress &progress)
    {
        bool goesOn = true;
        for (size_t at = 0; at < text.size() && goesOn;) {
            const size_t end = std::min(text.find('\n', at), text.size());
            ++m_line;
            takeLine(text.substr(at, end - at));
            at = end + 1;
            goesOn = m_line % 4096 != 0 || progress.advance(qint64(at), qint64(text.size()));
        }
        if (m_count < 0)
            throw Error(u"It has no *Vertices"_s);
        scalePositions();
        GraphReading reading = m_builder.finish(u"Pajek"_s);
        reading.isComplete = goesOn;
        return reading;
    }

private:
    enum class Section { None, Vertices, Links, Lists, Matrix };

    void takeLine(std::string_view line)
    {
        const std::vector<std::string_view> parts = partsOf(line);
        if (parts.empty() || parts[0].starts_with('%'))
            return;
        if (parts[0].starts_with('*'))
            startSection(parts);
        else if (m_section == Section::Vertices)
            takeVertex(parts, line);
        else if (m_section == Section::Links)
            takeLink(parts, line);
        else if (m_section == Section::Lists)
            takeList(parts, line);
        else if (m_section == Section::Matrix)
            takeMatrixRow(parts, line);
    }

    void startSection(const std::vector<std::string_view> &parts)
    {
        const QString name = graphText(parts[0]).toLower();
        m_isDirected = name.startsWith(u"*arcs"_s) || name == u"*matrix";
        m_matrixRow = 0;
        m_section = name == u"*vertices"                    ? Section::Vertices
            : name == u"*arcs" || name == u"*edges"         ? Section::Links
            : name == u"*arcslist" || name == u"*edgeslist" ? Section::Lists
            : name == u"*matrix"                            ? Section::Matrix
                                                            : Section::None;
        if (m_section != Section::Vertices)
            return;
        const std::optional<double> count = parts.size() > 1 ? numberIn(parts[1]) : std::nullopt;
        constexpr double mostVertices = 1e7;
        if (!count || *count < 0 || *count > mostVertices || m_count >= 0)
            throw Error(u"Line %1: *Vertices wants one number of up to 10,000,000"_s.arg(m_line));
        m_count = qint64(*count);
    }

    /// Its number as an id; nothing when there is no vertex of that number.
    std::optional<std::string> idOf(std::string_view text) const
    {
        const std::optional<double> number = numberIn(text);
        if (!number || *number < 1 || *number > double(m_count) || *number != std::floor(*number))
            return std::nullopt;
        return std::to_string(qint64(*number));
    }

    /// A vertex that a link names and no line describes is there all the same.
    std::optional<int> vertex(std::string_view text)
    {
        const std::optional<std::string> id = idOf(text);
        return id ? std::optional(m_builder.nodeNamed(m_line, *id)) : std::nullopt;
    }

    void takeVertex(const std::vector<std::string_view> &parts, std::string_view line)
    {
        const std::optional<std::string> id = idOf(parts[0]);
        if (!id) {
            m_builder.reject(m_line, u"vertex"_s, line.substr(0, 200),
                             u"a vertex is a number from 1 to %1"_s.arg(m_count));
            return;
        }
        GraphNode &node = m_builder.document().nodes[size_t(m_builder.declareNode(m_line, *id))];
        if (parts.size() > 1)
            node.label = graphText(parts[1]);
        const std::optional<double> x = parts.size() > 3 ? numberIn(parts[2]) : std::nullopt;
        const std::optional<double> y = parts.size() > 3 ? numberIn(parts[3]) : std::nullopt;
        if (x && y)
            node.position = QPointF(*x, *y);
    }

    GraphEdge edgeBetween(int source, int target) const
    {
        GraphEdge edge;
        edge.row = m_line;
        edge.source = source;
        edge.target = target;
        edge.isDirected = m_isDirected;
        return edge;
    }

    void takeLink(const std::vector<std::string_view> &parts, std::string_view line)
    {
        const std::optional<int> source = vertex(parts[0]);
        const std::optional<int> target = parts.size() > 1 ? vertex(parts[1]) : std::nullopt;
        if (!source || !target) {
            m_builder.reject(m_line, u"link"_s, line.substr(0, 200),
                             u"a link names two vertices from 1 to %1"_s.arg(m_count));
            return;
        }
        GraphEdge edge = edgeBetween(*source, *target);
        size_t next = 2;
        if (parts.size() > 2 && numberIn(parts[2])) {
            if (!m_builder.setWeight(m_line, edge, parts[2]))
                return;
            next = 3;
        }
        for (; next + 1 < parts.size(); ++next)
            if (parts[next] == "l")
                edge.label = graphText(parts[next + 1]);
        m_builder.addEdge(std::move(edge));
    }

    void takeList(const std::vector<std::string_view> &parts, std::string_view line)
    {
        const std::optional<int> source = vertex(parts[0]);
        for (size_t part = 1; part < parts.size(); ++part) {
            const std::optional<int> target = vertex(parts[part]);
            if (!source || !target) {
                m_builder.reject(m_line, u"link"_s, line.substr(0, 200),
                                 u"a list names vertices from 1 to %1"_s.arg(m_count));
                continue;
            }
            m_builder.addEdge(edgeBetween(*source, *target));
        }
    }

    void takeMatrixRow(const std::vector<std::string_view> &parts, std::string_view line)
    {
        const std::optional<int> source = vertex(std::to_string(++m_matrixRow));
        if (!source || qint64(parts.size()) > m_count) {
            m_builder.reject(m_line, u"matrix"_s, line.substr(0, 200),
                             u"the matrix is larger than the network"_s);
            return;
        }
        for (size_t part = 0; part < parts.size(); ++part) {
            if (numberIn(parts[part]) == 0.0)
                continue;
            GraphEdge edge;
            edge.row = m_line;
            edge.source = *source;
            edge.target = *vertex(std::to_string(part + 1));
            edge.isDirected = m_isDirected;
            if (m_builder.setWeight(m_line, edge, parts[part]))
                m_builder.addEdge(std::move(edge));
        }
    }

    /// Pajek draws in a square of one by one.
    void scalePositions()
    {
        std::vector<GraphNode> &nodes = m_builder.document().nodes;
        const auto isInside = [](const GraphNode &node) {
            return !node.position || (std::abs(node.position->x()) <= 1 && std::abs(node.position->y()) <= 1);
        };
        constexpr double side = 1000;
        if (std::all_of(nodes.begin(), nodes.end(), isInside))
            for (GraphNode &node : nodes)
                if (node.position)
                    node.position = *node.position * side;
    }

    GraphBuilder m_builder;
    Section m_section = Section::None;
    bool m_isDirected = false;
    qint64 m_count = -1;
    qint64 m_line = 0;
    qint64 m_matrixRow = 0;
};

} // namespace

GraphReading readPajek(std::string_view bytes, Progress &progress)
{
    const DecodedText decoded = decodeText(bytes);
    return PajekReader().read(decoded.text, progress);
}

/// In quotes, on one line.
static QString quoted(const QString &text)
{
    return u'"' + text.simplified().replace(u'"', u'\'') + u'"';
}

static QByteArray verticesText(const GraphDocument &document, qint64 &renamed)
{
    double left = 0, top = 0, side = 0;
    bool isFirst = true;
    double right = 0, bottom = 0;
    for (const GraphNode &node : document.nodes) {
        if (!node.position)
            continue;
        const QPointF at = *node.position;
        left = isFirst ? at.x() : std::min(left, at.x());
        right = isFirst ? at.x() : std::max(right, at.x());
        top = isFirst ? at.y() : std::min(top, at.y());
        bottom = isFirst ? at.y() : std::max(bottom, at.y());
        isFirst = false;
    }
    side = std::max({right - left, bottom - top, 1e-9});
    QHash<QString, int> uses;
    for (const GraphNode &node : document.nodes)
        ++uses[quoted(node.label.isEmpty() ? node.id : node.label)];
    QString text = u"*Vertices %1\n"_s.arg(document.nodes.size());
    for (size_t place = 0; place < document.nodes.size(); ++place) {
        const GraphNode &node = document.nodes[place];
        QString label = node.label.isEmpty() ? node.id : node.label;
        if (uses[quoted(label)] > 1) {
            label += u" (%1)"_s.arg(node.id);
            ++renamed;
        }
        text += u"%1 %2"_s.arg(place + 1).arg(quoted(label));
        if (node.position)
            text += u" %1 %2 ellipse"_s.arg((node.position->x() - left) / side, 0, 'f', 6)
                        .arg((node.position->y() - top) / side, 0, 'f', 6);
        text += u'\n';
    }
    return text.toUtf8();
}

static QByteArray linksText(const GraphDocument &document, bool isDirected)
{
    QString text;
    for (const GraphEdge &edge : document.edges) {
        if (edge.isDirected != isDirected)
            continue;
        text += u"%1 %2 %3"_s.arg(edge.source + 1)
                    .arg(edge.target + 1)
                    .arg(QString::number(edge.weight.value_or(1), 'g', QLocale::FloatingPointShortest));
        if (!edge.label.isEmpty())
            text += u" l "_s + quoted(edge.label);
        text += u'\n';
    }
    return text.isEmpty() ? QByteArray() : (isDirected ? "*Arcs\n" : "*Edges\n") + text.toUtf8();
}

WrittenGraph writePajek(const GraphDocument &document)
{
    WrittenGraph written;
    qint64 renamed = 0;
    written.bytes = verticesText(document, renamed) + linksText(document, true) + linksText(document, false);
    constexpr FormatPlaces places{
        .format = u"Pajek", .hasPositions = true, .hasDirections = true, .hasWeights = true};
    addLosses(document, places, written.lost);
    written.lost.push_back({u"ids"_s, u"vertices are numbered anew"_s});
    written.lost.push_back({u"scale"_s, u"positions are scaled to a square of one by one"_s});
    if (renamed > 0)
        written.lost.push_back(
            {u"labels"_s, u"%1 labels that several items share got their id behind them"_s.arg(renamed)});
    return written;
}

} // namespace skein
