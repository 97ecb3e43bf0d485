// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/samples/generator/lists.h"

namespace skein::sample {

namespace {

// Every person, address, plate and account here is invented.

constexpr char people[]
    = R"(Nominal Ref|Surname|Forename|Alias|Date of Birth|Gender|Ethnicity|Nationality|Role|OCG|Phone|Address|Postcode|Source Ref|Grade|Notes
HER-N-001|MARLOWE|Jodie|JoJo|14/03/2010|Female|White British|British|Victim; Child||07700 900131|Larchwood House, 9 Larch Grove, Leeds|LS9 6QF|HER/D/12|1AP|Looked-after child. Speak to the home, not to the child's phone.
HER-N-002|BRACKWELL|Ellie|Els|2011|Female|White British|British|Victim; Child||07700900148|27 Seacombe Ring, Leeds|LS14 3QX|HER/D/12|1AP|School friend of HER-N-001
HER-N-003|ASKWITH|Tyler|Tee; Ty|11/2009|Male|White British|British|Victim; Child; Suspect||+44 7700 900156|5 Holm Lane, Leeds|LS11 9ZD|HER/D/14|1BP|Found with 41 wraps on 02/10/2025; NRM referral under consideration
HER-N-004|OYELARAN|Samuel|Sammy|02/06/2009|Male|Black British|British|Victim; Child|||44 Ashdown Road, Leeds|LS8 5XN|HER/D/19|2BP|Excluded from school since May 2025
HER-N-005|PENHALE|Raymond|Ray|1961|Male|White British|British|Victim|||31 Castle Terrace, Scarborough|YO11 1QX|HER/D/21|1AP|Adult at risk; home taken over (cuckooing)
HER-N-010|DRAYCOTT|Callum|Cal; CD|21/07/1996|Male|White British|British|OCG nominal; Suspect|Ashdown Road group|07700 900103|18 Ashdown Road, Leeds|LS8 5XN|HER/D/03|1BP|Assessed as directing the line
HER-N-011|VENN|Reece|Ghost|09/1999|Male|White British|British|OCG nominal; Suspect|Ashdown Road group||22 Canal Wharf, Leeds|LS1 4QW|HER/D/04|2CP|Said to recruit younger children
HER-N-012|HOLROYDE|Marcus|Macca|05/01/1994|Male|Mixed|British|OCG nominal; Suspect|Ashdown Road group|07700 900127|3 Holm Lane, Leeds|LS11 9ZD|HER/D/05|1BP|Drives the Golf
HER-N-013|SALTMARSH|Kyle||1998|Male|White British|British|OCG nominal|Ashdown Road group|||LS8 5XN|HER/D/06|2BP|
HER-N-014|ODUYA|Nathan|Nate|30/11/1997|Male|Black British|British|OCG nominal|Ashdown Road group||16 Ashdown Road, Leeds|LS8 5XN|HER/D/06|2BP|
HER-N-015|FERNLEY|Chloe||17/02/2001|Female|White British|British|OCG nominal|Ashdown Road group||22 Canal Wharf, Leeds|LS1 4QW|HER/D/07|1BP|Keeper of the Audi
HER-N-016|TANFIELD|Jermaine|JT|12/1995|Male|Black British|British|OCG nominal|Ashdown Road group|||LS9 6QF|HER/D/07|2CP|
HER-N-020|WRAYTON|Lee|Big Lee|03/03/1985|Male|White British|British|OCG nominal; Suspect|Castle Terrace group|07700900175|12 South Bay, Scarborough|YO11 2ZQ|HER/D/30|1BP|Coast lead
HER-N-021|CAPSTICK|Dean||1988|Male|White British|British|OCG nominal|Castle Terrace group|||YO12 5XQ|HER/D/31|2BP|
HER-N-022|MULGREW|Shane|Muggy|08/10/1990|Male|White Irish|Irish|OCG nominal|Castle Terrace group|07700 900177|6 North Rise, Scarborough|YO12 7ZX|HER/D/31|1BP|
HER-N-023|STAINTHORP|Kerry||25/05/1992|Female|White British|British|OCG nominal|Castle Terrace group|07700 900178|6 North Rise, Scarborough|YO12 7ZX|HER/D/32|2BP|
HER-N-024|BOSTOCK|Ian||1979|Male|White British|British|OCG nominal|Castle Terrace group|||YO12 4QZ|HER/D/32|2DP|
HER-N-022|MULGREW|Shane|Muggy|08/10/1990|Male|White Irish|Irish|OCG nominal|Castle Terrace group|07700 900177|6 North Rise, Scarborough|YO12 7ZX|HER/D/31|1BP|
HER-N-025|WRAYTON|Lee||19/09/2003|Male|White British|British|Other|||12 South Bay, Scarborough|YO11 2ZQ|HER/D/33|2BP|Nephew; NOT the same man as HER-N-020
HER-N-030|UNKNOWN|Male|Smoke||Male|||Suspect|||||HER/D/40|2CP|User of 07700 900190, not identified
HER-N-031|LOCKTON|Gary||1972|Male|White British|British|Suspect|||South Bay Hotel, Scarborough|YO11 2ZQ|HER/D/41|2BP|Night manager of the hotel
HER-N-040|ILKESTON|Janet||11/04/1969|Female|White British|British|Witness|||8 Falcon Top, Scarborough|YO12 5XQ|HER/D/42|1AP|Receptionist
HER-N-041|BEAUMONT-HALE|Priya||23/08/1987|Female|Asian British|British|Witness|||40 Seacombe Ring, Leeds|LS14 3QX|HER/D/44|1AP|Nurse; her plate has been cloned
HER-N-042|DUNSMORE|Alan||1955|Male|White British|British|Witness|||33 Castle Terrace, Scarborough|YO11 1QX|HER/D/43|1AP|Neighbour of HER-N-005
HER-N-043|NIXON-WEBB|Tom||1983|Male|White British|British|Witness|||2 Foss Quay, York|YO1 9XZ|HER/D/45|2AP|Taxi driver
HER-N-050|MARLOWE|Sharon||1986|Female|White British|British|Other||0113 496 0312|61 Seacombe Ring, Leeds|LS14 3QX|HER/D/12|1AP|Mother of HER-N-001
HER-N-051|BRACKWELL|Paul||30/01/1980|Male|White British|British|Other||01134960318|27 Seacombe Ring, Leeds|LS14 3QX|HER/D/12|1AP|Father of HER-N-002
HER-N-052|ASKWITH|Denise||1957|Female|White British|British|Other|||5 Holm Lane, Leeds|LS11 9ZD|HER/D/14|1AP|Grandmother of HER-N-003
HER-N-060|HARGRAVE|Leila|||Female|||Professional||0113 496 0400|||HER/D/50||Social worker
HER-N-061|OKONKWO-REED|Daniel|||Male|||Professional|||||HER/D/50||Return-home interviewer
HER-N-062|TREVANION|Sue|||Female|||Professional||0113 496 0409|Larchwood House, 9 Larch Grove, Leeds|LS9 6QF|HER/D/50||Manager of the home
HER-N-063|MOSSLEY|DC 4471|||Female|||Professional|||||HER/D/50||Officer in the case
HER-N-064|FENWORTH|PC 882|||Male|||Professional|||||HER/D/50||Missing-from-home officer
)";

constexpr char vehicles[]
    = R"(VRM|Make|Model|Colour|Year|Keeper Ref|Keeper Name|Keeper From|Keeper To|Insured Driver Ref|Source Ref|Grade|Notes
TO18 HBX|Volkswagen|Golf|Black|2018|HER-N-012|Marcus HOLROYDE|02/05/2025||HER-N-012|HER/D/60|1AP|
UB20 DVN|Audi|A3|White|2020|HER-N-015|Chloe FERNLEY|14/01/2024||HER-N-010|HER/D/60|1AP|
JU67 KLO|Ford|Transit|Grey|2017|HER-N-021|Dean CAPSTICK|30/06/2023|12/10/2025|HER-N-020|HER/D/61|1AP|
JU67KLO|Ford|Transit|Grey|2017|HER-N-020|Lee WRAYTON|12/10/2025||HER-N-020|HER/D/62|1AP|Keeper changed
TK71 BOY|Skoda|Fabia|Silver|2021|HER-N-041|Priya BEAUMONT-HALE|09/2021||HER-N-041|HER/D/44|1AP|Suspected clone at the coast
TA64 SRH|Vauxhall|Insignia|Silver|2014|HER-N-043|Tom NIXON-WEBB|2019|||HER/D/45|2AP|Taxi
WX417QZ|Opel|Vivaro|White||||||HER-N-024|HER/D/63|2DP|Foreign plate, country not known
)";

