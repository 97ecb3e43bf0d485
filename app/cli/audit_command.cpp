// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "core/base/digest.h"
#include "core/base/time_format.h"
#include "core/storage/case_session.h"

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

void addAuditCommand(CLI::App &app, CommandContext &context)
{
    auto file = std::make_shared<QString>();
    CLI::App *command = addCommand(app, "audit", "The audit log");
    addText(*command, "CASE", *file, "case file").required();
    context.add(*command, Needs::Nothing, Shows::Table, [file](Console &console) {
        const CaseSession session(*file);
        CommandResult result;
        ResultTable &rows
            = result.tables.emplace_back(u"entries"_s,
                                         QStringList{u"sequence"_s, u"time"_s, u"user"_s, u"action"_s,
                                                     u"object"_s, u"reason"_s, u"detail"_s, u"digest"_s});
        for (const AuditEntry &entry : auditEntries(session.database()))
            rows.add({entry.sequence, isoText(entry.at), entry.user, entry.note.action, entry.note.object,
                      entry.note.reason, entry.note.detail, toHex(entry.digest)});
        return console.show(result);
    });
}

} // namespace skein::cli
