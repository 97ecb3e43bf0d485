// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace skein {

/// One sentence above the room, where the work is: what happened, and what can be done about it. Errors stay
/// until they are closed; what was merely done goes by itself.
class NoticeBar final : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void showError(const QString &message, const QString &detail = {});
    void showDone(const QString &message);
    void clear();
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Tone { Done, Error };

    void say(Tone tone, const QString &message, const QString &detail);

    Tone m_tone = Tone::Done;
    QString m_detail;
    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_copy;
    QToolButton *m_close;
    QTimer m_fade;
};

} // namespace skein
