// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/picture_builder.h"

#include "core/base/time_format.h"
#include "widgets/base/figure.h"
#include "widgets/linkchart/chart_format.h"
#include "widgets/linkchart/chart_legend.h"
#include "widgets/linkchart/chart_words.h"
#include "widgets/linkchart/item_signs.h"
#include "widgets/linkchart/line_labels.h"
#include "widgets/linkchart/link_bundle.h"
#include "widgets/linkchart/measures/measure_format.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("PictureBuilder", text);
}

namespace {

/// Whether something is among a few.
template<typename Value>
class Among
{
public:
    explicit Among(std::vector<Value> few)
        : m_few(std::move(few))
    {
        std::sort(m_few.begin(), m_few.end());
    }

    bool operator()(const Value &value) const
    {
        return std::binary_search(m_few.begin(), m_few.end(), value);
    }

private:
    std::vector<Value> m_few;
};

class Builder
{
public:
    Builder(const ChartContent &content, const ChartFacts &facts, const PictureOptions &options)
        : m_content(content)
        , m_facts(facts)
        , m_options(options)
    {
        for (const ChartGroup &group : content.groups)
            if (group.isCollapsed)
                m_folded[group.id] = &group;
    }

    ChartPicture build();
    void redraw(ChartPicture &picture, const std::vector<EntityId> &altered);

private:
    void addItem(const ChartItem &item);
    void addToStack(const ChartItem &item);
    PictureItem look(const ChartItem &item, const Entity &entity) const;
    void weigh();
    void listSources();
    std::vector<int> relook(const Among<EntityId> &isAltered);
    void relink(const Among<EntityId> &isAltered, const Among<int> &isTheirs);

    const ChartContent &m_content;
    const ChartFacts &m_facts;
    const PictureOptions &m_options;
    std::map<ChartGroupId, const ChartGroup *> m_folded;
    std::map<ChartGroupId, int> m_stacks; ///< Index of the item that stands for a folded group.
    ChartPicture m_picture;
};

} // namespace

static constexpr double MostSize = 3;
static constexpr double PhotoGrowth = 1.5; ///< A face must be larger than a sign to be known.

PictureItem Builder::look(const ChartItem &item, const Entity &entity) const
{
    PictureItem look;
    look.item = item.id;
    look.entity = entity.id;
    look.group = item.group;
    look.kind = entity.kind;
    look.name = chartWords(entity.label);
    look.isOwn = !entity.origin.source || entity.origin.isAssessed;
    look.position = item.position;
    look.isPlaced = item.isPlaced;
    look.isDimmed = item.isHidden;
    look.size = std::clamp(item.style.value(u"size"_s).toDouble(1), 0.5, MostSize);
    look.sign = signNamed(item.style.value(u"icon"_s).toString());
    look.ownSign = ownSignOf(item.style);
    look.ownSign.name = chartWords(look.ownSign.name);
    look.colour = QColor(item.style.value(u"colour"_s).toString());
    if (const auto photo = m_content.photos.constFind(entity.id);
        m_options.showsPhotos && photo != m_content.photos.cend()) {
        look.photo = *photo;
        look.size = std::min(look.size * PhotoGrowth, MostSize);
    }
    if (const auto roles = m_facts.roles.find(entity.id); roles != m_facts.roles.end())
        look.roles = roles->second;
    if (const auto details = m_facts.details.find(entity.id); details != m_facts.details.end())
        for (const QString &detail : details->second)
            look.details << chartWords(detail);
    if (const QString own = item.style.value(u"label"_s).toString(); !own.isEmpty()) {
        look.details.prepend(look.name); // the analyst's words stand beside the name, never instead of it
        look.name = chartWords(own);
    }
    const auto grade = m_facts.worstGrades.find(entity.id);
    if (m_options.showsWorstGrade && grade != m_facts.worstGrades.end())
        look.details << grade->second.code();
    return look;
}

void Builder::addToStack(const ChartItem &item)
{
    const auto [place, isNew] = m_stacks.try_emplace(item.group, int(m_picture.items.size()));
    if (isNew) {
        PictureItem &stack = m_picture.items.emplace_back();
        stack.group = item.group;
        stack.kind = m_facts.entities.at(item.entity).kind;
        stack.name = chartWords(m_folded.at(item.group)->name);
    }
    PictureItem &stack = m_picture.items[size_t(place->second)];
    stack.position = (stack.position * stack.folded + item.position) / (stack.folded + 1);
    stack.folded += 1;
    stack.isPlaced = stack.isPlaced || item.isPlaced;
    m_picture.places[item.entity] = place->second;
}

void Builder::addItem(const ChartItem &item)
{
    const auto entity = m_facts.entities.find(item.entity);
    if (entity == m_facts.entities.end())
        return;
    if (item.isHidden) {
        ++m_picture.hiddenItems;
        if (!m_options.showsHidden)
            return;
    }
    if (m_folded.contains(item.group))
        return addToStack(item);
    m_picture.places[item.entity] = int(m_picture.items.size());
    m_picture.items.push_back(look(item, entity->second));
}

static constexpr double roleWeight = 4;

