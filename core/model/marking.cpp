// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/marking.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

Marking::Marking(const QString &text)
    : m_text(text.simplified().toUpper())
{
    if (m_text.isEmpty())
        m_text = u"OFFICIAL"_s;
}

int Marking::rank() const
{
    if (m_text.startsWith(u"TOP SECRET"_s))
        return 3;
    if (m_text.startsWith(u"SECRET"_s))
        return 2;
    return m_text == u"OFFICIAL"_s ? 0 : 1;
}

const Marking &higher(const Marking &a, const Marking &b)
{
    return b.rank() > a.rank() ? b : a;
}

} // namespace skein
