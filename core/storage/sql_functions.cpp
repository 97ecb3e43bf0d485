// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sql_functions.h"

#include "core/base/text_fold.h"
#include "core/storage/row_image.h"
#include "core/storage/row_sum.h"
#include "core/storage/search_queue.h"

#include <QString>

#include <sqlite3.h>

#include <algorithm>

namespace skein {

static std::string_view bytesOf(sqlite3_value *value)
{
    // Blobs and texts alike; the pointer must be asked for before the size.
    const auto *bytes = static_cast<const char *>(sqlite3_value_blob(value));
    return {bytes ? bytes : "", size_t(sqlite3_value_bytes(value))};
}

static quint64 hashOf(int count, sqlite3_value **values)
{
    RowHash hash;
    for (int i = 0; i < count; ++i) {
        switch (sqlite3_value_type(values[i])) {
        case SQLITE_INTEGER:
            hash.add(qint64(sqlite3_value_int64(values[i])));
            break;
        case SQLITE_NULL:
            hash.addNull();
            break;
        default:
            hash.add(bytesOf(values[i])); // a real number by its text, which round-trips
        }
    }
    return hash.value();
}

static void fold(sqlite3_context *context, int /*count*/, sqlite3_value **values)
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_value_text(values[0]));
    const QString text = QString::fromUtf8(utf8, sqlite3_value_bytes(values[0]));
    const QByteArray result = folded(text).toUtf8();
    sqlite3_result_text64(context, result.constData(), sqlite3_uint64(result.size()), SQLITE_TRANSIENT,
                          SQLITE_UTF8);
}

static void sum(sqlite3_context *context, int count, sqlite3_value **values)
{
    auto *sums = static_cast<RowSums *>(sqlite3_user_data(context));
    const quint64 hash = hashOf(count - 2, values + 2);
    if (sqlite3_value_int(values[1]) > 0)
        sums->insert(bytesOf(values[0]), hash);
    else
        sums->remove(bytesOf(values[0]), hash);
}

static void hash(sqlite3_context *context, int count, sqlite3_value **values)
{
    sqlite3_result_int64(context, qint64(hashOf(count, values)));
}

static void image(sqlite3_context *context, int count, sqlite3_value **values)
{
    const std::string bytes = rowImage(count, values);
    sqlite3_result_blob64(context, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
}

static void index(sqlite3_context *context, int /*count*/, sqlite3_value **values)
{
    auto *queue = static_cast<SearchQueue *>(sqlite3_user_data(context));
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_value_text(values[1]));
    queue->put(sqlite3_value_int64(values[0]), QString::fromUtf8(utf8, sqlite3_value_bytes(values[1])));
}

/// Whether a text holds another, which is in capitals, whatever the case of its own ASCII letters.
static void holds(sqlite3_context *context, int /*count*/, sqlite3_value **values)
{
    const std::string_view text = bytesOf(values[0]);
    const std::string_view part = bytesOf(values[1]);
    const auto same = [](char own, char wanted) {
        return own == wanted || (own >= 'a' && own <= 'z' && own - 'a' + 'A' == wanted);
    };
    sqlite3_result_int(context,
                       std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end());
}

void registerFunctions(sqlite3 *handle, RowSums &sums, SearchQueue &queue)
{
    // Innocuous, so that the case's own triggers may call them while its schema is not trusted.
    const int flags = SQLITE_UTF8 | SQLITE_INNOCUOUS;
    sqlite3_create_function_v2(handle, "skein_fold", 1, flags | SQLITE_DETERMINISTIC, nullptr, fold, nullptr,
                               nullptr, nullptr);
    sqlite3_create_function_v2(handle, "skein_holds", 2, flags | SQLITE_DETERMINISTIC, nullptr, holds,
                               nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(handle, "skein_sum", -1, flags, &sums, sum, nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(handle, "skein_row", -1, flags | SQLITE_DETERMINISTIC, nullptr, image, nullptr,
                               nullptr, nullptr);
    sqlite3_create_function_v2(handle, "skein_index", 2, flags, &queue, index, nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(handle, "skein_hash", -1, flags | SQLITE_DETERMINISTIC, nullptr, hash, nullptr,
                               nullptr, nullptr);
}

} // namespace skein
