// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace skein {

/// Writes an item's label where it stands. Enter and leaving it keep what was written, Escape does not.
class LabelEditor final : public QLineEdit
{
    Q_OBJECT

public:
    explicit LabelEditor(QWidget *view);

    /// Over the label; the hint says what stands there without words of one's own.
    void open(const QRect &label, const QString &text, const QString &hint);

Q_SIGNALS:
    void written(const QString &text); ///< Only when it differs from what it was.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void finish();

    QString m_before;
};

} // namespace skein
