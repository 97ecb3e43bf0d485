// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/products/document_flow.h"
#include "core/products/document_json.h"
#include "core/products/document_writer.h"
#include "core/products/form_filler.h"
#include "core/storage/entity_store.h"
#include "core/storage/event_appender.h"
#include "core/storage/event_store.h"
#include "tests/core/products/heron_case.h"
#include "tests/core/products/sample_document.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

Document filled(HeronCase &heron, const FormRequest &request, const QString &form = u"trigger-form"_s)
{
    NoProgress progress;
    return fillForm(heron.session().database(), loadTemplate(form), request, progress);
}

Document triggerForm(HeronCase &heron)
{
    FormRequest request = heron.request(u"ocg"_s);
    request.typed = {{u"force"_s, u"Eastshire"_s},
                     {u"summary"_s,
                      QJsonObject{{u"text"_s, u"The group runs the line."_s},
                                  {u"probability"_s, u"highly likely"_s},
                                  {u"confidence"_s, u"Moderate"_s}}},
                     {u"intent-drugs"_s, QJsonObject{{u"score"_s, 3}, {u"reason"_s, u"Daily supply"_s}}}};
    return filled(heron, request);
}

QString textOf(const Document &document)
{
    return QString::fromUtf8(htmlBytes(document));
}

bool isUnresolved(const Document &document, const QString &field)
{
    return std::any_of(document.unresolved.cbegin(), document.unresolved.cend(),
                       [&field](const UnresolvedField &each) { return each.field == field; });
}

} // namespace

TEST(FormFillerTest, ATriggerFormHasTheAgreedContent)
{
    HeronCase heron;
    expectGolden(u"trigger_form.html"_s, textOf(triggerForm(heron)));
}

TEST(FormFillerTest, ValuesCarryTheirRowsAndDisagreementIsShown)
{
    HeronCase heron;
    const Document document = triggerForm(heron);
    bool isFound = false;
    forEachValue(document, [&](const Value &value) {
        if (value.text == u"17/05/1994"_s) {
            isFound = true;
            ASSERT_EQ(value.evidence.size(), 1U);
            EXPECT_EQ(value.evidence[0].row, 3);
            EXPECT_EQ(value.evidence[0].asWritten, u"17/5/94"_s);
            EXPECT_EQ(document.sources[size_t(value.evidence[0].source - 1)].title, u"people.csv"_s);
        }
    });
    EXPECT_TRUE(isFound);
    EXPECT_TRUE(textOf(document).contains(u"15/07/1994"_s));
}

TEST(FormFillerTest, WhatIsTypedIsMarkedAndWhatIsMissingIsListed)
{
    HeronCase heron;
    const Document document = triggerForm(heron);
    EXPECT_TRUE(textOf(document).contains(u"Eastshire<em> (typed by the analyst)</em>"_s));
    EXPECT_FALSE(isUnresolved(document, u"Force and region"_s));
    EXPECT_TRUE(isUnresolved(document, u"Intelligence gaps"_s));
    EXPECT_FALSE(isUnresolved(document, u"Members"_s));
    EXPECT_TRUE(textOf(document).contains(u"3 of 21; 1 of 7 scored"_s));
}

TEST(FormFillerTest, APhoneIsAttributedAndNeverThePerson)
{
    HeronCase heron;
    const QString text = textOf(triggerForm(heron));
    EXPECT_TRUE(text.contains(u"Attributed to Jordan EXAMPLE"_s));
    EXPECT_TRUE(text.contains(u"From: 07700 900123 (attributed to Jordan EXAMPLE)"_s));
    EXPECT_TRUE(text.contains(u"Top-up card bought with his bank card"_s));
    EXPECT_FALSE(text.contains(u"EXAMPLE called"_s));
}

TEST(FormFillerTest, ReportsKeepTheirConditionsAndNeverTheirProvenance)
{
    HeronCase heron;
    const QString text = textOf(triggerForm(heron));
    EXPECT_TRUE(text.contains(u"2CC"_s));
    EXPECT_TRUE(text.contains(u"Consult the originator before any use; Action code A2"_s));
    EXPECT_TRUE(text.contains(u"the case does not hold them: ask the originator"_s));
    EXPECT_FALSE(text.contains(u"andler 7"_s));
}

TEST(FormFillerTest, TheMarkingIsTheHighestOfCaseAndReports)
{
    HeronCase heron;
    EXPECT_EQ(heron.session().info().marking.text(), u"OFFICIAL"_s);
    EXPECT_EQ(triggerForm(heron).marking.text(), u"OFFICIAL-SENSITIVE"_s);
}

