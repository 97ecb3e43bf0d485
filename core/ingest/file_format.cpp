// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/file_format.h"

#include "core/base/error.h"
#include "core/ingest/delimited_source.h"
#include "core/ingest/formats/aligned_source.h"
#include "core/ingest/formats/archive_source.h"
#include "core/ingest/formats/calendar_source.h"
#include "core/ingest/formats/chat_json_source.h"
#include "core/ingest/formats/chat_text_source.h"
#include "core/ingest/formats/database_source.h"
#include "core/ingest/formats/json_shape.h"
#include "core/ingest/formats/json_source.h"
#include "core/ingest/formats/mail_source.h"
#include "core/ingest/formats/sms_backup_source.h"
#include "core/ingest/formats/statement_source.h"
#include "core/ingest/formats/track_source.h"
#include "core/ingest/formats/ufed_source.h"
#include "core/ingest/formats/vcard_source.h"
#include "core/ingest/formats/xls_source.h"
#include "core/ingest/formats/xls_workbook.h"
#include "core/ingest/formats/xlsx_source.h"
#include "core/ingest/formats/xry_source.h"
#include "core/ingest/zip_container.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace skein {

static constexpr size_t HeadBytes = size_t(1) << 16;
static constexpr double LeastLikeness = 0.5;
static constexpr double NearlyAsLikely = 0.3;

static QString tr(const char *text)
{
    return QCoreApplication::translate("TableFile", text);
}

std::span<const FileFormat> fileFormats()
{
    static const std::array formats{
        xlsxFormat(),     vcardFormat(),       whatsappTextFormat(), signalTextFormat(), telegramJsonFormat(),
        metaJsonFormat(), discordJsonFormat(), databaseFormat(),     jsonFormat(),       jsonLinesFormat(),
        archiveFormat(),  mailFormat(),        mailboxFormat(),      gpxFormat(),        kmlFormat(),
        calendarFormat(), ofxFormat(),         mt940Format(),        camtFormat(),       ufedFormat(),
        xryTextFormat(),  smsBackupFormat(),   alignedFormat(),      xlsFormat()};
    return formats;
}

