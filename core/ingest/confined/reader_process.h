// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/passing_folder.h"

#include <QElapsedTimer>
#include <QString>
#include <QStringList>

#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <sys/types.h>

namespace skein {

class WireMessage;

/// The process that reads one file. It ends with this object; what it unpacked goes with it.
class ReaderProcess
{
public:
    /// `words` follow its arguments. Throws Error when it cannot be started.
    ReaderProcess(const QString &program, QString path, const QStringList &words = {});
    ~ReaderProcess();
    ReaderProcess(const ReaderProcess &) = delete;
    ReaderProcess &operator=(const ReaderProcess &) = delete;

    /// These throw Error: its own, or that it died.
    qint64 startReading(size_t table, char delimiter);
    void askForRows(qint64 reading);
    /// The batch that was asked for last ('B').
    std::string rows(qint64 reading);
    void endReading(qint64 reading) noexcept;

    void ask(const WireMessage &request); ///< Of a process that does something else than tables.

    /// What comes without being asked for, as far as it comes within that time.
    std::optional<std::string> nextPart(int milliseconds);

private:
    void send(const WireMessage &message);
    std::string receive();
    [[noreturn]] void failDead();

    QString m_path;
    PassingFolder m_folder;
    pid_t m_process = -1;
    QElapsedTimer m_silent; ///< Since it said something, or began.
    int m_channel = -1; ///< Requests go out, answers come in.
    std::mutex m_mutex;
    qint64 m_lastReading = 0;
    std::map<qint64, std::deque<std::string>> m_waiting; ///< Answers that were not looked for yet.
};

} // namespace skein
