// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/entity_lookup.h"

#include "core/identifiers/identifier.h"
#include "core/storage/entity_store.h"

#include <algorithm>

namespace skein {

static std::optional<EntityKind> entityKindOf(IdentifierKind kind)
{
    switch (kind) {
    case IdentifierKind::Phone:
        return EntityKind::Phone;
    case IdentifierKind::Imei:
        return EntityKind::Handset;
    case IdentifierKind::Imsi:
        return EntityKind::Sim;
    case IdentifierKind::Vrm:
        return EntityKind::Vehicle;
    case IdentifierKind::BankAccount:
        return EntityKind::BankAccount;
    case IdentifierKind::Email:
        return EntityKind::Email;
    case IdentifierKind::OnlineAccount:
        return EntityKind::OnlineAccount;
    case IdentifierKind::CompanyNumber:
        return EntityKind::Organisation;
    default:
        return std::nullopt;
    }
}

/// What the text is as an identifier of each kind, whatever its form: one that no rule knows (a foreign
/// plate, an internal number, an IMEI with a wrong check digit) is kept as it is written.
static std::vector<std::pair<EntityKind, QString>> identitiesAsWritten(const std::string &text)
{
    std::vector<std::pair<EntityKind, QString>> identities;
    for (const auto kind :
         {IdentifierKind::Phone, IdentifierKind::Vrm, IdentifierKind::OnlineAccount, IdentifierKind::Imei,
          IdentifierKind::Imsi, IdentifierKind::BankAccount, IdentifierKind::CompanyNumber})
        if (const auto identifier = readIdentifier(kind, text))
            identities.emplace_back(*entityKindOf(kind), QString::fromStdString(identifier->canonical));
    return identities;
}

std::vector<Entity> lookUp(const Database &database, const QString &text)
{
    std::vector<Entity> found;
    const std::string utf8 = text.trimmed().toStdString();
    for (const Identifier &identifier : guessIdentifiers(utf8))
        if (const auto kind = entityKindOf(identifier.kind))
            if (auto entity = findByIdentity(database, *kind, QString::fromStdString(identifier.canonical)))
                found.push_back(std::move(*entity));
    if (!found.empty())
        return found;
    found = findByLabel(database, text.trimmed());
    if (!found.empty())
        return found;
    found = findByReference(database, text.trimmed());
    bool isNumber = false;
    const EntityId id{text.trimmed().toLongLong(&isNumber)};
    const auto isThatId = [id](const Entity &entity) { return entity.id == id; };
    if (isNumber && std::none_of(found.begin(), found.end(), isThatId))
        if (auto entity = findEntity(database, id))
            found.insert(found.begin(), std::move(*entity));
    if (!found.empty())
        return found;
    for (const auto &[kind, canonical] : identitiesAsWritten(utf8))
        if (auto entity = findByIdentity(database, kind, canonical))
            found.push_back(std::move(*entity));
    return found;
}

QStringList identitiesMeant(const QString &text)
{
    QStringList identities;
    const std::string utf8 = text.trimmed().toStdString();
    for (const Identifier &identifier : guessIdentifiers(utf8))
        identities << QString::fromStdString(identifier.canonical);
    for (const auto &[kind, canonical] : identitiesAsWritten(utf8))
        identities << canonical;
    identities.removeDuplicates();
    return identities;
}

} // namespace skein
