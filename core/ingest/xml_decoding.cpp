// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/xml_decoding.h"

#include "core/ingest/xml_rules.h"

#include <QCoreApplication>

#include <algorithm>
#include <unicode/ucnv.h>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("XmlDecoding", text);
}

/// The encoding that an XML declaration in letters of ASCII names; empty when it names none.
static std::string declaredEncoding(std::string_view text)
{
    constexpr std::string_view word = "encoding";
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    if (!text.starts_with("<?xml"))
        return {};
    text = text.substr(0, text.find("?>"));
    const size_t at = text.find(word);
    const size_t open = at == std::string_view::npos ? at : text.find_first_of("'\"", at + word.size());
    if (open == std::string_view::npos)
        return {};
    const std::string_view name = text.substr(open + 1);
    constexpr size_t longest = 40;
    const size_t length = name.find(text[open]);
    return length == std::string_view::npos || length > longest ? std::string()
                                                                : std::string(name.substr(0, length));
}

static bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

static bool isCharset(const std::string &name)
{
    UErrorCode status = U_ZERO_ERROR;
    ucnv_close(ucnv_open(name.c_str(), &status));
    return !name.empty() && U_SUCCESS(status);
}

static bool isUnicode(const std::string &name)
{
    const QString upper = QString::fromStdString(name).toUpper();
    return upper.startsWith(u"UTF"_s) || upper.startsWith(u"UCS"_s) || upper.contains(u"10646"_s);
}

static QString contradiction(const QString &declared, const QString &charset)
{
    return tr("Not well-formed: it says that it is written in %1, but its bytes are %2. It was read as %2: "
              "check names with accents.")
        .arg(declared, charset);
}

DecodedXml decodeXml(std::string_view bytes)
{
    DecodedXml xml{decodeText(bytes), {}};
    if (!withoutXmlSpace(xml.text.text).starts_with("<"))
        return xml; // a statement of the same kind from before XML
    const bool isWide = xml.text.charset.startsWith(u"UTF-16"_s);
    const std::string declared = declaredEncoding(isWide ? xml.text.text : bytes);
    const QString name = QString::fromStdString(declared);
    const bool isUtf8 = xml.text.charset == u"UTF-8"_s;
    if (!isUtf8 && !isWide && isCharset(declared) && !isUnicode(declared)) {
        // Programs of Windows say Latin-1 and write curly quotes, which it does not have.
        const bool isWindows = ucnv_compareNames(declared.c_str(), "ISO-8859-1") == 0
            && std::any_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0xE0) == 0x80; });
        xml.text = decodeTextAs(bytes, isWindows ? "windows-1252" : declared);
        if (isWindows)
            xml.notes << contradiction(name, xml.text.charset);
        return xml;
    }
    if (declared.empty()) {
        if (!isUtf8 && !isWide)
            xml.notes << tr("Not well-formed: it names no encoding, and its bytes are not UTF-8. It was read "
                            "as %1: check names with accents.")
                             .arg(xml.text.charset);
        return xml;
    }
    const bool saysWide
        = name.startsWith(u"UTF-16"_s, Qt::CaseInsensitive) || name.contains(u"10646-UCS-2"_s);
    const bool isPlain = isUtf8 && !saysWide && isAscii(xml.text.text);
    const bool isAsSaid
        = isWide ? saysWide : ucnv_compareNames(declared.c_str(), qPrintable(xml.text.charset)) == 0;
    if (!isPlain && !isAsSaid)
        xml.notes << contradiction(name, xml.text.charset);
    return xml;
}

} // namespace skein
