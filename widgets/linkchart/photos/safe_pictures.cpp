// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/photos/safe_pictures.h"

#include "core/base/error.h"
#include "core/storage/photograph_store.h"
#include "widgets/linkchart/photos/confined_picture.h"

#include <QBuffer>
#include <QCache>
#include <QCoreApplication>
#include <QCryptographicHash>

#include <mutex>

namespace skein {

namespace {

/// Safe copies by the digest of what a case keeps; the last ones used.
class Copies
{
public:
    std::optional<QByteArray> find(const QByteArray &digest)
    {
        const std::scoped_lock lock(m_mutex);
        const QByteArray *known = m_copies.object(digest);
        return known ? std::optional(*known) : std::nullopt;
    }

    void add(const QByteArray &digest, const QByteArray &copy)
    {
        const std::scoped_lock lock(m_mutex);
        m_copies.insert(digest, new QByteArray(copy), digest.size() + copy.size());
    }

private:
    static constexpr qsizetype MostBytes = 200'000'000; // thousands of photographs

    std::mutex m_mutex;
    QCache<QByteArray, QByteArray> m_copies{MostBytes};
};

Copies &copies()
{
    static Copies ofThisSession;
    return ofThisSession;
}

} // namespace

static QByteArray digestOf(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

static QByteArray encoded(const QImage &image)
{
    constexpr int quality = 88;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const bool isWritten
        = image.hasAlphaChannel() ? image.save(&buffer, "PNG") : image.save(&buffer, "JPEG", quality);
    return isWritten ? buffer.data() : QByteArray();
}

QByteArray encodedSafely(const QImage &image)
{
    const QByteArray made = encoded(image);
    if (!made.isEmpty())
        copies().add(digestOf(made), made);
    return made;
}

/// Nothing when it was stopped.
static std::optional<QByteArray> copyOf(const QByteArray &kept, Progress &progress)
{
    if (pictureFormat(kept).isEmpty() || kept.size() > MostPhotographBytes)
        return QByteArray();
    try {
        const QString name = QCoreApplication::translate("SafePictures", "a picture of the case");
        const DecodedPicture picture = decodeConfined(kept, name, progress);
        return picture.image.isNull() ? std::nullopt : std::optional(encoded(picture.image));
    } catch (const Error &error) {
        qWarning("A picture of the case is not shown: %s", error.what());
        return QByteArray();
    }
}

bool makeSafe(const QByteArray &kept, Progress &progress)
{
    const QByteArray digest = digestOf(kept);
    if (copies().find(digest))
        return true;
    const std::optional<QByteArray> copy = copyOf(kept, progress);
    if (copy)
        copies().add(digest, *copy);
    return copy.has_value();
}

std::optional<QByteArray> safeCopy(const QByteArray &kept)
{
    return copies().find(digestOf(kept));
}

} // namespace skein
