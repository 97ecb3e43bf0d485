// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/confined/table_server.h"

#include "core/base/error.h"
#include "core/base/resource_folder.h"
#include "core/ingest/confined/confinement.h"
#include "core/ingest/confined/wire.h"
#include "core/ingest/file_format.h"

#include <QCoreApplication>

#include <cmath>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("TableServer", text);
}

constexpr size_t BatchBytes = size_t(1) << 19;
constexpr int BatchRows = 4096;
constexpr double Millionths = 1e6;

/// What an error says beside its message.
QString detailOf(const Error &error)
{
    constexpr qsizetype between = 2; // ": "
    return QString::fromUtf8(error.what()).mid(error.message().size() + between);
}

/// The readings of one file.
class TableServer
{
public:
    TableServer(const QString &path, int answers)
        : m_input(path)
        , m_opened(openFormat(m_input, Extent::Head)) // delimited text is read by the program itself
        , m_answers(answers)
    {
    }

    bool tellTables()
    {
        WireMessage message('T');
        message.add(indexOf(m_opened.format) + 1).add(qint64(std::lround(m_opened.likeness * Millionths)));
        message.add(qint64(m_opened.others.size()));
        for (const FileFormat *other : m_opened.others)
            message.add(indexOf(other));
        const TableSource &source = *m_opened.source;
        message.add(qint64(source.tables().size()));
        for (size_t table = 0; table < source.tables().size(); ++table) {
            const TableName &name = source.tables()[table];
            message.add(name.sheet).add(qint64(name.isHidden ? 1 : 0));
            message.add(qint64(source.isDelimited(table) ? 1 : 0));
            message.add(qint64(source.hasRecords(table) ? 1 : 0));
            const QStringList notes = notesOn(table);
            message.add(qint64(notes.size()));
            for (const QString &note : notes)
                message.add(note);
        }
        return sendMessage(m_answers, message);
    }

    /// False when the other side has gone.
    bool serve(WireView request)
    {
        const qint64 reading = request.number();
        try {
            switch (request.type()) {
            case 'R': {
                const auto table = size_t(request.number(qint64(m_opened.source->tables().size()) - 1));
                const auto delimiter = char(request.number(127));
                m_readings[reading] = m_opened.source->read(table, delimiter);
                return true;
            }
            case 'N':
                return giveRows(reading);
            case 'C':
                m_readings.erase(reading);
                return true;
            default:
                return false;
            }
        } catch (const Error &error) {
            m_readings.erase(reading);
            return tellError(m_answers, reading, error.message(), detailOf(error));
        }
    }

    static bool tellError(int answers, qint64 reading, const QString &message, const QString &detail)
    {
        return sendMessage(answers, WireMessage('E').add(reading).add(message).add(detail));
    }

private:
    static qint64 indexOf(const FileFormat *format) { return format ? format - fileFormats().data() : -1; }

    QStringList notesOn(size_t table) const
    {
        QStringList notes = m_opened.source->notes(table);
        const DecodedText *text = m_opened.source->text(table);
        if (text && text->hadBadBytes)
            notes << tr("Some bytes mean nothing in %1; they show as “\uFFFD”.").arg(text->charset);
        return notes;
    }

    bool giveRows(qint64 reading)
    {
        WireMessage rows('B');
        const auto found = m_readings.find(reading);
        int count = 0;
        bool isEnd = found == m_readings.end();
        WireMessage batch('B');
        for (TableRow row; !isEnd && count < BatchRows && batch.size() < BatchBytes;) {
            isEnd = !found->second->next(row);
            if (isEnd)
                break;
            ++count;
            add(row, batch);
        }
        const qint64 position = found == m_readings.end() ? 0 : found->second->position();
        rows.add(reading).add(position).add(qint64(isEnd ? 1 : 0)).add(qint64(count));
        rows.add(std::string_view(batch.bytes()).substr(1));
        const QStringList notes = isEnd && found != m_readings.end() ? found->second->notes() : QStringList();
        rows.add(qint64(notes.size()));
        for (const QString &note : notes)
            rows.add(note);
        return sendMessage(m_answers, rows);
    }

    static void add(const TableRow &row, WireMessage &to)
    {
        to.add(row.line).add(qint64(row.flaw)).add(qint64(row.isHidden ? 1 : 0));
        to.add(std::string_view(row.problem)).add(row.raw).add(qint64(row.cells.size()));
        for (const std::string_view cell : row.cells)
            to.add(cell);
    }

    InputFile m_input;
    OpenedFormat m_opened;
    int m_answers;
    std::map<qint64, std::unique_ptr<TableReader>> m_readings;
};

} // namespace

int serveTables(const QString &path, const QString &folder, int requests, int answers)
{
    try {
        QStringList readable{path, path + u"-wal"_s, path + u"-shm"_s, u"/usr/share/zoneinfo"_s};
        confine(readable + resourceFolders(), folder);
        TableServer server(path, answers);
        for (bool goesOn = server.tellTables(); goesOn;) {
            const std::optional<std::string> request = receiveMessage(requests);
            goesOn = request && server.serve(WireView(*request));
        }
        return 0;
    } catch (const Error &error) {
        TableServer::tellError(answers, -1, error.message(), detailOf(error));
    } catch (const std::bad_alloc &) {
        TableServer::tellError(
            answers, -1, tr("%1 takes more memory than a file may. Nothing was changed.").arg(path), {});
    }
    return 1;
}

} // namespace skein
