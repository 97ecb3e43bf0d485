// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/figures/form_chart.h"
#include "core/storage/case_session.h"
#include "core/storage/product_store.h"
#include "tests/speed/stall.h"
#include "tests/support/fake_prompts.h"
#include "widgets/base/selection.h"
#include "widgets/base/theme.h"
#include "widgets/jobs/job_bar.h"
#include "widgets/products/products_room.h"

#include <QApplication>
#include <QLineEdit>
#include <QTabWidget>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

using namespace skein;
using namespace Qt::Literals::StringLiterals;

static void chooseField(ProductsRoom &room, const QString &label)
{
    auto *tree = room.findChild<QTreeWidget *>(u"fieldTree"_s);
    for (QTreeWidgetItemIterator item(tree); *item; ++item)
        if ((*item)->text(0) == label)
            tree->setCurrentItem(*item);
}

/// form_editing CASE: how long the window stands still while the first product of a case (a trigger form) is
/// opened and typed in. Alters the case.
int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    applyTheme(*qApp, Appearance::Light);
    CaseSession session(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    Selection selection;
    FakePrompts prompts;
    JobBar jobs;
    ProductsRoom room({session, selection, prompts, jobs}, formChart());
    room.resize(1180, 760);
    Stall stall;
    room.show();
    Target target;
    target.product = products(session.database()).front().id;
    room.reveal(target);
    stall.tell("open the form");
    QTest::qWait(2000);
    stall.tell("until it is filled");
    chooseField(room, u"Force and region"_s);
    auto *line = room.findChild<QLineEdit *>(u"typedLine"_s);
    stall.tell("choose a field");
    for (const char letter : QByteArray("Northshire")) {
        QTest::keyClick(line, letter);
        QTest::qWait(30);
    }
    stall.tell("ten letters without a pause");
    QTest::qWait(1500);
    stall.tell("the edit after the pause");
    QTest::keyClick(line, 'x');
    QTest::qWait(1500);
    stall.tell("one more letter and its edit");
    room.findChild<QTabWidget *>(u"productTabs"_s)->setCurrentIndex(1);
    QTest::qWait(1500);
    stall.tell("the document");
    session.undo();
    QTest::qWait(1500);
    stall.tell("undo while the document is seen");
    return 0;
}
