// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/result_table.h"

#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

ResultTable::ResultTable(QString key, QStringList columns)
    : m_key(std::move(key))
    , m_columns(std::move(columns))
{
}

void ResultTable::add(std::vector<QJsonValue> row)
{
    Q_ASSERT(qsizetype(row.size()) == m_columns.size());
    m_rows.push_back(std::move(row));
}

QJsonArray ResultTable::toJson() const
{
    QJsonArray array;
    for (const std::vector<QJsonValue> &row : m_rows) {
        QJsonObject object;
        for (qsizetype column = 0; column < m_columns.size(); ++column)
            object.insert(m_columns.at(column), row.at(size_t(column)));
        array.append(object);
    }
    return array;
}

QJsonObject CommandResult::toJson() const
{
    QJsonObject document = values;
    for (auto value = forPrograms.begin(); value != forPrograms.end(); ++value)
        document.insert(value.key(), value.value());
    for (const ResultTable &table : tables)
        document.insert(table.key(), table.toJson());
    return document;
}

static QString listText(const QJsonArray &list)
{
    const auto isPlain = [](const QJsonValue &value) { return !value.isObject() && !value.isArray(); };
    if (!std::all_of(list.begin(), list.end(), isPlain))
        return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
    QStringList parts;
    for (const auto &value : list)
        parts << cellText(value);
    return parts.join(u", "_s);
}

static QString numberText(const QJsonValue &value)
{
    const qint64 whole = value.toInteger();
    const double number = value.toDouble();
    if (double(whole) == number)
        return QString::number(whole);
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QString cellText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"yes"_s : u"no"_s;
    case QJsonValue::Double:
        return numberText(value);
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array:
        return listText(value.toArray());
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default:
        return {};
    }
}

} // namespace skein::cli