static double lineWeight(const PictureLink &line)
{
    return 1 + line.width * 0.5;
}

/// Who has roles, many lines or many events is labelled first. Items with lines, all of them dimmed, dim.
void Builder::weigh()
{
    const size_t count = m_picture.items.size();
    std::vector<int> lines(count), dimmed(count);
    for (const PictureLink &link : m_picture.links)
        for (const int end : {link.from, link.to}) {
            m_picture.items[size_t(end)].weight += lineWeight(link);
            lines[size_t(end)] += 1;
            dimmed[size_t(end)] += link.isDimmed ? 1 : 0;
        }
    for (size_t i = 0; i < count; ++i) {
        PictureItem &item = m_picture.items[i];
        item.weight += roleWeight * double(item.roles.size()) + item.folded;
        item.isDimmed = item.isDimmed || (lines[i] > 0 && lines[i] == dimmed[i]);
    }
}

void Builder::listSources()
{
    for (const SourceId id : usedSources(m_facts)) {
        const auto source = m_facts.sources.find(id);
        if (source == m_facts.sources.end())
            continue;
        const Source &each = source->second;
        QString text = each.reference.isEmpty() ? each.file : each.reference;
        if (!each.reference.isEmpty() && each.reference != each.file)
            text += u" (%1)"_s.arg(each.file);
        if (!each.sheet.isEmpty())
            text += tr(", sheet %1").arg(each.sheet);
        m_picture.sources << text;
    }
}

ChartPicture Builder::build()
{
    for (const ChartItem &item : m_content.items)
        addItem(item);
    for (PictureItem &item : m_picture.items)
        if (item.folded > 0)
            item.details << counted(item.folded, tr("1 item"), tr("%1 items"));
    m_picture.links = bundleLinks(m_facts, m_picture.places, m_options);
    applyLineLabels(m_picture, m_content.lineLabels);
    weigh();
    if (isMeasureFormat(m_options.format))
        applyMeasureFormat(m_picture, m_options.format, chartState(m_content, m_facts));
    else if (const std::optional<ChartFormat> format = readFormat(m_options.format))
        applyFormat(m_picture, m_facts, *format);
    m_picture.notes = pictureNotes(m_content.notes, m_picture.places, m_options);
    listSources();
    m_picture.title = m_content.title;
    m_picture.operation = m_content.operation;
    m_picture.marking = m_content.marking;
    m_picture.legend = legendOf(m_picture);
    return std::move(m_picture);
}

/// The lines of some items as the facts have them.
static std::vector<PictureLink> linesOf(const ChartPicture &picture, const ChartFacts &facts,
                                        const PictureOptions &options, const Among<EntityId> &isTheirs)
{
    ChartFacts theirs;
    const auto touches = [&isTheirs](const auto &each) { return isTheirs(each.from) || isTheirs(each.to); };
    std::copy_if(facts.links.begin(), facts.links.end(), std::back_inserter(theirs.links), touches);
    std::copy_if(facts.ties.begin(), facts.ties.end(), std::back_inserter(theirs.ties), touches);
    return bundleLinks(theirs, picture.places, options);
}

/// The picture's lines with some of them exchanged; all in order of their ends, of which those of an item
/// are exchanged together.
static std::vector<PictureLink> exchanged(const ChartPicture &picture, const Among<int> &isTheirs,
                                          const std::vector<PictureLink> &fresh)
{
    const auto isBefore = [](const PictureLink &a, const PictureLink &b) {
        return std::minmax(a.from, a.to) < std::minmax(b.from, b.to);
    };
    std::vector<PictureLink> lines;
    lines.reserve(picture.links.size() + fresh.size());
    auto next = fresh.begin();
    for (const PictureLink &line : picture.links) {
        if (isTheirs(line.from) || isTheirs(line.to))
            continue;
        for (; next != fresh.end() && isBefore(*next, line); ++next)
            lines.push_back(*next);
        lines.push_back(line);
    }
    lines.insert(lines.end(), next, fresh.end());
    return lines;
}

/// Takes the altered items' looks as they are now; where these items are.
std::vector<int> Builder::relook(const Among<EntityId> &isAltered)
{
    std::vector<int> places;
    for (const ChartItem &item : m_content.items) {
        const auto place = std::as_const(m_picture.places).constFind(item.entity);
        if (!isAltered(item.entity) || place == m_picture.places.cend())
            continue;
        places.push_back(*place);
        const PictureItem &was = std::as_const(m_picture.items)[size_t(*place)];
        PictureItem is = look(item, m_facts.entities.at(item.entity));
        is.weight = was.weight + roleWeight * (double(is.roles.size()) - double(was.roles.size()));
        if (is != was)
            m_picture.items[size_t(*place)] = std::move(is);
    }
    return places;
}

