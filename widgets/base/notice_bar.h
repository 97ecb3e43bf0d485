// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace skein {

/// One sentence over the foot of a window: what happened, and what can be done about it. It moves nothing and
/// lies over no control. Errors stay until they are closed; what was merely done goes by itself, but not
/// while it is pointed at or has the keys. Escape closes it first, unless something is being written.
class NoticeBar final : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *host);

    /// Its place: in the middle of this part of the host, on its lower edge and no wider; higher when it
    /// must. Where that part is not seen, the foot of the host.
    void liesOver(QWidget *part);

    void showError(const QString &message, const QString &detail = {});
    void showDone(const QString &message);
    void clear();
    QString text() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Tone { Done, Error };

    void say(Tone tone, const QString &message, const QString &detail);
    void fade(); ///< Later when somebody is at it.
    bool isClosedBy(QObject *watched, const QEvent &event) const;
    void place();

    QWidget *m_host;
    QWidget *m_part = nullptr;
    Tone m_tone = Tone::Done;
    QString m_detail;
    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_copy;
    QToolButton *m_close;
    QTimer m_fade;
};

} // namespace skein
