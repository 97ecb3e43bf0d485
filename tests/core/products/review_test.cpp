// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/products/review.h"
#include "tests/core/products/heron_case.h"
#include "tests/core/products/sample_document.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

class ReviewTest : public testing::Test
{
protected:
    ReviewTest()
    {
        product.kind = u"trigger-form"_s;
        product.variant = u"ocg"_s;
        product.reference = u"HERON-TF-1"_s;
        product.subjects = {heron.group};
        product.author = u"A. Analyst"_s;
        edit([this](Database &database) { product.id = addProduct(database, product); });
    }

    void edit(const CaseSession::Work &work) { heron.session().edit(u"Review"_s, work); }
    void submit()
    {
        edit([this](Database &database) { submitProduct(database, product, sampleDocument(), author); });
    }
    void decide(ReviewAct act, const ReviewNote &note)
    {
        edit([&](Database &database) { decideProduct(database, product, act, note); });
    }

    HeronCase heron;
    Product product;
    ReviewNote author{u"A. Analyst"_s, {}, 1000};
    ReviewNote inspector{u"D. Inspector"_s, u"Say where the money goes"_s, 2000};
};

} // namespace

TEST_F(ReviewTest, ASubmittedVersionIsSealedWithItsDigest)
{
    submit();
    EXPECT_EQ(product.state, ProductState::Submitted);
    const auto sealed = sealedDocument(heron.session().database(), product, 1);
    ASSERT_TRUE(sealed);
    EXPECT_EQ(sealed->digest.size(), 64);
    EXPECT_EQ(sealed->blocks, sampleDocument().blocks);
    EXPECT_EQ(sealed->title.state, u"Submitted"_s);
}

TEST_F(ReviewTest, AFigureThatSkeinHasNotDrawnIsNotShown)
{
    Figure figure;
    figure.caption = u"The line"_s;
    figure.svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>";
    Figure picture;
    picture.png = "\x89PNG";
    Document document = sampleDocument();
    document.blocks = {figure, picture};
    edit([&](Database &database) { submitProduct(database, product, document, author); });
    const auto sealed = sealedDocument(heron.session().database(), product, 1);
    ASSERT_TRUE(sealed);
    ASSERT_EQ(sealed->blocks.size(), 2U);
    for (const Block &block : sealed->blocks) {
        const auto *note = std::get_if<Paragraph>(&block);
        ASSERT_NE(note, nullptr);
        EXPECT_EQ(note->kind, ParagraphKind::Note);
        EXPECT_TRUE(note->value.text.contains(u"is not shown"_s));
    }
    EXPECT_TRUE(std::get<Paragraph>(sealed->blocks[0]).value.text.contains(u"The line"_s));
}

TEST_F(ReviewTest, TheAuthorDoesNotDecideOnTheOwnWork)
{
    submit();
    EXPECT_THROW(decide(ReviewAct::Approve, {u"a. analyst"_s, {}, 3000}), Error);
    EXPECT_EQ(findProduct(heron.session().database(), product.id)->state, ProductState::Submitted);
    decide(ReviewAct::Approve, inspector);
    EXPECT_EQ(product.state, ProductState::Approved);
    const auto sealed = sealedDocument(heron.session().database(), product, 1);
    EXPECT_EQ(sealed->title.reviewer, u"D. Inspector"_s);
    EXPECT_EQ(sealed->title.state, u"Approved"_s);
}

TEST_F(ReviewTest, AReturnNeedsACommentAndLeadsToANewVersion)
{
    submit();
    EXPECT_THROW(decide(ReviewAct::Return, {u"D. Inspector"_s, u" "_s, 3000}), Error);
    decide(ReviewAct::Return, inspector);
    EXPECT_EQ(product.state, ProductState::Returned);
    submit();
    EXPECT_EQ(product.version, 2);
    const auto reviews = productReviews(heron.session().database(), product.id);
    ASSERT_EQ(reviews.size(), 3U);
    EXPECT_EQ(reviews[1].comment, inspector.comment);
    EXPECT_EQ(productVersions(heron.session().database(), product.id).size(), 2U);
}

TEST_F(ReviewTest, AnEditAfterApprovalBeginsANewDraft)
{
    submit();
    decide(ReviewAct::Approve, inspector);
    EXPECT_THROW(submit(), Error);
    edit([this](Database &database) { editProduct(database, product, {{u"force"_s, u"Westshire"_s}}); });
    EXPECT_EQ(product.version, 2);
    EXPECT_EQ(product.state, ProductState::Draft);
    EXPECT_TRUE(sealedDocument(heron.session().database(), product, 1));
    EXPECT_FALSE(sealedDocument(heron.session().database(), product, 2));
}

TEST_F(ReviewTest, OnlyWhatIsSubmittedIsDecidedOn)
{
    EXPECT_THROW(decide(ReviewAct::Approve, inspector), Error);
    submit();
    EXPECT_THROW(submit(), Error);
}
