// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>

#include <compare>
#include <functional>

namespace skein {

/// A row id that cannot be passed where another kind of row is meant. Zero is "none".
template<typename Tag>
struct Id
{
    qint64 value = 0;

    explicit operator bool() const { return value != 0; }
    friend auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using SourceId = Id<struct SourceTag>;
using EntityId = Id<struct EntityTag>;
using AttributeId = Id<struct AttributeTag>;
using LinkId = Id<struct LinkTag>;
using EventId = Id<struct EventTag>;
using RoleId = Id<struct RoleTag>;
using ChartId = Id<struct ChartTag>;
using ChartItemId = Id<struct ChartItemTag>;
using ProductId = Id<struct ProductTag>;

} // namespace skein

template<typename Tag>
struct std::hash<skein::Id<Tag>>
{
    size_t operator()(skein::Id<Tag> id) const noexcept { return std::hash<qint64>{}(id.value); }
};
