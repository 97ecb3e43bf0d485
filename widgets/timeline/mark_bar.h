// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/event.h"
#include "widgets/base/room_context.h"

#include <QWidget>

class QAction;
class QLineEdit;

namespace skein {

class PlainLabel;

/// What the analyst says about the chosen event: note, key flag, hidden with a reason. Every change is one
/// undoable edit; the event itself is never altered.
class MarkBar final : public QWidget
{
    Q_OBJECT

public:
    explicit MarkBar(const RoomContext &context, QWidget *parent = nullptr);

    QAction *keyAction() const { return m_key; }
    QAction *hideAction() const { return m_hide; }

private:
    void show(const std::vector<EventId> &events);
    void change(const QString &title, const std::function<void(EventMark &)> &work);
    void hideOrShow();

    RoomContext m_context;
    std::vector<EventId> m_events;
    QLineEdit *m_note;
    PlainLabel *m_what;
    QAction *m_key;
    QAction *m_hide;
};

} // namespace skein