constexpr char addresses[]
    = R"(Address Ref|Address|Town|Postcode|Grid Reference|Type|Occupant Ref|Occupant Name|From|To|Source Ref|Grade|Notes
HER-A-01|Larchwood House, 9 Larch Grove|Leeds|LS9 6QF|SE 331 347|Children's home|HER-N-001|Jodie MARLOWE|04/2024||HER/D/12|1AP|
HER-A-02|27 Seacombe Ring|Leeds|LS14 3QX|SE 358 374|Home|HER-N-002|Ellie BRACKWELL|||HER/D/12|1AP|
HER-A-03|5 Holm Lane|Leeds|LS11 9ZD|SE 296 312|Home|HER-N-003|Tyler ASKWITH|||HER/D/14|1AP|
HER-A-04|18 Ashdown Road|Leeds|LS8 5XN|SE 326 369|Home|HER-N-010|Callum DRAYCOTT|2022||HER/D/03|1BP|
HER-A-05|22 Canal Wharf|Leeds|LS1 4QW|SE 298 330|Short let|HER-N-011|Reece VENN|07/2025||HER/D/04|2CP|
HER-A-06|3 Holm Lane|Leeds|ls119zd|SE 296 312|Home|HER-N-012|Marcus HOLROYDE|||HER/D/05|1BP|
HER-A-07|31 Castle Terrace|Scarborough|YO11 1QX|TA 050 889|Cuckooed address|HER-N-005|Raymond PENHALE|2011||HER/D/21|1AP|Flat B
HER-A-08|12 South Bay|Scarborough|YO11 2ZQ|TA 045 872|Home|HER-N-020|Lee WRAYTON|||HER/D/30|1BP|
HER-A-09|6 North Rise|Scarborough|YO12 7ZX|TA 034 897|Home|HER-N-022|Shane MULGREW|01/2024||HER/D/31|1BP|
HER-A-10|South Bay Hotel|Scarborough|YO11 2ZQ|TA 045 872|Hotel|HER-N-031|Gary LOCKTON|||HER/D/41|2BP|Rooms 11 and 14
HER-A-11|Unit 4 "The Mill", Mill Beck|Malton|YO17 8ZX|SE 853 743|Lock-up||||||2DP|Not yet researched
HER-A-12|40 Seacombe Ring|Leeds|LS14 3Q|SE 358 374|Home|HER-N-041|Priya BEAUMONT-HALE|||HER/D/44|1AP|Postcode incomplete as supplied
)";

