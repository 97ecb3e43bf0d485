// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "tests/fuzz/fuzz_entry.h"
#include "widgets/linkchart/photos/picture_file.h"

#include <QImageReader>
#include <QLoggingCategory>

using namespace skein;
using namespace Qt::Literals::StringLiterals;

/// A picture becomes pixels of a bounded size or is refused with an Error.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QLoggingCategory::setFilterRules(u"qt.gui.imageio*=false"_s);
    constexpr int mostMegabytes = 32; // the checks of memory keep what was given back for long
    QImageReader::setAllocationLimit(mostMegabytes);
    try {
        const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
        const DecodedPicture picture = decodePicture(bytes, u"picture"_s);
        demand(!picture.image.isNull() && picture.image.textKeys().isEmpty());
        demand(picture.image.width() <= LongestPictureSide && picture.image.height() <= LongestPictureSide);
        demand(picture.image.bytesPerLine() == qsizetype(picture.image.width()) * qsizetype(sizeof(QRgb)));
    } catch (const Error &error) {
        demand(!error.message().isEmpty());
    }
    return 0;
}
