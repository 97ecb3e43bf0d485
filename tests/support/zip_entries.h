// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <gtest/gtest.h>

#include <archive.h>
#include <archive_entry.h>
#include <map>

/// The files of a zip container by name; fails the test when it cannot be read to its end.
inline std::map<QString, QByteArray> zipEntries(const QByteArray &bytes)
{
    std::map<QString, QByteArray> entries;
    archive *reader = archive_read_new();
    archive_read_support_format_zip(reader);
    EXPECT_EQ(archive_read_open_memory(reader, bytes.constData(), size_t(bytes.size())), ARCHIVE_OK);
    archive_entry *entry = nullptr;
    int result = ARCHIVE_OK;
    while ((result = archive_read_next_header(reader, &entry)) == ARCHIVE_OK) {
        QByteArray content;
        char buffer[8192];
        la_ssize_t count = 0;
        while ((count = archive_read_data(reader, buffer, sizeof buffer)) > 0)
            content.append(buffer, count);
        EXPECT_EQ(count, 0) << archive_error_string(reader);
        entries[QString::fromUtf8(archive_entry_pathname(entry))] = content;
    }
    EXPECT_EQ(result, ARCHIVE_EOF);
    archive_read_free(reader);
    return entries;
}
