// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/list_importer.h"

#include <QHash>

namespace skein {

/// What the rows of one source say of its cells and cameras. Every different description is kept with its
/// first row; a difference is told, from another source of the case too.
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

    /// Titles of the columns that a difference is told of.
    struct Titles
    {
        QString position, name, azimuth, address;
    };
    /// A place that the case had before may be described by other sources.
    void add(EntityId place, Description description, const Titles &titles, bool wasKnownBefore);

private:
    struct Known
    {
        std::vector<Description> said; ///< Of this source; those with something to say.
        QStringList elsewhere; ///< "51.500000, -0.100000": positions that other sources of the case give.
    };

    Known &knownOf(EntityId place, bool wasKnownBefore);
    void keep(EntityId place, const Description &description);
    void tellOther(const Known &known, const Description &now, const Titles &titles);

    ImportContext &m_context;
    ImportLedger &m_ledger;
    QHash<qint64, Known> m_known;
};

/// Metres between two positions of the earth, as the crow flies.
double metresBetween(const import_fields::Position &a, const import_fields::Position &b);

} // namespace skein
