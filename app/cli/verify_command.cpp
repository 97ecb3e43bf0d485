// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "core/storage/case_session.h"
#include "core/storage/schema.h"
#include "core/storage/verify.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

static constexpr int FaultFound = 3;

/// Opens the file as it is: a damaged case must not be brought up to date first.
static std::vector<Fault> faultsOf(const QString &path, Progress &progress)
{
    CaseSession::requireCase(path);
    const CaseLock lock(QFileInfo(path).absoluteFilePath());
    try {
        Database database(QFileInfo(path).absoluteFilePath(),
                          lock.isReadOnly() ? Access::Immutable : Access::ReadWrite);
        if (const int version = schemaVersion(database); version > schemaSteps().size())
            throw Error(
                u"This case was made by a newer version of Skein and cannot be verified by this one. Update Skein."_s);
        return verify(database, progress);
    } catch (const DamagedFile &damage) {
        return {{u"file"_s, QString::fromUtf8(damage.what())}};
    }
}

void addVerifyCommand(CLI::App &app, CommandContext &context)
{
    auto file = std::make_shared<QString>();
    CLI::App *command
        = addCommand(app, "verify", "Check pages, rows, audit chain, products and kept sources");
    addText(*command, "CASE", *file, "case file").required();
    context.add(*command, Needs::Nothing, Shows::Document, [file](Console &console) {
        const std::vector<Fault> faults = faultsOf(*file, console.progress());
        CommandResult result;
        result.values.insert(u"ok"_s, faults.empty());
        ResultTable &rows = result.tables.emplace_back(u"faults"_s, QStringList{u"where"_s, u"what"_s});
        for (const Fault &fault : faults)
            rows.add({fault.where, fault.what});
        console.show(result);
        return faults.empty() ? 0 : FaultFound;
    });
}

} // namespace skein::cli
