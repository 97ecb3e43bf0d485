// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/source_book.h"

#include "core/base/digest.h"
#include "core/storage/source_store.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

QString sourceTitle(const Source &source)
{
    return source.sheet.isEmpty() ? source.file : u"%1, sheet %2"_s.arg(source.file, source.sheet);
}

SourceBook::SourceBook(const Database &database)
    : m_sources(sources(database))
{
}

const Source *SourceBook::find(SourceId id) const
{
    const auto found = std::find_if(m_sources.cbegin(), m_sources.cend(),
                                    [id](const Source &each) { return each.id == id; });
    return found == m_sources.cend() ? nullptr : &*found;
}

int SourceBook::numberOf(const Source &source)
{
    if (const int known = m_numbers.value(source.id.value))
        return known;
    const QString reference = source.reference == source.file ? QString() : source.reference;
    m_entries.push_back(
        {sourceTitle(source), reference, toHex(source.sha256), source.grading.code(), source.handling});
    noteMarking(source.handling);
    const int number = int(m_entries.size());
    m_numbers.insert(source.id.value, number);
    return number;
}

Value SourceBook::value(const QString &text, const Origin &origin)
{
    Value value{text, ValueState::FromCase, {}};
    if (origin.isAssessed)
        value.text += u" (assessed)"_s;
    if (const Source *source = find(origin.source))
        value.evidence.push_back({numberOf(*source), origin.row, origin.asWritten, origin.grading.code()});
    else
        value.state = ValueState::Typed;
    return value;
}

Grading SourceBook::gradingOf(const Origin &origin) const
{
    const Source *source = find(origin.source);
    return origin.grading.isGraded() || !source ? origin.grading : source->grading;
}

QString SourceBook::handlingOf(const Origin &origin) const
{
    const Source *source = find(origin.source);
    return source ? source->handling : QString();
}

void SourceBook::noteMarking(const QString &text)
{
    const QString words = text.trimmed().toUpper();
    for (const QString &each :
         {u"OFFICIAL"_s, u"SECRET"_s, u"TOP SECRET"_s, u"RESTRICTED"_s, u"CONFIDENTIAL"_s}) {
        if (!words.startsWith(each))
            continue;
        const Marking marking(text);
        m_highest = m_highest ? higher(*m_highest, marking) : marking;
    }
}

qint64 SourceBook::newestImport() const
{
    qint64 newest = 0;
    for (const Source &source : m_sources)
        if (source.state == SourceState::Active)
            newest = std::max(newest, source.importedAt);
    return newest;
}

} // namespace skein
