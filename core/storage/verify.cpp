// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/verify.h"

#include "core/base/digest.h"
#include "core/storage/audit_log.h"
#include "core/storage/change_recorder.h"
#include "core/storage/chart_store.h"
#include "core/storage/event_check.h"
#include "core/storage/product_store.h"
#include "core/storage/source_store.h"
#include "core/storage/source_text.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("Verify", text);
}

using Faults = std::vector<Fault>;

static void checkPages(Database &database, Faults &faults)
{
    Statement row = database.prepare(u"PRAGMA integrity_check(50)"_s);
    while (row.next())
        if (row.text(0) != u"ok"_s)
            faults.push_back({u"page"_s, row.text(0)});
    Statement keys = database.prepare(u"PRAGMA foreign_key_check"_s);
    while (keys.next())
        faults.push_back({u"table "_s + keys.text(0), tr("row %1 points at nothing").arg(keys.integer(1))});
}

/// The sum is formed here, as SQLite's integers do not wrap around.
static void checkSum(Database &database, const QString &table, Faults &faults)
{
    qint64 rows = 0;
    quint64 sum = 0;
    Statement row = database.prepare(
        u"SELECT skein_hash(%1) FROM %2"_s.arg(columnsOf(database, table).all.join(u", "_s), table));
    while (row.next()) {
        ++rows;
        sum += quint64(row.integer(0));
    }
    Statement kept = database.prepare(u"SELECT row_count, sum FROM table_sum WHERE name = ?"_s);
    const bool isKept = kept.bind(table).next();
    const qint64 expectedRows = isKept ? kept.integer(0) : 0;
    const quint64 expectedSum = isKept ? quint64(kept.integer(1)) : 0;
    if (rows != expectedRows)
        faults.push_back(
            {u"table "_s + table, tr("has %1 rows where Skein wrote %2").arg(rows).arg(expectedRows)});
    else if (sum != expectedSum)
        faults.push_back({u"table "_s + table, tr("a row was damaged, or altered by another program")});
}

static void checkAudit(Database &database, Faults &faults)
{
    QByteArray previous(32, '\0');
    qint64 sequence = 0;
    QByteArray state;
    const std::vector<AuditEntry> entries = auditEntries(database);
    for (const AuditEntry &entry : entries) {
        const QString where = tr("audit entry %1").arg(entry.sequence);
        if (entry.sequence != ++sequence)
            faults.push_back({where, tr("an entry before it is missing")});
        if (entry.previous != previous)
            faults.push_back({where, tr("does not follow the entry before it")});
        if (entry.digest != expectedDigest(entry))
            faults.push_back({where, tr("was altered")});
        sequence = entry.sequence;
        previous = entry.digest;
        state = entry.state;
    }
    if (sequence == 0)
        faults.push_back({u"audit"_s, tr("the log is empty")});
    else if (state != stateDigest(database))
        faults.push_back(
            {u"audit"_s, tr("the case was changed after the last entry, or entries were cut off")});
    if (!entries.empty() && !isEndOfAudit(database, entries.back()))
        faults.push_back({u"audit"_s, tr("entries after entry %1 are missing").arg(sequence)});
}

static void checkSources(Database &database, Progress &progress, Faults &faults)
{
    for (const Source &source : sources(database)) {
        const QString where = tr("source %1").arg(source.id.value);
        if (source.rows != source.stored + source.duplicates + source.rejected)
            faults.push_back({where, tr("the ledger does not balance")});
        try {
            eachSourceRow(database, source.id, [](qint64, std::string_view) { });
        } catch (const Error &error) {
            faults.push_back({where, error.message()});
        }
        if (!progress.advance(source.id.value, 0))
            return;
    }
}

/// A sealed version is what was decided on: it must be as it was, and every decision must be on one there is.
static void checkProducts(Database &database, Faults &faults)
{
    for (const Product &product : products(database)) {
        const QString where = tr("product %1").arg(product.reference);
        for (const ProductVersion &version : productVersions(database, product.id))
            if (sha256(std::string_view(version.content.constData(), size_t(version.content.size())))
                != version.digest)
                faults.push_back({where, tr("version %1 is not what was sealed").arg(version.version)});
        for (const ProductReview &review : productReviews(database, product.id)) {
            const auto version = findProductVersion(database, product.id, review.version);
            if (!version || version->digest != review.digest)
                faults.push_back({where, tr("version %1 is not what was reviewed").arg(review.version)});
        }
    }
}

