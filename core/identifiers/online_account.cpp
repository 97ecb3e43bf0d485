// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/online_account.h"

#include "core/identifiers/cell_text.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

struct Platform
{
    std::string_view code;
    std::string_view title;
    std::array<std::string_view, 3> hosts;
};

constexpr std::array<Platform, 28> Platforms{{
    {"facebook", "Facebook", {"facebook.com", "fb.com", "fb.me"}},
    {"instagram", "Instagram", {"instagram.com", "instagr.am", ""}},
    {"snapchat", "Snapchat", {"snapchat.com", "", ""}},
    {"tiktok", "TikTok", {"tiktok.com", "", ""}},
    {"twitter", "X (Twitter)", {"twitter.com", "x.com", ""}},
    {"telegram", "Telegram", {"t.me", "telegram.me", ""}},
    {"whatsapp", "WhatsApp", {"wa.me", "", ""}},
    {"youtube", "YouTube", {"youtube.com", "", ""}},
    {"linkedin", "LinkedIn", {"linkedin.com", "", ""}},
    {"onlyfans", "OnlyFans", {"onlyfans.com", "", ""}},
    {"discord", "Discord", {"discord.com", "", ""}},
    {"kik", "Kik", {"kik.me", "", ""}},
    {"signal", "Signal", {"", "", ""}},
    {"wickr", "Wickr", {"", "", ""}},
    {"vk", "VK", {"vk.com", "", ""}},
    {"skype", "Skype", {"", "", ""}},
    {"viber", "Viber", {"", "", ""}},
    {"imessage", "iMessage", {"", "", ""}},
    {"hangouts", "Hangouts", {"", "", ""}},
    {"teams", "Teams", {"", "", ""}},
    {"threema", "Threema", {"threema.id", "", ""}},
    {"icq", "ICQ", {"icq.im", "", ""}},
    {"aim", "AIM", {"", "", ""}},
    {"msn", "MSN", {"", "", ""}},
    {"yahoo", "Yahoo", {"", "", ""}},
    {"qq", "QQ", {"", "", ""}},
    {"gtalk", "Google Talk", {"", "", ""}},
    {"jabber", "Jabber", {"", "", ""}},
}};

const Platform *platformNamed(std::string_view name)
{
    std::string plain = identifiers::lower(name);
    if (plain == "x")
        plain = "twitter";
    if (plain == "snap")
        plain = "snapchat";
    if (plain == "insta" || plain == "ig")
        plain = "instagram";
    if (plain == "fb")
        plain = "facebook";
    const auto found = std::find_if(Platforms.begin(), Platforms.end(),
                                    [&plain](const Platform &platform) { return platform.code == plain; });
    return found == Platforms.end() ? nullptr : &*found;
}

const Platform *platformAt(std::string_view host)
{
    for (const std::string_view front : {"www.", "m.", "mobile."})
        if (host.starts_with(front))
            host.remove_prefix(front.size());
    const auto found = std::find_if(Platforms.begin(), Platforms.end(), [host](const Platform &platform) {
        return !host.empty()
            && std::find(platform.hosts.begin(), platform.hosts.end(), host) != platform.hosts.end();
    });
    return found == Platforms.end() ? nullptr : &*found;
}

bool isHandle(std::string_view text)
{
    constexpr size_t longest = 100;
    return !text.empty() && text.size() <= longest && std::none_of(text.begin(), text.end(), [](char c) {
        return c == ' ' || c == '/' || c == ':' || c == '<' || c == '>' || c == ',' || (c >= 0 && c < 0x20);
    });
}

/// The account in the path of an address of a platform: "/@jordan?lang=en", "/add/jordan",
/// "/profile.php?id=100".
std::string_view handleInPath(std::string_view path)
{
    for (const std::string_view front : {"add/", "in/", "c/", "user/", "channel/", "people/"})
        if (path.starts_with(front))
            path.remove_prefix(front.size());
    if (path.starts_with("profile.php?id="))
        path = path.substr(15, path.find('&') == std::string_view::npos ? path.npos : path.find('&') - 15);
    path = path.substr(0, path.find_first_of("/?#"));
    if (path.starts_with('@'))
        path.remove_prefix(1);
    return path;
}

OnlineAccount account(const Platform *platform, std::string_view handle)
{
    return {platform != nullptr ? std::string(platform->code) : std::string(), identifiers::lower(handle),
            std::string(handle)};
}

} // namespace

std::string OnlineAccount::canonical() const
{
    return platform.empty() ? "@" + handle : platform + ":" + handle;
}

std::string OnlineAccount::display() const
{
    const Platform *known = platformNamed(platform);
    if (platform.empty())
        return "@" + handleAsWritten;
    return (known != nullptr ? std::string(known->title) : platform) + ": " + handleAsWritten;
}

Reading<OnlineAccount> parseOnlineAccount(std::string_view text, std::string_view platform)
{
    std::string_view bare = identifiers::undressed(text);
    if (bare.empty())
        return Refusal{u"There is no online account."_s};
    if (identifiers::saysNothing(bare))
        return refuse(text, u"is no online account."_s);
    std::string_view address = bare;
    const size_t scheme = address.find("://");
    if (scheme != std::string_view::npos)
        address.remove_prefix(scheme + 3);
    const size_t slash = address.find('/');
    const Platform *site = slash == std::string_view::npos
        ? nullptr
        : platformAt(identifiers::lower(address.substr(0, slash)));
    if (site != nullptr) {
        const std::string_view handle = handleInPath(address.substr(slash + 1));
        if (isHandle(handle))
            return account(site, handle);
    }
    if (scheme != std::string_view::npos)
        return refuse(text, u"is an address of no platform that is known."_s);
    const size_t gap = bare.find_first_of(" :/");
    const Platform *named = platformNamed(bare.substr(0, gap));
    if (gap != std::string_view::npos && named != nullptr) {
        bare = bare.substr(gap);
        bare.remove_prefix(std::min(bare.find_first_not_of(" :/-"), bare.size()));
    } else {
        named = platformNamed(identifiers::undressed(platform));
    }
    if (bare.starts_with('@'))
        bare.remove_prefix(1);
    if (!isHandle(bare))
        return refuse(text, u"is no online account: a platform and a name are understood."_s);
    OnlineAccount result = account(named, bare);
    if (named == nullptr)
        result.platform = identifiers::lower(identifiers::undressed(platform));
    return result;
}

} // namespace skein
