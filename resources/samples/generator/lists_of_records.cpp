// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/samples/generator/lists.h"

namespace skein::sample {

namespace {

constexpr char events[]
    = R"(Event Ref|Event Type|Start Date|Start Time|End Date|End Time|Title|Description|Location|Postcode|Grid Reference|Victims|Suspects|Involved|Vehicle|Phone|Force|Source Ref|Grade
HER-E-001|Missing episode|19/09/2025|19:30|21/09/2025|16:10|Missing from care, medium risk|Left the home after several calls. Returned by taxi with new trainers.|Larchwood House, Leeds|LS9 6QF|SE 331 347|HER-N-001||HER-N-062||07700 900131|Aire and Calder|MIS/25/0911|1AP
HER-E-002|Return-home interview|23/09/2025|15:00|23/09/2025|15:40|Return-home interview|Said she had been "at the seaside with a mate". Would not say who drove.|Larchwood House, Leeds|LS9 6QF||HER-N-001||HER-N-061|||Aire and Calder|RHI/25/0911|1AP
HER-E-003|Missing episode|03/10/2025|20:05|05/10/2025|14:40|Missing from care, medium risk|Left by a fire door. Found at the coach station in York.|Larchwood House, Leeds|LS9 6QF|SE 331 347|HER-N-001||HER-N-064||07700 900131|Aire and Calder|MIS/25/0988|1AP
HER-E-004|Return-home interview|07/10/2025|16:00|07/10/2025|16:30|Return-home interview|Bruise on the left arm, no account given. Two phones seen.|Larchwood House, Leeds|LS9 6QF||HER-N-001||HER-N-061|||Aire and Calder|RHI/25/0988|1AP
HER-E-005|Missing episode|10/10/2025|18:50|11/10/2025|22:15|Missing from care, high risk|With HER-N-003. Found walking on Seaview Road, Scarborough.|Larchwood House, Leeds|LS9 6QF|SE 331 347|HER-N-001; HER-N-003||HER-N-064||07700 900131|Aire and Calder|MIS/25/1011|1AP
HER-E-006|Missing episode|18/10/2025|21:10|19/10/2025|02:30|Missing from home, medium risk|Came home by herself. Said she was at a party.|27 Seacombe Ring, Leeds|LS14 3QX|SE 358 374|HER-N-002||HER-N-051||07700 900148|Aire and Calder|MIS/25/1034|1AP
HER-E-007|Missing episode|24/10/2025|19:15|26/10/2025|11:30|Missing from care, high risk|Out over the night of the clock change.|Larchwood House, Leeds|LS9 6QF|SE 331 347|HER-N-001||HER-N-062||07700 900131|Aire and Calder|MIS/25/1050|1AP
HER-E-008|Return-home interview|28/10/2025|15:30|28/10/2025|16:20|Return-home interview|Named "Ghost". Said that she "owes". Afraid for HER-N-002.|Larchwood House, Leeds|LS9 6QF||HER-N-001|HER-N-011|HER-N-061|||Aire and Calder|RHI/25/1050|1AP
HER-E-009|Missing episode|31/10/2025|21:00|02/11/2025|15:25|Missing from care, high risk|Returned with cash of 120 pounds.|Larchwood House, Leeds|LS9 6QF|SE 331 347|HER-N-001||HER-N-062||07700 900131|Aire and Calder|MIS/25/1083|1AP
HER-E-010|Missing episode|07/11/2025|18:40|09/11/2025|17:05|Missing from care, high risk|Found by coast officers in a room of the South Bay Hotel.|Larchwood House, Leeds|LS9 6QF|SE 331 347|HER-N-001|HER-N-031|HER-N-064||07700 900131|Aire and Calder|MIS/25/1101|1AP
HER-E-011|Missing episode|08/11/2025|20:20|09/11/2025|01:15|Missing from home, medium risk|Father found her at the railway station.|27 Seacombe Ring, Leeds|LS14 3QX|SE 358 374|HER-N-002||HER-N-051||07700 900148|Aire and Calder|MIS/25/1103|1AP
HER-E-012|Incident|02/10/2025|18:25|||Stop and search, possession with intent|41 wraps and a burner phone found on a boy of 15 at the railway station.|Railway station, Scarborough|YO11 1QX|TA 039 883|HER-N-003|||||Ridings Coast|CRI/25/4410|1AP
HER-E-013|Arrest|02/10/2025|18:40|||Arrest, possession with intent to supply|Released under investigation to his grandmother; NRM referral considered.|Scarborough custody|||HER-N-003||HER-N-052|||Ridings Coast|CUS/25/2207|1AP
HER-E-014|Arrest|27/10/2025|11:40|||Arrest, being concerned in supply|Handset and 1,260 pounds seized (exhibit JRH/7).|A64 Hop Lane, York|YO32 9QX|SE 636 553||HER-N-012|HER-N-063|TO18 HBX|07700 900164|Aire and Calder|CUS/25/2390|1AP
HER-E-015|Incident|12/09/2025|23:10|||Assault, section 20|Neighbour heard shouting and saw two young men leave.|31 Castle Terrace, Scarborough|YO11 1QX|TA 050 889|HER-N-005||HER-N-042|||Ridings Coast|CRI/25/4102|1AP
HER-E-016|Incident|22/10/2025|14:05|||Welfare visit, suspected cuckooing|Occupier afraid; three young people inside who gave false names.|31 Castle Terrace, Scarborough|YO11 1QX|TA 050 889|HER-N-005|HER-N-022||||Ridings Coast|CAD/25/22817|1BP
HER-E-017|Sighting|19/09/2025|21:55|||Girl in the back of a dark Golf|Taxi driver saw a girl of about 15 with an older man at the services.|A64 Derwent bypass|YO17 7XQ|SE 805 719|HER-N-001||HER-N-043|TO18 HBX||Ridings Coast|STM/25/061|2BP
HER-E-018|Sighting|10/10/2025|23:30|||Girl let into the hotel by the night manager|Paid in cash, no register entry.|South Bay Hotel, Scarborough|YO11 2ZQ|TA 045 872|HER-N-001|HER-N-031|HER-N-040|||Ridings Coast|STM/25/074|1BP
HER-E-019|Meeting|15/10/2025|09:50|||Grey van and white Audi side by side|About ten minutes, a holdall changed hands.|Foss Quay car park, York|YO1 9XZ|SE 610 515||HER-N-020; HER-N-010||JU67 KLO||Ridings Coast|OBS/25/019|1AP
HER-E-020|Advert|25/10/2025|02:10|||Online advert, contact number ends 121|Young-looking female, "in town this weekend". Removed the next day.|Scarborough|||HER-N-001|||||Ridings Coast|OSI/25/033|2CP
HER-E-021|Incident|03/11/2025|20:45|||Threats at the door|Two men asked for Tyler and said that "the 41 has to be paid".|5 Holm Lane, Leeds|LS11 9ZD|SE 296 312|HER-N-003; HER-N-052|HER-N-014||||Aire and Calder|CRI/25/9920|1AP
HER-E-022|Sighting|05/11/2025||||Seen with new phone|Time not recorded.|School gate, Leeds|LS14 3QX||HER-N-002||HER-N-051|||Aire and Calder|REF/25/210|2BP
HER-E-023|Incident|11/2025||||School reports change of behaviour|Some time in the first week of the month.|Leeds|||HER-N-002|||||Aire and Calder|REF/25/214|2BP
!Start Date|HER-E-024|Incident|31/11/2025|10:00|||Date as supplied does not exist||Leeds||||||||Aire and Calder|REF/25/230|2DP
HER-E-025|Strategy meeting|10/11/2025|14:00|10/11/2025|15:30|Strategy meeting (section 47)|Agreed: joint visit, secure transport, NRM referral for HER-N-001 and HER-N-003.|Civic offices, Leeds|||HER-N-001; HER-N-003||HER-N-060; HER-N-063; HER-N-062|||Aire and Calder|STR/25/055|1AP
)";

constexpr char payments[] = R"(Event Type|Date|Time|From|To|Amount|Currency|Reference|Source Ref
Payment|15/09/2025|10:12|Cash|99-01-27 00412345|640.00|GBP|COUNTER CREDIT YORK|HER/D/80
Payment|22/09/2025|10:40|Cash|99-01-27 00412345|580.00|GBP|COUNTER CREDIT LEEDS|HER/D/80
Payment|23/09/2025|08:01|99-01-27 00412345|99-01-27 00418820|500.00|GBP|C|HER/D/80
Payment|29/09/2025|10:31|Cash|99-01-27 00412345|710.00|GBP|COUNTER CREDIT LEEDS|HER/D/80
Payment|01/10/2025|03:00|99-01-27 00455507|99-02-44 10077213|310.40|GBP|RP|HER/D/82
Payment|06/10/2025|11:05|Cash|99-01-27 00412345|690.00|GBP|COUNTER CREDIT LEEDS|HER/D/80
Payment|06/10/2025|11:05|Cash|99-01-27 00412345|690.00|GBP|COUNTER CREDIT LEEDS|HER/D/80
Payment|14/10/2025|08:02|99-01-27 00412345|99-01-27 00418820|1000.00|GBP|C RENT|HER/D/80
Payment|16/10/2025|12:15|99-02-44 10077213|99-01-27 00418820|2400.00|GBP|VAN|HER/D/81
Payment|20/10/2025|10:22|Cash|99-01-27 00412345|820.00|GBP|COUNTER CREDIT YORK|HER/D/80
Payment|01/11/2025|03:00|99-01-27 00455507|99-02-44 10077213|310.40|GBP|RP|HER/D/82
Payment|03/11/2025|10:18|Cash|99-01-27 00412345|905.00|GBP|COUNTER CREDIT LEEDS|HER/D/80
Payment|12/11/2025|12:44|99-02-44 10077213|99-01-27 00418820|2600.00|GBP|VAN 2|HER/D/81
)";

