// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/graph_wire.h"

#include "core/base/error.h"
#include "core/ingest/confined/wire.h"

#include <array>
#include <bit>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr size_t MostTaken = size_t(3) << 30; // what the reader itself may use
constexpr size_t PartBytes = size_t(1) << 19;
constexpr qint64 Most = std::numeric_limits<qint64>::max();
constexpr qint64 MostItems = qint64(1) << 24; // in one message

void put(WireMessage &to, double number)
{
    to.add(std::bit_cast<qint64>(number));
}

[[noreturn]] void failNonsense()
{
    throw Error(u"The reader of the file answered what makes no sense. Nothing was changed; ask for the "
                "file in another format."_s);
}

double real(WireView &from)
{
    const auto number = std::bit_cast<double>(from.number());
    if (!std::isfinite(number))
        failNonsense();
    return number;
}

void put(WireMessage &to, const GraphValues &values)
{
    to.add(qint64(values.size()));
    for (const auto &[field, value] : values)
        to.add(qint64(field)).add(value);
}

void put(WireMessage &to, const std::vector<GraphCard> &cards)
{
    to.add(qint64(cards.size()));
    for (const GraphCard &card : cards)
        to.add(card.summary).add(card.text).add(card.time).add(card.reference).add(card.grade);
}

void put(WireMessage &to, const std::vector<GraphField> &fields)
{
    to.add(qint64(fields.size()));
    for (const GraphField &field : fields)
        to.add(field.name).add(field.type);
}

void put(WireMessage &to, const GraphNode &node)
{
    to.add(node.id).add(node.label).add(qint64(node.position ? 1 : 0));
    if (node.position) {
        put(to, node.position->x());
        put(to, node.position->y());
    }
    to.add(node.colour).add(node.row).add(qint64(node.isDeclared ? 1 : 0)).add(qint64(node.isTheme ? 1 : 0));
    put(to, node.values);
    put(to, node.cards);
}

void put(WireMessage &to, const GraphEdge &edge)
{
    to.add(qint64(edge.source)).add(qint64(edge.target)).add(qint64(edge.weight ? 1 : 0));
    if (edge.weight)
        put(to, *edge.weight);
    to.add(qint64(edge.isDirected ? 1 : 0)).add(edge.label).add(edge.row).add(qint64(edge.times.size()));
    for (const QString &time : edge.times)
        to.add(time);
    put(to, edge.values);
    put(to, edge.cards);
}

void put(WireMessage &to, const GraphEvent &event)
{
    to.add(event.kind).add(event.time).add(qint64(event.seconds ? 1 : 0)).add(event.seconds.value_or(0));
    to.add(event.title).add(event.text).add(event.grade).add(event.reference).add(event.row);
    to.add(qint64(event.parties.size()));
    for (const GraphParty &party : event.parties)
        to.add(qint64(party.node)).add(party.role);
}

void put(WireMessage &to, const GraphNote &note)
{
    to.add(qint64(note.isBox ? 1 : 0)).add(qint64(note.node) + 1);
    for (const double number : {note.area.x(), note.area.y(), note.area.width(), note.area.height()})
        put(to, number);
    to.add(note.colour).add(note.text).add(note.writtenBy).add(note.time).add(note.row);
}

void put(WireMessage &to, const RowIssue &issue)
{
    to.add(issue.row).add(issue.column).add(issue.value).add(issue.reason);
    to.add(qint64(issue.isRejected ? 1 : 0));
}

/// Items one after another, each part as large as is good for a message.
template<typename Item>
bool sendItems(char type, const std::vector<Item> &items,
               const std::function<bool(const WireMessage &)> &send)
{
    for (size_t at = 0; at < items.size();) {
        WireMessage part(type);
        size_t end = at;
        WireMessage content(type);
        for (; end < items.size() && content.size() < PartBytes; ++end)
            put(content, items[end]);
        part.add(qint64(end - at)).add(std::string_view(content.bytes()).substr(1));
        if (!send(part))
            return false;
        at = end;
    }
    return true;
}

GraphValues values(WireView &from, const std::vector<GraphField> &fields)
{
    GraphValues found;
    for (qint64 left = from.number(MostItems); left > 0; --left) {
        const auto field = int(from.number(qint64(fields.size()) - 1));
        found.emplace_back(field, from.string());
    }
    return found;
}

std::vector<GraphCard> cards(WireView &from)
{
    std::vector<GraphCard> found;
    for (qint64 left = from.number(MostItems); left > 0; --left) {
        GraphCard &card = found.emplace_back();
        for (QString *text : {&card.summary, &card.text, &card.time, &card.reference, &card.grade})
            *text = from.string();
    }
    return found;
}

std::vector<GraphField> fields(WireView &from)
{
    std::vector<GraphField> found;
    for (qint64 left = from.number(MostItems); left > 0; --left) {
        QString name = from.string();
        found.push_back({std::move(name), from.string()});
    }
    return found;
}

