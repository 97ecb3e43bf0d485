// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/item_shapes.h"

#include "widgets/base/icons.h"
#include "widgets/linkchart/item_signs.h"
#include "widgets/linkchart/kind_glyph.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr double FirstRing = 4; ///< Between the shape and the innermost ring.
static constexpr double RingStep = 6;
static constexpr double StackStep = 4;

/// Width and height of a kind's shape in chart units at size 1.
static QSizeF shapeSize(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Person:
        return {42, 42};
    case EntityKind::Group:
        return {52, 46};
    case EntityKind::Organisation:
    case EntityKind::Operation:
        return {42, 42};
    case EntityKind::Phone:
    case EntityKind::Handset:
    case EntityKind::Sim:
        return {30, 46};
    case EntityKind::Vehicle:
        return {58, 32};
    case EntityKind::Address:
    case EntityKind::Place:
        return {36, 46};
    case EntityKind::BankAccount:
        return {38, 38};
    case EntityKind::OnlineAccount:
    case EntityKind::Email:
        return {50, 50};
    case EntityKind::Document:
        break;
    }
    return {36, 44};
}

static QSizeF shapeSize(const PictureItem &item)
{
    return item.isBare ? QSizeF(20, 20) : shapeSize(item.kind);
}

static QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(points));
    path.closeSubpath();
    return path;
}

static QPainterPath drop(const QRectF &area)
{
    const double radius = area.width() / 2;
    const QPointF head(area.center().x(), area.top() + radius);
    QPainterPath path;
    path.moveTo(area.center().x(), area.bottom());
    path.cubicTo({head.x() - radius * 0.35, area.bottom() - radius * 0.55},
                 {head.x() - radius, head.y() + radius * 0.75}, {head.x() - radius, head.y()});
    path.arcTo(QRectF(head.x() - radius, area.top(), 2 * radius, 2 * radius), 180, -180);
    path.cubicTo({head.x() + radius, head.y() + radius * 0.75},
                 {head.x() + radius * 0.35, area.bottom() - radius * 0.55},
                 {area.center().x(), area.bottom()});
    path.closeSubpath();
    return path;
}

static QPainterPath roundedBox(const QRectF &area, double radius)
{
    QPainterPath path;
    path.addRoundedRect(area, radius, radius);
    return path;
}

/// The outline of a kind's shape, filling the rectangle.
static QPainterPath shapePath(EntityKind kind, const QRectF &area)
{
    const double x = area.left(), y = area.top(), w = area.width(), h = area.height();
    switch (kind) {
    case EntityKind::Person: {
        QPainterPath path;
        path.addEllipse(area);
        return path;
    }
    case EntityKind::Group:
        return polygon({{x + w * 0.26, y},
                        {x + w * 0.74, y},
                        {x + w, y + h / 2},
                        {x + w * 0.74, y + h},
                        {x + w * 0.26, y + h},
                        {x, y + h / 2}});
    case EntityKind::Operation: {
        const double cut = w * 0.29;
        return polygon({{x + cut, y},
                        {x + w - cut, y},
                        {x + w, y + cut},
                        {x + w, y + h - cut},
                        {x + w - cut, y + h},
                        {x + cut, y + h},
                        {x, y + h - cut},
                        {x, y + cut}});
    }
    case EntityKind::Organisation:
    case EntityKind::Phone:
    case EntityKind::Handset:
    case EntityKind::Sim:
        return roundedBox(area, w * 0.22);
    case EntityKind::Vehicle:
        return roundedBox(area, h * 0.28);
    case EntityKind::Address:
    case EntityKind::Place:
        return drop(area);
    case EntityKind::BankAccount:
        return roundedBox(area, 1.5);
    case EntityKind::OnlineAccount:
    case EntityKind::Email:
        return polygon({{x + w / 2, y}, {x + w, y + h / 2}, {x + w / 2, y + h}, {x, y + h / 2}});
    case EntityKind::Document:
        break;
    }
    const double fold = w * 0.3;
    return polygon({{x, y}, {x + w - fold, y}, {x + w, y + fold}, {x + w, y + h}, {x, y + h}});
}

static QPainterPath shapePath(const PictureItem &item, const QRectF &area)
{
    return shapePath(item.isBare ? EntityKind::Person : item.kind, area);
}

QColor hueOf(const PictureItem &item, const ChartLook &look)
{
    if (item.colour.isValid())
        return item.colour;
    return item.isBare ? look.text : look.kindColour(item.kind);
}

