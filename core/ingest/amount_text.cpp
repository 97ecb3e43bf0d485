// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/amount_text.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace skein {

bool isAmount(const QString &text)
{
    static const QString sign = u"[-+\\x{2212}]? ?"_s;
    static const QString currency = u"(?:[a-z]{3}|[\\x{A3}$\\x{20AC}\\x{A5}\\x{20B9}]|rs\\.?)? ?"_s;
    static const QString withPoint = u"(?:\\d{1,3}(?:[,' ]\\d{2,3})+|\\d+)(?:\\.\\d*)?|\\.\\d+"_s;
    static const QString withComma = u"(?:\\d{1,3}(?:[.' ]\\d{3})+|\\d+)(?:,\\d*)?"_s;
    static const QRegularExpression amount(u"^\\(?"_s + sign + currency + sign + u"(?:"_s + withPoint + u'|'
                                               + withComma + u") ?"_s + currency + u"(?:cr|dr|[-+])?\\)?$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return amount.match(text.simplified()).hasMatch();
}

} // namespace skein
