// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/products/sample_document.h"

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

Value cited(const QString &text, int source, qint64 row, const QString &asWritten = {})
{
    return {text, ValueState::FromCase, {{source, row, asWritten, {}}}};
}

TableBlock members()
{
    TableBlock table;
    table.caption = u"Members"_s;
    table.columns = {{u"Name"_s},
                     {u"Date of birth"_s},
                     {u"Role"_s},
                     {u"Phones attributed"_s},
                     {u"Reports"_s, CellAlign::Right}};
    table.rows = {
        {{cited(u"Jordan EXAMPLE"_s, 1, 2, u"EXAMPLE, jordan"_s)},
         {cited(u"1994-05-17"_s, 1, 2, u"17/5/94"_s), cited(u"1994-07-15"_s, 2, 9)},
         {cited(u"OCG nominal"_s, 1, 2)},
         {cited(u"07700 900123"_s, 3, 4), cited(u"07700 900456"_s, 3, 5)},
         {{u"12"_s, ValueState::FromCase, {}}}},
        {{cited(u"Sam <b>SPECIMEN</b> & Co"_s, 1, 3)},
         {},
         {cited(u"Suspect"_s, 1, 3)},
         {},
         {{u"3"_s, ValueState::Typed, {}}}},
    };
    return table;
}

Figure chart()
{
    Figure figure;
    figure.svg
        = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"150mm\" height=\"60mm\" viewBox=\"0 0 150 60\">"
          "<line x1=\"20\" y1=\"30\" x2=\"130\" y2=\"30\" stroke=\"#606060\"/>"
          "<circle cx=\"20\" cy=\"30\" r=\"10\" fill=\"#2563A8\"/>"
          "<rect x=\"122\" y=\"20\" width=\"16\" height=\"20\" fill=\"#E69F00\"/></svg>";
    figure.millimetres = {150, 60};
    figure.caption = u"The group and its line"_s;
    figure.legend = u"Circle: person. Rectangle: phone number. Solid line: confirmed."_s;
    figure.description = u"One person and one phone, joined by a confirmed link"_s;
    return figure;
}

void addText(Document &document)
{
    auto &blocks = document.blocks;
    blocks.push_back(Heading{1, u"Key judgements"_s});
    blocks.push_back(Paragraph{ParagraphKind::Fact,
                               cited(u"The line 07700 900123 called 14 numbers in Norwich."_s, 3, 17),
                               {},
                               {},
                               {},
                               {}});
    blocks.push_back(Paragraph{ParagraphKind::Assessment,
                               {u"The line is run from London by one person."_s, ValueState::Typed, {}},
                               u"highly likely (80-90 %)"_s,
                               u"moderate"_s,
                               {},
                               {}});
    blocks.push_back(
        Paragraph{ParagraphKind::Intelligence,
                  cited(u"A child of about 15 was seen with \"Jay\"; he's said to <owe> £400."_s, 2, 9),
                  {},
                  {},
                  u"2CC"_s,
                  u"A2 covert use only; S2 consult the originator before any use."_s});
    blocks.push_back(Heading{2, u"Points"_s});
    blocks.push_back(BulletList{{{cited(u"First point"_s, 1, 0)},
                                 {{u"Formula =HYPERLINK(\"http://x\") and \U0001F600, \u0141\u00D8\u00DF"_s,
                                   ValueState::FromCase,
                                   {}}}}});
}

} // namespace

Document sampleDocument()
{
    Document document;
    document.kind = u"trigger-form"_s;
    document.title = {u"Trigger form"_s,
                      u"Organised crime group"_s,
                      u"This is not an official form of any force."_s,
                      u"HERON"_s,
                      u"Eastside line"_s,
                      u"HERON-TF-1"_s,
                      u"2"_s,
                      u"Draft"_s,
                      u"A. Analyst"_s,
                      {},
                      u"12 June 2025 09:30 BST"_s,
                      u"Not to be shared beyond the investigation team."_s};
    document.marking = Marking(u"official-sensitive"_s);
    document.writtenAt = 1'749'717'000'000;
    addText(document);
    auto &blocks = document.blocks;
    blocks.push_back(Heading{1, u"Members"_s});
    blocks.push_back(
        FieldList{{{u"Name of the group"_s, {cited(u"Eastside line"_s, 1, 2)}},
                   {u"Other names"_s, {cited(u"\u202Eeniltsae\u0007"_s, 1, 4), cited(u"ESL"_s, 2, 1)}},
                   {u"Proposed band"_s, {{{}, ValueState::Unresolved, {}}}},
                   {u"Officer"_s, {{u"DC Invented\nEast team"_s, ValueState::Typed, {}}}}}});
    blocks.push_back(members());
    blocks.push_back(TableBlock{u"Victims"_s, {{u"Name"_s}}, {}, u"None in the case."_s});
    blocks.push_back(PageBreak{});
    blocks.push_back(Heading{1, u"Chart"_s});
    blocks.push_back(chart());
    blocks.push_back(UnresolvedList{});
    blocks.push_back(SourceList{});
    document.unresolved = {{u"Proposed band"_s, u"The case does not say it."_s}};
    document.sources
        = {{u"people.csv"_s, u"HER/1"_s, QString(64, u'a'), u"1BP"_s, {}},
           {u"reports.xlsx, sheet 3x5x2"_s, {}, QString(64, u'b'), u"2CC"_s, u"Originator first"_s},
           {u"cdr_returns.csv"_s, u"cdr_returns.csv"_s, QString(64, u'c'), {}, {}}};
    return document;
}

Document longSchedule(int rows)
{
    Document document;
    document.kind = u"chronology"_s;
    document.title.title = u"Chronology"_s;
    document.marking = Marking(u"official-sensitive"_s);
    document.page = PageShape::A4Landscape;
    Table table{u"Events"_s,
                {{u"Item"_s, CellAlign::Right},
                 {u"Date"_s},
                 {u"Time"_s},
                 {u"Event"_s},
                 {u"From"_s},
                 {u"To"_s},
                 {u"Description"_s},
                 {u"Source"_s}},
                {}};
    for (int row = 1; row <= rows; ++row)
        table.rows.push_back(
            {QString::number(row), u"2025-06-03"_s, u"14:%1 BST"_s.arg(row % 60, 2, 10, QChar(u'0')),
             u"Call"_s, u"Phone attributed to Jordan EXAMPLE (0123)"_s, u"unknown \u2013 0456"_s,
             row % 7 ? QString() : u"https://example.invalid/"_s + QString(60, u'a'), u"[1/%1]"_s.arg(row)});
    document.blocks.push_back(tableBlock(table));
    return document;
}
