// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/node_subject.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr char region[] = "GB";

/// An identity as a case writes it, which no parser makes out of a spelling again: "cell:234-30-1",
/// "12 south bay|yo112zq", "~SNAPLYJOJO".
static bool isCanonical(EntityKind kind, const QString &identity)
{
    return (kind == EntityKind::Place && identity.contains(u':'))
        || (kind == EntityKind::Address && identity.contains(u'|'))
        || (kind != EntityKind::Person && identity.startsWith(u'~'));
}

/// "n1" and "30" are the names of nodes, not a cherished plate and a short code.
static bool isUnmistakable(const Subject &subject)
{
    return (subject.kind == EntityKind::Phone && subject.identity.startsWith(u'+'))
        || subject.kind == EntityKind::Email;
}

static bool hasIdentifier(EntityKind kind)
{
    return kind != EntityKind::Person && kind != EntityKind::Group && kind != EntityKind::Organisation
        && kind != EntityKind::Operation;
}

static Subject plain(EntityKind kind, const QString &label)
{
    Subject subject;
    subject.kind = kind;
    subject.label = label;
    return subject;
}

static std::optional<Subject> identified(const GraphNode &node, EntityKind kind, const QString &identity,
                                         const QString &text)
{
    if (isCanonical(kind, identity)) {
        Subject subject = plain(kind, text);
        subject.identity = identity;
        return subject;
    }
    if (!hasIdentifier(kind))
        return std::nullopt;
    for (const QString &each : {identity, text}) {
        if (each.isEmpty())
            continue;
        Reading<Subject> reading = readSubject(kind, each.toStdString(), region);
        if (!reading)
            continue;
        if (!node.label.isEmpty() && each == identity)
            reading->label = node.label; // an identity is no label: "12 south bay|yo112zq"
        return *reading;
    }
    return std::nullopt;
}

Subject nodeSubject(const GraphNode &node, const std::vector<GraphField> &fields, EntityKind otherwise)
{
    const QString text = node.label.isEmpty() ? node.id : node.label;
    QString kindText = fieldValue(node.values, fields, graph_field::Kind);
    if (kindText.isEmpty())
        kindText = fieldValue(node.values, fields, graph_field::Type);
    const std::optional<EntityKind> kind = entityKindNamed(kindText);
    const QString identity = fieldValue(node.values, fields, graph_field::Identity);
    if (!kind && identity.isEmpty()) {
        const std::optional<Subject> guessed = guessSubject(text.toStdString(), region);
        if (guessed && isUnmistakable(*guessed))
            return *guessed;
    }
    if (kind)
        if (const std::optional<Subject> subject = identified(node, *kind, identity, text))
            return *subject;
    Subject subject = plain(kind.value_or(otherwise), text);
    subject.asWritten = text;
    return subject;
}

} // namespace skein
