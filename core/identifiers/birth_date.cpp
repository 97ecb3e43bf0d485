// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/birth_date.h"

#include "core/base/time_format.h"
#include "core/identifiers/cell_text.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace skein {

std::string BirthDate::display() const
{
    if (canonical.size() == 4)
        return canonical;
    const std::string month = canonical.substr(5, 2) + "/" + canonical.substr(0, 4);
    return isWhole() ? canonical.substr(8, 2) + "/" + month : month;
}

/// "c. 1990", "xx/05/2008" and "2008-05-00" without what says that more is not known.
static std::string knownPart(std::string_view text)
{
    static const QRegularExpression about(
        u"^(?:c\\.?|ca\\.?|circa|about|approx\\.?|approximately|abt\\.?|est\\.?|~)\\s*(?=(?:19|20)\\d\\d$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression before(u"^(?:(?:00?|[x?_*-]{1,2})[-/. ])+(?=\\d)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression behind(
        u"^((?:19|20)\\d\\d(?:[-/.]\\d{1,2})?)(?:[-/.](?:00?|[x?_*-]{1,2}))+$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString known = QString::fromUtf8(text.data(), qsizetype(text.size()));
    known.remove(about).remove(before).replace(behind, u"\\1"_s);
    return known.toStdString();
}

Reading<BirthDate> parseBirthDate(std::string_view text, DateOrder order)
{
    const std::string_view bare = identifiers::undressed(text);
    if (bare.empty())
        return Refusal{u"There is no date of birth."_s};
    const std::string known = knownPart(bare);
    if (known != bare)
        return parseBirthDate(known, order);
    const bool isYear = bare.size() == 4 && bare.find_first_not_of("0123456789") == std::string_view::npos;
    if (isYear) {
        if (bare < "1900" || bare > "2099")
            return refuse(text, u"is no year of birth."_s);
        return BirthDate{std::string(bare)};
    }
    TimeRules rules;
    rules.order = order;
    rules.zone = TimeZone::utc();
    const Reading<RecordedTime> time = readTime(bare, rules);
    if (!time)
        return Refusal{time.reason()};
    if (time->flags.testFlag(TimeFlag::MonthOnly))
        return BirthDate{isoText(*time, TimeZone::utc()).toStdString()};
    // Spreadsheets write the midnight of a day; the day is what is meant.
    const bool isMidnight = time->earliest % 86'400'000 == 0;
    if (!time->flags.testFlag(TimeFlag::DateOnly) && !isMidnight)
        return refuse(text, u"has a time of day, which a date of birth has not."_s);
    return BirthDate{isoText(time->earliest, TimeZone::utc()).left(10).toStdString()};
}

} // namespace skein
