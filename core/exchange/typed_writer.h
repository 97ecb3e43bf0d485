// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/graph_document.h"
#include "core/exchange/type_mapping.h"
#include "core/exchange/typed_object.h"

#include <functional>

namespace skein {

/// Gives an object its id: of its type, unique by `key`.
using TypedId = std::function<QString(const QString &type, const QString &key)>;

/// A document as typed objects: things, then links, then events. What has no property of its own stands in
/// the mapping's fields as "name: value".
std::vector<TypedObject> typedObjects(const GraphDocument &document, const TypeMapping &mapping,
                                      const TypedId &idOf);

} // namespace skein
