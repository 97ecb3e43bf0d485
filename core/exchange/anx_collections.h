// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/anx_output.h"

namespace skein {

/// Writes what an i2 chart declares before its items: strengths, grades, attribute classes, types, title.
class AnxCollections
{
public:
    AnxCollections(const GraphDocument &document, const AnxTypes &types, AnxOutput &output)
        : m_document(document)
        , m_types(types)
        , m_output(output)
        , m_xml(output.xml())
    {
    }

    void write();
    QString entityType(const QString &name) const { return m_entityTypes.value(name); } ///< Its Id.
    QString linkType(const QString &name) const { return m_linkTypes.value(name); }

    static QString typeOf(const GraphEdge &edge, const GraphDocument &document);
    /// Fields that an item has a place of its own for.
    static bool isOfNodes(const QString &name);
    static bool isOfEdges(const QString &name);

private:
    void writeStrengths();
    /// The last entry is that of what has no grade.
    void writeGrades(const QString &name, const QStringList &grades);
    void writeAttributeClasses();
    void writeTypes();
    void writeEntityType(const QString &name, const QString &icon, const QString &representation);
    void writeSummary();

    const GraphDocument &m_document;
    const AnxTypes &m_types;
    AnxOutput &m_output;
    XmlOutput &m_xml;
    QHash<QString, QString> m_entityTypes;
    QHash<QString, QString> m_linkTypes;
};

} // namespace skein
