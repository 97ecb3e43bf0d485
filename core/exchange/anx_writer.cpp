// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/anx_writer.h"

#include "core/exchange/anx_collections.h"
#include "core/exchange/anx_item.h"
#include "core/exchange/anx_names.h"
#include "core/model/link.h"

#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString text(const char16_t *name)
{
    return QString::fromUtf16(name);
}

/// A colour as Windows has it: 0x00BBGGRR.
static QString colourReference(const QString &colour)
{
    const int rgb = colour.mid(1).toInt(nullptr, 16);
    return QString::number((rgb & 0xFF) << 16 | (rgb & 0xFF00) | rgb >> 16);
}

namespace {

class AnxWriter
{
public:
    explicit AnxWriter(const GraphDocument &document)
        : m_document(document)
        , m_output(m_written.bytes, m_types)
        , m_xml(m_output.xml())
        , m_collections(document, m_types, m_output)
    {
        for (const GraphNode &node : document.nodes) {
            const QString identity = valueOf(node, graph_field::Identity);
            const QString kind = valueOf(node, graph_field::Kind);
            const bool isFree = !identity.isEmpty() && !m_identities.contains(identity);
            const QString name = isFree ? identity : kind + u'-' + node.id;
            m_identities.insert(name);
            m_identityOf.push_back(name);
        }
        std::map<std::pair<int, int>, int> between;
        for (const GraphEdge &edge : document.edges)
            ++between[std::minmax(edge.source, edge.target)];
        for (const GraphEvent &event : document.events)
            if (const auto ends = endsOf(event))
                ++between[std::minmax(ends->first, ends->second)];
        for (const auto &[pair, count] : between)
            if (count > 1)
                m_connections.emplace(pair, int(m_connections.size()) + 1);
    }

    WrittenGraph write()
    {
        m_xml.start(u"Chart"_s);
        for (const auto &[name, value] :
             {std::pair(u"IdReferenceLinking"_s, u"false"_s), std::pair(u"Rigorous"_s, u"true"_s),
              std::pair(u"ShowAllFlag"_s, u"true"_s), std::pair(u"BackColour"_s, u"16777215"_s)})
            m_xml.attribute(name, value);
        m_collections.write();
        m_xml.start(u"ChartItemCollection"_s);
        for (const GraphNote &note : m_document.notes) // what comes first lies behind
            if (note.isBox)
                writeNote(note);
        for (size_t node = 0; node < m_document.nodes.size(); ++node)
            writeNode(node);
        for (const GraphEdge &edge : m_document.edges)
            writeEdge(edge);
        for (const GraphEvent &event : m_document.events)
            endsOf(event) ? writeEventLink(event) : writeFrame(event);
        for (const GraphNote &note : m_document.notes)
            if (!note.isBox)
                writeNote(note);
        m_xml.end();
        writeConnections();
        m_xml.end();
        m_xml.finish();
        tellLost();
        return std::move(m_written);
    }

private:
    QString valueOf(const GraphNode &node, const char16_t *field) const
    {
        return fieldValue(node.values, m_document.nodeFields, field);
    }

    QString valueOf(const GraphEdge &edge, const char16_t *field) const
    {
        return fieldValue(edge.values, m_document.edgeFields, field);
    }

    static int partyIn(const GraphEvent &event, const QString &role)
    {
        for (const GraphParty &party : event.parties)
            if (party.role == role)
                return party.node;
        return -1;
    }

    EventKind kindOf(const GraphEvent &event) const
    {
        return fromCode(eventKinds, event.kind).value_or(EventKind::Other);
    }

    /// The two ends of an event that a chart shows as a link; nothing for one that needs a frame.
    std::optional<std::pair<int, int>> endsOf(const GraphEvent &event) const
    {
        const QStringList &roles = m_types.of(kindOf(event)).ends;
        if (roles.size() != 2 || event.time.isEmpty())
            return std::nullopt;
        const int one = partyIn(event, roles[0]);
        const int two = partyIn(event, roles[1]);
        if (one < 0 || two < 0 || one == two)
            return std::nullopt;
        return std::pair(one, two);
    }

