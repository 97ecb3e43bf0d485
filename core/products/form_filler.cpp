// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/form_filler.h"

#include "core/base/time_format.h"
#include "core/products/case_scope.h"
#include "core/products/form_tables.h"
#include "core/products/yardstick.h"
#include "core/storage/link_store.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

const QString notInCase = u"The case does not say it."_s;
const QString required = u" The form requires it."_s;
constexpr size_t MostDrawn = 40; ///< Entities of a figure that can still be read on a page.
const QString toBeTyped = u"To be typed by the analyst."_s;

class Filler
{
public:
    Filler(const Database &database, const FormTemplate &form, const FormRequest &request)
        : m_form(form)
        , m_request(request)
        , m_scope(database, request.about)
        , m_book(database)
    {
    }

    Document fill(Progress &progress);

private:
    void titleBlock();
    void section(const TemplateSection &section);
    void field(const TemplateField &field);
    void flush(); ///< Fields that were gathered become one list.
    void add(Block block);

    void valueField(const TemplateField &field);
    void scoreField(const TemplateField &field);
    void subTotal(const TemplateSection &section);
    void assessmentField(const TemplateField &field);
    void tableField(const TemplateField &field);
    void figureField(const TemplateField &field);
    void itemsField(const TemplateField &field);
    void yardstickAnnex();

    Values typed(const TemplateField &field) const;
    Values fromCase(const Binding &binding);
    Values linked(const QString &type);
    void unresolved(const TemplateField &field, const QString &why);

    const FormTemplate &m_form;
    const FormRequest &m_request;
    CaseScope m_scope;
    SourceBook m_book;
    Document m_document;
    FieldList m_fields;
    QString m_section;
    bool m_hasAssessment = false;
};

Document Filler::fill(Progress &progress)
{
    titleBlock();
    qint64 done = 0;
    for (const TemplateSection &each : m_form.sections) {
        if (!progress.advance(done++, qint64(m_form.sections.size())))
            throw Error(
                QCoreApplication::translate("skein", "The product was stopped before it was complete"));
        if (isIn(each.variants, m_request.variant))
            section(each);
    }
    std::stable_partition(m_document.unresolved.begin(), m_document.unresolved.end(),
                          [](const UnresolvedField &each) { return each.why.endsWith(required); });
    m_document.blocks.push_back(UnresolvedList{});
    m_document.blocks.push_back(SourceList{});
    if (m_hasAssessment)
        yardstickAnnex();
    m_document.sources = m_book.entries();
    const Marking &own = m_request.info.marking;
    m_document.marking = m_book.highest() ? higher(own, *m_book.highest()) : own;
    return std::move(m_document);
}

void Filler::titleBlock()
{
    const TemplateVariant *variant = m_form.variant(m_request.variant);
    const qint64 newest = m_book.newestImport();
    m_document.kind = m_form.kind;
    m_document.writtenAt = m_request.writtenAt;
    m_document.title = {m_form.title,
                        variant->title,
                        m_form.statement,
                        m_request.info.operation,
                        m_scope.subject().label,
                        m_request.reference,
                        QString::number(m_request.version),
                        u"Draft"_s,
                        m_request.author,
                        {},
                        newest ? describeTime(newest - newest % 1000) : QString(),
                        u"Intelligence items carry their own grades and handling conditions."_s};
}

void Filler::add(Block block)
{
    flush();
    m_document.blocks.push_back(std::move(block));
}

void Filler::flush()
{
    if (m_fields.fields.empty())
        return;
    m_document.blocks.push_back(std::move(m_fields));
    m_fields = {};
}

void Filler::unresolved(const TemplateField &field, const QString &why)
{
    qint64 same = 0;
    for (const TemplateSection &section : m_form.sections)
        if (isIn(section.variants, m_request.variant))
            same += std::count_if(
                section.fields.begin(), section.fields.end(), [&](const TemplateField &each) {
                    return each.label == field.label && isIn(each.variants, m_request.variant);
                });
    const QString label = same > 1 ? u"%1 (%2)"_s.arg(field.label, m_section) : field.label;
    m_document.unresolved.push_back({label, field.isRequired ? why + required : why});
}

void Filler::section(const TemplateSection &section)
{
    m_section = m_form.titleOf(section, m_request.variant);
    add(Heading{1, m_section});
    if (!section.guidance.isEmpty())
        add(Paragraph{ParagraphKind::Note, plainValue(section.guidance), {}, {}, {}, {}});
    for (const TemplateField &each : section.fields)
        if (isIn(each.variants, m_request.variant))
            field(each);
    subTotal(section);
    flush();
}

void Filler::field(const TemplateField &field)
{
    switch (field.type) {
    case FieldType::Table:
        tableField(field);
        break;
    case FieldType::Figure:
        figureField(field);
        break;
    case FieldType::Items:
        itemsField(field);
        break;
    case FieldType::Assessment:
        assessmentField(field);
        break;
    case FieldType::Score:
        scoreField(field);
        break;
    default:
        valueField(field);
        break;
    }
}

