// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/json_source.h"

#include "core/base/error.h"
#include "core/ingest/formats/json_shape.h"
#include "core/ingest/formats/json_tables.h"
#include "core/ingest/record_reader.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

using Token = JsonPull::Token;

QString tr(const char *text)
{
    return QCoreApplication::translate("JsonSource", text);
}

/// Puts the cells of records into the columns of a table.
class Flattener
{
public:
    explicit Flattener(const std::vector<std::string> &titles)
    {
        for (const std::string &title : titles)
            m_columns.add(title);
    }

    void put(const JsonValue &value, std::vector<std::string> &cells)
    {
        m_name.clear();
        eachJsonCell(value, m_name, [&](std::string_view name, const JsonValue &cell) {
            const int column = m_columns.find(name);
            if (column < 0)
                return;
            const std::string text = jsonCellText(cell);
            std::string &to = cells[size_t(column)];
            to += (to.empty() || text.empty() ? "" : "; ") + text; // a name may stand twice
        });
    }

private:
    JsonColumns m_columns;
    std::string m_name;
};

class JsonReader final : public RecordReader
{
public:
    JsonReader(std::string_view text, const JsonTable &table)
        : RecordReader(table.titles)
        , m_pull(text, table.offset)
        , m_isArray(table.isArray)
        , m_flattener(table.titles)
    {
        m_first = m_pull.next();
    }

    qint64 position() const override { return qint64(m_pull.offset()); }

protected:
    bool nextRecord(Record &record) override
    {
        if (!m_isArray && m_count > 0)
            return false;
        const Token token = m_isArray ? m_pull.next() : m_first;
        if (token == Token::EndArray)
            return false;
        m_flattener.put(m_isArray ? readJsonValue(m_pull, token) : ownValues(token), record.cells);
        record.line = ++m_count;
        return true;
    }

private:
    /// The document without the arrays that are tables of their own.
    JsonValue ownValues(Token token)
    {
        if (token != Token::BeginObject)
            return readJsonValue(m_pull, token);
        JsonValue object;
        object.type = JsonValue::Type::Object;
        for (Token each = m_pull.next(); each != Token::EndObject; each = m_pull.next()) {
            const std::string key(m_pull.text());
            each = m_pull.next();
            if (each == Token::BeginArray && holdsObjects()) {
                skipJsonValue(m_pull, each);
                continue;
            }
            object.keys.push_back(key);
            object.items.push_back(ownValues(each));
        }
        return object;
    }

    bool holdsObjects() const
    {
        JsonPull ahead = m_pull;
        return ahead.next() == Token::BeginObject;
    }

    JsonPull m_pull;
    bool m_isArray;
    Flattener m_flattener;
    Token m_first = Token::Finish;
    qint64 m_count = 0;
};

class JsonSource final : public TableSource
{
public:
    explicit JsonSource(const InputFile &input)
        : m_text(decodeText(input.bytes()))
        , m_jsonTables(findJsonTables(m_text.text))
    {
        if (m_jsonTables.empty())
            throw Error(tr("%1 is valid JSON but holds no records: nothing to import.").arg(input.path()));
        const bool isOne = m_jsonTables.size() == 1;
        for (const JsonTable &table : m_jsonTables) {
            const QString name = table.path.empty() ? tr("document") : QString::fromStdString(table.path);
            m_tables.push_back({isOne ? QString() : name, false});
        }
    }

    const std::vector<TableName> &tables() const override { return m_tables; }
    const DecodedText *text(size_t /*table*/) const override { return &m_text; }

    std::unique_ptr<TableReader> read(size_t table, char /*delimiter*/) const override
    {
        return std::make_unique<JsonReader>(m_text.text, m_jsonTables.at(table));
    }

private:
    DecodedText m_text;
    std::vector<JsonTable> m_jsonTables;
    std::vector<TableName> m_tables;
};

/// The lines of a text that are not blank.
class LineWalker
{
public:
    explicit LineWalker(std::string_view text)
        : m_text(text)
    {
    }

    bool next()
    {
        while (m_at < m_text.size()) {
            const size_t end = std::min(m_text.find('\n', m_at), m_text.size());
            m_line = trimmed(m_text.substr(m_at, end - m_at));
            m_at = std::min(end + 1, m_text.size());
            ++m_number;
            if (!m_line.empty())
                return true;
        }
        return false;
    }

    std::string_view line() const { return m_line; }
    qint64 number() const { return m_number; }
    size_t position() const { return m_at; }

private:
    std::string_view m_text;
    std::string_view m_line;
    size_t m_at = 0;
    qint64 m_number = 0;
};

/// The record of a line; the reason why there is none otherwise.
std::string readLine(std::string_view line, JsonValue &value)
{
    try {
        JsonPull pull(line);
        value = readJsonValue(pull, pull.next());
        pull.next();
        return {};
    } catch (const NoJson &fault) {
        return tr("It is no valid JSON: %1 (column %2 of the line).")
            .arg(fault.why())
            .arg(fault.column())
            .toStdString();
    } catch (const Error &tooLarge) {
        return tooLarge.message().toStdString();
    }
}

class JsonLinesReader final : public RecordReader
{
public:
    JsonLinesReader(std::string_view text, const std::vector<std::string> &titles)
        : RecordReader(titles)
        , m_lines(text)
        , m_flattener(titles)
    {
    }

    qint64 position() const override { return qint64(m_lines.position()); }

protected:
    bool nextRecord(Record &record) override
    {
        if (!m_lines.next())
            return false;
        JsonValue value;
        record.line = m_lines.number();
        record.problem = readLine(m_lines.line(), value);
        if (record.problem.empty())
            m_flattener.put(value, record.cells);
        else
            record.cells.front() = m_lines.line();
        return true;
    }

private:
    LineWalker m_lines;
    Flattener m_flattener;
};

class JsonLinesSource final : public TableSource
{
public:
    explicit JsonLinesSource(const InputFile &input)
        : m_text(decodeText(input.bytes()))
    {
        JsonColumns columns;
        std::string name;
        JsonValue value;
        for (LineWalker lines(m_text.text); lines.next();)
            if (readLine(lines.line(), value).empty())
                eachJsonCell(value, name,
                             [&](std::string_view title, const JsonValue &) { columns.add(title); });
        m_titles = columns.takeTitles();
        if (m_titles.empty())
            throw Error(tr("%1 holds no records: nothing to import.").arg(input.path()));
    }

    const std::vector<TableName> &tables() const override { return m_tables; }
    const DecodedText *text(size_t /*table*/) const override { return &m_text; }

    std::unique_ptr<TableReader> read(size_t /*table*/, char /*delimiter*/) const override
    {
        return std::make_unique<JsonLinesReader>(m_text.text, m_titles);
    }

private:
    DecodedText m_text;
    std::vector<std::string> m_titles;
    std::vector<TableName> m_tables{{}};
};

double likeness(const FileHead &head)
{
    const JsonShape shape(head);
    return shape.isLines() ? 0 : shape.isJson() ? 0.9 : shape.mayBeJson() ? 0.6 : 0;
}

double linesLikeness(const FileHead &head)
{
    return JsonShape(head).isLines() ? 0.95 : 0;
}

std::unique_ptr<TableSource> open(const InputFile &input)
{
    return std::make_unique<JsonSource>(input);
}

std::unique_ptr<TableSource> openLines(const InputFile &input)
{
    return std::make_unique<JsonLinesSource>(input);
}

} // namespace

FileFormat jsonFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "JSON document"), likeness, open, true};
}

FileFormat jsonLinesFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "JSON lines"), linesLikeness, openLines, true};
}

} // namespace skein
