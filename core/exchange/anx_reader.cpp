// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/anx_reader.h"

#include "core/exchange/anx_items.h"
#include "core/exchange/anx_names.h"
#include "core/exchange/anx_types.h"
#include "core/exchange/graph_builder.h"
#include "core/model/attribute_names.h"
#include "core/storage/chart_note_store.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

QString text(const char16_t *name)
{
    return QString::fromUtf16(name);
}

class AnxReader
{
public:
    explicit AnxReader(std::string_view bytes)
        : m_items(bytes)
    {
    }

    GraphReading read(Progress &progress)
    {
        bool goesOn = true;
        constexpr qint64 itemsBetweenReports = 1024;
        qint64 count = 0;
        while (goesOn) {
            std::optional<AnxItem> item = m_items.next();
            if (!item)
                break;
            take(std::move(*item));
            goesOn
                = ++count % itemsBetweenReports != 0 || progress.advance(m_items.position(), m_items.size());
        }
        for (const AnxItem &item : m_links)
            takeLink(item);
        for (GraphEvent &event : m_frames)
            m_builder.addEvent(std::move(event));
        for (const AnxItem &item : m_notes)
            document().notes.push_back(noteOf(item));
        GraphReading reading = m_builder.finish(u"ANX"_s);
        reading.isComplete = goesOn;
        return reading;
    }

private:
    GraphDocument &document() { return m_builder.document(); }

    void take(AnxItem item)
    {
        const AnxTypes::Happening *happening = happeningOf(item);
        if (item.sort == AnxItem::Sort::Link)
            m_links.push_back(std::move(item));
        else if (item.sort == AnxItem::Sort::None)
            m_builder.reject(item.row, u"ChartItem"_s, item.label.toStdString(),
                             u"it is neither an entity nor a link"_s);
        else if (item.sort == AnxItem::Sort::Text || item.sort == AnxItem::Sort::Frame)
            takeNote(std::move(item));
        else if (item.sort != AnxItem::Sort::Theme && !item.time.isEmpty()
                 && (item.sort == AnxItem::Sort::Event || happening))
            takeFrame(item, happening);
        else
            takeEntity(item);
    }

    /// What else i2 says of a text stands below it.
    void takeNote(AnxItem item)
    {
        addLine(item.label, item.description);
        for (const auto &[name, value] : item.attributes)
            if (name != text(anx::WrittenBy) && name != text(anx::NoteAt))
                addLine(item.label, name + u": "_s + value);
        for (const GraphCard &card : item.cards)
            addLine(item.label, QStringList{card.summary, card.text, card.reference}.join(u"; "_s));
        item.label = item.label.trimmed();
        if (item.label.size() > MostNoteLetters)
            m_builder.reject(item.row, u"ChartItem"_s, item.label.toStdString(),
                             u"a text on a chart has at most %1 letters"_s.arg(MostNoteLetters));
        else if (item.label.isEmpty() && item.sort == AnxItem::Sort::Text)
            m_builder.reject(item.row, u"ChartItem"_s, {}, u"a text without words"_s);
        else {
            m_builder.countRow();
            m_notes.push_back(std::move(item));
        }
    }

    GraphNote noteOf(const AnxItem &item) const
    {
        GraphNote note;
        note.isBox = item.sort == AnxItem::Sort::Frame;
        const double height = item.size.height() > 0 ? item.size.height() : AnxTextHeight;
        const double width = item.size.width() > 0 ? item.size.width() : 2 * AnxTextUnit;
        note.area = {item.position - QPointF(width, height) / 2, QSizeF(width, note.isBox ? height : 0)};
        note.node = m_identities.value(item.attribute(anx::NoteAt), -1);
        note.colour = item.colour;
        note.text = item.label;
        note.writtenBy = item.attribute(anx::WrittenBy);
        note.time = item.time;
        note.row = item.row;
        return note;
    }

    const AnxTypes::Happening *happeningOf(const AnxItem &item) const
    {
        static const QString ending = u" (event)"_s;
        const AnxTypes::Happening *found = m_types.happeningNamed(
            item.type.endsWith(ending) ? item.type.chopped(ending.size()) : item.type);
        const bool isKind = m_types.isKnown(item.type) && item.sort != AnxItem::Sort::Event;
        return isKind ? nullptr : found;
    }

    void set(GraphNode &node, const QString &field, const QString &value)
    {
        if (!value.isEmpty())
            node.values.emplace_back(document().nodeField(field), value);
    }

