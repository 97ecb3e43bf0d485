// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/product_maker.h"

#include "core/model/attribute_names.h"
#include "core/products/review.h"
#include "core/storage/entity_store.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("ProductMaker", text);
}

/// Letters and digits of the operation's name, so that a reference can be a file name.
static QString plainName(const QString &operation)
{
    QString name;
    for (const QChar each : operation)
        if (each.isLetterOrNumber())
            name += each.toUpper();
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    while (name.endsWith(u'-'))
        name.chop(1);
    return name.isEmpty() ? u"CASE"_s : name;
}

static QString nextReference(const Database &database, const CaseInfo &info, const FormTemplate &form)
{
    for (int number = 1;; ++number) {
        const QString reference = u"%1-%2-%3"_s.arg(plainName(info.operation), form.abbreviation).arg(number);
        if (!findProduct(database, reference))
            return reference;
    }
}

/// Whether a person is to be treated as a child: by role, else by the date of birth. One whose age is not
/// known is, until it is.
static bool isChild(const Database &database, EntityId person, qint64 now)
{
    for (const RoleInOperation &role : rolesOf(database, person))
        if (role.role == PersonRole::Child)
            return true;
    const QDate today = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC).date();
    for (const Attribute &each : attributesOf(database, person)) {
        const bool isBirth = each.name.compare(QStringView(attribute::DateOfBirth), Qt::CaseInsensitive) == 0;
        // Of a partial date the latest day counts: in doubt, a child.
        const int year = isBirth ? each.value.left(4).toInt() : 0;
        const QDate whole = QDate::fromString(each.value, Qt::ISODate);
        const QDate born = whole.isValid() ? whole : QDate(year, 12, 31);
        if (year > 1850 && born.addYears(18) <= today)
            return false;
    }
    return true;
}

static QString variantFor(const Database &database, const FormTemplate &form, const ProductWish &wish,
                          qint64 now)
{
    const std::optional<Entity> subject
        = wish.about.empty() ? std::nullopt : findEntity(database, wish.about.front());
    if (!subject)
        throw Error(tr("Say whom the product is about"));
    if (!wish.variant.isEmpty())
        return wish.variant;
    if (form.variant(u"child"_s) && form.variant(u"adult"_s) && subject->kind == EntityKind::Person)
        return isChild(database, subject->id, now) ? u"child"_s : u"adult"_s;
    const std::optional<QString> fitting = fittingVariant(form, subject->kind);
    if (!fitting)
        throw Error(tr("%1 is of the kind \"%2\"; a %3 cannot be about that")
                        .arg(subject->label, titleOf(entityKinds, subject->kind), form.title));
    return *fitting;
}

/// A product that could not be filled is not begun.
static void expectFits(const Database &database, const FormTemplate &form, const QString &variant,
                       EntityId subject)
{
    const TemplateVariant *found = form.variant(variant);
    QStringList codes;
    for (const TemplateVariant &each : form.variants)
        codes << each.code;
    if (!found)
        throw Error(tr("The form %1 has no variant \"%2\"; there are: %3")
                        .arg(form.kind, variant, codes.join(u", "_s)));
    const EntityKind kind = findEntity(database, subject)->kind;
    if (std::find(found->subjects.cbegin(), found->subjects.cend(), kind) == found->subjects.cend())
        throw Error(tr("A %1 (%2) cannot be about an entity of the kind \"%3\"")
                        .arg(form.title, found->title, titleOf(entityKinds, kind)));
}

Product ensureProduct(Database &database, const CaseInfo &info, const ProductWish &wish, qint64 now)
{
    const FormTemplate form = loadTemplate(wish.kind);
    const QString variant = variantFor(database, form, wish, now);
    expectFits(database, form, variant, wish.about.front());
    for (const Product &each : products(database))
        if (each.kind == wish.kind && each.variant == variant && each.subjects == wish.about
            && each.state == ProductState::Draft && each.author == wish.author)
            return each;
    Product product{{},          wish.kind, variant, nextReference(database, info, form),
                    wish.about,  {},        1,       ProductState::Draft,
                    wish.author, now};
    product.id = addProduct(database, product);
    return product;
}

Product productMeant(const Database &database, const QString &idOrReference)
{
    bool isNumber = false;
    const ProductId id{idOrReference.toLongLong(&isNumber)};
    std::optional<Product> product
        = isNumber ? findProduct(database, id) : findProduct(database, idOrReference);
    if (product)
        return *product;
    QStringList known;
    for (const Product &each : products(database))
        known << each.reference;
    throw Error(
        known.isEmpty()
            ? tr("There is no product in the case yet")
            : tr("There is no product \"%1\"; there are: %2").arg(idOrReference, known.join(u", "_s)));
}

Document draftDocument(const Database &database, const Product &product, const DocumentMeans &means,
                       Progress &progress)
{
    FormRequest request;
    request.variant = product.variant;
    request.about = product.subjects;
    request.typed = product.typed;
    request.info = means.info;
    request.reference = product.reference;
    request.version = workingVersion(product);
    request.author = product.author;
    request.writtenAt = means.now;
    request.chart = means.chart;
    return fillForm(database, loadTemplate(product.kind), request, progress);
}

Document productDocument(const Database &database, const Product &product, const DocumentMeans &means,
                         Progress &progress)
{
    const bool isSealed = product.state != ProductState::Draft;
    std::optional<Document> sealed
        = isSealed ? sealedDocument(database, product, product.version) : std::nullopt;
    return sealed ? *sealed : draftDocument(database, product, means, progress);
}

} // namespace skein
