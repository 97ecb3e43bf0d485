// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/base/room.h"
#include "widgets/base/room_context.h"

class QTabWidget;

namespace skein {

class ChronologyPage;
class SequencePage;

/// What happened when: the sequence chart, the chronology, and pages that the window adds (activity).
class TimelineRoom final : public Room
{
    Q_OBJECT

public:
    explicit TimelineRoom(const RoomContext &context, QWidget *parent = nullptr);

    SequencePage &sequence() const { return *m_sequence; }
    ChronologyPage &chronology() const { return *m_chronology; }
    void addPage(QWidget *page, const QString &title, const QString &iconName);

    QList<QAction *> roomActions() const override;
    bool reveal(const Target &target) override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;

private:
    QTabWidget *m_pages;
    SequencePage *m_sequence;
    ChronologyPage *m_chronology;
};

} // namespace skein
