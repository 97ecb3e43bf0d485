// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/company_name.h"

#include "core/base/resource_folder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QSet<QString> legalForms()
{
    QSet<QString> words;
    const QJsonObject data = QJsonDocument::fromJson(readResource(u"names/legal_forms.json"_s)).object();
    const QJsonArray forms = data[u"words"_s].toArray();
    for (const auto &each : forms)
        words.insert(each.toString().toLower());
    return words;
}

bool isCompanyName(const QString &name)
{
    static const QSet<QString> forms = legalForms();
    static const QRegularExpression between(u"[^\\p{L}\\p{N}]+"_s);
    const QStringList words = name.toLower().split(between, Qt::SkipEmptyParts);
    return words.size() > 1
        && std::any_of(words.begin(), words.end(), [](const QString &word) { return forms.contains(word); });
}

} // namespace skein
