// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/anx_items.h"

#include "core/base/error.h"
#include "core/exchange/anx_names.h"
#include "core/exchange/graph_builder.h"
#include "core/exchange/graph_event_import.h"
#include "core/model/link.h"

#include <QDateTime>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

QString AnxItems::textOf(const char *name) const
{
    return graphText(m_xml.attribute(name));
}

/// What an element names itself, or by reference to what was declared.
QString AnxItems::named(const char *name, const char *reference) const
{
    const QString text = textOf(name);
    return text.isEmpty() ? m_names.value(textOf(reference)) : text;
}

std::optional<AnxItem> AnxItems::next()
{
    while (m_xml.next()) {
        if (m_xml.isStart())
            startElement();
        if (!m_xml.isEnd())
            continue;
        if (m_xml.name() == "ChartItem" && m_isInItem) {
            m_isInItem = false;
            return std::move(m_item);
        }
        if (m_xml.name() == "GradeOne" || m_xml.name() == "GradeTwo" || m_xml.name() == "GradeThree")
            m_grades = -1;
    }
    return std::nullopt;
}

void AnxItems::startElement()
{
    const std::string_view name = m_xml.name();
    if (!m_hasRoot && name != "Chart")
        throw Error(u"The file is XML but no i2 chart: it begins with <%1>"_s.arg(graphText(name)));
    m_hasRoot = true;
    if (name == "ChartItem")
        startOfItem();
    else if (!m_isInItem)
        declare();
    else if (name == "Attribute")
        readAttribute();
    else if (name == "Card")
        readCard();
    else if (name == "Link")
        readLink();
    else if (name == "LinkStyle")
        readLinkStyle();
    else
        startOfEntity(name);
}

void AnxItems::declare()
{
    const std::string_view name = m_xml.name();
    if (name == "GradeOne" || name == "GradeTwo" || name == "GradeThree")
        m_grades = name == "GradeOne" ? 0 : name == "GradeTwo" ? 1 : 2;
    else if (name == "String" && m_grades >= 0)
        m_gradeTexts[m_grades] << textOf("Text");
    if (!m_xml.attribute("Id").empty() && !m_xml.attribute("Name").empty())
        m_names.insert(textOf("Id"), textOf("Name"));
    if (name == "AttributeClass")
        m_classes.insert(textOf("Name"), textOf("Type"));
    else if (name == "Strength")
        m_styles.insert(textOf("Name"), textOf("DotStyle"));
}

void AnxItems::startOfItem()
{
    m_item = {};
    m_isInItem = true;
    m_item.row = ++m_row;
    m_item.id = textOf("Id");
    m_item.label = textOf("Label");
    m_item.description = textOf("Description");
    m_item.reference = textOf("SourceReference");
    m_item.grade = gradeHere();
    m_item.time = timeHere();
    const QString described = textOf("DateTimeDescription");
    if (described != m_item.time)
        m_item.timeText = described;
}

static bool isTrue(std::string_view text)
{
    return text == "true" || text == "1" || text == "True";
}

/// The description when it says the same time with its offset, else what date and time say in UTC.
QString AnxItems::timeHere() const
{
    const bool hasDate = isTrue(m_xml.attribute("DateSet"));
    const QDateTime value = QDateTime::fromString(textOf("DateTime").left(23), Qt::ISODateWithMs);
    if (!hasDate || !value.isValid())
        return {};
    const bool hasTime = isTrue(m_xml.attribute("TimeSet"));
    const QDateTime utc(value.date(), hasTime ? value.time() : QTime(0, 0), Qt::UTC);
    QString described = textOf("DateTimeDescription");
    const Reading<RecordedTime> reading = readGraphTime(described);
    constexpr qint64 day = 86'400'000;
    constexpr qint64 second = 1'000;
    if (reading && described.size() >= 4
        && std::abs(reading->earliest - utc.toMSecsSinceEpoch()) < (hasTime ? second : day))
        return described;
    return hasTime ? utc.toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s) : utc.toString(u"yyyy-MM-dd"_s);
}

