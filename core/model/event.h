// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/recorded_time.h"
#include "core/model/origin.h"
#include "core/model/vocabulary.h"

#include <QString>

#include <vector>

namespace skein {

enum class EventKind {
    Call = 1,
    Text,
    DataSession,
    AnprRead,
    Sighting,
    Meeting,
    Incident,
    Arrest,
    MissingEpisode,
    Travel,
    Payment,
    Advert,
    Message,
    Intelligence,
    Other,
};

inline constexpr std::array<Term<EventKind>, 15> eventKinds{{
    {EventKind::Call, "call", "Call"},
    {EventKind::Text, "text", "Text"},
    {EventKind::DataSession, "data", "Data session"},
    {EventKind::AnprRead, "anpr", "ANPR read"},
    {EventKind::Sighting, "sighting", "Sighting"},
    {EventKind::Meeting, "meeting", "Meeting"},
    {EventKind::Incident, "incident", "Incident"},
    {EventKind::Arrest, "arrest", "Arrest"},
    {EventKind::MissingEpisode, "missing", "Missing episode"},
    {EventKind::Travel, "travel", "Travel"},
    {EventKind::Payment, "payment", "Payment"},
    {EventKind::Advert, "advert", "Advert"},
    {EventKind::Message, "message", "Message"},
    {EventKind::Intelligence, "intelligence", "Intelligence item"},
    {EventKind::Other, "other", "Other"},
}};

/// What an entity has to do with an event.
enum class PartyRole {
    From = 1, ///< Calling, sending or paying side.
    To, ///< Called, receiving or paid side.
    Forwarded,
    Handset,
    Sim,
    Place, ///< Camera, cell at the start, scene.
    EndPlace, ///< Cell at the end, destination.
    Vehicle,
    Victim,
    Suspect,
    Witness,
    Officer,
    Involved,
    Mentioned,
};

inline constexpr std::array<Term<PartyRole>, 14> partyRoles{{
    {PartyRole::From, "from", "From"},
    {PartyRole::To, "to", "To"},
    {PartyRole::Forwarded, "forwarded", "Forwarded to"},
    {PartyRole::Handset, "handset", "Handset"},
    {PartyRole::Sim, "sim", "SIM"},
    {PartyRole::Place, "place", "Place"},
    {PartyRole::EndPlace, "end-place", "End place"},
    {PartyRole::Vehicle, "vehicle", "Vehicle"},
    {PartyRole::Victim, "victim", "Victim"},
    {PartyRole::Suspect, "suspect", "Suspect"},
    {PartyRole::Witness, "witness", "Witness"},
    {PartyRole::Officer, "officer", "Officer"},
    {PartyRole::Involved, "involved", "Involved"},
    {PartyRole::Mentioned, "mentioned", "Mentioned"},
}};

struct Party
{
    EntityId entity;
    PartyRole role = PartyRole::Involved;
    friend bool operator==(const Party &, const Party &) = default;
};

/// What the analyst says about an event; the event itself is never altered.
struct EventMark
{
    QString note;
    bool isKey = false; ///< A key event of the sequence.
    QString hiddenBecause; ///< The reason why it is left out of chronologies; empty: it is shown.
    friend bool operator==(const EventMark &, const EventMark &) = default;
};

/// Something that happened at a time and that entities took part in.
struct Event
{
    EventId id;
    EventKind kind = EventKind::Other;
    RecordedTime time;
    std::optional<qint64>
        seconds; ///< Duration; a call of 0 s was not answered or its duration is not billed.
    std::vector<Party> parties;
    QString title; ///< One line: "Public order", "Voice", "SMS-MO".
    QString text; ///< Narrative or message body.
    Origin origin;
    EventMark mark;

    /// The first party in that role; none if there is none.
    EntityId party(PartyRole role) const
    {
        for (const Party &each : parties)
            if (each.role == role)
                return each.entity;
        return {};
    }
    friend bool operator==(const Event &, const Event &) = default;
};

} // namespace skein
