// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/schedule/schedule_document.h"

#include "core/products/schedule/schedule_frame.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace skein {

/// The cell of the source column carries its rows as evidence.
static std::vector<Values> cellsOf(const QStringList &texts, const std::vector<Citation> &evidence)
{
    constexpr int sourceColumn = 10;
    std::vector<Values> cells;
    for (int column = 0; column < texts.size(); ++column) {
        Value value = plainValue(texts[column]);
        if (column == sourceColumn)
            value.evidence = evidence;
        cells.push_back({value});
    }
    return cells;
}

Document scheduleDocument(CaseBook &book, const Schedule &schedule, const ScheduleTitle &title,
                          const std::optional<Figure> &chart)
{
    ScheduleFrame frame(book, schedule, title);
    Document &document = frame.document();
    document.kind = u"sequence-of-events"_s;
    document.title.title = QCoreApplication::translate("ScheduleDocument", "Sequence of events");
    document.page = PageShape::A3Landscape;
    frame.addNote(frame.remark());
    if (chart)
        frame.add(*chart);
    const Table table = scheduleTable(schedule);
    TableBlock block = frame.emptyTable(table);
    for (size_t row = 0; row < schedule.rows.size(); ++row)
        block.rows.push_back(cellsOf(table.rows[row], frame.evidenceOf(schedule.rows[row])));
    frame.add(std::move(block));
    return frame.finish();
}

} // namespace skein
