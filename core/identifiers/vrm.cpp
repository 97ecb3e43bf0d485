// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/vrm.h"

#include "core/identifiers/cell_text.h"

#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr size_t LongestPlate = 14;

/// One run of letters or digits.
struct Run
{
    std::string_view text;
    bool isLetters = false;

    size_t size() const { return text.size(); }
    bool startsWithZero() const { return text.front() == '0'; }
    bool hasNone(std::string_view letters) const
    {
        return text.find_first_of(letters) == std::string_view::npos;
    }
    bool hasAny(std::string_view letters) const { return !hasNone(letters); }
};

/// A plate as its runs; empty when it has more than four or other characters.
class Shape
{
public:
    explicit Shape(std::string_view plate)
    {
        for (size_t at = 0; at < plate.size();) {
            const bool isLetters = plate[at] >= 'A' && plate[at] <= 'Z';
            const bool isDigits = plate[at] >= '0' && plate[at] <= '9';
            size_t end = at;
            while (end < plate.size() && isLetters == (plate[end] >= 'A' && plate[end] <= 'Z')
                   && isDigits == (plate[end] >= '0' && plate[end] <= '9'))
                ++end;
            if ((!isLetters && !isDigits) || m_count == m_runs.size()) {
                m_count = 0;
                return;
            }
            m_runs[m_count++] = {plate.substr(at, end - at), isLetters};
            at = end;
        }
    }

    /// "LD": letters, then digits.
    bool is(std::string_view pattern) const
    {
        if (pattern.size() != m_count)
            return false;
        for (size_t i = 0; i < m_count; ++i)
            if (m_runs[i].isLetters != (pattern[i] == 'L'))
                return false;
        return true;
    }
    const Run &operator[](size_t index) const { return m_runs[index]; }

private:
    std::array<Run, 4> m_runs{};
    size_t m_count = 0;
};

bool isUpTo(size_t size, size_t most)
{
    return size >= 1 && size <= most;
}

/// Age identifiers: 02 to 50 for March, 51 to 99 and 00 for September; 01 was never given.
bool isCurrent(const Shape &shape)
{
    return shape.is("LDL") && shape[0].size() == 2 && shape[1].size() == 2 && shape[2].size() == 3
        && shape[0].hasNone("IQZ") && shape[2].hasNone("IQ") && shape[1].text != "01";
}

bool isPrefixLike(const Shape &shape)
{
    return shape.is("LDL") && shape[0].size() == 1 && isUpTo(shape[1].size(), 3) && shape[2].size() == 3
        && !shape[1].startsWithZero() && shape[2].hasNone("IQZ");
}

bool isSuffix(const Shape &shape)
{
    return shape.is("LDL") && shape[0].size() == 3 && isUpTo(shape[1].size(), 3) && shape[2].size() == 1
        && !shape[1].startsWithZero() && shape[0].hasNone("IQZ") && shape[2].hasNone("IOQUZ");
}

bool isDateless(const Shape &shape)
{
    if (!shape.is("LD") && !shape.is("DL"))
        return false;
    const Run &letters = shape[0].isLetters ? shape[0] : shape[1];
    const Run &digits = shape[0].isLetters ? shape[1] : shape[0];
    return letters.size() <= 3 && digits.size() <= (letters.size() == 3 ? 3 : 4) && !digits.startsWithZero()
        && letters.hasNone("IQZ");
}

bool isNorthernIrish(const Shape &shape)
{
    if (!shape.is("LD") && !shape.is("DL"))
        return false;
    const Run &letters = shape[0].isLetters ? shape[0] : shape[1];
    const Run &digits = shape[0].isLetters ? shape[1] : shape[0];
    return letters.size() >= 2 && letters.size() <= 3 && digits.size() <= 4 && !digits.startsWithZero()
        && letters.hasAny("IZ");
}

bool isDiplomatic(const Shape &shape)
{
    return shape.is("DLD") && shape[0].size() == 3 && shape[2].size() == 3 && shape[0].text[0] >= '1'
        && shape[0].text[0] <= '3' && (shape[1].text == "D" || shape[1].text == "X");
}

bool isTrade(const Shape &shape)
{
    if (shape.is("D"))
        return shape[0].size() == 5 && shape[0].startsWithZero();
    return shape.is("DL") && shape[0].size() == 3 && isUpTo(shape[1].size(), 3) && shape[1].hasNone("IQZ");
}

bool isMilitary(const Shape &shape)
{
    return (shape.is("LDL") || shape.is("DLD")) && shape[0].size() == 2 && shape[1].size() == 2
        && shape[2].size() == 2;
}