/// What a file that holds no tables begins with, and what to do.
static void refuseKnownFormats(std::string_view bytes, const QString &path)
{
    static constexpr std::array<std::pair<std::string_view, const char *>, 5> formats{{
        {"%PDF", QT_TRANSLATE_NOOP("TableFile", "%1 is a PDF. Ask for the data as CSV or XLSX.")},
        {"\xD0\xCF\x11\xE0",
         QT_TRANSLATE_NOOP("TableFile",
                           "%1 is a document of the old format and holds no workbook that can be read. "
                           "Save it as XLSX or CSV. Nothing was changed.")},
        {"\x89PNG", QT_TRANSLATE_NOOP("TableFile", "%1 is a picture, not a table.")},
        {"\xFF\xD8\xFF", QT_TRANSLATE_NOOP("TableFile", "%1 is a picture, not a table.")},
        {"\x1F\x8B", QT_TRANSLATE_NOOP("TableFile", "%1 is compressed. Unpack it first.")},
    }};
    constexpr std::string_view encrypted("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    if (bytes.starts_with(formats[1].first) && bytes.find(encrypted) != std::string_view::npos)
        throw Error(tr("%1 is protected by a password. Save it without one, or ask for it without one. "
                       "Nothing was changed.")
                        .arg(path));
    if (XlsWorkbook::looksLikeXls(bytes))
        return;
    for (const auto &[magic, message] : formats)
        if (bytes.starts_with(magic))
            throw Error(tr(message).arg(path));
}

/// Graphs of other programs in JSON: their objects are no rows of one kind.
static void refuseGraphs(const FileHead &head, const QString &path)
{
    const JsonShape shape(head);
    const char *name = nullptr;
    if (shape.has("@context") && shape.hasEnding("@graph"))
        name = "CASE/UCO (JSON-LD)";
    else if (shape.has("type") && shape.has("objects[].type") && shape.has("objects[].id"))
        name = "STIX";
    else if (shape.has("id") && shape.has("schema") && shape.has("properties"))
        name = "FollowTheMoney";
    if (name)
        throw Error(tr("%1 is a graph in the form of %2, not a table. Read it with “skein exchange import”, "
                       "or as a chart file in the window. Nothing was changed.")
                        .arg(path, QString::fromUtf8(name)));
}

/// XML that no format knows: a table would be made of its tags.
static void refuseMarkup(const FileHead &head, const QString &path)
{
    const std::string_view text = trimmed(head.text);
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const bool isElement = text.size() > 1 && text[0] == '<' && (isLetter(text[1]) || text[1] == '_')
        && (!head.isWhole || text.back() == '>');
    if (!isElement && !text.starts_with("<?xml") && !text.starts_with("<!"))
        return;
    for (const std::string_view root : {"<graphml", "<gexf", "<Chart"})
        if (text.find(root) != std::string_view::npos)
            throw Error(tr("%1 is a graph or a chart, not a table. Read it with “skein exchange import”, or "
                           "as a chart file in the window. Nothing was changed.")
                            .arg(path));
    throw Error(tr("%1 is an XML or HTML document of no form that is known. Ask for the data as CSV, XLSX or "
                   "JSON. Nothing was changed.")
                    .arg(path));
}

/// A line that is a key alone, and below it one that is indented and has a key too: YAML, whose nesting no
/// table shows.
static bool isYaml(const FileHead &head)
{
    const std::string_view text = head.text;
    const size_t end = text.find('\n');
    if (end == std::string_view::npos)
        return false;
    const std::string_view first = text.substr(0, end);
    const std::string_view second = text.substr(end + 1, text.find('\n', end + 1) - end - 1);
    const auto isKey = [](std::string_view key) {
        return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
        });
    };
    const size_t indent = second.find_first_not_of(" -");
    return first.ends_with(':') && isKey(first.substr(0, first.size() - 1))
        && indent != std::string_view::npos && indent >= 2
        && isKey(second.substr(indent, second.find(':') - std::min(indent, second.find(':'))));
}

static FileHead headOf(std::string_view bytes)
{
    FileHead head;
    head.bytes = bytes;
    head.isWhole = bytes.size() <= HeadBytes;
    if (!ZipContainer::looksLikeZip(bytes)) // members may lie in it as they are, and look like text
        head.text = decodeText(bytes.substr(0, HeadBytes)).text;
    return head;
}

OpenedFormat openFormat(const InputFile &input, Extent extent)
{
    NoProgress none;
    LastingStop progress(none);
    return openFormat(input, extent, progress);
}

OpenedFormat openFormat(const InputFile &input, Extent extent, LastingStop &progress)
{
    refuseKnownFormats(input.bytes(), input.path());
    const FileHead head = headOf(input.bytes());
    refuseGraphs(head, input.path());
    OpenedFormat opened;
    opened.likeness = LeastLikeness;
    for (const FileFormat &each : fileFormats()) {
        const double likeness = each.likeness(head);
        if (likeness < LeastLikeness)
            continue;
        if (opened.format)
            opened.others.push_back(likeness > opened.likeness ? opened.format : &each);
        if (!opened.format || likeness > opened.likeness) {
            opened.format = &each;
            opened.likeness = likeness;
        }
    }
    if (!opened.format) {
        refuseMarkup(head, input.path());
        if (isYaml(head))
            throw Error(tr("%1 is a YAML document, which holds no table. Ask for the data as CSV or JSON.")
                            .arg(input.path()));
        opened.likeness = 1;
        opened.source = std::make_unique<DelimitedSource>(input, extent, progress);
        return opened;
    }
    std::erase_if(opened.others, [&](const FileFormat *other) {
        return other->isGeneral || other->likeness(head) < opened.likeness - NearlyAsLikely;
    });
    opened.source = opened.format->open(input);
    return opened;
}

} // namespace skein
