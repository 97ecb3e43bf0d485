// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/figure_picture.h"
#include "core/products/product_maker.h"
#include "core/products/review.h"
#include "core/storage/entity_store.h"
#include "core/storage/product_store.h"
#include "tests/core/products/heron_case.h"
#include "tests/support/fake_prompts.h"
#include "widgets/base/selection.h"
#include "widgets/base/theme.h"
#include "widgets/jobs/job_bar.h"
#include "widgets/products/form_fields.h"
#include "widgets/products/page_view.h"
#include "widgets/products/products_room.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

#include <gtest/gtest.h>

#include <atomic>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

std::atomic<int> chartsDrawn = 0;

std::optional<Figure> someChart(const Database &, const std::vector<EntityId> &)
{
    ++chartsDrawn;
    Figure figure = drawnFigure({120, 60}, [](QPainter &painter, const QRectF &room) {
        painter.drawEllipse(room.adjusted(20, 20, -20, -20));
    });
    figure.description = u"A ring"_s;
    return figure;
}

/// The room over a small case, driven by object name.
class ProductsRoomTest : public testing::Test
{
protected:
    ProductsRoomTest()
    {
        applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), Appearance::Light);
        m_room = std::make_unique<ProductsRoom>(m_context, someChart);
        m_room->resize(1180, 760);
        m_room->show();
        m_room->enter();
    }

    template<typename Widget>
    Widget *find(const QString &name)
    {
        auto *widget = m_room->findChild<Widget *>(name);
        EXPECT_TRUE(widget) << name.toStdString();
        return widget;
    }

    void trigger(const QString &name) { find<QAction>(name)->trigger(); }
    QString said(const QString &name) { return find<QWidget>(name)->property("text").toString(); }

    /// A trigger form about the group, as the dialog makes it.
    Product create()
    {
        trigger(u"new-product"_s);
        auto *form = find<QComboBox>(u"productForm"_s);
        form->setCurrentIndex(form->findData(u"trigger-form"_s));
        auto *variant = find<QComboBox>(u"productVariant"_s);
        variant->setCurrentIndex(variant->findData(u"ocg"_s));
        auto *list = find<QListWidget>(u"subjectList"_s);
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->data(Qt::UserRole).toLongLong() == heron.group.value)
                list->setCurrentRow(row);
        picture(u"product-new"_s, find<QWidget>(u"newProductDialog"_s));
        find<QPushButton>(u"createProduct"_s)->click();
        awaitForm();
        return only();
    }

    void awaitForm()
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return said(u"fillingState"_s).isEmpty(); }, 10000));
    }

    bool awaitState(ProductState state)
    {
        return QTest::qWaitFor([&] { return only().state == state; }, 10000);
    }

    Product only()
    {
        const std::vector<Product> all = products(heron.session().database());
        EXPECT_EQ(all.size(), 1u);
        return all.empty() ? Product() : all.front();
    }

    void chooseField(const QString &label)
    {
        auto *tree = find<QTreeWidget>(u"fieldTree"_s);
        for (QTreeWidgetItemIterator item(tree); *item; ++item)
            if ((*item)->text(0) == label) {
                tree->setCurrentItem(*item);
                return;
            }
        FAIL() << "no field " << label.toStdString();
    }

    void type(const QString &label, const QString &text)
    {
        chooseField(label);
        auto *line = find<QLineEdit>(u"typedLine"_s);
        ASSERT_TRUE(line->isVisible());
        line->setFocus();
        QTest::keyClicks(line, text);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !only().typed.isEmpty(); }, 5000));
        awaitForm();
    }

    void picture(const QString &name, QWidget *widget = nullptr)
    {
        QCoreApplication::processEvents();
        if (const QString folder = qEnvironmentVariable("SKEIN_PICTURES"); !folder.isEmpty())
            (widget ? widget : m_room.get())->grab().save(folder + u'/' + name + u".png"_s);
    }

    HeronCase heron;
    FakePrompts prompts;
    Selection selection;
    JobBar jobs;
    RoomContext m_context{heron.session(), selection, prompts, jobs};
    std::unique_ptr<ProductsRoom> m_room;
};

} // namespace

