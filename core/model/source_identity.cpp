// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/source_identity.h"

#include "core/base/error.h"
#include "core/base/resource_folder.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

/// Lower case, one blank for anything that is neither letter nor digit.
static QString folded(QStringView name)
{
    QString text;
    for (const QChar letter : name)
        text += letter.isLetterOrNumber() ? letter.toLower() : QChar(u' ');
    return text.simplified();
}

SourceIdentity::SourceIdentity()
{
    const QString file = u"intelligence/source_identity.json"_s;
    for (const auto &name :
         QJsonDocument::fromJson(readResource(file)).object().value(u"names"_s).toArray()) {
        const QString text = name.toString();
        (text.endsWith(u'*') ? m_beginnings : m_names) << folded(text);
    }
    if (m_names.isEmpty() && m_beginnings.isEmpty())
        throw Error(QCoreApplication::translate("skein",
                                                "%1 names nothing that must stay in the case: nothing is "
                                                "written until it is mended")
                        .arg(file));
}

bool SourceIdentity::isNamedBy(const QString &attribute) const
{
    const QString name = folded(attribute);
    return m_names.contains(name)
        || std::any_of(m_beginnings.begin(), m_beginnings.end(),
                       [&name](const QString &beginning) { return name.startsWith(beginning); });
}

QString SourceIdentity::removedFrom(const QString &text) const
{
    constexpr qsizetype longestName = 40;
    if (!text.contains(u':'))
        return text;
    QStringList kept;
    for (const QString &line : text.split(u'\n')) {
        const qsizetype colon = line.indexOf(u':');
        if (colon <= 0 || colon > longestName || !isNamedBy(line.left(colon)))
            kept << line;
    }
    return kept.join(u'\n').trimmed();
}

} // namespace skein