/// A 3x5x2 grade as its code, any other in its own words; the chart's "-" is none.
QString AnxItems::gradeHere() const
{
    QStringList parts;
    int place = 0;
    for (const char *name : {"GradeOneIndex", "GradeTwoIndex", "GradeThreeIndex"}) {
        bool isNumber = false;
        const int index = textOf(name).toInt(&isNumber);
        const QString text = isNumber ? m_gradeTexts[place].value(index) : QString();
        ++place;
        if (!text.isEmpty() && text != u"-")
            parts << text;
    }
    constexpr qsizetype whole = 3;
    QString code;
    for (const QString &part : std::as_const(parts))
        if (part.size() == 1 || part.at(1) == u' ')
            code += part.at(0);
    if (const std::optional<Grading> grade = parseGrading(code);
        parts.size() == whole && code.size() == whole && grade && grade->source != 0)
        return grade->code();
    return parts.join(u" / "_s);
}

void AnxItems::readAttribute()
{
    const QString name = named("AttributeClass", "AttributeClassReference");
    const QString value = textOf("Value");
    if (!name.isEmpty() && !value.isEmpty())
        m_item.attributes.emplace_back(name, value);
}

void AnxItems::readCard()
{
    m_item.cards.push_back(
        {textOf("Summary"), textOf("Text"), timeHere(), textOf("SourceReference"), gradeHere()});
}

void AnxItems::readLink()
{
    m_item.sort = AnxItem::Sort::Link;
    m_item.end1 = textOf("End1Id").isEmpty() ? textOf("End1Reference") : textOf("End1Id");
    m_item.end2 = textOf("End2Id").isEmpty() ? textOf("End2Reference") : textOf("End2Id");
}

void AnxItems::readLinkStyle()
{
    m_item.type = named("Type", "LinkTypeReference");
    m_item.arrow = textOf("ArrowStyle");
    m_item.strength = named("Strength", "StrengthReference");
    if (fromCode(strengths, m_item.strength))
        return;
    const QString style = m_styles.value(m_item.strength); // "Solid", "Default" ...
    m_item.strength = style == u"DotStyleDashed" ? u"unconfirmed"_s
        : style == u"DotStyleDotted"             ? u"tentative"_s
        : style == u"DotStyleSolid"              ? u"confirmed"_s
                                                 : QString();
}

/// From 0x00BBGGRR.
static QString colourOf(const QString &reference)
{
    bool isNumber = false;
    const uint value = reference.toUInt(&isNumber);
    if (!isNumber || value > 0xFFFFFF)
        return {};
    return u"#%1"_s.arg((value & 0xFF) << 16 | (value & 0xFF00) | value >> 16, 6, 16, QChar(u'0'));
}

void AnxItems::startOfEntity(std::string_view name)
{
    if (name == "End") {
        bool isAcross = false;
        bool isDown = false;
        const QPointF point(textOf("X").toDouble(&isAcross), textOf("Y").toDouble(&isDown));
        if (isAcross && isDown && std::isfinite(point.x()) && std::isfinite(point.y()))
            m_item.position = point;
    } else if (name == "Entity") {
        m_item.sort = AnxItem::Sort::Entity;
        m_item.entityId = textOf("EntityId").isEmpty() ? m_item.id : textOf("EntityId");
        m_item.identity = textOf("Identity");
    } else if (name == "Event") {
        m_item.sort = AnxItem::Sort::Event;
    } else if (name == "Theme") {
        m_item.sort = AnxItem::Sort::Theme;
    } else if (name == "TextBlock" || name == "Label") {
        m_item.sort = AnxItem::Sort::Text;
    } else if (name.ends_with("Style") && m_item.sort != AnxItem::Sort::Link && m_item.type.isEmpty()) {
        readStyle(name);
    }
}

void AnxItems::readStyle(std::string_view name)
{
    m_item.type = named("Type", "EntityTypeReference");
    if (name == "BoxStyle" && m_item.type == QString::fromUtf16(anx::Frame))
        m_item.sort = AnxItem::Sort::Frame; // other boxes are how a chart shows an entity
    if (m_item.sort == AnxItem::Sort::Text || m_item.sort == AnxItem::Sort::Frame)
        readArea(name);
    else
        m_item.colour = colourOf(textOf(name == "ThemeStyle" ? "LineColour" : "IconShadingColour"));
}

void AnxItems::readArea(std::string_view name)
{
    constexpr double largest = 100'000;
    const double unit = name == "BoxStyle" ? 1 : AnxTextUnit;
    const auto length = [&](const char *attribute) {
        const double read = textOf(attribute).toDouble() * unit;
        return read > 0 && read < largest ? read : 0;
    };
    m_item.size = {length("Width"), length("Height")};
    if (isTrue(m_xml.attribute("Filled")))
        m_item.colour = colourOf(textOf("BackColour"));
}

} // namespace skein
