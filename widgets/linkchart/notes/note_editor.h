// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

namespace skein {

/// Writes a note where it stands, as plain text in letters of its size. Ctrl+Enter and leaving it keep what
/// was written, Escape does not.
class NoteEditor final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteEditor(QWidget *view);

    /// In pixels of the view; it grows downwards with its text.
    void open(const QRect &place, double letterPixels, const QString &text);
    void moveTo(const QRect &place); ///< What it is about stands elsewhere now.

Q_SIGNALS:
    void written(const QString &text);
    void calledOff();
    void refused(const QString &why); ///< Of what would be too long; the text stays as it was.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void finish();
    void followText();
    void refuse();

    QString m_before;
    QString m_last; ///< That was short enough.
    QRect m_place;
};

} // namespace skein
