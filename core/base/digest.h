// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <string_view>

namespace skein {

/// SHA-256 (FIPS 180-4) of what is added, piece by piece.
class Sha256
{
public:
    Sha256();
    /// Goes on from what state() was after so many bytes, a multiple of 64.
    Sha256(const QByteArray &state, quint64 bytesBefore);
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(std::string_view bytes);
    /// The intermediate hash value (FIPS 180-4, section 6.2.2) after the 64-byte blocks added so far, 32
    /// bytes.
    QByteArray state() const;
    QByteArray result(); ///< 32 bytes; nothing may be added afterwards.

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// SHA-256 of a file of which parts are to be checked later, each without the rest: it keeps what the digest
/// had become after every step. Another file that has the same states at both ends of a part is as hard to
/// make as one with the same digest.
class SteppedDigest
{
public:
    static constexpr qint64 StepBytes = qint64(1) << 18;

    void add(std::string_view bytes);
    QByteArray result(); ///< 32 bytes; nothing may be added afterwards.
    const QByteArray &states() const { return m_states; } ///< 32 bytes for each whole step.

    /// Whether these bytes stood at a place, a multiple of StepBytes, of a file with these states and this
    /// digest. They must reach to the end of a step or of the file.
    static bool agrees(const QByteArray &states, const QByteArray &digest, qint64 place,
                       std::string_view bytes);

private:
    Sha256 m_digest;
    qint64 m_count = 0;
    QByteArray m_states = QByteArrayLiteral(""); ///< Not null: it is stored.
};

QByteArray sha256(std::string_view bytes); ///< 32 bytes.
QString toHex(const QByteArray &digest); ///< Lower case.

} // namespace skein
