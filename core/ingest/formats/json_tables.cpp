// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/json_tables.h"

#include "core/ingest/csv_reader.h"

#include <algorithm>

namespace skein {

using Token = JsonPull::Token;

int JsonColumns::find(std::string_view name) const
{
    return m_numbers.value(QByteArray::fromRawData(name.data(), qsizetype(name.size())), -1);
}

int JsonColumns::add(std::string_view name)
{
    if (const int known = find(name); known >= 0)
        return known;
    if (m_titles.size() >= MaxColumns)
        return -1;
    const int number = int(m_titles.size());
    m_titles.emplace_back(name);
    m_numbers.insert(QByteArray(name.data(), qsizetype(name.size())), number);
    return number;
}

std::string jsonCellText(const JsonValue &value)
{
    if (value.isScalar())
        return value.text;
    std::string text;
    const bool isList = value.type == JsonValue::Type::Array
        && std::all_of(value.items.begin(), value.items.end(),
                       [](const JsonValue &item) { return item.isScalar(); });
    if (!isList) {
        value.appendTo(text);
        return text;
    }
    for (const JsonValue &item : value.items)
        text += (text.empty() ? "" : "; ") + item.text;
    return text;
}

namespace {

/// Walks over a document once.
class Finder
{
public:
    explicit Finder(std::string_view text)
        : m_text(text)
        , m_pull(text)
    {
    }

    std::vector<JsonTable> run()
    {
        const Token first = m_pull.next();
        m_start = m_pull.offset() - 1;
        if (first == Token::BeginArray)
            takeArray({}, m_start);
        else if (first == Token::BeginObject)
            walkObject();
        m_pull.next(); // the end, or something behind it
        if (std::vector<std::string> titles = m_own.takeTitles(); !titles.empty())
            m_tables.insert(m_tables.begin(), JsonTable{{}, m_start, false, std::move(titles)});
        return std::move(m_tables);
    }

private:
    /// The elements of an array become the rows of a table.
    void takeArray(const std::string &path, size_t offset)
    {
        JsonColumns columns;
        std::string name;
        for (Token token = m_pull.next(); token != Token::EndArray; token = m_pull.next())
            eachJsonCell(readJsonValue(m_pull, token), name,
                         [&](std::string_view title, const JsonValue &) { columns.add(title); });
        if (std::vector<std::string> titles = columns.takeTitles(); !titles.empty())
            m_tables.push_back({path, offset, true, std::move(titles)});
    }

    /// An array within the document's objects: a table if it holds objects, a cell of the document else.
    void takeInnerArray()
    {
        const size_t offset = m_pull.offset() - 1;
        JsonPull ahead(m_text, offset);
        ahead.next();
        if (ahead.next() == Token::BeginObject) {
            takeArray(m_path, offset);
            return;
        }
        skipJsonValue(m_pull, Token::BeginArray);
        m_own.add(m_path);
    }

    void walkObject()
    {
        std::vector<size_t> lengths{0}; // of m_path before each open object
        while (!lengths.empty()) {
            const Token token = m_pull.next();
            switch (token) {
            case Token::Key:
                m_path.resize(lengths.back());
                m_path += (m_path.empty() ? "" : ".") + std::string(m_pull.text());
                break;
            case Token::BeginObject:
                lengths.push_back(m_path.size());
                break;
            case Token::EndObject:
                lengths.pop_back();
                break;
            case Token::BeginArray:
                takeInnerArray();
                break;
            default:
                m_own.add(m_path);
            }
        }
    }

    std::string_view m_text;
    JsonPull m_pull;
    size_t m_start = 0;
    std::string m_path;
    JsonColumns m_own;
    std::vector<JsonTable> m_tables;
};

} // namespace

std::vector<JsonTable> findJsonTables(std::string_view text)
{
    return Finder(text).run();
}

} // namespace skein
