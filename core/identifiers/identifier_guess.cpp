// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/bank_account.h"
#include "core/identifiers/cell_text.h"
#include "core/identifiers/identifier.h"
#include "core/identifiers/imei.h"
#include "core/identifiers/imsi.h"
#include "core/identifiers/online_account.h"
#include "core/identifiers/phone_number.h"
#include "core/identifiers/vrm.h"

namespace skein {

namespace {

/// How much a reading says for itself: a check digit or a shape that little else has comes first.
enum class Weight { Certain, Likely, Possible, Faint };

struct Guess
{
    Weight weight = Weight::Possible;
    Identifier identifier;
};

bool isAllDigits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789 -") == std::string_view::npos;
}

class Guesser
{
public:
    Guesser(std::string_view text, std::string_view region)
        : m_text(identifiers::undressed(text))
        , m_region(region)
    {
    }

    std::vector<Identifier> run()
    {
        if (identifiers::isScientific(m_text) || m_text.size() > 200)
            return {};
        add(Weight::Certain, IdentifierKind::Email);
        addOnlineAccount();
        addHandsetAndSim();
        addAccount();
        addVrm();
        add(Weight::Certain, IdentifierKind::Postcode);
        add(m_text.size() > 8 ? Weight::Certain : Weight::Likely, IdentifierKind::NationalInsurance);
        addPlaces();
        addPhone();
        addCompany();
        addDate();
        std::vector<Identifier> result;
        result.reserve(m_guesses.size());
        for (const Weight weight : {Weight::Certain, Weight::Likely, Weight::Possible, Weight::Faint})
            for (Guess &guess : m_guesses)
                if (guess.weight == weight)
                    result.push_back(std::move(guess.identifier));
        return result;
    }

private:
    void add(Weight weight, IdentifierKind kind)
    {
        Reading<Identifier> reading = readIdentifier(kind, m_text, m_region);
        if (reading && reading->isKnownForm && reading->isIdentity)
            m_guesses.push_back({weight, std::move(*reading)});
    }

    /// Only with a platform, an address or an @ in front: any word could be a handle.
    void addOnlineAccount()
    {
        const Reading<OnlineAccount> account = parseOnlineAccount(m_text);
        if (account && (!account->platform.empty() || m_text.starts_with('@')))
            add(Weight::Certain, IdentifierKind::OnlineAccount);
    }

    /// Fifteen digits are an IMEI when the check digit is right, or a 0 as networks send it and no British
    /// IMSI; else they are an IMSI alone.
    void addHandsetAndSim()
    {
        if (!isAllDigits(m_text))
            return;
        const Reading<Imei> imei = parseImei(m_text);
        const Reading<Imsi> imsi = parseImsi(m_text);
        const bool isBritishSim = imsi && imsi->isUk() && imsi->digits.size() == 15;
        if (isBritishSim) { // no handset is numbered 234 or 235
            add(Weight::Certain, IdentifierKind::Imsi);
            return;
        }
        if (imei && imei->checkDigit == CheckDigit::Right)
            add(Weight::Certain, IdentifierKind::Imei);
        else if (imei && (isAsNetworksSendIt(*imei) || imei->digits.size() != 15))
            add(Weight::Possible, IdentifierKind::Imei);
        if (imsi && imsi->digits.size() == 15)
            add(Weight::Possible, IdentifierKind::Imsi);
        add(Weight::Likely, IdentifierKind::Iccid);
    }

    /// A 0 for the check digit, behind the first two digits of most IMEIs in use (GSMA TS.06: the bodies that
    /// give them out).
    static bool isAsNetworksSendIt(const Imei &imei)
    {
        const std::string_view match = imei.match;
        return imei.checkDigit == CheckDigit::Zero
            && (match.starts_with("35") || match.starts_with("86") || match.starts_with("01")
                || match.starts_with("99"));
    }

    void addAccount()
    {
        const Reading<BankAccount> account = parseBankAccount(m_text);
        if (account && !account->isZeroRestored)
            add(account->iban.empty() ? Weight::Likely : Weight::Certain, IdentifierKind::BankAccount);
    }

    /// Digits alone are no plate that anybody would mean.
    void addVrm()
    {
        const Reading<Vrm> vrm = parseVrm(m_text);
        if (!vrm || !vrm->isKnownForm() || isAllDigits(m_text) || m_text.size() > 10)
            return;
        const VrmStyle style = vrm->styles.front();
        const bool isLong = style == VrmStyle::Current || style == VrmStyle::Prefix
            || style == VrmStyle::Suffix || style == VrmStyle::QPlate;
        add(isLong ? Weight::Certain : Weight::Possible, IdentifierKind::Vrm);
    }

    void addPlaces()
    {
        const bool startsWithLetter = !m_text.empty() && (m_text.front() < '0' || m_text.front() > '9');
        add(startsWithLetter ? Weight::Likely : Weight::Possible, IdentifierKind::GridReference);
        if (m_text.find('.') != std::string_view::npos)
            add(Weight::Likely, IdentifierKind::Coordinates);
    }

    void addPhone()
    {
        const Reading<PhoneNumber> phone = parsePhoneNumber(m_text, m_region);
        if (!phone)
            return;
        if (phone->form == PhoneForm::ShortCode)
            add(Weight::Possible, IdentifierKind::Phone);
        if (phone->form == PhoneForm::International)
            add(phone->flags ? Weight::Possible : Weight::Likely, IdentifierKind::Phone);
    }

    void addCompany()
    {
        const std::string plain = identifiers::strippedUpper(m_text);
        const bool isWhole = plain.size() == 8 && plain.size() == m_text.size();
        if (isWhole)
            add(isAllDigits(m_text) ? Weight::Possible : Weight::Certain, IdentifierKind::CompanyNumber);
    }

    void addDate()
    {
        if (m_text.size() >= 8)
            add(Weight::Faint, IdentifierKind::DateOfBirth);
    }

    std::string_view m_text;
    std::string_view m_region;
    std::vector<Guess> m_guesses;
};

} // namespace

std::vector<Identifier> guessIdentifiers(std::string_view text, std::string_view region)
{
    return Guesser(text, region).run();
}

} // namespace skein
