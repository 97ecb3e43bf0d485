// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/field_columns.h"

namespace skein {

bool isWordForNothing(std::string_view cell)
{
    return cell.empty() || cell.find_first_not_of('-') == std::string_view::npos || cell == "n/a"
        || cell == "N/A" || cell == "NULL" || cell == "null" || cell == "'-'" || cell == "''";
}

FieldColumns::FieldColumns(const ImportPlan &plan, const QString &field)
    : m_constant(plan.recognition.specification.constants.value(field).toStdString())
    , m_title(field)
{
    const auto found = plan.recognition.mapping.columns.find(field);
    if (found == plan.recognition.mapping.columns.end())
        return;
    m_columns = found->second;
    m_title = plan.recognition.header.value(m_columns.front());
}

} // namespace skein
