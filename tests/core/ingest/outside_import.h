// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/ingest/import_fixture.h"

#include <array>

namespace skein {

/// What can be told of a case from outside: its ledger, and how much is seen in it.
struct CasePicture
{
    std::vector<std::array<qint64, 4>> ledger; ///< Rows, stored, duplicates, rejected of each source.
    std::array<qint64, 4> seen{}; ///< Entities, attributes, links, events.

    friend bool operator==(const CasePicture &, const CasePicture &) = default;
};
std::ostream &operator<<(std::ostream &out, const CasePicture &picture);

/// A case with one import in it is copied, and another file imported into the copy by a process of its own
/// (import_once), which may come to grief.
class OutsideImport : public ImportFixture
{
protected:
    static constexpr int Rows = 20000;

    OutsideImport();

    void startAgain();
    CasePicture openAndLook();
    CasePicture look();
    void expectSound();

    QString m_calls;
    QString m_start;
    QString m_copy;
};

} // namespace skein
