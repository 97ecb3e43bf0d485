// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entity.h"
#include "core/model/vocabulary.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace skein {

enum class FieldType {
    Text = 1,
    LongText,
    Date,
    YesNo,
    Choice, ///< One of the field's choices.
    Score, ///< 0 to 3 with a reason; a section adds them up.
    Assessment, ///< The analyst's judgement, with probability and confidence.
    Table,
    Figure,
    Items, ///< Quoted intelligence.
};

inline constexpr std::array<Term<FieldType>, 10> fieldTypes{{
    {FieldType::Text, "text", "Text"},
    {FieldType::LongText, "long-text", "Long text"},
    {FieldType::Date, "date", "Date"},
    {FieldType::YesNo, "yes-no", "Yes or no"},
    {FieldType::Choice, "choice", "Choice"},
    {FieldType::Score, "score", "Score"},
    {FieldType::Assessment, "assessment", "Assessment"},
    {FieldType::Table, "table", "Table"},
    {FieldType::Figure, "figure", "Figure"},
    {FieldType::Items, "items", "Intelligence items"},
}};

/// What a field of a form is filled from. The whole vocabulary: a template cannot ask for anything else.
enum class BindingKind {
    Typed = 1, ///< By the analyst only.
    Operation,
    CaseMarking,
    DataTime,
    Author,
    SubjectLabel,
    SubjectKind,
    SubjectRoles,
    SubjectAttribute, ///< Argument: the name of the attribute.
    SubjectLink, ///< Argument: the type of link; the labels at its other ends.
    IntelligenceCount,
    IntelligenceNewest,
    Members,
    MemberCount,
    Victims,
    VictimCount,
    Criminality,
    Phones,
    Vehicles,
    Addresses,
    Accounts,
    Associates,
    MissingEpisodes,
    Chart,
    Chronology,
    Intelligence,
    Suspects, ///< Incidents and arrests, and what else names a suspect.
};

struct Binding
{
    BindingKind kind = BindingKind::Typed;
    QString argument;
    friend bool operator==(const Binding &, const Binding &) = default;
};

struct TemplateField
{
    QString key; ///< Unique in the template; typed values are kept by it.
    QString label;
    FieldType type = FieldType::Text;
    bool isRequired = false;
    Binding source;
    QStringList choices; ///< Of a Choice.
    QString guidance;
    QStringList variants; ///< Empty: in all.
};

struct TemplateSection
{
    QString title;
    QString guidance;
    QStringList variants; ///< Empty: in all.
    std::vector<TemplateField> fields;
};

struct TemplateVariant
{
    QString code; ///< "ocg"
    QString title; ///< "Organised crime group"
    std::vector<EntityKind> subjects; ///< What it can be about.
};

/// A form as data: which fields it has, and how each is filled from a case. A force replaces ours by a file
/// of the same name in its own folder.
struct FormTemplate
{
    QString kind; ///< "trigger-form"
    QString title;
    QString abbreviation; ///< In references: "TF".
    QString statement; ///< That it is not an official form, or whose form it is.
    std::vector<TemplateVariant> variants; ///< At least one.
    std::vector<TemplateSection> sections;
    bool isNumbered = false; ///< Whether the sections of a variant are counted through.

    /// With its number, where they have any.
    QString titleOf(const TemplateSection &section, const QString &variant) const;
    const TemplateVariant *variant(const QString &code) const; ///< None: nullptr.
    const TemplateField *field(const QString &key) const; ///< None: nullptr.
};

/// Throws Error, in one line that says where, when the JSON is not a template. name is for that line.
FormTemplate parseTemplate(const QByteArray &json, const QString &name);

/// The template of that kind; throws Error when there is none or it is malformed.
FormTemplate loadTemplate(const QString &kind);

/// The kinds there are templates for, sorted.
QStringList templateKinds();

/// Whether a section or field of these variants belongs to the variant.
bool isIn(const QStringList &variants, const QString &variant);

} // namespace skein
