// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/temporary_case.h"
#include "widgets/models/entity_model.h"
#include "widgets/models/filter_header.h"
#include "widgets/models/row_filter.h"
#include "widgets/models/table_clipboard.h"
#include "widgets/models/table_view.h"

#include <QMimeData>
#include <QScrollBar>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

class TableViewTest : public testing::Test
{
protected:
    TableViewTest()
    {
        jordan = file.add(EntityKind::Person, u"Jordan EXAMPLE"_s);
        phone = file.add(EntityKind::Phone, u"07700 900123"_s, u"+447700900123"_s);
        formula = file.add(EntityKind::Organisation, u"=1+1 <b>& Sons</b>"_s);
        model = std::make_unique<EntityModel>(file.session());
        table.showFiltered(model.get());
        table.resize(900, 300);
        table.show();
    }

    TemporaryCase file;
    EntityId jordan, phone, formula;
    std::unique_ptr<EntityModel> model;
    TableView table;
    Selection selection;
};

TEST_F(TableViewTest, TypingUnderATitleKeepsTheRowsThatHaveIt)
{
    auto *field = table.findChild<QLineEdit *>(u"filter-0"_s);
    ASSERT_NE(field, nullptr);
    QTest::keyClicks(field, u"07700900"_s);
    EXPECT_EQ(table.model()->rowCount(), 1);
    table.filters()->clearFilters();
    QTest::keyClicks(field, u"JORDAN"_s);
    EXPECT_EQ(table.model()->rowCount(), 1);
    table.filters()->clearFilters();
    EXPECT_EQ(table.model()->rowCount(), 3);
}

TEST_F(TableViewTest, TheSharedSelectionIsFollowedBothWays)
{
    followEntities(table, selection);
    selection.setEntities({phone});
    EXPECT_EQ(table.chosenKeys(), (std::vector{phone.value}));
    table.selectRow(table.model()->match(table.model()->index(0, 0), KeyRole, jordan.value).value(0).row());
    EXPECT_EQ(selection.entities(), (std::vector{jordan}));
}

TEST_F(TableViewTest, TheChoiceSurvivesAnEdit)
{
    followEntities(table, selection);
    selection.setEntities({phone});
    file.session().edit(u"Rename"_s,
                        [&](Database &database) { renameEntity(database, jordan, u"Zed EXAMPLE"_s); });
    EXPECT_EQ(table.chosenKeys(), (std::vector{phone.value}));
    EXPECT_EQ(selection.entities(), (std::vector{phone}));
}

TEST_F(TableViewTest, CopiedCellsStayTextInASpreadsheetAndRunNothing)
{
    table.selectAll();
    const std::unique_ptr<QMimeData> data(tableMimeData(table.selectionModel()->selectedIndexes()));
    EXPECT_TRUE(data->text().startsWith(u"Name\tKind\tIdentifier"_s)) << qPrintable(data->text());
    EXPECT_TRUE(data->text().contains(u"'=1+1 <b>"_s));
    EXPECT_TRUE(data->text().contains(u"'+447700900123"_s));
    EXPECT_TRUE(data->html().contains(u"mso-number-format:'\\@'\">+447700900123</td>"_s));
    EXPECT_TRUE(data->html().contains(u"=1+1 &lt;b&gt;&amp; Sons&lt;/b&gt;"_s));
}

TEST_F(TableViewTest, EnterOpensTheRow)
{
    qint64 opened = 0;
    QObject::connect(&table, &TableView::opened, &table, [&opened](qint64 key) { opened = key; });
    selection.setEntities({});
    table.chooseKeys({jordan.value});
    QTest::keyClick(&table, Qt::Key_Return);
    EXPECT_EQ(opened, jordan.value);
}

TEST_F(TableViewTest, ColumnsAreRemembered)
{
    table.setColumnHidden(EntityModel::Grade, true);
    table.horizontalHeader()->resizeSection(0, 333);
    TableView other;
    other.showFiltered(model.get());
    other.restoreLayout(table.saveLayout());
    EXPECT_TRUE(other.isColumnHidden(EntityModel::Grade));
    EXPECT_EQ(other.columnWidth(0), 333);
}

TEST_F(TableViewTest, FieldsStayUnderTheirTitlesWhenTheTableIsMovedAside)
{
    for (int column = 0; column < table.model()->columnCount(); ++column)
        table.setColumnWidth(column, 400);
    QCoreApplication::processEvents();
    ASSERT_GT(table.horizontalScrollBar()->maximum(), 300);
    table.horizontalScrollBar()->setValue(300);
    for (int column = 0; column < table.model()->columnCount(); ++column) {
        const auto *field = table.findChild<QLineEdit *>(u"filter-%1"_s.arg(column));
        EXPECT_NEAR(field->x(), table.filters()->sectionViewportPosition(column), 4) << column;
    }
}
