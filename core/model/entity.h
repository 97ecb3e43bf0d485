// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/recorded_time.h"
#include "core/model/origin.h"
#include "core/model/vocabulary.h"

#include <QString>

namespace skein {

enum class EntityKind {
    Person = 1,
    Group,
    Organisation,
    Phone,
    Handset,
    Sim,
    Vehicle,
    Address,
    Place,
    BankAccount,
    OnlineAccount,
    Email,
    Document,
    Operation,
};

inline constexpr std::array<Term<EntityKind>, 14> entityKinds{{
    {EntityKind::Person, "person", "Person"},
    {EntityKind::Group, "group", "Organised crime group"},
    {EntityKind::Organisation, "organisation", "Organisation"},
    {EntityKind::Phone, "phone", "Phone number"},
    {EntityKind::Handset, "handset", "Handset (IMEI)"},
    {EntityKind::Sim, "sim", "SIM (IMSI)"},
    {EntityKind::Vehicle, "vehicle", "Vehicle"},
    {EntityKind::Address, "address", "Address"},
    {EntityKind::Place, "place", "Place (camera, cell site)"},
    {EntityKind::BankAccount, "bank-account", "Bank account"},
    {EntityKind::OnlineAccount, "online-account", "Online account"},
    {EntityKind::Email, "email", "E-mail address"},
    {EntityKind::Document, "document", "Document"},
    {EntityKind::Operation, "operation", "Operation"},
}};

/// A thing of the case. What is said about it stands in attributes, links and events, each with its own
/// origin.
struct Entity
{
    EntityId id;
    EntityKind kind = EntityKind::Person;
    QString identity; ///< Canonical form, unique in its kind ("+447700900123", "AB12CDE"); empty for people
                      ///< and groups.
    QString label; ///< What people read: "Jordan EXAMPLE", "07700 900123", "AB12 CDE".
    Origin origin; ///< Where it was first seen.
    friend bool operator==(const Entity &, const Entity &) = default;
};

/// One statement about an entity. The same name may come many times, from many sources, and they may
/// disagree.
struct Attribute
{
    AttributeId id;
    EntityId entity;
    QString name; ///< From attribute_names.h where it fits, else the source's own column title.
    QString value;
    std::optional<RecordedTime> start; ///< From when it holds; open when absent.
    std::optional<RecordedTime> finish;
    Origin origin;
    friend bool operator==(const Attribute &, const Attribute &) = default;
};

enum class PersonRole { Victim = 1, Suspect, Nominal, Witness, Child, Professional, Other };

inline constexpr std::array<Term<PersonRole>, 7> personRoles{{
    {PersonRole::Victim, "victim", "Victim"},
    {PersonRole::Suspect, "suspect", "Suspect"},
    {PersonRole::Nominal, "nominal", "OCG nominal"},
    {PersonRole::Witness, "witness", "Witness"},
    {PersonRole::Child, "child", "Child"},
    {PersonRole::Professional, "professional", "Professional"},
    {PersonRole::Other, "other", "Other"},
}};

/// What a person is in one operation. A child may be victim and suspect at once: each is a row.
struct RoleInOperation
{
    RoleId id;
    EntityId person;
    EntityId operation; ///< None: the case's own operation.
    PersonRole role = PersonRole::Other;
    Origin origin;
    friend bool operator==(const RoleInOperation &, const RoleInOperation &) = default;
};

} // namespace skein
