// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/email.h"

#include "core/identifiers/cell_text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

bool isWordCharacter(char c)
{
    return (c & 0x80) != 0 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Dot-separated parts, none of them empty.
template<typename Allowed>
bool areParts(std::string_view text, Allowed &&isAllowed)
{
    bool isStart = true;
    for (const char c : text) {
        if (c == '.') {
            if (isStart)
                return false;
            isStart = true;
        } else if (isAllowed(c)) {
            isStart = false;
        } else {
            return false;
        }
    }
    return !isStart;
}

bool isLocalPart(std::string_view text)
{
    return text.size() <= 64 && areParts(text, [](char c) {
               return isWordCharacter(c)
                   || std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
           });
}

bool isDomain(std::string_view text)
{
    const size_t point = text.rfind('.');
    const bool hasTopLevel = point != std::string_view::npos && text.size() - point > 2
        && std::none_of(text.begin() + std::ptrdiff_t(point), text.end(),
                        [](char c) { return c >= '0' && c <= '9'; });
    return hasTopLevel && text.size() <= 253 && text.front() != '-'
        && areParts(text, [](char c) { return isWordCharacter(c) || c == '-'; });
}

} // namespace

std::string_view EmailAddress::domain() const
{
    return std::string_view(canonical).substr(canonical.find('@') + 1);
}

Reading<EmailAddress> parseEmail(std::string_view text)
{
    std::string_view bare = identifiers::undressed(text);
    if (const size_t open = bare.rfind('<'); open != std::string_view::npos && bare.ends_with('>'))
        bare = identifiers::undressed(bare.substr(open + 1, bare.size() - open - 2));
    if (identifiers::lower(bare.substr(0, 7)) == "mailto:")
        bare.remove_prefix(7);
    if (bare.empty())
        return Refusal{u"There is no e-mail address."_s};
    const size_t at = bare.rfind('@');
    if (at == std::string_view::npos)
        return refuse(text, u"is no e-mail address: it has no @."_s);
    if (!isLocalPart(bare.substr(0, at)) || !isDomain(bare.substr(at + 1)))
        return refuse(text, u"is no e-mail address."_s);
    return EmailAddress{identifiers::lower(bare), std::string(bare)};
}

} // namespace skein
