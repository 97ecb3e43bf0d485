// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/products/form_template.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

const char small[] = R"({"format": "skein-form 1", "kind": "note", "title": "Note", "abbreviation": "N",
    "statement": "Ours.", "variants": [{"code": "a", "title": "A", "subjects": ["person"]}],
    "sections": [{"title": "One", "fields": [
        {"key": "name", "label": "Name", "type": "text", "source": "subject.label"}]}]})";

QString complaint(const QByteArray &from, const QByteArray &to)
{
    QByteArray json = small;
    EXPECT_TRUE(json.contains(from)) << from.constData();
    try {
        parseTemplate(json.replace(from, to), u"note.json"_s);
    } catch (const Error &error) {
        return error.message();
    }
    return u"accepted"_s;
}

} // namespace

TEST(FormTemplateTest, OurFormsAreReadAndSayThatTheyAreNotOfficial)
{
    for (const QString &kind : {u"trigger-form"_s, u"safeguarding-referral"_s}) {
        const FormTemplate form = loadTemplate(kind);
        EXPECT_EQ(form.kind, kind);
        EXPECT_TRUE(form.statement.contains(u"not an official form"_s));
        EXPECT_GE(form.sections.size(), 9U);
    }
    EXPECT_TRUE(loadTemplate(u"trigger-form"_s).variant(u"vulnerability"_s));
    EXPECT_TRUE(loadTemplate(u"safeguarding-referral"_s).variant(u"adult"_s));
}

TEST(FormTemplateTest, NoNumberOfASectionIsLeftOutInAnyVariant)
{
    for (const QString &kind : {u"trigger-form"_s, u"safeguarding-referral"_s}) {
        const FormTemplate form = loadTemplate(kind);
        for (const auto &variant : form.variants) {
            int number = 0;
            for (const TemplateSection &section : form.sections)
                if (isIn(section.variants, variant.code)) {
                    EXPECT_EQ(form.titleOf(section, variant.code),
                              QString::number(++number) + u' ' + section.title);
                }
        }
    }
}

TEST(FormTemplateTest, AnUnknownFormNamesThoseThereAre)
{
    try {
        loadTemplate(u"poem"_s);
        FAIL();
    } catch (const Error &error) {
        EXPECT_TRUE(error.message().contains(u"trigger-form"_s));
    }
}

TEST(FormTemplateTest, AMalformedTemplateIsRefusedInOneLineThatSaysWhere)
{
    EXPECT_EQ(complaint("\"key\": \"name\", ", ""),
              u"The template note.json cannot be used: section 1, field 1: \"key\" is missing"_s);
    EXPECT_EQ(complaint("subject.label", "shell:rm"),
              u"The template note.json cannot be used: section 1, field 1: \"shell:rm\" is no source that a "
              u"field can be "
              "filled from"_s);
    EXPECT_EQ(complaint("\"type\": \"text\"", "\"type\": \"table\""),
              u"The template note.json cannot be used: section 1, field 1: \"subject.label\" cannot fill a "
              u"field of type "
              "\"table\""_s);
    EXPECT_EQ(complaint("[\"person\"]", "[\"ghost\"]"),
              u"The template note.json cannot be used: variant 1: \"ghost\" is no kind of entity"_s);
    EXPECT_EQ(
        complaint("subject.label", "typed:\\n x"),
        u"The template note.json cannot be used: section 1, field 1: \"typed: x\" is no source that a field "
        "can be filled from"_s);
    EXPECT_TRUE(complaint("skein-form 1", "skein-form 9").contains(u"\"format\" must be"_s));
    EXPECT_TRUE(complaint("{\"format\"", "{{\"format\"").contains(u"it is not JSON"_s));
    EXPECT_TRUE(complaint("\"statement\": \"Ours.\"", "\"statement\": 5").contains(u"must be a text"_s));
    EXPECT_TRUE(complaint("[{\"title\"", "[7, {\"title\"").contains(u"section 1: must be an object"_s));
}

TEST(FormTemplateTest, AKeyStandsOnce)
{
    EXPECT_TRUE(
        complaint(
            "\"fields\": [",
            "\"fields\": [{\"key\": \"name\", \"label\": \"X\", \"type\": \"text\", \"source\": \"typed\"},")
            .contains(u"the key \"name\" is there twice"_s));
}

TEST(FormTemplateTest, AnAttributeIsNamedAfterTheColon)
{
    QByteArray json = small;
    json.replace("subject.label", "subject.attribute:Date of birth");
    const FormTemplate form = parseTemplate(json, u"note.json"_s);
    const Binding expected{BindingKind::SubjectAttribute, u"Date of birth"_s};
    EXPECT_EQ(form.sections[0].fields[0].source, expected);
    EXPECT_TRUE(complaint("subject.label", "subject.attribute:").contains(u"needs a name"_s));
}
