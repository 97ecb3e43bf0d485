// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/icons.h"

#include "core/base/error.h"
#include "core/base/resource_folder.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <memory>
#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

QByteArray drawing(const QString &name)
{
    static std::mutex mutex; // charts are drawn on any thread
    static QHash<QString, QByteArray> read;
    const std::scoped_lock lock(mutex);
    const auto known = read.constFind(name);
    if (known != read.constEnd())
        return *known;
    const QString file = u"icons/%1.svg"_s.arg(name);
    const QByteArray svg = resourcePath(file).isEmpty() ? QByteArray() : readResource(file);
    read.insert(name, svg);
    return svg;
}

/// Qt's SVG renderer paints currentColor black, so the colour is written into the drawing.
std::unique_ptr<QSvgRenderer> rendererOf(const QString &name, const QColor &colour)
{
    QByteArray svg = drawing(name);
    if (svg.isEmpty())
        return nullptr;
    svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    return std::make_unique<QSvgRenderer>(svg);
}

class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(QString name, const QColor &colour)
        : m_name(std::move(name))
        , m_colour(colour)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
        const int size = std::min(rect.width(), rect.height());
        QRect place(0, 0, size, size);
        place.moveCenter(rect.center());
        painter->drawPixmap(place, iconPixmap(m_name, size, colourFor(mode), ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, std::min(size.width(), size.height()), colourFor(mode), 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // size is in device pixels here.
        const int edge = int(std::min(size.width(), size.height()) / scale);
        return iconPixmap(m_name, edge, colourFor(mode), scale);
    }

    QIconEngine *clone() const override { return new LineIconEngine(m_name, m_colour); }

private:
    QColor colourFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        return m_colour.isValid() ? m_colour : palette.color(QPalette::Active, QPalette::WindowText);
    }

    QString m_name;
    QColor m_colour;
};

} // namespace

void paintIcon(QPainter &painter, const QString &name, const QRectF &place, const QColor &colour)
{
    if (const auto renderer = rendererOf(name, colour))
        renderer->render(&painter, place);
}

QPixmap iconPixmap(const QString &name, int size, const QColor &colour, qreal devicePixelRatio)
{
    const QString key = u"skein/%1/%2/%3/%4"_s.arg(name).arg(size).arg(colour.rgba()).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int pixels = std::max(1, qRound(size * devicePixelRatio));
    pixmap = QPixmap(pixels, pixels);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    paintIcon(painter, name, QRectF(0, 0, size, size), colour);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QString iconName(EntityKind kind)
{
    return u"entity-"_s + codeOf(entityKinds, kind);
}

QString iconName(EventKind kind)
{
    return u"event-"_s + codeOf(eventKinds, kind);
}

QIcon icon(const QString &name)
{
    return QIcon(new LineIconEngine(name, QColor()));
}

QIcon icon(const QString &name, const QColor &colour)
{
    return QIcon(new LineIconEngine(name, colour));
}

QIcon icon(EntityKind kind)
{
    return icon(iconName(kind));
}

QIcon icon(EventKind kind)
{
    return icon(iconName(kind));
}

} // namespace skein
