// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/product.h"
#include "core/storage/database.h"

#include <vector>

namespace skein {

/// Products, their sealed versions and their reviews. What may follow what is decided in core/products.

std::vector<Product> products(const Database &database); ///< In order of id.
std::optional<Product> findProduct(const Database &database, ProductId id);
std::optional<Product> findProduct(const Database &database, const QString &reference); ///< In any case.

/// The reference must not be used yet.
ProductId addProduct(Database &database, const Product &product);
void updateProduct(Database &database, const Product &product); ///< All but id, kind, author and creation.
void removeProduct(Database &database, ProductId id);

std::vector<ProductVersion> productVersions(const Database &database, ProductId id);
std::optional<ProductVersion> findProductVersion(const Database &database, ProductId id, int version);
void addProductVersion(Database &database, ProductId id, const ProductVersion &version);

std::vector<ProductReview> productReviews(const Database &database, ProductId id); ///< In order of time.
void addProductReview(Database &database, ProductId id, const ProductReview &review);

} // namespace skein
