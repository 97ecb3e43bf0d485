// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/anx_item.h"
#include "core/exchange/xml_text.h"

#include <QHash>

#include <optional>

namespace skein {

/// Takes one chart item after the other out of the XML of an i2 chart, with the names that its collections
/// give to types, strengths, attribute classes and grades.
class AnxItems
{
public:
    explicit AnxItems(std::string_view text)
        : m_xml(text)
    {
    }

    /// Nothing at the end. Throws Error when the XML is damaged or its root is no Chart.
    std::optional<AnxItem> next();
    qint64 position() const { return m_xml.position(); }
    qint64 size() const { return m_xml.size(); }
    bool isAttributeClass(const QString &name) const { return m_classes.contains(name); }

private:
    void startElement();
    void startOfItem();
    void startOfEntity(std::string_view name);
    void readStyle(std::string_view name);
    void readArea(std::string_view name);
    void readLink();
    void readLinkStyle();
    void readAttribute();
    void readCard();
    void declare();
    QString textOf(const char *name) const;
    QString named(const char *name, const char *reference) const;
    QString gradeHere() const;
    QString timeHere() const;

    XmlText m_xml;
    AnxItem m_item;
    bool m_isInItem = false;
    bool m_hasRoot = false;
    int m_grades = -1; ///< Of the collection that is open: 0 to 2.
    QStringList m_gradeTexts[3];
    QHash<QString, QString> m_names; ///< By the Id of whatever a collection declares.
    QHash<QString, QString> m_classes; ///< Attribute classes by name.
    QHash<QString, QString> m_styles; ///< Dot styles by the name of a strength.
    qint64 m_row = 0;
};

} // namespace skein
