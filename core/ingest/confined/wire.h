// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>

namespace skein {

/// A message between a case's process and the confined reader of a file: numbers of eight bytes and texts
/// with their length, little endian.
class WireMessage
{
public:
    explicit WireMessage(char type) { m_bytes.push_back(type); }

    WireMessage &add(qint64 number);
    WireMessage &add(std::string_view text);
    WireMessage &add(const QString &text) { return add(std::string_view(text.toStdString())); }

    size_t size() const { return m_bytes.size(); }
    const std::string &bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

/// Takes a message apart. The other side is not trusted: what does not fit throws Error.
class WireView
{
public:
    explicit WireView(std::string_view bytes);

    char type() const { return m_type; }
    qint64 number();
    /// A number from 0 to `most`.
    qint64 number(qint64 most);
    std::string_view text();
    QString string();
    bool isAtEnd() const { return m_rest.empty(); }

private:
    char m_type = 0;
    std::string_view m_rest;
};

/// Sends a message over a pipe or socket; false when the other side has gone.
bool sendMessage(int pipe, const WireMessage &message);

/// The next message; nothing when the other side has gone or is silent for so long (-1: no limit).
std::optional<std::string> receiveMessage(int pipe, int milliseconds = -1);

} // namespace skein
