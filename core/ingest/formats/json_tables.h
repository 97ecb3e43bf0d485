// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/formats/json_pull.h"

#include <QHash>
#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace skein {

/// A table that stands in a JSON document: an array of objects, or the document's own single values.
struct JsonTable
{
    std::string path; ///< "result.reviews"; empty for the document itself.
    size_t offset = 0; ///< Where the array, or the document's object, begins.
    bool isArray = false;
    std::vector<std::string> titles; ///< "geometry.location.lat"
};

/// Names of columns in the order in which they are first met.
class JsonColumns
{
public:
    /// The column's number; -1 beyond 4,096 columns.
    int add(std::string_view name);
    int find(std::string_view name) const;
    std::vector<std::string> takeTitles() { return std::move(m_titles); }

private:
    std::vector<std::string> m_titles;
    QHash<QByteArray, int> m_numbers;
};

/// Finds the tables of a document: one pass over all of it. Arrays are looked for in objects only; an array
/// within a record stays in its cell. Throws Error when the text is no JSON.
std::vector<JsonTable> findJsonTables(std::string_view text);

/// Gives each scalar of a record with its dotted name. Lists of scalars are joined by "; ", other arrays come
/// as JSON.
template<typename Take>
void eachJsonCell(const JsonValue &value, std::string &name, const Take &take)
{
    if (value.type != JsonValue::Type::Object) {
        take(name.empty() ? std::string_view("value") : std::string_view(name), value);
        return;
    }
    for (size_t index = 0; index < value.items.size(); ++index) {
        const size_t length = name.size();
        name += (length > 0 ? "." : "") + value.keys[index];
        eachJsonCell(value.items[index], name, take);
        name.resize(length);
    }
}

/// What stands in a cell for a value that is no object.
std::string jsonCellText(const JsonValue &value);

} // namespace skein
