// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/mapping_versions.h"

#include "core/base/error.h"
#include "core/storage/case_session.h"
#include "core/storage/specification_store.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("MappingVersions", text);
}

QByteArray headingPrint(const QStringList &header)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &title : header)
        hash.addData(normalisedTitle(title).toUtf8() + '\x1F');
    return hash.result();
}

bool isSameMapping(const Specification &one, const Specification &other)
{
    Specification first = one;
    Specification second = other;
    first.version = second.version = 1;
    first.madeFor = second.madeFor = {};
    return toJson(first) == toJson(second);
}

int versionFor(const Specification &specification, const std::vector<Specification> &saved)
{
    int latest = 0;
    for (const Specification &each : saved) {
        if (each.name != specification.name)
            continue;
        if (isSameMapping(each, specification))
            return each.version;
        latest = std::max(latest, each.version);
    }
    return latest + 1;
}

std::vector<Specification> savedMappings(const Database &database)
{
    std::vector<Specification> all;
    for (const StoredSpecification &stored : storedSpecifications(database))
        all.push_back(parseSpecification(stored.content, stored.name));
    std::stable_sort(all.begin(), all.end(), [](const Specification &a, const Specification &b) {
        return a.name != b.name ? a.name < b.name : a.version > b.version;
    });
    return all;
}

/// What a version is kept under: the first under its name alone, as cases have it since mappings are saved.
static QString keyOf(const Specification &specification)
{
    return specification.version == 1
        ? specification.name
        : tr("%1, version %2").arg(specification.name).arg(specification.version);
}

Specification saveMapping(CaseSession &session, Specification specification)
{
    const std::vector<Specification> saved = savedMappings(session.database());
    specification.version = versionFor(specification, saved);
    for (const Specification &each : saved)
        if (specification.madeFor.file.isEmpty() && each.name == specification.name
            && each.version == specification.version)
            specification.madeFor = each.madeFor;
    session.edit(tr("Save mapping “%1”").arg(keyOf(specification)), [&](Database &database) {
        saveSpecification(database, {keyOf(specification), toJson(specification)});
    });
    return specification;
}

static std::vector<Specification> mappingsIn(const QString &folder)
{
    std::vector<Specification> all;
    for (const QFileInfo &info : QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files)) {
        QFile file(info.filePath());
        try {
            if (file.open(QIODevice::ReadOnly))
                all.push_back(parseSpecification(file.readAll(), info.filePath()));
        } catch (const Error &) {
            continue; // told where specifications are read
        }
    }
    return all;
}

QString saveMappingForAllCases(Specification specification)
{
    static const QRegularExpression unusable(u"[^\\w-]+"_s);
    const QString folder
        = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/skein/specifications"_s;
    specification.version = versionFor(specification, mappingsIn(folder));
    const QString name = keyOf(specification).replace(unusable, u"-"_s).left(80);
    const QString path = folder + u'/' + (name.isEmpty() ? u"mapping"_s : name) + u".json"_s;
    QSaveFile file(path);
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) || file.write(toJson(specification)) < 0
        || !file.commit())
        throw Error(tr("The mapping could not be saved to %1: %2").arg(path, file.errorString()));
    return path;
}

std::optional<ChangedLayout> changedLayout(const QStringList &header,
                                           const std::vector<Specification> &specifications)
{
    constexpr qsizetype fewestTitles = 3;
    QStringList titles;
    for (const QString &title : header)
        titles << normalisedTitle(title);
    const Specification *nearest = nullptr;
    double most = 0;
    for (const Specification &each : specifications) {
        const auto there = std::count_if(each.match.begin(), each.match.end(),
                                         [&](const QString &title) { return titles.contains(title); });
        const double share = each.match.isEmpty() ? 0 : double(there) / double(each.match.size());
        if (each.isGeneric || each.match.size() < fewestTitles || share < 2.0 / 3 || share <= most)
            continue;
        nearest = &each;
        most = share;
    }
    if (!nearest || most >= 1)
        return std::nullopt;
    ChangedLayout changed{nearest->name, nearest->version, {}, {}};
    QStringList known = nearest->match;
    for (const auto &[field, names] : nearest->fields)
        known << names;
    for (const QString &title : nearest->match)
        if (!titles.contains(title))
            changed.gone << title;
    for (const QString &title : header)
        if (!title.isEmpty() && !known.contains(normalisedTitle(title)))
            changed.added << title;
    return changed;
}

QString sentence(const ChangedLayout &changed)
{
    const QString added
        = changed.added.isEmpty() ? QString() : tr(" New: %1.").arg(changed.added.mid(0, 8).join(u", "_s));
    return tr("It is very nearly “%1” (version %2), but has no column: %3.%4 Map it and save it under that "
              "name: it becomes a new version, and the one before is kept.")
        .arg(changed.name)
        .arg(changed.version)
        .arg(changed.gone.mid(0, 8).join(u", "_s), added);
}

} // namespace skein
