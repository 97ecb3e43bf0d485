// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/products/product_maker.h"
#include "core/products/review.h"
#include "core/storage/entity_store.h"
#include "tests/core/products/heron_case.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

constexpr qint64 June2025 = 1'749'900'000'000;

class ProductMakerTest : public testing::Test
{
protected:
    Product make(const QString &kind, EntityId about, const QString &variant = {})
    {
        Product product;
        heron.session().edit(u"Make"_s, [&](Database &database) {
            product = ensureProduct(database, heron.session().info(),
                                    {kind, variant, {about}, u"A. Analyst"_s}, June2025);
        });
        return product;
    }

    EntityId born(const QString &date)
    {
        EntityId id;
        heron.session().edit(u"Add"_s, [&](Database &database) {
            id = addEntity(database, {{}, EntityKind::Person, {}, u"Chris INVENTED"_s, {}});
            addAttribute(database, {{}, id, u"Date of birth"_s, date, {}, {}, {}});
        });
        return id;
    }

    HeronCase heron;
};

} // namespace

TEST_F(ProductMakerTest, ADraftIsTakenUpAgainAndASealedOneIsNot)
{
    Product first = make(u"trigger-form"_s, heron.group);
    EXPECT_EQ(first.reference, u"HERON-TF-1"_s);
    EXPECT_EQ(make(u"trigger-form"_s, heron.group).id, first.id);
    EXPECT_EQ(make(u"safeguarding-referral"_s, heron.child).reference, u"HERON-SR-1"_s);
    heron.session().edit(u"Submit"_s, [&](Database &database) {
        submitProduct(database, first, Document{}, {u"A. Analyst"_s, {}, June2025});
    });
    EXPECT_EQ(make(u"trigger-form"_s, heron.group).reference, u"HERON-TF-2"_s);
    EXPECT_EQ(productMeant(heron.session().database(), u"heron-tf-1"_s).state, ProductState::Submitted);
    EXPECT_THROW(productMeant(heron.session().database(), u"HERON-TF-9"_s), Error);
}

TEST_F(ProductMakerTest, ThePersonSaysWhichVariantFits)
{
    EXPECT_EQ(make(u"trigger-form"_s, heron.boss).variant, u"priority-individual"_s);
    EXPECT_EQ(make(u"trigger-form"_s, heron.group).variant, u"ocg"_s);
    EXPECT_EQ(make(u"trigger-form"_s, heron.home).variant, u"vulnerability"_s);
    EXPECT_EQ(make(u"safeguarding-referral"_s, heron.child).variant, u"child"_s);
    EXPECT_EQ(make(u"safeguarding-referral"_s, heron.boss).variant, u"adult"_s);
    EXPECT_EQ(make(u"safeguarding-referral"_s, heron.runner).variant, u"child"_s) << "the age is not known";
}

TEST_F(ProductMakerTest, APartialDateOfBirthIsReadInFavourOfTheChild)
{
    EXPECT_EQ(make(u"safeguarding-referral"_s, born(u"2007"_s)).variant, u"child"_s);
    EXPECT_EQ(make(u"safeguarding-referral"_s, born(u"2006"_s)).variant, u"adult"_s);
    EXPECT_EQ(make(u"safeguarding-referral"_s, born(u"2007-06-14"_s)).variant, u"adult"_s);
    EXPECT_EQ(make(u"safeguarding-referral"_s, born(u"2007-06-15"_s)).variant, u"child"_s);
}

TEST_F(ProductMakerTest, AProductThatCannotBeFilledIsNotBegun)
{
    EXPECT_THROW(make(u"safeguarding-referral"_s, heron.line), Error);
    EXPECT_THROW(make(u"trigger-form"_s, heron.boss, u"nonsense"_s), Error);
    EXPECT_THROW(make(u"poem"_s, heron.boss), Error);
    EXPECT_TRUE(products(heron.session().database()).empty());
}
