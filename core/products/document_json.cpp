// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/document_json.h"

#include "core/base/error.h"
#include "core/products/own_drawing.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr auto Format = "skein-document 1"_L1;

template<typename Items, typename Convert>
QJsonArray listOf(const Items &items, Convert convert)
{
    QJsonArray array;
    for (const auto &each : items)
        array.append(convert(each));
    return array;
}

template<typename Item, typename Convert>
std::vector<Item> listFrom(const QJsonValue &value, Convert convert)
{
    std::vector<Item> items;
    for (const auto &each : value.toArray())
        items.push_back(convert(each));
    return items;
}

QJsonValue bytesOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesFrom(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QJsonValue jsonOf(const Value &value)
{
    const QJsonArray evidence = listOf(value.evidence, [](const Citation &each) {
        return QJsonArray{each.source, each.row, each.asWritten, each.grade};
    });
    return QJsonArray{value.text, int(value.state), evidence};
}

Value valueFrom(const QJsonValue &json)
{
    const QJsonArray array = json.toArray();
    return {array.at(0).toString(), ValueState(array.at(1).toInt(1)),
            listFrom<Citation>(array.at(2), [](const QJsonValue &each) {
                const QJsonArray parts = each.toArray();
                return Citation{parts.at(0).toInt(), parts.at(1).toInteger(), parts.at(2).toString(),
                                parts.at(3).toString()};
            })};
}

QJsonValue jsonOf(const Values &values)
{
    return listOf(values, [](const Value &each) { return jsonOf(each); });
}

Values valuesFrom(const QJsonValue &json)
{
    return listFrom<Value>(json, valueFrom);
}

QJsonObject jsonOf(const Heading &heading)
{
    return {{u"block"_s, u"heading"_s}, {u"level"_s, heading.level}, {u"text"_s, heading.text}};
}

QJsonObject jsonOf(const Paragraph &paragraph)
{
    return {{u"block"_s, u"paragraph"_s},
            {u"kind"_s, int(paragraph.kind)},
            {u"value"_s, jsonOf(paragraph.value)},
            {u"probability"_s, paragraph.probability},
            {u"confidence"_s, paragraph.confidence},
            {u"grade"_s, paragraph.grade},
            {u"handling"_s, paragraph.handling}};
}

QJsonObject jsonOf(const FieldList &list)
{
    return {{u"block"_s, u"fields"_s}, {u"fields"_s, listOf(list.fields, [](const Field &each) {
                                            return QJsonObject{{u"label"_s, each.label},
                                                               {u"values"_s, jsonOf(each.values)}};
                                        })}};
}

QJsonObject jsonOf(const TableBlock &table)
{
    const QJsonArray columns = listOf(table.columns, [](const TableHeading &each) {
        return QJsonArray{each.title, int(each.align), each.weight};
    });
    const QJsonArray rows = listOf(table.rows, [](const std::vector<Values> &row) {
        return listOf(row, [](const Values &cell) { return jsonOf(cell); });
    });
    return {{u"block"_s, u"table"_s},
            {u"caption"_s, table.caption},
            {u"columns"_s, columns},
            {u"rows"_s, rows},
            {u"whenEmpty"_s, table.whenEmpty}};
}

QJsonObject jsonOf(const Figure &figure)
{
    return {{u"block"_s, u"figure"_s},
            {u"svg"_s, bytesOf(figure.svg)},
            {u"png"_s, bytesOf(figure.png)},
            {u"width"_s, figure.millimetres.width()},
            {u"height"_s, figure.millimetres.height()},
            {u"caption"_s, figure.caption},
            {u"legend"_s, figure.legend},
            {u"description"_s, figure.description}};
}

QJsonObject jsonOf(const BulletList &list)
{
    return {{u"block"_s, u"bullets"_s},
            {u"items"_s, listOf(list.items, [](const Values &item) { return jsonOf(item); })}};
}

QJsonObject jsonOf(const PageBreak &)
{
    return {{u"block"_s, u"break"_s}};
}

QJsonObject jsonOf(const SourceList &)
{
    return {{u"block"_s, u"sources"_s}};
}

QJsonObject jsonOf(const UnresolvedList &)
{
    return {{u"block"_s, u"unresolved"_s}};
}

TableBlock tableFrom(const QJsonObject &json)
{
    TableBlock table;
    table.caption = json.value(u"caption"_s).toString();
    table.columns = listFrom<TableHeading>(json.value(u"columns"_s), [](const QJsonValue &each) {
        const QJsonArray parts = each.toArray();
        return TableHeading{parts.at(0).toString(), CellAlign(parts.at(1).toInt()), parts.at(2).toDouble()};
    });
    table.rows = listFrom<std::vector<Values>>(
        json.value(u"rows"_s), [](const QJsonValue &row) { return listFrom<Values>(row, valuesFrom); });
    table.whenEmpty = json.value(u"whenEmpty"_s).toString();
    return table;
}

Figure figureFrom(const QJsonObject &json)
{
    return {bytesFrom(json.value(u"svg"_s)),
            bytesFrom(json.value(u"png"_s)),
            {json.value(u"width"_s).toDouble(), json.value(u"height"_s).toDouble()},
            json.value(u"caption"_s).toString(),
            json.value(u"legend"_s).toString(),
            json.value(u"description"_s).toString()};
}

/// A case can come from anybody: what Skein has not drawn so is given to no reader of pictures.
Block ownFigure(const Figure &figure)
{
    const std::string_view svg(figure.svg.constData(), size_t(figure.svg.size()));
    if (figure.png.isEmpty() && (svg.empty() || isOwnDrawing(svg)))
        return figure;
    const QString why = QCoreApplication::translate("skein",
                                                    "The figure \"%1\" is not shown: it holds something that "
                                                    "this version of Skein does not draw. Another "
                                                    "version may have drawn it, or the case was altered. "
                                                    "Nothing is lost: ask its author for the document, "
                                                    "or make a new version.");
    return Paragraph{
        ParagraphKind::Note, {why.arg(figure.caption), ValueState::FromCase, {}}, {}, {}, {}, {}};
}

Block blockFrom(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    const QString kind = json.value(u"block"_s).toString();
    if (kind == u"heading")
        return Heading{json.value(u"level"_s).toInt(1), json.value(u"text"_s).toString()};
    if (kind == u"paragraph")
        return Paragraph{ParagraphKind(json.value(u"kind"_s).toInt(1)),
                         valueFrom(json.value(u"value"_s)),
                         json.value(u"probability"_s).toString(),
                         json.value(u"confidence"_s).toString(),
                         json.value(u"grade"_s).toString(),
                         json.value(u"handling"_s).toString()};
    if (kind == u"fields")
        return FieldList{listFrom<Field>(json.value(u"fields"_s), [](const QJsonValue &each) {
            return Field{each[u"label"_s].toString(), valuesFrom(each[u"values"_s])};
        })};
    if (kind == u"table")
        return tableFrom(json);
    if (kind == u"figure")
        return ownFigure(figureFrom(json));
    if (kind == u"bullets")
        return BulletList{listFrom<Values>(json.value(u"items"_s), valuesFrom)};
    if (kind == u"break")
        return PageBreak{};
    if (kind == u"sources")
        return SourceList{};
    if (kind == u"unresolved")
        return UnresolvedList{};
    throw Error(
        QCoreApplication::translate("skein",
                                    "The sealed document has a part of an unknown kind; it was made by "
                                    "a newer version of Skein"),
        kind);
}

/// The parts of the title block that are sealed, by their keys.
const std::pair<const char16_t *, QString TitleBlock::*> titleParts[]
    = {{u"title", &TitleBlock::title},         {u"variant", &TitleBlock::variant},
       {u"statement", &TitleBlock::statement}, {u"operation", &TitleBlock::operation},
       {u"subject", &TitleBlock::subject},     {u"reference", &TitleBlock::reference},
       {u"version", &TitleBlock::version},     {u"author", &TitleBlock::author},
       {u"dataAsAt", &TitleBlock::dataAsAt},   {u"handling", &TitleBlock::handling}};

} // namespace

