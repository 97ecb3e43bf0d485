// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/chronology/sequence.h"
#include "core/products/schedule/event_wording.h"

#include <QHash>

namespace skein {

/// What a sequence says about its events, read from the case when it is first asked for.
class SequenceWords
{
public:
    explicit SequenceWords(const Database &database)
        : m_book(database)
        , m_wording(m_book)
    {
    }

    CaseBook &book() { return m_book; }

    /// "13:05 Call 0101 to 0202 1:05"
    QString label(const SequenceEvent &event);
    /// Several lines: when, who, what, where, source and row, note; then where else it is recorded. Plain
    /// text.
    QString details(const std::vector<EventId> &records);

private:
    CaseBook m_book;
    EventWording m_wording;
    QHash<EventId, QString> m_labels;
};

} // namespace skein
