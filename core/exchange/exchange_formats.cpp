// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_formats.h"

#include "core/exchange/anx_reader.h"
#include "core/exchange/anx_writer.h"
#include "core/exchange/edge_list_reader.h"
#include "core/exchange/gexf_reader.h"
#include "core/exchange/graph_writer.h"
#include "core/exchange/graphml_reader.h"

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

static bool isText(std::string_view head, std::string_view /*bytes*/)
{
    return !withoutBlanks(head).starts_with('<');
}

static constexpr ExchangeFormat formats[]{
    {"i2 Analyst's Notebook chart", ".anx", ExportedEvents::OneByOne, isAnx, readAnx, writeAnx},
    {"GEXF (Gephi)", ".gexf", ExportedEvents::Summed, isGexf, readGexf, writeGexf},
    {"GraphML", ".graphml", ExportedEvents::Summed, isGraphml, readGraphml, writeGraphml},
    {"edge list", nullptr, ExportedEvents::Summed, isText, readEdgeList, nullptr},
};

std::span<const ExchangeFormat> exchangeFormats()
{
    return formats;
}

const ExchangeFormat *formatToWrite(const QString &path)
{
    for (const ExchangeFormat &format : formats)
        if (format.write && path.endsWith(QLatin1StringView(format.ending), Qt::CaseInsensitive))
            return &format;
    return nullptr;
}

QString endingsToWrite()
{
    QStringList endings;
    for (const ExchangeFormat &format : formats)
        if (format.write)
            endings << QString::fromLatin1(format.ending);
    endings.sort();
    return endings.join(u", "_s);
}

} // namespace skein
