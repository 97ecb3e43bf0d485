// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/fact_view.h"

#include "app/written_row.h"
#include "core/base/error.h"
#include "widgets/base/link_button.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static PlainLabel *smallLabel(const QString &text, QWidget *parent)
{
    PlainLabel *label = quietLabel(text, parent);
    label->setFont(sizedFont(TextSize::Small));
    return label;
}

FactView::FactView(const Fact &fact, const SourceNames &sources, const Database &database, QWidget *parent)
    : QWidget(parent)
    , m_origin(fact.origin)
    , m_sources(sources)
    , m_database(database)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"fact"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(1);
    if (!fact.name.isEmpty())
        m_column->addWidget(smallLabel(fact.name, this));
    auto *value = new PlainLabel(fact.value, this);
    value->setObjectName(u"factValue"_s);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (fact.isIdentifier)
        value->setFont(identifierFont());
    m_column->addWidget(value);

    const QString grade = sources.grading(fact.origin).code();
    const QString place = sources.place(fact.origin) + (grade.isEmpty() ? QString() : u" · "_s + grade);
    if (!fact.origin.source || fact.origin.row <= 0) {
        m_column->addWidget(smallLabel(place, this));
        return;
    }
    auto *link = new LinkButton(place, this);
    link->setObjectName(u"factSource"_s);
    const QString described = sources.describe(fact.origin);
    link->setToolTip(Qt::convertFromPlainText(described));
    link->setAccessibleDescription(described); // else the tool tip's marks would be read out
    link->setAccessibleName(tr("%1 comes from %2; show the row as written")
                                .arg(fact.name.isEmpty() ? fact.value : fact.name, place));
    link->setCheckable(true);
    link->setFont(sizedFont(TextSize::Small));
    m_column->addWidget(link);
    connect(link, &LinkButton::toggled, this, &FactView::showRow);
}

void FactView::showRow(bool isShown)
{
    delete m_row;
    m_row = nullptr;
    if (!isShown)
        return;
    m_row = new QWidget(this);
    m_row->setObjectName(u"writtenRow"_s);
    auto *cells = new QGridLayout(m_row);
    cells->setContentsMargins(grid::small, grid::unit, 0, grid::small);
    cells->setHorizontalSpacing(grid::small);
    cells->setVerticalSpacing(grid::unit);
    cells->setColumnStretch(1, 1);
    const auto add = [&](const QString &title, const QString &text) {
        const int line = cells->rowCount();
        auto *value = new PlainLabel(text, m_row);
        value->setFont(identifierFont(TextSize::Small));
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto *name = smallLabel(title, m_row);
        name->setWordWrap(true);
        cells->addWidget(name, line, 0, Qt::AlignTop);
        cells->addWidget(value, line, 1, Qt::AlignTop);
    };
    try {
        const Source *source = m_sources.find(m_origin.source);
        const auto row = source ? writtenRow(m_database, *source, m_origin) : std::nullopt;
        if (!row)
            add(tr("As written"), tr("This row is not kept in the case."));
        else if (row->cells.isEmpty())
            add(tr("As written"), row->raw);
        else
            for (const auto &[title, text] : row->cells)
                if (!text.isEmpty())
                    add(title, text);
    } catch (const Error &error) {
        add(tr("As written"), error.message());
    }
    m_column->addWidget(m_row);
}

} // namespace skein
