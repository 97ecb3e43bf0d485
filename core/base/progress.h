// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace skein {

/// What long work tells its caller, and how the caller stops it.
class Progress
{
public:
    virtual ~Progress() = default;

    /// Returns false when the work should stop; the worker then returns what it has. A total of 0 is unknown.
    [[nodiscard]] virtual bool advance(qint64 done, qint64 total) = 0;
};

/// For tests and for work too short to report.
class NoProgress final : public Progress
{
public:
    bool advance(qint64 /*done*/, qint64 /*total*/) override { return true; }
};

} // namespace skein
