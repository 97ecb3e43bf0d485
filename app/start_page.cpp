// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/start_page.h"

#include "app/actions.h"
#include "app/settings.h"
#include "core/base/time_format.h"
#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace skein {

constexpr int ColumnWidth = 620;

static QPushButton *buttonFor(QAction *action, bool isMain, QWidget *parent)
{
    auto *button = new QPushButton(action->icon(), action->text(), parent);
    button->setObjectName(u"start-"_s + action->objectName());
    button->setDefault(isMain);
    button->setMinimumHeight(36);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

StartPage::StartPage(Settings &settings, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_recent(new QListWidget(this))
    , m_none(quietLabel(tr("Cases that you open are listed here."), this))
{
    setObjectName(u"startPage"_s);
    auto *name = new PlainLabel(u"Skein"_s, this);
    name->setFont(sizedFont(TextSize::Title, QFont::DemiBold));
    auto *what = new PlainLabel(
        tr("From raw call data, ANPR reads and lists to charts, sequences and documents — each statement "
           "traced to its row. A case is one file; it stays on this computer."),
        this);
    what->setWordWrap(true);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid::small);
    buttons->addWidget(buttonFor(actions["new-case"], true, this));
    buttons->addWidget(buttonFor(actions["open-case"], false, this));
    buttons->addWidget(buttonFor(actions["sample-case"], false, this));
    buttons->addStretch();

    auto *recent = new PlainLabel(tr("Recent cases"), this);
    recent->setFont(sizedFont(TextSize::Large, QFont::DemiBold));
    m_recent->setObjectName(u"recentCases"_s);
    m_recent->setAccessibleName(tr("Recent cases"));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setSpacing(1);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setIconSize(QSize(20, 20));
    m_recent->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { Q_EMIT caseWanted(item->data(Qt::UserRole).toString()); });
    PlainLabel *drop = quietLabel(tr("A case file can also be dropped anywhere on this window."), this);

    auto *forget = new QAction(icon(u"remove"_s), tr("Take off this list"), m_recent);
    forget->setShortcut(QKeySequence::Delete);
    forget->setShortcutContext(Qt::WidgetShortcut);
    m_recent->addAction(forget);
    connect(forget, &QAction::triggered, this, &StartPage::forget);

    auto *column = new QVBoxLayout;
    column->setSpacing(grid::normal);
    column->addStretch(1);
    column->addWidget(name);
    column->addWidget(what);
    column->addSpacing(grid::unit);
    column->addLayout(buttons);
    column->addSpacing(grid::wide);
    column->addWidget(recent);
    column->addWidget(m_none);
    column->addWidget(m_recent, 6);
    column->addWidget(drop);
    column->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addLayout(column);
    row->addStretch(1);
    m_recent->setFixedWidth(ColumnWidth);
    what->setFixedWidth(ColumnWidth);
    refresh();
}

void StartPage::refresh()
{
    m_recent->clear();
    for (const QString &path : m_settings.recentCases()) {
        const QFileInfo file(path);
        const QString when = file.exists() ? describeTime(file.lastModified().toMSecsSinceEpoch())
                                           : tr("not there any more");
        QString folder = QDir::toNativeSeparators(file.absolutePath());
        folder.replace(QDir::homePath(), u"~"_s);
        auto *item = new QListWidgetItem(
            icon(u"case"_s), u"%1\n%2 · %3"_s.arg(file.completeBaseName(), folder, when), m_recent);
        item->setData(Qt::UserRole, path);
        item->setSizeHint(QSize(0, 48));
    }
    m_none->setVisible(m_recent->count() == 0);
    m_recent->setVisible(m_recent->count() > 0);
    if (m_recent->count() > 0)
        m_recent->setCurrentRow(0);
}

void StartPage::forget()
{
    if (const QListWidgetItem *item = m_recent->currentItem()) {
        m_settings.removeRecentCase(item->data(Qt::UserRole).toString());
        refresh();
    }
}

void StartPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), palette().color(QPalette::Base));
}

} // namespace skein
