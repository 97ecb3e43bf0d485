// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/form_template.h"

#include "core/base/error.h"
#include "core/base/resource_folder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr auto Format = "skein-form 1"_L1;

struct BindingTerm
{
    BindingKind kind;
    const char16_t *code;
    bool takesArgument = false;
    std::optional<FieldType> type = std::nullopt; ///< The only type it can fill.
};

const BindingTerm bindings[] = {
    {BindingKind::Typed, u"typed"},
    {BindingKind::Operation, u"case.operation"},
    {BindingKind::CaseMarking, u"case.marking"},
    {BindingKind::DataTime, u"case.data-time"},
    {BindingKind::Author, u"case.author"},
    {BindingKind::SubjectLabel, u"subject.label"},
    {BindingKind::SubjectKind, u"subject.kind"},
    {BindingKind::SubjectRoles, u"subject.roles"},
    {BindingKind::SubjectAttribute, u"subject.attribute", true},
    {BindingKind::SubjectLink, u"subject.link", true},
    {BindingKind::IntelligenceCount, u"intelligence.count"},
    {BindingKind::IntelligenceNewest, u"intelligence.newest"},
    {BindingKind::MemberCount, u"members.count"},
    {BindingKind::VictimCount, u"victims.count"},
    {BindingKind::Members, u"table:members", false, FieldType::Table},
    {BindingKind::Victims, u"table:victims", false, FieldType::Table},
    {BindingKind::Criminality, u"table:criminality", false, FieldType::Table},
    {BindingKind::Suspects, u"table:suspects", false, FieldType::Table},
    {BindingKind::Phones, u"table:phones", false, FieldType::Table},
    {BindingKind::Vehicles, u"table:vehicles", false, FieldType::Table},
    {BindingKind::Addresses, u"table:addresses", false, FieldType::Table},
    {BindingKind::Accounts, u"table:accounts", false, FieldType::Table},
    {BindingKind::Associates, u"table:associates", false, FieldType::Table},
    {BindingKind::MissingEpisodes, u"table:missing", false, FieldType::Table},
    {BindingKind::Chronology, u"chronology", false, FieldType::Table},
    {BindingKind::Chart, u"chart", false, FieldType::Figure},
    {BindingKind::Intelligence, u"intelligence", false, FieldType::Items},
};

/// Reads one template; every complaint names the place.
class Reader
{
public:
    explicit Reader(QString name)
        : m_name(std::move(name))
    {
    }

    FormTemplate read(const QByteArray &json);

private:
    [[noreturn]] void refuse(const QString &place, const QString &what) const;
    QJsonArray array(const QJsonObject &object, const QString &key, const QString &place) const;
    QJsonObject object(const QJsonValue &value, const QString &place) const;
    QString words(const QJsonObject &object, const QString &key, const QString &place) const; ///< Not empty.
    QString optionalWords(const QJsonObject &object, const QString &key, const QString &place) const;
    QStringList list(const QJsonObject &object, const QString &key, const QString &place) const;
    QStringList variantCodes(const QJsonObject &object, const QString &place) const;
    TemplateVariant variant(const QJsonObject &object, const QString &place) const;
    TemplateSection section(const QJsonObject &object, const QString &place);
    TemplateField field(const QJsonObject &object, const QString &place);
    Binding binding(const QString &text, FieldType type, const QString &place) const;

    QString m_name;
    FormTemplate m_form;
    QSet<QString> m_keys;
};

void Reader::refuse(const QString &place, const QString &what) const
{
    throw Error(QCoreApplication::translate("skein", "The template %1 cannot be used: %2%3")
                    .arg(m_name, place.isEmpty() ? QString() : place + u": "_s, what)
                    .simplified());
}

QJsonArray Reader::array(const QJsonObject &object, const QString &key, const QString &place) const
{
    const QJsonValue value = object.value(key);
    if (!value.isArray() || value.toArray().isEmpty())
        refuse(place, u"\"%1\" must be a list that is not empty"_s.arg(key));
    return value.toArray();
}

QJsonObject Reader::object(const QJsonValue &value, const QString &place) const
{
    if (!value.isObject())
        refuse(place, u"must be an object"_s);
    return value.toObject();
}

QString Reader::words(const QJsonObject &object, const QString &key, const QString &place) const
{
    const QString text = optionalWords(object, key, place);
    if (text.isEmpty())
        refuse(place, u"\"%1\" is missing"_s.arg(key));
    return text;
}

QString Reader::optionalWords(const QJsonObject &object, const QString &key, const QString &place) const
{
    const QJsonValue value = object.value(key);
    if (!value.isUndefined() && !value.isString())
        refuse(place, u"\"%1\" must be a text"_s.arg(key));
    return value.toString().trimmed();
}

QStringList Reader::list(const QJsonObject &object, const QString &key, const QString &place) const
{
    QStringList texts;
    if (!object.contains(key))
        return texts;
    for (const auto &each : array(object, key, place)) {
        if (!each.isString())
            refuse(place, u"\"%1\" must hold texts only"_s.arg(key));
        texts << each.toString();
    }
    return texts;
}

QStringList Reader::variantCodes(const QJsonObject &object, const QString &place) const
{
    const QStringList codes = list(object, u"variants"_s, place);
    for (const QString &code : codes)
        if (!m_form.variant(code))
            refuse(place, u"there is no variant \"%1\""_s.arg(code));
    return codes;
}

