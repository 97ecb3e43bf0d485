// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/house/house_files.h"

#include <QMap>
#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

/// What the files of a folder may not contain, in an include or anywhere.
struct Ban
{
    QStringList where;
    QRegularExpression what;
    QString why;
    QStringList except = {}; ///< Beginnings of paths that may.
};

QList<Ban> includeBans()
{
    const QStringList program{u"app/"_s, u"core/"_s, u"widgets/"_s};
    return {
        {{u"core/"_s}, QRegularExpression(u"\"(widgets|app)/"_s), u"nothing points up"_s},
        {{u"widgets/"_s}, QRegularExpression(u"\"app/"_s), u"nothing points up"_s},
        {program, QRegularExpression(u"\"tests/"_s), u"the program does not know its tests"_s},
        {{u"core/"_s},
         QRegularExpression(
             u"<(Qt(Widgets|Charts|Test)|Q(Widget|Dialog|MessageBox|FileDialog|Application|Label"
             "|Graphics\\w+|Chart\\w*|Abstract(Item|Table)\\w*)[>/])"_s),
         u"core knows no screen"_s},
        {program, QRegularExpression(u"<(QtPrintSupport|QPrint\\w*)"_s),
         u"PrintSupport brings Widgets with it: QPdfWriter does the work"_s},
        {{u"core/"_s},
         QRegularExpression(
             u"<(QtGui|Q(Painter\\w*|Image\\w*|Pixmap|Font\\w*|Pdf\\w+|Text(Document|Cursor|Table|"
             "Block|Layout)\\w*|Icon|Brush|Pen|Color|GuiApplication))[>/]"_s),
         u"Qt6::Gui is for core/products only"_s,
         {u"core/products/"_s}},
        {program,
         QRegularExpression(u"<sqlite3(ext)?\\.h>"_s),
         u"only core/storage talks to SQLite"_s,
         {u"core/storage/"_s}},
        {program,
         QRegularExpression(u"<boost/graph/"_s),
         u"only core/graph and core/layout see Boost.Graph"_s,
         {u"core/graph/"_s, u"core/layout/"_s}},
        {program,
         QRegularExpression(u"<(QtConcurrent|QtConcurrent\\w+|QThread\\w*|QFuture\\w*|QPromise)[>/]"_s),
         u"threads only in widgets/jobs"_s,
         {u"widgets/jobs/"_s}},
        {program,
         QRegularExpression(u"<(thread|future|execution|condition_variable)>"_s),
         u"threads only in widgets/jobs and where an algorithm is itself parallel"_s,
         {u"widgets/jobs/"_s, u"core/graph/"_s, u"core/layout/"_s, u"core/ingest/"_s,
          u"core/base/external_sort"_s, u"core/storage/involvement_sort"_s, u"core/storage/source_text"_s}},
        {program,
         QRegularExpression(u"<QSettings>"_s),
         u"QSettings only in app/settings"_s,
         {u"app/settings"_s}},
        {program,
         QRegularExpression(u"<Q(Message|File|Input|Color|Font|Error|Progress)(Box|Dialog|Message)>"_s),
         u"message boxes and file dialogs only behind widgets/base/prompts"_s,
         {u"widgets/base/prompts"_s}},
    };
}

QList<Ban> textBans()
{
    return {
        {{u"app/"_s, u"core/"_s, u"widgets/"_s},
         QRegularExpression(u"\\b(setHtml|setMarkdown|insertHtml|appendHtml|Qt::RichText|Qt::AutoText)\\b"_s),
         u"text from data is never rich text"_s,
         {u"widgets/models/table_clipboard.cpp"_s}}, // escaped, for spreadsheets
        {{u"app/"_s, u"core/"_s, u"widgets/"_s},
         QRegularExpression(u"\\b(sqlite3_open|system\\(|popen\\()"_s),
         u"one door to the case; no shell"_s,
         {u"core/storage/"_s}}};
}

bool startsWithAny(const QString &file, const QStringList &beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&file](const QString &each) { return file.startsWith(each); });
}

void expectKept(const QList<Ban> &bans, bool (*applies)(const QString &line))
{
    for (const QString &file : house::sourceFiles())
        for (const QString &line : house::linesOf(file))
            for (const Ban &ban : bans)
                if (startsWithAny(file, ban.where) && !startsWithAny(file, ban.except) && applies(line)) {
                    EXPECT_FALSE(ban.what.match(line).hasMatch())
                        << qPrintable(file) << ": " << qPrintable(line) << ": " << qPrintable(ban.why);
                }
}

/// How high each room of core stands. A room includes only rooms that stand lower.
const QMap<QString, int> &heights()
{
    static const QMap<QString, int> table{
        {u"base"_s, 0},   {u"identifiers"_s, 1}, {u"model"_s, 1},    {u"chronology"_s, 2},
        {u"graph"_s, 2},  {u"layout"_s, 2},      {u"storage"_s, 3},  {u"analysis"_s, 4},
        {u"ingest"_s, 4}, {u"exchange"_s, 5},    {u"products"_s, 5},
    };
    return table;
}

QString roomOf(const QString &path)
{
    return path.section(u'/', 1, 1);
}

} // namespace

TEST(LayeringTest, IncludesOnlyPointDownwards)
{
    expectKept(includeBans(), [](const QString &line) { return line.startsWith(u"#include"); });
}

TEST(LayeringTest, DataIsNeverShownAsRichTextAndTheCaseHasOneDoor)
{
    expectKept(textBans(), [](const QString &) { return true; });
}

TEST(LayeringTest, RoomsOfCoreSeeOnlyLowerRooms)
{
    static const QRegularExpression include(u"^#include \"core/([a-z_]+)/"_s);
    for (const QString &file : house::filesUnder(u"core"_s, {u".h"_s, u".cpp"_s})) {
        const QString room = roomOf(file);
        ASSERT_TRUE(heights().contains(room)) << qPrintable(file) << ": give the new room its height here";
        for (const QString &line : house::linesOf(file)) {
            const QString other = include.match(line).captured(1);
            if (!other.isEmpty() && other != room) {
                EXPECT_LT(heights().value(other, 99), heights().value(room))
                    << qPrintable(file) << ": " << qPrintable(line);
            }
        }
    }
}

TEST(LayeringTest, WorkspacesOfTheWindowDoNotKnowEachOther)
{
    static const QRegularExpression include(u"^#include \"widgets/([a-z_]+)/"_s);
    static const QStringList shared{u"base"_s, u"jobs"_s, u"models"_s};
    for (const QString &file : house::filesUnder(u"widgets"_s, {u".h"_s, u".cpp"_s}))
        for (const QString &line : house::linesOf(file)) {
            const QString other = include.match(line).captured(1);
            if (!other.isEmpty()) {
                EXPECT_TRUE(other == roomOf(file) || shared.contains(other))
                    << qPrintable(file) << ": " << qPrintable(line)
                    << ": share it through widgets/base, jobs or models";
            }
        }
}
