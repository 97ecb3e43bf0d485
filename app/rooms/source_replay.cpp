// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/rooms/sources_room.h"
#include "core/base/error.h"
#include "core/ingest/replay.h"
#include "core/storage/case_session.h"
#include "core/storage/source_store.h"
#include "widgets/base/figure.h"
#include "widgets/base/guarded.h"
#include "widgets/jobs/job_bar.h"
#include "widgets/jobs/run_job.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

/// Each that differs, "rejected: 12 then, 14 now": the counts before the reasons.
static QStringList differences(const Replay &replay)
{
    QStringList found;
    if (!replay.gone.isEmpty())
        found << SourcesRoom::tr("columns that are gone: %1").arg(replay.gone.join(u", "_s));
    if (!replay.added.isEmpty())
        found << SourcesRoom::tr("new columns: %1").arg(replay.added.join(u", "_s));
    for (const Replay::Outcome &each : replay.outcomes)
        if (each.then != each.now)
            found
                << SourcesRoom::tr("%1: %2 then, %3 now").arg(each.what, figure(each.then), figure(each.now));
    if (found.isEmpty())
        found << SourcesRoom::tr("the file is not byte for byte the one that was imported");
    return found;
}

void SourcesRoom::sayReplay(const QString &path, const QString &file, const Replay &replay)
{
    const QString mapping = tr("“%1” (version %2)").arg(replay.mapping).arg(replay.version);
    if (replay.isSame()) {
        Q_EMIT noticed(tr("%1, read again with %2, comes to the same: %3 rows.")
                           .arg(file, mapping, figure(replay.outcomes.front().now)));
        return;
    }
    const QStringList found = differences(replay);
    if (replay.gone.isEmpty() && replay.added.isEmpty()) {
        constexpr qsizetype most = 4;
        const QString more = found.size() > most ? tr(" (and %1 more)").arg(found.size() - most) : QString();
        m_context.prompts.showError(tr("%1, read again with %2, comes to something else: %3%4. Nothing was "
                                       "changed.")
                                        .arg(file, mapping, found.mid(0, most).join(u"; "_s), more),
                                    found.join(u'\n'));
        return;
    }
    const Question question{
        tr("The columns of %1 have changed").arg(file),
        tr("%1 does not fit it as it did:\n%2\n\nMap it anew and save the mapping under the same name: it "
           "becomes a new version, and the one before is kept.")
            .arg(mapping, found.join(u'\n')),
        tr("Map it anew …")};
    if (m_context.prompts.confirm(question))
        Q_EMIT mappingWanted({path});
}

void SourcesRoom::replaySource()
{
    guarded(m_context.prompts, [this] {
        const SourceId id = chosen();
        auto reader = std::make_shared<Database>(m_context.session.writer());
        const std::optional<Source> source = id ? findSource(*reader, id) : std::nullopt;
        if (!source)
            return;
        const QString path = m_context.prompts.fileToOpen(
            {tr("The file that %1 was read from").arg(source->file), tr("All files (*)"), source->file});
        if (path.isEmpty())
            return;
        m_context.jobs.follow(
            tr("Replaying %1").arg(source->file),
            runJob(
                this,
                [reader, source, path](Progress &progress) {
                    return replay(*reader, *source, path, progress);
                },
                [this, path, file = source->file](const Replay &made) { sayReplay(path, file, made); },
                [this](const std::exception &error) {
                    const auto *known = dynamic_cast<const Error *>(&error);
                    m_context.prompts.showError(
                        known ? known->message()
                              : tr("The file could not be read again. Nothing was changed."),
                        QString::fromUtf8(error.what()));
                }));
    });
}

} // namespace skein
