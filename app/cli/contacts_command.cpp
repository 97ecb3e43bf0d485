// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/about.h"
#include "app/cli/command.h"
#include "core/analysis/comms/contacts.h"
#include "core/base/time_format.h"
#include "core/storage/case_session.h"

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

namespace {

struct ContactOptions
{
    QString file;
    QString about;
    QStringList abouts;
    QString from;
    QString to;
    int atLeast = 0;
};

} // namespace

static std::vector<QJsonValue> cellsOf(const Contact &contact)
{
    return {contact.number, contact.label,   contact.calls,          contact.texts,         contact.in,
            contact.out,    contact.seconds, isoText(contact.first), isoText(contact.last), contact.days};
}

static const QStringList &contactColumns()
{
    static const QStringList columns{u"number"_s, u"label"_s,   u"calls"_s, u"texts"_s, u"in"_s,
                                     u"out"_s,    u"seconds"_s, u"first"_s, u"last"_s,  u"days"_s};
    return columns;
}

static QString mirroredNote(qint64 mirrored)
{
    return u"%1 records of calls and texts that another source gives too were counted once."_s.arg(mirrored);
}

static int showContacts(const ContactOptions &options, Console &console)
{
    const CaseSession session(options.file);
    const Entity about = entityMeant(session.database(), options.about);
    const ContactTable found
        = contactsOf(session.database(), about.id, windowMeant(options.from, options.to));
    CommandResult result;
    result.values = {{u"entity"_s, about.id.value},
                     {u"label"_s, about.label},
                     {u"communications"_s, found.communications},
                     {u"without_number"_s, found.withoutNumber},
                     {u"mirrored"_s, found.mirrored}};
    ResultTable table(u"contacts"_s, contactColumns() + QStringList{u"share"_s});
    for (const Contact &contact : found.contacts) {
        std::vector<QJsonValue> cells = cellsOf(contact);
        cells.emplace_back(contact.share);
        table.add(std::move(cells));
    }
    result.tables.push_back(std::move(table));
    if (found.withoutNumber > 0)
        result.notes << u"%1 communications have no number on the other side."_s.arg(found.withoutNumber);
    if (found.mirrored > 0)
        result.notes << mirroredNote(found.mirrored);
    return console.show(result);
}

static QJsonArray eachOf(const CommonContact &common, const std::vector<EntityId> &abouts)
{
    QJsonArray each;
    for (size_t index = 0; index < abouts.size(); ++index) {
        const Contact &part = common.each[index];
        const bool isThere = part.total() > 0;
        each.append(QJsonObject{{u"entity"_s, abouts[index].value},
                                {u"calls"_s, part.calls},
                                {u"texts"_s, part.texts},
                                {u"in"_s, part.in},
                                {u"out"_s, part.out},
                                {u"seconds"_s, part.seconds},
                                {u"first"_s, isThere ? QJsonValue(isoText(part.first)) : QJsonValue()},
                                {u"last"_s, isThere ? QJsonValue(isoText(part.last)) : QJsonValue()},
                                {u"days"_s, part.days}});
    }
    return each;
}

static QString eachText(const CommonContact &common)
{
    QStringList counts;
    for (const Contact &part : common.each)
        counts << QString::number(part.total());
    return counts.join(u" + "_s);
}

static int showCommon(const ContactOptions &options, Console &console)
{
    const CaseSession session(options.file);
    const std::vector<EntityId> abouts = entitiesMeant(session.database(), options.abouts);
    const int atLeast = options.atLeast > 0 ? options.atLeast : int(abouts.size());
    if (std::set<EntityId>(abouts.begin(), abouts.end()).size() < 2)
        throw UsageError(u"common needs two different entities"_s);
    const auto found
        = commonContacts(session.database(), abouts, atLeast, windowMeant(options.from, options.to));
    CommandResult result;
    ResultTable table(u"contacts"_s, contactColumns() + QStringList{u"of"_s, u"counts"_s});
    for (const CommonContact &common : found) {
        std::vector<QJsonValue> cells = cellsOf(common.sum);
        cells.emplace_back(common.reach);
        cells.emplace_back(console.options().isJson ? QJsonValue(eachOf(common, abouts))
                                                    : QJsonValue(eachText(common)));
        table.add(std::move(cells));
    }
    result.tables.push_back(std::move(table));
    if (found.empty())
        result.notes << u"They have no contact in common."_s;
    return console.show(result);
}

static CLI::App *addOptions(CLI::App &app, const char *name, const char *description, ContactOptions &options)
{
    CLI::App *command = addCommand(app, name, description);
    addText(*command, "CASE", options.file, "case file").required();
    addText(*command, "--from", options.from, "only from this time or day on");
    addText(*command, "--to", options.to, "only to this time or day");
    return command;
}

void addContactsCommand(CLI::App &app, CommandContext &context)
{
    auto options = std::make_shared<ContactOptions>();
    CLI::App *command = addOptions(
        app, "contacts", "Whom a number, or a person by what is attributed to them, is in contact with",
        *options);
    addText(*command, "ABOUT", options->about, "id, identifier or label").required();
    context.add(*command, Needs::Nothing, Shows::Table,
                [options](Console &console) { return showContacts(*options, console); });
}

void addCommonCommand(CLI::App &app, CommandContext &context)
{
    auto options = std::make_shared<ContactOptions>();
    CLI::App *command = addOptions(app, "common", "Contacts that several have in common", *options);
    addTexts(*command, "ABOUT", options->abouts, "two or more: id, identifier or label")
        .required()
        .times(2, 64);
    addNumber(*command, "--at-least", options->atLeast, "in contact with at least so many of them (all)")
        .between(1, 64);
    context.add(*command, Needs::Nothing, Shows::Table,
                [options](Console &console) { return showCommon(*options, console); });
}

} // namespace skein::cli
