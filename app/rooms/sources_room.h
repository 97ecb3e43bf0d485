// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/source.h"
#include "widgets/base/room.h"
#include "widgets/base/room_context.h"

class QSplitter;
class QStackedWidget;

namespace skein {

class IssuePanel;
class RoomHead;
class SourceModel;
class TableView;
struct Holdings;
struct Replay;

/// The ledger: each file with what became of its rows; beneath it the rows of the chosen one that were left
/// out or are in doubt, where they lie in the file, and the chosen row as it was written. Withdrawing says
/// first what would go.
class SourcesRoom final : public Room
{
    Q_OBJECT

public:
    SourcesRoom(const RoomContext &context, const QList<QAction *> &caseActions, QWidget *parent = nullptr);

    QList<QAction *> roomActions() const override { return m_actions; }
    bool reveal(const Target &target) override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;

    /// Looks first, in the background, what rests on the source alone, and asks then.
    void withdraw();
    void restore();
    void exportRejects();
    /// Reads the file of the chosen source again with its mapping and says what differs.
    void replaySource();

Q_SIGNALS:
    /// The columns of these files are to be mapped anew.
    void mappingWanted(const QStringList &files);

private:
    SourceId chosen() const;
    QWidget *makeLower();
    void showChosen();
    void showIssue(qint64 row);
    void sayCount();
    void setState(SourceId id, SourceState state);
    void askToWithdraw(SourceId id, const Holdings &gone);
    void sayReplay(const QString &path, const QString &file, const Replay &replay);

    RoomContext m_context;
    QList<QAction *> m_actions;
    SourceModel *m_model;
    TableView *m_table;
    IssuePanel *m_issues;
    QSplitter *m_splitter;
    QStackedWidget *m_pages;
    RoomHead *m_head;
    RoomHead *m_issueHead;
    bool m_isLooking = false; ///< At what rests on a source.
};

} // namespace skein
