// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/postcode.h"

#include "core/identifiers/cell_text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr size_t InwardSize = 3;

std::string shapeOf(std::string_view text)
{
    std::string shape;
    for (const char c : text)
        shape += c >= '0' && c <= '9' ? '9' : c >= 'A' && c <= 'Z' ? 'A' : '?';
    return shape;
}

/// A9, A99, AA9, AA99, A9A, AA9A with the letters that Royal Mail's programmers' guide allows in each place.
bool isOutward(std::string_view outward)
{
    if (outward == "GIR")
        return true;
    const std::string shape = shapeOf(outward);
    const bool isShape = shape == "A9" || shape == "A99" || shape == "AA9" || shape == "AA99"
        || shape == "A9A" || shape == "AA9A";
    if (!isShape || std::string_view("QVX").find(outward[0]) != std::string_view::npos)
        return false;
    const bool hasTwoLetters = shape[1] == 'A';
    if (hasTwoLetters && std::string_view("IJZ").find(outward[1]) != std::string_view::npos)
        return false;
    if (shape == "A9A")
        return std::string_view("ABCDEFGHJKPSTUW").find(outward[2]) != std::string_view::npos;
    return shape != "AA9A" || std::string_view("ABEHMNPRVWXY").find(outward[3]) != std::string_view::npos;
}

bool isInward(std::string_view inward)
{
    const auto isUnit = [](char c) {
        return c >= 'A' && c <= 'Z' && std::string_view("CIKMOV").find(c) == std::string_view::npos;
    };
    return inward.size() == InwardSize && inward[0] >= '0' && inward[0] <= '9' && isUnit(inward[1])
        && isUnit(inward[2]);
}

} // namespace

std::string Postcode::display() const
{
    return outward() + " " + canonical.substr(canonical.size() - InwardSize);
}

std::string Postcode::outward() const
{
    return canonical.substr(0, canonical.size() - InwardSize);
}

Reading<Postcode> parsePostcode(std::string_view text)
{
    const std::string_view bare = identifiers::undressed(text);
    if (bare.empty())
        return Refusal{u"There is no postcode."_s};
    std::string plain = identifiers::upper(bare);
    std::erase_if(plain, [](char c) { return c == ' ' || c == '.' || c == '-' || c == '\t'; });
    if (plain.size() >= 5 && plain.size() <= 7) {
        const std::string_view whole = plain;
        const size_t cut = plain.size() - InwardSize;
        if (isOutward(whole.substr(0, cut)) && isInward(whole.substr(cut)))
            return Postcode{plain};
    }
    if (plain.size() >= 2 && plain.size() <= 4 && isOutward(plain))
        return refuse(text, u"is only the first half of a postcode."_s);
    return refuse(text, u"is no British postcode."_s);
}

} // namespace skein
