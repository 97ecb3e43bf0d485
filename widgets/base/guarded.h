// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"
#include "widgets/base/prompts.h"

#include <QDebug>

namespace skein {

/// The body of every slot that reaches into core: an Error ends here, never in Qt's event loop.
template<typename Function>
void guarded(Prompts &prompts, Function &&function)
{
    try {
        function();
    } catch (const Error &error) {
        qWarning() << error.what();
        prompts.showError(error.message(), QString::fromUtf8(error.what()));
    }
}

} // namespace skein
