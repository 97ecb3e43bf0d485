// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QXmlStreamWriter>

namespace skein {

/// Writes XML 1.0, which has no place for control characters: U+FFFD stands instead.
class XmlOutput
{
public:
    explicit XmlOutput(QByteArray &bytes)
        : m_writer(&bytes)
    {
        m_writer.setAutoFormatting(true);
        m_writer.setAutoFormattingIndent(1);
        m_writer.writeStartDocument();
    }

    void start(const QString &name) { m_writer.writeStartElement(name); }
    void end() { m_writer.writeEndElement(); }
    void attribute(const QString &name, const QString &value) { m_writer.writeAttribute(name, clean(value)); }
    void text(const QString &value) { m_writer.writeCharacters(clean(value)); }
    void finish() { m_writer.writeEndDocument(); }
    bool hasLostCharacters() const { return m_hasLost; }

    /// An element of attributes alone.
    void leaf(const QString &name, std::initializer_list<std::pair<QString, QString>> attributes)
    {
        start(name);
        for (const auto &[key, value] : attributes)
            attribute(key, value);
        end();
    }

private:
    QString clean(QString text)
    {
        for (QChar &each : text) {
            const char16_t code = each.unicode();
            const bool isBlank = code == u'\t' || code == u'\n' || code == u'\r';
            if ((code < 0x20 && !isBlank) || code == 0xFFFE || code == 0xFFFF) {
                each = QChar::ReplacementCharacter;
                m_hasLost = true;
            }
        }
        return text;
    }

    QXmlStreamWriter m_writer;
    bool m_hasLost = false;
};

} // namespace skein
