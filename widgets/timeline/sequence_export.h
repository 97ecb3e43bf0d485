// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/schedule/schedule_files.h"
#include "widgets/timeline/sequence_sheet.h"
#include "widgets/timeline/sequence_words.h"

#include <QJsonArray>

namespace skein {

/// A sequence of a case with its schedule, ready to be written: what the window and the command line export.
class SequenceExport
{
public:
    /// Throws Stopped.
    SequenceExport(const Database &database, ScheduleIssue issue, const ScheduleRequest &request,
                   AxisKind axis, Progress *progress = nullptr);

    /// svg, pdf, png for the chart; csv, xlsx, docx, odt, html for the schedule; json for both as data.
    static QStringList endings();
    /// Whole or not at all. Throws Error, and Stopped.
    void write(const QString &path, Progress *progress = nullptr);

    const CaseSequence &found() const { return m_found; }
    const Schedule &schedule() const { return m_schedule; }
    QJsonArray themesJson() const;
    SequenceSheet sheet();

private:
    ScheduleIssue m_issue;
    ScheduleRequest m_request;
    AxisKind m_axis;
    SequenceWords m_words;
    CaseSequence m_found;
    Schedule m_schedule;
};

} // namespace skein
