// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_style.h"

#include "core/base/error.h"
#include "core/base/resource_folder.h"
#include "widgets/linkchart/chart_format.h"
#include "widgets/linkchart/measures/measure_format.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("ChartStyle", text);
}

/// "Victims & suspects" lies in "victims-suspects.json"; letters of other scripts stay.
static QString fileNameOf(const QString &title)
{
    static const QRegularExpression others(u"[^\\p{L}\\p{N}]+"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype most = 60;
    QString name = title.toLower().left(most).replace(others, u"-"_s);
    while (name.startsWith(u'-'))
        name.remove(0, 1);
    while (name.endsWith(u'-'))
        name.chop(1);
    return name;
}

QJsonObject styleOf(const PictureOptions &options, const QString &name)
{
    if (isMeasureFormat(options.format))
        throw Error(tr("Sizes and colours by a measure belong to this chart. Nothing was saved; choose "
                       "colours that follow what is known."));
    if (!readFormat(options.format))
        throw Error(tr("The items look as their kinds do, which needs no style. Nothing was saved; choose "
                       "colours first."));
    QJsonObject style = options.format;
    style.insert(u"id"_s, u"own:"_s + fileNameOf(name));
    style.insert(u"title"_s, name);
    style.insert(u"labels"_s,
                 QJsonObject{{u"counts"_s, options.showsCounts},
                             {u"dates"_s, options.showsDates},
                             {u"grade"_s, options.showsWorstGrade}});
    return style;
}

PictureOptions withStyle(PictureOptions options, const QJsonObject &style)
{
    const QJsonObject labels = style.value(u"labels"_s).toObject();
    options.showsCounts = labels.value(u"counts"_s).toBool(options.showsCounts);
    options.showsDates = labels.value(u"dates"_s).toBool(options.showsDates);
    options.showsWorstGrade = labels.value(u"grade"_s).toBool(options.showsWorstGrade);
    options.format = style;
    return options;
}

QJsonObject readStyle(const QByteArray &json)
{
    constexpr qsizetype most = 1'000'000;
    const QJsonObject style = json.size() > most ? QJsonObject() : QJsonDocument::fromJson(json).object();
    const QString title = style.value(u"title"_s).toString().trimmed();
    if (title.isEmpty() || fileNameOf(title).isEmpty() || isMeasureFormat(style) || !readFormat(style))
        throw Error(tr("The file is no style of a chart. Nothing was changed; choose a file that was saved "
                       "as one."));
    return style;
}

void writeStyle(const QString &path, const QJsonObject &style)
{
    const QByteArray bytes = QJsonDocument(style).toJson();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw Error(
            tr("The style could not be written to %1. Nothing was changed; check the folder.").arg(path),
            file.errorString());
}

void keepStyle(const QJsonObject &style)
{
    const QString name = fileNameOf(style.value(u"title"_s).toString());
    if (name.isEmpty())
        throw Error(tr("A style needs a name with letters or figures. Nothing was saved."));
    const QString folder = resourceFolders().first() + u"/chart_formats"_s; // the person's own comes first
    QDir().mkpath(folder);
    writeStyle(u"%1/own-%2.json"_s.arg(folder, name), style);
}

} // namespace skein
