// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/reading.h"

#include "core/base/text_fold.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

Refusal refuse(std::string_view text, const QString &why)
{
    constexpr size_t LongestShown = 80;
    const std::string_view start = text.substr(0, LongestShown);
    QString shown = QString::fromUtf8(start.data(), qsizetype(start.size())).trimmed();
    if (text.size() > LongestShown)
        shown += u'…';
    return {u"“"_s + withHiddenCharactersShown(shown) + u"” "_s + why};
}

} // namespace skein