TEST_F(ProductsRoomTest, FillsANewProductFromTheCaseAndShowsWhatItRestsOn)
{
    picture(u"products-empty"_s);
    const Product product = create();
    EXPECT_EQ(product.variant, u"ocg"_s);
    EXPECT_EQ(product.author, heron.session().user());
    chooseField(u"Proposed name"_s);
    picture(u"products-form"_s);
    auto *evidence = find<QTreeWidget>(u"evidenceTree"_s);
    ASSERT_EQ(evidence->topLevelItemCount(), 1);
    ASSERT_EQ(evidence->topLevelItem(0)->childCount(), 1);
    EXPECT_TRUE(evidence->topLevelItem(0)->child(0)->text(0).startsWith(u"people.csv"_s));
    EXPECT_TRUE(prompts.errors.isEmpty()) << prompts.errors.join(u' ').toStdString();
}

TEST_F(ProductsRoomTest, KeepsWhatIsTypedAsOneStepThatCanBeUndone)
{
    create();
    type(u"Force and region"_s, u"Northshire"_s);
    EXPECT_EQ(only().typed.value(u"force"_s).toString(), u"Northshire"_s);
    EXPECT_EQ(find<QLineEdit>(u"typedLine"_s)->text(), u"Northshire"_s);
    heron.session().undo();
    EXPECT_TRUE(only().typed.isEmpty());
    EXPECT_EQ(find<QLineEdit>(u"typedLine"_s)->text(), QString());
    heron.session().redo();
    EXPECT_EQ(only().typed.value(u"force"_s).toString(), u"Northshire"_s);
}

TEST_F(ProductsRoomTest, DrawsTheChartAgainOnlyWhenTheCaseChangedAndNotWhenSomethingIsTyped)
{
    chartsDrawn = 0;
    create();
    type(u"Force and region"_s, u"Northshire"_s);
    EXPECT_EQ(chartsDrawn, 1);
    heron.session().edit(
        u"Rename"_s, [this](Database &database) { renameEntity(database, heron.boss, u"Somebody ELSE"_s); });
    awaitForm();
    EXPECT_EQ(chartsDrawn, 2);
}

TEST_F(ProductsRoomTest, ShowsTheFormAsItWasWhileItIsFilledAnew)
{
    create();
    chooseField(u"Proposed name"_s);
    auto *tree = find<QTreeWidget>(u"fieldTree"_s);
    const QString before = tree->currentItem()->text(2);
    ASSERT_FALSE(before.isEmpty());
    heron.session().edit(u"Rename"_s, [this](Database &database) {
        renameEntity(database, heron.group, u"Mill Lane group"_s);
    });
    EXPECT_EQ(said(u"fillingState"_s), u"filling …"_s);
    EXPECT_EQ(tree->currentItem()->text(2), before);
    awaitForm();
    EXPECT_EQ(tree->currentItem()->text(2), u"Mill Lane group"_s);
}

TEST_F(ProductsRoomTest, SealsNothingThatWasFilledFromACaseAsItIsNoLonger)
{
    create();
    trigger(u"submit-product"_s);
    heron.session().edit(u"Rename"_s, [this](Database &database) {
        renameEntity(database, heron.group, u"Mill Lane group"_s);
    });
    ASSERT_TRUE(QTest::qWaitFor([this] { return !prompts.errors.isEmpty(); }, 10000));
    EXPECT_EQ(only().state, ProductState::Draft);
    awaitForm();
    trigger(u"submit-product"_s);
    EXPECT_TRUE(awaitState(ProductState::Submitted));
}

TEST_F(ProductsRoomTest, TypesNothingIntoFieldsThatAreOnlyLookedAt)
{
    create();
    type(u"Force and region"_s, u"Northshire"_s);
    auto *tree = find<QTreeWidget>(u"fieldTree"_s);
    for (QTreeWidgetItemIterator item(tree, QTreeWidgetItemIterator::Selectable); *item; ++item)
        tree->setCurrentItem(*item);
    find<QTabWidget>(u"productTabs"_s)->setCurrentIndex(1);
    EXPECT_EQ(only().typed.keys(), QStringList{u"force"_s});
}

