// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/row_values.h"

namespace skein {

Binder &Binder::addTime(const std::optional<RecordedTime> &time)
{
    if (!time)
        return add(nullptr).add(nullptr).add(nullptr).add(nullptr).add(nullptr);
    return add(time->earliest)
        .add(time->latest)
        .add(QString::fromUtf8(time->zone))
        .add(int(time->flags))
        .add(time->asWritten);
}

Binder &Binder::addOrigin(const Origin &origin)
{
    return add(origin.source)
        .add(origin.row)
        .add(origin.asWritten)
        .add(origin.grading.code())
        .add(origin.isAssessed);
}

std::optional<RecordedTime> readTime(const Statement &row, int firstColumn)
{
    if (row.isNull(firstColumn))
        return std::nullopt;
    return RecordedTime{row.integer(firstColumn), row.integer(firstColumn + 1),
                        row.text(firstColumn + 2).toUtf8(),
                        TimeFlags::fromInt(int(row.integer(firstColumn + 3))), row.text(firstColumn + 4)};
}

Origin readOrigin(const Statement &row, int firstColumn)
{
    return {row.id<SourceId>(firstColumn), row.integer(firstColumn + 1), row.text(firstColumn + 2),
            gradingFrom(row.text(firstColumn + 3)), row.flag(firstColumn + 4)};
}

Grading gradingFrom(const QString &code)
{
    if (code.isEmpty())
        return {};
    return parseGrading(code).value_or(Grading{0, 0, 0, code});
}

} // namespace skein
