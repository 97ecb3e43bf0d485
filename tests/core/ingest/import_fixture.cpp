// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/ingest/import_fixture.h"

#include "core/storage/source_store.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

ImportFixture::ImportFixture()
{
    const QString path = m_folder.filePath(u"case.skein"_s);
    CaseSession::create(path, u"HERON"_s, Marking());
    m_session = std::make_unique<CaseSession>(path);
}

QString ImportFixture::write(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return file.fileName();
}

ImportOutcome ImportFixture::importRequest(const ImportRequest &request)
{
    NoProgress progress;
    ImportOutcome outcome = importFiles(*m_session, request, ImportMode::Store, progress);
    EXPECT_TRUE(outcome.complete);
    for (const ImportedTable &table : outcome.tables) {
        const Source &source = table.source;
        EXPECT_EQ(source.rows, source.stored + source.duplicates + source.rejected)
            << source.file.toStdString();
        const auto rejected = std::count_if(table.issues.begin(), table.issues.end(),
                                            [](const RowIssue &issue) { return issue.isRejected; });
        EXPECT_EQ(rejected, source.rejected) << source.file.toStdString();
    }
    return outcome;
}

ImportOutcome ImportFixture::import(const QStringList &files, const QString &kind)
{
    ImportRequest request;
    request.files = files;
    request.kind = kind;
    return importRequest(request);
}

ImportOutcome ImportFixture::importText(const QByteArray &content, const QString &kind)
{
    return import({write(u"file%1.csv"_s.arg(++m_files), content)}, kind);
}

void ImportFixture::setState(SourceId source, SourceState state)
{
    m_session->edit(u"state"_s, [&](Database &database) { setSourceState(database, source, state); });
}

qint64 ImportFixture::count(const QString &from) const
{
    Statement row = database().prepare(u"SELECT count(*) FROM "_s + from);
    row.next();
    return row.integer(0);
}

} // namespace skein
