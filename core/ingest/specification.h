// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/event.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace skein {

/// Which way a call record's code points, seen from the target.
enum class CallDirection { Unknown, Out, In };

/// What a code of a call record's type column means ("SMT": a text that came in).
struct CallCode
{
    EventKind kind = EventKind::Call;
    CallDirection direction = CallDirection::Unknown;
};

/// What a relationship of a source means in the case: a link, or a part that an entity has in an event.
struct RelationMeaning
{
    QString linkType;
    bool isDirected = false;
    bool isReversed = false; ///< The end is the link's beginning ("HAS_PHONE": phone attributed to person).
    std::optional<PartyRole> role;
};

/// How the columns of one kind of file become fields of one kind of record. Data, not code: the program's own
/// lie under resources/specifications, a force's and a person's beside them, those of a case in the case.
struct Specification
{
    /// The file that a mapping was made for, so that it can be tried on it again.
    struct MadeFor
    {
        QString file; ///< Its name without its folder.
        QByteArray sha256; ///< 32 bytes.
        QByteArray heading; ///< headingPrint() of its column titles.
    };
    QString name; ///< "Service provider, 36 columns"
    int version = 1; ///< Of the mapping of that name.
    MadeFor madeFor; ///< Empty for the program's own.
    QString kind; ///< "calls", "people" ...
    bool isGeneric = false; ///< Recognised by its fields; otherwise by exact column titles.
    bool isHeaderless = false; ///< Columns are called "Column 1", "Column 2" ...
    QStringList match; ///< Column titles that must all be there, normalised.
    QStringList without; ///< Column titles that must not be there, normalised.
    std::vector<QStringList> needs; ///< Of each group, one field must have a column.
    std::vector<std::pair<QString, QStringList>> fields; ///< Field and the column titles it is read from.
    std::map<QString, QStringList> attributes; ///< Attribute name and the columns it is read from.
    std::map<QString, int> tells; ///< How much a field says about the kind.
    QHash<QString, QString> constants; ///< Field and the value that every row has.
    std::map<QString, QHash<QString, QString>> values; ///< Field, and what its texts stand for (lower case).
    QHash<QString, CallCode> codes; ///< In lower case.
    QHash<QString, RelationMeaning> relations; ///< By the source's own type.
    QString space; ///< Name space of the source's keys; empty: the general one.
    QString companies; ///< Field whose cells must be names of companies for a table to be of it; empty: none.
    QString persons; ///< Field of people's names: a table with bare numbers there is not of it; empty: none.
    QString banner; ///< Regular expression that finds the target's number before the header, in group 1.
    QString dateOrder; ///< "dayFirst", "monthFirst", "yearFirst"; empty: what the column itself says.
    QByteArray zone; ///< Of times that carry none; empty: what the import says.
    QString region; ///< Of numbers without a country code ("GB").

    bool hasField(const QString &field) const;
};

/// Reads a specification. Throws Error with one clear line when it is malformed or of a newer version.
Specification parseSpecification(const QByteArray &json, const QString &fileName);
/// The JSON that parseSpecification reads back to an equal specification.
QByteArray toJson(const Specification &specification);

/// The specifications under resources and in the person's data folder; malformed ones are left out and told.
struct SpecificationShelf
{
    std::vector<Specification> specifications;
    QStringList problems;
};
SpecificationShelf shippedSpecifications();

/// Kinds of import, in the order in which files of one import are read: things before what joins them.
QStringList importKinds();

/// A column title as titles are compared: lower case, "(*Raw)" and its like cut off, punctuation made one
/// blank.
QString normalisedTitle(const QString &title);

} // namespace skein
