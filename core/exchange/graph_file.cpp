// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/graph_file.h"

#include "core/base/error.h"
#include "core/exchange/confined_graph.h"
#include "core/exchange/exchange_formats.h"
#include "core/ingest/input_file.h"
#include "core/ingest/text_decoding.h"

#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr size_t enoughToTell = 65'536;

GraphReading readGraphFile(const QString &path, Progress &progress)
{
    return readGraphConfined(path, progress);
}

GraphReading readGraphHere(const QString &path, Progress &progress)
{
    const InputFile file(path);
    const DecodedText head = decodeText(file.bytes().substr(0, enoughToTell));
    for (const ExchangeFormat &format : exchangeFormats()) {
        if (!format.isOf(head.text, file.bytes()))
            continue;
        try {
            return format.read(file.bytes(), progress);
        } catch (const Error &error) {
            const QString text
                = QString::fromUtf8(error.what()).simplified().remove(u" Nothing was changed."_s);
            throw Error(u"%1 (%2): %3; nothing was changed, export it again"_s.arg(
                path, QString::fromUtf8(format.name), text.endsWith(u'.') ? text.chopped(1) : text));
        }
    }
    throw Error(u"%1 is of no graph format that can be read; export the graph as one of %2"_s.arg(
        path, endingsToWrite()));
}

QString certainFormatOf(const QString &path)
{
    try {
        const InputFile file(path);
        const DecodedText head = decodeText(file.bytes().substr(0, enoughToTell));
        for (const ExchangeFormat &format : exchangeFormats())
            if (format.isOf(head.text, file.bytes()))
                return isCertain(format, head.text, file.bytes()) ? QString::fromUtf8(format.name)
                                                                  : QString();
    } catch (const Error &) {
        return {}; // who imports it says what is wrong with it
    }
    return {};
}

std::vector<LostField> writeGraphFile(const QString &path, const GraphDocument &document)
{
    const ExchangeFormat *format = formatToWrite(path);
    if (!format)
        throw Error(u"%1 has another ending than %2; use one of these"_s.arg(path, endingsToWrite()));
    const WrittenGraph written = format->write(document);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(written.bytes) != written.bytes.size()
        || !file.commit())
        throw Error(u"%1 could not be written (%2); choose another place"_s.arg(path, file.errorString()));
    return written.lost;
}

} // namespace skein