    void writeConnections()
    {
        if (m_connections.empty())
            return;
        m_xml.start(u"ConnectionCollection"_s);
        for (const auto &[pair, number] : m_connections) {
            m_xml.start(u"Connection"_s);
            m_xml.attribute(u"Id"_s, u"CON%1"_s.arg(number));
            m_xml.leaf(u"ConnectionStyle"_s,
                       {{u"Multiplicity"_s, u"MultiplicityMultiple"_s},
                        {u"FanOut"_s, u"20"_s},
                        {u"ThemeWiring"_s, u"KeepsAtEventHeight"_s}});
            m_xml.end();
        }
        m_xml.end();
    }

    void writeNode(size_t place)
    {
        const GraphNode &node = m_document.nodes[place];
        AnxWrittenItem item;
        item.label = node.label.isEmpty() ? node.id : node.label;
        item.reference = valueOf(node, graph_field::Reference);
        item.setGrade(valueOf(node, graph_field::Grade));
        std::vector<GraphCard> cards = node.cards;
        QStringList roles;
        QSet<int> used;
        for (const auto &[field, value] : node.values) {
            const QString &name = m_document.nodeFields[size_t(field)].name;
            if (name == text(graph_field::Role))
                roles << value;
            if (AnxCollections::isOfNodes(name))
                continue;
            if (!used.contains(field))
                item.attributes.emplace_back(name, value); // an item has one value of a class
            else
                addCard(cards, name + u": "_s + value);
            used.insert(field);
        }
        if (!roles.isEmpty())
            item.attributes.emplace_back(text(anx::Role), roles.join(u"; "_s));
        if (!valueOf(node, graph_field::Assessed).isEmpty())
            item.attributes.emplace_back(text(anx::Assessed), u"true"_s);
        const EntityKind kind
            = fromCode(entityKinds, valueOf(node, graph_field::Kind)).value_or(EntityKind::Document);
        m_output.startItem(item, node.position.value_or(QPointF()));
        m_output.startEnd(node.position.value_or(QPointF()), node.id, m_identityOf[place]);
        writeLook(node, m_types.of(kind));
        m_output.writeCards(cards);
        m_xml.end();
        m_xml.end();
        m_output.endItem(item);
    }

    /// Further values of one class stand in cards.
    static void addCard(std::vector<GraphCard> &cards, const QString &summary)
    {
        const auto isThere = [&summary](const GraphCard &card) { return card.summary == summary; };
        if (std::none_of(cards.begin(), cards.end(), isThere))
            cards.push_back({summary, {}, {}, {}, {}});
    }

    void writeLook(const GraphNode &node, const AnxTypes::Kind &type)
    {
        const QString name = node.isTheme ? u"Theme"_s : u"Icon"_s;
        m_xml.start(name);
        m_xml.start(name + u"Style"_s);
        m_xml.attribute(u"Type"_s, type.type);
        m_xml.attribute(u"EntityTypeReference"_s, m_collections.entityType(type.type));
        constexpr qsizetype colourLength = 7; // #rrggbb
        if (node.colour.size() == colourLength)
            m_xml.attribute(node.isTheme ? u"LineColour"_s : u"IconShadingColour"_s,
                            colourReference(node.colour));
        if (!node.isTheme)
            m_xml.attribute(u"Enlargement"_s, u"ICEnlargeSingle"_s);
        m_xml.end();
        m_xml.end();
    }

    void writeEdge(const GraphEdge &edge)
    {
        AnxWrittenItem item;
        item.label = edge.label;
        item.description = valueOf(edge, graph_field::Grounds);
        item.time = edge.times.value(0);
        item.reference = valueOf(edge, graph_field::Reference);
        item.setGrade(valueOf(edge, graph_field::Grade));
        const auto add = [&item](const char16_t *name, const QString &value) {
            if (!value.isEmpty())
                item.attributes.emplace_back(text(name), value);
        };
        add(anx::Last, edge.times.size() > 1 ? edge.times.last() : valueOf(edge, graph_field::Last));
        add(anx::Seconds, valueOf(edge, graph_field::Seconds));
        add(anx::Assessed, valueOf(edge, graph_field::Assessed));
        if (edge.weight)
            add(anx::Count, QString::number(*edge.weight));
        else if (m_types.happeningNamed(AnxCollections::typeOf(edge, m_document)))
            add(anx::Stated, u"true"_s);
        for (const auto &[field, value] : edge.values)
            if (!AnxCollections::isOfEdges(m_document.edgeFields[size_t(field)].name))
                item.attributes.emplace_back(m_document.edgeFields[size_t(field)].name, value);
        const Strength strength
            = fromCode(strengths, valueOf(edge, graph_field::Strength)).value_or(Strength::Confirmed);
        m_output.startItem(item, {});
        writeLink({edge.source, edge.target}, AnxCollections::typeOf(edge, m_document), strength,
                  edge.isDirected, edge.cards);
        m_output.endItem(item);
    }