constexpr char reports[]
    = R"(URN|Paragraph|Title|Date of Intelligence|Date Reported|Source Evaluation|Intelligence Assessment|Handling Code|Grade|Text|Persons|Phones|Vehicles|Handling Instructions|Action Code|Sanitisation Code|Provenance|Reporting Officer|Originating Unit|Threat Area|Confidence|Operation|Protective Marking
HER/IR/2025/000101|1|Line number in use in Scarborough|10/09/2025|11/09/2025|2|B|P||A drug line using 07700 900117 supplies customers in Scarborough from Leeds.|HER-N-010|07700 900117|||||Member of the public with access by living nearby|DC 4471 MOSSLEY|Heron team|County lines|Medium|HERON|OFFICIAL-SENSITIVE
HER/IR/2025/000101|2|Line number in use in Scarborough|10/09/2025|11/09/2025|2|C|P||The line is known by the name of its head.|HER-N-010||||||Member of the public with access by living nearby|DC 4471 MOSSLEY|Heron team|County lines|Medium|HERON|OFFICIAL-SENSITIVE
HER/IR/2025/000104|1|Children used to carry|16/09/2025|17/09/2025|2|C|C||Children from a home in east Leeds are used to carry drugs to the coast.|HER-N-011; HER-N-001|||No action that could identify the origin. Do not disclose to the home before consulting the originator.|A2|S2|Heard directly by a person in daily contact with the children|PC 882 FENWORTH|Missing team|Child exploitation|Medium|HERON|OFFICIAL-SENSITIVE
HER/IR/2025/000109|1|Dark Golf at a children's home|21/09/2025|22/09/2025|1|A|P||A black Golf, TO18 HBX, waited near Larch Grove on the evening of 19 September.|HER-N-012||TO18 HBX||||Officer's own observation|PC 882 FENWORTH|Missing team|Child exploitation|High|HERON|OFFICIAL-SENSITIVE
HER/IR/2025/000112|1|Flat taken over|24/09/2025|25/09/2025|2|B|P||The flat of Raymond PENHALE at Castle Terrace is used by dealers who take his benefits.|HER-N-005; HER-N-022|||||||PC 310 ALDERSON|Coast neighbourhood|Cuckooing|Medium|HERON|OFFICIAL-SENSITIVE
HER/IR/2025/000118|1|Debt of a boy|03/10/2025|04/10/2025|2|C|C||After the seizure of 2 October the boy is said to owe for 41 wraps and must work it off.|HER-N-003; HER-N-014|||Not to be used in interview. Consult the originator first.|A1|S2|Family member, in fear of reprisal|DC 4471 MOSSLEY|Heron team|Child exploitation|Medium|HERON|OFFICIAL-SENSITIVE
HER/IR/2025/000121|1|New number of the line|05/10/2025|06/10/2025|2|B|P||The line's customers were told to use 07700 900164 from 5 October.|HER-N-010|07700 900117; 07700 900164|||||Customer of the line|DC 4471 MOSSLEY|Heron team|County lines|High|HERON|OFFICIAL-SENSITIVE
HER/IR/2025/000127|1|Recruiter called Ghost|09/10/2025|10/10/2025|3|D|C||A man called Ghost gives phones and trainers to girls and rings them at night.|HER-N-011|07700 900121||Sharing outside the strategy group needs the originator's consent.|A1|S2|Anonymous call, one earlier report could not be confirmed|PC 882 FENWORTH|Missing team|Child exploitation|Low|HERON|OFFICIAL-SENSITIVE
HER/IR/2025/000130|1|Number used between two groups|13/10/2025|14/10/2025|2|C|C||A man called Smoke on 07700 900190 arranges deliveries for people in Leeds and at the coast.|HER-N-030; HER-N-010; HER-N-020|07700 900190||Intelligence use only. No mention in any request to the operator.|A1|S2|Person of access to both groups; small circle|DC 4471 MOSSLEY|Heron team|County lines|Medium|HERON|OFFICIAL-SENSITIVE
HER/IR/2025/000133|1|Meeting in York|15/10/2025|15/10/2025|1|A|P||A grey Transit JU67 KLO and a white Audi UB20 DVN met at Foss Quay; a holdall was passed.|HER-N-020; HER-N-010||JU67 KLO; UB20 DVN||||Police observation|PC 310 ALDERSON|Coast neighbourhood|County lines|High|HERON|OFFICIAL-SENSITIVE
HER/IR/2025/000136|1|Hotel lets rooms for cash|17/10/2025|18/10/2025|2|B|P||The night manager of the South Bay Hotel lets rooms 11 and 14 for cash without register.|HER-N-031|||||| Employee, by consent|PC 310 ALDERSON|Coast neighbourhood|Child exploitation|Medium|HERON|OFFICIAL-SENSITIVE
HER/IR/2025/000141|1|Advert|25/10/2025|25/10/2025|1|A|P||An online advert of 25 October for Scarborough gave a number that ends 121.|HER-N-001|07700 900121|||||Open source|Researcher 7|Heron team|Sexual exploitation|High|HERON|OFFICIAL-SENSITIVE
HER/IR/2025/000147|1|Third number|28/10/2025|29/10/2025|2|B|P||After the arrest of 27 October the line works from 07700 900182.|HER-N-010|07700 900164; 07700 900182|||||Customer of the line|DC 4471 MOSSLEY|Heron team|County lines|High|HERON|OFFICIAL-SENSITIVE
HER/IR/2025/000150|1|Rumour about a firearm|30/10/2025|31/10/2025|3|E|C||It is said that the group at the coast has a firearm. There is reason to think that this was put about by a rival.|HER-N-020|||Officer safety only; tell the duty inspector.|A1|S1|Third hand, source has a motive|PC 310 ALDERSON|Coast neighbourhood|Firearms|Low|HERON|OFFICIAL-SENSITIVE
HER/IR/2025/000155|1|Younger girl approached|06/11/2025|07/11/2025|1|B|P||Ellie BRACKWELL, 14, has been given a phone and is called in the evening by people who know HER-N-001.|HER-N-002; HER-N-011|07700 900148|||||School safeguarding lead|PC 882 FENWORTH|Missing team|Child exploitation|Medium|HERON|OFFICIAL-SENSITIVE
HER/IR/2025/000158|1|Money through a partner's account|12/11/2025|12/11/2025|1|A|P||Cash is paid weekly into the account of Chloe FERNLEY and passed to Callum DRAYCOTT.|HER-N-015; HER-N-010|||||| Bank return|Researcher 7|Heron team|Money|High|HERON|OFFICIAL-SENSITIVE
HER/IR/2011/004417|1|Older report on a dealer|14/02/2011|15/02/2011||||B24|WRAYTON deals cannabis from a flat at South Bay.|HER-N-020|||||| Entered under the former scheme; kept as graded then|PC 77|Coast neighbourhood|Drugs|Low||RESTRICTED
)";

