// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/statement_source.h"

#include "core/ingest/formats/camt_reader.h"
#include "core/ingest/formats/mt940_reader.h"
#include "core/ingest/formats/ofx_reader.h"
#include "core/ingest/formats/xml_text.h"
#include "core/ingest/xml_decoding.h"

#include <QCoreApplication>

namespace skein {

namespace {

using Read = std::unique_ptr<TableReader> (*)(std::string_view text);

class StatementSource final : public TableSource
{
public:
    StatementSource(const InputFile &input, Read reader)
        : m_xml(decodeXml(input.bytes()))
        , m_read(reader)
    {
    }

    void tell(const QString &note)
    {
        if (!note.isEmpty())
            m_xml.notes << note;
    }

    const std::vector<TableName> &tables() const override { return m_tables; }
    const DecodedText *text(size_t /*table*/) const override { return &m_xml.text; }
    QStringList notes(size_t /*table*/) const override { return m_xml.notes; }

    std::unique_ptr<TableReader> read(size_t /*table*/, char /*delimiter*/) const override
    {
        return m_read(m_xml.text.text);
    }

private:
    DecodedXml m_xml;
    Read m_read;
    std::vector<TableName> m_tables{{}};
};

template<Read read>
std::unique_ptr<TableSource> open(const InputFile &input)
{
    return std::make_unique<StatementSource>(input, read);
}

std::unique_ptr<TableSource> openOfx(const InputFile &input)
{
    auto source = std::make_unique<StatementSource>(input, readOfx);
    source->tell(noteOnOfx(source->text(0)->text));
    return source;
}

double ofxLikeness(const FileHead &head)
{
    const std::string_view text = trimmed(head.text);
    const bool isOfx = text.starts_with("OFXHEADER:") || xmlRoot(head.text) == "OFX";
    return isOfx ? 1 : 0;
}

double mt940Likeness(const FileHead &head)
{
    const std::string_view text = head.text;
    const auto has = [&](std::string_view tag) { return text.find(tag) != std::string_view::npos; };
    const std::string_view bare = trimmed(text);
    const bool begins = bare.starts_with(":20:") || bare.starts_with("{1:") || bare.starts_with(":940:");
    return begins && has("\n:25:") && has("\n:61:") ? 1 : 0;
}

double camtLikeness(const FileHead &head)
{
    return xmlRoot(head.text) == "Document" && head.text.find(":camt.05") != std::string::npos ? 1 : 0;
}

} // namespace

FileFormat ofxFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "Bank statement (OFX)"), ofxLikeness, openOfx};
}

FileFormat mt940Format()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "Bank statement (MT940)"), mt940Likeness, open<readMt940>};
}

FileFormat camtFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "Bank statement (camt.053)"), camtLikeness, open<readCamt>};
}

} // namespace skein
