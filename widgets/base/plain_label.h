// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace skein {

/// A label that never takes its text for markup, whatever a source wrote into it.
class PlainLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(const QString &text = {}, QWidget *parent = nullptr)
        : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setText(text);
    }
};

/// One for what stands back: in the palette's quiet colour, which it follows.
inline PlainLabel *quietLabel(const QString &text, QWidget *parent = nullptr)
{
    auto *label = new PlainLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace skein
