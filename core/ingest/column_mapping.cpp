// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/column_mapping.h"

#include "core/ingest/rejects.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr qsizetype LeastBeginning = 6;

int variantRank(const QString &title)
{
    static const std::array<QString, 6> variants{u"(*standardised"_s, u"(*decoded"_s, u"(*enriched"_s,
                                                 u"(*calculated"_s,   QString(),      u"(*raw"_s};
    const QString lower = title.toLower();
    for (size_t rank = 0; rank < variants.size(); ++rank)
        if (!variants[rank].isEmpty() && lower.contains(variants[rank]))
            return int(rank);
    return 4;
}

int ColumnMapping::first(const QString &field) const
{
    const auto found = columns.find(field);
    return found == columns.end() || found->second.empty() ? -1 : found->second.front();
}

ColumnFinder::ColumnFinder(const Specification &specification)
    : m_specification(specification)
{
    const auto add = [this](const QString &name, const QStringList &titles, bool isAttribute) {
        int rank = 0;
        for (const QString &title : titles) {
            const Target target{name, isAttribute, rank++};
            if (!m_titles.contains(title))
                m_titles.insert(title, target);
            if (title.size() >= LeastBeginning)
                m_beginnings.emplace_back(title + u' ', target);
        }
    };
    for (const auto &[field, titles] : m_specification.fields)
        add(field, titles, false);
    for (const auto &[name, titles] : m_specification.attributes)
        add(name, titles, true);
    std::stable_sort(m_beginnings.begin(), m_beginnings.end(),
                     [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });
}

const ColumnFinder::Target *ColumnFinder::find(const QString &normalised) const
{
    if (const auto exact = m_titles.constFind(normalised); exact != m_titles.constEnd())
        return &exact.value();
    for (const auto &[beginning, target] : m_beginnings)
        if (normalised.startsWith(beginning))
            return &target;
    return nullptr;
}

ColumnMapping ColumnFinder::map(const QStringList &header) const
{
    struct Found
    {
        int column;
        int rank;
        bool isExact;
    };
    static const QString rejectReason = normalisedTitle(QString::fromUtf16(RejectReasonTitle));
    std::map<std::pair<bool, QString>, std::vector<Found>> found;
    ColumnMapping mapping;
    for (int column = 0; column < int(header.size()); ++column) {
        const QString title = normalisedTitle(header[column]);
        if (title.isEmpty() || title == rejectReason)
            continue;
        ++mapping.titled;
        if (const Target *target = find(title))
            found[{target->isAttribute, target->name}].push_back(
                {column, target->rank * 10 + variantRank(header[column]), m_titles.contains(title)});
        else
            mapping.unmapped.push_back(column);
    }
    for (auto &[key, columns] : found) {
        std::stable_sort(columns.begin(), columns.end(), [](const Found &a, const Found &b) {
            return std::pair(!a.isExact, a.rank) < std::pair(!b.isExact, b.rank);
        });
        auto &list = key.first ? mapping.attributes[key.second] : mapping.columns[key.second];
        for (const Found &each : columns)
            list.push_back(each.column);
    }
    return mapping;
}

double ColumnFinder::score(const QStringList &normalisedHeader) const
{
    const auto has = [&](const QString &title) { return normalisedHeader.contains(title); };
    const Specification &s = m_specification;
    if (s.isHeaderless || std::any_of(s.without.begin(), s.without.end(), has))
        return 0;
    if (!std::all_of(s.match.begin(), s.match.end(), has))
        return 0;
    return s.isGeneric ? genericScore(normalisedHeader) : 1 + double(s.match.size()) / 100;
}

double ColumnFinder::genericScore(const QStringList &header) const
{
    QSet<QString> fields;
    int titled = 0;
    int known = 0;
    for (const QString &title : header) {
        if (title.isEmpty())
            continue;
        ++titled;
        if (const Target *target = find(title)) {
            ++known;
            fields.insert(target->name);
        }
    }
    for (const QStringList &group : m_specification.needs)
        if (std::none_of(group.begin(), group.end(),
                         [&](const QString &field) { return fields.contains(field); }))
            return 0;
    if (known == 0)
        return 0;
    int told = 0;
    for (const auto &[field, weight] : m_specification.tells)
        told += fields.contains(field) ? weight : 0;
    return 0.4 * double(known) / double(titled) + 0.6 * std::clamp(told / 8.0, 0.0, 1.0);
}

} // namespace skein
