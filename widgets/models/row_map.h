// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/source.h"

#include <QWidget>

#include <vector>

namespace skein {

/// A file from its first row to its last as a strip, and on it where rows were left out (from above, in the
/// colour of harm) or are in doubt (from below, amber), the longer the more of the rows there: one bad page
/// looks otherwise than rows here and there. A click or the arrow keys go to a row.
class RowMap final : public QWidget
{
    Q_OBJECT

public:
    explicit RowMap(QWidget *parent = nullptr);

    /// `rows` is how many the file has. The row of an issue counts from 1.
    void show(qint64 rows, std::vector<RowIssue> issues);
    qint64 current() const { return m_current; } ///< The row that is marked; 0 none.
    void setCurrent(qint64 row);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

Q_SIGNALS:
    void chosen(qint64 row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Part
    {
        qint64 rejected = 0;
        qint64 doubtful = 0;
    };
    QRect strip() const;
    int columnOf(qint64 row) const;
    std::vector<Part> parts() const; ///< One for each pixel of the strip.
    void choose(qint64 row);
    void step(int by);
    QString summary() const;

    qint64 m_rows = 0;
    std::vector<RowIssue> m_issues; ///< In order of row.
    qint64 m_current = 0;
};

} // namespace skein
