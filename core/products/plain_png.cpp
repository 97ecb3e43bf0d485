// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/plain_png.h"

#include <QByteArray>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace skein {

static constexpr std::string_view Signature = "\x89PNG\r\n\x1A\n";

static bool isPlainChunk(std::string_view type)
{
    static constexpr std::array<std::string_view, 8> plain{"PLTE", "tRNS", "pHYs", "gAMA",
                                                           "sRGB", "cHRM", "IDAT", "IEND"};
    return std::find(plain.begin(), plain.end(), type) != plain.end();
}

static bool isPlainHeader(std::string_view data)
{
    constexpr quint32 longestSide = 4096;
    constexpr size_t headerBytes = 13;
    if (data.size() != headerBytes)
        return false;
    const auto width = qFromBigEndian<quint32>(data.data());
    const auto height = qFromBigEndian<quint32>(data.data() + 4);
    return width > 0 && height > 0 && width <= longestSide && height <= longestSide;
}

bool isPlainPng(std::string_view base64)
{
    constexpr size_t beside = 12; // length, type and check sum of a chunk
    const auto result = QByteArray::fromBase64Encoding(
        QByteArray::fromRawData(base64.data(), qsizetype(base64.size())),
        QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!result)
        return false;
    std::string_view rest(result.decoded.constData(), size_t(result.decoded.size()));
    if (!rest.starts_with(Signature))
        return false;
    rest.remove_prefix(Signature.size());
    for (bool isFirst = true; !rest.empty(); isFirst = false) {
        const size_t length = rest.size() < beside ? rest.size() : qFromBigEndian<quint32>(rest.data());
        if (rest.size() < beside || length > rest.size() - beside)
            return false;
        const std::string_view type = rest.substr(4, 4);
        if (isFirst ? type != "IHDR" || !isPlainHeader(rest.substr(8, length)) : !isPlainChunk(type))
            return false;
        rest.remove_prefix(length + beside);
        if (type == "IEND")
            return rest.empty();
    }
    return false;
}

} // namespace skein
