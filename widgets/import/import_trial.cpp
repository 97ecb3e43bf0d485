// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/import/import_trial.h"

#include "core/ingest/row_finder.h"
#include "core/storage/case_session.h"

#include <algorithm>

namespace skein {

ImportTrial::ImportTrial(const RoomContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    constexpr int betweenLooks = 250; // ms
    m_look.setInterval(betweenLooks);
    connect(&m_look, &QTimer::timeout, this, [this] { Q_EMIT counted(m_tally->sight()); });
}

ImportTrial::~ImportTrial()
{
    stopAndWait(m_future);
    stopAndWait(m_search);
}

void ImportTrial::start(const ImportDraft &draft)
{
    giveUp();
    const CaseSession &session = m_context.session;
    auto writer = std::make_shared<Database>(session.writer());
    const ImportSetting setting{session.user(), session.info().operation, ImportMode::Trial};
    m_tally = std::make_shared<TrialTally>();
    m_prepared = std::make_shared<PreparedImport>();
    m_isRunning = true;
    const auto isGivenUp = [this, tally = m_tally] { return tally != m_tally; };
    m_future = runJob(
        this,
        [writer, setting, draft, tally = m_tally, prepared = m_prepared,
         before = m_future](Progress &progress) {
            QFuture<ImportOutcome> earlier = before;
            stopAndWait(earlier);
            *prepared = prepare(draft, progress);
            TrialWatch watch(progress, *tally);
            return runImport(*writer, *prepared, setting, watch);
        },
        [this, isGivenUp](const ImportOutcome &outcome) {
            if (isGivenUp())
                return;
            end();
            Q_EMIT finished(outcome);
        },
        [this, isGivenUp](const std::exception &error) {
            if (isGivenUp())
                return;
            end();
            Q_EMIT failed(error);
        },
        [this, isGivenUp] {
            if (isGivenUp())
                return;
            end();
            Q_EMIT stopped();
        });
    m_look.start();
}

void ImportTrial::end()
{
    m_look.stop();
    m_isRunning = false;
}

void ImportTrial::giveUp()
{
    end();
    m_future.cancel();
    m_search.cancel();
    m_tally.reset();
}

void ImportTrial::findRow(const ImportedTable &table, qint64 row)
{
    m_search.cancel();
    const auto isOf = [&table](const PreparedTable &each) {
        return each.file->input().path() == table.path && each.table == table.table;
    };
    const auto tried = m_prepared ? std::find_if(m_prepared->tables.begin(), m_prepared->tables.end(), isOf)
                                  : std::vector<PreparedTable>::iterator();
    if (!m_prepared || tried == m_prepared->tables.end()) {
        Q_EMIT rowFound(row, std::nullopt);
        return;
    }
    m_search = runJob(
        this,
        [tried = *tried, row, marks = m_tally ? m_tally->marks(table.source.id) : std::vector<RowMark>()](
            Progress &progress) -> std::optional<QString> {
            const char delimiter = tried.plan.recognition.delimiter;
            const auto found = skein::findRow(*tried.file, tried.table, delimiter, row, marks, progress);
            return found ? std::optional(found->raw) : std::nullopt;
        },
        [this, row](const std::optional<QString> &written) { Q_EMIT rowFound(row, written); },
        [this, row](const std::exception &) { Q_EMIT rowFound(row, std::nullopt); });
}

} // namespace skein
