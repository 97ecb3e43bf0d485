// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/console.h"

#include "app/cli/command.h"
#include "app/cli/result_writer.h"
#include "core/base/error.h"

#include <QElapsedTimer>
#include <QSaveFile>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

static std::atomic_flag stopAsked;

/// The first Ctrl+C asks the work to stop where it is safe; the second ends the program.
static void askToStop(int)
{
    stopAsked.test_and_set();
    std::signal(SIGINT, SIG_DFL);
}

class Console::TerminalProgress final : public Progress
{
public:
    TerminalProgress() { std::signal(SIGINT, askToStop); }

    ~TerminalProgress() override
    {
        if (m_hasPrinted)
            std::fputs("\r\033[K", stderr);
    }

    bool advance(qint64 done, qint64 total) override
    {
        constexpr qint64 refreshMilliseconds = 250;
        if (m_isTerminal && m_sincePrinted.elapsed() > refreshMilliseconds) {
            m_sincePrinted.restart();
            m_hasPrinted = true;
            if (total > 0)
                std::fprintf(stderr, "\r%3.0f %%", 100.0 * double(done) / double(total));
            else
                std::fprintf(stderr, "\r%lld", static_cast<long long>(done));
        }
        return !stopAsked.test();
    }

private:
    QElapsedTimer m_sincePrinted = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    bool m_isTerminal = isatty(STDERR_FILENO) != 0;
    bool m_hasPrinted = false;
};

Console::Console(ResultOptions options)
    : m_options(std::move(options))
{
}

Console::~Console() = default;

static void print(const QByteArray &bytes)
{
    const size_t size = size_t(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
        throw Error(u"The result could not be written to standard output; is the disk full?"_s);
}

static void writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw Error(u"%1 could not be written (%2); choose another place"_s.arg(path, file.errorString()));
}

static QString formatOf(const ResultOptions &options)
{
    if (!options.format.isEmpty())
        return options.format;
    for (const QString &format : {u"csv"_s, u"xlsx"_s, u"json"_s})
        if (options.out.endsWith(u'.' + format, Qt::CaseInsensitive))
            return format;
    if (!options.out.isEmpty())
        throw UsageError(
            u"--out %1 has no ending that says the format; use .csv, .xlsx or .json, or --format"_s.arg(
                options.out));
    return options.isJson ? u"json"_s : QString();
}

int Console::show(const CommandResult &result)
{
    m_progress.reset();
    const QString format = formatOf(m_options);
    const bool isTable = format == u"csv" || format == u"xlsx";
    if (isTable && result.tables.empty())
        throw Error(u"This result has no table; use --json"_s);
    if (format == u"xlsx" && m_options.out.isEmpty())
        throw UsageError(u"A workbook needs a file; add --out FILE.xlsx"_s);
    if (isTable && result.tables.size() > 1)
        note(u"only the table '%1' is written; --json gives everything"_s.arg(result.tables.front().key()));
    if (format == u"xlsx") {
        writeWorkbook(result.tables.front(), m_options.out);
    } else {
        // What goes down a pipe is read by a program; a file is opened in a spreadsheet.
        const CsvAudience reader = m_options.out.isEmpty() ? CsvAudience::System : CsvAudience::Spreadsheet;
        const QByteArray bytes = format == u"csv" ? asCsv(result.tables.front(), reader)
            : format == u"json"                   ? asJson(result)
                                                  : asText(result);
        m_options.out.isEmpty() ? print(bytes) : writeFile(m_options.out, bytes);
    }
    if (!m_options.out.isEmpty() && m_options.isJson)
        print(asJson(result));
    return 0;
}

void Console::note(const QString &text)
{
    printError(text);
}

Progress &Console::progress()
{
    if (!m_progress)
        m_progress = std::make_unique<TerminalProgress>();
    return *m_progress;
}

void printError(const QString &text)
{
    const QByteArray line = u"skein: %1\n"_s.arg(text.simplified()).toUtf8();
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

} // namespace skein::cli
