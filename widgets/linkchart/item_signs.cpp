// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/item_signs.h"

#include "core/model/entity.h"
#include "core/model/event.h"
#include "widgets/base/icons.h"

#include <algorithm>

namespace skein {

const std::vector<ItemSign> &itemSigns()
{
    static const std::vector<ItemSign> signs = [] {
        std::vector<ItemSign> all;
        for (const Term<EntityKind> &each : entityKinds)
            all.push_back({iconName(each.value), titleOf(entityKinds, each.value)});
        for (const Term<EventKind> &each : eventKinds)
            all.push_back({iconName(each.value), titleOf(eventKinds, each.value)});
        return all;
    }();
    return signs;
}

int signNamed(const QString &icon)
{
    const std::vector<ItemSign> &signs = itemSigns();
    const auto found = std::find_if(signs.begin(), signs.end(),
                                    [&icon](const ItemSign &each) { return each.icon == icon; });
    return found == signs.end() ? -1 : int(found - signs.begin());
}

} // namespace skein
