// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/rooms/overview_room.h"

#include "core/base/time_format.h"
#include "core/storage/case_session.h"
#include "core/storage/source_store.h"
#include "widgets/base/elided_label.h"
#include "widgets/base/figure.h"
#include "widgets/base/guarded.h"
#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"
#include "widgets/jobs/run_job.h"

#include <QFrame>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace skein {

constexpr int LastShown = 7;
constexpr qint64 second = 1000;

OverviewRoom::OverviewRoom(const RoomContext &context, const QList<QAction *> &nextActions, QWidget *parent)
    : Room({u"overview"_s, tr("Overview"), u"overview"_s}, parent)
    , m_context(context)
    , m_nextActions(nextActions)
    , m_area(new QScrollArea(this))
{
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_area);
    connect(&context.session, &CaseSession::changed, this, [this] {
        m_isStale = true;
        if (isVisible())
            QTimer::singleShot(0, this, &OverviewRoom::enter);
    });
}

void OverviewRoom::enter()
{
    if (std::exchange(m_isStale, false))
        guarded(m_context.prompts, [this] {
            if (!m_counts)
                refresh();
            count();
        });
}

void OverviewRoom::count()
{
    using Counted = std::pair<quint64, Counts>;
    runJob(
        this,
        [reader = std::make_shared<Database>(m_context.session.reader()),
         request = ++m_request](Progress &) -> Counted {
            const Snapshot snapshot(*reader);
            return {request, {entityCounts(*reader), eventCounts(*reader), timeSpan(*reader)}};
        },
        [this](const Counted &counted) {
            if (counted.first != m_request)
                return;
            m_counts = counted.second;
            guarded(m_context.prompts, [this] { refresh(); });
        },
        [](const std::exception &error) { qWarning() << error.what(); });
}

/// Two cards beside each other, or one where they would be cut.
void OverviewRoom::resizeEvent(QResizeEvent *event)
{
    Room::resizeEvent(event);
    constexpr int widthOfTwoCards = 620;
    if (m_isNarrow == (width() < widthOfTwoCards))
        return;
    m_isNarrow = !m_isNarrow;
    if (m_area->widget())
        QTimer::singleShot(0, this, [this] { guarded(m_context.prompts, [this] { refresh(); }); });
}

void OverviewRoom::refresh()
{
    auto *page = new QWidget;
    auto *cards = new QGridLayout(page);
    cards->setContentsMargins(grid::wide, grid::large, grid::wide, grid::wide);
    cards->setSpacing(grid::large);
    cards->addWidget(title(), 0, 0, 1, m_isNarrow ? 1 : 2);
    const int columns = m_isNarrow ? 1 : 2;
    int place = columns; // the first row is the title's
    for (QWidget *card : {countsCard(), eventsCard(), sourcesCard(), auditCard()}) {
        cards->addWidget(card, place / columns, place % columns);
        ++place;
    }
    cards->addWidget(nextCard(), place / columns, 0, 1, columns);
    cards->setRowStretch(place / columns + 1, 1);
    for (int column = 0; column < columns; ++column)
        cards->setColumnStretch(column, 1);
    m_area->setWidget(page);
}

QWidget *OverviewRoom::title()
{
    const CaseInfo info = m_context.session.info();
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    auto *name = new PlainLabel(tr("Operation %1").arg(info.operation));
    name->setObjectName(u"overviewTitle"_s);
    name->setFont(sizedFont(TextSize::Title, QFont::DemiBold));
    name->setWordWrap(true);
    column->addWidget(name);
    const std::optional<TimeSpan> span = m_counts ? m_counts->span : std::nullopt;
    const QString when = !m_counts ? tr("being counted …")
        : span                     ? tr("Events from %1 to %2")
                     .arg(describeDay(span->first, m_context.zone), describeDay(span->last, m_context.zone))
               : tr("No events yet");
    auto *about = quietLabel(
        tr("%1 · %2 · made by %3 on %4")
            .arg(info.marking.text(), when, info.createdBy, describeDay(info.createdAt, m_context.zone)));
    about->setWordWrap(true);
    column->addWidget(about);
    return box;
}