TemplateVariant Reader::variant(const QJsonObject &object, const QString &place) const
{
    TemplateVariant variant{words(object, u"code"_s, place), words(object, u"title"_s, place), {}};
    if (m_form.variant(variant.code))
        refuse(place, u"the variant \"%1\" is there twice"_s.arg(variant.code));
    for (const QString &code : list(object, u"subjects"_s, place)) {
        const std::optional<EntityKind> kind = fromCode(entityKinds, code);
        if (!kind)
            refuse(place, u"\"%1\" is no kind of entity"_s.arg(code));
        variant.subjects.push_back(*kind);
    }
    if (variant.subjects.empty())
        refuse(place, u"\"subjects\" is missing"_s);
    return variant;
}

Binding Reader::binding(const QString &text, FieldType type, const QString &place) const
{
    for (const BindingTerm &term : bindings) {
        const QString code = QString::fromUtf16(term.code);
        const bool isThis = term.takesArgument ? text.startsWith(code + u':') : text == code;
        if (!isThis)
            continue;
        const QString argument = term.takesArgument ? text.mid(code.size() + 1).trimmed() : QString();
        if (term.takesArgument && argument.isEmpty())
            refuse(place, u"\"%1\" needs a name after the colon"_s.arg(text));
        const bool isBlock
            = type == FieldType::Table || type == FieldType::Figure || type == FieldType::Items;
        if (term.type ? *term.type != type : isBlock)
            refuse(place, u"\"%1\" cannot fill a field of type \"%2\""_s.arg(text, codeOf(fieldTypes, type)));
        return {term.kind, argument};
    }
    refuse(place, u"\"%1\" is no source that a field can be filled from"_s.arg(text));
}

TemplateField Reader::field(const QJsonObject &object, const QString &place)
{
    TemplateField field;
    field.key = words(object, u"key"_s, place);
    if (m_keys.contains(field.key))
        refuse(place, u"the key \"%1\" is there twice"_s.arg(field.key));
    m_keys.insert(field.key);
    field.label = words(object, u"label"_s, place);
    const QString type = words(object, u"type"_s, place);
    const std::optional<FieldType> known = fromCode(fieldTypes, type);
    if (!known)
        refuse(place, u"\"%1\" is no type of field"_s.arg(type));
    field.type = *known;
    field.isRequired = object.value(u"required"_s).toBool();
    field.source = binding(words(object, u"source"_s, place), field.type, place);
    field.choices = list(object, u"choices"_s, place);
    if ((field.type == FieldType::Choice) == field.choices.isEmpty())
        refuse(place, u"\"choices\" belong to a field of type \"choice\", and to no other"_s);
    field.guidance = optionalWords(object, u"guidance"_s, place);
    field.variants = variantCodes(object, place);
    return field;
}

TemplateSection Reader::section(const QJsonObject &source, const QString &place)
{
    TemplateSection section{words(source, u"title"_s, place),
                            optionalWords(source, u"guidance"_s, place),
                            variantCodes(source, place),
                            {}};
    int number = 0;
    for (const auto &each : array(source, u"fields"_s, place)) {
        const QString here = u"%1, field %2"_s.arg(place).arg(++number);
        section.fields.push_back(field(object(each, here), here));
    }
    return section;
}

FormTemplate Reader::read(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        refuse({}, u"it is not JSON (%1, at byte %2)"_s.arg(error.errorString()).arg(error.offset));
    const QJsonObject root = document.object();
    if (root.value(u"format"_s).toString() != Format)
        refuse({}, u"\"format\" must be \"%1\""_s.arg(Format));
    m_form.kind = words(root, u"kind"_s, {});
    m_form.title = words(root, u"title"_s, {});
    m_form.isNumbered = root.value(u"numbered"_s).toBool();
    m_form.abbreviation = words(root, u"abbreviation"_s, {});
    m_form.statement = words(root, u"statement"_s, {});
    int number = 0;
    for (const auto &each : array(root, u"variants"_s, {})) {
        const QString place = u"variant %1"_s.arg(++number);
        m_form.variants.push_back(variant(object(each, place), place));
    }
    number = 0;
    for (const auto &each : array(root, u"sections"_s, {})) {
        const QString place = u"section %1"_s.arg(++number);
        m_form.sections.push_back(section(object(each, place), place));
    }
    return std::move(m_form);
}

} // namespace

QString FormTemplate::titleOf(const TemplateSection &section, const QString &variant) const
{
    int number = 0;
    for (const TemplateSection &each : sections) {
        number += isIn(each.variants, variant) ? 1 : 0;
        if (&each == &section)
            break;
    }
    return isNumbered ? u"%1 %2"_s.arg(QString::number(number), section.title) : section.title;
}

const TemplateVariant *FormTemplate::variant(const QString &code) const
{
    const auto found = std::find_if(variants.cbegin(), variants.cend(),
                                    [&code](const TemplateVariant &each) { return each.code == code; });
    return found == variants.cend() ? nullptr : &*found;
}

const TemplateField *FormTemplate::field(const QString &key) const
{
    for (const TemplateSection &section : sections)
        for (const TemplateField &each : section.fields)
            if (each.key == key)
                return &each;
    return nullptr;
}

FormTemplate parseTemplate(const QByteArray &json, const QString &name)
{
    return Reader(name).read(json);
}

FormTemplate loadTemplate(const QString &kind)
{
    const QString name = u"templates/%1.json"_s.arg(kind);
    if (!templateKinds().contains(kind))
        throw Error(QCoreApplication::translate("skein", "There is no form \"%1\"; there are: %2")
                        .arg(kind, templateKinds().join(u", "_s)));
    return parseTemplate(readResource(name), kind + u".json"_s);
}

QStringList templateKinds()
{
    QStringList kinds;
    for (const QString &path : resourceFiles(u"templates"_s, u"json"_s))
        kinds << QFileInfo(path).completeBaseName();
    return kinds;
}

bool isIn(const QStringList &variants, const QString &variant)
{
    return variants.isEmpty() || variants.contains(variant);
}

} // namespace skein