/// What the analyst typed stands before what the case says: neither hides the other.
Values Filler::typed(const TemplateField &field) const
{
    const QJsonValue value = m_request.typed.value(field.key);
    const QString text = value.isObject() ? value[u"text"_s].toString() : value.toString();
    return text.trimmed().isEmpty() ? Values() : Values{{text.trimmed(), ValueState::Typed, {}}};
}

Values Filler::linked(const QString &type)
{
    Values values;
    for (const Link &link : linksOf(m_scope.database(), m_scope.subject().id)) {
        if (link.type.compare(type, Qt::CaseInsensitive) != 0)
            continue;
        const EntityId other = link.from == m_scope.subject().id ? link.to : link.from;
        if (const std::optional<Entity> entity = m_scope.find(other))
            addValue(values, m_book.value(entity->label, link.origin));
    }
    return values;
}

Values Filler::fromCase(const Binding &binding)
{
    const auto plain
        = [](const QString &text) { return text.isEmpty() ? Values() : Values{plainValue(text)}; };
    const Entity &subject = m_scope.subject();
    switch (binding.kind) {
    case BindingKind::Operation:
        return plain(m_request.info.operation);
    case BindingKind::CaseMarking:
        return plain(m_request.info.marking.text());
    case BindingKind::DataTime:
        return plain(m_document.title.dataAsAt);
    case BindingKind::Author:
        return plain(m_request.author);
    case BindingKind::SubjectLabel:
        return {m_book.value(subject.label, subject.origin)};
    case BindingKind::SubjectKind:
        return plain(titleOf(entityKinds, subject.kind));
    case BindingKind::SubjectRoles:
        return m_scope.rolesOfPerson(subject.id, m_book);
    case BindingKind::SubjectAttribute:
        return m_scope.attribute(subject.id, binding.argument, m_book);
    case BindingKind::SubjectLink:
        return linked(binding.argument);
    case BindingKind::MemberCount:
        return plain(QString::number(m_scope.memberCount()));
    case BindingKind::VictimCount:
        return plain(QString::number(victimsOf(m_scope).size()));
    case BindingKind::IntelligenceCount:
        return plain(QString::number(m_scope.intelligence().size()));
    case BindingKind::IntelligenceNewest: {
        const std::vector<Event> reports = m_scope.intelligence();
        return reports.empty() ? Values() : plain(describeTime(reports.back().time));
    }
    default:
        return {};
    }
}

void Filler::valueField(const TemplateField &field)
{
    Values values = typed(field);
    for (const Value &each : fromCase(field.source))
        values.push_back(each);
    if (values.empty()) {
        unresolved(field, field.source.kind == BindingKind::Typed ? toBeTyped : notInCase);
        values.push_back({{}, ValueState::Unresolved, {}});
    }
    m_fields.fields.push_back({field.label, std::move(values)});
}

void Filler::scoreField(const TemplateField &field)
{
    const QJsonValue value = m_request.typed.value(field.key);
    Values values;
    if (value.isObject() && value[u"score"_s].isDouble()) {
        const QString reason = value[u"reason"_s].toString().trimmed();
        values.push_back({u"%1 of 3%2"_s.arg(value[u"score"_s].toInt())
                              .arg(reason.isEmpty() ? QString() : u": "_s + reason),
                          ValueState::Typed,
                          {}});
        if (reason.isEmpty())
            unresolved(field, u"Scored without a reason."_s);
    } else {
        unresolved(field, toBeTyped);
        values.push_back({{}, ValueState::Unresolved, {}});
    }
    m_fields.fields.push_back({field.label, std::move(values)});
}

void Filler::subTotal(const TemplateSection &section)
{
    int total = 0;
    int scored = 0;
    int fields = 0;
    for (const TemplateField &each : section.fields) {
        if (each.type != FieldType::Score || !isIn(each.variants, m_request.variant))
            continue;
        ++fields;
        const QJsonValue score = m_request.typed.value(each.key).toObject().value(u"score"_s);
        scored += score.isDouble() ? 1 : 0;
        total += score.toInt();
    }
    if (scored > 0)
        m_fields.fields.push_back(
            {u"Sub-total"_s,
             {plainValue(
                 u"%1 of %2; %3 of %4 scored"_s.arg(total).arg(3 * fields).arg(scored).arg(fields))}});
}

void Filler::assessmentField(const TemplateField &field)
{
    const Values values = typed(field);
    if (values.empty()) {
        unresolved(field, toBeTyped);
        m_fields.fields.push_back({field.label, {{{}, ValueState::Unresolved, {}}}});
        return;
    }
    const QJsonObject said = m_request.typed.value(field.key).toObject();
    const QString term = said.value(u"probability"_s).toString();
    const std::optional<QString> probability = loadYardstick().describe(term);
    if (!probability)
        unresolved(field,
                   term.isEmpty() ? u"Assessed without a probability."_s
                                  : u"\"%1\" is no term of the yardstick."_s.arg(term));
    const QString confidence = said.value(u"confidence"_s).toString();
    if (confidence.isEmpty())
        unresolved(field, u"Assessed without an analytical confidence."_s);
    m_hasAssessment = true;
    add(Heading{2, field.label});
    add(Paragraph{ParagraphKind::Assessment, values.front(), probability.value_or(term), confidence, {}, {}});
}