    void takeEntity(AnxItem &item)
    {
        const int place = m_builder.declareNode(item.row, item.entityId.toStdString());
        m_entities.insert(item.entityId, place);
        m_entities.insert(item.id, place);
        GraphNode &node = document().nodes[size_t(place)];
        node.label = item.label;
        node.position = item.position;
        node.colour = item.colour;
        node.isTheme = item.sort == AnxItem::Sort::Theme;
        const QString kind = m_types.kindNamed(item.type);
        set(node, text(graph_field::Kind), kind);
        if (!m_types.isKnown(item.type))
            set(node, u"Type"_s, item.type);
        if (item.identity != item.entityId && item.identity != kind + u'-' + item.entityId)
            set(node, text(graph_field::Identity), item.identity);
        if (!item.identity.isEmpty() && !m_identities.contains(item.identity))
            m_identities.insert(item.identity, place);
        set(node, u"Description"_s, item.description);
        set(node, text(graph_field::Grade), item.grade);
        set(node, text(graph_field::Reference), item.reference);
        set(node, u"Date"_s, item.time);
        set(node, u"Date as described"_s, item.timeText);
        takeAttributes(node, item);
    }

    void takeAttributes(GraphNode &node, AnxItem &item)
    {
        QSet<QString> known;
        for (const auto &[name, value] : item.attributes) {
            known.insert(name + u": "_s + value);
            if (name == text(anx::Role))
                for (const QString &role : value.split(u"; "_s))
                    set(node, text(graph_field::Role), role);
            else if (name == text(anx::Assessed))
                set(node, text(graph_field::Assessed), value);
            else if (name == text(anx::Grade) && value == item.grade)
                continue;
            else if (name == text(anx::Grade))
                set(node, text(graph_field::Grade), value);
            else
                set(node, name, value);
        }
        for (GraphCard &card : item.cards) {
            const QString name = card.summary.section(u": "_s, 0, 0);
            const bool isValue = card.summary.contains(u": "_s) && m_items.isAttributeClass(name);
            if (isValue && !known.contains(card.summary))
                set(node, name, card.summary.mid(name.size() + 2));
            known.insert(card.summary);
            node.cards.push_back(std::move(card));
        }
    }

    GraphEvent eventOf(const AnxItem &item, const AnxTypes::Happening *happening)
    {
        GraphEvent event;
        event.row = item.row;
        event.kind = happening ? codeOf(eventKinds, happening->kind) : item.type;
        event.time = item.time;
        const QString title = item.attribute(anx::Title);
        const bool saysMore = !happening || item.label != happening->type;
        event.title = !title.isEmpty() ? title : saysMore ? item.label : QString();
        event.text = item.description;
        event.grade = item.attribute(anx::Grade).isEmpty() ? item.grade : item.attribute(anx::Grade);
        event.reference = item.reference;
        bool isNumber = false;
        const qint64 seconds = item.attribute(anx::Seconds).toLongLong(&isNumber);
        if (isNumber && seconds >= 0)
            event.seconds = seconds;
        for (const auto &[name, value] : item.attributes)
            takeEventValue(event, item.row, name, value);
        for (const GraphCard &card : item.cards)
            addLine(event.text, QStringList{card.summary, card.text, card.reference}.join(u"; "_s));
        return event;
    }

    static void addLine(QString &to, const QString &line)
    {
        if (!line.isEmpty())
            to += (to.isEmpty() ? QString() : u"\n"_s) + line;
    }

    void takeEventValue(GraphEvent &event, qint64 row, const QString &name, const QString &value)
    {
        if (name == text(anx::Seconds) || name == text(anx::Grade) || name == text(anx::Title))
            return;
        const QString before = text(anx::Party);
        if (!name.startsWith(before)) {
            addLine(event.text, name + u": "_s + value);
            return;
        }
        for (const QString &identity : value.split(u"; "_s)) {
            const auto party = m_identities.constFind(identity);
            if (party != m_identities.cend())
                event.parties.push_back({*party, name.mid(before.size())});
            else
                m_builder.remark(row, name, identity.toStdString(),
                                 u"nobody on the chart has this identity"_s);
        }
    }

    void takeFrame(const AnxItem &item, const AnxTypes::Happening *happening)
    {
        m_frameOf.insert(item.entityId, int(m_frames.size()));
        m_frameOf.insert(item.id, int(m_frames.size()));
        m_frames.push_back(eventOf(item, happening));
    }

