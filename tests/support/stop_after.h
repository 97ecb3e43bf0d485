// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"

namespace skein {

/// Says stop when it has been asked so many times.
class StopAfter final : public Progress
{
public:
    explicit StopAfter(int calls)
        : m_left(calls)
    {
    }

    bool advance(qint64 /*done*/, qint64 /*total*/) override { return m_left-- > 0; }

private:
    int m_left;
};

} // namespace skein
