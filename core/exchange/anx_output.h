// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/anx_types.h"
#include "core/exchange/graph_document.h"
#include "core/exchange/xml_output.h"

#include <QPointF>

namespace skein {

/// What all items of an i2 chart have.
struct AnxWrittenItem
{
    QString label;
    QString description;
    QString time; ///< ISO 8601.
    QString grade;
    QString reference;
    std::vector<std::pair<QString, QString>> attributes;

    /// A grade that is none of 3x5x2 becomes an attribute.
    void setGrade(const QString &code);
};

/// Writes what is alike in all items of an i2 chart: times, grades, cards, attributes.
class AnxOutput
{
public:
    AnxOutput(QByteArray &bytes, const AnxTypes &types)
        : m_xml(bytes)
        , m_types(types)
    {
    }

    XmlOutput &xml() { return m_xml; }
    QString nextId() { return QStringLiteral("ID%1").arg(++m_lastId); } ///< Unique in the chart.

    void startItem(const AnxWrittenItem &item, QPointF position);
    void endItem(const AnxWrittenItem &item);
    /// Opens End and Entity; to be ended twice.
    void startEnd(QPointF position, const QString &id, const QString &identity);
    void writeCards(const std::vector<GraphCard> &cards);

private:
    void writeTime(const QString &time);
    void writeGradeIndexes(const QString &grade);

    XmlOutput m_xml;
    const AnxTypes &m_types;
    int m_lastId = 0;
};

} // namespace skein
