// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_view.h"

#include "widgets/linkchart/chart_accessible.h"
#include "widgets/linkchart/chart_morph.h"
#include "widgets/linkchart/label_editor.h"
#include "widgets/linkchart/notes/note_hand.h"
#include "widgets/linkchart/notes/note_writer.h"
#include "widgets/linkchart/photos/photo_loading.h"
#include "widgets/linkchart/tools/lasso_tool.h"
#include "widgets/linkchart/tools/link_tool.h"
#include "widgets/linkchart/tools/pan_tool.h"
#include "widgets/linkchart/tools/select_tool.h"

#include <algorithm>
#include <cmath>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr double LeastZoom = 0.01;
static constexpr double MostZoom = 4;
static constexpr size_t LargeChart = 1500; ///< From here on zooming stretches the image first.

ChartView::ChartView(ChartModel &model, Selection &selection, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_selection(selection)
    , m_prompts(prompts)
    , m_photos(new PhotoLoading(this))
    , m_hand(std::make_unique<PanTool>(*this))
    , m_labelEditor(new LabelEditor(this))
    , m_notes(new NoteHand(*this, prompts))
    , m_noteWriter(new NoteWriter(*this, *m_notes, prompts))
    , m_morph(std::make_unique<ChartMorph>(*this))
{
    [[maybe_unused]] static const bool isTold = (installChartAccessibility(), true);
    setObjectName(u"chart-view"_s);
    setAccessibleName(tr("Link chart"));
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(200, 150);
    m_settle.setSingleShot(true);
    m_settle.setInterval(30);
    connect(&m_settle, &QTimer::timeout, this, &ChartView::rebuildScene);
    connect(&model, &ChartModel::pictureChanged, this, &ChartView::followPicture);
    connect(&model, &ChartModel::looksChanged, this, [this] {
        m_scene->showLooks(m_model.picture());
        m_frameZoom = 0;
        update();
        Q_EMIT viewChanged();
    });
    connect(&selection, &Selection::changed, this, [this] {
        m_chosenLine.reset();
        followSelection();
    });
    connect(m_labelEditor, &LabelEditor::written, this, &ChartView::keepLabel);
    followPhotos();
    takeColours();
    setTool(Tool::Select);
    rebuildScene();
}

ChartView::~ChartView() = default;

void ChartView::followPhotos()
{
    const auto want = [this] { m_photos->want(*m_model.picture()); };
    connect(&m_model, &ChartModel::pictureChanged, this, want);
    connect(m_photos, &PhotoLoading::arrived, this, [this] {
        m_sprites.clear();
        m_frameZoom = 0;
        update();
    });
    want();
}

void ChartView::takeColours()
{
    m_look = ChartLook::of(palette());
    m_measure = std::make_unique<TextMeasure>(m_look);
    m_sprites.clear();
    m_frameZoom = 0;
}

void ChartView::setTool(Tool tool)
{
    m_toolKind = tool;
    if (tool == Tool::Pan)
        m_tool = std::make_unique<PanTool>(*this);
    else if (tool == Tool::Link)
        m_tool = std::make_unique<LinkTool>(*this);
    else if (tool == Tool::Lasso)
        m_tool = std::make_unique<LassoTool>(*this);
    else
        m_tool = std::make_unique<SelectTool>(*this);
    setCursor(m_tool->cursor());
    update();
}

/// Letters keep their size when the chart shrinks, and grow with it beyond 100 %.
static LabelStyle screenLabels(double zoom, const QFont &font)
{
    const double pixels = QFontInfo(font).pixelSize();
    const double growth = std::clamp(zoom, 0.9, 1.6);
    LabelStyle style;
    style.namePixels = std::round(pixels * 0.92 * growth);
    style.detailPixels = std::round(pixels * 0.84 * growth);
    style.readsNotesFrom = 0.25;
    style.labelsLinks = zoom >= 0.4;
    style.hasLeaders = zoom >= 0.4;
    style.mostLabels = 3000;
    style.mostWithoutRoom = 5000; // from so far away hardly one in a hundred of the others has room
    return style;
}

bool ChartView::isLarge() const
{
    return m_model.picture()->items.size() > LargeChart;
}

/// False when the view was panned beyond what has its names.
bool ChartView::isLabelled() const
{
    const std::optional<QRectF> &within = m_scene->style().within;
    return !within || within->contains(QRectF(m_offset, size()));
}

void ChartView::rebuildScene()
{
    m_settle.stop();
    LabelStyle labels = screenLabels(m_zoom, font());
    if (isLarge()) { // names for what is looked at and some way around it, not for the most important afar
        labels.within = QRectF(m_offset, size())
                            .adjusted(-width() / 2.0, -height() / 2.0, width() / 2.0, height() / 2.0);
        labels.hasLeaders = false; // in a crowd the search for places aside takes seconds
    }
    const bool isKnown = m_scene && m_scene->isOf(*m_model.picture());
    m_scene = std::make_unique<ChartScene>(m_model.picture(), m_zoom, labels, *m_measure,
                                           isKnown ? m_scene->geometry() : nullptr);
    m_frameZoom = 0;
    m_focusLink.reset();
    if (m_focus && *m_focus >= int(m_scene->picture().items.size()))
        m_focus.reset();
    followSelection();
    Q_EMIT viewChanged();
}

void ChartView::followPicture()
{
    if (m_isMovedByHand)
        m_morph->end();
    else
        m_morph->begin(m_scene->picture());
    rebuildScene();
}

/// What is chosen in the case, as far as it is on this chart.
void ChartView::followSelection()
{
    const ChartPicture &picture = *m_model.picture();
    const std::vector<EntityId> &chosen = m_selection.entities();
    const auto isIn
        = [&chosen](EntityId entity) { return std::binary_search(chosen.begin(), chosen.end(), entity); };
    m_isChosen.assign(picture.items.size(), false);
    for (size_t i = 0; i < picture.items.size(); ++i) {
        if (picture.items[i].folded == 0) {
            m_isChosen[i] = isIn(picture.items[i].entity);
            continue;
        }
        const std::vector<EntityId> entities = m_model.entitiesOf(int(i));
        m_isChosen[i] = std::all_of(entities.begin(), entities.end(), isIn);
    }
    m_chosenLinks.clear();
    const std::set<std::pair<int, int>> steps = emphasisedEnds();
    const bool hasAny = !steps.empty() || !m_selection.links().empty();
    for (size_t i = 0; hasAny && i < picture.links.size(); ++i) {
        const PictureLink &link = picture.links[i];
        if (steps.contains(std::minmax(link.from, link.to))
            || std::any_of(link.links.begin(), link.links.end(),
                           [this](LinkId id) { return m_selection.contains(id); }))
            m_chosenLinks.push_back(int(i));
    }
    if (const std::optional<int> line = chosenLine();
        line && std::find(m_chosenLinks.begin(), m_chosenLinks.end(), *line) == m_chosenLinks.end())
        m_chosenLinks.push_back(*line);
    update();
}

/// Between which items of the picture lines stand out; the lower first.
std::set<std::pair<int, int>> ChartView::emphasisedEnds() const
{
    std::set<std::pair<int, int>> ends;
    const PictureIndex &places = m_model.picture()->places;
    for (const auto &[from, to] : m_emphasis) {
        const auto a = places.find(from);
        const auto b = places.find(to);
        if (a != places.end() && b != places.end())
            ends.insert(std::minmax(*a, *b));
    }
    return ends;
}

void ChartView::setEmphasis(std::vector<std::pair<EntityId, EntityId>> steps)
{
    m_emphasis = std::move(steps);
    followSelection();
}

void ChartView::setZoom(double zoom, QPointF about)
{
    const double bounded = std::clamp(zoom, LeastZoom, MostZoom);
    if (bounded == m_zoom)
        return;
    const QPointF fixed = chartPoint(about);
    m_zoom = bounded;
    const QPointF offset = fixed * m_zoom - about;
    m_offset = {std::round(offset.x()), std::round(offset.y())};
    m_isFitted = false;
    if (isLarge()) {
        m_settle.start();
        update();
        Q_EMIT viewChanged();
    } else {
        rebuildScene();
    }
}

void ChartView::zoomBy(double factor)
{
    setZoom(m_zoom * factor, rect().toRectF().center());
}

void ChartView::panBy(QPointF pixels)
{
    m_offset -= QPointF(std::round(pixels.x()), std::round(pixels.y()));
    m_isFitted = false;
    update();
    Q_EMIT viewChanged();
}

/// All items with their labels beside the legend, at most somewhat larger than full size.
void ChartView::fit()
{
    constexpr double most = 1.25;
    QRectF spread; // of the items' centres
    for (const PictureItem &item : m_model.picture()->items)
        spread |= QRectF(item.position - QPointF(0.5, 0.5), QSizeF(1, 1));
    for (const PictureNote &each : m_model.picture()->notes)
        if (each.item < 0)
            spread |= each.note.area;
    m_legendCorner = Qt::BottomLeftCorner;
    const QRectF room = QRectF(rect()).adjusted(16 + legendArea().right(), 16, -16, -16);
    if (spread.isEmpty() || room.width() < 1 || room.height() < 1)
        return;
    const double rough = std::min(room.width() / spread.width(), room.height() / spread.height());
    m_zoom = std::clamp(std::min(rough, most), LeastZoom, MostZoom);
    // How much room the labels take is known when they are placed, and they do not shrink with the chart. A
    // large one is as wide as its items.
    const int attempts = isLarge() ? 0 : 4;
    if (isLarge())
        m_zoom = std::clamp(m_zoom * 0.94, LeastZoom, MostZoom);
    for (int attempt = 0; attempt < attempts; ++attempt) {
        rebuildScene();
        const QSizeF needed = m_scene->bounds().size();
        if (needed.width() <= room.width() && needed.height() <= room.height())
            break;
        const double across = (room.width() - needed.width()) / spread.width();
        const double down = (room.height() - needed.height()) / spread.height();
        m_zoom = std::clamp(m_zoom + std::min(across, down), std::max(m_zoom / 3, LeastZoom), m_zoom);
    }
    if (!isLarge())
        preferNames(std::min(rough, most), room);
    const QPointF middle = isLarge() ? spread.center() * m_zoom : m_scene->bounds().center();
    const QPointF offset = middle - room.center();
    m_offset = {std::round(offset.x()), std::round(offset.y())};
    m_isFitted = true;
    if (isLarge())
        rebuildScene();
    placeLegend();
    update();
    Q_EMIT viewChanged();
}

/// Where long names leave their items next to no room, a larger chart that says more of the names whole is
/// the better view, though some may reach beyond its edge.
void ChartView::preferNames(double mostZoom, const QRectF &room)
{
    if (m_scene->unlabelledItems() == 0)
        return;
    const auto namesWithin = [this, &room] {
        const QPointF offset = room.center() - m_scene->bounds().center();
        return std::count_if(m_scene->labels().begin(), m_scene->labels().end(),
                             [&](const PlacedLabel &label) {
                                 return !label.isOfLink && room.contains(label.box.translated(offset));
                             });
    };
    const double least = m_zoom * 1.1;
    double best = m_zoom;
    auto most = namesWithin();
    for (const double share : {0.95, 0.8, 0.65, 0.5}) {
        m_zoom = std::clamp(mostZoom * share, LeastZoom, MostZoom);
        if (m_zoom < least)
            break;
        rebuildScene();
        if (const auto names = namesWithin(); names > most) {
            most = names;
            best = m_zoom;
        }
    }
    m_zoom = best;
    rebuildScene();
}

void ChartView::lookAt(QPointF point)
{
    const QPointF offset = point * m_zoom - rect().toRectF().center();
    m_offset = {std::round(offset.x()), std::round(offset.y())};
    m_isFitted = false;
    update();
    Q_EMIT viewChanged();
}

void ChartView::show(EntityId entity)
{
    const SharedVector<PictureItem> &items = m_model.picture()->items;
    for (size_t i = 0; i < items.size(); ++i)
        if (items[i].entity == entity) {
            setFocusItem(int(i));
            constexpr int edge = 60;
            if (!rect().adjusted(edge, edge, -edge, -edge).contains(viewPoint(items[i].position).toPoint()))
                lookAt(items[i].position);
        }
}

void ChartView::showAll(const std::vector<EntityId> &entities)
{
    constexpr double edge = 80; // of pixels, for names
    QRectF spread;
    const ChartPicture &picture = *m_model.picture();
    for (const EntityId entity : entities)
        if (const auto found = picture.places.find(entity); found != picture.places.end())
            spread |= QRectF(picture.items[size_t(*found)].position - QPointF(0.5, 0.5), QSizeF(1, 1));
    const QSizeF room(std::max(1.0, width() - 2 * edge), std::max(1.0, height() - 2 * edge));
    if (spread.isEmpty()
        || visibleArea()
               .adjusted(edge / m_zoom, edge / m_zoom, -edge / m_zoom, -edge / m_zoom)
               .contains(spread))
        return;
    const double needed = std::min(room.width() / spread.width(), room.height() / spread.height());
    if (needed < m_zoom)
        setZoom(needed, rect().toRectF().center());
    lookAt(spread.center());
}

QRectF ChartView::visibleArea() const
{
    return {chartPoint({0, 0}), chartPoint({double(width()), double(height())})};
}

QPointF ChartView::viewPoint(QPointF point) const
{
    return point * m_zoom - m_offset;
}

QPointF ChartView::chartPoint(QPointF point) const
{
    return (point + m_offset) / m_zoom;
}

std::optional<int> ChartView::itemAt(QPointF point) const
{
    return m_scene->itemAt(chartPoint(point) * m_scene->scale());
}

std::optional<int> ChartView::linkAt(QPointF point) const
{
    constexpr double tolerance = 6;
    return m_scene->linkAt(chartPoint(point) * m_scene->scale(), tolerance);
}

std::vector<int> ChartView::itemsIn(const QRectF &area) const
{
    std::vector<int> found;
    const SharedVector<PictureItem> &items = m_model.picture()->items;
    for (size_t i = 0; i < items.size(); ++i)
        if (area.contains(viewPoint(items[i].position)))
            found.push_back(int(i));
    return found;
}

void ChartView::chooseLink(int link)
{
    const PictureLink &each = m_model.picture()->links[size_t(link)];
    if (!each.links.empty())
        m_selection.setLinks(each.links);
    else // what events say is about both ends
        m_selection.setEntities({m_model.picture()->items[size_t(each.from)].entity,
                                 m_model.picture()->items[size_t(each.to)].entity});
    m_chosenLine = lineOf(*m_model.picture(), each);
    followSelection();
    Q_EMIT lineChosen();
}

std::optional<int> ChartView::chosenLine() const
{
    return m_chosenLine ? findLine(*m_model.picture(), *m_chosenLine) : std::nullopt;
}

void ChartView::chooseAll()
{
    std::vector<EntityId> all;
    for (int i = 0; i < int(m_model.picture()->items.size()); ++i)
        for (const EntityId entity : m_model.entitiesOf(i))
            all.push_back(entity);
    NoteHand::Notes notes;
    for (const PictureNote &each : m_model.picture()->notes)
        notes.insert(each.note.id);
    m_selection.setEntities(all);
    m_notes->choose(std::move(notes));
}

void ChartView::setLegend(LegendShown shown)
{
    m_hasLegend = shown == LegendShown::Yes;
    update();
}

void ChartView::paintItemAt(QPainter &painter, int item, QPointF point)
{
    m_sprites.paint(painter, point, m_model.picture()->items[size_t(item)], m_zoom, m_look);
}

} // namespace skein
