// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace skein {

/// Where the program's data lies: templates, forms, vocabularies, icons, samples. A force replaces a file by
/// putting one of the same name under its own folder. Looked up in order: $SKEIN_RESOURCES, the user's data
/// folder, the installed ../share/skein beside the program, the source tree it was built from.
QStringList resourceFolders();

/// The first folder's file of that name ("templates/trigger-form.json"); empty if there is none.
QString resourcePath(const QString &name);

/// The file's bytes. Throws Error when there is none.
QByteArray readResource(const QString &name);

/// All files of a sub-folder with an ending ("specifications", "json"), a force's own hiding ours of the same
/// name; full paths, sorted by file name.
QStringList resourceFiles(const QString &folder, const QString &ending);

} // namespace skein
