// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/products/form_fields.h"

#include "widgets/base/figure.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("FormFields", text);
}

QString FormField::summary() const
{
    if (table)
        return table->rows.empty() ? table->whenEmpty
                                   : counted(qint64(table->rows.size()), tr("1 row"), tr("%1 rows"));
    if (figure)
        return tr("a figure");
    QStringList texts;
    for (const Value &value : values)
        if (!value.text.isEmpty())
            texts << value.text.simplified();
    for (const Paragraph &paragraph : paragraphs)
        texts << paragraph.value.text.simplified();
    return texts.join(u"; "_s);
}

bool FormField::hasTyped() const
{
    const auto isTyped = [](const Value &value) { return value.state == ValueState::Typed; };
    return std::any_of(values.begin(), values.end(), isTyped)
        || std::any_of(paragraphs.begin(), paragraphs.end(),
                       [&](const Paragraph &each) { return isTyped(each.value); });
}

namespace {

/// Walks a document and hands each block to the field that it was made for: labels are found within the
/// section, as a filled document carries no keys.
class FieldWalk
{
public:
    explicit FieldWalk(std::vector<FormField> &fields)
        : m_fields(fields)
    {
    }

    void take(const Block &block)
    {
        std::visit([this](const auto &each) { add(each); }, block);
    }

private:
    FormField *find(const QString &label)
    {
        const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&](const FormField &each) {
            return each.section == m_section && label.startsWith(each.field.label);
        });
        const auto exact = std::find_if(m_fields.begin(), m_fields.end(), [&](const FormField &each) {
            return each.section == m_section && label == each.field.label;
        });
        const auto &best = exact != m_fields.end() ? exact : found;
        return best == m_fields.end() ? nullptr : &*best;
    }

    void add(const Heading &heading)
    {
        if (heading.level == 1)
            m_section = heading.text;
        m_field = heading.level == 1 ? nullptr : find(heading.text);
    }
    void add(const FieldList &list)
    {
        m_field = nullptr;
        for (const Field &each : list.fields)
            if (FormField *field = find(each.label))
                field->values = each.values;
    }
    void add(const TableBlock &table)
    {
        m_field = find(table.caption);
        if (m_field)
            m_field->table = table;
    }
    void add(const Figure &figure)
    {
        m_field = nullptr;
        for (FormField &each : m_fields)
            if (each.section == m_section && each.field.type == FieldType::Figure && !each.figure) {
                each.figure = figure;
                return;
            }
    }
    void add(const Paragraph &paragraph)
    {
        if (m_field && paragraph.kind != ParagraphKind::Note)
            m_field->paragraphs.push_back(paragraph);
    }
    template<typename Other>
    void add(const Other &)
    {
        m_field = nullptr;
    }

    std::vector<FormField> &m_fields;
    QString m_section;
    FormField *m_field = nullptr; ///< To which paragraphs belong.
};

} // namespace

/// By its label, and by its section where the form has the label twice.
static bool isNamed(const FormField &field, const QString &name)
{
    const QString &label = field.field.label;
    return name == label || name == u"%1 (%2)"_s.arg(label, field.section);
}

std::vector<FormField> formFields(const FormTemplate &form, const QString &variant, const Document &document)
{
    std::vector<FormField> fields;
    for (const TemplateSection &section : form.sections)
        if (isIn(section.variants, variant))
            for (const TemplateField &each : section.fields)
                if (isIn(each.variants, variant))
                    fields.push_back({each, form.titleOf(section, variant), {}, {}, {}, {}, {}});
    FieldWalk walk(fields);
    for (const Block &block : document.blocks)
        walk.take(block);
    for (const UnresolvedField &each : document.unresolved)
        for (FormField &field : fields)
            if (isNamed(field, each.field) && field.unresolved.isEmpty()) {
                field.unresolved = each.why;
                break;
            }
    return fields;
}

QStringList commentsOn(const QString &label, const QStringList &comments)
{
    QStringList found;
    const QString beginning = label + u": "_s;
    for (const QString &comment : comments)
        for (const QString &line : comment.split(u'\n'))
            if (line.startsWith(beginning))
                found << line.mid(beginning.size());
    return found;
}

} // namespace skein
