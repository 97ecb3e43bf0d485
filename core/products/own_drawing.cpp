// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/own_drawing.h"

#include "core/products/plain_png.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <span>
#include <vector>

namespace skein {

namespace {

constexpr std::string_view Space = " \t\r\n";
constexpr std::string_view Prolog = R"(<?xml version="1.0" encoding="UTF-8" standalone="no"?>)";

using Check = bool (*)(std::string_view value);

/// The numbers between the signs that may part them; none when there is anything else.
std::optional<std::vector<double>> numbersIn(std::string_view text, std::string_view between)
{
    constexpr double most = 1e6; // units: more than any chart is wide
    std::vector<double> numbers;
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(between), text.size()));
        if (text.empty())
            return numbers;
        double number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc() || !(std::abs(number) <= most))
            return std::nullopt;
        numbers.push_back(number);
        text.remove_prefix(size_t(end - text.data()));
    }
}

bool isNumber(std::string_view value)
{
    const auto numbers = numbersIn(value, "");
    return numbers && numbers->size() == 1;
}

bool isLength(std::string_view value)
{
    return value.ends_with("mm") && isNumber(value.substr(0, value.size() - 2));
}

bool isNumbers(std::string_view value)
{
    return numbersIn(value, " ,").has_value();
}

bool isPath(std::string_view value)
{
    return numbersIn(value, " ,MLCZ").has_value();
}

bool isMatrix(std::string_view value)
{
    if (!value.starts_with("matrix(") || !value.ends_with(")"))
        return false;
    const auto numbers = numbersIn(value.substr(7, value.size() - 8), ",");
    return numbers && numbers->size() == 6;
}

/// Short dashes on long lines would be drawn for hours.
bool isDashes(std::string_view value)
{
    constexpr double shortest = 0.2;
    const auto numbers = numbersIn(value, " ,");
    return numbers
        && std::all_of(numbers->begin(), numbers->end(), [](double each) { return each >= shortest; });
}

bool isWord(std::string_view value)
{
    return std::all_of(value.begin(), value.end(), [](char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9')
            || sign == ' ' || sign == '-' || sign == '.';
    });
}

/// As the painter names what it defines.
bool isName(std::string_view value)
{
    constexpr size_t longest = 64;
    return !value.empty() && value.size() <= longest
        && std::all_of(value.begin(), value.end(), [](char sign) {
               return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '_';
           });
}

bool isColour(std::string_view value)
{
    const std::string_view digits = value.substr(std::min<size_t>(1, value.size()));
    return value == "none" || value == "black"
        || (value.size() == 7 && value.front() == '#'
            && digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos);
}

/// "url(#gradient1)": what a fill may refer to by its name.
bool isReference(std::string_view value, std::string_view to)
{
    constexpr std::string_view head = "url(#";
    if (!value.starts_with(head) || !value.ends_with(')'))
        return false;
    const std::string_view name = value.substr(head.size(), value.size() - head.size() - 1);
    return name.starts_with(to) && isName(name);
}

bool isFill(std::string_view value)
{
    return isColour(value) || isReference(value, "gradient") || isReference(value, "fillpattern");
}

bool isMask(std::string_view value)
{
    return isReference(value, "patternmask");
}

bool isPicture(std::string_view value)
{
    constexpr std::string_view head = "data:image/png;base64,";
    return value.starts_with(head) && isPlainPng(value.substr(head.size()));
}

bool isNamespace(std::string_view value)
{
    return value == "http://www.w3.org/2000/svg" || value == "http://www.w3.org/1999/xlink";
}

/// What an attribute means is the same on each element that has it.
constexpr std::pair<std::string_view, Check> Attributes[]
    = {{"baseProfile", isWord},
       {"cx", isNumber},
       {"cy", isNumber},
       {"d", isPath},
       {"fill", isFill},
       {"fill-opacity", isNumber},
       {"fill-rule", isWord},
       {"font-family", isWord},
       {"font-size", isNumber},
       {"font-style", isWord},
       {"font-weight", isNumber},
       {"gradientUnits", isWord},
       {"height", [](std::string_view value) { return isLength(value) || isNumber(value); }},
       {"id", isName},
       {"image-rendering", isWord},
       {"mask", isMask},
       {"offset", isNumber},
       {"opacity", isNumber},
       {"patternUnits", isWord},
       {"points", isNumbers},
       {"preserveAspectRatio", isWord},
       {"r", isNumber},
       {"rx", isNumber},
       {"ry", isNumber},
       {"stop-color", isColour},
       {"stop-opacity", isNumber},
       {"stroke", isColour},
       {"stroke-dasharray", isDashes},
       {"stroke-dashoffset", isNumber},
       {"stroke-linecap", isWord},
       {"stroke-linejoin", isWord},
       {"stroke-miterlimit", isNumber},
       {"stroke-opacity", isNumber},
       {"stroke-width", isNumber},
       {"transform", isMatrix},
       {"vector-effect", isWord},
       {"version", isNumber},
       {"viewBox", isNumbers},
       {"width", [](std::string_view value) { return isLength(value) || isNumber(value); }},
       {"x", isNumber},
       {"x1", isNumber},
       {"x2", isNumber},
       {"xlink:href", isPicture},
       {"xml:space", isWord},
       {"xmlns", isNamespace},
       {"xmlns:xlink", isNamespace},
       {"y", isNumber},
       {"y1", isNumber},
       {"y2", isNumber}};

