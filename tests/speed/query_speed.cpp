// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What views ask of a case with many calls, in milliseconds: median and 95th percentile of 101 questions,
// each about another number or time.
//     query_speed [ROWS]     imports that many calls first (1,000,000)
//     query_speed CASE       asks a case that is there

#include "core/analysis/comms/contacts.h"
#include "core/base/error.h"
#include "core/ingest/import_job.h"
#include "core/storage/case_session.h"
#include "core/storage/entity_lookup.h"
#include "core/storage/entity_store.h"
#include "core/storage/event_store.h"
#include "core/storage/search.h"
#include "tests/speed/call_file.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>

using namespace skein;
using namespace Qt::Literals::StringLiterals;

static constexpr int Questions = 101;
static constexpr qint64 Hour = 3'600'000;

static void measure(const char *what, const std::function<size_t(int)> &ask)
{
    std::vector<double> milliseconds;
    size_t rows = 0;
    for (int i = 0; i < Questions; ++i) {
        QElapsedTimer timer;
        timer.start();
        rows += ask(i);
        milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    std::printf("%-44s median %8.3f ms   p95 %8.3f ms   %8.0f rows each\n", what, milliseconds[Questions / 2],
                milliseconds[Questions * 95 / 100], double(rows) / Questions);
}

static void askAll(const Database &database)
{
    std::mt19937 random(20260614);
    std::vector<EntityId> phones;
    Statement row = database.prepare(u"SELECT id FROM entity WHERE kind = ? ORDER BY random() LIMIT 101"_s);
    for (row.bind(int(EntityKind::Phone)); row.next();)
        phones.push_back(row.id<EntityId>(0));
    std::vector<EntityId> busy;
    Statement few = database.prepare(
        u"SELECT id FROM entity WHERE kind = ? AND identity LIKE '+447000%' ORDER BY random() LIMIT 101"_s);
    for (few.bind(int(EntityKind::Phone)); few.next();)
        busy.push_back(few.id<EntityId>(0));
    const std::optional<TimeSpan> span = timeSpan(database);
    if (phones.size() < Questions || busy.size() < Questions || !span)
        throw Error(u"The case has too few calls to ask about."_s);
    const auto moment = [&] { return span->first + qint64(random() % quint64(span->last - span->first)); };
    const auto windowOf = [](qint64 from, qint64 length) { return TimeWindow{from, from + length}; };
    const auto eventsIn = [&](std::vector<EntityId> about, TimeWindow window) {
        EventFilter filter;
        filter.about = std::move(about);
        filter.window = window;
        return events(database, filter).size();
    };
    measure("a busy number's week",
            [&](int i) { return eventsIn({busy[size_t(i)]}, windowOf(moment(), 168 * Hour)); });
    measure("any number's week",
            [&](int i) { return eventsIn({phones[size_t(i)]}, windowOf(moment(), 168 * Hour)); });
    measure("an hour of all (ids)", [&](int) {
        EventFilter filter;
        filter.window = windowOf(moment(), Hour);
        return eventIds(database, filter).size();
    });
    measure("an hour of all (whole events)", [&](int) { return eventsIn({}, windowOf(moment(), Hour)); });
    measure("a busy number's contact table",
            [&](int i) { return contactsOf(database, busy[size_t(i)]).contacts.size(); });
    measure("search: a number", [&](int i) {
        const QString words = findEntity(database, phones[size_t(i)])->label;
        return search(database, {words, identitiesMeant(words), 50}).size();
    });
    measure("search: the beginning of numbers", [&](int i) {
        const QString words = u"0710"_s + QString::number(i % 10) + u'*';
        return search(database, {words, identitiesMeant(words), 50}).size();
    });
    measure("search: a word of every second row",
            [&](int) { return search(database, {u"Voice"_s, {}, 50}).size(); });
}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QString wanted = QCoreApplication::arguments().value(1, u"1000000"_s);
    try {
        const QTemporaryDir folder;
        QString path = wanted;
        if (!wanted.endsWith(u".skein"_s)) {
            const QString file = folder.filePath(u"calls.csv"_s);
            writeCalls(file.toStdString(), wanted.toInt());
            path = folder.filePath(u"speed.skein"_s);
            CaseSession::create(path, u"SPEED"_s, Marking());
            CaseSession session(path);
            NoProgress progress;
            ImportRequest request;
            request.files = {file};
            importFiles(session, request, ImportMode::Store, progress);
        }
        const CaseSession session(path);
        std::printf("%lld events, the case %lld MB\n", eventCount(session.database()),
                    QFileInfo(path).size() >> 20);
        askAll(session.database());
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
