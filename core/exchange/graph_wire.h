// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/graph_document.h"

#include <functional>

namespace skein {

class WireMessage;

/// A reading as messages of bounded size, the last of type 'Z'. False when a message could not be sent.
[[nodiscard]] bool sendReading(const GraphReading &reading,
                               const std::function<bool(const WireMessage &)> &send);

/// Puts a reading together from the messages of a process that is not trusted: what does not fit throws
/// Error.
class ReadingAssembly
{
public:
    /// Whether that was the last. One of progress ('P' done, total) is not for it.
    [[nodiscard]] bool take(std::string_view message);
    GraphReading result() { return std::move(m_reading); }

private:
    GraphReading m_reading;
    bool m_hasHead = false;
    size_t m_taken = 0; ///< Bytes.
};

} // namespace skein