    void takeLink(const AnxItem &item)
    {
        const auto frame1 = m_frameOf.constFind(item.end1);
        const auto frame2 = m_frameOf.constFind(item.end2);
        const auto node1 = m_entities.constFind(item.end1);
        const auto node2 = m_entities.constFind(item.end2);
        const bool isFrame1 = frame1 != m_frameOf.cend();
        const bool isFrame2 = frame2 != m_frameOf.cend();
        const bool isNode1 = node1 != m_entities.cend();
        const bool isNode2 = node2 != m_entities.cend();
        if (isFrame1 && isFrame2)
            m_builder.reject(item.row, u"Link"_s, item.label.toStdString(),
                             u"a link between two events has no place in a case"_s);
        else if (isFrame1 && isNode2)
            takePart(item, *frame1, *node2);
        else if (isFrame2 && isNode1)
            takePart(item, *frame2, *node1);
        else if (!isNode1 || !isNode2)
            m_builder.reject(item.row, isNode1 ? u"End2Id"_s : u"End1Id"_s,
                             (isNode1 ? item.end2 : item.end1).toStdString(),
                             u"there is no entity of this id"_s);
        else if (isEvent(item))
            takeEventLink(item, *node1, *node2);
        else
            takeEdge(item, *node1, *node2);
    }

    void takePart(const AnxItem &item, int frame, int node)
    {
        m_builder.countRow();
        GraphEvent &event = m_frames[size_t(frame)];
        const QString role = item.type.isEmpty() ? item.label : item.type;
        event.parties.push_back({node, role});
        if (!fromCode(partyRoles, role))
            addLine(event.text, document().nodes[size_t(node)].label + u": "_s + role);
    }

    bool isEvent(const AnxItem &item) const
    {
        const AnxTypes::Happening *happening = m_types.happeningNamed(item.type);
        return happening && happening->ends.size() == 2 && !item.time.isEmpty()
            && item.attribute(anx::Count).isEmpty() && item.attribute(anx::Stated).isEmpty();
    }

    void takeEventLink(const AnxItem &item, int node1, int node2)
    {
        const AnxTypes::Happening *happening = m_types.happeningNamed(item.type);
        GraphEvent event = eventOf(item, happening);
        const bool isBackward = item.arrow == u"ArrowOnTail";
        std::vector<GraphParty> ends{{isBackward ? node2 : node1, happening->ends[0]},
                                     {isBackward ? node1 : node2, happening->ends[1]}};
        event.parties.insert(event.parties.begin(), ends.begin(), ends.end());
        m_builder.addEvent(std::move(event));
    }

    void takeEdge(const AnxItem &item, int node1, int node2)
    {
        GraphEdge edge;
        edge.row = item.row;
        const bool isBackward = item.arrow == u"ArrowOnTail";
        edge.source = isBackward ? node2 : node1;
        edge.target = isBackward ? node1 : node2;
        edge.isDirected = isBackward || item.arrow == u"ArrowOnHead";
        edge.label = item.label;
        if (!item.time.isEmpty())
            edge.times << item.time;
        if (const QString count = item.attribute(anx::Count);
            !count.isEmpty() && !m_builder.setWeight(item.row, edge, count.toStdString()))
            return;
        const auto add = [&](const QString &field, const QString &value) {
            if (!value.isEmpty())
                edge.values.emplace_back(document().edgeField(field), value);
        };
        add(text(graph_field::Type), item.type);
        add(text(graph_field::Strength), item.strength);
        add(text(graph_field::Grounds), item.description);
        add(text(graph_field::Grade), item.grade);
        add(text(graph_field::Reference), item.reference);
        add(text(anx::Arrows), item.arrow == u"ArrowOnBoth" ? u"both"_s : QString());
        add(u"Date as described"_s, item.timeText);
        for (const auto &[name, value] : item.attributes) {
            if (name == text(anx::Last))
                add(text(graph_field::Last), value);
            else if (name == text(anx::Seconds))
                add(text(graph_field::Seconds), value);
            else if (name == text(anx::Assessed))
                add(text(graph_field::Assessed), value);
            else if (name != text(anx::Count) && name != text(anx::Stated))
                add(name, value);
        }
        edge.cards = item.cards;
        m_builder.addEdge(std::move(edge));
    }

    const AnxTypes m_types;
    AnxItems m_items;
    GraphBuilder m_builder;
    std::vector<AnxItem> m_links; ///< They may come before the entities they join.
    std::vector<AnxItem> m_notes; ///< They may come before the item they are about.
    std::vector<GraphEvent> m_frames;
    QHash<QString, int> m_frameOf; ///< By EntityId and by the chart item's Id.
    QHash<QString, int> m_entities;
    QHash<QString, int> m_identities;
};

} // namespace

GraphReading readAnx(std::string_view bytes, Progress &progress)
{
    const DecodedText decoded = decodeText(bytes);
    return AnxReader(decoded.text).read(progress);
}

} // namespace skein
