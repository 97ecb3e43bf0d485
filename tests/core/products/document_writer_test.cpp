// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/base/steps.h"
#include "core/products/document_flow.h"
#include "core/products/document_writer.h"
#include "core/products/printed_pages.h"
#include "core/products/visible_text.h"
#include "tests/core/products/sample_document.h"
#include "tests/support/golden.h"
#include "tests/support/stop_after.h"
#include "tests/support/zip_entries.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

/// One element a line, so that a difference is easy to see.
QString byLines(const QByteArray &xml)
{
    return QString::fromUtf8(xml).replace(u"><"_s, u">\n<"_s);
}

void expectWellFormed(const QString &name, const QByteArray &content)
{
    QXmlStreamReader xml(content);
    while (!xml.atEnd())
        xml.readNext();
    EXPECT_FALSE(xml.hasError()) << name.toStdString() << ": " << xml.errorString().toStdString();
}

void expectAllWellFormed(const std::map<QString, QByteArray> &entries)
{
    for (const auto &[name, content] : entries)
        if (name.endsWith(u".xml") || name.endsWith(u".rels"))
            expectWellFormed(name, content);
}

/// The words of each page of a PDF, as poppler reads them.
QStringList pagesOf(const QByteArray &pdf)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"document.pdf"_s);
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    EXPECT_TRUE(process.waitForFinished(60'000)) << "pdftotext is in packaging/packages.txt";
    QStringList pages = QString::fromUtf8(process.readAllStandardOutput()).split(u'\f');
    pages.removeLast(); // each page ends with a form feed
    return pages;
}

} // namespace

TEST(DocumentWriterTest, ADocxHasTheAgreedContent)
{
    const auto entries = zipEntries(docxBytes(sampleDocument()));
    expectAllWellFormed(entries);
    expectGolden(u"sample_document.docx.xml"_s, byLines(entries.at(u"word/document.xml"_s)));
}

TEST(DocumentWriterTest, AnOdtHasTheAgreedContent)
{
    const QByteArray bytes = odtBytes(sampleDocument());
    EXPECT_EQ(bytes.mid(30, 47), "mimetypeapplication/vnd.oasis.opendocument.text");
    const auto entries = zipEntries(bytes);
    expectAllWellFormed(entries);
    expectGolden(u"sample_document.odt.xml"_s, byLines(entries.at(u"content.xml"_s)));
}

TEST(DocumentWriterTest, AnHtmlHasTheAgreedContent)
{
    expectGolden(u"sample_document.html"_s, QString::fromUtf8(htmlBytes(sampleDocument())));
}

TEST(DocumentWriterTest, WordGetsRealHeadingsFieldsAndTables)
{
    const auto entries = zipEntries(docxBytes(sampleDocument()));
    const QByteArray main = entries.at(u"word/document.xml"_s);
    EXPECT_EQ(main.count("<w:pStyle w:val=\"Heading1\"/>"), 5);
    EXPECT_EQ(main.count("<w:tblHeader/>"), 4); // members, unresolved, sources, as written
    EXPECT_EQ(main.count("<w:cantSplit/>"), main.count("<w:tr>"));
    EXPECT_TRUE(main.contains("descr=\"One person and one phone, joined by a confirmed link\""));
    const QByteArray footer = entries.at(u"word/footer1.xml"_s);
    EXPECT_TRUE(footer.contains("w:instr=\" PAGE \""));
    EXPECT_TRUE(footer.contains("w:instr=\" NUMPAGES \""));
    EXPECT_TRUE(footer.contains("HERON-TF-1 \u00B7 version 2"));
    for (const QString &part : {u"word/header1.xml"_s, u"word/footer1.xml"_s})
        EXPECT_TRUE(entries.at(part).contains("<w:t>OFFICIAL-SENSITIVE</w:t>"));
    EXPECT_TRUE(entries.at(u"docProps/core.xml"_s).contains("2025-06-12T08:30:00Z"));
    EXPECT_TRUE(entries.at(u"word/media/picture1.png"_s).startsWith("\x89PNG"));
}

TEST(DocumentWriterTest, OpenDocumentGetsItsMarkingAndPageNumbers)
{
    const QByteArray styles = zipEntries(odtBytes(sampleDocument())).at(u"styles.xml"_s);
    EXPECT_EQ(styles.count(">OFFICIAL-SENSITIVE</text:p>"), 2);
    EXPECT_TRUE(styles.contains("<text:page-number"));
    EXPECT_TRUE(styles.contains("<text:page-count"));
}

