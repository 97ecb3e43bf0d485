// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_painter.h"

#include "core/graph/shared_work.h"
#include "widgets/linkchart/fine_lines.h"
#include "widgets/linkchart/item_shapes.h"
#include "widgets/linkchart/notes/note_painter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr double DotBelow = 0.2; ///< At a smaller scale items are coloured dots.
static constexpr double PlainBelow = 0.4; ///< At a smaller scale shapes are filled and have no glyph.
static constexpr size_t ManyLinks = 2500; ///< More lines than that are drawn thin and without smoothing.

void ItemSprites::clear()
{
    m_pictures.clear();
    m_withPhotos.clear();
}

/// Half of what a picture of an item covers, with its badges.
static QSizeF spriteHalf(const PictureItem &item, double scale)
{
    return halfExtent(item) * scale + QSizeF(12, 12) * scale;
}

QPixmap ItemSprites::drawn(const PictureItem &item, double scale, double ratio, const ChartLook &look,
                           PhotoCache &photos)
{
    const QSizeF half = spriteHalf(item, scale);
    QPixmap picture((half * 2 * ratio).toSize() + QSize(2, 2));
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter inner(&picture);
    inner.setRenderHint(QPainter::Antialiasing);
    inner.translate(half.width(), half.height());
    inner.scale(scale, scale);
    paintItem(inner, item, look, scale < PlainBelow ? ItemDetail::Plain : ItemDetail::Full, &photos);
    return picture;
}

void ItemSprites::paint(QPainter &painter, QPointF centre, const PictureItem &item, double scale,
                        const ChartLook &look)
{
    const double ratio = painter.device()->devicePixelRatioF();
    QString key = u"%1 %2 %3 %4 %5 %6 %7 "_s.arg(int(item.kind))
                      .arg(item.size)
                      .arg(scale)
                      .arg(ratio)
                      .arg(item.folded)
                      .arg(int(item.isDimmed) + 2 * int(look.isDark()) + 4 * int(item.change)
                           + 16 * int(item.isBare) + 32 * int(item.isOwn) + 64 * (item.sign + 1))
                      .arg(item.colour.isValid() ? item.colour.rgba() : 0);
    for (const PersonRole role : item.roles)
        key += QChar(u'a' + int(role));
    const QSizeF half = spriteHalf(item, scale);
    const QPointF corner = centre - QPointF(half.width(), half.height());
    const QPointF place(std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio);
    if ((!item.photo && !item.ownSign) || scale < PlainBelow) {
        QPixmap &picture = m_pictures[key];
        if (picture.isNull())
            picture = drawn(item, scale, ratio, look, m_photos);
        return painter.drawPixmap(place, picture);
    }
    key += u"%1 %2"_s.arg(item.photo.id.value).arg(item.ownSign.picture.id.value);
    if (const QPixmap *known = m_withPhotos.object(key))
        return painter.drawPixmap(place, *known);
    auto picture = std::make_unique<QPixmap>(drawn(item, scale, ratio, look, m_photos));
    painter.drawPixmap(place, *picture);
    const qsizetype bytes = qsizetype(picture->width()) * picture->height() * 4;
    m_withPhotos.insert(key, picture.release(), bytes);
}

