// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace skein {

/// Which types of a format of typed objects (FollowTheMoney, STIX, CASE) stand for what in a case:
/// resources/exchange/NAME.json. Properties may be written "Facet/property".
struct TypeMapping
{
    explicit TypeMapping(const QString &name); ///< Throws Error when the file cannot be read.

    struct Kind
    {
        QString kind; ///< Code of an EntityKind.
        QString type;
        QStringList reads; ///< Further types that come in as this.
        QStringList
            labels; ///< Properties, or several with blanks between them; the first that is there counts.
        QString identity; ///< Property; empty: among the fields.
        QHash<QString, QString> marks; ///< Property and value that tell it from others of its type.
        QHash<QString, QString> attributes; ///< Property by our attribute's name.
    };
    struct LinkRule
    {
        QString type;
        QString from;
        QString to;
        QString linkType; ///< Property that says what sort of link it is.
        QString title; ///< What it is when no property says so.
        QString start;
        QString finish;
        QString grounds;
        QString direction; ///< Property that is true when it has one.
        bool isDirected = false;
    };
    struct EventRule
    {
        QStringList
            events; ///< Codes of EventKind that are written as this; the first is what it comes in as.
        QString type;
        QStringList reads;
        QHash<QString, QString> marks;
        QStringList times;
        QString seconds;
        QString title;
        QString text;
        QHash<QString, QStringList> parties; ///< Properties by role: references or identities.
    };

    const Kind *kindOf(const QString &code) const;
    const EventRule *eventOf(const QString &code) const;
    static QString property(const QString &path) { return path.section(u'/', -1); }

    std::vector<Kind> kinds;
    std::vector<LinkRule> links; ///< The first is the one that is written.
    std::vector<EventRule> events;
    QString otherwise; ///< Kind of a thing of an unknown type; empty: it is rejected.
    QString fields; ///< Property of things for "name: value" of what has no property of its own.
    QString linkFields; ///< The same of links and events.
    QStringList ignored; ///< Properties that say nothing about the thing.
    QStringList ignoredTypes; ///< Objects that are no things: told as rejected.
};

} // namespace skein
