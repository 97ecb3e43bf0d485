// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/own_drawing.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
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

bool isColour(std::string_view value)
{
    const std::string_view digits = value.substr(std::min<size_t>(1, value.size()));
    return value == "none" || value == "black"
        || (value.size() == 7 && value.front() == '#'
            && digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos);
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
       {"fill", isColour},
       {"fill-opacity", isNumber},
       {"fill-rule", isWord},
       {"font-family", isWord},
       {"font-size", isNumber},
       {"font-style", isWord},
       {"font-weight", isNumber},
       {"height", [](std::string_view value) { return isLength(value) || isNumber(value); }},
       {"points", isNumbers},
       {"r", isNumber},
       {"rx", isNumber},
       {"ry", isNumber},
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
       {"xml:space", isWord},
       {"xmlns", isNamespace},
       {"xmlns:xlink", isNamespace},
       {"y", isNumber},
       {"y1", isNumber},
       {"y2", isNumber}};

constexpr std::string_view Elements[] = {"svg",     "title",  "desc",    "defs", "g",    "path", "polyline",
                                         "polygon", "circle", "ellipse", "rect", "line", "text"};

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
        if (std::find(std::begin(Elements), std::end(Elements), name) == std::end(Elements))
            return false;
        if (!takeAttributes())
            return false;
        if (take("/>"))
            return true;
        m_open.push_back(name);
        return take(">");
    }

    bool takeAttributes()
    {
        constexpr int most = 32; // no element has more
        for (int count = 0; count <= most; ++count) {
            skipSpace();
            if (m_rest.starts_with('>') || m_rest.starts_with('/'))
                return true;
            if (!takeAttribute())
                return false;
        }
        return false;
    }

    bool takeAttribute()
    {
        const std::string_view name = takeName();
        const auto known = std::find_if(std::begin(Attributes), std::end(Attributes),
                                        [name](const auto &each) { return each.first == name; });
        if (known == std::end(Attributes) || !take("=\""))
            return false;
        const size_t end = m_rest.find('"');
        if (end == std::string_view::npos || !known->second(m_rest.substr(0, end)))
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