    void writeLink(std::pair<int, int> ends, const QString &type, Strength strength, bool isDirected,
                   const std::vector<GraphCard> &cards)
    {
        writeLinkFrom(m_document.nodes[size_t(ends.first)].id, ends, type, strength, isDirected, cards);
    }

    void writeLinkFrom(const QString &first, std::pair<int, int> ends, const QString &type, Strength strength,
                       bool isDirected, const std::vector<GraphCard> &cards)
    {
        m_xml.start(u"Link"_s);
        m_xml.attribute(u"End1Id"_s, first);
        m_xml.attribute(u"End2Id"_s, m_document.nodes[size_t(ends.second)].id);
        const auto connection = m_connections.find(std::minmax(ends.first, ends.second));
        if (ends.first >= 0 && connection != m_connections.end())
            m_xml.attribute(u"ConnectionReference"_s, u"CON%1"_s.arg(connection->second));
        m_output.writeCards(cards);
        m_xml.leaf(u"LinkStyle"_s,
                   {{u"Type"_s, type},
                    {u"LinkTypeReference"_s, m_collections.linkType(type)},
                    {u"Strength"_s, titleOf(strengths, strength)},
                    {u"StrengthReference"_s, u"STR%1"_s.arg(int(strength))},
                    {u"ArrowStyle"_s, isDirected ? u"ArrowOnHead"_s : u"ArrowNone"_s},
                    {u"LineColour"_s, u"0"_s},
                    {u"LineWidth"_s, u"1"_s}});
        m_xml.end();
    }

    AnxWrittenItem itemOf(const GraphEvent &event) const
    {
        AnxWrittenItem item;
        const QString &type = m_types.of(kindOf(event)).type;
        item.label = event.title.isEmpty() ? type : event.title;
        item.description = event.text;
        item.time = event.time;
        item.reference = event.reference;
        item.setGrade(event.grade);
        if (event.seconds)
            item.attributes.emplace_back(text(anx::Seconds), QString::number(*event.seconds));
        if (!event.title.isEmpty() && event.title == type)
            item.attributes.emplace_back(text(anx::Title), event.title); // else it would say nothing
        return item;
    }

    void writeEventLink(const GraphEvent &event)
    {
        const std::pair<int, int> ends = *endsOf(event);
        const QStringList &roles = m_types.of(kindOf(event)).ends;
        AnxWrittenItem item = itemOf(event);
        std::map<QString, QStringList> others;
        QStringList told;
        for (const GraphParty &party : event.parties) {
            if (roles.contains(party.role) && !told.contains(party.role)) {
                told << party.role;
                continue;
            }
            const auto role = fromCode(partyRoles, party.role).value_or(PartyRole::Involved);
            others[text(anx::Party) + titleOf(partyRoles, role)] << m_identityOf[size_t(party.node)];
        }
        for (const auto &[name, identities] : others)
            item.attributes.emplace_back(name, identities.join(u"; "_s));
        m_output.startItem(item, {});
        writeLink(ends, m_types.of(kindOf(event)).type, Strength::Confirmed, true, {});
        m_output.endItem(item);
    }

