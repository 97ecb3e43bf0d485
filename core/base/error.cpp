// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

namespace skein {

Error::Error(const QString &message, const QString &detail)
    : std::runtime_error((detail.isEmpty() ? message : message + QStringLiteral(": ") + detail).toStdString())
    , m_message(message)
{
}

Error::~Error() = default;

} // namespace skein
