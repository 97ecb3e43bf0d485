// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/product_store.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static const QString columns
    = u"id, kind, variant, reference, subjects, typed, version, state, author, created_at"_s;

static QString textOf(const std::vector<EntityId> &ids)
{
    QJsonArray array;
    for (const EntityId id : ids)
        array.append(id.value);
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

static QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

static std::vector<EntityId> idsFrom(const QString &json)
{
    std::vector<EntityId> ids;
    for (const auto &each : QJsonDocument::fromJson(json.toUtf8()).array())
        ids.push_back(EntityId{each.toInteger()});
    return ids;
}

static Product read(const Statement &row)
{
    Product product;
    product.id = row.id<ProductId>(0);
    product.kind = row.text(1);
    product.variant = row.text(2);
    product.reference = row.text(3);
    product.subjects = idsFrom(row.text(4));
    product.typed = QJsonDocument::fromJson(row.text(5).toUtf8()).object();
    product.version = int(row.integer(6));
    product.state = ProductState(row.integer(7));
    product.author = row.text(8);
    product.createdAt = row.integer(9);
    return product;
}

std::vector<Product> products(const Database &database)
{
    std::vector<Product> found;
    Statement row = database.prepare(u"SELECT %1 FROM product ORDER BY id"_s.arg(columns));
    while (row.next())
        found.push_back(read(row));
    return found;
}

std::optional<Product> findProduct(const Database &database, ProductId id)
{
    Statement row = database.prepare(u"SELECT %1 FROM product WHERE id = ?"_s.arg(columns));
    return row.bind(id).next() ? std::optional(read(row)) : std::nullopt;
}

std::optional<Product> findProduct(const Database &database, const QString &reference)
{
    Statement row
        = database.prepare(u"SELECT %1 FROM product WHERE reference = ? COLLATE NOCASE"_s.arg(columns));
    return row.bind(reference).next() ? std::optional(read(row)) : std::nullopt;
}

ProductId addProduct(Database &database, const Product &product)
{
    if (findProduct(database, product.reference))
        throw Error(QCoreApplication::translate("Products",
                                                "There is a product %1 already. Give it another reference.")
                        .arg(product.reference));
    database
        .prepare(u"INSERT INTO product (kind, variant, reference, subjects, typed, version, state, author, "
                 u"created_at) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .bind(product.kind, product.variant, product.reference, textOf(product.subjects),
              textOf(product.typed), product.version, int(product.state), product.author, product.createdAt)
        .run();
    return ProductId{database.lastInsertId()};
}

void updateProduct(Database &database, const Product &product)
{
    database
        .prepare(
            u"UPDATE product SET variant = ?, reference = ?, subjects = ?, typed = ?, version = ?, state = ? "
            "WHERE id = ?"_s)
        .bind(product.variant, product.reference, textOf(product.subjects), textOf(product.typed),
              product.version, int(product.state), product.id)
        .run();
}

void removeProduct(Database &database, ProductId id)
{
    database.prepare(u"DELETE FROM product WHERE id = ?"_s).bind(id).run();
}

static ProductVersion readVersion(const Statement &row)
{
    return {int(row.integer(0)), row.blob(1), row.blob(2), row.integer(3), row.text(4)};
}

std::vector<ProductVersion> productVersions(const Database &database, ProductId id)
{
    std::vector<ProductVersion> found;
    Statement row = database.prepare(
        u"SELECT version, content, digest, made_at, made_by FROM product_version WHERE product = ? ORDER BY version"_s);
    row.bind(id);
    while (row.next())
        found.push_back(readVersion(row));
    return found;
}

std::optional<ProductVersion> findProductVersion(const Database &database, ProductId id, int version)
{
    Statement row
        = database.prepare(u"SELECT version, content, digest, made_at, made_by FROM product_version "
                           "WHERE product = ? AND version = ?"_s);
    return row.bind(id, version).next() ? std::optional(readVersion(row)) : std::nullopt;
}

void addProductVersion(Database &database, ProductId id, const ProductVersion &version)
{
    database
        .prepare(u"INSERT INTO product_version (product, version, content, digest, made_at, made_by) "
                 "VALUES (?, ?, ?, ?, ?, ?)"_s)
        .bind(id, version.version, version.content, version.digest, version.madeAt, version.madeBy)
        .run();
}

std::vector<ProductReview> productReviews(const Database &database, ProductId id)
{
    std::vector<ProductReview> found;
    Statement row = database.prepare(
        u"SELECT version, act, comment, digest, at, by FROM product_review WHERE product = ? ORDER BY id"_s);
    row.bind(id);
    while (row.next())
        found.push_back({int(row.integer(0)), ReviewAct(row.integer(1)), row.text(2), row.blob(3),
                         row.integer(4), row.text(5)});
    return found;
}

void addProductReview(Database &database, ProductId id, const ProductReview &review)
{
    database
        .prepare(u"INSERT INTO product_review (product, version, act, comment, digest, at, by) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?)"_s)
        .bind(id, review.version, int(review.act), review.comment, review.digest, review.at, review.by)
        .run();
}

} // namespace skein
