// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/digest.h"

#include "core/base/error.h"

#include <openssl/evp.h>

namespace skein {

struct Sha256::State
{
    std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)> context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
};

static void check(int code)
{
    if (code != 1)
        throw Error(QStringLiteral("The digest could not be computed"),
                    QStringLiteral("OpenSSL refused SHA-256"));
}

Sha256::Sha256()
    : m_state(std::make_unique<State>())
{
    check(EVP_DigestInit_ex(m_state->context.get(), EVP_sha256(), nullptr));
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes)
{
    check(EVP_DigestUpdate(m_state->context.get(), bytes.data(), bytes.size()));
}

QByteArray Sha256::result()
{
    QByteArray digest(32, '\0');
    check(EVP_DigestFinal_ex(m_state->context.get(), reinterpret_cast<unsigned char *>(digest.data()),
                             nullptr));
    return digest;
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
