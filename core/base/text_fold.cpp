// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_fold.h"

#include <QList>
#include <QStringView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

/// Letters that Unicode does not decompose but people type without their stroke or as two letters.
QStringView plainLetters(char16_t letter)
{
    switch (letter) {
    case u'ł':
        return u"l";
    case u'ø':
        return u"o";
    case u'đ':
    case u'ð':
    case u'ɖ':
        return u"d";
    case u'ħ':
        return u"h";
    case u'ı':
        return u"i";
    case u'ŧ':
        return u"t";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'þ':
        return u"th";
    case u'ß':
        return u"ss";
    case u'ŋ':
        return u"n";
    case u'ĸ':
    case u'ƙ':
        return u"k";
    case u'ɓ':
        return u"b";
    case u'ə':
        return u"e";
    case u'’':
    case u'‘':
    case u'ʼ':
    case u'`':
        return u"'";
    case u'‐':
    case u'‑':
    case u'–':
    case u'—':
        return u"-";
    default:
        return {};
    }
}

bool isMark(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/// Marks of scripts where they are letters' parts (vowel signs) are kept: only the combining marks that
/// Latin, Greek and Cyrillic use are accents.
bool isAccent(char32_t character)
{
    return (character >= 0x0300 && character <= 0x036f) || (character >= 0x1ab0 && character <= 0x1aff)
        || (character >= 0x1dc0 && character <= 0x1dff) || (character >= 0x20d0 && character <= 0x20ff)
        || (character >= 0xfe00 && character <= 0xfe2f) || (isMark(character) && character < 0x0300)
        || (character >= 0x0591 && character <= 0x05c7 && isMark(character)) // Hebrew points
        || (character >= 0x064b && character <= 0x065f) || character == 0x0670; // Arabic vowel marks
}

bool isInvisible(char32_t character)
{
    return QChar::category(character) == QChar::Other_Format || character == 0x115f || character == 0x1160
        || character == 0x3164 || character == 0xffa0 || character == 0x034f;
}

void appendBlank(QString &out)
{
    if (!out.isEmpty() && !out.endsWith(u' '))
        out += u' ';
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

std::string foldedAscii(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            if (!out.empty() && out.back() != ' ')
                out += ' ';
        } else if (c >= 'A' && c <= 'Z') {
            out += char(c | 0x20);
        } else {
            out += c == '`' ? '\'' : c;
        }
    }
    if (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

/// Joiners and variation marks belong to scripts such as Persian and Hindi and to emoji.
bool joinsItsNeighbours(const QString &text, qsizetype at)
{
    const char16_t mark = text.at(at).unicode();
    if (mark != 0x200c && mark != 0x200d)
        return false;
    return at > 0 && at + 1 < text.size() && text.at(at - 1).unicode() > 0x0300
        && text.at(at + 1).unicode() > 0x0300;
}

QString shown(char32_t character)
{
    if (character < 0x20)
        return QString(QChar(char16_t(0x2400 + character)));
    if (character == 0x7f)
        return u"␡"_s;
    return u"‹U+%1›"_s.arg(uint(character), 4, 16, QChar(u'0')).toUpper();
}

bool isHidden(char32_t character)
{
    if (character == u'\t' || character == u'\n')
        return false;
    const QChar::Category category = QChar::category(character);
    return category == QChar::Other_Control || category == QChar::Other_Surrogate
        || category == QChar::Separator_Line || category == QChar::Separator_Paragraph
        || isInvisible(character);
}

} // namespace

QString folded(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString out;
    out.reserve(decomposed.size());
    for (const char32_t character : decomposed.toUcs4()) {
        if (QChar::isSpace(character)) {
            appendBlank(out);
            continue;
        }
        if (isAccent(character) || isInvisible(character))
            continue;
        const QStringView plain = character < 0x10000 ? plainLetters(char16_t(character)) : QStringView();
        if (plain.isEmpty())
            out += QChar::fromUcs4(character);
        else
            out += plain;
    }
    if (out.endsWith(u' '))
        out.chop(1);
    return out.normalized(QString::NormalizationForm_C);
}

std::string foldedUtf8(std::string_view text)
{
    if (isAscii(text))
        return foldedAscii(text);
    return folded(QString::fromUtf8(text.data(), qsizetype(text.size()))).toStdString();
}

QString verbatim(std::string_view utf8)
{
    static constexpr std::string_view mark = "\xEF\xBB\xBF";
    QString marks;
    for (; utf8.starts_with(mark); utf8.remove_prefix(mark.size()))
        marks += QChar(QChar::ByteOrderMark);
    const QString text = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    return marks.isEmpty() ? text : marks + text;
}

QString withHiddenCharactersShown(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        char32_t character = text.at(at).unicode();
        const qsizetype start = at;
        if (QChar::isHighSurrogate(character) && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
            character = QChar::surrogateToUcs4(char16_t(character), text.at(++at).unicode());
        const bool isLineBreak = character == u'\r' && at + 1 < text.size() && text.at(at + 1) == u'\n';
        if (isLineBreak)
            continue;
        if (isHidden(character) && !joinsItsNeighbours(text, start))
            out += shown(character);
        else
            out += QChar::fromUcs4(character);
    }
    return out;
}

} // namespace skein
