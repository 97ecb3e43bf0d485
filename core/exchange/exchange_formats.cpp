// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_formats.h"

#include "core/exchange/anx_reader.h"
#include "core/exchange/anx_writer.h"
#include "core/exchange/csv_lists.h"
#include "core/exchange/edge_list_reader.h"
#include "core/exchange/gexf_reader.h"
#include "core/exchange/graph_writer.h"
#include "core/exchange/graphml_reader.h"
#include "core/exchange/mtgx.h"
#include "core/exchange/pajek.h"
#include "core/exchange/typed_formats.h"
#include "core/ingest/zip_container.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static std::string_view withoutBlanks(std::string_view text)
{
    return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

/// The name of the first element of an XML text, without its prefix; empty when there is none.
static std::string_view rootOf(std::string_view head)
{
    for (size_t at = 0; (at = head.find('<', at)) != std::string_view::npos; ++at) {
        const std::string_view rest = head.substr(at + 1);
        if (rest.starts_with("!--")) {
            at = std::min(head.find("-->", at), head.size() - 1);
            continue;
        }
        if (rest.empty() || rest[0] == '?' || rest[0] == '!')
            continue;
        const std::string_view name = rest.substr(0, rest.find_first_of(" \t\r\n/>"));
        return name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
    }
    return {};
}

template<size_t N>
static bool hasRoot(std::string_view head, const char (&name)[N])
{
    return withoutBlanks(head).starts_with('<') && rootOf(head) == name;
}

static bool isAnx(std::string_view head, std::string_view /*bytes*/)
{
    return hasRoot(head, "Chart");
}

static bool isGexf(std::string_view head, std::string_view /*bytes*/)
{
    return hasRoot(head, "gexf");
}

static bool isGraphml(std::string_view head, std::string_view /*bytes*/)
{
    return hasRoot(head, "graphml");
}

static bool has(std::string_view head, std::string_view text)
{
    return head.find(text) != std::string_view::npos;
}

static bool isJson(std::string_view head)
{
    const std::string_view text = withoutBlanks(head);
    return text.starts_with('{') || text.starts_with('[');
}

static bool isCaseUco(std::string_view head, std::string_view /*bytes*/)
{
    return isJson(head) && (has(head, "\"@graph\"") || has(head, "\"@context\""));
}

static bool isStix(std::string_view head, std::string_view /*bytes*/)
{
    return isJson(head) && (has(head, "\"bundle\"") || has(head, "\"spec_version\""));
}

static bool isFollowTheMoney(std::string_view head, std::string_view /*bytes*/)
{
    return isJson(head) && has(head, "\"schema\"") && has(head, "\"properties\"");
}

static bool isMtgx(std::string_view /*head*/, std::string_view bytes)
{
    return ZipContainer::looksLikeZip(bytes) && looksLikeMtgx(bytes);
}

static bool isCsvLists(std::string_view /*head*/, std::string_view bytes)
{
    return ZipContainer::looksLikeZip(bytes);
}

static bool isPajek(std::string_view head, std::string_view /*bytes*/)
{
    const QString text = QString::fromUtf8(head.data(), qsizetype(head.size())).toLower();
    const qsizetype at = text.indexOf(u"*vertices"_s);
    return at == 0 || (at > 0 && text[at - 1] == u'\n');
}

/// Lines of cells; a file of another sort has bytes that no text has.
static bool isText(std::string_view head, std::string_view bytes)
{
    const auto isControl = [](char each) {
        const auto code = static_cast<unsigned char>(each);
        return code < 0x20 && each != '\t' && each != '\n' && each != '\r' && each != '\f';
    };
    return !withoutBlanks(head).starts_with('<') && !isJson(head) && !ZipContainer::looksLikeZip(bytes)
        && std::none_of(head.begin(), head.end(), isControl);
}

static constexpr ExchangeFormat formats[]{
    {"Maltego graph", ".mtgx", ExportedEvents::Summed, isMtgx, readMtgx, writeMtgx},
    {"CSV lists in a zip file", ".zip", ExportedEvents::Summed, isCsvLists, readCsvLists, writeCsvLists},
    {"CASE/UCO", ".jsonld", ExportedEvents::OneByOne, isCaseUco, readCaseUco, writeCaseUco},
    {"STIX 2.1", ".stix.json", ExportedEvents::Summed, isStix, readStix, writeStix},
    {"FollowTheMoney", ".ftm.json", ExportedEvents::OneByOne, isFollowTheMoney, readFollowTheMoney,
     writeFollowTheMoney},
    {"i2 Analyst's Notebook chart", ".anx", ExportedEvents::OneByOne, isAnx, readAnx, writeAnx},
    {"GEXF (Gephi)", ".gexf", ExportedEvents::Summed, isGexf, readGexf, writeGexf},
    {"GraphML", ".graphml", ExportedEvents::Summed, isGraphml, readGraphml, writeGraphml},
    {"Pajek", ".net", ExportedEvents::Summed, isPajek, readPajek, writePajek},
    {"edge list", ".csv", ExportedEvents::Summed, isText, readEdgeList, writeEdgeList},
};

std::span<const ExchangeFormat> exchangeFormats()
{
    return formats;
}

bool isCertain(const ExchangeFormat &format, std::string_view head, std::string_view bytes)
{
    if (format.read == readEdgeList)
        return false;
    if (format.read == readCsvLists) {
        const ZipContainer zip(bytes);
        return zip.has("nodes.csv") && zip.has("edges.csv");
    }
    if (format.read == readCaseUco)
        return has(head, "\"@context\"") && has(head, "uco");
    if (format.read == readStix)
        return has(head, "\"bundle--") || has(head, "\"spec_version\"");
    if (format.read == readFollowTheMoney)
        return has(head, "\"id\"") && !has(head, "\"$schema\"");
    return format.read != readAnx || has(head, "<ChartItem") || has(head, "<EntityType");
}

const ExchangeFormat *formatToWrite(const QString &path)
{
    for (const ExchangeFormat &format : formats)
        if (path.endsWith(QLatin1StringView(format.ending), Qt::CaseInsensitive))
            return &format;
    return nullptr;
}

QString endingsToWrite()
{
    QStringList endings;
    for (const ExchangeFormat &format : formats)
        endings << QString::fromLatin1(format.ending);
    endings.sort();
    return endings.join(u", "_s);
}

} // namespace skein
