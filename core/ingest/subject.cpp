// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/subject.h"

#include "core/base/text_fold.h"
#include "core/identifiers/identifier.h"
#include "core/identifiers/postcode.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace skein {

QString Subject::canonical() const
{
    if (known)
        return u"#%1"_s.arg(known.value);
    if (event)
        return u"@%1"_s.arg(event.value);
    return codeOf(entityKinds, kind) + u':' + (identity.isEmpty() ? folded(label) : identity);
}

static std::optional<IdentifierKind> identifierKind(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Phone:
        return IdentifierKind::Phone;
    case EntityKind::Handset:
        return IdentifierKind::Imei;
    case EntityKind::Sim:
        return IdentifierKind::Imsi;
    case EntityKind::Vehicle:
        return IdentifierKind::Vrm;
    case EntityKind::BankAccount:
        return IdentifierKind::BankAccount;
    case EntityKind::Email:
        return IdentifierKind::Email;
    case EntityKind::OnlineAccount:
        return IdentifierKind::OnlineAccount;
    default:
        return std::nullopt;
    }
}

static std::optional<EntityKind> entityKind(IdentifierKind kind)
{
    for (const auto &term : entityKinds)
        if (identifierKind(term.value) == kind)
            return term.value;
    return std::nullopt;
}

QString noteOn(const Identifier &identifier)
{
    if (!identifier.note.isEmpty() || identifier.isKnownForm)
        return identifier.note;
    return QCoreApplication::translate("Subject", "Of no known form: kept as written and used as it is.");
}

Reading<Identifier> readNaming(EntityKind kind, std::string_view text, std::string_view region)
{
    const auto type = identifierKind(kind);
    Q_ASSERT(type);
    return readIdentifier(*type, text, region);
}

static Subject subjectOf(EntityKind kind, const Identifier &identifier, std::string_view text)
{
    Subject subject;
    subject.kind = kind;
    subject.identity = QString::fromStdString(identifier.canonical);
    subject.label = QString::fromStdString(identifier.display);
    const QString written = QString::fromUtf8(text.data(), qsizetype(text.size()));
    if (written != subject.label)
        subject.asWritten = written;
    subject.note = noteOn(identifier);
    subject.isNobody = !identifier.isIdentity;
    return subject;
}

static Reading<Subject> identified(EntityKind kind, IdentifierKind type, std::string_view text,
                                   std::string_view region)
{
    const Reading<Identifier> reading = readIdentifier(type, text, region);
    if (!reading)
        return Refusal{reading.reason()};
    return subjectOf(kind, *reading, text);
}

Reading<Subject> readSubject(EntityKind kind, std::string_view text, std::string_view region)
{
    if (const auto type = identifierKind(kind))
        return identified(kind, *type, text, region);
    const QString written = QString::fromUtf8(text.data(), qsizetype(text.size())).simplified();
    if (written.isEmpty())
        return refuse(text, QCoreApplication::translate("Subject", "names nothing"));
    if (kind == EntityKind::Address)
        return addressSubject(written, {});
    if (kind == EntityKind::Place)
        return placeSubject(u"place"_s, written);
    Subject subject;
    subject.kind = kind;
    subject.label = written;
    if (kind == EntityKind::Document)
        subject.identity = folded(written);
    return subject;
}

Reading<Subject> readBankAccount(std::string_view sortCode, std::string_view account, std::string_view iban)
{
    std::string text(iban);
    if (text.empty())
        text = std::string(sortCode) + " " + std::string(account);
    return identified(EntityKind::BankAccount, IdentifierKind::BankAccount, text, "GB");
}

Reading<Subject> readOnlineAccount(std::string_view platform, std::string_view name)
{
    const std::string text
        = platform.empty() ? std::string(name) : std::string(platform) + ":" + std::string(name);
    Reading<Subject> subject
        = identified(EntityKind::OnlineAccount, IdentifierKind::OnlineAccount, text, "GB");
    if (subject)
        subject->asWritten.clear();
    return subject;
}

/// Letters and digits of an address, folded, words parted by one blank.
static QString addressKey(const QString &text)
{
    QString key;
    for (const QChar c : folded(text))
        key += c.isLetterOrNumber() ? c : u' ';
    return key.simplified();
}

