// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/graph_builder.h"
#include "core/exchange/type_mapping.h"
#include "core/exchange/typed_object.h"

#include <QHash>

namespace skein {

/// Makes a graph of typed objects: things become nodes, relations links, what happened events; a property
/// that names another thing becomes a link as well. Each object is a row.
class TypedReader
{
public:
    explicit TypedReader(const TypeMapping &mapping)
        : m_mapping(mapping)
    {
    }

    void add(TypedObject object) { m_objects.push_back(std::move(object)); }
    void reject(qint64 row, std::string_view value, const QString &reason)
    {
        m_builder.reject(row, {}, value, reason);
    }
    GraphReading finish(const QString &format);

private:
    const TypeMapping::Kind *kindOf(const TypedObject &object) const;
    const TypeMapping::LinkRule *linkRuleOf(const TypedObject &object) const;
    const TypeMapping::EventRule *eventRuleOf(const TypedObject &object) const;
    void takeThing(const TypedObject &object);
    void takeProperties(const TypedObject &object, const TypeMapping::Kind *kind);
    void takeLink(const TypedObject &object, const TypeMapping::LinkRule &rule);
    void join(const TypedObject &object, const TypeMapping::LinkRule &rule, GraphEdge edge);
    void takeEvent(const TypedObject &object, const TypeMapping::EventRule &rule);
    void takeParties(const TypedObject &object, const TypeMapping::EventRule &rule, GraphEvent &event);
    void takeReferences(const TypedObject &object);
    std::optional<int> nodeMeant(const QString &text) const;
    void set(GraphNode &node, const QString &field, const QString &value);

    const TypeMapping &m_mapping;
    GraphBuilder m_builder;
    std::vector<TypedObject> m_objects;
    QHash<QString, int> m_byIdentity;
};

} // namespace skein
