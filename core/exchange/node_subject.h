// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/graph_document.h"
#include "core/ingest/subject.h"

namespace skein {

/// What a node of a graph means in a case: by the fields kind (or type) and identity, else by its label.
/// `otherwise` is the kind of a node that neither a field nor its text says the kind of.
Subject nodeSubject(const GraphNode &node, const std::vector<GraphField> &fields, EntityKind otherwise);

} // namespace skein