constexpr char attributions[]
    = R"(Identifier Type|Identifier|Nominal Ref|Name|From|To|Strength|Grounds|Use|Source Ref|Grade
Phone|07700 900131|HER-N-001|Jodie MARLOWE|01/09/2025||Confirmed|Number given by the home; saved as "JoJo" in HER-N-002's contacts; home cell by night|Evidential|HER/D/12|1AP
Phone|07700 900148|HER-N-002|Ellie BRACKWELL|2024||Confirmed|Contract in her father's name; number given by him|Evidential|HER/D/12|1AP
Phone|07700 900156|HER-N-003|Tyler ASKWITH|02/08/2025|27/10/2025|Confirmed|In his hand when arrested; self-identifying messages|Evidential|HER/D/14|1AP
Phone|07700 900156|HER-N-004|Samuel OYELARAN|27/10/2025||Tentative|Call pattern to his family after that date|Intelligence|HER/D/19|2CP
Phone|07700 900103|HER-N-010|Callum DRAYCOTT|08/09/2025||Confirmed|Top-up by his bank card; home cell by night|Evidential|HER/D/03|1AP
Phone|07700 900117|HER-N-010|Callum DRAYCOTT|08/09/2025|05/10/2025|Unconfirmed|Line number; same handset area as 07700 900103 by night|Intelligence|HER/D/70|2BP
Phone|07700 900164|HER-N-012|Marcus HOLROYDE|05/10/2025|27/10/2025|Confirmed|In his possession when arrested|Evidential|HER/D/71|1AP
Phone|07700 900182|HER-N-010|Callum DRAYCOTT|27/10/2025||Tentative|Successor of the line; no possession|Intelligence|HER/D/72|2CP
Phone|07700 900121|HER-N-011|Reece VENN|09/2025||Unconfirmed|Saved as "Ghost" in HER-N-001's handset|Intelligence|HER/D/73|2BP
Phone|07700 900127|HER-N-012|Marcus HOLROYDE|2025||Confirmed|Given to the insurer of the Golf|Evidential|HER/D/60|1AP
Phone|07700 900175|HER-N-020|Lee WRAYTON|08/09/2025||Confirmed|Given on custody record|Evidential|HER/D/30|1AP
Phone|07700 900177|HER-N-022|Shane MULGREW|||Unconfirmed|Intelligence|Intelligence|HER/D/31|2BP
Phone|07700 900178|HER-N-023|Kerry STAINTHORP|||Unconfirmed|Intelligence|Intelligence|HER/D/32|2BP
Phone|07700 900190|HER-N-030|UNKNOWN Male "Smoke"|09/2025||Tentative|Name used on the phone in a text seen by HER-N-003|Intelligence|HER/D/40|2CP
IMEI|350000001177410|HER-N-012|Marcus HOLROYDE|08/09/2025|27/10/2025|Unconfirmed|Handset seized from him carried both line numbers|Evidential|HER/D/71|1AP
Vehicle|TO18 HBX|HER-N-012|Marcus HOLROYDE|02/05/2025||Confirmed|Keeper and insured driver; stopped in it twice|Evidential|HER/D/60|1AP
Vehicle|UB20 DVN|HER-N-010|Callum DRAYCOTT|06/2025||Unconfirmed|Insured driver; keeper is HER-N-015|Intelligence|HER/D/60|2BP
Vehicle|JU67 KLO|HER-N-020|Lee WRAYTON|||Unconfirmed|Seen driving|Intelligence|HER/D/62|2BP
Bank account|99-01-27 00412345|HER-N-015|Chloe FERNLEY|||Confirmed|Account opening documents|Evidential|HER/D/80|1AP
Online account|snaply:jojo.m10|HER-N-001|Jodie MARLOWE|||Confirmed|Shown to her social worker|Evidential|HER/D/50|1AP
)";