GraphNode node(WireView &from, const GraphDocument &document)
{
    GraphNode node;
    node.id = from.string();
    node.label = from.string();
    if (from.number(1) == 1) {
        const double x = real(from);
        node.position = QPointF(x, real(from));
    }
    node.colour = from.string();
    node.row = from.number(Most);
    node.isDeclared = from.number(1) == 1;
    node.isTheme = from.number(1) == 1;
    node.values = values(from, document.nodeFields);
    node.cards = cards(from);
    return node;
}

GraphEdge edge(WireView &from, const GraphDocument &document)
{
    const qint64 last = qint64(document.nodes.size()) - 1;
    GraphEdge edge;
    edge.source = int(from.number(last));
    edge.target = int(from.number(last));
    if (from.number(1) == 1)
        edge.weight = real(from);
    edge.isDirected = from.number(1) == 1;
    edge.label = from.string();
    edge.row = from.number(Most);
    for (qint64 left = from.number(MostItems); left > 0; --left)
        edge.times << from.string();
    edge.values = values(from, document.edgeFields);
    edge.cards = cards(from);
    return edge;
}

GraphEvent event(WireView &from, const GraphDocument &document)
{
    GraphEvent event;
    event.kind = from.string();
    event.time = from.string();
    const bool hasSeconds = from.number(1) == 1;
    if (const qint64 seconds = from.number(); hasSeconds)
        event.seconds = seconds;
    for (QString *text : {&event.title, &event.text, &event.grade, &event.reference})
        *text = from.string();
    event.row = from.number(Most);
    for (qint64 left = from.number(MostItems); left > 0; --left) {
        const auto at = int(from.number(qint64(document.nodes.size()) - 1));
        event.parties.push_back({at, from.string()});
    }
    return event;
}

GraphNote note(WireView &from, const GraphDocument &document)
{
    GraphNote note;
    note.isBox = from.number(1) == 1;
    note.node = int(from.number(qint64(document.nodes.size()))) - 1;
    std::array<double, 4> area{};
    for (double &number : area)
        number = real(from);
    note.area = {area[0], area[1], area[2], area[3]};
    for (QString *text : {&note.colour, &note.text, &note.writtenBy, &note.time})
        *text = from.string();
    note.row = from.number(Most);
    return note;
}

RowIssue issue(WireView &from)
{
    RowIssue issue;
    issue.row = from.number(Most);
    for (QString *text : {&issue.column, &issue.value, &issue.reason})
        *text = from.string();
    issue.isRejected = from.number(1) == 1;
    return issue;
}

void takeHead(WireView &from, GraphReading &reading)
{
    reading.format = from.string();
    for (qint64 *number : {&reading.rows, &reading.rejected, &reading.duplicates})
        *number = from.number(Most);
    reading.isComplete = from.number(1) == 1;
    reading.document.description = from.string();
    reading.document.nodeFields = fields(from);
    reading.document.edgeFields = fields(from);
}

void takeItems(char type, WireView &from, GraphReading &reading)
{
    GraphDocument &document = reading.document;
    const qint64 count = from.number(MostItems);
    const std::string_view content = from.text();
    const std::string owned = std::string(1, type).append(content);
    WireView view(owned);
    for (qint64 left = count; left > 0; --left) {
        if (type == 'N')
            document.nodes.push_back(node(view, document));
        else if (type == 'L')
            document.edges.push_back(edge(view, document));
        else if (type == 'V')
            document.events.push_back(event(view, document));
        else if (type == 'T')
            document.notes.push_back(note(view, document));
        else
            reading.issues.push_back(issue(view));
    }
}

} // namespace

bool sendReading(const GraphReading &reading, const std::function<bool(const WireMessage &)> &send)
{
    const GraphDocument &document = reading.document;
    WireMessage head('H');
    head.add(reading.format).add(reading.rows).add(reading.rejected).add(reading.duplicates);
    head.add(qint64(reading.isComplete ? 1 : 0)).add(document.description);
    put(head, document.nodeFields);
    put(head, document.edgeFields);
    return send(head) && sendItems('N', document.nodes, send) && sendItems('L', document.edges, send)
        && sendItems('V', document.events, send) && sendItems('T', document.notes, send)
        && sendItems('I', reading.issues, send) && send(WireMessage('Z'));
}

bool ReadingAssembly::take(std::string_view message)
{
    WireView view(message);
    const char type = view.type();
    m_taken += message.size();
    if (m_taken > MostTaken)
        failNonsense();
    if (type == 'Z' && m_hasHead)
        return true;
    if (type == 'H' && !m_hasHead) {
        takeHead(view, m_reading);
        m_hasHead = true;
    } else if (m_hasHead && std::string_view("NLVTI").find(type) != std::string_view::npos) {
        takeItems(type, view, m_reading);
    } else {
        failNonsense();
    }
    return false;
}

} // namespace skein
