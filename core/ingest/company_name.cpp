// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/company_name.h"

#include "core/base/resource_folder.h"
#include "core/ingest/specification.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QSet<QString> wordsOf(const QString &file, const QString &list)
{
    QSet<QString> words;
    const QJsonObject data = QJsonDocument::fromJson(readResource(file)).object();
    const QJsonArray all = data[list].toArray();
    for (const auto &each : all)
        words.insert(each.toString().toLower());
    return words;
}

bool isCompanyName(const QString &name)
{
    static const QSet<QString> forms = wordsOf(u"names/legal_forms.json"_s, u"words"_s);
    static const QRegularExpression between(u"[^\\p{L}\\p{N}]+"_s);
    const QStringList words = name.toLower().split(between, Qt::SkipEmptyParts);
    return words.size() > 1
        && std::any_of(words.begin(), words.end(), [](const QString &word) { return forms.contains(word); });
}

bool isCompanyTitle(const QString &title)
{
    static const QSet<QString> titles = wordsOf(u"names/company_titles.json"_s, u"titles"_s);
    return titles.contains(normalisedTitle(title));
}

bool isNobodysName(const QString &name)
{
    static const QSet<QString> names = wordsOf(u"names/nobody.json"_s, u"names"_s);
    return names.contains(name.simplified().toLower());
}

} // namespace skein
