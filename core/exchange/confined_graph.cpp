// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/confined_graph.h"

#include "core/base/error.h"
#include "core/base/resource_folder.h"
#include "core/exchange/graph_file.h"
#include "core/exchange/graph_wire.h"
#include "core/ingest/confined/confined_source.h"
#include "core/ingest/confined/confinement.h"
#include "core/ingest/confined/reader_process.h"
#include "core/ingest/confined/wire.h"
#include "core/ingest/input_file.h"

#include <QElapsedTimer>

#include <new>

using namespace Qt::Literals::StringLiterals;

namespace skein {

GraphReading readGraphConfined(const QString &path, Progress &progress)
{
    constexpr int betweenLooks = 100; // ms
    const QString program = readerProgram();
    if (program.isEmpty())
        return readGraphHere(path, progress);
    const InputFile mustBeReadable(path);
    ReaderProcess process(program, path, {u"graph"_s});
    ReadingAssembly assembly;
    qint64 done = 0;
    qint64 total = 0;
    for (bool isWhole = false; !isWhole;) {
        if (!progress.advance(done, total))
            return {};
        const std::optional<std::string> part = process.nextPart(betweenLooks);
        if (part && part->starts_with('P')) {
            WireView view(*part);
            done = view.number();
            total = view.number();
        } else if (part) {
            isWhole = assembly.take(*part);
        }
    }
    return assembly.result();
}

namespace {

/// Tells the process that waits how far the reading is, now and then; it ends when nobody waits.
class ToldProgress final : public Progress
{
public:
    explicit ToldProgress(int answers)
        : m_answers(answers)
    {
        m_sinceTold.start();
    }

    bool advance(qint64 done, qint64 total) override
    {
        constexpr qint64 betweenWords = 100; // ms
        if (m_sinceTold.elapsed() < betweenWords)
            return true;
        m_sinceTold.restart();
        return sendMessage(m_answers, WireMessage('P').add(done).add(total));
    }

private:
    int m_answers;
    QElapsedTimer m_sinceTold;
};

} // namespace

static void tell(int answers, const QString &message)
{
    sendMessage(answers, WireMessage('E').add(qint64(-1)).add(message).add(QString()));
}

int serveGraph(const QString &path, const QString &folder, int answers)
{
    try {
        confine(QStringList{path, u"/usr/share/zoneinfo"_s} + resourceFolders(), folder);
        ToldProgress progress(answers);
        const GraphReading reading = readGraphHere(path, progress);
        const auto send = [answers](const WireMessage &part) { return sendMessage(answers, part); };
        return sendReading(reading, send) ? 0 : 1;
    } catch (const Error &error) {
        tell(answers, QString::fromUtf8(error.what()));
    } catch (const std::bad_alloc &) {
        tell(answers, u"%1 takes more memory than a file may. Nothing was changed."_s.arg(path));
    }
    return 1;
}

} // namespace skein
