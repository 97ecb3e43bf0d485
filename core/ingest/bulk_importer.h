// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/field_columns.h"
#include "core/ingest/number_memo.h"
#include "core/ingest/place_descriptions.h"
#include "core/ingest/text_memo.h"

#include <optional>
#include <string>
#include <vector>

namespace skein {

/// Calls and reads by the million. A row is put straight into the appender; each distinct number, plate and
/// cell is read once.
class BulkImporter
{
public:
    virtual ~BulkImporter() = default;

    /// False when the row was rejected (which is then in the ledger).
    virtual bool add(const TableRow &row) = 0;
    /// Has the processor fetch what add() will look up for a row that comes next.
    virtual void expect(const TableRow &row) const = 0;
    /// To be called once the events are written: what needs the ids of what they name. False when it was
    /// stopped.
    [[nodiscard]] virtual bool finish(Progress & /*progress*/) { return true; }

    static bool isBulk(const QString &kind) { return kind == u"calls" || kind == u"anpr"; }
    static std::unique_ptr<BulkImporter> make(const QString &kind, ImportContext &context,
                                              ImportLedger &ledger);
};

/// What a distinct text of an identifier's column turned out to be.
class NamedEntity
{
public:
    /// Withheld, a partial plate: there was somebody.
    static NamedEntity nobody() { return {0, Nobody}; }
    /// The same where the source itself does not know.
    static NamedEntity notKnown() { return {0, NotKnown}; }
    /// With the index of the reason.
    static NamedEntity refused(size_t reason) { return {0, qint32(reason)}; }
    static NamedEntity named(EntityId id) { return {qint32(id.value), Named}; }

    /// None for nobody and for what was refused.
    EntityId id() const { return EntityId{m_id}; }
    bool isNobody() const { return m_refusal == Nobody || m_refusal == NotKnown; }
    bool isNotKnown() const { return m_refusal == NotKnown; }
    bool isRefused() const { return m_refusal >= 0; }
    size_t reason() const { return size_t(m_refusal); }

    NamedEntity() = default;

private:
    static constexpr qint32 Named = -1;
    static constexpr qint32 Nobody = -2;
    static constexpr qint32 NotKnown = -3;

    NamedEntity(qint32 id, qint32 refusal)
        : m_id(id)
        , m_refusal(refusal)
    {
    }

    qint32 m_id = 0; ///< As small as in an event: half a million are looked up here and there.
    qint32 m_refusal = Named; ///< Or the index of the reason.
};

/// Reads identifiers of bulk rows once for each distinct text and names their entities, which are made when
/// the events are written.
class BulkNames
{
public:
    BulkNames(ImportContext &context, ImportLedger &ledger, EntityKind kind)
        : m_context(context)
        , m_ledger(ledger)
        , m_kind(kind)
    {
    }

    void prefetch(std::string_view text) const
    {
        if (const auto key = NumberKey::of(text))
            m_numbers.prefetch(*key);
        else
            m_texts.prefetch(text);
    }
    NamedEntity name(std::string_view text, qint64 line, const QString &column);
    /// What it was when it was read before; nothing when it is new.
    std::optional<NamedEntity> known(std::string_view text) const
    {
        const NamedEntity *found = find(text);
        return found ? std::optional(*found) : std::nullopt;
    }
    /// Whether it cannot be read; names nothing, so that a row can be rejected before it has named anybody.
    bool refuses(std::string_view text);
    const QString &reason(const NamedEntity &named) const { return m_reasons.at(named.reason()); }

private:
    const NamedEntity *find(std::string_view text) const;
    void add(std::string_view text, NamedEntity named);
    NamedEntity refuse(const QString &reason);
    NamedEntity read(std::string_view text, qint64 line, const QString &column);

    ImportContext &m_context;
    ImportLedger &m_ledger;
    EntityKind m_kind;
    NumberMemo<NamedEntity> m_numbers;
    TextMemo<NamedEntity> m_texts; ///< What is no number.
    std::vector<QString> m_reasons;
    std::string m_textAhead; ///< What refuses() has read and did not refuse.
    std::optional<Identifier> m_ahead;
};

/// Cells and cameras of bulk rows. What a row says of its place is read when it differs from what the row
/// before with that place says.
class BulkPlaces
{
public:
    BulkPlaces(ImportContext &context, ImportLedger &ledger, PlaceDescriptions &descriptions,
               const QString &prefix, const QString &identityPrefix);

    /// None when the row names no place.
    EntityId place(const TableRow &row);
    void prefetch(const TableRow &row) const { m_memo.prefetch(m_id.cell(row)); }

private:
    /// Small, so that one look says which place it is.
    struct Found
    {
        quint32 index; ///< In m_known.
        qint32 place;
    };
    struct Known
    {
        PlaceDescriptions::Place place;
        std::string last; ///< What the last row said of it: its cells, parted by unit separators.
    };

    Found make(const TableRow &row, std::string_view id, std::string_view name);
    bool saysTheSame(const Known &known, const TableRow &row) const;
    void describe(quint32 index, const TableRow &row);

    FieldRow m_fields;
    PlaceDescriptions &m_descriptions;
    PlaceDescriptions::Titles m_titles;
    QString m_prefix;
    QString m_identityPrefix;
    FieldColumns m_id;
    FieldColumns m_name;
    std::vector<FieldColumns> m_describing; ///< The columns that say something of the place.
    TextMemo<Found, 24> m_memo; ///< The id of a cell has about twenty characters.
    std::vector<Known> m_known;
    TextMemo<bool> m_described; ///< Index and cells of each description that was read.
};

} // namespace skein
