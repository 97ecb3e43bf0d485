// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/document_flow.h"

#include <QByteArray>

namespace skein::docx {

QString styleId(FlowStyle style); ///< "Heading1"
QByteArray stylesPart(); ///< word/styles.xml
QByteArray numberingPart(); ///< word/numbering.xml: list 1 is the bullets.

} // namespace skein::docx