void Builder::relink(const Among<EntityId> &isAltered, const Among<int> &isTheirs)
{
    const SharedVector<PictureLink> before = m_picture.links;
    const std::vector<PictureLink> fresh = linesOf(m_picture, m_facts, m_options, isAltered);
    std::vector<PictureLink> lines = exchanged(m_picture, isTheirs, fresh);
    const auto weighLine = [this](const PictureLink &line, double sign) {
        for (const int end : {line.from, line.to})
            m_picture.items[size_t(end)].weight += sign * lineWeight(line);
    };
    m_picture.links = std::move(lines);
    std::vector<LineLabel> labels;
    for (const LineLabel &each : m_content.lineLabels)
        if (isAltered(each.line.first) || isAltered(each.line.second))
            labels.push_back(each);
    applyLineLabels(m_picture, labels);
    if (m_picture.links == before) {
        m_picture.links = before;
        return;
    }
    for (const PictureLink &line : before)
        if (isTheirs(line.from) || isTheirs(line.to))
            weighLine(line, -1);
    for (const PictureLink &line : fresh)
        weighLine(line, 1);
}

void Builder::redraw(ChartPicture &picture, const std::vector<EntityId> &altered)
{
    m_picture = std::move(picture);
    const Among<EntityId> isAltered(altered);
    relink(isAltered, Among<int>(relook(isAltered)));
    m_picture.sources.clear();
    listSources();
    m_picture.legend = legendOf(m_picture);
    picture = std::move(m_picture);
}

std::vector<ChartItem> itemsOf(const std::vector<EntityId> &entities)
{
    std::vector<ChartItem> items;
    for (const EntityId entity : entities) {
        ChartItem item;
        item.id = ChartItemId{entity.value};
        item.entity = entity;
        items.push_back(item);
    }
    return items;
}

ChartContent readContent(const CaseSession &session, ChartId chart, const Photos &known,
                         const std::vector<EntityId> &counting)
{
    const Snapshot snapshot(session.database());
    const CaseInfo info = session.info();
    ChartContent content;
    if (const std::optional<Chart> found = findChart(session.database(), chart)) {
        const QString title = found->settings.value(u"title"_s).toString();
        content.title = title.isEmpty() ? found->name : title;
    }
    content.operation = info.operation;
    content.marking = info.marking.text();
    content.items = allChartItems(session.database(), chart);
    content.withdrawn = removeWithdrawn(session.database(), content.items, counting);
    content.groups = chartGroups(session.database(), chart);
    content.notes = chartNotes(session.database(), chart);
    content.photos = readPhotos(session.database(), content.items, known);
    content.lineLabels = lineLabels(session.database(), chart);
    return content;
}

void redrawItems(ChartPicture &picture, const ChartContent &content, const ChartFacts &facts,
                 const PictureOptions &options, const std::vector<EntityId> &altered)
{
    Builder(content, facts, options).redraw(picture, altered);
}

ChartPicture makePicture(const ChartContent &content, const ChartFacts &facts, const PictureOptions &options)
{
    return Builder(content, facts, options).build();
}

ChartPicture buildPicture(const CaseSession &session, ChartId chart, const PictureOptions &options)
{
    const ChartContent content = readContent(session, chart);
    std::vector<EntityId> entities;
    for (const ChartItem &item : content.items)
        entities.push_back(item.entity);
    return makePicture(content, readFacts(session.database(), entities, options.window), options);
}

std::vector<PictureNote> pictureNotes(const std::vector<ChartNote> &notes, const PictureIndex &places,
                                      const PictureOptions &options)
{
    std::vector<PictureNote> shown;
    for (const ChartNote &note : notes) {
        const bool isAtItem = note.kind == ChartNoteKind::AtItem;
        const auto place = places.constFind(note.entity);
        if (isAtItem && place == places.cend())
            continue;
        const bool isSigned = options.namesWriters && !note.writtenBy.isEmpty();
        shown.push_back(
            {note, isAtItem ? *place : -1,
             isSigned ? u"%1, %2"_s.arg(note.writtenBy, describeDay(note.writtenAt)) : QString()});
    }
    return shown;
}

PictureOptions optionsFrom(const QJsonObject &settings)
{
    PictureOptions options;
    options.showsCounts = settings.value(u"counts"_s).toBool(options.showsCounts);
    options.showsDates = settings.value(u"dates"_s).toBool(options.showsDates);
    options.showsWorstGrade = settings.value(u"grade"_s).toBool(options.showsWorstGrade);
    options.showsHidden = settings.value(u"hidden"_s).toBool(options.showsHidden);
    options.format = settings.value(u"format"_s).toObject();
    options.namesWriters = settings.value(u"writers"_s).toBool(options.namesWriters);
    options.showsPhotos = settings.value(u"photographs"_s).toBool(options.showsPhotos);
    options.snapsToGrid = settings.value(u"snap"_s).toBool(options.snapsToGrid);
    return options;
}

QJsonObject settingsWith(QJsonObject settings, const PictureOptions &options)
{
    settings.insert(u"counts"_s, options.showsCounts);
    settings.insert(u"dates"_s, options.showsDates);
    settings.insert(u"grade"_s, options.showsWorstGrade);
    settings.insert(u"hidden"_s, options.showsHidden);
    settings.insert(u"format"_s, options.format);
    settings.insert(u"writers"_s, options.namesWriters);
    settings.insert(u"photographs"_s, options.showsPhotos);
    settings.insert(u"snap"_s, options.snapsToGrid);
    return settings;
}

} // namespace skein
