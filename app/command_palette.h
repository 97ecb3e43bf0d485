// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/base/room.h"

#include <QFrame>
#include <QTimer>

class QLineEdit;
class QListWidget;

namespace skein {

class CaseSession;

/// One line of the palette: something to be shown, or a command to be run.
struct PaletteEntry
{
    QString icon;
    QString title;
    QString detail; ///< "Phone number", "File · Ctrl+I"
    Target target;
    QAction *action = nullptr;
};

/// The commands whose words begin as typed; "im fi" finds "Import files".
std::vector<PaletteEntry> matchingCommands(const QList<QAction *> &commands, const QString &words);

/// Entities, events, charts and products that match, best first.
std::vector<PaletteEntry> matchingTargets(const CaseSession &session, const QString &words);

/// The search box that is always there: one field, one list of entities, events, charts, products and
/// commands.
class CommandPalette final : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *parent);

    /// Opens over the parent. Without a session only commands are found.
    void open(const CaseSession *session, const QList<QAction *> &commands);

Q_SIGNALS:
    void targetChosen(const skein::Target &target);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void find();
    void choose();
    void place();

    const CaseSession *m_session = nullptr;
    QList<QAction *> m_commands;
    std::vector<PaletteEntry> m_entries;
    QLineEdit *m_field;
    QListWidget *m_list;
    QTimer m_pause;
};

} // namespace skein
