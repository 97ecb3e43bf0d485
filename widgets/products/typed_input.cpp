// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/products/typed_input.h"

#include "core/products/yardstick.h"
#include "widgets/base/theme.h"

#include <QComboBox>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace skein {

TypedInput::TypedInput(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_text(new QPlainTextEdit(this))
    , m_choice(new QComboBox(this))
    , m_confidence(new QComboBox(this))
    , m_reason(new QLineEdit(this))
{
    constexpr int textHeight = 110;
    m_line->setObjectName(u"typedLine"_s);
    m_line->setAccessibleName(tr("Typed by the analyst"));
    m_text->setObjectName(u"typedText"_s);
    m_text->setAccessibleName(tr("Typed by the analyst"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(textHeight);
    m_choice->setObjectName(u"typedChoice"_s);
    m_confidence->setObjectName(u"typedConfidence"_s);
    m_confidence->setAccessibleName(tr("Analytical confidence"));
    m_reason->setObjectName(u"typedReason"_s);
    m_reason->setPlaceholderText(tr("reason for the score"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::small);
    for (QWidget *each : QList<QWidget *>{m_line, m_text, m_choice, m_confidence, m_reason})
        column->addWidget(each);
    connect(m_line, &QLineEdit::textEdited, this, &TypedInput::edited);
    connect(m_reason, &QLineEdit::textEdited, this, &TypedInput::edited);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TypedInput::edited);
    connect(m_choice, &QComboBox::activated, this, &TypedInput::edited);
    connect(m_confidence, &QComboBox::activated, this, &TypedInput::edited);
}

bool TypedInput::isTypable(FieldType type)
{
    return type != FieldType::Figure && type != FieldType::Items;
}

static bool isLong(FieldType type)
{
    return type == FieldType::LongText || type == FieldType::Assessment || type == FieldType::Table;
}

void TypedInput::fillChoices(const TemplateField &field)
{
    m_choice->clear();
    m_confidence->clear();
    m_choice->addItem(tr("nothing chosen"), QString());
    if (field.type == FieldType::Choice)
        for (const QString &each : field.choices)
            m_choice->addItem(each, each);
    if (field.type == FieldType::YesNo)
        for (const QString &each : {tr("Yes"), tr("No"), tr("Not known")})
            m_choice->addItem(each, each);
    if (field.type == FieldType::Score)
        for (int score = 0; score <= 3; ++score)
            m_choice->addItem(tr("%1 of 3").arg(score), QString::number(score));
    if (field.type == FieldType::Assessment) {
        const Yardstick yardstick = loadYardstick();
        m_choice->setItemText(0, tr("probability: not said"));
        for (const Yardstick::Term &each : yardstick.terms)
            m_choice->addItem(u"%1 (%2–%3 %)"_s.arg(each.term).arg(each.from).arg(each.to), each.term);
        m_confidence->addItem(tr("confidence: not said"), QString());
        for (const QString &each : yardstick.confidence)
            m_confidence->addItem(each, each);
    }
}

void TypedInput::show(const TemplateField &field, const QJsonValue &value)
{
    const bool isSame = field.key == m_field.key;
    if (isSame && this->value() == value)
        return;
    const QSignalBlocker blocker(this);
    m_field = field;
    if (!isSame)
        fillChoices(field);
    const bool isChoice = field.type == FieldType::Choice || field.type == FieldType::YesNo;
    m_line->setVisible(field.type == FieldType::Text || field.type == FieldType::Date);
    m_line->setPlaceholderText(field.type == FieldType::Date ? tr("31/12/2025") : QString());
    m_text->setVisible(isLong(field.type));
    m_choice->setVisible(isChoice || field.type == FieldType::Score || field.type == FieldType::Assessment);
    m_choice->setAccessibleName(field.type == FieldType::Assessment ? tr("Probability") : field.label);
    m_confidence->setVisible(field.type == FieldType::Assessment);
    m_reason->setVisible(field.type == FieldType::Score);
    setValue(value);
}

/// A value that the form no longer offers stays to be seen.
static void choose(QComboBox &choice, const QString &data)
{
    if (choice.findData(data) < 0)
        choice.addItem(data, data);
    choice.setCurrentIndex(choice.findData(data));
}

void TypedInput::setValue(const QJsonValue &value)
{
    const QJsonObject parts = value.toObject();
    const QString text = value.isObject() ? parts[u"text"_s].toString() : value.toString();
    m_line->setText(text);
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
    m_reason->setText(parts[u"reason"_s].toString());
    choose(*m_confidence, parts[u"confidence"_s].toString());
    switch (m_field.type) {
    case FieldType::Score:
        choose(*m_choice,
               parts[u"score"_s].isDouble() ? QString::number(parts[u"score"_s].toInt()) : QString());
        break;
    case FieldType::Assessment:
        choose(*m_choice, parts[u"probability"_s].toString());
        break;
    default:
        choose(*m_choice, text);
        break;
    }
}

QJsonValue TypedInput::value() const
{
    const QString chosen = m_choice->currentData().toString();
    QJsonObject parts;
    const auto put = [&parts](const QString &name, const QString &text) {
        if (!text.trimmed().isEmpty())
            parts.insert(name, text);
    };
    const auto plain = [](const QString &text) {
        return text.trimmed().isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
    };
    switch (m_field.type) {
    case FieldType::Choice:
    case FieldType::YesNo:
        return plain(chosen);
    case FieldType::Score:
        if (!chosen.isEmpty())
            parts.insert(u"score"_s, chosen.toInt());
        put(u"reason"_s, m_reason->text());
        break;
    case FieldType::Assessment:
        put(u"text"_s, m_text->toPlainText());
        put(u"probability"_s, chosen);
        put(u"confidence"_s, m_confidence->currentData().toString());
        break;
    default:
        return plain(isLong(m_field.type) ? m_text->toPlainText() : m_line->text());
    }
    return parts.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(parts);
}

void TypedInput::setReadOnly(bool isReadOnly)
{
    m_line->setReadOnly(isReadOnly);
    m_text->setReadOnly(isReadOnly);
    m_reason->setReadOnly(isReadOnly);
    m_choice->setEnabled(!isReadOnly);
    m_confidence->setEnabled(!isReadOnly);
}

} // namespace skein
