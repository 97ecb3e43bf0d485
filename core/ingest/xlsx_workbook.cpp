// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/xlsx_workbook.h"

#include "core/base/error.h"
#include "core/ingest/xlsx_sheet.h"
#include "core/ingest/xml_pull.h"
#include "core/ingest/zip_container.h"

#include <QCoreApplication>

#include <charconv>

namespace skein {

static constexpr size_t MaxSheets = 1024;
static constexpr size_t MaxPartBytes = size_t(64) << 20;
static constexpr size_t MaxStringBytes = size_t(2) << 30;

using Token = XmlPull::Token;

static XmlPull pull(ZipContainer::Stream &stream)
{
    return XmlPull([&stream](char *to, size_t size) { return stream.read(to, size); });
}

static long long wholeNumber(std::string_view text, long long otherwise)
{
    long long value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

XlsxWorkbook::XlsxWorkbook(std::string_view bytes)
    : m_bytes(bytes)
    , m_tables(std::make_shared<Tables>())
{
    readParts();
    readSharedStrings();
    readStyles();
}

XlsxWorkbook::~XlsxWorkbook() = default;

std::string_view XlsxWorkbook::Tables::sharedString(size_t index) const
{
    if (index >= ends.size())
        return {};
    const size_t begin = index == 0 ? 0 : ends[index - 1];
    return std::string_view(strings).substr(begin, ends[index] - begin);
}

/// Relation id -> member of the container.
std::vector<std::pair<std::string, std::string>> XlsxWorkbook::relations() const
{
    std::vector<std::pair<std::string, std::string>> found;
    const auto stream = ZipContainer(m_bytes).open("xl/_rels/workbook.xml.rels");
    XmlPull xml = pull(*stream);
    for (Token token = xml.next(); token != Token::Finish; token = xml.next()) {
        if (token != Token::Start || xml.name() != "Relationship")
            continue;
        const std::string target(xml.attribute("Target"));
        found.emplace_back(xml.attribute("Id"), target.starts_with('/') ? target.substr(1) : "xl/" + target);
    }
    return found;
}

void XlsxWorkbook::readParts()
{
    const ZipContainer container(m_bytes);
    if (!container.has("xl/workbook.xml") || !container.has("xl/_rels/workbook.xml.rels"))
        throw Error(QCoreApplication::translate("XlsxWorkbook",
                                                "This is a zip file but not an XLSX workbook. Nothing was "
                                                "changed. Unpack it and import the files in it."));
    const auto parts = relations();
    const auto stream = container.open("xl/workbook.xml");
    XmlPull xml = pull(*stream);
    for (Token token = xml.next(); token != Token::Finish; token = xml.next()) {
        if (token != Token::Start)
            continue;
        if (xml.name() == "workbookPr")
            m_tables->is1904 = xml.attribute("date1904") == "1" || xml.attribute("date1904") == "true";
        if (xml.name() != "sheet" || m_sheets.size() == MaxSheets)
            continue;
        const std::string_view name = xml.attribute("name");
        const std::string_view state = xml.attribute("state");
        for (const auto &[id, part] : parts)
            if (id == xml.attribute("id") && container.has(part))
                m_sheets.push_back({QString::fromUtf8(name.data(), qsizetype(name.size())), part,
                                    state == "hidden" || state == "veryHidden"});
    }
}

void XlsxWorkbook::readSharedStrings()
{
    const ZipContainer container(m_bytes);
    if (!container.has("xl/sharedStrings.xml"))
        return;
    const auto stream = container.open("xl/sharedStrings.xml");
    XmlPull xml = pull(*stream);
    size_t phonetic = 0;
    bool isText = false;
    for (Token token = xml.next(); token != Token::Finish; token = xml.next()) {
        if (token == Token::Text && isText && phonetic == 0)
            m_tables->strings += xml.text();
        if (token == Token::Start) {
            isText = xml.name() == "t";
            phonetic += xml.name() == "rPh";
        } else if (token == Token::End) {
            isText = false;
            phonetic -= xml.name() == "rPh";
            if (xml.name() == "si")
                m_tables->ends.push_back(m_tables->strings.size());
        }
        if (m_tables->strings.size() > MaxStringBytes)
            throw Error(QCoreApplication::translate("XlsxWorkbook",
                                                    "The workbook has more than 2 GiB of text. "
                                                    "Ask for it as CSV."));
    }
}

void XlsxWorkbook::readStyles()
{
    const ZipContainer container(m_bytes);
    if (!container.has("xl/styles.xml"))
        return;
    const auto stream = container.open("xl/styles.xml");
    XmlPull xml = pull(*stream);
    std::vector<std::pair<long long, CellStyle>> own;
    bool isCellFormats = false;
    for (Token token = xml.next(); token != Token::Finish; token = xml.next()) {
        if (xml.name() == "cellXfs")
            isCellFormats = token == Token::Start;
        if (token != Token::Start)
            continue;
        if (xml.name() == "numFmt")
            own.emplace_back(wholeNumber(xml.attribute("numFmtId"), 0),
                             styleOfFormat(xml.attribute("formatCode")));
        if (!isCellFormats || xml.name() != "xf")
            continue;
        const long long id = wholeNumber(xml.attribute("numFmtId"), 0);
        CellStyle style = builtInStyle(id);
        for (const auto &[ownId, ownStyle] : own)
            if (ownId == id)
                style = ownStyle;
        if (m_tables->styles.size() < MaxPartBytes)
            m_tables->styles.push_back(style);
    }
}

std::unique_ptr<TableReader> XlsxWorkbook::read(const SheetInfo &sheet) const
{
    return std::make_unique<XlsxSheetReader>(m_tables, ZipContainer(m_bytes).open(sheet.part));
}

} // namespace skein
