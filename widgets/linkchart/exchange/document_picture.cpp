// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/exchange/document_picture.h"

#include "core/ingest/subject.h"
#include "widgets/linkchart/chart_legend.h"
#include "widgets/linkchart/chart_words.h"
#include "widgets/linkchart/link_bundle.h"

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr qsizetype LongestName = 60;

static PictureItem itemOf(const GraphNode &node, const std::vector<GraphField> &fields)
{
    QString kindText = fieldValue(node.values, fields, graph_field::Kind);
    if (kindText.isEmpty())
        kindText = fieldValue(node.values, fields, graph_field::Type);
    const std::optional<EntityKind> kind = entityKindNamed(kindText);
    PictureItem item;
    item.isBare = !kind;
    item.kind = kind.value_or(item.kind);
    item.name = chartWords(node.label.isEmpty() ? node.id : node.label, LongestName);
    item.position = node.position.value_or(QPointF());
    item.colour = QColor(node.colour);
    const QString role = fieldValue(node.values, fields, graph_field::Role);
    if (const std::optional<PersonRole> known = fromCode(personRoles, role))
        item.roles = {*known};
    return item;
}

namespace {

/// Links that are drawn as one line.
struct Strand
{
    int first = 0; ///< The lower place of a node.
    int second = 0;
    QString words;
    bool isOfEvents = false; ///< Dated: each time is an event.
    qint64 count = 0;
    bool isForward = false;
    bool isBackward = false;
    bool isAssessed = true;
    Strength strength = Strength::Tentative;
};

class StrandTable
{
public:
    explicit StrandTable(const GraphDocument &document)
        : m_fields(document.edgeFields)
    {
        m_strands.reserve(document.edges.size());
        for (const GraphEdge &edge : document.edges)
            m_strands.push_back(strandOf(edge));
        const auto key = [](const Strand &strand) {
            return std::tie(strand.first, strand.second, strand.isOfEvents, strand.words);
        };
        std::stable_sort(m_strands.begin(), m_strands.end(),
                         [&key](const Strand &a, const Strand &b) { return key(a) < key(b); });
        size_t last = 0;
        for (size_t each = 1; each < m_strands.size(); ++each)
            if (key(m_strands[each]) == key(m_strands[last]))
                merge(m_strands[last], m_strands[each]);
            else if (++last != each)
                m_strands[last] = std::move(m_strands[each]);
        m_strands.resize(std::min(m_strands.size(), last + 1));
    }

    const std::vector<Strand> &strands() const { return m_strands; }

private:
    Strand strandOf(const GraphEdge &edge) const
    {
        Strand strand;
        const bool isTurned = edge.source > edge.target;
        strand.first = std::min(edge.source, edge.target);
        strand.second = std::max(edge.source, edge.target);
        strand.words = chartWords(edge.label.isEmpty() ? fieldValue(edge.values, m_fields, graph_field::Type)
                                                       : edge.label,
                                  LongestName);
        strand.isOfEvents = !edge.times.isEmpty();
        strand.count = std::max<qint64>(1, edge.times.size());
        // Summed communications of a case say how long they took; their weight is how many they were.
        if (edge.weight && !fieldValue(edge.values, m_fields, graph_field::Seconds).isEmpty())
            strand.count = std::max(strand.count, qint64(*edge.weight));
        strand.isForward = edge.isDirected && !isTurned;
        strand.isBackward = edge.isDirected && isTurned;
        strand.isAssessed = fieldValue(edge.values, m_fields, graph_field::Assessed) == u"true";
        strand.strength = fromCode(strengths, fieldValue(edge.values, m_fields, graph_field::Strength))
                              .value_or(Strength::Confirmed);
        return strand;
    }

    /// The surest of several statements counts.
    static void merge(Strand &strand, const Strand &other)
    {
        strand.count += other.count;
        strand.isForward = strand.isForward || other.isForward;
        strand.isBackward = strand.isBackward || other.isBackward;
        strand.isAssessed = strand.isAssessed && other.isAssessed;
        strand.strength = std::min(strand.strength, other.strength);
    }

    const std::vector<GraphField> &m_fields;
    std::vector<Strand> m_strands;
};

} // namespace

static PictureLink lineOf(const Strand &strand)
{
    PictureLink line = lineBetween(strand.first, strand.second, strand.isForward, strand.isBackward);
    line.count = strand.count;
    line.isOfEvents = strand.isOfEvents;
    line.isInferred = strand.isAssessed;
    line.strength = strand.strength;
    line.width = strand.isOfEvents ? widthStep(strand.count) : 1;
    line.name = strand.words;
    if (strand.count > 1)
        line.name = strand.words.isEmpty() ? u"×%L1"_s.arg(strand.count)
                                           : u"%1 ×%L2"_s.arg(strand.words).arg(strand.count);
    return line;
}

ChartPicture pictureOf(const GraphDocument &document)
{
    std::vector<PictureItem> items;
    items.reserve(document.nodes.size());
    for (const GraphNode &node : document.nodes)
        items.push_back(itemOf(node, document.nodeFields));
    std::vector<PictureLink> lines;
    const StrandTable table(document);
    for (const Strand &strand : table.strands())
        lines.push_back(lineOf(strand));
    assignLanes(lines);
    for (const PictureLink &line : lines)
        for (const int end : {line.from, line.to})
            items[size_t(end)].weight += 1 + line.width * 0.5;
    for (PictureItem &item : items)
        item.weight += 4.0 * double(item.roles.size());
    ChartPicture picture;
    picture.items = std::move(items);
    picture.links = std::move(lines);
    picture.legend = legendOf(picture);
    const auto saysStrength = [](const GraphField &field) { return field.name == graph_field::Strength; };
    if (std::none_of(document.edgeFields.begin(), document.edgeFields.end(), saysStrength))
        std::erase_if(picture.legend, [](const LegendEntry &entry) {
            return entry.sample == LegendEntry::Sample::Strength; // the file confirms nothing
        });
    return picture;
}

} // namespace skein
