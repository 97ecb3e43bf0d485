// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/entity_mime.h"
#include "widgets/base/selection.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST(SelectionTest, TellsOnlyWhatDiffers)
{
    Selection selection;
    QSignalSpy changed(&selection, &Selection::changed);
    selection.setEntities({EntityId{3}, EntityId{1}, EntityId{3}});
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(selection.entities(), (std::vector{EntityId{1}, EntityId{3}}));
    selection.setEntities({EntityId{1}, EntityId{3}});
    EXPECT_EQ(changed.count(), 1);
    EXPECT_TRUE(selection.contains(EntityId{3}));
    EXPECT_FALSE(selection.contains(EntityId{2}));
}

TEST(SelectionTest, EventsTakeThePlaceOfEntities)
{
    Selection selection;
    selection.setEntities({EntityId{1}});
    selection.setEvents({EventId{7}});
    EXPECT_TRUE(selection.entities().empty());
    EXPECT_TRUE(selection.contains(EventId{7}));
}

TEST(SelectionTest, TheWindowIsKeptApartFromWhatIsChosen)
{
    Selection selection;
    QSignalSpy moved(&selection, &Selection::windowChanged);
    selection.setWindow({10, 20});
    selection.setWindow({10, 20});
    selection.clear();
    EXPECT_EQ(moved.count(), 1);
    EXPECT_TRUE(selection.window().contains(10));
    EXPECT_FALSE(selection.window().contains(20));
}

TEST(EntityMimeTest, IdsComeBackAsTheyWere)
{
    const std::vector<EntityId> ids{{5}, {12}, {1}};
    const std::unique_ptr<QMimeData> data(entityMimeData(ids, u"07700 900123"_s));
    EXPECT_EQ(entitiesIn(*data), ids);
    EXPECT_EQ(data->text(), u"07700 900123"_s);
}

TEST(EntityMimeTest, ForeignDataHoldsNoEntities)
{
    QMimeData data;
    EXPECT_TRUE(entitiesIn(data).empty());
    data.setData(QString::fromLatin1(EntityMimeType), "5,abc");
    EXPECT_TRUE(entitiesIn(data).empty());
    data.setData(QString::fromLatin1(EntityMimeType), "-1");
    EXPECT_TRUE(entitiesIn(data).empty());
}
