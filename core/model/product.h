// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/model/vocabulary.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace skein {

enum class ProductState {
    Draft = 1, ///< Filled anew from the case whenever it is looked at.
    Submitted, ///< Its version is sealed and waits for the decision.
    Returned, ///< To be worked on; the next submission is a new version.
    Approved,
};

inline constexpr std::array<Term<ProductState>, 4> productStates{{
    {ProductState::Draft, "draft", "Draft"},
    {ProductState::Submitted, "submitted", "Submitted"},
    {ProductState::Returned, "returned", "Returned"},
    {ProductState::Approved, "approved", "Approved"},
}};

enum class ReviewAct { Submit = 1, Return, Approve };

inline constexpr std::array<Term<ReviewAct>, 3> reviewActs{{
    {ReviewAct::Submit, "submit", "Submitted"},
    {ReviewAct::Return, "return", "Returned"},
    {ReviewAct::Approve, "approve", "Approved"},
}};

/// A document of the case: what it is about, and what the analyst typed. All else is filled from the case.
struct Product
{
    ProductId id;
    QString kind; ///< "trigger-form"
    QString variant; ///< "ocg"
    QString reference; ///< "HERON-TF-1"
    std::vector<EntityId> subjects; ///< The subject first.
    QJsonObject typed; ///< By the key of the field of the form.
    int version = 1; ///< The one being worked on, or the one sealed last.
    ProductState state = ProductState::Draft;
    QString author;
    qint64 createdAt = 0; ///< Milliseconds since 1970, UTC.
};

/// A version as it was submitted: it is never written again.
struct ProductVersion
{
    int version = 1;
    QByteArray content; ///< The document as canonical JSON.
    QByteArray digest; ///< SHA-256 of content.
    qint64 madeAt = 0;
    QString madeBy;
};

/// What was decided on a version, by whom, and why.
struct ProductReview
{
    int version = 1;
    ReviewAct act = ReviewAct::Submit;
    QString comment;
    QByteArray digest; ///< Of the version it was decided on.
    qint64 at = 0;
    QString by;
};

} // namespace skein
