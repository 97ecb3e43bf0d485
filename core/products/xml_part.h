// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <initializer_list>
#include <vector>

namespace skein {

/// Writes one XML file, everything escaped. Text must have gone through visibleText().
class XmlPart
{
public:
    struct Attribute
    {
        const char *name;
        QString value;
    };
    using Attributes = std::initializer_list<Attribute>;

    XmlPart(); ///< Begins with the declaration of XML 1.0 in UTF-8.

    XmlPart &open(const char *name, Attributes attributes = {});
    XmlPart &close(); ///< The innermost open element.
    XmlPart &leaf(const char *name, Attributes attributes = {}); ///< An element without content.
    XmlPart &text(const QString &text);
    XmlPart &element(const char *name, const QString &content, Attributes attributes = {});
    const QByteArray &bytes() const { return m_bytes; }

private:
    void begin(const char *name, Attributes attributes);

    QByteArray m_bytes;
    std::vector<const char *> m_open;
};

/// Text as XML and HTML hold it: & < > " and ' escaped.
QByteArray escaped(const QString &text);

} // namespace skein
