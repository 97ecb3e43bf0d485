// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/actions.h"

#include "widgets/base/icons.h"

#include <QMenu>

#include <array>
#include <string_view>

using namespace Qt::Literals::StringLiterals;

namespace skein {

/// An id of "-" is a line in the menu.
static constexpr auto Table = std::to_array<ActionEntry>({
    {"new-case", "File", u"&New case …", "new-case", "Ctrl+N", false},
    {"open-case", "File", u"&Open case …", "open", "Ctrl+O", false},
    {"sample-case", "File", u"Build the &sample case …", "sample", "", false},
    {"close-case", "File", u"&Close case", "back", "Ctrl+W", true},
    {"-", "File", u"", "", "", false},
    {"import-files", "File", u"&Import files …", "import", "Ctrl+I", true},
    {"export-rejects", "File", u"&Export rejected rows …", "export", "", true},
    {"-", "File", u"", "", "", false},
    {"quit", "File", u"&Quit", "close", "Ctrl+Q", false},
    {"undo", "Edit", u"&Undo", "undo", "Ctrl+Z", true},
    {"redo", "Edit", u"&Redo", "redo", "Ctrl+Shift+Z Ctrl+Y", true},
    {"-", "Edit", u"", "", "", false},
    {"add-entity", "Edit", u"&Add entity …", "add", "Ctrl+Shift+N", true},
    {"add-link", "Edit", u"Add &link …", "link", "Ctrl+L", true},
    {"add-attribution", "Edit", u"Add a&ttribution …", "attribution", "Ctrl+Shift+L", true},
    {"-", "Edit", u"", "", "", false},
    {"clear-selection", "Edit", u"&Clear selection", "close", "", true},
    {"find", "Edit", u"&Search or run a command …", "search", "Ctrl+K", true},
    {"show-properties", "View", u"&Properties", "properties", "F4", true},
    {"show-strip", "View", u"&Time strip", "timeline", "Shift+F4", true},
    {"all-times", "View", u"Look at &all times", "clock", "Ctrl+Shift+T", true},
    {"-", "View", u"", "", "", false},
    {"light", "View", u"&Light", "theme", "", false},
    {"dark", "View", u"&Dark", "theme", "", false},
    {"as-desktop", "View", u"As the d&esktop is", "theme", "", false},
    {"-", "View", u"", "", "", false},
    {"time-zone", "View", u"Time &zone …", "clock", "", true},
    {"-", "View", u"", "", "", false},
    {"full-screen", "View", u"&Full screen", "fit", "F11", false},
    {"verify", "Help", u"&Verify the case", "audit", "", true},
    {"help", "Help", u"&Help on what is in front", "help", "F1", false},
    {"shortcuts", "Help", u"&Keyboard shortcuts", "help", "Shift+F1", false},
    {"about", "Help", u"&About Skein", "info", "", false},
});

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    for (const ActionEntry &entry : Table) {
        if (std::string_view(entry.id) == "-")
            continue;
        const QString id = QString::fromLatin1(entry.id);
        auto *action
            = new QAction(icon(QString::fromLatin1(entry.icon)), QString::fromUtf16(entry.text), this);
        action->setObjectName(id);
        QList<QKeySequence> shortcuts;
        for (const QString &each : QString::fromLatin1(entry.shortcut).split(u' ', Qt::SkipEmptyParts))
            shortcuts << QKeySequence(each);
        action->setShortcuts(shortcuts);
        m_actions.insert(id, action);
    }
}

std::span<const ActionEntry> Actions::table()
{
    return Table;
}

QAction *Actions::find(const QString &id) const
{
    return m_actions.value(id);
}

QAction *Actions::operator[](const char *id) const
{
    QAction *action = m_actions.value(QString::fromLatin1(id));
    Q_ASSERT(action);
    return action;
}

QList<QAction *> Actions::all() const
{
    QList<QAction *> found;
    for (const ActionEntry &entry : Table)
        if (QAction *action = find(QString::fromLatin1(entry.id)))
            found << action;
    return found;
}

void Actions::setCaseOpen(bool isOpen)
{
    for (const ActionEntry &entry : Table)
        if (QAction *action = find(QString::fromLatin1(entry.id)); action && entry.needsCase)
            action->setEnabled(isOpen);
}

void Actions::fillMenu(QMenu &menu, const char *name) const
{
    for (const ActionEntry &entry : Table)
        if (std::string_view(entry.menu) == name) {
            if (QAction *action = find(QString::fromLatin1(entry.id)))
                menu.addAction(action);
            else
                menu.addSeparator();
        }
}

} // namespace skein
