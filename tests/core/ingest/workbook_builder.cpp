// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/ingest/workbook_builder.h"

#include <archive.h>
#include <archive_entry.h>

std::string zipOf(const std::vector<std::pair<std::string, std::string>> &members)
{
    std::string out(1 << 20, '\0');
    for (const auto &[name, content] : members)
        out.resize(out.size() + content.size() + 4096);
    size_t used = 0;
    archive *writer = archive_write_new();
    archive_write_set_format_zip(writer);
    archive_write_open_memory(writer, out.data(), out.size(), &used);
    for (const auto &[name, content] : members) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_size(entry, static_cast<long long>(content.size()));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(writer, entry);
        archive_write_data(writer, content.data(), content.size());
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    out.resize(used);
    return out;
}

void WorkbookBuilder::addSheet(const std::string &name, const std::string &sheetData,
                               const std::string &state)
{
    m_sheets.push_back({name, sheetData, state, {}, {}});
}

void WorkbookBuilder::putAround(const std::string &before, const std::string &after)
{
    m_sheets.back().before = before;
    m_sheets.back().after = after;
}

void WorkbookBuilder::addTextSheet(const std::string &name, const std::vector<std::vector<std::string>> &rows)
{
    std::string data;
    for (const auto &row : rows) {
        data += "<row>";
        for (const std::string &cell : row)
            data += cell.empty() ? "<c/>" : "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
        data += "</row>";
    }
    addSheet(name, data);
}

void WorkbookBuilder::addPart(const std::string &name, const std::string &content)
{
    m_parts.emplace_back(name, content);
}

std::string WorkbookBuilder::workbook() const
{
    std::string text = "<workbook xmlns:r=\"x\">";
    if (m_is1904)
        text += "<workbookPr date1904=\"1\"/>";
    text += "<sheets>";
    for (size_t index = 0; index < m_sheets.size(); ++index) {
        const std::string number = std::to_string(index + 1);
        text += "<sheet name=\"" + m_sheets[index].name + "\" sheetId=\"" + number + "\" r:id=\"rId" + number
            + "\"";
        if (!m_sheets[index].state.empty())
            text += " state=\"" + m_sheets[index].state + "\"";
        text += "/>";
    }
    return text + "</sheets></workbook>";
}

std::string WorkbookBuilder::relations() const
{
    std::string text = "<Relationships>";
    for (size_t index = 0; index < m_sheets.size(); ++index) {
        const std::string number = std::to_string(index + 1);
        text += "<Relationship Id=\"rId" + number + "\" Target=\"worksheets/sheet" + number + ".xml\"/>";
    }
    return text + "</Relationships>";
}

std::string WorkbookBuilder::styles() const
{
    std::string formats;
    std::string cells;
    for (size_t index = 0; index < m_formats.size(); ++index) {
        const std::string id = std::to_string(164 + index);
        formats += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + m_formats[index] + "\"/>";
        cells += "<xf numFmtId=\"" + id + "\"/>";
    }
    return "<styleSheet><numFmts>" + formats
        + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + cells
        + "</cellXfs></styleSheet>";
}

std::string WorkbookBuilder::bytes() const
{
    std::vector<std::pair<std::string, std::string>> members{{"[Content_Types].xml", "<Types/>"},
                                                             {"xl/workbook.xml", workbook()},
                                                             {"xl/_rels/workbook.xml.rels", relations()}};
    if (!m_shared.empty())
        members.emplace_back("xl/sharedStrings.xml", "<sst>" + m_shared + "</sst>");
    if (!m_formats.empty())
        members.emplace_back("xl/styles.xml", styles());
    for (size_t index = 0; index < m_sheets.size(); ++index)
        members.emplace_back("xl/worksheets/sheet" + std::to_string(index + 1) + ".xml",
                             "<worksheet>" + m_sheets[index].before + "<sheetData>" + m_sheets[index].data
                                 + "</sheetData>" + m_sheets[index].after + "</worksheet>");
    members.insert(members.end(), m_parts.begin(), m_parts.end());
    return zipOf(members);
}
