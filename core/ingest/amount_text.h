// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace skein {

/// Whether a text is an amount of money as lists and statements write it: "12.50", "£1,234.56", "1.234,56
/// EUR", "(12.50)", "12.50-", "12.50 CR". A number that lost digits ("1.2E+05") is none.
bool isAmount(const QString &text);

} // namespace skein
