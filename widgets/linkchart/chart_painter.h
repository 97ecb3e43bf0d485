// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/chart_look.h"
#include "widgets/linkchart/chart_scene.h"

#include <QCache>
#include <QHash>
#include <QPixmap>

#include <optional>

class QPainter;

namespace skein {

class FineLines;

/// Pictures of items that were drawn before, for the screen: many items look the same.
class ItemSprites
{
public:
    static constexpr qsizetype MostPhotoBytes = 64'000'000;

    void clear(); ///< The colours or letters are others.

    /// Draws the item with its centre at that place.
    void paint(QPainter &painter, QPointF centre, const PictureItem &item, double scale,
               const ChartLook &look);

private:
    static QPixmap drawn(const PictureItem &item, double scale, double ratio, const ChartLook &look,
                         PhotoCache &photos);

    QHash<QString, QPixmap> m_pictures;
    QCache<QString, QPixmap> m_withPhotos{MostPhotoBytes}; ///< Each its own: the last ones used.
    PhotoCache m_photos;
};

/// Draws a scene: the one painter for screen, SVG, PDF, PNG and print. The painter's coordinates are those of
/// the scene.
class ChartPainter
{
public:
    /// With sprites it draws for a screen; without, everything as lines and letters.
    ChartPainter(const ChartScene &scene, const ChartLook &look, ItemSprites *sprites = nullptr);

    /// Whether so many lines touch the area that on a screen they are drawn thin and pale.
    static bool isCrowded(const ChartScene &scene, const QRectF &area);
    /// For an area that is drawn piece by piece: its pieces must look alike. Else each is asked for itself.
    void setCrowded(bool isCrowded) { m_isCrowded = isCrowded; }

    /// Draws what lies in the area.
    void paint(QPainter &painter, const QRectF &area) const;

    void paintLinks(QPainter &painter, const QRectF &area) const;
    void paintItems(QPainter &painter, const QRectF &area) const;
    void paintLabels(QPainter &painter, const QRectF &area) const;

private:
    void paintGroups(QPainter &painter, const QRectF &area) const;
    void paintLink(QPainter &painter, int link, const QRectF &area, FineLines *fine) const;
    void paintManyLinks(QPainter &painter, const std::vector<int> &links, QImage &image,
                        const QRectF &area) const;
    void paintDots(QPainter &painter, const std::vector<int> &items, QImage &image, const QRectF &area) const;
    void paintArrow(QPainter &painter, QPointF tip, QPointF from, const PictureLink &link) const;
    QPen penOf(const PictureLink &link) const;

    const ChartScene &m_scene;
    const ChartLook &m_look;
    ItemSprites *m_sprites;
    std::optional<bool> m_isCrowded;
    double m_lineFade
        = 0; ///< 1: on paper so many lines that they are thin and pale, as far away on a screen.
};

/// The pen of a line: five widths, three strengths, lighter for an inference. Widths follow the scale, within
/// limits.
QPen linkPen(int width, Strength strength, bool isInferred, bool isDimmed, double scale,
             const ChartLook &look);

/// An arrow head at the tip: filled, or open for an inference.
void paintArrowHead(QPainter &painter, QPointF tip, QPointF from, const QPen &pen, bool isOpen);

} // namespace skein
