// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/account_fields.h"

#include "core/base/text_fold.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein::account_fields {

static QString tr(const char *text)
{
    return QCoreApplication::translate("AccountFields", text);
}

/// Digits with what stands between them, five or more: "+44 7700 900123", never "Ali 22".
static bool isNumber(const QString &text)
{
    constexpr qsizetype fewest = 5;
    qsizetype digits = 0;
    for (const QChar c : text) {
        if (c.isDigit())
            ++digits;
        else if (!u"+-() ./\u00A0\u202A\u202C\u2011"_s.contains(c))
            return false;
    }
    return digits >= fewest;
}

Subject owner(const ImportContext &context)
{
    Subject subject;
    subject.kind = EntityKind::Handset;
    subject.identity = u"owner:"_s + context.scope;
    subject.label = tr("Handset of %1").arg(context.scopeName);
    return subject;
}

static Subject shownName(const QString &name, const QString &platform, const ImportContext &context)
{
    Subject subject;
    subject.kind = EntityKind::OnlineAccount;
    subject.identity = u"%1:name:%2@%3"_s.arg(platform.toLower(), folded(name), context.scope);
    subject.label = platform.isEmpty() ? name : tr("%1 (%2 name)").arg(name, platform);
    return subject;
}

/// "447700900123@s.whatsapp.net" as "+447700900123".
static QString withoutServer(const QString &text)
{
    for (const QString &server : {u"@s.whatsapp.net"_s, u"@c.us"_s})
        if (text.endsWith(server))
            return u'+' + text.chopped(server.size()).section(u':', 0, 0).section(u'.', 0, 0);
    return text;
}

static Subject identified(const QString &written, bool isName, const QString &platform, bool areNumbers,
                          const ImportContext &context)
{
    const QString text = withoutServer(written);
    const std::string bytes = text.toStdString();
    if (isNumber(text) && (areNumbers || text.startsWith(u'+')))
        if (const Reading<Subject> phone = readSubject(EntityKind::Phone, bytes, context.plan.region))
            return *phone;
    if (text.contains(u'@') && !text.endsWith(u"@g.us"))
        if (const Reading<Subject> mail = readSubject(EntityKind::Email, bytes, {}))
            return *mail;
    if (isName)
        return shownName(text, platform, context);
    const Reading<Subject> subject = areNumbers && !text.contains(u'@')
        ? readSubject(EntityKind::Phone, bytes, context.plan.region)
        : readOnlineAccount(platform.toStdString(), bytes);
    return subject ? *subject : shownName(text, platform, context);
}

/// The lines of a cell; a name may hold any other sign that parts lists elsewhere.
static QStringList linesOf(FieldRow &row, const QString &field)
{
    const std::string_view cell = row.cell(field);
    QStringList lines;
    for (const QString &line : QString::fromUtf8(cell.data(), qsizetype(cell.size())).split(u'\n'))
        if (const QString text = line.simplified(); !text.isEmpty())
            lines << text;
    row.print(field, lines.join(u'\n'));
    return lines;
}

std::vector<Subject> parties(FieldRow &row, ImportContext &context, const QString &field)
{
    const QString platform = simplified(row.cell(u"platform"_s));
    const bool areNumbers = row.cell(u"accounts"_s) == "numbers";
    QStringList texts = linesOf(row, field);
    const QStringList names = linesOf(row, field + u"_name"_s);
    const bool areNames = texts.isEmpty();
    if (areNames)
        texts = names;
    std::vector<Subject> found;
    for (const QString &text : std::as_const(texts)) {
        Subject subject = text == QStringView(Owner)
            ? owner(context)
            : identified(text, areNames, platform, areNumbers, context);
        if (!subject.note.isEmpty())
            row.tell(field, subject.note);
        if (!subject.isNobody)
            found.push_back(std::move(subject));
    }
    if (!areNames && found.size() == 1 && names.size() == 1 && names.front() != texts.front())
        found.front().alsoCalled = names.front();
    return found;
}

} // namespace skein::account_fields
