// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace skein {

/// An icon that an analyst may give an item in the place of its kind's; the shape stays that of the kind.
struct ItemSign
{
    QString icon; ///< "event-payment"; so it is stored.
    QString title; ///< "Payment"
};

/// Those of the kinds of entities, then those of the kinds of events.
const std::vector<ItemSign> &itemSigns();

/// Its place in itemSigns(); -1 for none and for one that is not known here.
int signNamed(const QString &icon);

} // namespace skein
