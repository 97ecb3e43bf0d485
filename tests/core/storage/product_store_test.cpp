// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/digest.h"
#include "core/storage/case_session.h"
#include "core/storage/product_store.h"
#include "core/storage/verify.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

class ProductStoreTest : public testing::Test
{
protected:
    ProductStoreTest()
    {
        CaseSession::create(path(), u"HERON"_s, Marking(u"OFFICIAL-SENSITIVE"_s));
        session.emplace(path());
    }

    QString path() const { return folder.filePath(u"heron.skein"_s); }

    ProductId add()
    {
        ProductId id;
        session->edit(u"Add product"_s, [&](Database &database) {
            id = addProduct(database,
                            {{},
                             u"trigger-form"_s,
                             u"ocg"_s,
                             u"HERON-TF-1"_s,
                             {EntityId{3}, EntityId{4}},
                             {{u"force"_s, u"Eastshire"_s}},
                             1,
                             ProductState::Draft,
                             u"analyst"_s,
                             1000});
        });
        return id;
    }

    void seal(ProductId id)
    {
        session->edit(u"Seal"_s, [id](Database &database) {
            addProductVersion(database, id, {1, "content", sha256("content"), 2000, u"analyst"_s});
            addProductReview(database, id,
                             {1, ReviewAct::Submit, u"ready"_s, sha256("content"), 2000, u"analyst"_s});
        });
    }

    QTemporaryDir folder;
    std::optional<CaseSession> session;
};

} // namespace

TEST_F(ProductStoreTest, AProductIsReadAsItWasWrittenAndCanBeUndone)
{
    const ProductId id = add();
    const auto product = findProduct(session->database(), u"heron-tf-1"_s);
    ASSERT_TRUE(product);
    EXPECT_EQ(product->id, id);
    EXPECT_EQ(product->subjects, (std::vector{EntityId{3}, EntityId{4}}));
    EXPECT_EQ(product->typed.value(u"force"_s).toString(), u"Eastshire"_s);
    session->undo();
    EXPECT_FALSE(findProduct(session->database(), id));
    session->redo();
    EXPECT_TRUE(findProduct(session->database(), id));
}

TEST_F(ProductStoreTest, AReferenceIsGivenOnce)
{
    add();
    EXPECT_THROW(add(), Error);
    EXPECT_EQ(products(session->database()).size(), 1U);
}

TEST_F(ProductStoreTest, AnAlteredVersionIsFoundByVerify)
{
    const ProductId id = add();
    seal(id);
    NoProgress progress;
    Database database = session->writer();
    EXPECT_TRUE(verify(database, progress).empty());
    database.execute(u"UPDATE product_version SET content = x'00'"_s);
    bool isFound = false;
    for (const Fault &fault : verify(database, progress))
        isFound = isFound
            || (fault.where == u"product HERON-TF-1" && fault.what.contains(u"not what was sealed"));
    EXPECT_TRUE(isFound);
}

TEST_F(ProductStoreTest, RemovingAProductTakesItsVersionsAndReviews)
{
    const ProductId id = add();
    seal(id);
    session->edit(u"Remove"_s, [id](Database &database) { removeProduct(database, id); });
    EXPECT_TRUE(productVersions(session->database(), id).empty());
    EXPECT_TRUE(productReviews(session->database(), id).empty());
    session->undo();
    EXPECT_EQ(productReviews(session->database(), id).size(), 1U);
}
