// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QHash>

#include <span>

class QMenu;
class QMenuBar;

namespace skein {

/// One line of the table of actions.
struct ActionEntry
{
    const char *id; ///< "import-files": object name of the QAction.
    const char *menu; ///< "File", "Edit", "View", "Help"; empty: under Ctrl+K only.
    const char16_t *text; ///< With its mnemonic.
    const char *icon;
    const char *shortcut; ///< Of QKeySequence::fromString; several are separated by a blank.
    bool needsCase; ///< Enabled only while a case is open.
};

/// All actions of the window, in one table (actions.cpp). What they do is connected by the window.
class Actions final : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject *parent = nullptr);

    static std::span<const ActionEntry> table();

    QAction *find(const QString &id) const; ///< nullptr when there is none.
    QAction *operator[](const char *id) const; ///< Must be in the table.
    QList<QAction *> all() const;

    void setCaseOpen(bool isOpen);
    void fillMenu(QMenu &menu, const char *name) const;

private:
    QHash<QString, QAction *> m_actions;
};

} // namespace skein