void Filler::tableField(const TemplateField &field)
{
    TableBlock table = formTable(m_scope, field.source.kind, field.label, m_book);
    if (table.rows.empty() && field.isRequired)
        unresolved(field, notInCase);
    add(std::move(table));
    for (const Value &each : typed(field))
        add(Paragraph{ParagraphKind::Fact, each, {}, {}, {}, {}});
}

/// Those in scope; of one alone also the people and things that are linked to it.
static std::vector<EntityId> chartEntities(const CaseScope &scope)
{
    std::vector<EntityId> found = scope.entities();
    if (found.size() > 1)
        return found;
    const auto add = [&found](const std::vector<CaseScope::Tied> &all) {
        for (const CaseScope::Tied &each : all)
            if (std::find(found.begin(), found.end(), each.entity.id) == found.end())
                found.push_back(each.entity.id);
    };
    add(scope.tied({EntityKind::Group, EntityKind::Organisation}));
    add(scope.associates());
    add(scope.tied({EntityKind::Phone, EntityKind::Vehicle, EntityKind::Address, EntityKind::BankAccount,
                    EntityKind::OnlineAccount, EntityKind::Email}));
    return found;
}

void Filler::figureField(const TemplateField &field)
{
    const std::vector<EntityId> all = chartEntities(m_scope);
    const std::vector<EntityId> drawn(all.begin(), all.begin() + qptrdiff(std::min(all.size(), MostDrawn)));
    std::optional<Figure> figure
        = m_request.chart ? m_request.chart(m_scope.database(), drawn) : std::nullopt;
    if (!figure) {
        unresolved(field, u"There is nothing to draw."_s);
        return;
    }
    if (figure->caption.isEmpty())
        figure->caption = field.label;
    if (all.size() > drawn.size())
        figure->caption += u"; %1 more are linked and not drawn here"_s.arg(all.size() - drawn.size());
    add(std::move(*figure));
}

void Filler::itemsField(const TemplateField &field)
{
    add(Heading{2, field.label});
    const std::vector<Paragraph> items = intelligenceParagraphs(m_scope, m_book);
    for (const Paragraph &each : items)
        add(each);
    if (items.empty()) {
        add(Paragraph{ParagraphKind::Note, plainValue(u"None in the case."_s), {}, {}, {}, {}});
        if (field.isRequired)
            unresolved(field, notInCase);
    }
}

void Filler::yardstickAnnex()
{
    const Yardstick yardstick = loadYardstick();
    add(Heading{1, yardstick.title});
    add(Paragraph{ParagraphKind::Note, plainValue(yardstick.statement), {}, {}, {}, {}});
    Table table{{}, {{u"Term"_s}, {u"Probability"_s}}, {}};
    for (const Yardstick::Term &each : yardstick.terms)
        table.rows.push_back({each.term, u"%1\u2013%2 %"_s.arg(each.from).arg(each.to)});
    add(tableBlock(table));
}

} // namespace

std::optional<QString> fittingVariant(const FormTemplate &form, EntityKind kind)
{
    std::optional<QString> best;
    ptrdiff_t earliest = 0;
    for (const TemplateVariant &each : form.variants) {
        const auto found = std::find(each.subjects.cbegin(), each.subjects.cend(), kind);
        const ptrdiff_t place = found - each.subjects.cbegin();
        if (found != each.subjects.cend() && (!best || place < earliest)) {
            best = each.code;
            earliest = place;
        }
    }
    return best;
}

Document fillForm(const Database &database, const FormTemplate &form, const FormRequest &request,
                  Progress &progress)
{
    const TemplateVariant *variant = form.variant(request.variant);
    if (!variant)
        throw Error(QCoreApplication::translate("skein", "The form %1 has no variant \"%2\"")
                        .arg(form.kind, request.variant));
    const std::optional<Entity> subject
        = request.about.empty() ? std::nullopt : findEntity(database, request.about.front());
    if (!subject)
        throw Error(QCoreApplication::translate("skein", "Say whom the product is about"));
    if (std::find(variant->subjects.cbegin(), variant->subjects.cend(), subject->kind)
        == variant->subjects.cend())
        throw Error(
            QCoreApplication::translate("skein", "%1 is of the kind \"%2\"; a %3 (%4) cannot be about that")
                .arg(subject->label, titleOf(entityKinds, subject->kind), form.title, variant->title));
    return Filler(database, form, request).fill(progress);
}

} // namespace skein
