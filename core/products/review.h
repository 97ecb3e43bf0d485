// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/document.h"
#include "core/storage/product_store.h"

namespace skein {

/// Who decides what, and when.
struct ReviewNote
{
    QString by;
    QString comment;
    qint64 at = 0; ///< Milliseconds since 1970, UTC.
};

/// Why the act cannot be done on this product now, in a sentence; nothing when it can. The author does not
/// approve or return the own work; a product is returned with a comment.
std::optional<QString> whyNot(const Product &product, ReviewAct act, const ReviewNote &note);

/// Seals the document as the next version, and says so. Throws Error when whyNot() does.
void submitProduct(Database &database, Product &product, const Document &document, const ReviewNote &note);

/// Returns or approves the version that was submitted. Throws Error when whyNot() does.
void decideProduct(Database &database, Product &product, ReviewAct act, const ReviewNote &note);

/// Keeps what the analyst typed. After a decision this begins a new version, as a draft.
void editProduct(Database &database, Product &product, const QJsonObject &typed);

/// The version that a submission would make, or that is being looked at.
int workingVersion(const Product &product);

/// The sealed document of a version with its digest, state and reviewer; nothing when it was not sealed.
std::optional<Document> sealedDocument(const Database &database, const Product &product, int version);

} // namespace skein
