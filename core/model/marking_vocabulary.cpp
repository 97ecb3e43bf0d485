// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/marking_vocabulary.h"

#include "core/base/error.h"
#include "core/base/resource_folder.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QJsonObject vocabulary()
{
    return QJsonDocument::fromJson(readResource(u"markings/protective_markings.json"_s)).object();
}

static QStringList list(const QJsonObject &words, const QString &key)
{
    QStringList texts;
    const QJsonArray all = words[key].toArray();
    for (const auto &each : all)
        texts << each.toString();
    return texts;
}

QStringList markingClassifications()
{
    return list(vocabulary(), u"classifications"_s);
}

/// Capitals, and any dash as a bare hyphen.
static QString plain(const QString &text)
{
    static const QRegularExpression dash(u"\\s*[-\u2010-\u2015]\\s*"_s);
    return text.simplified().toUpper().replace(dash, u"-"_s);
}

Marking knownMarking(const QString &text)
{
    const QJsonObject words = vocabulary();
    const QJsonObject others = words[u"also_written"_s].toObject();
    const QStringList classifications = list(words, u"classifications"_s);
    const QStringList additions = list(words, u"additions"_s);
    QHash<QString, QString> written; ///< As it may be written; what it means.
    for (const QString &classification : classifications)
        written[plain(classification)] = classification;
    for (auto other = others.begin(); other != others.end(); ++other)
        written[plain(other.key())] = other.value().toString();
    const QString wanted = plain(text);
    for (auto known = written.cbegin(); known != written.cend(); ++known) {
        if (wanted == known.key())
            return Marking(known.value());
        for (const QString &addition : additions)
            if (wanted == known.key() + u'-' + plain(addition)
                || wanted == known.key() + u' ' + plain(addition))
                return Marking(known.value() + u" \u2013 "_s + addition);
    }
    throw Error(
        QCoreApplication::translate("MarkingVocabulary",
                                    "“%1” is no protective marking: it is one of %2, and may be followed by "
                                    "“– ” and one of %3. Nothing was changed.")
            .arg(text.simplified(), classifications.join(u", "_s), additions.join(u", "_s)));
}

} // namespace skein
