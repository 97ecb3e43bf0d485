// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The functions that OpenSSL has in their place since 3.0 do not give the state of a digest under way.
#define OPENSSL_SUPPRESS_DEPRECATED

#include "core/base/digest.h"

#include "core/base/error.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <openssl/sha.h>

namespace skein {

static constexpr qsizetype DigestBytes = SHA256_DIGEST_LENGTH;

struct Sha256::Context : SHA256_CTX
{
};

static void check(int code)
{
    if (code != 1)
        throw Error(QStringLiteral("The digest could not be computed"),
                    QStringLiteral("OpenSSL refused SHA-256"));
}

Sha256::Sha256()
    : m_context(std::make_unique<Context>())
{
    check(SHA256_Init(m_context.get()));
}

Sha256::Sha256(const QByteArray &state, quint64 bytesBefore)
    : Sha256()
{
    Q_ASSERT(state.size() == DigestBytes && bytesBefore % SHA256_CBLOCK == 0);
    qFromBigEndian<quint32>(state.constData(), std::size(m_context->h), m_context->h);
    m_context->Nl = quint32(bytesBefore << 3); // they count bits
    m_context->Nh = quint32(bytesBefore >> 29);
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes)
{
    check(SHA256_Update(m_context.get(), bytes.data(), bytes.size()));
}

QByteArray Sha256::state() const
{
    QByteArray state(DigestBytes, '\0');
    qToBigEndian<quint32>(m_context->h, std::size(m_context->h), state.data());
    return state;
}

QByteArray Sha256::result()
{
    QByteArray digest(DigestBytes, '\0');
    check(SHA256_Final(reinterpret_cast<unsigned char *>(digest.data()), m_context.get()));
    return digest;
}

void SteppedDigest::add(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto toStep = size_t(StepBytes - m_count % StepBytes);
        const std::string_view part = bytes.substr(0, toStep);
        m_digest.add(part);
        m_count += qint64(part.size());
        if (m_count % StepBytes == 0)
            m_states += m_digest.state();
        bytes.remove_prefix(part.size());
    }
}

QByteArray SteppedDigest::result()
{
    return m_digest.result();
}

bool SteppedDigest::agrees(const QByteArray &states, const QByteArray &digest, qint64 place,
                           std::string_view bytes)
{
    const auto stateAfter = [&states](qint64 steps) {
        return steps == 0 ? Sha256().state() : states.mid((steps - 1) * DigestBytes, DigestBytes);
    };
    const qint64 end = place + qint64(bytes.size());
    const qint64 knownSteps = states.size() / DigestBytes;
    if (place < 0 || place % StepBytes != 0 || place / StepBytes > knownSteps)
        return false;
    Sha256 sum(stateAfter(place / StepBytes), quint64(place));
    sum.add(bytes);
    const bool endsAtStep = end % StepBytes == 0 && end / StepBytes <= knownSteps;
    return endsAtStep ? sum.state() == stateAfter(end / StepBytes) : sum.result() == digest;
}

QByteArray sha256(std::string_view bytes)
{
    Sha256 digest;
    digest.add(bytes);
    return digest.result();
}

QString toHex(const QByteArray &digest)
{
    return QString::fromLatin1(digest.toHex());
}

} // namespace skein