constexpr char accounts[]
    = R"(Bank|Sort Code|Account Number|Platform|Username|Email|Holder Ref|Holder Name|From|To|Strength|Source Ref|Grade|Notes
Demo Bank|99-01-27|00412345||||HER-N-015|Chloe FERNLEY|2021||Confirmed|HER/D/80|1AP|Cash paid in weekly
Demo Bank|99 01 27|00418820||||HER-N-010|Callum DRAYCOTT|2018||Confirmed|HER/D/80|1AP|
Demo Building Society|990244|10077213||||HER-N-020|Lee WRAYTON|||Confirmed|HER/D/81|1AP|
Demo Bank|99-01-27|00455507||||HER-N-005|Raymond PENHALE|||Confirmed|HER/D/82|1AP|Benefit account, card taken from him
|||Snaply|jojo.m10||HER-N-001|Jodie MARLOWE|||Confirmed|HER/D/50|1AP|
|||Snaply|ghost_lds||HER-N-011|Reece VENN|||Unconfirmed|HER/D/73|2BP|
|||Chatterly|els.b||HER-N-002|Ellie BRACKWELL|||Confirmed|HER/D/12|1AP|
||||| macca.h@example.com |HER-N-012|Marcus HOLROYDE|||Unconfirmed|HER/D/60|2BP|
)";

constexpr char relationships[]
    = R"(From Type|From|From Name|Link Type|To Type|To|To Name|Directed|Strength|Start Date|End Date|Grounds|Source Ref|Grade
