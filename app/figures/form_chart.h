// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/form_filler.h"

namespace skein {

/// Draws the charts of forms as the window and "skein chart" draw them: laid out anew, so that a form does
/// not depend on what an analyst has moved. Needs a QGuiApplication when it is called, on any thread.
FormRequest::Chart formChart();

} // namespace skein
