// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/source_text.h"
#include "tests/support/temporary_case.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST(SourceTextTest, AnyRowIsReadBackAsWritten)
{
    TemporaryCase kase;
    const SourceId source = kase.addActiveSource(u"calls.csv"_s);
    const auto record = [](qint64 row) {
        return "07700 900123,\"quoted, cell\"," + std::to_string(row * 7919) + std::string(row % 50, 'x');
    };
    kase.session().edit(u"Rows"_s, [&](Database &database) {
        SourceTextWriter writer(database, source);
        for (qint64 row = 18; row < 30000; row += row % 3 + 1)
            writer.add(row, record(row));
        writer.finish();
    });
    EXPECT_EQ(sourceRow(kase.database(), source, 18)->toStdString(), record(18));
    qint64 last = 0;
    const qint64 count = eachSourceRow(kase.database(), source, [&](qint64 row, std::string_view text) {
        EXPECT_GT(row, last);
        last = row;
        EXPECT_EQ(text, record(row));
    });
    EXPECT_GT(count, 10000);
    EXPECT_EQ(sourceRow(kase.database(), source, last)->toStdString(), record(last));
    EXPECT_FALSE(sourceRow(kase.database(), source, 17));
    EXPECT_FALSE(sourceRow(kase.database(), source, last + 1));
}
