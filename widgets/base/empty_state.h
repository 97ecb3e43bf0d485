// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QList>
#include <QWidget>

namespace skein {

/// What an empty room shows: what it is for, and the two or three ways to fill it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    struct Words
    {
        QString icon;
        QString title; ///< "No charts yet"
        QString text; ///< One or two sentences.
    };

    /// The first action is the main one.
    EmptyState(const Words &words, const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace skein