bool isManx(const Shape &shape)
{
    if (shape.is("LD") || shape.is("LDL")) {
        const std::string_view letters = shape[0].text;
        const bool isMan
            = letters == "MN" || letters == "MAN" || (letters.size() == 3 && letters.ends_with("MN"));
        return isMan && shape[1].size() <= 5 && (shape.is("LD") || shape[2].size() == 1);
    }
    return shape.is("DL") && shape[0].size() <= 4 && (shape[1].text == "MN" || shape[1].text == "MAN");
}

/// Where a style has its blank.
std::string spaced(const std::string &plate, VrmStyle style)
{
    const auto firstChange = [&plate](size_t from) {
        size_t at = from + 1;
        while (at < plate.size()
               && std::isdigit(static_cast<unsigned char>(plate[at]))
                   == std::isdigit(static_cast<unsigned char>(plate[at - 1])))
            ++at;
        return at;
    };
    const auto parted = [&plate](size_t at) {
        return at < plate.size() ? plate.substr(0, at) + " " + plate.substr(at) : plate;
    };
    switch (style) {
    case VrmStyle::Current:
        return parted(4);
    case VrmStyle::Prefix:
    case VrmStyle::QPlate:
        return parted(plate.size() - 3);
    case VrmStyle::Diplomatic:
        return plate.substr(0, 3) + " " + plate.substr(3, 1) + " " + plate.substr(4);
    case VrmStyle::Military:
        return plate.substr(0, 2) + " " + plate.substr(2, 2) + " " + plate.substr(4);
    case VrmStyle::Suffix:
    case VrmStyle::Dateless:
    case VrmStyle::NorthernIreland:
    case VrmStyle::IsleOfMan:
    case VrmStyle::Trade:
        return parted(firstChange(0));
    case VrmStyle::Jersey:
    case VrmStyle::Guernsey:
    case VrmStyle::Alderney:
        break;
    }
    return plate;
}

std::string canonicalPlate(std::string_view text)
{
    const bool isAscii = std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
    std::string upper = isAscii ? identifiers::upper(text)
                                : QString::fromUtf8(text.data(), qsizetype(text.size()))
                                      .normalized(QString::NormalizationForm_KC)
                                      .toUpper()
                                      .toStdString();
    std::erase_if(upper, [](char c) {
        const bool isKept
            = (c & 0x80) != 0 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '?' || c == '*';
        return !isKept;
    });
    return upper;
}

} // namespace

bool Vrm::hasStyle(VrmStyle style) const
{
    return std::find(styles.begin(), styles.end(), style) != styles.end();
}

std::vector<VrmStyle> vrmStyles(std::string_view canonical)
{
    const Shape shape(canonical);
    std::vector<VrmStyle> styles;
    const auto add = [&styles](bool fits, VrmStyle style) {
        if (fits)
            styles.push_back(style);
    };
    const bool isPrefixLike = skein::isPrefixLike(shape);
    add(isCurrent(shape), VrmStyle::Current);
    add(isPrefixLike && shape[0].hasNone("IOQUZ"), VrmStyle::Prefix);
    add(isPrefixLike && shape[0].text == "Q", VrmStyle::QPlate);
    add(isSuffix(shape), VrmStyle::Suffix);
    add(isManx(shape), VrmStyle::IsleOfMan);
    add(isDateless(shape), VrmStyle::Dateless);
    add(isNorthernIrish(shape), VrmStyle::NorthernIreland);
    add(isDiplomatic(shape), VrmStyle::Diplomatic);
    add(isMilitary(shape), VrmStyle::Military);
    add(isTrade(shape), VrmStyle::Trade);
    const bool isLettersAndNumber = shape.is("LD") && !shape[1].startsWithZero();
    add(isLettersAndNumber && shape[0].text == "J" && shape[1].size() <= 6, VrmStyle::Jersey);
    add(isLettersAndNumber && shape[0].text == "AY" && shape[1].size() <= 4, VrmStyle::Alderney);
    add(shape.is("D") && shape[0].size() <= 5 && !shape[0].startsWithZero(), VrmStyle::Guernsey);
    return styles;
}

Reading<Vrm> parseVrm(std::string_view text)
{
    const std::string_view bare = identifiers::undressed(text);
    if (bare.empty())
        return Refusal{u"There is no registration mark."_s};
    const bool hasWildcard = bare.find_first_of("?*") != std::string_view::npos;
    if (identifiers::saysNothing(bare)
        || (hasWildcard && bare.find_first_not_of("?* ") == std::string_view::npos))
        return refuse(text, u"is no registration mark."_s);
    Vrm vrm{canonicalPlate(bare), {}, std::string(bare)};
    if (vrm.canonical.empty())
        return refuse(text, u"is no registration mark."_s);
    if (vrm.canonical.size() > LongestPlate)
        return refuse(text, u"is too long for a registration mark."_s);
    vrm.styles = vrmStyles(vrm.canonical);
    if (vrm.isKnownForm())
        vrm.display = spaced(vrm.canonical, vrm.styles.front());
    return vrm;
}

} // namespace skein
