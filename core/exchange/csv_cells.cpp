// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csv_cells.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

static bool isNumber(const QString &text)
{
    bool isRead = false;
    const double value = text.toDouble(&isRead);
    return isRead && value == value;
}

static bool runsAsFormula(const QString &text)
{
    static const QString beginnings = u"=@+-"_s;
    return !text.isEmpty() && beginnings.contains(text.at(0)) && !isNumber(text);
}

QString csvCell(const QString &value)
{
    QString text = runsAsFormula(value) ? u'\'' + value : value;
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r')
        || text != text.trimmed())
        text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text;
}

QString csvValue(std::string_view written)
{
    QString text = QString::fromUtf8(written.data(), qsizetype(written.size()));
    if (text.startsWith(u'\'') && runsAsFormula(text.mid(1)))
        text.remove(0, 1);
    return text;
}

} // namespace skein
