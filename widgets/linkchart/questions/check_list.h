// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListWidget>

#include <vector>

namespace skein {

/// A short list of things to be ticked, as high as its rows up to a limit.
class CheckList final : public QListWidget
{
    Q_OBJECT

public:
    CheckList(const QString &name, const QString &title, QWidget *parent);

    struct Row
    {
        QString text;
        QIcon icon;
        QVariant value;
        bool isTicked = true;
    };
    void fill(const std::vector<Row> &rows);
    void tickAll();

    std::vector<QVariant> ticked() const;
    std::vector<QVariant> unticked() const;
    bool isAllTicked() const { return unticked().empty(); }

Q_SIGNALS:
    void ticksChanged();

protected:
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    std::vector<QVariant> valuesWith(Qt::CheckState state) const;
};

} // namespace skein
