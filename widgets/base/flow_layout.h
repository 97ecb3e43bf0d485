// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>
#include <QList>

#include <memory>
#include <vector>

namespace skein {

/// Puts its items beside each other and goes on in a new line where there is no more room, as words do: for
/// rows of filters and tools, which must not decide how narrow a window can be. Items that expand share what
/// their line has left.
class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &area) override;

private:
    using Line = QList<QLayoutItem *>;
    std::vector<Line> linesFor(int width) const;
    int heightOf(const Line &line) const;
    void place(const Line &line, QRect area) const;
    int gap() const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace skein
