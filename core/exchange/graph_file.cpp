// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/graph_file.h"

#include "core/base/error.h"
#include "core/exchange/edge_list_reader.h"
#include "core/exchange/gexf_reader.h"
#include "core/exchange/graphml_reader.h"
#include "core/ingest/input_file.h"
#include "core/ingest/text_decoding.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

GraphReading readGraphFile(const QString &path, Progress &progress)
{
    constexpr size_t enoughToTell = 8192;
    const InputFile file(path);
    const DecodedText head = decodeText(file.bytes().substr(0, enoughToTell));
    const size_t first = head.text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || head.text[first] != '<')
        return readEdgeList(file.bytes(), progress);
    try {
        if (head.text.find("<gexf") != std::string_view::npos)
            return readGexf(file.bytes(), progress);
        if (head.text.find("<graphml") != std::string_view::npos)
            return readGraphml(file.bytes(), progress);
    } catch (const Error &error) {
        throw Error(u"%1: %2; export it again"_s.arg(path, QString::fromUtf8(error.what())));
    }
    throw Error(u"%1 is XML but neither GraphML nor GEXF; export the graph in one of these"_s.arg(path));
}

} // namespace skein
