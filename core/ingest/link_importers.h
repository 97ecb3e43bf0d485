// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/list_importer.h"

namespace skein {

/// Links between two items; relationships of sources with keys of their own, which join entities or give an
/// event a further party.
class LinksImporter final : public ListImporter
{
public:
    explicit LinksImporter(ImportContext &context)
        : m_context(context)
    {
    }

    void read(FieldRow &row) override;
    void store(qint64 line) override;

private:
    std::optional<Subject> readEnd(FieldRow &row, const QString &end);
    std::optional<Subject> readKeyedEnd(FieldRow &row, const QString &field);
    void readMeaning(FieldRow &row);
    void storeParty(const Origin &origin);

    ImportContext &m_context;
    std::optional<Subject> m_from;
    std::optional<Subject> m_to;
    std::optional<PartyRole> m_role;
    Link m_link;
};

/// Attributions: this number, vehicle or account was used by this person, from when to when, on these
/// grounds.
class AttributionsImporter final : public ListImporter
{
public:
    explicit AttributionsImporter(ImportContext &context)
        : m_context(context)
    {
    }

    void read(FieldRow &row) override;
    void store(qint64 line) override;

private:
    std::optional<Subject> readItem(FieldRow &row);

    ImportContext &m_context;
    std::optional<Subject> m_item;
    std::optional<Subject> m_person;
    Link m_link;
};

} // namespace skein
