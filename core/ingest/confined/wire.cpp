// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/confined/wire.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QtEndian>

#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace skein {

static constexpr size_t HeadBytes = 4;
static constexpr quint32 MostBytes = quint32(1) << 30;

[[noreturn]] static void failNonsense()
{
    throw Error(
        QCoreApplication::translate("Wire",
                                    "The reader of the file answered what makes no sense. Nothing was "
                                    "changed; ask for the file in another format."));
}

WireMessage &WireMessage::add(qint64 number)
{
    std::array<char, sizeof number> bytes{};
    qToLittleEndian(number, bytes.data());
    m_bytes.append(bytes.data(), bytes.size());
    return *this;
}

WireMessage &WireMessage::add(std::string_view text)
{
    add(qint64(text.size()));
    m_bytes.append(text);
    return *this;
}

WireView::WireView(std::string_view bytes)
{
    if (bytes.empty())
        failNonsense();
    m_type = bytes.front();
    m_rest = bytes.substr(1);
}

qint64 WireView::number()
{
    if (m_rest.size() < sizeof(qint64))
        failNonsense();
    const auto number = qFromLittleEndian<qint64>(m_rest.data());
    m_rest.remove_prefix(sizeof number);
    return number;
}

qint64 WireView::number(qint64 most)
{
    const qint64 found = number();
    if (found < 0 || found > most)
        failNonsense();
    return found;
}

std::string_view WireView::text()
{
    const qint64 size = number();
    if (size < 0 || size > qint64(m_rest.size()))
        failNonsense();
    const std::string_view found = m_rest.substr(0, size_t(size));
    m_rest.remove_prefix(size_t(size));
    return found;
}

QString WireView::string()
{
    const std::string_view utf8 = text();
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

static bool writeAll(int pipe, const char *from, size_t count)
{
    while (count > 0) {
        // Over a socket a signal that the other side has gone is not sent; a confined process may not do
        // this.
        ssize_t written = send(pipe, from, count, MSG_NOSIGNAL);
        if (written < 0 && (errno == ENOTSOCK || errno == EPERM))
            written = write(pipe, from, count);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        from += written;
        count -= size_t(written);
    }
    return true;
}

bool sendMessage(int pipe, const WireMessage &message)
{
    std::array<char, HeadBytes> head{};
    qToLittleEndian(quint32(message.size()), head.data());
    return message.size() <= MostBytes && writeAll(pipe, head.data(), head.size())
        && writeAll(pipe, message.bytes().data(), message.size());
}

static bool readAll(int pipe, char *to, size_t count, int milliseconds)
{
    while (count > 0) {
        pollfd wait{pipe, POLLIN, 0};
        const int ready = poll(&wait, 1, milliseconds);
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0)
            return false;
        const ssize_t got = read(pipe, to, count);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        to += got;
        count -= size_t(got);
    }
    return true;
}

std::optional<std::string> receiveMessage(int pipe, int milliseconds)
{
    std::array<char, HeadBytes> head{};
    if (!readAll(pipe, head.data(), head.size(), milliseconds))
        return std::nullopt;
    const auto size = qFromLittleEndian<quint32>(head.data());
    if (size == 0 || size > MostBytes)
        failNonsense();
    // Room is made as it is filled: a false length does not take memory.
    constexpr size_t step = size_t(1) << 24;
    std::string bytes;
    while (bytes.size() < size) {
        const size_t have = bytes.size();
        bytes.resize(std::min<size_t>(size, have + step));
        if (!readAll(pipe, bytes.data() + have, bytes.size() - have, milliseconds))
            return std::nullopt;
    }
    return bytes;
}

} // namespace skein
