// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/iccid.h"

#include "core/identifiers/cell_text.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

Reading<Iccid> parseIccid(std::string_view text)
{
    std::string_view bare = identifiers::undressed(text);
    if (identifiers::isScientific(bare))
        return identifiers::refuseScientific(bare);
    while (bare.ends_with('F') || bare.ends_with('f'))
        bare.remove_suffix(1);
    Iccid iccid{identifiers::onlyDigits(bare), false};
    if (iccid.digits.size() < 18 || iccid.digits.size() > 20)
        return refuse(text, u"is no SIM serial number (ICCID): it needs 18 to 20 digits."_s);
    if (!iccid.digits.starts_with("89"))
        return refuse(text, u"is no SIM serial number (ICCID): it does not begin with 89."_s);
    iccid.hasRightCheckDigit = identifiers::hasLuhnDigit(iccid.digits);
    return iccid;
}

} // namespace skein