TEST(DocumentWriterTest, TheSameDocumentGivesTheSameBytes)
{
    EXPECT_EQ(docxBytes(sampleDocument()), docxBytes(sampleDocument()));
    EXPECT_EQ(odtBytes(sampleDocument()), odtBytes(sampleDocument()));
    EXPECT_EQ(htmlBytes(sampleDocument()), htmlBytes(sampleDocument()));
}

TEST(DocumentWriterTest, EveryPageOfAPdfCarriesMarkingReferenceAndNumber)
{
    const QStringList pages = pagesOf(pdfBytes(sampleDocument()));
    ASSERT_GE(pages.size(), 2);
    for (qsizetype page = 0; page < pages.size(); ++page) {
        EXPECT_EQ(pages[page].count(u"OFFICIAL-SENSITIVE"_s), 2) << page;
        EXPECT_TRUE(pages[page].contains(u"HERON-TF-1"_s)) << page;
        EXPECT_TRUE(pages[page].contains(u"Page %1 of %2"_s.arg(page + 1).arg(pages.size()))) << page;
    }
}

TEST(DocumentWriterTest, ALongPdfTableRepeatsItsHeaderAndLosesNoRow)
{
    const QStringList pages = pagesOf(pdfBytes(longSchedule(2000)));
    ASSERT_GE(pages.size(), 20);
    for (const QString &page : pages) {
        EXPECT_TRUE(page.contains(u"Description"_s));
        EXPECT_EQ(page.count(u"OFFICIAL-SENSITIVE"_s), 2);
    }
    const QString all = pages.join(u' ');
    for (int row = 1; row <= 2000; ++row)
        EXPECT_TRUE(all.contains(u"[1/%1]"_s.arg(row))) << row;
}

TEST(DocumentWriterTest, ACellTallerThanAPageGoesOnAndLosesNoWord)
{
    Document document;
    QString text;
    for (int word = 0; word < 3000; ++word)
        text += u"word%1 "_s.arg(word);
    document.blocks.push_back(tableBlock({u"Long"_s, {{u"A"_s}, {u"Text"_s}}, {{u"x"_s, text}}}));
    const QString all = pagesOf(pdfBytes(document)).join(u' ');
    for (int word = 0; word < 3000; ++word)
        EXPECT_TRUE(all.contains(u"word%1 "_s.arg(word)) || all.contains(u"word%1\n"_s.arg(word))) << word;
}

TEST(DocumentWriterTest, TextFromDataIsNeverMarkup)
{
    Document document;
    const QString name = u"<img src=\"file:///etc/passwd\"><script>alert(1)</script>"_s;
    document.title.title = name;
    document.title.reference = name;
    document.marking = Marking(name);
    document.blocks.push_back(Heading{1, name});
    document.blocks.push_back(tableBlock({name, {{name}}, {{name}}}));
    const QByteArray html = htmlBytes(document);
    EXPECT_FALSE(html.contains("<img"));
    EXPECT_FALSE(html.contains("<script"));
    expectAllWellFormed(zipEntries(docxBytes(document)));
    expectAllWellFormed(zipEntries(odtBytes(document)));
    EXPECT_FALSE(pdfBytes(document).contains("/URI"));
}

TEST(DocumentWriterTest, WhatWouldHideOrReorderTextIsShown)
{
    EXPECT_EQ(visibleText(u"Ali\u202EnahK"_s), u"Ali\u2039U+202E\u203AnahK"_s);
    EXPECT_EQ(visibleText(QString::fromUtf16(u"a\0b\u0007", 4)), u"a\u2400b\u2407"_s);
    EXPECT_EQ(visibleText(QString(QChar(0xD800)) + u'x'), u"\uFFFDx"_s);
    EXPECT_EQ(visibleText(u"\U0001F600 \u0645\u062D\u0645\u062F \u0141\u00F3d\u017A"_s),
              u"\U0001F600 \u0645\u062D\u0645\u062F \u0141\u00F3d\u017A"_s);
    EXPECT_EQ(visibleText(u"one\r\ntwo\rthree\u2028four\tend"_s), u"one\ntwo\nthree\nfour\tend"_s);
}

TEST(DocumentWriterTest, CitationsSayWhichRowsInShort)
{
    EXPECT_EQ(citationText({}), QString());
    EXPECT_EQ(citationText({{2, 17, {}, {}}, {2, 18, {}, {}}, {3, 0, {}, {}}}), u"[2/17,18; 3]"_s);
    std::vector<Citation> many;
    for (int row = 1; row <= 10; ++row)
        many.push_back({1, row, {}, {}});
    EXPECT_EQ(citationText(many), u"[1/1,2,3 +7]"_s);
}

