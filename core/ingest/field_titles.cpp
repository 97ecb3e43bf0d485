// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/field_titles.h"

#include "core/base/resource_folder.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace skein {

QString fieldTitle(const QString &kind, const QString &field)
{
    static const QJsonObject titles = QJsonDocument::fromJson(readResource(u"names/fields.json"_s)).object();
    for (const QString &list : {kind, u"every kind"_s})
        if (const QString title = titles[list].toObject()[field].toString(); !title.isEmpty())
            return title;
    QString name = field;
    name.replace(u'_', u' ');
    return name.left(1).toUpper() + name.mid(1);
}

QString inSentence(const QString &title)
{
    const bool isInitials = title.size() > 1 && title[1].isUpper();
    return isInitials ? title : title.left(1).toLower() + title.mid(1);
}

} // namespace skein
