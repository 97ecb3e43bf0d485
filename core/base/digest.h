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
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(std::string_view bytes);
    QByteArray result(); ///< 32 bytes; nothing may be added afterwards.

private:
    struct State;
    std::unique_ptr<State> m_state;
};

QByteArray sha256(std::string_view bytes); ///< 32 bytes.
QString toHex(const QByteArray &digest); ///< Lower case.

} // namespace skein
