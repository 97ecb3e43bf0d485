// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/document.h"

#include <functional>
#include <variant>
#include <vector>

namespace skein {

/// A stretch of text of one look.
struct FlowRun
{
    enum class Look { Plain, Strong, Emphasis, Citation };

    QString text;
    Look look = Look::Plain;
};
using FlowRuns = std::vector<FlowRun>;

enum class FlowStyle {
    Title,
    Subtitle,
    Heading1,
    Heading2,
    Heading3,
    Body,
    Assessed, ///< Set apart from facts by a bar and an indent.
    Quoted,
    Note,
    Caption, ///< Of a table or a figure; stays with what follows.
    Legend,
    Bullet,
};

struct FlowText
{
    FlowStyle style = FlowStyle::Body;
    FlowRuns runs;
    bool staysWithNext = false; ///< Guidance under a heading: it explains what follows.
};

struct FlowColumn
{
    double share = 0; ///< Of the text width; all shares sum to 1.
    CellAlign align = CellAlign::Left;
};

/// A table as it is drawn: the header, if any, on every page, and no row split.
struct FlowGrid
{
    enum class Look {
        Ruled, ///< A table of data.
        Fields, ///< Labels at the left, their values at the right.
    };

    Look look = Look::Ruled;
    std::vector<FlowColumn> columns;
    std::vector<FlowRuns> header; ///< Empty: no header.
    std::vector<std::vector<FlowRuns>> rows;
};

struct FlowPicture
{
    const Figure *figure = nullptr; ///< In the document that the flow was made of.
    int number = 0; ///< Counted from 1.
};

struct FlowBreak
{
};

using FlowItem = std::variant<FlowText, FlowGrid, FlowPicture, FlowBreak>;

/// The document in the few forms that every writer draws, all texts made visible. It refers to the document.
std::vector<FlowItem> flowOf(const Document &document);

/// How much there is to write: items and rows.
qint64 stepsOf(const std::vector<FlowItem> &flow);

/// Every value of the document in its order.
void forEachValue(const Document &document, const std::function<void(const Value &)> &visit);

/// "[2/17,18; 3]": rows 17 and 18 of source 2, and source 3. At most three rows a source, then how many more.
QString citationText(const std::vector<Citation> &evidence);

/// "HERON-TF-1 · version 2 · 0123456789ab": what stands at the left of the foot of every page.
QString footText(const Document &document);

} // namespace skein
