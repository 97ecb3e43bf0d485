// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/xml_pull.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace skein {

/// One model of a Cellebrite report ("Call", "InstantMessage", "Party"), with the models within it.
struct UfedModel
{
    std::string type;
    std::string state; ///< "Intact", "Deleted" ...
    std::vector<std::pair<std::string, std::string>> fields;
    std::vector<UfedModel> models;
    std::string holder; ///< The field of the outer model that holds it.

    /// The first field of that name; empty if there is none.
    std::string_view field(std::string_view name) const;
    /// The models of a field.
    std::vector<const UfedModel *> within(std::string_view name) const;
};

/// Reads the model whose element has just begun, to its end.
UfedModel readUfedModel(XmlPull &xml);

} // namespace skein