constexpr std::string_view Shapes[] = {"title",  "desc",    "defs", "g",    "path", "polyline", "polygon",
                                       "circle", "ellipse", "rect", "line", "text", "image"};
constexpr std::string_view Definitions[] = {"linearGradient", "mask", "pattern"};

bool isOneOf(std::span<const std::string_view> names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Definitions hold nothing that could refer to a definition in turn, but for a pattern's mask.
bool mayHold(std::string_view outer, std::string_view name)
{
    if (outer.empty())
        return name == "svg";
    if (outer == "defs")
        return isOneOf(Definitions, name);
    if (outer == "linearGradient")
        return name == "stop";
    if (outer == "mask" || outer == "pattern")
        return name == "rect";
    return isOneOf(Shapes, name);
}

/// Attributes that define or refer stand where the painter puts them only.
bool mayHave(std::string_view outer, std::string_view name, std::string_view attribute,
             std::string_view value)
{
    if (attribute == "id")
        return isOneOf(Definitions, name);
    if (attribute == "xlink:href")
        return name == "image";
    if (attribute == "mask")
        return outer == "pattern";
    if (attribute == "fill" && value.starts_with("url"))
        return name == "g";
    return true;
}

class Reader
{
public:
    explicit Reader(std::string_view svg)
        : m_rest(svg)
    {
    }

    bool isOwn()
    {
        take(Prolog);
        skipSpace();
        if (!m_rest.starts_with("<svg"))
            return false;
        do {
            if (!takeTag() || !takeText())
                return false;
        } while (!m_open.empty());
        return m_rest.empty();
    }

private:
    bool take(std::string_view text)
    {
        if (!m_rest.starts_with(text))
            return false;
        m_rest.remove_prefix(text.size());
        return true;
    }

    void skipSpace() { m_rest.remove_prefix(std::min(m_rest.find_first_not_of(Space), m_rest.size())); }

    std::string_view takeName()
    {
        const size_t end = std::min(m_rest.find_first_of(" \t\r\n=/>\"<"), m_rest.size());
        const std::string_view name = m_rest.substr(0, end);
        m_rest.remove_prefix(end);
        return name;
    }

    bool takeTag()
    {
        if (take("</")) {
            const std::string_view name = takeName();
            if (m_open.empty() || m_open.back() != name)
                return false;
            m_open.pop_back();
            skipSpace();
            return take(">");
        }
        constexpr size_t deepest = 16;
        if (!take("<") || m_open.size() >= deepest)
            return false;
        const std::string_view name = takeName();
        const std::string_view outer = m_open.empty() ? std::string_view() : m_open.back();
        if (!mayHold(outer, name) || !takeAttributes(outer, name))
            return false;
        if (take("/>"))
            return true;
        m_open.push_back(name);
        return take(">");
    }

    bool takeAttributes(std::string_view outer, std::string_view element)
    {
        constexpr int most = 32; // no element has more
        for (int count = 0; count <= most; ++count) {
            skipSpace();
            if (m_rest.starts_with('>') || m_rest.starts_with('/'))
                return true;
            if (!takeAttribute(outer, element))
                return false;
        }
        return false;
    }

    bool takeAttribute(std::string_view outer, std::string_view element)
    {
        const std::string_view name = takeName();
        const auto known = std::find_if(std::begin(Attributes), std::end(Attributes),
                                        [name](const auto &each) { return each.first == name; });
        if (known == std::end(Attributes) || !take("=\""))
            return false;
        const size_t end = m_rest.find('"');
        const std::string_view value = m_rest.substr(0, std::min(end, m_rest.size()));
        if (end == std::string_view::npos || !known->second(value) || !mayHave(outer, element, name, value))
            return false;
        m_rest.remove_prefix(end + 1);
        return true;
    }

    /// Up to the next tag.
    bool takeText()
    {
        while (true) {
            m_rest.remove_prefix(std::min(m_rest.find_first_of("<&"), m_rest.size()));
            if (!m_rest.starts_with('&'))
                return true;
            if (!take("&lt;") && !take("&gt;") && !take("&amp;") && !take("&quot;") && !take("&#39;"))
                return false;
        }
    }

    std::string_view m_rest;
    std::vector<std::string_view> m_open;
};

} // namespace

bool isOwnDrawing(std::string_view svg)
{
    return Reader(svg).isOwn();
}

} // namespace skein