QByteArray documentContent(const Document &document)
{
    QJsonObject title;
    for (const auto &[key, part] : titleParts)
        title.insert(QString::fromUtf16(key), document.title.*part);
    const QJsonArray blocks = listOf(document.blocks, [](const Block &block) {
        return std::visit([](const auto &each) { return jsonOf(each); }, block);
    });
    const QJsonArray sources = listOf(document.sources, [](const SourceEntry &each) {
        return QJsonArray{each.title, each.reference, each.sha256, each.grade, each.handling};
    });
    const QJsonArray unresolved = listOf(
        document.unresolved, [](const UnresolvedField &each) { return QJsonArray{each.field, each.why}; });
    const QJsonObject root{{u"format"_s, Format},
                           {u"kind"_s, document.kind},
                           {u"title"_s, title},
                           {u"marking"_s, document.marking.text()},
                           {u"page"_s, int(document.page)},
                           {u"writtenAt"_s, document.writtenAt},
                           {u"blocks"_s, blocks},
                           {u"sources"_s, sources},
                           {u"unresolved"_s, unresolved}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

Document documentFromContent(const QByteArray &content)
{
    const QJsonObject root = QJsonDocument::fromJson(content).object();
    if (root.value(u"format"_s).toString() != Format)
        throw Error(QCoreApplication::translate("skein", "The sealed document cannot be read"));
    Document document;
    document.kind = root.value(u"kind"_s).toString();
    for (const auto &[key, part] : titleParts)
        document.title.*part = root.value(u"title"_s)[QString::fromUtf16(key)].toString();
    document.marking = Marking(root.value(u"marking"_s).toString());
    document.page = PageShape(root.value(u"page"_s).toInt(1));
    document.writtenAt = root.value(u"writtenAt"_s).toInteger();
    document.blocks = listFrom<Block>(root.value(u"blocks"_s), blockFrom);
    document.sources = listFrom<SourceEntry>(root.value(u"sources"_s), [](const QJsonValue &each) {
        const QJsonArray parts = each.toArray();
        return SourceEntry{parts.at(0).toString(), parts.at(1).toString(), parts.at(2).toString(),
                           parts.at(3).toString(), parts.at(4).toString()};
    });
    document.unresolved = listFrom<UnresolvedField>(root.value(u"unresolved"_s), [](const QJsonValue &each) {
        const QJsonArray parts = each.toArray();
        return UnresolvedField{parts.at(0).toString(), parts.at(1).toString()};
    });
    return document;
}

} // namespace skein
