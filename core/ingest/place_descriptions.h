// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/list_importer.h"

#include <QHash>

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace skein {

/// The cells and cameras of one source and what its rows say of them. Every different description is kept
/// with its first row; a difference is told, from another source of the case too.
class PlaceDescriptions
{
public:
    struct Description
    {
        import_fields::Position position;
        QString name; ///< Empty when the place's label has it.
        QString azimuth; ///< Degrees, as written.
        QString address;
        QString postcode;
        qint64 row = 0;
    };

    PlaceDescriptions(ImportContext &context, ImportLedger &ledger)
        : m_context(context)
        , m_ledger(ledger)
    {
    }

    struct Place
    {
        EntityId id; ///< As events name it.
        bool wasThere = false; ///< Before this source named it.
        QString label;
    };
    /// The place of that identity, which is made with the events if the case has none.
    Place name(const std::string &identity, const QString &label, qint64 row);

    /// Titles of the columns that a difference is told of.
    struct Titles
    {
        QString position, name, azimuth, address;
    };
    void add(const Place &place, Description description, const Titles &titles);

    /// Puts the descriptions into the case, once the events are written. False when it was stopped.
    [[nodiscard]] bool finish(Progress &progress);

private:
    struct Known
    {
        std::vector<Description> said; ///< Of this source; those with something to say.
        QStringList elsewhere; ///< "51.500000, -0.100000": positions that other sources of the case give.
    };

    Known &knownOf(const Place &place);
    void keep(EntityId place, const Description &description);
    void tellOther(const Known &known, const Description &now, const Titles &titles);

    ImportContext &m_context;
    ImportLedger &m_ledger;
    std::unordered_map<std::string, Place> m_named; ///< By identity.
    QHash<qint64, Known> m_known;
    std::vector<std::pair<qint64, size_t>> m_order; ///< In which what is said of places came.
};

/// Metres between two positions of the earth, as the crow flies.
double metresBetween(const import_fields::Position &a, const import_fields::Position &b);

} // namespace skein
