// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/label_editor.h"

#include <QKeyEvent>

#include <algorithm>

namespace skein {

LabelEditor::LabelEditor(QWidget *view)
    : QLineEdit(view)
{
    setObjectName(QStringLiteral("label-editor"));
    setAccessibleName(tr("Label on this chart"));
    setAlignment(Qt::AlignHCenter);
    hide();
}

void LabelEditor::open(const QRect &label, const QString &text, const QString &hint)
{
    constexpr int least = 220;
    m_before = text;
    setText(text);
    setPlaceholderText(hint);
    const int width = std::max(least, label.width() + 16);
    QRect place(0, 0, width, sizeHint().height());
    place.moveCenter({label.center().x(), label.top() + place.height() / 2});
    const QRect view = parentWidget()->rect();
    place.moveLeft(std::clamp(place.left(), 0, std::max(0, view.width() - width)));
    place.moveTop(std::clamp(place.top(), 0, std::max(0, view.height() - place.height())));
    setGeometry(place);
    selectAll();
    show();
    setFocus();
}

void LabelEditor::finish()
{
    if (!isVisible())
        return;
    hide();
    parentWidget()->setFocus();
    if (text().trimmed() != m_before)
        Q_EMIT written(text().trimmed());
}

void LabelEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        setText(m_before);
        finish();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        finish();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void LabelEditor::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        finish();
}

} // namespace skein