QPen linkPen(int width, Strength strength, bool isInferred, bool isDimmed, double scale,
             const ChartLook &look)
{
    constexpr std::array<double, 5> widths{1.2, 2.0, 3.2, 4.8, 6.8};
    const double pixels = widths[size_t(std::clamp(width, 1, 5) - 1)] * std::clamp(scale, 0.45, 1.6);
    QColor colour = isInferred ? look.faded(look.line, 0.42) : look.line;
    if (isDimmed)
        colour = look.faded(colour, 0.68);
    QPen pen(colour, pixels, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    // What is assessed is never drawn solid.
    const bool isDashed
        = strength == Strength::Unconfirmed || (isInferred && strength == Strength::Confirmed);
    const double unit = std::clamp(scale, 0.6, 1.6);
    if (isDashed)
        pen.setDashPattern({7 * unit / pixels, 4 * unit / pixels});
    else if (strength == Strength::Tentative)
        pen.setDashPattern({std::max(1.0, 1.6 * unit / pixels), std::max(1.2, 3.4 * unit / pixels)});
    return pen;
}

void paintArrowHead(QPainter &painter, QPointF tip, QPointF from, const QPen &pen, bool isOpen)
{
    const QPointF back = from - tip;
    const double length = std::hypot(back.x(), back.y());
    if (length == 0)
        return;
    const double size = 5.5 + pen.widthF() * 1.7;
    const QPointF along = back / length * size;
    const QPointF across = QPointF(-along.y(), along.x()) * 0.42;
    const QPolygonF head{tip + along + across, tip, tip + along - across};
    if (isOpen) {
        painter.setPen(QPen(pen.color(), std::max(1.2, pen.widthF() * 0.8), Qt::SolidLine, Qt::RoundCap));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(head);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(pen.color());
        painter.drawPolygon(head);
    }
}

/// How many times over lines a pixel wide would cover the chart.
static double lineCover(const ChartScene &scene)
{
    const QRectF bounds = scene.bounds();
    double length = 0;
    for (size_t each = 0; each < scene.picture().links.size(); ++each)
        if (const LinkPath path = scene.path(int(each)); path.isShown)
            length += std::hypot(path.end.x() - path.start.x(), path.end.y() - path.start.y());
    return length / std::max(1.0, bounds.width() * bounds.height());
}

ChartPainter::ChartPainter(const ChartScene &scene, const ChartLook &look, ItemSprites *sprites)
    : m_scene(scene)
    , m_look(look)
    , m_sprites(sprites)
{
    constexpr double readable = 0.12;
    if (!sprites)
        m_lineFade = std::clamp((lineCover(scene) - readable) / (2 * readable), 0.0, 1.0);
}

bool ChartPainter::isCrowded(const ChartScene &scene, const QRectF &area)
{
    return scene.picture().links.size() > ManyLinks && scene.linksIn(area).size() > ManyLinks;
}

void ChartPainter::paint(QPainter &painter, const QRectF &area) const
{
    painter.save();
    paintGroups(painter, area);
    paintNotes(painter, m_scene, NoteLayer::Behind, area, m_look);
    paintLinks(painter, area);
    paintItems(painter, area);
    paintLabels(painter, area);
    paintNotes(painter, m_scene, NoteLayer::Before, area, m_look);
    painter.restore();
}

void ChartPainter::paintGroups(QPainter &painter, const QRectF &area) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QPainterPath &outline : m_scene.outlines()) {
        if (!outline.boundingRect().intersects(area))
            continue;
        painter.setPen(QPen(m_look.faded(m_look.faintLine, 0.4), 1));
        painter.setBrush(m_look.faded(m_look.faintLine, 0.88));
        painter.drawPath(outline);
    }
}

QPen ChartPainter::penOf(const PictureLink &link) const
{
    QPen pen
        = linkPen(link.width, link.strength, link.looksInferred(), link.isDimmed, m_scene.scale(), m_look);
    if (m_lineFade > 0) {
        const double fade = link.isDimmed ? 0.85 : 0.74 - 0.09 * std::clamp(link.width, 1, 5);
        pen.setColor(m_look.faded(pen.color(), fade * m_lineFade));
        pen.setWidthF(pen.widthF() * (1 - 0.5 * m_lineFade));
    }
    return pen;
}

void ChartPainter::paintArrow(QPainter &painter, QPointF tip, QPointF from, const PictureLink &link) const
{
    paintArrowHead(painter, tip, from, penOf(link), link.looksInferred());
}

/// From the end towards the middle, so that the line does not blunt its arrow.
static QPointF drawnBack(QPointF end, QPointF from, double by)
{
    const QPointF back = from - end;
    const double length = std::hypot(back.x(), back.y());
    return length > by ? end + back * (by / length) : end;
}

void ChartPainter::paintLink(QPainter &painter, int index, const QRectF &area, FineLines *fine) const
{
    const PictureLink &link = m_scene.picture().links[size_t(index)];
    LinkPath path = m_scene.path(index);
    if (!path.isShown)
        return;
    const QPen pen = penOf(link);
    constexpr double reach = 24; // of caps and the widest pen
    const double head = link.looksInferred() ? 0 : (5.5 + pen.widthF() * 1.7) * 0.8;
    const LinkPath whole = path;
    const QPointF towardsEnd = path.isBent ? path.control : path.start;
    const QPointF towardsStart = path.isBent ? path.control : path.end;
    if (link.pointsToEnd)
        path.end = drawnBack(path.end, towardsEnd, head);
    if (link.pointsToStart)
        path.start = drawnBack(path.start, towardsStart, head);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    if (fine) {
        fine->draw(path, pen);
    } else if (path.isBent) {
        QPainterPath bent(path.start);
        bent.quadTo(path.control, path.end);
        painter.drawPath(bent);
    } else {
        drawWithin(painter, {path.start, path.end}, area.adjusted(-reach, -reach, reach, reach));
    }
    if (link.pointsToEnd)
        paintArrow(painter, whole.end, towardsEnd, link);
    if (link.pointsToStart)
        paintArrow(painter, whole.start, towardsStart, link);
    if (link.change != Change::None)
        paintBadge(painter, whole.at(0.25), changeSign(link.change), m_look.text, m_look);
}

