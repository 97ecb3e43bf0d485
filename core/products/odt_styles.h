// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/document_flow.h"
#include "core/products/xml_part.h"

#include <QByteArray>

namespace skein::odt {

/// Opens the root element with the namespaces that its part may use.
void openRoot(XmlPart &xml, const char *name);

QString styleName(FlowStyle style); ///< "Heading_20_1"
QString centimetres(double millimetres); ///< "17.400cm"
QByteArray stylesPart(const Document &document); ///< styles.xml: styles, page, header and footer.

} // namespace skein::odt
