// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/products/document.h"
#include "core/products/form_template.h"
#include "core/storage/case_session.h"

#include <QJsonObject>

#include <functional>
#include <optional>
#include <vector>

namespace skein {

/// What a product is made of beside the form and the case.
struct FormRequest
{
    /// Draws a chart of these entities; nothing when there is nothing to draw. Given by the window or the
    /// command, as core has no charts. Called on the thread that fills the form.
    using Chart = std::function<std::optional<Figure>(const Database &, const std::vector<EntityId> &)>;

    QString variant;
    std::vector<EntityId> about; ///< The subject first.
    /// By the key of the field: a text; for an assessment {"text", "probability", "confidence"}; for a score
    /// {"score", "reason"}.
    QJsonObject typed;
    CaseInfo info;
    QString reference;
    int version = 1;
    QString author;
    qint64 writtenAt = 0; ///< Milliseconds since 1970, UTC.
    Chart chart;
};

/// Fills the form from the case: each value with its evidence, what was typed marked as typed, what cannot be
/// filled listed as unresolved. The marking is the highest of the case and of what went in. Throws Error when
/// the variant is not of the form or does not fit the subject. Stopped by progress, it throws Error too.
Document fillForm(const Database &database, const FormTemplate &form, const FormRequest &request,
                  Progress &progress);

/// The variant that names such an entity earliest among its subjects; nothing if none does.
std::optional<QString> fittingVariant(const FormTemplate &form, EntityKind kind);

} // namespace skein