    /// An event frame above the middle of those who took part, and a link to each.
    void writeFrame(const GraphEvent &event)
    {
        const QString id = u"event-%1"_s.arg(++m_lastEvent);
        const AnxWrittenItem item = itemOf(event);
        QPointF position;
        for (const GraphParty &party : event.parties)
            position += m_document.nodes[size_t(party.node)].position.value_or(QPointF())
                / double(event.parties.size());
        position -= QPointF(0, 60);
        const AnxTypes::Happening &type = m_types.of(kindOf(event));
        const QString name = type.type + u" (event)"_s;
        m_output.startItem(item, position);
        m_output.startEnd(position, id, id);
        m_xml.start(u"Event"_s);
        m_xml.leaf(u"EventStyle"_s,
                   {{u"Type"_s, name}, {u"EntityTypeReference"_s, m_collections.entityType(name)}});
        m_xml.end();
        m_xml.end();
        m_xml.end();
        m_output.endItem(item);
        for (const GraphParty &party : event.parties) {
            const auto role = fromCode(partyRoles, party.role).value_or(PartyRole::Involved);
            const QString title = titleOf(partyRoles, role);
            AnxWrittenItem link;
            link.label = title;
            m_output.startItem(link, {});
            writeLinkFrom(id, {-1, party.node}, title, Strength::Confirmed, false, {});
            m_output.endItem(link);
        }
    }

    /// Texts and frames are entities to i2. Like an icon they stand about their middle; a box is as large as
    /// it says, a text counts in hundreds.
    void writeNote(const GraphNote &note)
    {
        AnxWrittenItem item;
        item.label = note.text;
        item.time = note.time;
        if (!note.writtenBy.isEmpty())
            item.attributes.emplace_back(text(anx::WrittenBy), note.writtenBy);
        if (note.node >= 0)
            item.attributes.emplace_back(text(anx::NoteAt), m_identityOf[size_t(note.node)]);
        const QSizeF size(note.area.width(), note.isBox ? note.area.height() : AnxTextHeight);
        const QPointF middle = QRectF(note.area.topLeft(), size).center();
        const double unit = note.isBox ? 1 : AnxTextUnit;
        QString id;
        do
            id = u"note-%1"_s.arg(++m_lastNote);
        while (m_identities.contains(id));
        const QString type = text(note.isBox ? anx::Frame : anx::Words);
        const QString name = note.isBox ? u"Box"_s : u"TextBlock"_s;
        m_output.startItem(item, middle);
        m_output.startEnd(middle, id, id);
        m_xml.start(name);
        m_xml.leaf(name + u"Style"_s,
                   {{u"Type"_s, type},
                    {u"EntityTypeReference"_s, m_collections.entityType(type)},
                    {u"Width"_s, QString::number(size.width() / unit)},
                    {u"Height"_s, QString::number(size.height() / unit)},
                    {u"Filled"_s, note.colour.isEmpty() ? u"false"_s : u"true"_s},
                    {u"BackColour"_s, colourReference(note.colour.isEmpty() ? u"#ffffff"_s : note.colour)}});
        m_xml.end();
        m_xml.end();
        m_xml.end();
        m_output.endItem(item);
    }

    void tellLost()
    {
        FormatPlaces places = typedPlaces(u"an i2 chart");
        places.hasCards = true;
        places.hasThemes = true;
        places.hasPositions = true;
        places.hasColours = true;
        places.hasNotes = true;
        addLosses(m_document, places, m_written.lost);
        if (m_xml.hasLostCharacters())
            m_written.lost.push_back(
                {u"control characters"_s, u"XML has no place for them; U+FFFD stands instead"_s});
        const auto hasMore = [](const GraphEdge &edge) { return edge.times.size() > 2; };
        if (std::any_of(m_document.edges.begin(), m_document.edges.end(), hasMore))
            m_written.lost.push_back(
                {u"times"_s, u"of the times of a link the first and the last are written"_s});
    }

    const GraphDocument &m_document;
    const AnxTypes m_types;
    WrittenGraph m_written;
    AnxOutput m_output;
    XmlOutput &m_xml;
    AnxCollections m_collections;
    QSet<QString> m_identities;
    std::vector<QString> m_identityOf;
    std::map<std::pair<int, int>, int> m_connections;
    int m_lastEvent = 0;
    int m_lastNote = 0;
};

} // namespace

WrittenGraph writeAnx(const GraphDocument &document)
{
    return AnxWriter(document).write();
}

} // namespace skein
