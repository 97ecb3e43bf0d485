// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/list_importer.h"

namespace skein {

/// What vehicles, addresses, accounts and other things of lists have in common: the thing itself, whom it
/// belongs to from when to when, and further columns.
class ThingImporter : public ListImporter
{
public:
    explicit ThingImporter(ImportContext &context)
        : m_context(context)
    {
    }

    void read(FieldRow &row) final;
    void store(qint64 line) final;

protected:
    struct Owner
    {
        QString type; ///< Of the link.
        bool isThingFirst = true; ///< The link goes from the thing to the person.
        QString grounds;
    };

    /// The thing that the row is about; rejects the row when there is none.
    virtual std::optional<Subject> readThing(FieldRow &row) = 0;
    virtual QString fieldOfThing() const { return QStringLiteral("identifier"); }
    virtual Owner owner(FieldRow &row) = 0;
    virtual import_fields::PersonFields ownerFields() const = 0;
    virtual void storeMore(EntityId /*thing*/, const Origin & /*origin*/) { }

    /// A field that becomes an attribute.
    void addPlain(FieldRow &row, const QString &field, const char16_t *name);
    ImportContext &context() { return m_context; }

private:
    ImportContext &m_context;
    std::optional<Subject> m_thing;
    std::optional<Subject> m_person;
    QString m_key;
    Owner m_owner;
    Strength m_strength = Strength::Confirmed;
    import_fields::Period m_period;
    std::vector<std::pair<QString, QString>> m_attributes;
    Grading m_grading;
};

class VehiclesImporter final : public ThingImporter
{
public:
    using ThingImporter::ThingImporter;

protected:
    std::optional<Subject> readThing(FieldRow &row) override;
    QString fieldOfThing() const override { return QStringLiteral("vrm"); }
    Owner owner(FieldRow &row) override;
    import_fields::PersonFields ownerFields() const override;
};

class AddressesImporter final : public ThingImporter
{
public:
    using ThingImporter::ThingImporter;

protected:
    std::optional<Subject> readThing(FieldRow &row) override;
    QString fieldOfThing() const override { return QStringLiteral("address"); }
    Owner owner(FieldRow &row) override;
    import_fields::PersonFields ownerFields() const override;
    void storeMore(EntityId thing, const Origin &origin) override;

private:
    QString writtenAddress(FieldRow &row);

    import_fields::Position m_position;
    QString m_text;
    QString m_postcode;
};

class AccountsImporter final : public ThingImporter
{
public:
    using ThingImporter::ThingImporter;

protected:
    std::optional<Subject> readThing(FieldRow &row) override;
    QString fieldOfThing() const override { return QStringLiteral("account"); }
    Owner owner(FieldRow &row) override;
    import_fields::PersonFields ownerFields() const override;
};

/// Items of any one kind: phones, e-mail addresses, documents, places.
class ThingsImporter final : public ThingImporter
{
public:
    using ThingImporter::ThingImporter;

protected:
    std::optional<Subject> readThing(FieldRow &row) override;
    Owner owner(FieldRow &row) override;
    import_fields::PersonFields ownerFields() const override;
};

} // namespace skein
