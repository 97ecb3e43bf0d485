// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_words.h"

#include <algorithm>

namespace skein {

/// Embeddings, overrides and isolates of the Unicode bidirectional algorithm: a name could show another.
static bool turnsDirection(QChar letter)
{
    const char16_t code = letter.unicode();
    return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

static bool isPlain(QChar letter)
{
    return letter == u' '
        || !(letter.isSpace() || letter.category() == QChar::Other_Control || turnsDirection(letter));
}

QString chartWords(const QString &text, qsizetype longest)
{
    if (text.size() <= longest && std::all_of(text.begin(), text.end(), isPlain))
        return text;
    QString line = text.left(4 * longest);
    line.removeIf(turnsDirection);
    std::replace_if(line.begin(), line.end(), [](QChar each) { return !isPlain(each); }, QChar(u' '));
    line = line.simplified();
    if (line.size() <= longest)
        return line;
    line.truncate(longest - 1);
    if (line.back().isHighSurrogate())
        line.chop(1);
    return line + u'…';
}

} // namespace skein