QWidget *OverviewRoom::card(const QString &title, const QList<Line> &lines, const QString &whenEmpty)
{
    auto *box = new QFrame;
    box->setObjectName(u"card"_s);
    box->setFrameShape(QFrame::StyledPanel);
    box->setAutoFillBackground(true);
    box->setBackgroundRole(QPalette::Base);
    auto *rows = new QGridLayout(box);
    rows->setContentsMargins(grid::large, grid::normal, grid::large, grid::normal);
    rows->setHorizontalSpacing(grid::small);
    rows->setVerticalSpacing(grid::small);
    rows->setColumnStretch(1, 1);
    auto *head = new PlainLabel(title);
    head->setFont(sizedFont(TextSize::Large, QFont::DemiBold));
    rows->addWidget(head, 0, 0, 1, 3);
    if (lines.isEmpty()) {
        auto *empty = quietLabel(whenEmpty);
        empty->setWordWrap(true);
        rows->addWidget(empty, 1, 0, 1, 3);
    }
    for (const Line &line : lines) {
        const int row = rows->rowCount();
        auto *picture = new PlainLabel;
        const QColor colour = line.colour.isValid() ? line.colour : quietText(palette());
        picture->setPixmap(iconPixmap(line.icon, 16, colour, devicePixelRatioF()));
        rows->addWidget(picture, row, 0);
        rows->addWidget(new ElidedLabel(line.text), row, 1);
        rows->addWidget(quietLabel(line.figure), row, 2, Qt::AlignRight);
    }
    rows->setRowStretch(rows->rowCount(), 1);
    return box;
}

QWidget *OverviewRoom::countsCard()
{
    QList<Line> lines;
    for (const KindCount &each : m_counts ? m_counts->entities : std::vector<KindCount>())
        lines.append({iconName(each.kind), kindColour(each.kind, palette()), titleOf(entityKinds, each.kind),
                      figure(each.count)});
    return card(tr("Entities"), lines,
                m_counts ? tr("People, phones, vehicles and addresses come with the files that you import.")
                         : tr("being counted …"));
}

QWidget *OverviewRoom::eventsCard()
{
    QList<Line> lines;
    for (const EventKindCount &each : m_counts ? m_counts->events : std::vector<EventKindCount>())
        lines.append({iconName(each.kind), kindColour(each.kind, palette()), titleOf(eventKinds, each.kind),
                      figure(each.count)});
    return card(tr("Events"), lines,
                m_counts ? tr("Calls, texts, ANPR reads, sightings and incidents.") : tr("being counted …"));
}

QWidget *OverviewRoom::sourcesCard()
{
    std::vector<Source> all = sources(m_context.session.database());
    std::reverse(all.begin(), all.end());
    QList<Line> lines;
    for (const Source &source : all) {
        if (lines.size() == LastShown)
            break;
        const QString rows = source.rejected > 0
            ? tr("%1 · %2 rejected")
                  .arg(counted(source.rows, tr("1 row"), tr("%1 rows")), figure(source.rejected))
            : counted(source.rows, tr("1 row"), tr("%1 rows"));
        lines.append({u"source"_s, {}, source.file, rows});
    }
    return card(tr("Last imports"), lines, tr("No files yet. Drop them anywhere on this window."));
}

QWidget *OverviewRoom::auditCard()
{
    const std::vector<AuditEntry> all = auditEntries(m_context.session.database());
    QList<Line> lines;
    for (auto entry = all.rbegin(); entry != all.rend() && lines.size() < LastShown; ++entry)
        lines.append({u"audit"_s,
                      {},
                      u"%1: %2"_s.arg(entry->note.action, entry->note.object),
                      describeTime(entry->at / second * second, TimeStyle::DayAndTime, m_context.zone)});
    return card(tr("Last acts"), lines, {});
}

QWidget *OverviewRoom::nextCard()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::small);
    row->addWidget(quietLabel(tr("What next?")));
    for (QAction *action : m_nextActions) {
        auto *button = new QPushButton(action->icon(), action->text());
        button->setObjectName(u"next-"_s + action->objectName());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        row->addWidget(button);
    }
    row->addStretch();
    return box;
}

} // namespace skein
