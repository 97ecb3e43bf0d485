// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/case_export.h"
#include "core/exchange/graph_file.h"
#include "core/exchange/graph_import.h"
#include "core/storage/theme_store.h"
#include "tests/support/small_story.h"

#include <QFile>

#include <gtest/gtest.h>

#include <algorithm>

namespace skein::test {

/// The small story with all that a format may lose: roles, grades, dates, several values, an inference, calls
/// with a cell, an incident of four, a chart and theme lines.
class FullStory : public SmallStory
{
public:
    FullStory()
    {
        test.session().edit(QStringLiteral("Tell more"), [this](Database &database) { tellMore(database); });
    }

    ChartId chart;

private:
    void tellMore(Database &database)
    {
        using namespace Qt::Literals::StringLiterals;
        Origin graded{reports, 7, {}, *parseGrading(u"1BP"_s), false};
        addRole(database, {{}, alex, {}, PersonRole::Victim, graded});
        addRole(database, {{}, alex, {}, PersonRole::Suspect, graded});
        Attribute birth{{}, alex, u"Date of birth"_s, u"2009-03-04"_s, {}, {}, graded};
        birth.start = timeOf("2025-01-02");
        addAttribute(database, birth);
        addAttribute(database, {{}, alex, u"Alias"_s, u"Lex"_s, {}, {}, graded});
        addAttribute(database, {{}, alex, u"Alias"_s, u"A <Ex> & \"co\""_s, {}, {}, graded});
        addAttribute(database, {{}, alex, u"Provenance"_s, u"told by a neighbour"_s, {}, {}, graded});
        Link link;
        link.from = alex;
        link.to = casey;
        link.type = u"Associate of"_s;
        link.label = u"seen with"_s;
        link.strength = Strength::Tentative;
        link.grounds = u"CCTV\nof two evenings"_s;
        link.start = timeOf("2025-06-01");
        link.finish = timeOf("2025-06-09T10:00:00+01:00");
        link.origin = graded;
        link.origin.isAssessed = true;
        addLink(database, link);
        call(database, "14/06/2025 10:00:01", one, two, 60);
        call(database, "14/06/2025 11:00", two, one, 5, EventKind::Text);
        addEvent(database, read());
        addEvent(database, incident(graded));
        chart = addChart(database, u"Line"_s, u"analyst"_s);
        double x = 0;
        for (EntityId each : {alex, casey, one, two, car}) {
            ChartItem item;
            item.chart = chart;
            item.entity = each;
            x += 100;
            item.position = QPointF(x, 50 - x);
            addChartItem(database, item);
        }
        setThemeLines(database, {alex, one}, {0, 1});
    }

    Event read() const
    {
        Event event;
        event.kind = EventKind::AnprRead;
        event.time = timeOf("14/06/2025 13:05:22");
        event.parties = {{car, PartyRole::Vehicle}, {camera, PartyRole::Place}};
        return event;
    }

    Event incident(const Origin &origin) const
    {
        Event event;
        event.kind = EventKind::Incident;
        event.time = timeOf("2025-06-15");
        event.title = QStringLiteral("Public order");
        event.text = QStringLiteral("Two groups,\none knife");
        event.parties = {{alex, PartyRole::Victim}, {casey, PartyRole::Suspect}, {car, PartyRole::Involved}};
        event.origin = origin;
        return event;
    }
};

inline GraphImport imported(TemporaryCase &test, const QString &path)
{
    NoProgress progress;
    GraphImportRequest request;
    request.path = path;
    return importGraph(test.session(), request, progress);
}

inline QString writtenFile(const TemporaryCase &test, const QString &name, const QByteArray &content)
{
    QFile file(test.file(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return file.fileName();
}

/// What a document says, without ids and order: one line a statement.
inline std::vector<std::string> statements(const GraphDocument &document)
{
    std::vector<std::string> lines;
    const auto nameOf = [&](int node) { return document.nodes[size_t(node)].label; };
    const auto add = [&lines](const QStringList &parts) { lines.push_back(parts.join(u'|').toStdString()); };
    for (const GraphNode &node : document.nodes) {
        add({QStringLiteral("node"), node.label, node.isTheme ? QStringLiteral("theme") : QString()});
        for (const auto &[field, value] : node.values)
            add({node.label, document.nodeFields[size_t(field)].name, value});
        for (const GraphCard &card : node.cards)
            add({node.label, card.summary, card.time, card.grade});
        if (node.position)
            add({node.label, QString::number(node.position->x()), QString::number(node.position->y())});
    }
    for (const GraphEdge &edge : document.edges) {
        const QString name = nameOf(edge.source) + u'>' + nameOf(edge.target) + u' ' + edge.label;
        add({name, edge.isDirected ? QStringLiteral("directed") : QString(),
             edge.times.join(QStringLiteral("; "))});
        for (const auto &[field, value] : edge.values)
            add({name, document.edgeFields[size_t(field)].name, value});
    }
    for (const GraphEvent &event : document.events) {
        QStringList parties;
        for (const GraphParty &party : event.parties)
            parties << party.role + u' ' + nameOf(party.node);
        parties.sort();
        add({event.kind, event.time, QString::number(event.seconds.value_or(-1)), event.title, event.text,
             event.grade, parties.join(QStringLiteral(", "))});
    }
    for (const GraphNote &note : document.notes) {
        const QRectF &area = note.area;
        add({note.isBox ? QStringLiteral("box") : QStringLiteral("text"), note.text, note.colour,
             note.writtenBy, note.time, note.node < 0 ? QString() : nameOf(note.node),
             QString::number(area.x()), QString::number(area.y()), QString::number(area.width()),
             QString::number(area.height())});
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace skein::test
