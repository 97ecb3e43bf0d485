// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/jobs/run_job.h"
#include "widgets/linkchart/chart_picture.h"

#include <QObject>
#include <QSet>

namespace skein {

/// The photographs and pictures of one's own on a chart, each once.
std::vector<Photo> photosIn(const ChartPicture &picture);

/// Makes safe copies of what a chart shows, on another thread, and says when more of them can be drawn. Each
/// is tried once.
class PhotoLoading final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~PhotoLoading() override;

    void want(const ChartPicture &picture);

Q_SIGNALS:
    void arrived();

private:
    void loadNext();

    QSet<PhotographId> m_asked;
    std::vector<Photo> m_waiting;
    QFuture<bool> m_job;
    bool m_isLoading = false;
};

} // namespace skein