/// What the seized handset of the second line number held: its broadcasts to customers.
void writeMessages(const std::filesystem::path &folder, const std::vector<Communication> &all,
                   std::vector<Expectation> &expected)
{
    Expectation expectation{"events/handset_messages_JRH7.csv", "events"};
    TextFile file(folder / expectation.file, ',', "\n");
    file.row({"Event Type", "Date", "Time", "From", "To", "Text", "Exhibit"});
    const auto isBroadcast = [&all](std::size_t at) {
        const auto matches = [&](std::size_t other) {
            return other < all.size() && all[other].from == lineTwo && all[other].medium == Medium::Text
                && std::abs(all[other].time - all[at].time) < 6;
        };
        return matches(at) && (matches(at + 1) || (at > 0 && matches(at - 1)));
    };
    for (std::size_t at = 0; at < all.size(); ++at) {
        const Communication &each = all[at];
        const bool isKept = each.time < london(2025, 10, 6) || each.time > london(2025, 10, 22);
        if (!isKept || !isBroadcast(at))
            continue;
        const bool isFirstDay = each.time < london(2025, 10, 6);
        const char *text = isFirstDay     ? "NEW NUMBER same shop same boys. delete the old 1"
            : each.time % day < 14 * hour ? "SHOP OPEN best of both, 2 for 15, ring dont txt"
                                          : "back on til late, fresh in from town";
        file.row(
            {"Message", writtenDate(each.time), writtenTime(each.time), each.from, each.to, text, "JRH/7"});
        ++expectation.stored;
    }
    expected.push_back(expectation);
}

} // namespace

void writeRecords(const std::filesystem::path &folder, const std::vector<Communication> &all,
                  std::vector<Expectation> &expected)
{
    writeList(folder,
              {"events/events.xlsx",
               "events",
               events,
               {"OFFICIAL-SENSITIVE", "Operation HERON: events (invented)"}},
              expected);
    writeList(folder, {"events/payments.csv", "events", payments}, expected);
    writeMessages(folder, all, expected);
    writeList(folder, {"intelligence/intelligence_reports.csv", "intelligence", reports}, expected);
}

} // namespace skein::sample