static int ringCount(const PictureItem &item)
{
    const auto isRing
        = [](PersonRole role) { return role != PersonRole::Other && role != PersonRole::Child; };
    return int(std::count_if(item.roles.begin(), item.roles.end(), isRing));
}

static bool isVictim(const PictureItem &item)
{
    return std::find(item.roles.begin(), item.roles.end(), PersonRole::Victim) != item.roles.end();
}

QSizeF halfExtent(const PictureItem &item)
{
    const QSizeF half = shapeSize(item) / 2;
    const int rings = ringCount(item);
    double around = rings > 0 ? FirstRing + RingStep * (rings - 1) + 2 + (isVictim(item) ? 3 : 0) : 1;
    if (item.folded > 0)
        around = 2 * StackStep;
    return (half + QSizeF(around, around)) * item.size;
}

/// As std::hypot, which guards against sizes that no chart has and takes as long as all the rest.
static double lengthOf(double x, double y)
{
    return std::sqrt(x * x + y * y);
}

double edgeDistance(const PictureItem &item, QSizeF half, QPointF direction)
{
    const double length = lengthOf(direction.x(), direction.y());
    if (length == 0)
        return 0;
    const double dx = std::abs(direction.x()) / length;
    const double dy = std::abs(direction.y()) / length;
    switch (item.isBare ? EntityKind::Person : item.kind) {
    case EntityKind::Person:
    case EntityKind::Group:
    case EntityKind::Operation: // close enough to an ellipse
        return 1 / lengthOf(dx / half.width(), dy / half.height());
    case EntityKind::OnlineAccount:
    case EntityKind::Email:
        return 1 / (dx / half.width() + dy / half.height());
    default:
        return std::min(dx > 0 ? half.width() / dx : 1e9, dy > 0 ? half.height() / dy : 1e9);
    }
}

QString roleLetter(PersonRole role)
{
    switch (role) {
    case PersonRole::Victim:
        return u"V"_s;
    case PersonRole::Suspect:
        return u"S"_s;
    case PersonRole::Nominal:
        return u"N"_s;
    case PersonRole::Witness:
        return u"W"_s;
    case PersonRole::Professional:
        return u"P"_s;
    case PersonRole::Child:
    case PersonRole::Other:
        break;
    }
    return {};
}

static QColor roleColour(PersonRole role, const ChartLook &look, bool isDimmed)
{
    const QColor colour = role == PersonRole::Victim ? look.harm : look.text;
    return isDimmed ? look.faded(colour, 0.7) : colour;
}

static void paintCircle(QPainter &painter, double radius, const QPen &pen)
{
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(), radius, radius);
}

void paintRoleRing(QPainter &painter, PersonRole role, double radius, const ChartLook &look, bool isDimmed)
{
    const QColor colour = roleColour(role, look, isDimmed);
    switch (role) {
    case PersonRole::Victim:
        paintCircle(painter, radius, QPen(colour, 1.4));
        paintCircle(painter, radius + 3, QPen(colour, 1.4));
        break;
    case PersonRole::Suspect:
        paintCircle(painter, radius, QPen(colour, 3.2));
        break;
    case PersonRole::Nominal: { // eight notches cut from a ring
        QPen pen(colour, 3.2, Qt::CustomDashLine, Qt::FlatCap);
        const double part = 2 * std::numbers::pi * radius / 3.2 / 8;
        pen.setDashPattern({part * 0.78, part * 0.22});
        paintCircle(painter, radius, pen);
        break;
    }
    case PersonRole::Witness: {
        QPen pen(colour, 1.6, Qt::CustomDashLine, Qt::FlatCap);
        const double part = 2 * std::numbers::pi * radius / 1.6 / 20;
        pen.setDashPattern({part * 0.55, part * 0.45});
        paintCircle(painter, radius, pen);
        break;
    }
    case PersonRole::Professional:
        paintCircle(painter, radius, QPen(colour, 0.9));
        break;
    case PersonRole::Child:
        painter.setPen(QPen(look.paper, 1.2));
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(0, -radius), 4.2, 4.2);
        break;
    case PersonRole::Other:
        break;
    }
}

