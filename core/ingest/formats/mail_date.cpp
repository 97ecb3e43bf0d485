// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/mail_date.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr int SecondsOfAnHour = 3600;

/// 1 to 12 for a month's English name or its first three letters; 0 for other words.
static int monthOf(const QString &word)
{
    static const QString months = u"janfebmaraprmayjunjulaugsepoctnovdec"_s;
    constexpr qsizetype letters = 3;
    const qsizetype at = word.size() < letters ? -1 : months.indexOf(word.left(letters).toLower());
    return at >= 0 && at % letters == 0 ? int(at / letters) + 1 : 0;
}

/// RFC 5322, 4.3: of two digits 00 to 49 are of this century, of three 1900 is left out.
static int yearOf(const QString &word)
{
    bool isNumber = false;
    const int year = word.toInt(&isNumber);
    if (!isNumber || year < 0)
        return 0;
    if (word.size() == 2)
        return year < 50 ? 2000 + year : 1900 + year;
    return word.size() == 3 ? 1900 + year : year;
}

/// Seconds east of UTC.
static std::optional<int> offsetOf(QString zone)
{
    static const std::array<std::pair<const char16_t *, int>, 11> names{{{u"UT", 0},
                                                                         {u"UTC", 0},
                                                                         {u"GMT", 0},
                                                                         {u"EST", -5},
                                                                         {u"EDT", -4},
                                                                         {u"CST", -6},
                                                                         {u"CDT", -5},
                                                                         {u"MST", -7},
                                                                         {u"MDT", -6},
                                                                         {u"PST", -8},
                                                                         {u"PDT", -7}}};
    for (const auto &[name, hours] : names)
        if (zone.compare(QStringView(name), Qt::CaseInsensitive) == 0)
            return hours * SecondsOfAnHour;
    for (const QString &prefix : {u"GMT"_s, u"UTC"_s})
        if (zone.startsWith(prefix, Qt::CaseInsensitive))
            zone.remove(0, prefix.size());
    static const QRegularExpression number(u"^([+-])(\\d\\d?):?(\\d\\d)$"_s);
    const auto match = number.match(zone);
    const int hours = match.captured(2).toInt();
    const int minutes = match.captured(3).toInt();
    if (!match.hasMatch() || zone == u"-0000" || hours > 15 || minutes > 59)
        return std::nullopt;
    const int seconds = hours * SecondsOfAnHour + minutes * 60;
    return match.captured(1) == u"-" ? -seconds : seconds;
}

static QTime clockOf(const QString &word)
{
    static const QRegularExpression clock(u"^(\\d\\d?):(\\d\\d)(?::(\\d\\d))?$"_s);
    const auto match = clock.match(word);
    const int second = std::min(match.captured(3).toInt(), 59); // a leap second is the one before it
    return match.hasMatch() ? QTime(match.captured(1).toInt(), match.captured(2).toInt(), second) : QTime();
}

/// The words of a date without comments and without the day of the week.
static QStringList wordsOf(const std::string &header)
{
    static const QRegularExpression comment(u"\\([^()]*\\)"_s);
    static const QRegularExpression weekday(u"^(mon|tue|wed|thu|fri|sat|sun)[a-z]*$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QString text = QString::fromStdString(header);
    text.replace(comment, u" "_s);
    text.replace(u',', u' ');
    QStringList words = text.simplified().split(u' ');
    if (words.front().contains(weekday))
        words.removeFirst();
    return words;
}

MailDate readMailDate(const std::string &header)
{
    MailDate result{header, true, {}};
    QStringList words = wordsOf(header);
    if (words.size() > 3 && monthOf(words[0]) > 0) { // "Jun 14 10:00:00 2025", a zone before the year or not
        const QString zone = words.size() > 4 ? words.takeAt(3) : QString();
        words = {words[1], words[0], words[3], words[2], zone};
    }
    if (words.size() < 4)
        return result;
    const QDate day(yearOf(words[2]), monthOf(words[1]), words[0].toInt());
    const QTime clock = clockOf(words[3]);
    if (!day.isValid() || !clock.isValid())
        return result;
    const QString zone = words.value(4);
    const std::optional<int> offset = offsetOf(zone);
    result.isZoneKnown = offset.has_value();
    if (!offset)
        result.zone = zone.toStdString();
    const QDateTime time = QDateTime(day, clock, Qt::UTC).addSecs(-offset.value_or(0));
    result.time = time.toString(Qt::ISODate).toStdString();
    return result;
}

} // namespace skein