/// The image that a painter draws on, if smooth lines can be put straight into it.
static QImage *fineImage(QPainter &painter)
{
    QPaintDevice *device = painter.device();
    if (device->devType() != QInternal::Image || painter.deviceTransform().type() > QTransform::TxScale)
        return nullptr;
    auto *image = static_cast<QImage *>(device);
    return image->format() == QImage::Format_RGB32 ? image : nullptr;
}

/// The image as rows that can be drawn at the same time, one below the other.
static std::vector<FineRaster> bandsOf(QImage &image, const QRect &area, size_t lines)
{
    constexpr size_t linesPerBand = 20'000; // with fewer a thread is not worth its start
    constexpr size_t mostBands = 4;
    const QRect whole = area & image.rect();
    const auto count = int(std::clamp<size_t>(lines / linesPerBand, 1, mostBands));
    std::vector<FineRaster> bands;
    for (int band = 0; band < count; ++band) {
        const int top = whole.top() + whole.height() * band / count;
        const int below = whole.top() + whole.height() * (band + 1) / count;
        bands.emplace_back(image, QRect(whole.left(), top, whole.width(), below - top));
    }
    return bands;
}

/// Far away only where lines run can be seen: one pixel wide, the stronger over the weaker.
void ChartPainter::paintManyLinks(QPainter &painter, const std::vector<int> &links, QImage &image,
                                  const QRectF &area) const
{
    const QTransform toPixels = painter.deviceTransform();
    std::array<std::vector<QLineF>, 6> lines; // by width, dimmed ones first
    for (const int index : links) {
        const LinkPath path = m_scene.path(index);
        if (!path.isShown)
            continue;
        const PictureLink &link = m_scene.picture().links[size_t(index)];
        const int strength = link.isDimmed ? 0 : std::clamp(link.width, 1, 5);
        lines[size_t(strength)].push_back(toPixels.map(QLineF(path.start, path.end)));
    }
    std::vector<FineRaster> bands = bandsOf(image, toPixels.mapRect(area).toAlignedRect(), links.size());
    NoProgress progress;
    const auto drawBand = [&](size_t /*share*/, size_t band) {
        for (size_t strength = 0; strength < lines.size(); ++strength) {
            const double faded = strength == 0 ? 0.85 : 0.74 - 0.09 * double(strength);
            const QRgb colour = m_look.faded(m_look.line, faded).rgb();
            for (const QLineF &line : lines[strength])
                bands[band].line(line, colour);
        }
    };
    shareOut(bands.size(), bands.size(), drawBand, progress);
}

void ChartPainter::paintLinks(QPainter &painter, const QRectF &area) const
{
    const std::vector<int> links = m_scene.linksIn(area);
    QImage *image = m_sprites ? fineImage(painter) : nullptr;
    if (image && m_isCrowded.value_or(links.size() > ManyLinks))
        return paintManyLinks(painter, links, *image, area);
    std::optional<FineLines> fine;
    if (image)
        fine.emplace(*image, painter.deviceTransform(), area);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const int link : links)
        paintLink(painter, link, area, fine ? &*fine : nullptr);
}

/// Far away items are dots of their colours.
void ChartPainter::paintDots(QPainter &painter, const std::vector<int> &items, QImage &image,
                             const QRectF &area) const
{
    const QTransform toPixels = painter.deviceTransform();
    FineRaster raster(image, toPixels.mapRect(area).toAlignedRect());
    std::map<std::pair<QRgb, bool>, QRgb> given;
    std::map<std::pair<EntityKind, bool>, QRgb> ofKinds;
    const auto dimmed = [this](const QColor &hue, bool isDimmed) {
        return (isDimmed ? m_look.faded(hue, 0.6) : hue).rgb();
    };
    for (const int index : items) {
        const PictureItem &item = m_scene.picture().items[size_t(index)];
        const QRectF box = m_scene.box(index);
        const double side = std::max(3.0, box.width() * 0.8);
        QRgb colour = 0;
        if (item.colour.isValid()) {
            const auto [known, isNew] = given.try_emplace({item.colour.rgb(), item.isDimmed});
            if (isNew)
                known->second = dimmed(item.colour, item.isDimmed);
            colour = known->second;
        } else {
            const auto [known, isNew]
                = ofKinds.try_emplace({item.isBare ? EntityKind{} : item.kind, item.isDimmed});
            if (isNew)
                known->second = dimmed(hueOf(item, m_look), item.isDimmed);
            colour = known->second;
        }
        const QPointF corner = box.center() - QPointF(side, side) / 2;
        raster.box(toPixels.mapRect(QRectF(corner, QSizeF(side, side))), colour);
    }
}

