// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/document_writer.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

struct Writer
{
    const char16_t *ending;
    QByteArray (*write)(const Document &, Progress *);
};

const Writer writers[] = {{u"docx", docxBytes}, {u"odt", odtBytes}, {u"pdf", pdfBytes}, {u"html", htmlBytes}};

} // namespace

QStringList documentEndings()
{
    QStringList endings;
    for (const Writer &each : writers)
        endings << QString::fromUtf16(each.ending);
    return endings;
}

void writeDocument(const QString &path, const Document &document, Progress *progress)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    const auto *writer = std::find_if(std::begin(writers), std::end(writers),
                                      [&ending](const Writer &each) { return ending == each.ending; });
    if (writer == std::end(writers))
        throw Error(QCoreApplication::translate("skein", "A document is written as %1, not as \".%2\"")
                        .arg(u'.' + documentEndings().join(u" ."_s), ending));
    const QByteArray bytes = writer->write(document, progress);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw Error(QCoreApplication::translate("skein", "%1 could not be written")
                        .arg(QDir::toNativeSeparators(path)),
                    file.errorString());
}

} // namespace skein
