// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/reading.h"
#include "core/identifiers/identifier.h"
#include "core/model/entity.h"

#include <string_view>

namespace skein {

/// What a row names: an entity that is there already, or one that is still to be made.
struct Subject
{
    EntityId known; ///< None: to be made of what follows.
    EventId event; ///< The key names an event instead of an entity.
    EntityKind kind = EntityKind::Person;
    QString identity; ///< Canonical; empty for people, groups and the like.
    QString label;
    QString asWritten;
    QString alsoCalled; ///< A name that the source shows beside the identifier; mostly empty.
    QString note; ///< What the analyst should know of the reading; mostly empty.
    QString key; ///< The source's key that it gets when it is made, in `space`.
    QString space;
    bool isNobody = false; ///< "withheld", "unknown": says that there was somebody, not who.

    /// What stands for it in a row's print.
    QString canonical() const;
};

/// Reads a text that names an entity of a kind with identifiers (phones, plates, accounts ...), an address, a
/// place or a document. People, groups and organisations are not read here: see CaseKnowledge.
Reading<Subject> readSubject(EntityKind kind, std::string_view text, std::string_view region);

/// The same of a kind with identifiers, without the texts of a Subject: for bulk rows.
Reading<Identifier> readNaming(EntityKind kind, std::string_view text, std::string_view region);
/// What the analyst should know of the reading; mostly empty.
QString noteOn(const Identifier &identifier);

/// A sort code and account number, or an IBAN.
Reading<Subject> readBankAccount(std::string_view sortCode, std::string_view account, std::string_view iban);
/// Platform and user name.
Reading<Subject> readOnlineAccount(std::string_view platform, std::string_view name);
Subject addressSubject(const QString &text, const QString &postcode);
Subject placeSubject(const QString &prefix, const QString &text); ///< "cell", "camera", "postcode" ...

/// "phone", "Mobile", "IMEI", "OCG", "car" ... as lists name kinds of entities.
std::optional<EntityKind> entityKindNamed(const QString &text);

/// The kind of the identifier that a text can only be; nothing for names and references.
std::optional<Subject> guessSubject(std::string_view text, std::string_view region);

/// "EXAMPLE, Jordan" and "Jordan Example" both: forename and surname.
struct PersonName
{
    QString forename;
    QString surname;

    QString label() const; ///< "Jordan EXAMPLE"
};
PersonName splitName(const QString &name);

} // namespace skein
