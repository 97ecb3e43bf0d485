// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fake_prompts.h"
#include "tests/support/temporary_case.h"
#include "widgets/base/selection.h"
#include "widgets/base/theme.h"
#include "widgets/import/import_wizard.h"
#include "widgets/jobs/job_bar.h"
#include "widgets/models/row_map.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

/// Most memory that was this process's own at any time, in MB: pages of the file that is read are not.
double ownMegabytes()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    double megabytes = 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith("RssAnon:"))
            megabytes = line.simplified().split(' ').value(1).toDouble() / 1024;
    return megabytes;
}

/// Looks every few milliseconds whether the window still answers, and what it holds.
class Watch
{
public:
    Watch()
    {
        m_clock.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
        m_timer.start(5);
    }

    void say(const char *what)
    {
        std::printf("%-40s %9.0f ms   longest gap %5.0f ms   most memory %5.0f MB\n", what,
                    double(m_since.nsecsElapsed()) / 1e6, double(m_longest) / 1e6, m_memory);
        std::fflush(stdout);
        begin();
    }

    void begin()
    {
        m_longest = 0;
        m_since.start();
        m_clock.restart();
    }

private:
    void look()
    {
        m_longest = std::max(m_longest, m_clock.nsecsElapsed());
        m_clock.restart();
        if (++m_looks % 20 == 0)
            m_memory = std::max(m_memory, ownMegabytes());
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
    qint64 m_looks = 0;
    double m_memory = 0;
};

/// The wizard gone through with one file.
class Walk
{
public:
    explicit Walk(const QString &path)
        : m_path(path)
    {
    }

    void go()
    {
        m_wizard.show();
        QTest::qWait(200);
        m_watch.begin();
        m_wizard.addFiles({m_path});
        wait([this] { return next()->isEnabled(); });
        m_watch.say("first rows seen");
        picture("1-files");
        next()->click();
        wait([this] { return label(u"trialSummary"_s).startsWith(u"First"_s); });
        m_watch.say("first rows tried");
        picture("2-columns");
        next()->click();
        wait([this] { return said().contains(u"So far"_s); });
        m_watch.say("first counts of the trial");
        QTest::qWait(5000);
        picture("3-source");
        m_watch.say("five seconds of the trial");
        cancel()->click();
        wait([this] { return !m_wizard.isBusy(); });
        m_watch.say("stopped");
        picture("4-stopped");
        next()->click();
        picture("5-stopped-result");
        next()->click();
        stopEarly();
        next()->click();
        wholeTrial();
    }

private:
    void stopEarly()
    {
        for (const int after : {300, 3000, 8000}) {
            QTest::qWait(after);
            stop(u"stopped after %1 ms"_s.arg(after));
        }
        for (const int share : {650, 950}) { // of 1000: rows are put in order, then who took part
            const auto *bar = m_wizard.findChild<QProgressBar *>(u"wizardProgress"_s);
            wait([bar, share] { return bar->value() >= share; });
            stop(u"stopped at %1 of 1000"_s.arg(share));
        }
        cancel()->click();
        wait([this] { return !m_wizard.isBusy(); });
    }

    void stop(const QString &what)
    {
        m_watch.begin();
        cancel()->click();
        wait([this] { return !m_wizard.isBusy(); });
        m_watch.say(qPrintable(what));
        next()->click();
    }

    void wholeTrial()
    {
        constexpr int almostAll = 990; // of 1000
        m_watch.begin();
        QTest::qWait(30000);
        picture("6-so-far");
        auto *ledger = m_wizard.findChild<QTableWidget *>(u"ledgerTable"_s);
        const auto *bar = m_wizard.findChild<QProgressBar *>(u"wizardProgress"_s);
        wait([bar, ledger] { return bar->value() >= almostAll || ledger->rowCount() > 0; });
        m_watch.say("nearly all done");
        wait([ledger] { return ledger->rowCount() > 0; });
        m_watch.say("every row tried");
        std::printf("%s\n", qPrintable(said()));
        picture("7-result");
        auto *map = m_wizard.findChild<RowMap *>(u"rowMap"_s);
        for (const double part : {0.01, 0.5, 0.99}) {
            QTest::mouseClick(map, Qt::LeftButton, {}, {int(map->width() * part), map->height() / 2});
            wait([this] { return written().contains(u"as written"_s); });
            m_watch.say("a row seen as it is written");
            std::printf("%s\n", qPrintable(written()));
        }
        picture("8-row");
    }

    template<typename Condition>
    static void wait(Condition condition)
    {
        constexpr int longEnough = 3'600'000; // ms
        if (!QTest::qWaitFor(condition, longEnough))
            std::printf("It did not come.\n");
    }

    QString label(const QString &name)
    {
        return m_wizard.findChild<QWidget *>(name)->property("text").toString();
    }
    QString said() { return label(u"resultLine"_s); }
    QString written() { return label(u"writtenIssue"_s); }
    QPushButton *next() { return m_wizard.findChild<QPushButton *>(u"wizardNext"_s); }
    QPushButton *cancel() { return m_wizard.findChild<QPushButton *>(u"wizardCancel"_s); }

    void picture(const char *name)
    {
        if (const QString folder = qEnvironmentVariable("SKEIN_PICTURES"); !folder.isEmpty())
            m_wizard.grab().save(folder + u'/' + QString::fromLatin1(name) + u".png"_s);
    }

    QString m_path;
    TemporaryCase m_case;
    FakePrompts m_prompts;
    Selection m_selection;
    JobBar m_jobs;
    ImportWizard m_wizard{{m_case.session(), m_selection, m_prompts, m_jobs}};
    Watch m_watch;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("wizard_speed FILE\n", stderr);
        return 2;
    }
    applyTheme(application, Appearance::Light);
    Walk(QString::fromLocal8Bit(argv[1])).go();
    return 0;
}
