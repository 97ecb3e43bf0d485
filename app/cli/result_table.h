// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace skein::cli {

/// Rows under one key of a result's JSON document. A cell is any JSON value; a nested list is written whole
/// as JSON and CSV, and in short for people.
class ResultTable
{
public:
    /// key names the array in the JSON document; columns are the keys of each row and the titles of the
    /// table.
    ResultTable(QString key, QStringList columns);

    void add(std::vector<QJsonValue> row); ///< One value a column, in the order of the columns.

    const QString &key() const { return m_key; }
    const QStringList &columns() const { return m_columns; }
    const std::vector<std::vector<QJsonValue>> &rows() const { return m_rows; }
    QJsonArray toJson() const;

private:
    QString m_key;
    QStringList m_columns;
    std::vector<std::vector<QJsonValue>> m_rows;
};

/// What a command found: values by key, then tables. As JSON it is one document of all of them; as a file in
/// CSV or XLSX it is the first table.
struct CommandResult
{
    QJsonObject values;
    QJsonObject forPrograms; ///< Further values that only the JSON document shows.
    std::vector<ResultTable> tables;
    QStringList notes; ///< For people only, below the tables.

    QJsonObject toJson() const;
};

/// A cell as people and CSV files read it: a number with all its digits, a list joined or as JSON.
QString cellText(const QJsonValue &value);

} // namespace skein::cli
