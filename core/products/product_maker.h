// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/form_filler.h"
#include "core/storage/product_store.h"

namespace skein {

/// What a product is made from, and by whom.
struct ProductWish
{
    QString kind; ///< Of the form: "trigger-form".
    QString variant; ///< Empty: the one that fits the subject; a child by role or age, in doubt a child.
    std::vector<EntityId> about; ///< The subject first.
    QString author;
};

/// The draft of that kind about the same entities, or a new one with the next reference of its kind
/// ("HERON-TF-2"). Throws Error when the form does not fit the subject.
Product ensureProduct(Database &database, const CaseInfo &info, const ProductWish &wish, qint64 now);

/// The product with this id or reference. Throws Error, naming those there are, when there is none.
Product productMeant(const Database &database, const QString &idOrReference);

/// What goes into a document beside the product: given by whoever has fonts and charts.
struct DocumentMeans
{
    CaseInfo info;
    FormRequest::Chart chart;
    qint64 now = 0; ///< Milliseconds since 1970, UTC.
};

/// The product as a document: as it was sealed, or filled from the case as it is now.
Document productDocument(const Database &database, const Product &product, const DocumentMeans &means,
                         Progress &progress);

/// Filled from the case as it is now, as the version that a submission would seal.
Document draftDocument(const Database &database, const Product &product, const DocumentMeans &means,
                       Progress &progress);

} // namespace skein