TEST_F(ProductsRoomTest, NeverPutsWhatIsTypedInOneProductIntoAnother)
{
    const Product first = create();
    heron.session().edit(u"New"_s, [this](Database &database) {
        ensureProduct(database, heron.session().info(),
                      {u"trigger-form"_s, u"priority-individual"_s, {heron.boss}, u"Another"_s}, 1);
    });
    const Product second = products(heron.session().database()).back();
    chooseField(u"Force and region"_s);
    auto *line = find<QLineEdit>(u"typedLine"_s);
    QTest::keyClicks(line, u"Northshire"_s);
    Target target;
    target.product = second.id;
    EXPECT_TRUE(m_room->reveal(target));
    EXPECT_EQ(find<QLineEdit>(u"typedLine"_s)->text(), QString());
    QTest::qWait(600);
    const Database &database = heron.session().database();
    EXPECT_EQ(findProduct(database, first.id)->typed.value(u"force"_s).toString(), u"Northshire"_s);
    EXPECT_TRUE(findProduct(database, second.id)->typed.isEmpty());
    EXPECT_EQ(findProduct(database, second.id)->reference, second.reference);
}

TEST_F(ProductsRoomTest, LeadsFromOneUnresolvedFieldToTheNext)
{
    create();
    chooseField(u"Operation"_s);
    trigger(u"next-unresolved"_s);
    EXPECT_EQ(said(u"fieldLabel"_s), u"Force and region"_s);
    EXPECT_TRUE(said(u"fieldTrouble"_s).contains(u"analyst"_s));
    trigger(u"next-unresolved"_s);
    EXPECT_NE(said(u"fieldLabel"_s), u"Force and region"_s);
}

TEST_F(ProductsRoomTest, SaysThatNobodyDecidesOnTheirOwnWork)
{
    create();
    find<QTabWidget>(u"productTabs"_s)->setCurrentIndex(3);
    find<QPushButton>(u"submitProduct"_s)->click();
    EXPECT_TRUE(awaitState(ProductState::Submitted));
    EXPECT_FALSE(find<QPushButton>(u"approveProduct"_s)->isEnabled());
    EXPECT_TRUE(said(u"reviewReason"_s).contains(u"own work"_s));
    picture(u"products-review"_s);
    trigger(u"approve-product"_s);
    EXPECT_EQ(only().state, ProductState::Submitted);
    ASSERT_EQ(prompts.errors.size(), 1);
    chooseField(u"Force and region"_s);
    EXPECT_TRUE(find<QLineEdit>(u"typedLine"_s)->isReadOnly());
}

TEST_F(ProductsRoomTest, ReturnsTheWorkOfAnotherWithACommentThatStandsAtItsField)
{
    heron.session().edit(u"New"_s, [this](Database &database) {
        ensureProduct(database, heron.session().info(),
                      {u"trigger-form"_s, u"ocg"_s, {heron.group}, u"Another"_s}, 1);
    });
    trigger(u"submit-product"_s);
    ASSERT_TRUE(awaitState(ProductState::Submitted));
    EXPECT_FALSE(find<QPushButton>(u"returnProduct"_s)->isEnabled()) << "it needs a comment";
    chooseField(u"Proposed name"_s);
    find<QLineEdit>(u"fieldComment"_s)->setText(u"Which spelling?"_s);
    find<QPushButton>(u"addComment"_s)->click();
    EXPECT_EQ(find<QPlainTextEdit>(u"reviewComment"_s)->toPlainText(), u"Proposed name: Which spelling?"_s);
    find<QTabWidget>(u"productTabs"_s)->setCurrentIndex(3);
    find<QPushButton>(u"returnProduct"_s)->click();
    EXPECT_EQ(only().state, ProductState::Returned);
    EXPECT_EQ(find<QTableWidget>(u"productHistory"_s)->rowCount(), 2);
    find<QTabWidget>(u"productTabs"_s)->setCurrentIndex(0);
    chooseField(u"Proposed name"_s);
    EXPECT_EQ(said(u"fieldComments"_s), u"Reviewer: Which spelling?"_s);
    EXPECT_TRUE(prompts.errors.isEmpty()) << prompts.errors.join(u' ').toStdString();
}

TEST_F(ProductsRoomTest, WritesTheDocumentInTheFormatOfTheFileName)
{
    create();
    for (const QString &ending : {u"docx"_s, u"odt"_s, u"pdf"_s, u"html"_s}) {
        const QString path = heron.file(u"form."_s + ending);
        prompts.files = QStringList{path};
        QSignalSpy told(m_room.get(), &Room::noticed);
        trigger(u"export-product"_s);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !told.isEmpty(); }, 20000)) << ending.toStdString();
        EXPECT_GT(QFile(path).size(), 1000) << ending.toStdString();
    }
}

