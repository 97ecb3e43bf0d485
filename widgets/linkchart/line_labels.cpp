// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/line_labels.h"

#include "widgets/linkchart/link_bundle.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString respectOf(const PictureLink &link)
{
    if (link.isOfEvents && !link.events.empty())
        return u"event:"_s + codeOf(eventKinds, lineKind(link.events.front()));
    return u"link:"_s + link.type.toCaseFolded();
}

std::optional<ChartLine> lineOf(const ChartPicture &picture, const PictureLink &link)
{
    const PictureItem &from = picture.items[size_t(link.from)];
    const PictureItem &to = picture.items[size_t(link.to)];
    if (!from.entity || !to.entity)
        return std::nullopt;
    const auto [first, second] = std::minmax(from.entity, to.entity);
    return ChartLine{first, second, respectOf(link)};
}

std::optional<int> findLine(const ChartPicture &picture, const ChartLine &line)
{
    const auto a = picture.places.constFind(line.first);
    const auto b = picture.places.constFind(line.second);
    if (a == picture.places.cend() || b == picture.places.cend())
        return std::nullopt;
    const std::pair<int, int> wanted = std::minmax(*a, *b);
    const auto endsOf
        = [](const PictureLink &link) { return std::pair<int, int>(std::minmax(link.from, link.to)); };
    auto found = std::lower_bound(
        picture.links.begin(), picture.links.end(), wanted,
        [&endsOf](const PictureLink &link, const std::pair<int, int> &ends) { return endsOf(link) < ends; });
    for (; found != picture.links.end() && endsOf(*found) == wanted; ++found)
        if (lineOf(picture, *found) == line)
            return int(found - picture.links.begin());
    return std::nullopt;
}

void applyLineLabels(ChartPicture &picture, const std::vector<LineLabel> &labels)
{
    for (const LineLabel &each : labels)
        if (const std::optional<int> place = findLine(picture, each.line)) {
            PictureLink &link = *(picture.links.begin() + *place);
            link.details.prepend(link.name);
            link.name = each.label;
        }
}

static std::vector<LineLabel> without(const std::vector<LineLabel> &labels,
                                      const std::vector<LineLabel> &others)
{
    std::vector<LineLabel> left;
    for (const LineLabel &each : labels)
        if (std::find(others.begin(), others.end(), each) == others.end())
            left.push_back(each);
    return left;
}

void relabelLines(ChartPicture &picture, const std::vector<LineLabel> &before,
                  const std::vector<LineLabel> &after)
{
    for (const LineLabel &each : without(before, after))
        if (const std::optional<int> place = findLine(picture, each.line)) {
            PictureLink &link = *(picture.links.begin() + *place);
            link.name = link.details.takeFirst();
        }
    applyLineLabels(picture, without(after, before));
}

} // namespace skein
