// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace skein {

/// Whether a name says that it is a company's: it has a word of a legal form ("Ltd", "GmbH") and another.
/// The words are data under resources/names.
bool isCompanyName(const QString &name);

/// Whether names under that title are companies' ("Employer", "Trading name"). Data under resources/names.
bool isCompanyTitle(const QString &title);

/// Whether a text stands where nobody's name is known ("Unknown", "N/A"). Data under resources/names.
bool isNobodysName(const QString &name);

} // namespace skein
