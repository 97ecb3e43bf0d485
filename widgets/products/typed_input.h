// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/form_template.h"

#include <QJsonValue>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace skein {

/// Where an analyst types into a field of a form: a line, a text, a choice, a score with its reason, or an
/// assessment with probability and confidence.
class TypedInput final : public QWidget
{
    Q_OBJECT

public:
    explicit TypedInput(QWidget *parent = nullptr);

    /// What is being typed stays as it is when the value is the same.
    void show(const TemplateField &field, const QJsonValue &value);
    QJsonValue value() const; ///< Undefined when nothing is said.
    void setReadOnly(bool isReadOnly);
    static bool isTypable(FieldType type);

Q_SIGNALS:
    void edited();

private:
    void setValue(const QJsonValue &value);
    void fillChoices(const TemplateField &field);

    TemplateField m_field;
    QLineEdit *m_line;
    QPlainTextEdit *m_text;
    QComboBox *m_choice;
    QComboBox *m_confidence;
    QLineEdit *m_reason;
};

} // namespace skein
