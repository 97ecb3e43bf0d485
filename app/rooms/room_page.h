// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QHBoxLayout>
#include <QWidget>

namespace skein {

class PlainLabel;

/// A room's head: its title, what is counted in it, and its actions at the right.
class RoomHead final : public QWidget
{
    Q_OBJECT

public:
    RoomHead(const QString &title, const QList<QAction *> &actions, QWidget *parent = nullptr);

    void setCount(const QString &text); ///< "12 of 148 entities"
    QString count() const;
    QHBoxLayout &row() { return *m_row; } ///< For what a room puts between count and actions.

private:
    QHBoxLayout *m_row;
    PlainLabel *m_count;
};

} // namespace skein
