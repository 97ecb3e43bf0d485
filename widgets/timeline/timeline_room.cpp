// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/timeline_room.h"

#include "widgets/base/icons.h"
#include "widgets/models/table_view.h"
#include "widgets/timeline/chronology_page.h"
#include "widgets/timeline/mark_bar.h"
#include "widgets/timeline/sequence_page.h"
#include "widgets/timeline/sequence_view.h"

#include <QDataStream>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace skein {

TimelineRoom::TimelineRoom(const RoomContext &context, QWidget *parent)
    : Room({u"timeline"_s, tr("Timeline"), u"timeline"_s}, parent)
    , m_pages(new QTabWidget(this))
    , m_sequence(new SequencePage(context, this))
    , m_chronology(new ChronologyPage(context, this))
{
    m_pages->setDocumentMode(true);
    m_pages->setObjectName(u"timeline-pages"_s);
    addPage(m_sequence, tr("Sequence"), u"timeline"_s);
    addPage(m_chronology, tr("Chronology"), u"table"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_pages);
    connect(m_sequence, &SequencePage::noticed, this, &Room::noticed);
    connect(m_chronology, &ChronologyPage::noticed, this, &Room::noticed);
}

void TimelineRoom::addPage(QWidget *page, const QString &title, const QString &iconName)
{
    m_pages->addTab(page, icon(iconName), title);
}

QList<QAction *> TimelineRoom::roomActions() const
{
    return m_sequence->tools()
        + QList<QAction *>{m_chronology->marks().keyAction(), m_chronology->marks().hideAction()};
}

bool TimelineRoom::reveal(const Target &target)
{
    if (target.event) {
        const bool isOnLine = m_sequence->view().reveal(target.event);
        if (!isOnLine && !m_chronology->reveal(target.event))
            return false;
        m_pages->setCurrentWidget(isOnLine ? static_cast<QWidget *>(m_sequence) : m_chronology);
        return true;
    }
    if (!target.entity)
        return false;
    m_chronology->showAbout({target.entity});
    m_pages->setCurrentWidget(m_chronology);
    return true;
}

QByteArray TimelineRoom::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << m_pages->currentIndex() << m_sequence->splitter().saveState()
           << m_chronology->table().saveLayout();
    return layout;
}

void TimelineRoom::restoreLayout(const QByteArray &layout)
{
    QDataStream stream(layout);
    int page = 0;
    QByteArray splitter;
    QByteArray table;
    stream >> page >> splitter >> table;
    if (stream.status() != QDataStream::Ok)
        return;
    m_pages->setCurrentIndex(page);
    m_sequence->splitter().restoreState(splitter);
    m_chronology->table().restoreLayout(table);
}

} // namespace skein
