// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/confined/reader_process.h"

#include "core/base/error.h"
#include "core/ingest/confined/wire.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr int PatienceMilliseconds = 15 * 60 * 1000; // a report of gigabytes is unpacked first

static QString tr(const char *text)
{
    return QCoreApplication::translate("ReaderProcess", text);
}

[[noreturn]] static void failToStart(int code)
{
    throw Error(
        tr("The reader of files could not be started. Nothing was changed; see that there is room for "
           "passing files and that Skein is installed whole."),
        qt_error_string(code));
}

ReaderProcess::ReaderProcess(const QString &program, QString path, const QStringList &words)
    : m_path(std::move(path))
    , m_folder(QDir::tempPath())
{
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        failToStart(errno);
    m_channel = ends[0];
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    const QByteArray name = QFile::encodeName(program);
    const QByteArray file = QFile::encodeName(m_path);
    const QByteArray folder = QFile::encodeName(m_folder.path());
    std::vector<QByteArray> texts{name, file, folder};
    for (const QString &word : words)
        texts.push_back(word.toLocal8Bit());
    std::vector<char *> arguments;
    for (QByteArray &text : texts)
        arguments.push_back(text.data());
    arguments.push_back(nullptr);
    const int code = posix_spawn(&m_process, name.constData(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    if (code != 0) {
        close(m_channel);
        m_process = -1;
        failToStart(code);
    }
    m_silent.start();
}

ReaderProcess::~ReaderProcess()
{
    if (m_process < 0)
        return;
    close(m_channel);
    kill(m_process, SIGKILL);
    while (waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) { }
}

void ReaderProcess::failDead()
{
    if (m_process < 0)
        throw Error(tr("%1 cannot be read: its reader has died. Nothing was changed.").arg(m_path));
    int status = 0;
    kill(m_process, SIGKILL);
    while (waitpid(m_process, &status, 0) < 0 && errno == EINTR) { }
    close(m_channel);
    m_process = -1;
    const QString how = WIFSIGNALED(status) ? QString::fromLocal8Bit(strsignal(WTERMSIG(status)))
                                            : tr("exit code %1").arg(WEXITSTATUS(status));
    throw Error(
        tr("%1 cannot be read: its reader, a process of its own, died of it. Nothing was changed. The "
           "file is damaged or was made to do harm: ask for it in another format, and tell whoever "
           "gave it.")
            .arg(m_path),
        how);
}

void ReaderProcess::send(const WireMessage &message)
{
    if (m_process < 0 || !sendMessage(m_channel, message))
        failDead();
}

void ReaderProcess::ask(const WireMessage &request)
{
    const std::scoped_lock lock(m_mutex);
    send(request);
}

std::string ReaderProcess::receive()
{
    std::optional<std::string> answer
        = m_process < 0 ? std::nullopt : receiveMessage(m_channel, PatienceMilliseconds);
    if (!answer)
        failDead();
    return std::move(*answer);
}

[[noreturn]] static void passOn(WireView &error)
{
    const QString message = error.string();
    throw Error(message, error.string());
}

std::optional<std::string> ReaderProcess::nextPart(int milliseconds)
{
    const std::scoped_lock lock(m_mutex);
    pollfd channel{m_channel, POLLIN, 0};
    const bool isSilent = m_process >= 0 && poll(&channel, 1, milliseconds) == 0;
    if (isSilent && m_silent.elapsed() < PatienceMilliseconds)
        return std::nullopt;
    if (isSilent)
        failDead();
    std::string part = receive();
    m_silent.restart();
    WireView view(part);
    if (view.type() == 'E') {
        view.number();
        passOn(view);
    }
    return part;
}

qint64 ReaderProcess::startReading(size_t table, char delimiter)
{
    const std::scoped_lock lock(m_mutex);
    const qint64 reading = ++m_lastReading;
    send(WireMessage('R').add(reading).add(qint64(table)).add(qint64(delimiter)));
    send(WireMessage('N').add(reading));
    m_waiting[reading];
    return reading;
}

void ReaderProcess::askForRows(qint64 reading)
{
    const std::scoped_lock lock(m_mutex);
    send(WireMessage('N').add(reading));
}

std::string ReaderProcess::rows(qint64 reading)
{
    const std::scoped_lock lock(m_mutex);
    std::deque<std::string> &own = m_waiting.at(reading);
    while (own.empty()) {
        std::string answer = receive();
        WireView view(answer);
        const auto of = m_waiting.find(view.number());
        if (of != m_waiting.end()) // what was asked for a reading that has ended is passed over
            of->second.push_back(std::move(answer));
    }
    std::string answer = std::move(own.front());
    own.pop_front();
    WireView view(answer);
    view.number();
    if (view.type() == 'E')
        passOn(view);
    return answer;
}

void ReaderProcess::endReading(qint64 reading) noexcept
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.erase(reading);
    if (m_process >= 0)
        sendMessage(m_channel, WireMessage('C').add(reading));
}

} // namespace skein
