// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/xml_part.h"

namespace skein {

QByteArray escaped(const QString &text)
{
    QByteArray out;
    for (const char byte : text.toUtf8()) {
        switch (byte) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += byte;
        }
    }
    return out;
}

XmlPart::XmlPart()
    : m_bytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
{
}

void XmlPart::begin(const char *name, Attributes attributes)
{
    m_bytes += '<';
    m_bytes += name;
    for (const Attribute &each : attributes) {
        m_bytes += ' ';
        m_bytes += each.name;
        m_bytes += "=\"" + escaped(each.value) + '"';
    }
}

XmlPart &XmlPart::open(const char *name, Attributes attributes)
{
    begin(name, attributes);
    m_bytes += '>';
    m_open.push_back(name);
    return *this;
}

XmlPart &XmlPart::close()
{
    Q_ASSERT(!m_open.empty());
    m_bytes += "</";
    m_bytes += m_open.back();
    m_bytes += '>';
    m_open.pop_back();
    return *this;
}

XmlPart &XmlPart::leaf(const char *name, Attributes attributes)
{
    begin(name, attributes);
    m_bytes += "/>";
    return *this;
}

XmlPart &XmlPart::text(const QString &text)
{
    m_bytes += escaped(text);
    return *this;
}

XmlPart &XmlPart::element(const char *name, const QString &content, Attributes attributes)
{
    return open(name, attributes).text(content).close();
}

} // namespace skein
