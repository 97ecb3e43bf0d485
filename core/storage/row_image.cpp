// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/row_image.h"

#include <sqlite3.h>

#include <cstring>

namespace skein {

template<typename Number>
static void append(std::string &image, Number number)
{
    char bytes[sizeof(Number)];
    std::memcpy(bytes, &number, sizeof(Number));
    image.append(bytes, sizeof(Number));
}

template<typename Number>
static Number take(QByteArrayView &image)
{
    Q_ASSERT(image.size() >= qsizetype(sizeof(Number)));
    Number number;
    std::memcpy(&number, image.data(), sizeof(Number));
    image = image.sliced(sizeof(Number));
    return number;
}

std::string rowImage(int count, sqlite3_value **values)
{
    std::string image;
    for (int i = 0; i < count; ++i) {
        const int type = sqlite3_value_type(values[i]);
        image.push_back(char(type));
        if (type == SQLITE_INTEGER) {
            append(image, qint64(sqlite3_value_int64(values[i])));
        } else if (type == SQLITE_FLOAT) {
            append(image, sqlite3_value_double(values[i]));
        } else if (type != SQLITE_NULL) {
            const auto *bytes = static_cast<const char *>(sqlite3_value_blob(values[i]));
            const auto size = quint32(sqlite3_value_bytes(values[i]));
            append(image, size);
            image.append(bytes ? bytes : "", size);
        }
    }
    return image;
}

int bindImage(Statement &statement, int parameter, QByteArrayView image)
{
    while (!image.isEmpty()) {
        const int type = quint8(image.front());
        image = image.sliced(1);
        if (type == SQLITE_INTEGER) {
            statement.bindAt(parameter, take<qint64>(image));
        } else if (type == SQLITE_FLOAT) {
            statement.bindAt(parameter, take<double>(image));
        } else if (type == SQLITE_NULL) {
            statement.bindAt(parameter, nullptr);
        } else {
            const auto size = qsizetype(take<quint32>(image));
            const QByteArrayView value = image.first(size);
            image = image.sliced(size);
            if (type == SQLITE_TEXT)
                statement.bindAt(parameter, std::string_view(value.data(), size_t(value.size())));
            else
                statement.bindAt(parameter, value);
        }
        ++parameter;
    }
    return parameter;
}

std::optional<qint64> integerIn(QByteArrayView image, int column)
{
    for (int each = 0; !image.isEmpty(); ++each) {
        const int type = quint8(image.front());
        image = image.sliced(1);
        if (type == SQLITE_INTEGER && each == column)
            return take<qint64>(image);
        if (each == column)
            return std::nullopt;
        if (type == SQLITE_INTEGER || type == SQLITE_FLOAT)
            image = image.sliced(8);
        else if (type != SQLITE_NULL)
            image = image.sliced(qsizetype(take<quint32>(image)));
    }
    return std::nullopt;
}

} // namespace skein
