// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/filter_header.h"

#include "widgets/base/theme.h"

#include <QScrollBar>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace skein {

constexpr int FieldHeight = 24;
constexpr int Gap = 2;

FilterHeader::FilterHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignTop);
    connect(this, &QHeaderView::sectionResized, this, &FilterHeader::placeFields);
    connect(this, &QHeaderView::sectionMoved, this, &FilterHeader::placeFields);
    connect(this, &QHeaderView::sectionCountChanged, this, &FilterHeader::makeFields);
    connect(this, &QHeaderView::geometriesChanged, this, &FilterHeader::placeFields);
    if (const auto *view = qobject_cast<QTableView *>(parent)) // titles move, and fields with them
        connect(view->horizontalScrollBar(), &QScrollBar::valueChanged, this, &FilterHeader::placeFields);
}

QSize FilterHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    size.setHeight(size.height() + (hasFields() ? FieldHeight + 2 * Gap : 0));
    return size;
}

bool FilterHeader::hasFields() const
{
    return m_without.size() < qsizetype(m_fields.size());
}

void FilterHeader::setColumnsWithoutFilter(const QList<int> &columns)
{
    m_without = columns;
    makeFields();
}

QString FilterHeader::filter(int column) const
{
    return column < int(m_fields.size()) ? m_fields[size_t(column)]->text() : QString();
}

void FilterHeader::clearFilters()
{
    for (QLineEdit *field : m_fields)
        field->clear();
}

void FilterHeader::focusFilter(int column)
{
    if (column < int(m_fields.size()) && !m_without.contains(column))
        m_fields[size_t(column)]->setFocus(Qt::ShortcutFocusReason);
}

void FilterHeader::makeFields()
{
    for (int column = int(m_fields.size()); column < count(); ++column) {
        auto *field = new QLineEdit(this);
        field->setObjectName(u"filter-%1"_s.arg(column));
        field->setClearButtonEnabled(true);
        field->setPlaceholderText(tr("Filter"));
        field->setFont(sizedFont(TextSize::Small));
        connect(field, &QLineEdit::textChanged, this,
                [this, column](const QString &text) { Q_EMIT filterChanged(column, text); });
        m_fields.push_back(field);
    }
    while (int(m_fields.size()) > count()) {
        delete m_fields.back();
        m_fields.pop_back();
    }
    for (int column = 0; column < count(); ++column) {
        const QString title = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        m_fields[size_t(column)]->setAccessibleName(tr("Filter by %1").arg(title));
    }
    updateGeometries();
}

void FilterHeader::updateGeometries()
{
    setViewportMargins(0, 0, 0, hasFields() ? FieldHeight + 2 * Gap : 0);
    QHeaderView::updateGeometries();
    placeFields();
}

void FilterHeader::placeFields()
{
    const int top = height() - FieldHeight - Gap;
    for (int column = 0; column < int(m_fields.size()); ++column) {
        QLineEdit *field = m_fields[size_t(column)];
        const bool isShown = !isSectionHidden(column) && !m_without.contains(column);
        field->setVisible(isShown);
        if (isShown)
            field->setGeometry(sectionViewportPosition(column) + Gap, top, sectionSize(column) - 2 * Gap - 1,
                               FieldHeight);
    }
}

} // namespace skein
