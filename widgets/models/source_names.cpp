// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/source_names.h"

#include "core/base/text_fold.h"
#include "core/storage/source_store.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("skein::SourceNames", text);
}

SourceNames::SourceNames(const Database &database)
{
    refresh(database);
}

void SourceNames::refresh(const Database &database)
{
    m_sources.clear();
    for (const Source &source : sources(database))
        m_sources.insert(source.id, source);
}

const Source *SourceNames::find(SourceId id) const
{
    const auto found = m_sources.constFind(id);
    return found == m_sources.constEnd() ? nullptr : &*found;
}

QString SourceNames::name(SourceId id) const
{
    if (!id)
        return tr("Analyst");
    const Source *source = find(id);
    if (!source)
        return tr("Source %1").arg(id.value);
    return source->sheet.isEmpty() ? source->file : u"%1 · %2"_s.arg(source->file, source->sheet);
}

QString SourceNames::place(const Origin &origin) const
{
    if (!origin.source)
        return origin.isAssessed ? tr("Analyst’s assessment") : tr("Analyst’s own");
    const QString place
        = origin.row > 0 ? tr("%1, row %2").arg(name(origin.source)).arg(origin.row) : name(origin.source);
    return origin.isAssessed ? tr("%1 (assessed)").arg(place) : place;
}

Grading SourceNames::grading(const Origin &origin) const
{
    if (origin.grading.isGraded())
        return origin.grading;
    const Source *source = find(origin.source);
    return source ? source->grading : Grading();
}

QString SourceNames::describe(const Origin &origin) const
{
    QStringList lines{place(origin)};
    const Grading grade = grading(origin);
    if (grade.isGraded())
        lines << u"%1: %2"_s.arg(grade.code(), grade.words());
    if (!origin.asWritten.isEmpty())
        lines << tr("As written: %1").arg(withHiddenCharactersShown(origin.asWritten));
    return lines.join(u'\n');
}

} // namespace skein
