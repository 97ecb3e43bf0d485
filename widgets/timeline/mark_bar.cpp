// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/mark_bar.h"

#include "core/storage/case_session.h"
#include "core/storage/event_store.h"
#include "widgets/base/guarded.h"
#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/selection.h"
#include "widgets/base/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace skein {

MarkBar::MarkBar(const RoomContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_note(new QLineEdit(this))
    , m_what(new PlainLabel({}, this))
    , m_key(new QAction(icon(u"key-event"_s), tr("Key event"), this))
    , m_hide(new QAction(icon(u"hide"_s), tr("Hide with a reason…"), this))
{
    m_key->setCheckable(true);
    m_note->setObjectName(u"event-note"_s);
    m_note->setPlaceholderText(tr("Your note on this event (not evidence)"));
    m_note->setAccessibleName(tr("Note"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::normal, grid::unit, grid::normal, grid::unit);
    row->setSpacing(grid::small);
    row->addWidget(m_what);
    row->addWidget(m_note, 1);
    for (QAction *action : {m_key, m_hide}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        row->addWidget(button);
    }
    connect(m_note, &QLineEdit::editingFinished, this, [this] {
        if (m_note->isModified())
            change(tr("Note on an event"), [this](EventMark &mark) { mark.note = m_note->text(); });
    });
    connect(m_key, &QAction::triggered, this, [this](bool isKey) {
        change(isKey ? tr("Mark as key event") : tr("No key event"),
               [isKey](EventMark &mark) { mark.isKey = isKey; });
    });
    connect(m_hide, &QAction::triggered, this, &MarkBar::hideOrShow);
    connect(&m_context.selection, &Selection::changed, this,
            [this](const Selection::Items &items) { show(items.events); });
    connect(&m_context.session, &CaseSession::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"event_mark"_s))
            show(m_context.selection.events());
    });
    show(m_context.selection.events());
}

void MarkBar::show(const std::vector<EventId> &events)
{
    guarded(m_context.prompts, [&] {
        m_events = events;
        const auto first
            = events.empty() ? std::nullopt : findEvent(m_context.session.database(), events.front());
        const EventMark mark = first ? first->mark : EventMark{};
        m_note->setText(mark.note);
        m_note->setEnabled(first && events.size() == 1);
        m_key->setEnabled(first.has_value());
        m_key->setChecked(mark.isKey);
        m_hide->setEnabled(first.has_value());
        m_hide->setText(mark.hiddenBecause.isEmpty() ? tr("Hide with a reason…") : tr("Show again"));
        m_hide->setIcon(icon(mark.hiddenBecause.isEmpty() ? u"hide"_s : u"show"_s));
        m_what->setText(events.empty() ? tr("No event chosen")
                            : mark.hiddenBecause.isEmpty()
                            ? (events.size() == 1 ? tr("1 event") : tr("%1 events").arg(events.size()))
                            : tr("Hidden: %1").arg(mark.hiddenBecause.left(60)));
    });
}

void MarkBar::change(const QString &title, const std::function<void(EventMark &)> &work)
{
    guarded(m_context.prompts, [&] {
        m_context.session.edit(title, [&](Database &database) {
            for (const Event &event : eventsById(database, m_events)) {
                EventMark mark = event.mark;
                work(mark);
                setMark(database, event.id, mark);
            }
        });
    });
}

void MarkBar::hideOrShow()
{
    const auto first
        = m_events.empty() ? std::nullopt : findEvent(m_context.session.database(), m_events.front());
    if (!first)
        return;
    if (!first->mark.hiddenBecause.isEmpty())
        return change(tr("Show an event again"), [](EventMark &mark) { mark.hiddenBecause.clear(); });
    const auto reason
        = m_context.prompts.textFor(tr("Hide with a reason"), tr("Why is it left out?"), QString());
    if (!reason)
        return;
    if (reason->trimmed().isEmpty())
        return m_context.prompts.showError(
            tr("An event is hidden only with a reason. Nothing was changed; say why."));
    change(tr("Hide an event"), [&](EventMark &mark) { mark.hiddenBecause = reason->trimmed(); });
}

} // namespace skein