TEST(DocumentWriterTest, TheRowsCitedOfASourceStandAsRanges)
{
    Document document;
    document.sources = {{u"people.csv"_s, {}, {}, {}, {}}};
    Paragraph told;
    told.value = {u"Said often"_s, ValueState::FromCase, {}};
    for (const qint64 row : {33, 5, 6, 7, 8, 12, 13})
        told.value.evidence.push_back({1, row, {}, {}});
    document.blocks = {told, SourceList{}};
    EXPECT_TRUE(QString::fromUtf8(htmlBytes(document)).contains(u"5–8, 12, 13, 33<"_s));
}

TEST(DocumentWriterTest, AFootSaysWhatThePageIsOf)
{
    Document document;
    document.title.title = u"Chronology"_s;
    document.title.operation = u"HERON"_s;
    document.title.subject = u"Alex SAMPLE"_s;
    document.title.version = u"2"_s;
    EXPECT_EQ(footText(document), u"Chronology · HERON · Alex SAMPLE · version 2"_s);
    document.title.reference = u"HERON-TF-1"_s;
    EXPECT_EQ(footText(document), u"HERON-TF-1 · version 2"_s);
}

TEST(DocumentWriterTest, NoNumberPlateOrPostcodeIsBrokenAtTheEndOfALine)
{
    Paragraph paragraph;
    for (const QString &each :
         {u"07700 900131"_s, u"020 7946 0123"_s, u"LS9 6QF"_s, u"AB12 CDE"_s, u"(07700 900456)"_s})
        for (int words = 0; words < 40; ++words) // each stands at every place of a line
            paragraph.value.text += QString(1 + words % 13, u'x') + u' ' + each + u", "_s;
    Document document;
    document.blocks = {paragraph};
    const QStringList lines = pagesOf(pdfBytes(document)).join(u'\n').split(u'\n');
    static const QRegularExpression broken(
        u"\\( *$|^ *(900131|900456|7946|0123|6QF|CDE)|(07700|020|7946|LS9|AB12) *$"_s);
    int met = 0;
    for (const QString &line : lines) {
        EXPECT_FALSE(broken.match(line).hasMatch()) << qPrintable(line);
        met += line.contains(u"900131"_s) || line.contains(u"6QF"_s) ? 1 : 0;
    }
    EXPECT_GE(met, 5);
}

TEST(DocumentWriterTest, AnotherEndingIsRefused)
{
    QTemporaryDir folder;
    EXPECT_THROW(writeDocument(folder.filePath(u"form.rtf"_s), sampleDocument()), Error);
    EXPECT_THROW(writeDocument(u"/nowhere/at/all/form.docx"_s, sampleDocument()), Error);
    writeDocument(folder.filePath(u"form.DOCX"_s), sampleDocument());
    EXPECT_TRUE(QFile::exists(folder.filePath(u"form.DOCX"_s)));
}

TEST(DocumentWriterTest, AStoppedFileIsNotThereAndAnOlderOneStays)
{
    QTemporaryDir folder;
    for (const QString &ending : documentEndings()) {
        const QString path = folder.filePath(u"schedule."_s + ending);
        StopAfter stop(3);
        EXPECT_THROW(writeDocument(path, longSchedule(2000), &stop), Stopped) << qPrintable(ending);
        EXPECT_TRUE(QDir(folder.path()).isEmpty()) << qPrintable(ending);
    }
    const QString path = folder.filePath(u"form.docx"_s);
    writeDocument(path, sampleDocument());
    const qint64 before = QFileInfo(path).size();
    StopAfter stop(0);
    EXPECT_THROW(writeDocument(path, longSchedule(2000), &stop), Stopped);
    EXPECT_EQ(QFileInfo(path).size(), before);
}

TEST(PrintedPagesTest, AreAsManyAsInThePdfAndHoldWhatIsPrinted)
{
    const Document document = longSchedule(400);
    const PrintedPages pages(document);
    EXPECT_EQ(pages.count(), pagesOf(pdfBytes(document)).size());
    const std::vector<QImage> images = pages.paint(2, 3, 2);
    ASSERT_EQ(images.size(), 2U);
    EXPECT_EQ(images[0].size(), (pages.millimetres() * 2).toSize());
    EXPECT_NE(images[0], images[1]) << "the numbers of pages and the rows differ";
    QImage blank(images[0].size(), images[0].format());
    blank.fill(Qt::white);
    EXPECT_NE(images[0], blank);
}
