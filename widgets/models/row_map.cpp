// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/row_map.h"

#include "widgets/base/figure.h"
#include "widgets/base/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace skein {

RowMap::RowMap(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Where in the file the rows left out or in doubt lie"));
}

QSize RowMap::sizeHint() const
{
    return {480, 2 * grid::wide};
}

void RowMap::show(qint64 rows, std::vector<RowIssue> issues)
{
    std::stable_sort(issues.begin(), issues.end(),
                     [](const RowIssue &a, const RowIssue &b) { return a.row < b.row; });
    m_issues = std::move(issues);
    m_rows = std::max(rows, m_issues.empty() ? 0 : m_issues.back().row);
    m_current = 0;
    setVisible(!m_issues.empty());
    setAccessibleDescription(summary());
    update();
}

void RowMap::setCurrent(qint64 row)
{
    m_current = row;
    update();
}

QString RowMap::summary() const
{
    const auto rejected = std::count_if(m_issues.begin(), m_issues.end(),
                                        [](const RowIssue &each) { return each.isRejected; });
    return tr("%1 rows left out and %2 told of in %3 rows; the arrow keys go through them")
        .arg(figure(qint64(rejected)), figure(qint64(m_issues.size()) - rejected), figure(m_rows));
}

QRect RowMap::strip() const
{
    return rect().adjusted(grid::normal, grid::unit, -grid::normal, -fontMetrics().height() - grid::unit);
}

int RowMap::columnOf(qint64 row) const
{
    const qint64 columns = std::max(1, strip().width());
    return int(std::clamp<qint64>((row - 1) * columns / std::max<qint64>(1, m_rows), 0, columns - 1));
}

std::vector<RowMap::Part> RowMap::parts() const
{
    std::vector<Part> parts(size_t(std::max(1, strip().width())));
    for (const RowIssue &issue : m_issues) {
        Part &part = parts[size_t(columnOf(issue.row))];
        ++(issue.isRejected ? part.rejected : part.doubtful);
    }
    return parts;
}

/// All of it where every row is meant, a third for one of many: rows here and there look otherwise than a
/// page.
static int barHeight(qint64 count, double rows, int whole)
{
    constexpr double least = 1.0 / 3;
    const double share = std::min(1.0, double(count) / rows);
    return count == 0 ? 0 : int(std::lround(whole * std::max(least, std::sqrt(share))));
}

void RowMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect strip = this->strip();
    painter.fillRect(strip, mixed(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.06));
    const std::vector<Part> all = parts();
    const double rowsOfPart = std::max(1.0, double(m_rows) / double(all.size()));
    for (int column = 0; column < int(all.size()); ++column) {
        const Part &part = all[size_t(column)];
        // At least two pixels wide, so that a single row among a million is seen.
        const int left = std::min(strip.left() + column, strip.right() - 1);
        const int rejected = barHeight(part.rejected, rowsOfPart, strip.height());
        const int doubtful = barHeight(part.doubtful, rowsOfPart, strip.height() / 2);
        painter.fillRect(left, strip.top(), 2, rejected, harmColour(palette()));
        painter.fillRect(left, strip.bottom() + 1 - doubtful, 2, doubtful, doubtColour(palette()));
    }
    if (m_current > 0) {
        painter.setPen(QPen(accent(palette()), 2));
        const int at = strip.left() + columnOf(m_current);
        painter.drawRect(QRect(at - 3, strip.top() - 2, 7, strip.height() + 3));
    }
    painter.setPen(quietText(palette()));
    painter.setFont(sizedFont(TextSize::Small));
    const QRect words(strip.left(), strip.bottom() + 1, strip.width(), height() - strip.bottom() - 1);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, tr("row 1"));
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, tr("row %1").arg(figure(m_rows)));
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.rect = rect().adjusted(2, 2, -2, -2);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void RowMap::choose(qint64 row)
{
    setCurrent(row);
    Q_EMIT chosen(row);
}

/// The nearest row that something is said of.
void RowMap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_issues.empty())
        return;
    const qint64 column = qRound(event->position().x()) - strip().left();
    const qint64 row = 1 + column * m_rows / std::max(1, strip().width());
    const auto isNearer = [row](const RowIssue &a, const RowIssue &b) {
        return std::abs(a.row - row) < std::abs(b.row - row);
    };
    choose(std::min_element(m_issues.begin(), m_issues.end(), isNearer)->row);
}

void RowMap::step(int by)
{
    const auto isBefore = [](const RowIssue &issue, qint64 row) { return issue.row < row; };
    auto at
        = std::lower_bound(m_issues.begin(), m_issues.end(), by > 0 ? m_current + 1 : m_current, isBefore);
    if (by < 0)
        at = at == m_issues.begin() ? m_issues.end() : std::prev(at);
    if (at != m_issues.end())
        choose(at->row);
}

void RowMap::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-1);
    case Qt::Key_Right:
        return step(1);
    case Qt::Key_Home:
        m_current = 0;
        return step(1);
    case Qt::Key_End:
        m_current = m_rows + 1;
        return step(-1);
    default:
        QWidget::keyPressEvent(event);
    }
}

bool RowMap::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int column = help->pos().x() - strip().left();
    const std::vector<Part> all = parts();
    QString tip;
    if (column >= 0 && column < int(all.size())) {
        const Part &part = all[size_t(column)];
        const qint64 columns = qint64(all.size());
        tip = tr("From row %1: %2 left out, %3 in doubt")
                  .arg(figure(1 + column * m_rows / columns), figure(part.rejected), figure(part.doubtful));
    }
    QToolTip::showText(help->globalPos(), tip, this);
    return true;
}

} // namespace skein
