// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/photos/photo_loading.h"

#include "widgets/linkchart/photos/safe_pictures.h"

#include <algorithm>

namespace skein {

std::vector<Photo> photosIn(const ChartPicture &picture)
{
    QSet<PhotographId> known;
    std::vector<Photo> photos;
    for (const PictureItem &item : picture.items)
        for (const Photo *photo : {&item.photo, &item.ownSign.picture})
            if (*photo && !known.contains(photo->id)) {
                known.insert(photo->id);
                photos.push_back(*photo);
            }
    return photos;
}

PhotoLoading::~PhotoLoading()
{
    stopAndWait(m_job);
}

void PhotoLoading::want(const ChartPicture &picture)
{
    for (const Photo &photo : photosIn(picture))
        if (!m_asked.contains(photo.id)) {
            m_asked.insert(photo.id);
            m_waiting.push_back(photo);
        }
    if (!m_isLoading)
        loadNext();
}

/// A few at a time, so that the first are seen soon.
void PhotoLoading::loadNext()
{
    constexpr size_t few = 24;
    if (m_waiting.empty())
        return;
    const auto end = m_waiting.begin() + qsizetype(std::min(few, m_waiting.size()));
    const std::vector<Photo> next(m_waiting.begin(), end);
    m_waiting.erase(m_waiting.begin(), end);
    const auto goOn = [this] {
        m_isLoading = false;
        Q_EMIT arrived();
        loadNext();
    };
    m_isLoading = true;
    m_job = runJob(
        this,
        [next](Progress &progress) {
            return std::all_of(next.begin(), next.end(),
                               [&progress](const Photo &photo) { return makeSafe(photo.content, progress); });
        },
        [goOn](bool) { goOn(); }, [goOn](const std::exception &) { goOn(); });
}

} // namespace skein
