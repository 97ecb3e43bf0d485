// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "core/storage/case_session.h"
#include "core/storage/entity_lookup.h"
#include "core/storage/search.h"

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

void addSearchCommand(CLI::App &app, CommandContext &context)
{
    struct Options
    {
        QString file;
        QString words;
        qint64 limit = 100;
    };
    auto options = std::make_shared<Options>();
    CLI::App *command = addCommand(app, "search", "Full text, wildcards (* ?), identifiers in any spelling");
    addText(*command, "CASE", options->file, "case file").required();
    addText(*command, "QUERY", options->words, "what to look for").required();
    addNumber(*command, "--limit", options->limit, "how many hits at most (100)");
    context.add(*command, Needs::Nothing, Shows::Table, [options](Console &console) {
        CaseSession session(options->file);
        const auto hits
            = search(session.database(), {options->words, identitiesMeant(options->words), options->limit});
        session.log({u"consult"_s, u"search: "_s + options->words, u"{\"hits\":%1}"_s.arg(hits.size()), {}});
        CommandResult result;
        ResultTable &rows = result.tables.emplace_back(
            u"hits"_s,
            QStringList{u"entity"_s, u"event"_s, u"kind"_s, u"label"_s, u"field"_s, u"text"_s, u"score"_s});
        for (const SearchHit &hit : hits)
            rows.add({hit.entity ? QJsonValue(hit.entity.value) : QJsonValue(),
                      hit.event ? QJsonValue(hit.event.value) : QJsonValue(), hit.kind, hit.label, hit.field,
                      hit.text, hit.score});
        return console.show(result);
    });
}

} // namespace skein::cli
