// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/marking.h"
#include "core/products/table_writer.h"

#include <QByteArray>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace skein {

/// One row of one source that a value rests on.
struct Citation
{
    int source = 0; ///< The number of the source in Document::sources, counted from 1.
    qint64 row = 0; ///< 0: the source as a whole.
    QString asWritten; ///< The source's own text, where it differs from the value.
    QString grade; ///< The row's own grade; empty: the grade of the source holds.
    friend bool operator==(const Citation &, const Citation &) = default;
};

enum class ValueState {
    FromCase = 1,
    Typed, ///< By the analyst; rests on no source of the case.
    Unresolved, ///< Asked for, and not to be found in the case.
};

/// A text of a product with what it rests on.
struct Value
{
    QString text; ///< Plain text; a line feed begins a new line.
    ValueState state = ValueState::FromCase;
    std::vector<Citation> evidence;
    friend bool operator==(const Value &, const Value &) = default;
};
using Values = std::vector<Value>; ///< More than one where sources give several, or disagree.

struct Heading
{
    int level = 1; ///< 1 to 3.
    QString text;
    friend bool operator==(const Heading &, const Heading &) = default;
};

enum class ParagraphKind {
    Fact = 1,
    Assessment, ///< The analyst's judgement: set apart, with its probability and confidence.
    Intelligence, ///< An item quoted from a report, with its grade and handling conditions.
    Note, ///< Guidance and statements about the document itself.
};

struct Paragraph
{
    ParagraphKind kind = ParagraphKind::Fact;
    Value value;
    QString probability; ///< In words of the yardstick, with its range; of an assessment.
    QString confidence; ///< "moderate analytical confidence"; of an assessment.
    QString grade; ///< Of an intelligence item.
    QString handling; ///< The conditions under which it may be shared; never left out where there are any.
    friend bool operator==(const Paragraph &, const Paragraph &) = default;
};

struct Field
{
    QString label;
    Values values;
    friend bool operator==(const Field &, const Field &) = default;
};

struct FieldList
{
    std::vector<Field> fields;
    friend bool operator==(const FieldList &, const FieldList &) = default;
};

struct TableHeading
{
    QString title;
    CellAlign align = CellAlign::Left;
    double weight = 0; ///< Share of the width beside the others; 0: by what the column holds.
    friend bool operator==(const TableHeading &, const TableHeading &) = default;
};

/// Its header is repeated on every page and no row is split over two.
struct TableBlock
{
    QString caption;
    std::vector<TableHeading> columns;
    std::vector<std::vector<Values>> rows;
    QString whenEmpty = QStringLiteral("None in the case."); ///< Stands instead of a table without rows.
    friend bool operator==(const TableBlock &, const TableBlock &) = default;
};

/// A picture that Skein itself drew, as SVG or PNG. Never a picture that came with a source.
struct Figure
{
    QByteArray svg;
    QByteArray png; ///< Used where there is no SVG.
    QSizeF millimetres; ///< As it was drawn; shrunk to the page where it is larger.
    QString caption;
    QString legend; ///< What the shapes and lines used mean.
    QString description; ///< For those who cannot see it.
    friend bool operator==(const Figure &, const Figure &) = default;
};

struct BulletList
{
    std::vector<Values> items;
    friend bool operator==(const BulletList &, const BulletList &) = default;
};

struct PageBreak
{
    friend bool operator==(const PageBreak &, const PageBreak &) = default;
};

/// Document::sources, and the texts as written, stand here.
struct SourceList
{
    friend bool operator==(const SourceList &, const SourceList &) = default;
};

/// Document::unresolved stands here.
struct UnresolvedList
{
    friend bool operator==(const UnresolvedList &, const UnresolvedList &) = default;
};

using Block = std::variant<Heading, Paragraph, FieldList, TableBlock, Figure, BulletList, PageBreak,
                           SourceList, UnresolvedList>;

/// A source as the list of sources gives it.
struct SourceEntry
{
    QString title; ///< File and sheet.
    QString reference; ///< Exhibit or disclosure reference.
    QString sha256; ///< Hexadecimal, of the whole file.
    QString grade;
    QString handling;
    friend bool operator==(const SourceEntry &, const SourceEntry &) = default;
};

struct UnresolvedField
{
    QString field;
    QString why;
    friend bool operator==(const UnresolvedField &, const UnresolvedField &) = default;
};

/// What the first page says about the document. Empty parts are left out.
struct TitleBlock
{
    QString title; ///< What it is: "Trigger form".
    QString variant; ///< "Organised crime group".
    QString statement; ///< "Not an official form ..."
    QString operation;
    QString subject;
    QString reference;
    QString version; ///< Its number.
    QString state; ///< "Draft", "Approved".
    QString author;
    QString reviewer;
    QString dataAsAt; ///< Date and time of the data it rests on, in local time with its zone.
    QString handling;
    friend bool operator==(const TitleBlock &, const TitleBlock &) = default;
};

enum class PageShape { A4Portrait = 1, A4Landscape, A3Landscape };

/// A product as values: what every writer writes, and what is stored and sealed.
struct Document
{
    QString kind; ///< "trigger-form", "chronology".
    TitleBlock title;
    Marking marking; ///< At the top and the bottom of every page.
    PageShape page = PageShape::A4Portrait;
    qint64 writtenAt = 0; ///< Milliseconds since 1970, UTC: the time in the properties of the files.
    QString digest; ///< Of the content; printed in the foot of a sealed version, empty in a draft.
    std::vector<Block> blocks;
    std::vector<SourceEntry> sources;
    std::vector<UnresolvedField> unresolved;
    friend bool operator==(const Document &, const Document &) = default;
};

/// A value that a source or the case gave.
inline Value plainValue(const QString &text)
{
    return {text, ValueState::FromCase, {}};
}

/// A table of plain texts as a block of a document.
TableBlock tableBlock(const Table &table);

} // namespace skein
