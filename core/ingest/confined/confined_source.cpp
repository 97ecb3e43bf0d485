// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/confined/confined_source.h"

#include "core/base/error.h"
#include "core/ingest/confined/reader_process.h"
#include "core/ingest/confined/wire.h"
#include "core/ingest/csv_reader.h"
#include "core/ingest/delimited_source.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr qint64 MostTables = 20'000;
constexpr qint64 MostNotes = 1000;
constexpr double Millionths = 1e6;

/// What the reader says of one table.
struct TableFacts
{
    bool isDelimited = false;
    bool hasRecords = true;
    QStringList notes;
};

/// One reading of a table: rows come in batches, the next one while this is worked on.
class ConfinedReader final : public TableReader
{
public:
    ConfinedReader(std::shared_ptr<ReaderProcess> process, size_t table, char delimiter)
        : m_process(std::move(process))
        , m_reading(m_process->startReading(table, delimiter))
    {
    }
    ~ConfinedReader() override { m_process->endReading(m_reading); }
    ConfinedReader(const ConfinedReader &) = delete;
    ConfinedReader &operator=(const ConfinedReader &) = delete;

    bool next(TableRow &row) override
    {
        while (m_left == 0) {
            if (m_isEnd)
                return false;
            takeBatch();
        }
        --m_left;
        row.line = m_rows->number();
        row.flaw = RowFlaw(m_rows->number(qint64(RowFlaw::Unreadable)));
        row.isHidden = m_rows->number(1) == 1;
        row.problem = m_rows->text();
        row.raw = m_rows->text();
        row.cells.resize(size_t(m_rows->number(qint64(MaxColumns) + 1)));
        for (std::string_view &cell : row.cells)
            cell = m_rows->text();
        return true;
    }

    qint64 position() const override { return m_position; }
    QStringList notes() const override { return m_notes; }

private:
    void takeBatch()
    {
        m_batch = m_process->rows(m_reading);
        WireView head(m_batch);
        head.number(); // the reading
        m_position = head.number();
        m_isEnd = head.number(1) == 1;
        m_left = head.number(qint64(m_batch.size()));
        head.text(); // the rows, which the view below takes apart
        for (qint64 notes = head.number(MostNotes); notes > 0; --notes)
            m_notes << head.string();
        const size_t rowsBegin = 1 + 5 * sizeof(qint64);
        // A view begins with a type: the byte before the rows stands in for it.
        m_rows.emplace(std::string_view(m_batch).substr(rowsBegin - 1));
        if (!m_isEnd)
            m_process->askForRows(m_reading);
    }

    std::shared_ptr<ReaderProcess> m_process;
    qint64 m_reading;
    std::string m_batch;
    std::optional<WireView> m_rows; ///< Of the batch, those that are left.
    qint64 m_left = 0;
    qint64 m_position = 0;
    bool m_isEnd = false;
    QStringList m_notes;
};

class ConfinedSource final : public TableSource
{
public:
    ConfinedSource(std::shared_ptr<ReaderProcess> process, WireView &said)
        : m_process(std::move(process))
    {
        for (qint64 left = said.number(MostTables); left > 0; --left) {
            const QString sheet = said.string();
            m_tables.push_back({sheet, said.number(1) == 1});
            TableFacts facts;
            facts.isDelimited = said.number(1) == 1;
            facts.hasRecords = said.number(1) == 1;
            for (qint64 notes = said.number(MostNotes); notes > 0; --notes)
                facts.notes << said.string();
            m_facts.push_back(std::move(facts));
        }
    }

    const std::vector<TableName> &tables() const override { return m_tables; }
    std::unique_ptr<TableReader> read(size_t table, char delimiter) const override
    {
        return std::make_unique<ConfinedReader>(m_process, table, delimiter);
    }
    bool isDelimited(size_t table) const override { return m_facts.at(table).isDelimited; }
    bool hasRecords(size_t table) const override { return m_facts.at(table).hasRecords; }
    QStringList notes(size_t table) const override { return m_facts.at(table).notes; }

private:
    std::shared_ptr<ReaderProcess> m_process;
    std::vector<TableName> m_tables;
    std::vector<TableFacts> m_facts;
};

const FileFormat *formatAt(qint64 index)
{
    return index < 0 ? nullptr : &fileFormats()[size_t(index)];
}

} // namespace

QString readerProgram()
{
    QStringList places;
    if (const QString chosen = qEnvironmentVariable("SKEIN_READER"); !chosen.isEmpty())
        places << chosen;
    if (QCoreApplication::instance())
        for (const QString &folder : {u""_s, u"/../libexec/skein"_s})
            places << QCoreApplication::applicationDirPath() + folder + u"/skein-reader"_s;
    for (const QString &place : places)
        if (QFileInfo(place).isExecutable())
            return place;
    return {};
}

OpenedFormat openConfined(const InputFile &input, Extent extent, LastingStop &progress)
{
    constexpr int betweenLooks = 100; // ms
    OpenedFormat opened;
    if (isPlainTable(input.bytes())) { // to start the reader takes longer than to read a thousand rows
        opened.likeness = 1;
        opened.source = std::make_unique<DelimitedSource>(input, extent, progress);
        return opened;
    }
    const QString program = readerProgram();
    if (program.isEmpty())
        return openFormat(input, extent, progress);
    auto process = std::make_shared<ReaderProcess>(program, input.storedPath());
    std::optional<std::string> answer;
    while (!answer) {
        if (!progress.advance(0, 0))
            return opened;
        answer = process->nextPart(betweenLooks);
    }
    WireView said(*answer);
    const auto formats = qint64(fileFormats().size());
    opened.format = formatAt(said.number(formats + 1) - 1);
    opened.likeness = double(said.number(qint64(Millionths))) / Millionths;
    for (qint64 left = said.number(formats); left > 0; --left)
        opened.others.push_back(formatAt(said.number(formats - 1)));
    if (opened.format)
        opened.source = std::make_unique<ConfinedSource>(std::move(process), said);
    else
        opened.source = std::make_unique<DelimitedSource>(input, extent, progress);
    return opened;
}

} // namespace skein
