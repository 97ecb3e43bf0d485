// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_formats.h"
#include "core/exchange/graph_file.h"
#include "tests/widgets/linkchart/chart_room_fixture.h"

#include <QComboBox>
#include <QFile>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

class ChartExchangeTest : public ChartRoomTest
{
protected:
    QPushButton *save() { return child<QPushButton>(u"export-save"_s); }
    QListWidget *losses() { return child<QListWidget>(u"export-losses"_s); }

    void choose(const QString &ending)
    {
        auto *format = child<QComboBox>(u"export-format"_s);
        for (int row = 0; row < format->count(); ++row)
            if (format->itemText(row).contains(u'(' + ending + u')'))
                return format->setCurrentIndex(row);
        FAIL() << "no format " << qPrintable(ending);
    }

    bool wait()
    {
        return QTest::qWaitFor([this] { return !m_jobs.isBusy() && save()->text() == u"Write…"; }, 20'000);
    }
};

} // namespace

TEST_F(ChartExchangeTest, EveryExchangeFormatIsOffered)
{
    trigger(u"chart-export"_s);
    for (const ExchangeFormat &format : exchangeFormats())
        choose(QString::fromUtf8(format.ending));
}

TEST_F(ChartExchangeTest, WhatIsLeftOutIsShownBeforeAnythingIsWritten)
{
    chart_edits::setVisibility(m_sample.file.session(), m_sample.chart, {m_sample.item(m_sample.car).id},
                               chart_edits::Visibility::Hidden);
    trigger(u"chart-export"_s);
    choose(u".anx"_s);
    const QString path = m_sample.file.file(u"chart.anx"_s);
    m_prompts.files << path;
    save()->click();
    ASSERT_TRUE(wait());
    EXPECT_FALSE(QFile::exists(path));
    QStringList said;
    for (int row = 0; row < losses()->count(); ++row)
        said << losses()->item(row)->text();
    EXPECT_TRUE(said.join(u'|').contains(u"Hidden items (1)"_s)) << qPrintable(said.join(u'|'));
    save()->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(path) && !m_jobs.isBusy(); }, 20'000));
    NoProgress progress;
    const GraphReading reading = readGraphFile(path, progress);
    EXPECT_EQ(reading.document.nodes.size(), 7U);
    EXPECT_FALSE(child<QWidget>(u"export-panel"_s)->isVisible());
}

TEST_F(ChartExchangeTest, AChangedChartIsMadeReadyAnew)
{
    trigger(u"chart-export"_s);
    choose(u".graphml"_s);
    save()->click();
    ASSERT_TRUE(wait());
    chart_edits::removeItems(m_sample.file.session(), m_sample.chart, {m_sample.item(m_sample.car).id});
    EXPECT_EQ(save()->text(), u"Show what it leaves out");
    choose(u".gexf"_s);
    EXPECT_EQ(save()->text(), u"Show what it leaves out");
    EXPECT_FALSE(losses()->isVisible());
}