TEST_F(ProductsRoomTest, ShowsTheDocumentAsItWouldBeWrittenAndNeverAsMarkup)
{
    create();
    type(u"Force and region"_s, u"<b>North</b>"_s);
    find<QTabWidget>(u"productTabs"_s)->setCurrentIndex(1);
    picture(u"products-document"_s);
    const QString text = find<QTextEdit>(u"documentView"_s)->toPlainText();
    EXPECT_TRUE(text.contains(u"<b>North</b>"_s));
    EXPECT_TRUE(text.startsWith(heron.session().info().marking.text()));
}

TEST_F(ProductsRoomTest, ShowsThePagesAsTheyWillBePrintedAndIsLeftByEscape)
{
    create();
    auto *tabs = find<QTabWidget>(u"productTabs"_s);
    tabs->setCurrentIndex(2);
    auto *pages = find<PageView>(u"pageView"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return pages->isComplete(); }, 20000));
    picture(u"products-preview"_s);
    EXPECT_GT(pages->pageCount(), 2);
    EXPECT_EQ(pages->currentPage(), 1);
    EXPECT_EQ(pages->verticalScrollBar()->value(), 0);
    QTest::keyClick(pages, Qt::Key_PageDown);
    EXPECT_EQ(pages->currentPage(), 2);
    EXPECT_TRUE(said(u"pageWhere"_s).startsWith(u"Page 2 of "_s));
    const double before = pages->zoom();
    find<QToolButton>(u"pages-closer"_s)->click();
    EXPECT_GT(pages->zoom(), before);
    EXPECT_EQ(pages->currentPage(), 2);
    ASSERT_TRUE(QTest::qWaitFor([&] { return pages->isComplete(); }, 20000));
    QTest::keyClick(pages, Qt::Key_Escape);
    EXPECT_EQ(tabs->currentIndex(), 0);
}

TEST_F(ProductsRoomTest, TakesADraftAwayAndBringsItBack)
{
    create();
    trigger(u"remove-product"_s);
    EXPECT_TRUE(products(heron.session().database()).empty());
    heron.session().undo();
    EXPECT_EQ(only().kind, u"trigger-form"_s);
}

TEST(FormFieldsTest, GiveEachFieldItsPartOfTheDocument)
{
    HeronCase heron;
    const FormTemplate form = loadTemplate(u"trigger-form"_s);
    FormRequest request = heron.request(u"ocg"_s);
    request.chart = someChart;
    NoProgress progress;
    const Document document = fillForm(heron.session().database(), form, request, progress);
    int tables = 0, figures = 0, silent = 0;
    for (const FormField &field : formFields(form, u"ocg"_s, document)) {
        tables += field.table ? 1 : 0;
        figures += field.figure ? 1 : 0;
        const bool isSilent
            = field.summary().isEmpty() && field.unresolved.isEmpty() && field.field.type != FieldType::Items;
        silent += isSilent ? 1 : 0;
        EXPECT_FALSE(isSilent) << field.section.toStdString() << " / " << field.field.label.toStdString();
    }
    EXPECT_GE(tables, 3);
    EXPECT_EQ(figures, 1);
    EXPECT_EQ(silent, 0);
}

TEST_F(ProductsRoomTest, EveryUnresolvedFieldIsMarkedAtItsFieldAlsoWhereTwoHaveOneLabel)
{
    NoProgress progress;
    const FormTemplate form = loadTemplate(u"trigger-form"_s);
    for (const TemplateVariant &variant : form.variants) {
        FormRequest request;
        request.variant = variant.code;
        const bool isOfPerson
            = std::find(variant.subjects.begin(), variant.subjects.end(), EntityKind::Person)
            != variant.subjects.end();
        request.about = {isOfPerson ? heron.child : heron.group};
        const Document document = fillForm(heron.session().database(), form, request, progress);
        const std::vector<FormField> fields = formFields(form, variant.code, document);
        const auto marked = std::count_if(fields.begin(), fields.end(),
                                          [](const FormField &each) { return !each.unresolved.isEmpty(); });
        EXPECT_EQ(size_t(marked), document.unresolved.size()) << qPrintable(variant.code);
        for (const UnresolvedField &each : document.unresolved)
            EXPECT_FALSE(each.field.startsWith(u"Role in the operation ("_s)) << "once in each variant";
    }
}