void ChartPainter::paintItems(QPainter &painter, const QRectF &area) const
{
    const double margin = 12 * m_scene.scale(); // badges stand out
    const double scale = m_scene.scale();
    const std::vector<int> items = m_scene.itemsIn(area.adjusted(-margin, -margin, margin, margin));
    if (QImage *image = fineImage(painter); image && m_sprites && scale < DotBelow)
        return paintDots(painter, items, *image, area);
    for (const int index : items) {
        const PictureItem &item = m_scene.picture().items[size_t(index)];
        const QPointF centre = m_scene.box(index).center();
        if (m_sprites) {
            m_sprites->paint(painter, centre, item, scale, m_look);
        } else {
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.translate(centre);
            painter.scale(scale, scale);
            paintItem(painter, item, m_look);
            painter.restore();
        }
    }
}

namespace {

/// A line of text with its left end and base.
struct TextRun
{
    QPointF base;
    const QString *text;
    bool isDimmed;
};

} // namespace

static void paintRuns(QPainter &painter, const std::vector<TextRun> &runs, const QFont &font,
                      const QColor &colour, const ChartLook &look)
{
    painter.setFont(font);
    for (const TextRun &run : runs) {
        painter.setPen(run.isDimmed ? look.faded(colour, 0.5) : colour);
        painter.drawText(run.base, *run.text);
    }
}

/// Lets lines behind a label show through a little, in the colour of the page or of the boxes it stands on.
static void paintGround(QPainter &painter, const QRectF &label, QColor page,
                        const std::vector<std::pair<QRectF, QColor>> &boxes)
{
    constexpr float cover = 0.86F;
    auto whole = std::find_if(boxes.rbegin(), boxes.rend(),
                              [&label](const auto &each) { return each.first.contains(label); });
    if (whole != boxes.rend())
        page = whole->second;
    page.setAlphaF(cover);
    painter.setPen(Qt::NoPen);
    painter.setBrush(page);
    painter.drawRoundedRect(label, 3, 3);
    for (auto part = whole.base(); part != boxes.end(); ++part) {
        if (!part->first.intersects(label))
            continue;
        painter.save();
        painter.setClipRect(part->first, Qt::IntersectClip);
        painter.setBrush(part->second);
        painter.drawRoundedRect(label, 3, 3);
        painter.restore();
    }
}

/// Text that its box cannot hold is none of ours: widths were measured for it. Runs are gathered so that the
/// font changes once.
void ChartPainter::paintLabels(QPainter &painter, const QRectF &area) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const ChartPicture &picture = m_scene.picture();
    const LabelStyle &style = m_scene.style();
    const QFont nameFont = m_look.font(style.namePixels, QFont::DemiBold);
    const QFont linkFont = m_look.font(style.detailPixels, QFont::Medium);
    const QFont detailFont = m_look.font(style.detailPixels);
    const QFontMetricsF nameMetrics(nameFont), linkMetrics(linkFont), detailMetrics(detailFont);
    std::vector<TextRun> names, links, details;
    const std::vector<std::pair<QRectF, QColor>> boxes = boxGrounds(m_scene, m_look);
    for (const int index : m_scene.labelsIn(area)) {
        const PlacedLabel &label = m_scene.labels()[size_t(index)];
        const PictureItem *item = label.isOfLink ? nullptr : &picture.items[size_t(label.owner)];
        const PictureLink *link = label.isOfLink ? &picture.links[size_t(label.owner)] : nullptr;
        if (label.leader) {
            painter.setPen(QPen(m_look.faintLine, 0.9));
            painter.drawLine(*label.leader);
        }
        paintGround(painter, label.box, m_look.paper, boxes);
        const bool isDimmed = item ? item->isDimmed : link->isDimmed;
        const QStringList &lines = item ? item->details : link->details;
        double top = label.box.top();
        const auto run = [&](const QString &text, const QFontMetricsF &metrics, double height) {
            const double room = label.box.width() - 4;
            const double spare = room - metrics.horizontalAdvance(text);
            double left = label.box.left() + 2;
            if (label.alignment == Qt::AlignHCenter)
                left += spare / 2;
            else if (label.alignment == Qt::AlignRight)
                left += spare;
            const QPointF base(left, top + (height + metrics.ascent() - metrics.descent()) / 2);
            top += height;
            return TextRun{base, &text, isDimmed};
        };
        if (item)
            names.push_back(run(item->name, nameMetrics, style.lineHeight(true)));
        else
            links.push_back(run(link->name, linkMetrics, style.lineHeight(true)));
        for (int i = 0; i < label.details; ++i)
            details.push_back(run(lines[i], detailMetrics, style.lineHeight(false)));
    }
    paintRuns(painter, names, nameFont, m_look.text, m_look);
    paintRuns(painter, links, linkFont, m_look.text, m_look);
    paintRuns(painter, details, detailFont, m_look.quietText, m_look);
}

} // namespace skein
