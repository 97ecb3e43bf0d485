// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/case_scope.h"
#include "core/products/form_template.h"

namespace skein {

/// The table that a binding asks for, filled from the case. Statements keep the words of attribution; a table
/// that does not show all there is says so in its caption.
TableBlock formTable(const CaseScope &scope, BindingKind binding, const QString &caption, SourceBook &book);

/// Persons who are victims or children of the operation, or victims in an event of the scope.
std::vector<Entity> victimsOf(const CaseScope &scope);

/// One paragraph an item, with its grade and handling conditions. A report's statement of provenance is left
/// out: it is graded apart and never goes out with the body.
std::vector<Paragraph> intelligenceParagraphs(const CaseScope &scope, SourceBook &book);

} // namespace skein
