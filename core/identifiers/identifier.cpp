// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/identifier.h"

#include "core/identifiers/bank_account.h"
#include "core/identifiers/birth_date.h"
#include "core/identifiers/cell_text.h"
#include "core/identifiers/company_number.h"
#include "core/identifiers/email.h"
#include "core/identifiers/grid_reference.h"
#include "core/identifiers/iccid.h"
#include "core/identifiers/imei.h"
#include "core/identifiers/imsi.h"
#include "core/identifiers/nino.h"
#include "core/identifiers/online_account.h"
#include "core/identifiers/phone_number.h"
#include "core/identifiers/postcode.h"
#include "core/identifiers/vrm.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr std::array<std::string_view, 14> Codes{"phone",
                                                 "imei",
                                                 "imsi",
                                                 "iccid",
                                                 "vrm",
                                                 "postcode",
                                                 "grid-reference",
                                                 "coordinates",
                                                 "bank-account",
                                                 "email",
                                                 "company-number",
                                                 "online-account",
                                                 "national-insurance",
                                                 "date-of-birth"};

Identifier identifier(IdentifierKind kind, std::string canonical, std::string display,
                      const QString &note = {})
{
    return {kind, std::move(canonical), std::move(display), true, true, note};
}

/// A value that its kind does not know, as it stands; nothing when even its text says nothing.
Reading<Identifier> keptAsWritten(IdentifierKind kind, std::string_view text, const QString &reason)
{
    const std::string_view bare = identifiers::undressed(text);
    const std::string plain = identifiers::strippedUpper(bare);
    constexpr size_t longest = 64;
    const bool isEmptyTalk = plain.empty() || identifiers::saysNothing(bare)
        || identifiers::isScientific(bare) || identifiers::isMasked(bare)
        || plain.find_first_not_of('0') == std::string::npos || plain.size() > longest;
    if (isEmptyTalk)
        return Refusal{reason};
    Identifier kept = identifier(kind, "~" + plain, std::string(bare), u"Kept as written: "_s + reason);
    kept.isKnownForm = false;
    return kept;
}

Reading<Identifier> readPhone(std::string_view text, std::string_view region)
{
    const Reading<PhoneNumber> phone = parsePhoneNumber(text, region);
    if (!phone)
        return Refusal{phone.reason()};
    Identifier result = identifier(IdentifierKind::Phone, phone->canonical,
                                   displayPhoneNumber(phone->canonical, text, region), phone->note());
    result.isKnownForm = phone->isKnownForm();
    const bool isMasked = identifiers::isMasked(text);
    result.isIdentity = phone->isSomebody() && !isMasked;
    if (isMasked)
        result.note = u"Some digits are hidden: it names nobody."_s;
    return result;
}

QString noteOf(CheckDigit checkDigit)
{
    switch (checkDigit) {
    case CheckDigit::Wrong:
        return u"The check digit is wrong; matched on the first 14 digits."_s;
    case CheckDigit::Zero:
        return u"The check digit was sent as 0; matched on the first 14 digits."_s;
    case CheckDigit::SoftwareVersion:
        return u"With a software version; matched on the first 14 digits."_s;
    case CheckDigit::Absent:
    case CheckDigit::Right:
        break;
    }
    return {};
}

Reading<Identifier> readImei(std::string_view text)
{
    const Reading<Imei> imei = parseImei(text);
    if (!imei)
        return keptAsWritten(IdentifierKind::Imei, text, imei.reason());
    return identifier(IdentifierKind::Imei, imei->match, imei->display(), noteOf(imei->checkDigit));
}

Reading<Identifier> readImsi(std::string_view text)
{
    const Reading<Imsi> imsi = parseImsi(text);
    if (!imsi)
        return keptAsWritten(IdentifierKind::Imsi, text, imsi.reason());
    return identifier(IdentifierKind::Imsi, imsi->digits, imsi->digits);
}

Reading<Identifier> readIccid(std::string_view text)
{
    const Reading<Iccid> iccid = parseIccid(text);
    if (!iccid)
        return keptAsWritten(IdentifierKind::Iccid, text, iccid.reason());
    return identifier(IdentifierKind::Iccid, iccid->digits, iccid->digits);
}

Reading<Identifier> readVrm(std::string_view text)
{
    const Reading<Vrm> vrm = parseVrm(text);
    if (!vrm)
        return Refusal{vrm.reason()};
    Identifier result = identifier(IdentifierKind::Vrm, vrm->canonical, vrm->display);
    result.isKnownForm = vrm->isKnownForm();
    result.isIdentity = !vrm->isPartial();
    if (vrm->isPartial())
        result.note = u"A partial plate."_s;
    else if (!vrm->isKnownForm())
        result.note = u"No style of the United Kingdom; kept as written."_s;
    return result;
}

