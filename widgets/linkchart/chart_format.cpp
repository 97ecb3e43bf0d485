// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_format.h"

#include "core/base/resource_folder.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr std::array<QRgb, 8> Palette{0xFFE69F00, 0xFF56B4E9, 0xFF009E73, 0xFFCC79A7,
                                             0xFF0072B2, 0xFFD55E00, 0xFF8A7B00, 0xFF808080};
static constexpr std::array<QRgb, 5> Amounts{0xFF00224E, 0xFF424E6B, 0xFF7C7B78, 0xFFB5A96B, 0xFFE1C834};

static QString tr(const char *text)
{
    return QCoreApplication::translate("ChartFormat", text);
}

template<typename Enum, size_t N>
static std::set<Enum> termsIn(const std::array<Term<Enum>, N> &terms, const QJsonValue &value)
{
    std::set<Enum> found;
    for (const QJsonValue each : value.toArray())
        if (const std::optional<Enum> term = fromCode(terms, each.toString()))
            found.insert(*term);
    return found;
}

static FormatRule readRule(const QJsonObject &object)
{
    FormatRule rule;
    rule.title = object.value(u"title"_s).toString();
    rule.kinds = termsIn(entityKinds, object.value(u"kinds"_s));
    rule.roles = termsIn(personRoles, object.value(u"roles"_s));
    rule.attribute = object.value(u"attribute"_s).toString();
    for (const QJsonValue value : object.value(u"values"_s).toArray())
        rule.values << value.toString();
    rule.leastLines = object.value(u"leastLines"_s).toInt();
    rule.leastEvents = qint64(object.value(u"leastEvents"_s).toDouble());
    rule.colour = std::clamp(object.value(u"colour"_s).toInt(), 0, int(Palette.size()) - 1);
    rule.size = std::clamp(object.value(u"size"_s).toDouble(1), 0.5, 3.0);
    return rule;
}

std::optional<ChartFormat> readFormat(const QJsonObject &object)
{
    ChartFormat format;
    format.id = object.value(u"id"_s).toString();
    format.title = object.value(u"title"_s).toString();
    format.attribute = object.value(u"attribute"_s).toString();
    for (const QJsonValue rule : object.value(u"rules"_s).toArray())
        format.rules.push_back(readRule(rule.toObject()));
    const QString by = object.value(u"by"_s).toString();
    if (by == u"lines")
        format.by = ChartFormat::By::Lines;
    else if (by == u"events")
        format.by = ChartFormat::By::Events;
    else if (by == u"attribute" && !format.attribute.isEmpty())
        format.by = ChartFormat::By::Attribute;
    else if (format.rules.empty())
        return std::nullopt;
    return format;
}

QJsonObject formatByAttribute(const QString &attribute)
{
    return {{u"id"_s, u"attribute:"_s + attribute},
            {u"title"_s, attribute},
            {u"by"_s, u"attribute"_s},
            {u"attribute"_s, attribute}};
}

std::vector<QJsonObject> formatPresets()
{
    std::vector<QJsonObject> presets;
    for (const QString &path : resourceFiles(u"chart_formats"_s, u"json"_s)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        if (readFormat(object))
            presets.push_back(object);
    }
    std::sort(presets.begin(), presets.end(), [](const QJsonObject &a, const QJsonObject &b) {
        return a.value(u"title"_s).toString() < b.value(u"title"_s).toString();
    });
    return presets;
}

namespace {

/// What conditions ask of an item beyond the item itself.
struct Counts
{
    int lines = 0;
    qint64 events = 0;
};

/// Gives looks to the items of one picture.
class Painter
{
public:
    Painter(ChartPicture &picture, const ChartFacts &facts, const ChartFormat &format);
    void paint();

private:
    void byRules();
    void byAttribute();
    void byAmount();
    bool fits(const FormatRule &rule, size_t item) const;
    QStringList values(const PictureItem &item, const QString &attribute) const;
    void give(PictureItem &item, QRgb colour, double size);
    static void say(PictureItem &item, const QString &words);
    void explain(QRgb colour, const QString &text);

    ChartPicture &m_picture;
    const ChartFacts &m_facts;
    const ChartFormat &m_format;
    std::vector<Counts> m_counts;
};

} // namespace

Painter::Painter(ChartPicture &picture, const ChartFacts &facts, const ChartFormat &format)
    : m_picture(picture)
    , m_facts(facts)
    , m_format(format)
    , m_counts(picture.items.size())
{
    for (const PictureLink &link : picture.links)
        for (const int end : {link.from, link.to}) {
            m_counts[size_t(end)].lines += 1;
            m_counts[size_t(end)].events += link.isOfEvents ? link.count : 0;
        }
}

QStringList Painter::values(const PictureItem &item, const QString &attribute) const
{
    const auto entity = m_facts.attributes.find(item.entity);
    if (entity == m_facts.attributes.end())
        return {};
    const auto found = entity->second.find(attribute);
    return found == entity->second.end() ? QStringList() : found->second;
}

void Painter::give(PictureItem &item, QRgb colour, double size)
{
    if (!item.colour.isValid())
        item.colour = QColor::fromRgb(colour);
    if (item.size == 1)
        item.size = size;
}

/// High up, where it is kept when there is little room, but never above the name that own words push down.
void Painter::say(PictureItem &item, const QString &words)
{
    item.details.insert(std::min<qsizetype>(1, item.details.size()), words);
}

void Painter::explain(QRgb colour, const QString &text)
{
    m_picture.colours.emplace_back(QColor::fromRgb(colour), text);
}

