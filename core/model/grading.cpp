// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/grading.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace skein {

QString Grading::code() const
{
    if (source == 0)
        return other;
    return QString::number(source) + QLatin1Char(assessment)
        + (handling ? QString(QLatin1Char(handling)) : QString());
}

QString Grading::words() const
{
    if (source == 0)
        return other;
    static const QStringList sources{u"Reliable"_s, u"Untested"_s, u"Not reliable"_s};
    static const QStringList assessments{u"known directly"_s, u"known indirectly but corroborated"_s,
                                         u"known indirectly"_s, u"not known"_s, u"suspected to be false"_s};
    QStringList parts{sources.at(source - 1), assessments.at(assessment - 'A')};
    if (handling == 'P')
        parts << u"lawful sharing permitted"_s;
    if (handling == 'C')
        parts << u"lawful sharing permitted with conditions"_s;
    return parts.join(u"; "_s);
}

std::optional<Grading> parseGrading(const QString &text)
{
    static const QRegularExpression current(
        u"^\\[?\\s*([1-3])[\\s/x-]*([A-E])(?:[\\s/x-]*([PC]))?\\s*\\]?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression former(u"^\\[?\\s*[A-E][\\s/x-]*[1-5](?:[\\s/x-]*[1-5])?\\s*\\]?$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const QString trimmed = text.trimmed();
    if (const auto match = current.match(trimmed); match.hasMatch()) {
        const QString handling = match.captured(3).toUpper();
        return Grading{match.captured(1).toInt(),
                       match.captured(2).toUpper().at(0).toLatin1(),
                       handling.isEmpty() ? '\0' : handling.at(0).toLatin1(),
                       {}};
    }
    if (former.match(trimmed).hasMatch())
        return Grading{0, 0, 0, trimmed};
    return std::nullopt;
}

bool isWorse(const Grading &a, const Grading &b)
{
    const auto rank = [](const Grading &grade) {
        return grade.source == 0 ? 99 : grade.source * 10 + (grade.assessment - 'A');
    };
    return rank(a) > rank(b);
}

} // namespace skein
