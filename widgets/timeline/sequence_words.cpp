// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/sequence_words.h"

#include "core/storage/event_store.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("SequenceWords", text);
}

QString SequenceWords::label(const SequenceEvent &event)
{
    auto found = m_labels.find(event.id);
    if (found == m_labels.end()) {
        const auto whole = findEvent(m_book.database(), event.id);
        QString text;
        if (whole) {
            // Hours and minutes: the second is on the axis and in the schedule.
            const QString time = EventWording::dateAndTime(whole->time).time;
            const bool isTimed = whole->time.isExact() && time.size() >= 5 && time[2] == u':';
            text = (isTimed ? time.left(5) + u' ' : QString()) + m_wording.shortLine(*whole);
        }
        found = m_labels.insert(event.id, text);
    }
    return *found;
}

QString SequenceWords::details(const std::vector<EventId> &records)
{
    const std::vector<Event> found = eventsById(m_book.database(), records);
    if (found.empty())
        return {};
    const Event *event = &found.front();
    const EventWording::DateAndTime when = EventWording::dateAndTime(event->time);
    QStringList lines{m_wording.type(*event) + (event->mark.isKey ? tr(", key event") : QString()),
                      when.date + u' ' + when.time};
    const auto add = [&lines](const QString &title, const QString &text) {
        if (!text.isEmpty())
            lines << title + text;
    };
    add(tr("From: "), event->party(PartyRole::From) ? m_wording.from(*event) : QString());
    add(tr("To: "), m_wording.to(*event));
    add({},
        event->party(PartyRole::From) || event->party(PartyRole::To) ? QString() : m_wording.from(*event));
    add(tr("Duration: "), m_wording.duration(*event));
    add({}, m_wording.content(*event));
    add(tr("Cell: "), m_wording.cellSite(*event));
    add(tr("Place: "), m_wording.location(*event));
    add(tr("Source: "), m_wording.sourceReference(*event));
    for (size_t other = 1; other < found.size(); ++other)
        add(tr("Also recorded by: "), m_wording.sourceReference(found[other]));
    add(tr("Grade: "), m_wording.grade(*event));
    add(tr("Note: "), event->mark.note);
    add(tr("Hidden because: "), event->mark.hiddenBecause);
    return lines.join(u'\n');
}

} // namespace skein
