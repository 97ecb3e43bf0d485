// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/form_filler.h"

#include <QImage>

#include <map>
#include <memory>
#include <mutex>

namespace skein {

/// Charts of forms, kept by whom they show until the case changes, and figures as pixels, kept by what they
/// are. What it hands out may be called and asked on any thread, and outlive it.
class DrawnFigures
{
public:
    /// What was kept of charts no longer holds.
    void forgetCharts();

    /// Draws as that one does, but nothing twice. What is drawn after the next forgetCharts() is not kept.
    FormRequest::Chart kept(const FormRequest::Chart &draw) const;

    /// Large enough for a page on a fine screen.
    using Picture = std::function<QImage(const Figure &)>;
    Picture pictures() const;

private:
    struct Kept
    {
        std::mutex mutex;
        quint64 revision = 0;
        std::map<std::vector<EntityId>, std::optional<Figure>> charts;
        std::map<QByteArray, QImage> pictures; ///< By the drawing.
    };

    std::shared_ptr<Kept> m_kept = std::make_shared<Kept>();
};

} // namespace skein