void paintBadge(QPainter &painter, QPointF centre, const QString &text, const QColor &fill,
                const ChartLook &look)
{
    constexpr double radius = 6.4;
    const double width = text.size() > 1 ? radius * 2 + 6.0 * double(text.size() - 1) : radius * 2;
    const QRectF area(centre.x() - width / 2, centre.y() - radius, width, radius * 2);
    painter.setPen(QPen(look.paper, 1.4));
    painter.setBrush(fill);
    painter.drawRoundedRect(area, radius, radius);
    painter.setPen(look.paper);
    painter.setFont(look.font(9, QFont::DemiBold));
    painter.drawText(area, Qt::AlignCenter, text);
}

QString changeSign(Change change)
{
    switch (change) {
    case Change::Added:
        return u"+"_s;
    case Change::Lost:
        return u"−"_s;
    case Change::Altered:
        return u"≠"_s;
    case Change::None:
        break;
    }
    return {};
}

static void paintRoles(QPainter &painter, const PictureItem &item, const ChartLook &look)
{
    double radius = shapeSize(item).width() / 2 + FirstRing;
    double outer = shapeSize(item).width() / 2;
    int badges = 0;
    for (const PersonRole role : item.roles) {
        if (role == PersonRole::Child || role == PersonRole::Other)
            continue;
        paintRoleRing(painter, role, radius, look, item.isDimmed);
        outer = radius;
        radius += RingStep + (role == PersonRole::Victim ? 2 : 0);
    }
    for (const PersonRole role : item.roles) {
        if (role == PersonRole::Child)
            paintRoleRing(painter, role, outer, look, item.isDimmed);
        const QString letter = roleLetter(role);
        if (letter.isEmpty())
            continue;
        const double angle = (-45.0 + 90.0 * badges++) * std::numbers::pi / 180;
        paintBadge(painter, {outer * std::cos(angle), outer * std::sin(angle)}, letter,
                   roleColour(role, look, item.isDimmed), look);
    }
}

