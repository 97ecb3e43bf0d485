// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/house/house_files.h"

#include <QMap>
#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

struct Package
{
    QString name;
    QString purpose;
};

QList<Package> packages()
{
    static const QRegularExpression line(u"^([a-z0-9.+-]+)  # (.+)$"_s);
    QList<Package> found;
    for (const QString &each : house::linesOf(u"packaging/packages.txt"_s)) {
        if (each.isEmpty() || each.startsWith(u'#'))
            continue;
        const auto match = line.match(each);
        EXPECT_TRUE(match.hasMatch())
            << "one package a line, two spaces, # what it is for: " << qPrintable(each);
        found.append({match.captured(1), match.captured(2)});
    }
    return found;
}

/// The Debian package behind a name that CMake or pkg-config asks for.
const QMap<QString, QString> &behind()
{
    static const QMap<QString, QString> table{
        {u"Boost"_s, u"libboost-dev"_s},
        {u"CLI11"_s, u"libcli11-dev"_s},
        {u"Concurrent"_s, u"qt6-base-dev"_s},
        {u"Core"_s, u"qt6-base-dev"_s},
        {u"Charts"_s, u"qt6-charts-dev"_s},
        {u"Gui"_s, u"qt6-base-dev"_s},
        {u"GTest"_s, u"libgtest-dev"_s},
        {u"GeographicLib"_s, u"libgeographiclib-dev"_s},
        {u"ICU"_s, u"libicu-dev"_s},
        {u"LibArchive"_s, u"libarchive-dev"_s},
        {u"OpenSSL"_s, u"libssl-dev"_s},
        {u"PkgConfig"_s, u"pkg-config"_s},
        {u"SQLite3"_s, u"libsqlite3-dev"_s},
        {u"Svg"_s, u"qt6-svg-dev"_s},
        {u"Test"_s, u"qt6-base-dev"_s},
        {u"Threads"_s, u"g++"_s},
        {u"Widgets"_s, u"qt6-base-dev"_s},
        {u"Xml"_s, u"qt6-base-dev"_s},
        {u"ZLIB"_s, u"zlib1g-dev"_s},
        {u"benchmark"_s, u"libbenchmark-dev"_s},
        {u"date"_s, u"libhowardhinnant-date-dev"_s},
        {u"igraph"_s, u"libigraph-dev"_s},
        {u"libphonenumber"_s, u"libphonenumber-dev"_s},
        {u"libarchive"_s, u"libarchive-dev"_s},
        {u"libzstd"_s, u"libzstd-dev"_s},
        {u"nlohmann_json"_s, u"nlohmann-json3-dev"_s},
        {u"pugixml"_s, u"libpugixml-dev"_s},
        {u"libseccomp"_s, u"libseccomp-dev"_s},
        {u"uchardet"_s, u"libuchardet-dev"_s},
        {u"xlsxwriter"_s, u"libxlsxwriter-dev"_s},
        {u"zlib"_s, u"zlib1g-dev"_s},
    };
    return table;
}

/// What the build files ask for by find_package and pkg_check_modules; the parts of Qt, not Qt itself.
QStringList askedFor()
{
    static const QRegularExpression package(u"find_package\\((\\w+)([^)]*)\\)"_s);
    static const QRegularExpression module(u"pkg_check_modules\\(\\w+([^)]*)\\)"_s);
    static const QRegularExpression options(
        u"\\b(REQUIRED|QUIET|COMPONENTS|OPTIONAL_COMPONENTS|CONFIG|IMPORTED_TARGET|MODULE)\\b|[<>=]*\\b[\\d.]+\\b"_s);
    QStringList found;
    QStringList files{u"CMakeLists.txt"_s};
    for (const QString &folder :
         {u"app"_s, u"core"_s, u"resources"_s, u"tests"_s, u"widgets"_s, u"packaging"_s})
        files << house::filesUnder(folder, {u"CMakeLists.txt"_s, u".cmake"_s});
    for (const QString &file : files) {
        const QString text = house::linesOf(file).join(u'\n');
        for (const auto &match : package.globalMatch(text)) {
            if (match.captured(1) != u"Qt6")
                found << match.captured(1);
            else
                found << QString(match.captured(2))
                             .remove(options)
                             .split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
        }
        for (const auto &match : module.globalMatch(text))
            found << QString(match.captured(1))
                         .remove(options)
                         .split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
    }
    found.removeDuplicates();
    return found;
}

} // namespace

TEST(PackagesTest, EveryLibraryThatTheBuildAsksForIsInTheList)
{
    QStringList names;
    for (const Package &package : packages())
        names << package.name;
    const QStringList asked = askedFor();
    EXPECT_TRUE(asked.contains(u"Core"_s) && asked.contains(u"SQLite3"_s))
        << "the build files were not understood";
    for (const QString &name : asked) {
        ASSERT_TRUE(behind().contains(name))
            << qPrintable(name) << ": which package brings it? Say so in this test";
        EXPECT_TRUE(names.contains(behind().value(name)))
            << qPrintable(name) << " needs " << qPrintable(behind().value(name))
            << " in packaging/packages.txt";
    }
}

TEST(PackagesTest, NoPackageIsListedTwice)
{
    QStringList names;
    for (const Package &package : packages()) {
        EXPECT_FALSE(names.contains(package.name)) << qPrintable(package.name);
        names << package.name;
    }
    EXPECT_FALSE(names.isEmpty());
}

TEST(PackagesTest, TheReadmeSaysWhatEachPackageIsFor)
{
    const QStringList lines = house::linesOf(u"README.md"_s);
    for (const Package &package : packages())
        EXPECT_TRUE(lines.contains(u"| `%1` | %2 |"_s.arg(package.name, package.purpose)))
            << "README.md lacks the row: | `" << qPrintable(package.name) << "` | "
            << qPrintable(package.purpose) << " |";
}
