// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/document.h"
#include "core/products/form_template.h"

#include <optional>
#include <vector>

namespace skein {

/// One field of a form with what a filled document says in it.
struct FormField
{
    TemplateField field;
    QString section;
    Values values;
    std::optional<TableBlock> table;
    std::optional<Figure> figure;
    std::vector<Paragraph> paragraphs; ///< Intelligence items, assessments and remarks.
    QString unresolved; ///< Why it could not be filled; empty when it was.

    QString summary() const; ///< One line for a list.
    bool hasTyped() const;
};

/// The fields of the variant in the order of the form, each with its part of the document.
std::vector<FormField> formFields(const FormTemplate &form, const QString &variant, const Document &document);

/// The lines of review comments that are about the field ("Members: who is R?"), without the label.
QStringList commentsOn(const QString &label, const QStringList &comments);

} // namespace skein
