// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace skein {

/// Shows resources/help/NAME.md. Says so when there is no such page.
void showHelpPage(const QString &name, QWidget *parent);

/// Shows text of our own, never of a case: lines that begin with "# " or "## " are headings, "- " are points,
/// an empty line ends a paragraph. Nothing else is markup.
void showHelpText(const QString &title, const QString &text, QWidget *parent);

} // namespace skein
