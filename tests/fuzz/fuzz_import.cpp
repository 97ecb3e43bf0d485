// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/import_job.h"
#include "core/storage/case_session.h"
#include "core/storage/source_store.h"
#include "core/storage/verify.h"
#include "tests/fuzz/fuzz_entry.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

/// An empty case that is copied for each input, in a folder that goes with the program.
class Bench
{
public:
    Bench() { CaseSession::create(empty(), u"HERON"_s, Marking()); }

    QString freshCase() const
    {
        const QString path = m_folder.filePath(u"case.skein"_s);
        for (const char16_t *end : {u"", u"-wal", u"-shm", u".lock"})
            QFile::remove(path + QString::fromUtf16(end));
        demand(QFile::copy(empty(), path));
        return path;
    }

    QString write(const char *bytes, std::size_t size) const
    {
        QFile file(m_folder.filePath(u"input"_s));
        demand(file.open(QIODevice::WriteOnly) && file.write(bytes, qint64(size)) == qint64(size));
        return file.fileName();
    }

private:
    QString empty() const { return m_folder.filePath(u"empty.skein"_s); }

    QTemporaryDir m_folder;
};

std::array<qint64, 4> seen(const CaseSession &session)
{
    const Holdings held = holdings(session.database());
    return {held.entities, held.attributes, held.links, held.events};
}

ImportOutcome import(CaseSession &session, const PreparedImport &prepared)
{
    NoProgress progress;
    Database writer = session.writer();
    ImportOutcome outcome = runImport(writer, prepared, {u"fuzz"_s, u"HERON"_s, ImportMode::Store}, progress);
    demand(outcome.complete);
    activateImport(session, outcome);
    for (const ImportedTable &table : outcome.tables) {
        const Source &source = table.source;
        demand(source.rows == source.stored + source.duplicates + source.rejected);
        const auto isRejected = [](const RowIssue &issue) { return issue.isRejected; };
        demand(std::count_if(table.issues.begin(), table.issues.end(), isRejected) == source.rejected);
    }
    return outcome;
}

} // namespace

/// The first byte picks the kind ('0': recognised), the rest is the file. It is refused with an Error, or its
/// ledger balances, the case stays sound, and the same file again adds nothing.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    static const Bench bench;
    static const std::vector<Specification> specifications = shippedSpecifications().specifications;
    static const QStringList kinds = QStringList{QString()} + importKinds();
    ImportRequest request;
    request.kind = kinds[(data[0] + 256 - '0') % kinds.size()];
    request.files = {bench.write(reinterpret_cast<const char *>(data) + 1, size - 1)};
    PreparedImport prepared;
    NoProgress progress;
    try {
        prepared = prepareImport(request, specifications, progress);
    } catch (const Error &error) {
        demand(!error.message().isEmpty());
        return 0;
    }
    CaseSession session(bench.freshCase());
    import(session, prepared);
    const auto once = seen(session);
    for (const ImportedTable &table : import(session, prepared).tables)
        demand(table.source.stored == 0);
    demand(seen(session) == once);
    Database database(session.path());
    demand(verify(database, progress).empty());
    return 0;
}
