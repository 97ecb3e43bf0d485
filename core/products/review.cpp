// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/review.h"

#include "core/base/digest.h"
#include "core/products/document_json.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("Review", text);
}

std::optional<QString> whyNot(const Product &product, ReviewAct act, const ReviewNote &note)
{
    const QString state = titleOf(productStates, product.state).toLower();
    if (act == ReviewAct::Submit) {
        const bool isOpen = product.state == ProductState::Draft || product.state == ProductState::Returned;
        if (!isOpen)
            return tr("%1 is %2. Change something first: that begins a new version.")
                .arg(product.reference, state);
        return std::nullopt;
    }
    if (product.state != ProductState::Submitted)
        return tr("%1 is %2, not submitted. Submit it first.").arg(product.reference, state);
    if (note.by.compare(product.author, Qt::CaseInsensitive) == 0)
        return tr("%1 wrote %2, and nobody decides on their own work. Another person must do it.")
            .arg(note.by, product.reference);
    if (act == ReviewAct::Return && note.comment.trimmed().isEmpty())
        return tr("Say in a comment what has to be done before %1 comes back.").arg(product.reference);
    return std::nullopt;
}

static void expectAllowed(const Product &product, ReviewAct act, const ReviewNote &note)
{
    if (const std::optional<QString> reason = whyNot(product, act, note))
        throw Error(*reason);
}

int workingVersion(const Product &product)
{
    return product.state == ProductState::Returned ? product.version + 1 : product.version;
}

void submitProduct(Database &database, Product &product, const Document &document, const ReviewNote &note)
{
    expectAllowed(product, ReviewAct::Submit, note);
    product.version = workingVersion(product);
    product.state = ProductState::Submitted;
    const QByteArray content = documentContent(document);
    const QByteArray digest = sha256(std::string_view(content.constData(), size_t(content.size())));
    updateProduct(database, product);
    addProductVersion(database, product.id, {product.version, content, digest, note.at, note.by});
    addProductReview(database, product.id,
                     {product.version, ReviewAct::Submit, note.comment, digest, note.at, note.by});
}

void decideProduct(Database &database, Product &product, ReviewAct act, const ReviewNote &note)
{
    expectAllowed(product, act, note);
    const std::optional<ProductVersion> sealed = findProductVersion(database, product.id, product.version);
    if (!sealed)
        throw Error(tr("Version %1 of %2 is not in the case").arg(product.version).arg(product.reference));
    product.state = act == ReviewAct::Approve ? ProductState::Approved : ProductState::Returned;
    updateProduct(database, product);
    addProductReview(database, product.id,
                     {product.version, act, note.comment, sealed->digest, note.at, note.by});
}

void editProduct(Database &database, Product &product, const QJsonObject &typed)
{
    if (product.typed == typed)
        return;
    if (product.state != ProductState::Draft)
        ++product.version;
    product.state = ProductState::Draft;
    product.typed = typed;
    updateProduct(database, product);
}

std::optional<Document> sealedDocument(const Database &database, const Product &product, int version)
{
    const std::optional<ProductVersion> sealed = findProductVersion(database, product.id, version);
    if (!sealed)
        return std::nullopt;
    Document document = documentFromContent(sealed->content);
    document.digest = toHex(sealed->digest);
    document.title.state = titleOf(productStates, ProductState::Submitted);
    for (const ProductReview &review : productReviews(database, product.id)) {
        if (review.version != version || review.act == ReviewAct::Submit)
            continue;
        document.title.reviewer = review.by;
        document.title.state = titleOf(reviewActs, review.act);
    }
    return document;
}

} // namespace skein