static void checkReferences(Database &database, Faults &faults)
{
    const auto expectNone = [&](const QString &sql, const QString &where, const QString &what) {
        Statement row = database.prepare(u"SELECT count(*) FROM "_s + sql);
        if (row.next() && row.integer(0) != 0)
            faults.push_back({where, what.arg(row.integer(0))});
    };
    expectNone(
        u"own_involvement WHERE event NOT IN (SELECT id FROM own_event) AND NOT EXISTS (SELECT 1 FROM event "
        "AS v WHERE v.id = own_involvement.event) OR entity NOT IN (SELECT id FROM entity)"_s,
        u"table own_involvement"_s, tr("%1 rows point at nothing"));
    expectNone(u"own_event WHERE source IS NOT NULL AND source NOT IN (SELECT id FROM source)"_s,
               u"table own_event"_s, tr("%1 events have lost their source"));
}

/// Of a case that was not opened since charts have parts there is nothing to check.
static void checkCharts(Database &database, Faults &faults)
{
    Statement parts = database.prepare(u"SELECT 1 FROM sqlite_schema WHERE name = 'chart_part'"_s);
    if (!parts.next())
        return;
    Statement known = database.prepare(u"SELECT 1 FROM entity WHERE id = ?"_s);
    for (const Chart &chart : charts(database)) {
        const QString where = tr("chart %1").arg(chart.name);
        try {
            const std::vector<ChartItem> items = allChartItems(database, chart.id);
            const auto isLost = [&known](const ChartItem &item) { return !known.bind(item.entity).next(); };
            if (const auto lost = std::count_if(items.begin(), items.end(), isLost); lost > 0)
                faults.push_back({where, tr("%1 items point at nothing").arg(lost)});
        } catch (const Error &error) {
            faults.push_back({where, error.message()});
        }
    }
}

static void checkEvents(Database &database, Faults &faults)
{
    for (const QString &line : checkEventBlocks(database))
        faults.push_back({u"events"_s, line});
}

/// SQLite checks a text index by a command that it takes for a write: of a case that may only be read, it is
/// not asked.
static void checkSearch(Database &database, Faults &faults)
{
    if (sqlite3_db_readonly(database.handle(), "main") == 1)
        return;
    try {
        database.execute(u"INSERT INTO search_text (search_text) VALUES ('integrity-check')"_s);
    } catch (const Error &error) {
        faults.push_back({u"search index"_s, QString::fromUtf8(error.what())});
    }
}

std::vector<Fault> verify(Database &database, Progress &progress)
{
    Faults faults;
    // A damaged page makes reads fail at many places; each check tells its own.
    const auto guardedCheck = [&faults](const QString &where, const std::function<void()> &check) {
        try {
            check();
        } catch (const Error &error) {
            faults.push_back({where, QString::fromUtf8(error.what())});
        }
    };
    guardedCheck(u"page"_s, [&] { checkPages(database, faults); });
    QStringList tables;
    guardedCheck(u"schema"_s, [&] { tables = summedTables(database); });
    for (qsizetype i = 0; i < tables.size(); ++i) {
        guardedCheck(u"table "_s + tables[i], [&] { checkSum(database, tables[i], faults); });
        if (!progress.advance(i + 1, tables.size()))
            return faults;
    }
    guardedCheck(u"audit"_s, [&] { checkAudit(database, faults); });
    guardedCheck(u"events"_s, [&] { checkEvents(database, faults); });
    guardedCheck(u"source"_s, [&] { checkSources(database, progress, faults); });
    guardedCheck(u"product"_s, [&] { checkProducts(database, faults); });
    guardedCheck(u"references"_s, [&] { checkReferences(database, faults); });
    guardedCheck(u"chart"_s, [&] { checkCharts(database, faults); });
    guardedCheck(u"search index"_s, [&] { checkSearch(database, faults); });
    return faults;
}

} // namespace skein