bool Painter::fits(const FormatRule &rule, size_t index) const
{
    const PictureItem &item = m_picture.items[index];
    if (!rule.kinds.empty() && !rule.kinds.contains(item.kind))
        return false;
    const auto isMeant = [&rule](PersonRole role) { return rule.roles.contains(role); };
    if (!rule.roles.empty() && std::none_of(item.roles.begin(), item.roles.end(), isMeant))
        return false;
    if (m_counts[index].lines < rule.leastLines || m_counts[index].events < rule.leastEvents)
        return false;
    if (rule.attribute.isEmpty())
        return true;
    const QStringList own = values(item, rule.attribute);
    const auto isOne
        = [&rule](const QString &value) { return rule.values.contains(value, Qt::CaseInsensitive); };
    return rule.values.isEmpty() ? !own.isEmpty() : std::any_of(own.begin(), own.end(), isOne);
}

void Painter::byRules()
{
    std::vector<int> used(m_format.rules.size());
    for (size_t i = 0; i < m_picture.items.size(); ++i)
        for (size_t rule = 0; rule < m_format.rules.size(); ++rule)
            if (m_picture.items[i].folded == 0 && fits(m_format.rules[rule], i)) {
                give(m_picture.items[i], Palette[size_t(m_format.rules[rule].colour)],
                     m_format.rules[rule].size);
                used[rule] += 1;
                break;
            }
    for (size_t rule = 0; rule < m_format.rules.size(); ++rule)
        if (used[rule] > 0)
            explain(Palette[size_t(m_format.rules[rule].colour)],
                    u"%1 (%L2)"_s.arg(m_format.rules[rule].title).arg(used[rule]));
}

/// The most frequent values have colours of their own, the others share one. The value stands below the name
/// as well: colour alone says nothing to some.
void Painter::byAttribute()
{
    std::map<QString, int> counts;
    for (const PictureItem &item : m_picture.items)
        if (const QStringList own = values(item, m_format.attribute); !own.isEmpty())
            ++counts[own.join(u" / "_s)];
    std::vector<std::pair<int, QString>> order;
    for (const auto &[value, count] : counts)
        order.emplace_back(-count, value);
    std::sort(order.begin(), order.end());
    std::map<QString, QRgb> colours;
    constexpr size_t most = Palette.size() - 1;
    int others = 0;
    for (size_t i = 0; i < order.size(); ++i) {
        colours[order[i].second] = Palette[std::min(i, most)];
        if (i < most)
            explain(Palette[i],
                    u"%1: %2 (%L3)"_s.arg(m_format.attribute, order[i].second).arg(-order[i].first));
        else
            others -= order[i].first;
    }
    if (others > 0)
        explain(Palette[most], tr("%1: others (%L2)").arg(m_format.attribute).arg(others));
    for (PictureItem &item : m_picture.items) {
        const QStringList own = values(item, m_format.attribute);
        if (own.isEmpty())
            continue;
        const QString value = own.join(u" / "_s);
        give(item, colours.at(value), 1);
        say(item, u"%1: %2"_s.arg(m_format.attribute, value));
    }
}

static QString amountText(qint64 amount, bool isOfLines)
{
    if (amount == 1)
        return isOfLines ? tr("1 line") : tr("1 event");
    return (isOfLines ? tr("%L1 lines") : tr("%L1 events")).arg(amount);
}

/// Five steps, each four times the one before: contacts are spread so.
void Painter::byAmount()
{
    const bool isOfLines = m_format.by == ChartFormat::By::Lines;
    const std::array<qint64, 5> least
        = isOfLines ? std::array<qint64, 5>{1, 2, 4, 8, 16} : std::array<qint64, 5>{1, 4, 16, 64, 256};
    std::array<int, 5> used{};
    for (size_t i = 0; i < m_picture.items.size(); ++i) {
        PictureItem &item = m_picture.items[i];
        const qint64 amount = isOfLines ? m_counts[i].lines : m_counts[i].events;
        if (amount < 1 || item.folded > 0)
            continue;
        const auto step = size_t(std::upper_bound(least.begin(), least.end(), amount) - least.begin() - 1);
        give(item, Amounts[step], 0.9 + 0.2 * double(step));
        say(item, amountText(amount, isOfLines));
        ++used[step];
    }
    for (size_t step = 0; step < least.size(); ++step) {
        if (used[step] == 0)
            continue;
        const qint64 most = step + 1 < least.size() ? least[step + 1] - 1 : 0;
        QString range = amountText(least[step], isOfLines);
        if (most == 0)
            range = tr("%1 or more").arg(range);
        else if (most > least[step])
            range = u"%L1–%2"_s.arg(least[step]).arg(amountText(most, isOfLines));
        explain(Amounts[step], u"%1 (%L2)"_s.arg(range).arg(used[step]));
    }
}

void Painter::paint()
{
    switch (m_format.by) {
    case ChartFormat::By::Rules:
        return byRules();
    case ChartFormat::By::Attribute:
        return byAttribute();
    case ChartFormat::By::Lines:
    case ChartFormat::By::Events:
        return byAmount();
    }
}

std::span<const QRgb> kindPalette()
{
    return Palette;
}

std::span<const QRgb> amountColours()
{
    return Amounts;
}

double measureSize(int step)
{
    return 0.7 + 0.35 * step;
}

void applyFormat(ChartPicture &picture, const ChartFacts &facts, const ChartFormat &format)
{
    Painter(picture, facts, format).paint();
}

QStringList attributesOn(const ChartFacts &facts)
{
    std::map<QString, int> counts;
    for (const auto &[entity, attributes] : facts.attributes)
        for (const auto &[name, values] : attributes)
            ++counts[name];
    std::vector<std::pair<int, QString>> order;
    for (const auto &[name, count] : counts)
        order.emplace_back(-count, name);
    std::sort(order.begin(), order.end());
    QStringList names;
    for (const auto &[count, name] : order)
        names << name;
    return names;
}

} // namespace skein
