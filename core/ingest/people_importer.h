// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/list_importer.h"

namespace skein {

/// People with their roles, aliases, groups, and the phones, e-mails, vehicles and addresses listed with
/// them.
class PeopleImporter final : public ListImporter
{
public:
    explicit PeopleImporter(ImportContext &context)
        : m_context(context)
    {
    }

    void read(FieldRow &row) override;
    bool isCountedOneByOne() const override;
    void store(qint64 line) override;

private:
    struct Person
    {
        QString key;
        QString pnc;
        QString name;
        PersonName parts;
        QString birth;
        std::vector<PersonRole> roles;
        QStringList aliases;
        QStringList groups;
        QStringList operations;
        std::vector<std::pair<QString, QString>> attributes;
        std::vector<Subject> owned; ///< Phones, e-mails, vehicles and accounts listed with the person.
        std::optional<Subject> address;
        Strength strength = Strength::Confirmed; ///< Of what is listed with the person.
        QString grounds;
        Grading grading;
    };

    void readName(FieldRow &row);
    void readRoles(FieldRow &row);
    void readOwned(FieldRow &row);
    EntityId findOrMake(const Origin &origin);
    void storeAttributes(EntityId person, const Origin &origin);
    void storeLinks(EntityId person, const Origin &origin);

    ImportContext &m_context;
    Person m_person;
};

} // namespace skein
