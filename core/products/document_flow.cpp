// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/document_flow.h"

#include "core/products/column_shares.h"
#include "core/products/visible_text.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::Literals::StringLiterals;
using Look = skein::FlowRun::Look;

namespace skein {

QString citationText(const std::vector<Citation> &evidence)
{
    std::map<int, std::set<qint64>> rows;
    for (const Citation &each : evidence)
        if (auto &ofSource = rows[each.source]; each.row > 0)
            ofSource.insert(each.row);
    QStringList parts;
    for (const auto &[source, numbers] : rows) {
        QStringList shown;
        for (const qint64 number : numbers)
            if (shown.size() < 3)
                shown << QString::number(number);
        QString part = QString::number(source);
        if (!shown.isEmpty())
            part += u'/' + shown.join(u',');
        if (const auto more = qsizetype(numbers.size()) - shown.size(); more > 0)
            part += u" +%1"_s.arg(more);
        parts << part;
    }
    return parts.isEmpty() ? QString() : u'[' + parts.join(u"; "_s) + u']';
}

QString footText(const Document &document)
{
    const TitleBlock &title = document.title;
    const QString version = title.version.isEmpty() ? QString() : u"version "_s + title.version;
    const QStringList named = title.reference.isEmpty() // a page apart from the others says what it is of
        ? QStringList{title.title, title.operation, title.subject}
        : QStringList{title.reference};
    QStringList parts;
    for (const QString &each : named + QStringList{version, document.digest.left(16)})
        if (!each.isEmpty())
            parts << visibleText(each);
    return parts.join(u" · "_s);
}

static void forEachValue(const Values &values, const std::function<void(const Value &)> &visit)
{
    for (const Value &each : values)
        visit(each);
}

void forEachValue(const Document &document, const std::function<void(const Value &)> &visit)
{
    for (const Block &block : document.blocks) {
        if (const auto *paragraph = std::get_if<Paragraph>(&block))
            visit(paragraph->value);
        else if (const auto *fields = std::get_if<FieldList>(&block))
            for (const Field &field : fields->fields)
                forEachValue(field.values, visit);
        else if (const auto *table = std::get_if<TableBlock>(&block))
            for (const auto &row : table->rows)
                for (const Values &cell : row)
                    forEachValue(cell, visit);
        else if (const auto *list = std::get_if<BulletList>(&block))
            for (const Values &item : list->items)
                forEachValue(item, visit);
    }
}

namespace {

FlowRuns plain(const QString &text, Look look = Look::Plain)
{
    return {{visibleText(text), look}};
}

void append(FlowRuns &runs, const Value &value)
{
    if (value.state == ValueState::Unresolved) {
        runs.push_back(
            {u"Not resolved"_s + (value.text.isEmpty() ? QString() : u": "_s + visibleText(value.text)),
             Look::Emphasis});
        return;
    }
    runs.push_back({visibleText(value.text), Look::Plain});
    if (value.state == ValueState::Typed)
        runs.push_back({u" (typed by the analyst)"_s, Look::Emphasis});
    if (const QString citation = citationText(value.evidence); !citation.isEmpty())
        runs.push_back({u' ' + citation, Look::Citation});
}

FlowRuns runsOf(const Values &values)
{
    FlowRuns runs;
    for (const Value &each : values) {
        if (!runs.empty())
            runs.push_back({u"\n"_s, Look::Plain});
        append(runs, each);
    }
    return runs;
}

/// Turns blocks into flow, one function a kind of block.
class Flow
{
public:
    explicit Flow(const Document &document)
        : m_document(document)
    {
    }

    std::vector<FlowItem> take()
    {
        titleBlock();
        for (const Block &block : m_document.blocks)
            std::visit([this](const auto &each) { add(each); }, block);
        return std::move(m_items);
    }

private:
    void text(FlowStyle style, FlowRuns runs);
    void grid(FlowGrid::Look look, std::vector<FlowColumn> columns, const QStringList &header,
              std::vector<std::vector<FlowRuns>> rows);

    void titleBlock();
    void add(const Heading &heading);
    void add(const Paragraph &paragraph);
    void add(const FieldList &fields);
    void add(const TableBlock &table);
    void add(const Figure &figure);
    void add(const BulletList &list);
    void add(const PageBreak &) { m_items.push_back(FlowBreak{}); }
    void add(const SourceList &);
    void add(const UnresolvedList &);
    void asWritten();

