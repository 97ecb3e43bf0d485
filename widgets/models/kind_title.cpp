// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/kind_title.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("KindTitle", text);
}

QString kindTitle(const QString &kind)
{
    static const QHash<QString, QString> titles{{u"calls"_s, tr("Calls, texts and data")},
                                                {u"anpr"_s, tr("ANPR reads")},
                                                {u"people"_s, tr("People")},
                                                {u"vehicles"_s, tr("Vehicles")},
                                                {u"addresses"_s, tr("Addresses")},
                                                {u"accounts"_s, tr("Accounts")},
                                                {u"things"_s, tr("Phones, handsets, other things")},
                                                {u"events"_s, tr("Events")},
                                                {u"attributions"_s, tr("Attributions")},
                                                {u"intelligence"_s, tr("Intelligence reports")},
                                                {u"links"_s, tr("Links")}};
    return titles.value(kind, kind);
}

} // namespace skein