static void paintShape(QPainter &painter, const PictureItem &item, const QPainterPath &path,
                       const ChartLook &look)
{
    QColor hue = hueOf(item, look);
    if (item.isDimmed)
        hue = look.faded(hue, 0.7);
    QPen pen(hue, 1.6, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (item.isOwn)
        pen.setDashPattern({2.6, 1.9});
    painter.setPen(pen);
    double pale = item.colour.isValid() ? 0.6 : 0.86; // a colour that was given must be seen
    if (item.isBare)
        pale = 0.3; // without a glyph there is nothing else to see
    painter.setBrush(look.faded(hue, look.isDark() ? pale - 0.12 : pale));
    painter.drawPath(path);
}

static void paintStack(QPainter &painter, const PictureItem &item, const QRectF &area, const ChartLook &look)
{
    for (const int behind : {2, 1}) {
        PictureItem back = item;
        const double step = StackStep * behind;
        back.isDimmed = true;
        paintShape(painter, back, shapePath(item, area.translated(step, -step)), look);
    }
    paintShape(painter, item, shapePath(item, area), look);
}

/// The part of the photograph that fills the area: its middle, of a high one rather its upper part, where
/// faces are.
static QRectF cropOf(const QImage &image, QSizeF area)
{
    const QSizeF crop = area.scaled(image.size(), Qt::KeepAspectRatio);
    const double spare = image.height() - crop.height();
    return {QPointF((image.width() - crop.width()) / 2, spare * 0.3), crop};
}

/// The photograph cut to the shape, as a picture of its own: a drawing as SVG knows no clipping.
static QImage cutToShape(const QImage &photo, const QRectF &area, const QPainterPath &path, double sharpness)
{
    QImage cut((area.size() * sharpness).toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    cut.fill(Qt::transparent);
    QPainter painter(&cut);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(cut.width() / area.width(), cut.height() / area.height());
    painter.translate(-area.topLeft());
    const QRectF crop = cropOf(photo, area.size());
    QBrush brush(photo);
    QTransform toArea;
    toArea.translate(area.left(), area.top());
    toArea.scale(area.width() / crop.width(), area.height() / crop.height());
    toArea.translate(-crop.left(), -crop.top());
    brush.setTransform(toArea);
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawPath(path);
    return cut;
}

/// What kind of thing it is stands below the photograph; its outline is that of the kind.
static void paintKindBadge(QPainter &painter, const PictureItem &item, QPointF centre, const QColor &hue,
                           const ChartLook &look)
{
    constexpr double radius = 7, share = 0.44;
    painter.setPen(QPen(hue, 1.2));
    painter.setBrush(look.paper);
    painter.drawEllipse(centre, radius, radius);
    painter.save();
    painter.translate(centre);
    painter.scale(share, share);
    paintGlyph(painter, item.kind, hue);
    painter.restore();
}

/// False when it cannot be drawn; then the item is drawn as if it had none.
static bool paintPhoto(QPainter &painter, const PictureItem &item, const QRectF &area, const ChartLook &look,
                       PhotoCache *photos)
{
    constexpr double onPaper = 6; // pixels of a unit: 300 to the inch at the usual size of a chart
    const double sharpness = photos ? std::clamp(painter.deviceTransform().m11(), 0.5, 12.0) : onPaper;
    const int pixels = int(std::ceil(std::max(area.width(), area.height()) * sharpness));
    const QImage photo = photos ? photos->image(item.photo, pixels) : decodedPhoto(item.photo, pixels);
    if (photo.isNull())
        return false;
    const QPainterPath path = shapePath(item, area);
    QColor hue = hueOf(item, look);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setOpacity(item.isDimmed ? 0.35 : 1);
    painter.drawImage(area, cutToShape(photo, area, path, sharpness));
    painter.restore();
    if (item.isDimmed)
        hue = look.faded(hue, 0.6);
    QPen pen(hue, 1.8, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (item.isOwn)
        pen.setDashPattern({2.6, 1.9});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    paintKindBadge(painter, item, {0, area.bottom() - 4}, hue, look);
    return true;
}

void paintOwnSign(QPainter &painter, const OwnSign &sign, const QRectF &square, PhotoCache *photos)
{
    const QImage picture
        = photos ? photos->image(sign.picture, LongestSignSide) : decodedPhoto(sign.picture, LongestSignSide);
    if (picture.isNull())
        return;
    QRectF area(QPointF(), QSizeF(picture.size()).scaled(square.size(), Qt::KeepAspectRatio));
    area.moveCenter(square.center());
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(area, picture);
    painter.restore();
}

static void paintSign(QPainter &painter, const PictureItem &item, const QColor &ink, PhotoCache *photos)
{
    if (item.ownSign && item.folded == 0) {
        constexpr double side = 25, dimmed = 0.35;
        const bool isPin = item.kind == EntityKind::Address || item.kind == EntityKind::Place;
        painter.save();
        painter.setOpacity(item.isDimmed ? dimmed : 1);
        paintOwnSign(painter, item.ownSign, {-side / 2, -side / 2 - (isPin ? 4 : 0), side, side}, photos);
        painter.restore();
        return;
    }
    if (item.sign < 0 || item.folded > 0)
        return paintGlyph(painter, item.kind, ink);
    const bool isPin = item.kind == EntityKind::Address || item.kind == EntityKind::Place;
    const double side = isPin || item.kind == EntityKind::Vehicle ? 20 : 22;
    paintIcon(painter, itemSigns()[size_t(item.sign)].icon,
              QRectF(-side / 2, -side / 2 - (isPin ? 4 : 0), side, side), ink);
}

void paintItem(QPainter &painter, const PictureItem &item, const ChartLook &look, ItemDetail detail,
               PhotoCache *photos)
{
    painter.save();
    painter.scale(item.size, item.size);
    const QSizeF size = shapeSize(item);
    const QRectF area(-size.width() / 2, -size.height() / 2, size.width(), size.height());
    const bool isPhoto = item.photo && item.folded == 0 && detail == ItemDetail::Full
        && paintPhoto(painter, item, area, look, photos);
    if (item.folded > 0)
        paintStack(painter, item, area, look);
    else if (!isPhoto)
        paintShape(painter, item, shapePath(item, area), look);
    QColor ink = hueOf(item, look);
    if (item.isDimmed)
        ink = look.faded(ink, 0.6);
    if (detail == ItemDetail::Plain)
        painter.fillPath(shapePath(item, area), look.faded(ink, 0.15));
    else if (!item.isBare && !isPhoto)
        paintSign(painter, item, ink, photos);
    paintRoles(painter, item, look);
    if (item.folded > 0)
        paintBadge(painter, area.topRight() + QPointF(StackStep, -StackStep), QString::number(item.folded),
                   item.isDimmed ? look.faded(look.text, 0.6) : look.text, look);
    if (item.change != Change::None)
        paintBadge(painter, area.bottomLeft(), changeSign(item.change), look.text, look);
    painter.restore();
}

} // namespace skein