TEST(FormFillerTest, AnAssessmentCarriesItsProbabilityAndTheYardstick)
{
    HeronCase heron;
    const QString text = textOf(triggerForm(heron));
    EXPECT_TRUE(
        text.contains(u"Probability: Highly likely (80\u201390 %). Analytical confidence: Moderate."_s));
    EXPECT_TRUE(text.contains(u"Realistic possibility"_s));
    FormRequest request = heron.request(u"ocg"_s);
    request.typed
        = {{u"summary"_s, QJsonObject{{u"text"_s, u"They might."_s}, {u"probability"_s, u"maybe"_s}}}};
    const Document vague = filled(heron, request);
    EXPECT_TRUE(isUnresolved(vague, u"Summary"_s));
}

TEST(FormFillerTest, AReferralIsAboutTheChildWithItsHomeAndMissingEpisodes)
{
    HeronCase heron;
    FormRequest request = heron.request(u"child"_s);
    request.about = {heron.child};
    request.chart = [](const Database &, const std::vector<EntityId> &) { return std::optional<Figure>(); };
    const Document document = filled(heron, request, u"safeguarding-referral"_s);
    const QString text = textOf(document);
    EXPECT_TRUE(text.contains(u"1 Invented Road, Norwich"_s));
    EXPECT_TRUE(text.contains(u"Missing from home"_s));
    EXPECT_TRUE(text.contains(u"Child"_s));
    EXPECT_TRUE(isUnresolved(document, u"Voice of the child"_s));
    EXPECT_TRUE(isUnresolved(document, u"Link chart"_s));
    EXPECT_FALSE(text.contains(u"Section 42 Care Act"_s));
}

TEST(FormFillerTest, AReferralNamesTheSuspectOfWhateverHappenedToTheChild)
{
    HeronCase heron;
    FormRequest request = heron.request(u"child"_s);
    request.about = {heron.child};
    const auto suspects = [&] {
        const Document document = filled(heron, request, u"safeguarding-referral"_s);
        for (const Block &block : document.blocks)
            if (const auto *table = std::get_if<TableBlock>(&block);
                table && table->caption == u"Suspects and incidents"_s)
                return table->rows.size();
        return size_t(99);
    };
    EXPECT_EQ(suspects(), 0U) << "a missing episode in which nobody is suspected";
    heron.session().edit(u"Add"_s, [&heron](Database &database) {
        Event sighting;
        sighting.kind = EventKind::Sighting;
        sighting.time.zone = "Europe/London";
        sighting.parties = {{heron.child, PartyRole::Victim}, {heron.boss, PartyRole::Suspect}};
        addEvent(database, sighting);
    });
    EXPECT_EQ(suspects(), 1U);
}

TEST(FormFillerTest, AValueThatDiffersInCapitalsAloneIsSaidOnce)
{
    HeronCase heron;
    heron.session().edit(u"Add"_s, [&heron](Database &database) {
        for (const QString &make : {u"Volkswagen"_s, u"VOLKSWAGEN"_s})
            addAttribute(database,
                         {{},
                          heron.car,
                          u"Make"_s,
                          make,
                          {},
                          {},
                          {heron.people, make[1] == u'O' ? 8 : 7, {}, {}, false}});
    });
    int said = 0;
    forEachValue(triggerForm(heron), [&said](const Value &value) {
        if (value.text.compare(u"Volkswagen"_s, Qt::CaseInsensitive) != 0)
            return;
        ++said;
        EXPECT_EQ(value.text, u"Volkswagen"_s);
        ASSERT_EQ(value.evidence.size(), 2U);
        EXPECT_EQ(value.evidence[1].asWritten, u"VOLKSWAGEN"_s);
    });
    EXPECT_EQ(said, 1);
}

TEST(FormFillerTest, AVariantThatDoesNotFitTheSubjectIsRefused)
{
    HeronCase heron;
    EXPECT_THROW(filled(heron, heron.request(u"priority-individual"_s)), Error);
    EXPECT_THROW(filled(heron, heron.request(u"nonsense"_s)), Error);
    EXPECT_EQ(fittingVariant(loadTemplate(u"trigger-form"_s), EntityKind::Group), u"ocg"_s);
    EXPECT_FALSE(fittingVariant(loadTemplate(u"safeguarding-referral"_s), EntityKind::Phone));
}

TEST(FormFillerTest, TheSealedContentGivesTheSameDocumentAgain)
{
    Document document = sampleDocument();
    document.title.state.clear();
    document.title.reviewer.clear();
    EXPECT_EQ(documentFromContent(documentContent(document)), document);
    EXPECT_THROW(documentFromContent("{}"), Error);
}