Subject addressSubject(const QString &text, const QString &postcode)
{
    static const QRegularExpression atEnd(u"[,\\s]*\\b([A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2})\\s*$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    QString street = text.simplified();
    QString code = postcode.simplified();
    if (const auto match = atEnd.match(street);
        match.hasMatch() && (code.isEmpty() || street.endsWith(code, Qt::CaseInsensitive))) {
        code = match.captured(1);
        street.truncate(match.capturedStart());
    }
    const Reading<Postcode> parsed = parsePostcode(code.toStdString());
    const QString shown = parsed ? QString::fromStdString(parsed->display()) : code;
    Subject subject;
    subject.kind = EntityKind::Address;
    subject.label = street.isEmpty() ? shown : shown.isEmpty() ? street : street + u", "_s + shown;
    subject.identity = addressKey(street);
    if (!shown.isEmpty())
        subject.identity += u'|' + QString(shown).remove(u' ').toLower();
    return subject;
}

Subject placeSubject(const QString &prefix, const QString &text)
{
    Subject subject;
    subject.kind = EntityKind::Place;
    subject.identity = prefix + u':' + folded(text);
    subject.label = text;
    return subject;
}

std::optional<EntityKind> entityKindNamed(const QString &text)
{
    static const QHash<QString, EntityKind> words{{u"mobile"_s, EntityKind::Phone},
                                                  {u"telephone"_s, EntityKind::Phone},
                                                  {u"phone number"_s, EntityKind::Phone},
                                                  {u"msisdn"_s, EntityKind::Phone},
                                                  {u"number"_s, EntityKind::Phone},
                                                  {u"mobile number"_s, EntityKind::Phone},
                                                  {u"imei"_s, EntityKind::Handset},
                                                  {u"handset"_s, EntityKind::Handset},
                                                  {u"imsi"_s, EntityKind::Sim},
                                                  {u"sim"_s, EntityKind::Sim},
                                                  {u"car"_s, EntityKind::Vehicle},
                                                  {u"vrm"_s, EntityKind::Vehicle},
                                                  {u"ocg"_s, EntityKind::Group},
                                                  {u"gang"_s, EntityKind::Group},
                                                  {u"company"_s, EntityKind::Organisation},
                                                  {u"business"_s, EntityKind::Organisation},
                                                  {u"location"_s, EntityKind::Address},
                                                  {u"nominal"_s, EntityKind::Person},
                                                  {u"subject"_s, EntityKind::Person},
                                                  {u"bank account"_s, EntityKind::BankAccount},
                                                  {u"account"_s, EntityKind::BankAccount},
                                                  {u"iban"_s, EntityKind::BankAccount},
                                                  {u"social media"_s, EntityKind::OnlineAccount},
                                                  {u"online account"_s, EntityKind::OnlineAccount},
                                                  {u"username"_s, EntityKind::OnlineAccount},
                                                  {u"social media account"_s, EntityKind::OnlineAccount},
                                                  {u"e-mail"_s, EntityKind::Email},
                                                  {u"email address"_s, EntityKind::Email},
                                                  {u"report"_s, EntityKind::Document},
                                                  {u"camera"_s, EntityKind::Place},
                                                  {u"cell"_s, EntityKind::Place},
                                                  {u"cell site"_s, EntityKind::Place},
                                                  {u"organised crime group"_s, EntityKind::Group}};
    const QString clean = text.simplified().toLower();
    if (const auto kind = fromCode(entityKinds, clean))
        return kind;
    const auto word = words.constFind(clean);
    return word == words.cend() ? std::nullopt : std::optional(*word);
}

std::optional<Subject> guessSubject(std::string_view text, std::string_view region)
{
    for (const Identifier &identifier : guessIdentifiers(text, region)) {
        if (identifier.kind == IdentifierKind::Postcode)
            return addressSubject({}, QString::fromStdString(identifier.display));
        if (const auto kind = entityKind(identifier.kind))
            return subjectOf(*kind, identifier, text);
    }
    return std::nullopt;
}

PersonName splitName(const QString &name)
{
    const QString clean = name.simplified();
    if (const qsizetype comma = clean.indexOf(u','); comma > 0)
        return {clean.mid(comma + 1).trimmed(), clean.left(comma).trimmed()};
    const qsizetype blank = clean.lastIndexOf(u' ');
    return blank < 0 ? PersonName{{}, clean} : PersonName{clean.left(blank), clean.mid(blank + 1)};
}

QString PersonName::label() const
{
    return (forename + u' ' + surname.toUpper()).simplified();
}

} // namespace skein
