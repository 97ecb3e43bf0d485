// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/visible_text.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

static bool isInvisible(char16_t unit)
{
    return (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069) || unit == 0x200B
        || unit == 0x2060 || unit == 0xFEFF;
}

static bool isLineEnd(char16_t unit)
{
    return unit == u'\r' || unit == u'\v' || unit == u'\f' || unit == 0x85 || unit == 0x2028
        || unit == 0x2029;
}

static bool isOrdinary(char16_t unit)
{
    return unit == u'\n' || unit == u'\t' || (unit >= 0x20 && unit < 0x7F) || (unit > 0x9F && unit < 0x200B)
        || (unit > 0x2069 && unit < 0xD800) || (unit > 0xDFFF && unit < 0xFEFF);
}

static void appendMark(QString &out, char16_t unit)
{
    if (unit < 0x20)
        out += QChar(0x2400 + unit);
    else if (unit == 0x7F)
        out += QChar(0x2421);
    else if (isInvisible(unit))
        out += u"\u2039U+%1\u203A"_s.arg(uint(unit), 4, 16, QChar(u'0')).toUpper();
    else if (QChar::isSurrogate(unit) || unit >= 0xFFFE || (unit >= 0x80 && unit <= 0x9F))
        out += QChar(QChar::ReplacementCharacter);
    else
        out += QChar(unit);
}

QString visibleText(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar each = text.at(at);
        if (isOrdinary(each.unicode())) {
            out += each;
        } else if (isLineEnd(each.unicode())) {
            if (each == u'\r' && at + 1 < text.size() && text.at(at + 1) == u'\n')
                ++at;
            out += u'\n';
        } else if (each.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate()) {
            out += each;
            out += text.at(++at);
        } else {
            appendMark(out, each.unicode());
        }
    }
    return out;
}

} // namespace skein