    const Document &m_document;
    std::vector<FlowItem> m_items;
    int m_figures = 0;
    int m_tables = 0;
};

void Flow::text(FlowStyle style, FlowRuns runs)
{
    const auto *before = m_items.empty() ? nullptr : std::get_if<FlowText>(&m_items.back());
    const bool isUnderHeading
        = before && before->style >= FlowStyle::Heading1 && before->style <= FlowStyle::Heading3;
    m_items.push_back(FlowText{style, std::move(runs), style == FlowStyle::Note && isUnderHeading});
}

void Flow::grid(FlowGrid::Look look, std::vector<FlowColumn> columns, const QStringList &header,
                std::vector<std::vector<FlowRuns>> rows)
{
    FlowGrid grid{look, std::move(columns), {}, std::move(rows)};
    for (const QString &title : header)
        grid.header.push_back(plain(title, Look::Strong));
    m_items.push_back(std::move(grid));
}

std::vector<FlowRuns> labelled(const QString &label, FlowRuns value)
{
    return {plain(label, Look::Strong), std::move(value)};
}

void Flow::titleBlock()
{
    const TitleBlock &title = m_document.title;
    if (!title.title.isEmpty())
        text(FlowStyle::Title, plain(title.title));
    if (!title.variant.isEmpty())
        text(FlowStyle::Subtitle, plain(title.variant));
    if (!title.statement.isEmpty())
        text(FlowStyle::Note, plain(title.statement));
    const QString version = title.version
        + (title.version.isEmpty() || title.state.isEmpty() ? u""_s : u", "_s) + title.state.toLower();
    const std::pair<QString, QString> lines[] = {
        {u"Operation"_s, title.operation}, {u"Subject"_s, title.subject},   {u"Reference"_s, title.reference},
        {u"Version"_s, version},           {u"Author"_s, title.author},     {u"Reviewer"_s, title.reviewer},
        {u"Data as at"_s, title.dataAsAt}, {u"Handling"_s, title.handling},
    };
    std::vector<std::vector<FlowRuns>> rows;
    for (const auto &[label, value] : lines)
        if (!value.isEmpty())
            rows.push_back(labelled(label, plain(value)));
    if (!rows.empty())
        grid(FlowGrid::Look::Fields, {{0.22}, {0.78}}, {}, std::move(rows));
}

void Flow::add(const Heading &heading)
{
    const FlowStyle styles[] = {FlowStyle::Heading1, FlowStyle::Heading2, FlowStyle::Heading3};
    text(styles[std::clamp(heading.level, 1, 3) - 1], plain(heading.text));
}

void Flow::add(const Paragraph &paragraph)
{
    FlowRuns runs;
    FlowStyle style = FlowStyle::Body;
    if (paragraph.kind == ParagraphKind::Assessment) {
        style = FlowStyle::Assessed;
        runs.push_back({u"Assessment. "_s, Look::Strong});
    } else if (paragraph.kind == ParagraphKind::Intelligence) {
        style = FlowStyle::Quoted;
        runs.push_back(
            {(paragraph.grade.isEmpty() ? u"Not graded"_s : visibleText(paragraph.grade)) + u"  "_s,
             Look::Strong});
    } else if (paragraph.kind == ParagraphKind::Note) {
        style = FlowStyle::Note;
    }
    append(runs, paragraph.value);
    QStringList said;
    if (!paragraph.probability.isEmpty())
        said << u"Probability: "_s + visibleText(paragraph.probability);
    if (!paragraph.confidence.isEmpty())
        said << u"Analytical confidence: "_s + visibleText(paragraph.confidence);
    if (!said.isEmpty())
        runs.push_back({u'\n' + said.join(u". "_s) + u'.', Look::Emphasis});
    if (!paragraph.handling.isEmpty())
        runs.push_back({u"\nHandling conditions: "_s + visibleText(paragraph.handling), Look::Strong});
    text(style, std::move(runs));
}

void Flow::add(const FieldList &fields)
{
    std::vector<std::vector<FlowRuns>> rows;
    for (const Field &field : fields.fields)
        rows.push_back(labelled(field.label, runsOf(field.values)));
    if (!rows.empty())
        grid(FlowGrid::Look::Fields, {{0.30}, {0.70}}, {}, std::move(rows));
}

void Flow::add(const TableBlock &table)
{
    if (!table.caption.isEmpty())
        text(FlowStyle::Caption, plain(u"Table %1. "_s.arg(++m_tables) + table.caption));
    if (table.rows.empty()) {
        text(FlowStyle::Note, plain(table.whenEmpty));
        return;
    }
    FlowGrid grid;
    const std::vector<double> shares = columnShares(table, m_document.page);
    for (size_t column = 0; column < table.columns.size(); ++column) {
        grid.columns.push_back({shares[column], table.columns[column].align});
        grid.header.push_back(plain(table.columns[column].title, Look::Strong));
    }
    grid.rows.reserve(table.rows.size());
    for (const auto &row : table.rows) {
        std::vector<FlowRuns> cells(table.columns.size());
        for (size_t column = 0; column < std::min(cells.size(), row.size()); ++column)
            cells[column] = runsOf(row[column]);
        grid.rows.push_back(std::move(cells));
    }
    m_items.push_back(std::move(grid));
}

void Flow::add(const Figure &figure)
{
    m_items.push_back(FlowPicture{&figure, ++m_figures});
    text(FlowStyle::Legend,
         {{u"Figure %1. "_s.arg(m_figures) + visibleText(figure.caption), Look::Strong},
          {figure.legend.isEmpty() ? QString() : u"\n"_s + visibleText(figure.legend), Look::Plain}});
}

void Flow::add(const BulletList &list)
{
    for (const Values &item : list.items)
        text(FlowStyle::Bullet, runsOf(item));
}

QString rowsCited(const std::set<qint64> &rows)
{
    constexpr qsizetype mostParts = 40;
    QStringList parts;
    qsizetype shown = 0;
    for (auto row = rows.begin(); row != rows.end() && parts.size() < mostParts;) {
        const qint64 first = *row;
        qint64 last = first - 1;
        for (; row != rows.end() && *row == last + 1; ++row, ++shown)
            last = *row;
        const QString between = last == first + 1 ? u", "_s : u"–"_s;
        parts << (last == first ? QString::number(first)
                                : QString::number(first) + between + QString::number(last));
    }
    QString text = parts.join(u", "_s);
    if (const auto more = qsizetype(rows.size()) - shown; more > 0)
        text += u" and %1 more"_s.arg(more);
    return text;
}

void Flow::add(const SourceList &)
{
    text(FlowStyle::Heading1, plain(u"Sources"_s));
    if (m_document.sources.empty()) {
        text(FlowStyle::Note, plain(u"Nothing in this document rests on a source of the case."_s));
        return;
    }
    text(
        FlowStyle::Note,
        plain(
            u"[2/17] is row 17 of source 2. The digest is the beginning of the SHA-256 of the whole file."_s));
    std::map<int, std::set<qint64>> cited;
    forEachValue(m_document, [&cited](const Value &value) {
        for (const Citation &each : value.evidence)
            if (each.row > 0)
                cited[each.source].insert(each.row);
    });
    std::vector<std::vector<FlowRuns>> rows;
    int number = 0;
    for (const SourceEntry &source : m_document.sources) {
        const QString reference = source.reference.isEmpty() || source.reference == source.title
            ? QString()
            : u"\n"_s + source.reference;
        const QString handling = source.handling.isEmpty() ? QString() : u"\nHandling: "_s + source.handling;
        rows.push_back({plain(QString::number(++number)), plain(source.title + reference + handling),
                        plain(source.grade), plain(source.sha256.left(16)), plain(rowsCited(cited[number]))});
    }
    grid(FlowGrid::Look::Ruled, {{0.06, CellAlign::Right}, {0.36}, {0.09}, {0.20}, {0.29}},
         {u"No."_s, u"Source and reference"_s, u"Grade"_s, u"Digest"_s, u"Rows cited"_s}, std::move(rows));
    asWritten();
}

/// Where a source wrote a value otherwise than it stands here, its own text.
void Flow::asWritten()
{
    std::map<std::pair<int, qint64>, std::set<QString>> texts;
    forEachValue(m_document, [&texts](const Value &value) {
        for (const Citation &each : value.evidence)
            if (!each.asWritten.isEmpty())
                texts[{each.source, each.row}].insert(each.asWritten);
    });
    if (texts.empty())
        return;
    std::vector<std::vector<FlowRuns>> rows;
    for (const auto &[place, written] : texts)
        for (const QString &each : written)
            rows.push_back({plain(citationText({{place.first, place.second, {}, {}}})), plain(each)});
    text(FlowStyle::Heading2, plain(u"As written in the sources"_s));
    grid(FlowGrid::Look::Ruled, {{0.14}, {0.86}}, {u"Row"_s, u"As written"_s}, std::move(rows));
}

void Flow::add(const UnresolvedList &)
{
    text(FlowStyle::Heading1, plain(u"Unresolved"_s));
    if (m_document.unresolved.empty()) {
        text(FlowStyle::Note, plain(u"Every field is filled."_s));
        return;
    }
    text(FlowStyle::Note, plain(u"Asked for by the form and not to be found in the case."_s));
    std::vector<std::vector<FlowRuns>> rows;
    for (const UnresolvedField &each : m_document.unresolved)
        rows.push_back({plain(each.field), plain(each.why)});
    grid(FlowGrid::Look::Ruled, {{0.42}, {0.58}}, {u"Field"_s, u"Why"_s}, std::move(rows));
}

} // namespace

std::vector<FlowItem> flowOf(const Document &document)
{
    return Flow(document).take();
}

TableBlock tableBlock(const Table &table)
{
    TableBlock block;
    block.caption = table.title;
    for (const TableColumn &column : table.columns)
        block.columns.push_back({column.title, column.align, 0});
    for (const QStringList &row : table.rows) {
        std::vector<Values> cells;
        for (const QString &cell : row)
            cells.push_back(cell.isEmpty() ? Values() : Values{plainValue(cell)});
        block.rows.push_back(std::move(cells));
    }
    return block;
}

qint64 stepsOf(const std::vector<FlowItem> &flow)
{
    qint64 steps = 0;
    for (const FlowItem &item : flow) {
        const auto *grid = std::get_if<FlowGrid>(&item);
        steps += 1 + (grid ? qint64(grid->rows.size()) : 0);
    }
    return steps;
}

} // namespace skein