Person|HER-N-010|Callum DRAYCOTT|Member of|Group|Ashdown Road group|Ashdown Road group|Yes|Confirmed|2023||Mapped OCG, head|HER/D/03|1BP
Person|HER-N-011|Reece VENN|Member of|Group|Ashdown Road group|Ashdown Road group|Yes|Unconfirmed|2025||Recruiter|HER/D/04|2CP
Person|HER-N-012|Marcus HOLROYDE|Member of|Group|Ashdown Road group|Ashdown Road group|Yes|Confirmed|2024||Driver|HER/D/05|1BP
Person|HER-N-013|Kyle SALTMARSH|Member of|Group|Ashdown Road group|Ashdown Road group|Yes|Confirmed|||Runner|HER/D/06|2BP
Person|HER-N-014|Nathan ODUYA|Member of|Group|Ashdown Road group|Ashdown Road group|Yes|Confirmed|||Enforcer|HER/D/06|2BP
Person|HER-N-015|Chloe FERNLEY|Member of|Group|Ashdown Road group|Ashdown Road group|Yes|Unconfirmed|||Money|HER/D/07|2BP
Person|HER-N-016|Jermaine TANFIELD|Member of|Group|Ashdown Road group|Ashdown Road group|Yes|Tentative|||Named once|HER/D/07|2CP
Person|HER-N-020|Lee WRAYTON|Member of|Group|Castle Terrace group|Castle Terrace group|Yes|Confirmed|2022||Head|HER/D/30|1BP
Person|HER-N-021|Dean CAPSTICK|Member of|Group|Castle Terrace group|Castle Terrace group|Yes|Confirmed|||Storage|HER/D/31|2BP
Person|HER-N-022|Shane MULGREW|Member of|Group|Castle Terrace group|Castle Terrace group|Yes|Confirmed|||Street dealing|HER/D/31|1BP
Person|HER-N-023|Kerry STAINTHORP|Member of|Group|Castle Terrace group|Castle Terrace group|Yes|Unconfirmed|||Premises|HER/D/32|2BP
Person|HER-N-024|Ian BOSTOCK|Member of|Group|Castle Terrace group|Castle Terrace group|Yes|Tentative|||Transport|HER/D/32|2DP
Person|HER-N-010|Callum DRAYCOTT|Associate of|Person|HER-N-011|Reece VENN|No|Confirmed|2024||Stopped together three times|HER/D/04|1BP
Person|HER-N-010|Callum DRAYCOTT|Associate of|Person|HER-N-012|Marcus HOLROYDE|No|Confirmed|2023||Stopped together; same address in 2023|HER/D/05|1BP
Person|HER-N-010|Callum DRAYCOTT|Partner of|Person|HER-N-015|Chloe FERNLEY|No|Confirmed|2024||Tenancy|HER/D/07|1BP
Person|HER-N-011|Reece VENN|Associate of|Person|HER-N-001|Jodie MARLOWE|No|Unconfirmed|09/2025||Saved contact; account of HER-N-002|HER/D/73|2BP
Person|HER-N-001|Jodie MARLOWE|Friend of|Person|HER-N-002|Ellie BRACKWELL|No|Confirmed|2023||School|HER/D/12|1AP
Person|HER-N-001|Jodie MARLOWE|Associate of|Person|HER-N-003|Tyler ASKWITH|No|Confirmed|08/2025||Missing together once|HER/D/14|1BP
Person|HER-N-050|Sharon MARLOWE|Mother of|Person|HER-N-001|Jodie MARLOWE|Yes|Confirmed|||Records|HER/D/12|1AP
Person|HER-N-051|Paul BRACKWELL|Father of|Person|HER-N-002|Ellie BRACKWELL|Yes|Confirmed|||Records|HER/D/12|1AP
Person|HER-N-052|Denise ASKWITH|Grandmother of|Person|HER-N-003|Tyler ASKWITH|Yes|Confirmed|||Records|HER/D/14|1AP
Person|HER-N-020|Lee WRAYTON|Uncle of|Person|HER-N-025|Lee WRAYTON|Yes|Confirmed|||Records|HER/D/33|2BP
Person|HER-N-020|Lee WRAYTON|Associate of|Person|HER-N-031|Gary LOCKTON|No|Unconfirmed|||Hotel staff account|HER/D/41|2BP
Person|HER-N-060|Leila HARGRAVE|Social worker of|Person|HER-N-001|Jodie MARLOWE|Yes|Confirmed|2024||Records|HER/D/50|1AP
Group|Ashdown Road group|Ashdown Road group|Supplies|Group|Castle Terrace group|Castle Terrace group|Yes|Tentative|||Assessment, not a fact|HER/D/70|2CP
Person|HER-N-024|Ian BOSTOCK|Uses|Address|HER-A-11|Unit 4 "The Mill"|Yes|Tentative|||Named once|HER/D/63|2DP
)";

} // namespace

void writeLists(const std::filesystem::path &folder, std::vector<Expectation> &expected)
{
    const std::vector<List> lists{
        {"lists/people.xlsx",
         "people",
         people,
         {"OFFICIAL-SENSITIVE", "Operation HERON: nominal list (invented)", ""}},
        {"lists/vehicles.csv", "vehicles", vehicles},
        {"lists/addresses.csv", "addresses", addresses},
        {"lists/attributions.xlsx",
         "attributions",
         attributions,
         {"Operation HERON: attribution schedule (invented)"}},
        {"lists/accounts.csv", "accounts", accounts},
        {"lists/relationships.csv", "links", relationships},
    };
    for (const List &list : lists)
        writeList(folder, list, expected);
}

} // namespace skein::sample
