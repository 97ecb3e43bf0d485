// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/case_book.h"
#include "core/model/event.h"
#include "core/model/source_identity.h"

#include <QSet>

namespace skein {

/// Puts events into the words that a court may read. A number is said to be attributed to a person, with the
/// strength of the attribution and only while it holds; nobody "called". A cell is said to be consistent with
/// a phone being in the area that it serves; nobody "was at" one.
class EventWording
{
public:
    explicit EventWording(CaseBook &book);

    struct DateAndTime
    {
        QString date; ///< "14/06/2025"; "June 2025" when no more is known.
        QString time; ///< "13:05:22 BST", both readings when there are two, "not stated".
    };
    /// In Europe/London; what another zone had written stands behind it.
    static DateAndTime dateAndTime(const RecordedTime &time);

    QString duration(const Event &event) const; ///< "1:05"; empty when it is not recorded.
    QString type(const Event &event) const; ///< "Call", "Text (SMS-MO)".
    QString from(const Event &event); ///< Of other than communications: all that took part, by role.
    QString to(const Event &event);
    QString content(const Event &event) const; ///< Without what may say who gave a piece of intelligence.
    QString cellSite(const Event &event); ///< Of communications only.
    /// "cell 234-30-1 Larch Grove, LS9 6QF, azimuth 120°": for where what a cell means is said beside it.
    QString cellBrief(const Event &event);
    QString location(const Event &event); ///< Place with its position.
    QString sourceReference(const Event &event); ///< "JRH/7, CDR_07700900131.csv, row 25"
    QString
    sourceName(const Event &event); ///< "JRH/7", "CDR_07700900131.csv": where the row is said beside it.
    QString grade(const Event &event); ///< Its own, else that of its source.

    /// "Phone attributed to Jordan EXAMPLE – 0123 (07700 900123)", "Unknown – 0123 (07700 900123)".
    QString party(EntityId entity, const RecordedTime &time);
    /// One short line for a chart: "Text from 0123 to 0456".
    QString shortLine(const Event &event);

private:
    QString phone(const Entity &entity, const RecordedTime &time);
    QString attributedTo(EntityId thing, const RecordedTime &time);
    QString missingNumber(const Event &event) const;
    QString allParties(const Event &event);
    QString allOf(EntityId place, const QString &name, const QString &words);
    QString cell(EntityId place);
    QString antenna(EntityId place);
    QString position(EntityId place);
    QString shortName(EntityId entity);

    CaseBook &m_book;
    QSet<QString> m_voicemail;
    SourceIdentity m_identity;
};

/// Call, text, data session or message: what has a cell and numbers.
bool isCommunication(EventKind kind);

} // namespace skein