Reading<Identifier> readAccount(std::string_view text)
{
    const Reading<BankAccount> account = parseBankAccount(text);
    if (!account)
        return keptAsWritten(IdentifierKind::BankAccount, text, account.reason());
    return identifier(IdentifierKind::BankAccount, account->canonical(), account->display(),
                      account->isZeroRestored ? u"Leading zeros were missing and were put back."_s
                                              : QString());
}

Reading<Identifier> readCompany(std::string_view text)
{
    const Reading<CompanyNumber> company = parseCompanyNumber(text);
    if (!company)
        return keptAsWritten(IdentifierKind::CompanyNumber, text, company.reason());
    return identifier(IdentifierKind::CompanyNumber, company->canonical, company->canonical,
                      company->isZeroRestored ? u"Leading zeros were missing and were put back."_s
                                              : QString());
}

Reading<Identifier> readOnline(std::string_view text)
{
    const Reading<OnlineAccount> account = parseOnlineAccount(text);
    if (!account)
        return keptAsWritten(IdentifierKind::OnlineAccount, text, account.reason());
    return identifier(IdentifierKind::OnlineAccount, account->canonical(), account->display());
}

Reading<Identifier> readPostcode(std::string_view text)
{
    const Reading<Postcode> postcode = parsePostcode(text);
    if (!postcode)
        return Refusal{postcode.reason()};
    return identifier(IdentifierKind::Postcode, postcode->canonical, postcode->display());
}

Reading<Identifier> readGrid(std::string_view text)
{
    const Reading<GridPosition> position = parseGridReference(text);
    if (!position)
        return Refusal{position.reason()};
    return identifier(IdentifierKind::GridReference, position->canonical(), position->display());
}

Reading<Identifier> readCoordinates(std::string_view text)
{
    const Reading<Coordinates> position = parseCoordinates(text);
    if (!position)
        return Refusal{position.reason()};
    return identifier(IdentifierKind::Coordinates, position->canonical(), position->display(),
                      position->isMended ? u"Latitude and longitude were exchanged or wrongly signed."_s
                                         : QString());
}

Reading<Identifier> readEmail(std::string_view text)
{
    const Reading<EmailAddress> email = parseEmail(text);
    if (!email)
        return Refusal{email.reason()};
    return identifier(IdentifierKind::Email, email->canonical, email->display);
}

Reading<Identifier> readNationalInsurance(std::string_view text)
{
    const Reading<NationalInsuranceNumber> number = parseNationalInsuranceNumber(text);
    if (!number)
        return Refusal{number.reason()};
    return identifier(IdentifierKind::NationalInsurance, number->canonical, number->display());
}

Reading<Identifier> readBirthDate(std::string_view text)
{
    const Reading<BirthDate> date = parseBirthDate(text);
    if (!date)
        return Refusal{date.reason()};
    return identifier(IdentifierKind::DateOfBirth, date->canonical, date->display());
}

} // namespace

std::string_view identifierCode(IdentifierKind kind)
{
    return Codes[size_t(kind) - 1];
}

Reading<Identifier> readIdentifier(IdentifierKind kind, std::string_view text, std::string_view region)
{
    switch (kind) {
    case IdentifierKind::Phone:
        return readPhone(text, region);
    case IdentifierKind::Imei:
        return readImei(text);
    case IdentifierKind::Imsi:
        return readImsi(text);
    case IdentifierKind::Iccid:
        return readIccid(text);
    case IdentifierKind::Vrm:
        return readVrm(text);
    case IdentifierKind::Postcode:
        return readPostcode(text);
    case IdentifierKind::GridReference:
        return readGrid(text);
    case IdentifierKind::Coordinates:
        return readCoordinates(text);
    case IdentifierKind::BankAccount:
        return readAccount(text);
    case IdentifierKind::Email:
        return readEmail(text);
    case IdentifierKind::CompanyNumber:
        return readCompany(text);
    case IdentifierKind::OnlineAccount:
        return readOnline(text);
    case IdentifierKind::NationalInsurance:
        return readNationalInsurance(text);
    case IdentifierKind::DateOfBirth:
        return readBirthDate(text);
    }
    return Refusal{u"There is no such kind of identifier."_s};
}

} // namespace skein
