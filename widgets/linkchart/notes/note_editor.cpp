// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/notes/note_editor.h"

#include "core/storage/chart_note_store.h"

#include <QKeyEvent>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

NoteEditor::NoteEditor(QWidget *view)
    : QPlainTextEdit(view)
{
    setObjectName(u"note-editor"_s);
    setAccessibleName(tr("Text on this chart"));
    setPlaceholderText(tr("Your own words; Ctrl+Enter keeps them"));
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    hide();
    connect(this, &QPlainTextEdit::textChanged, this, &NoteEditor::followText);
}

void NoteEditor::open(const QRect &place, double letterPixels, const QString &text)
{
    constexpr double smallest = 11, largest = 28;
    QFont letters = font();
    letters.setPixelSize(int(std::clamp(letterPixels, smallest, largest)));
    setFont(letters);
    m_before = m_last = text;
    m_place = place;
    {
        const QSignalBlocker blocker(this);
        setPlainText(text);
    }
    show();
    followText();
    selectAll();
    setFocus();
}

void NoteEditor::moveTo(const QRect &place)
{
    m_place = place;
    followText();
}

/// Back to what was short enough; nothing of it is cut off.
void NoteEditor::refuse()
{
    const int added = int(toPlainText().size() - m_last.size());
    const int place = std::clamp(textCursor().position() - added, 0, int(m_last.size()));
    {
        const QSignalBlocker blocker(this);
        setPlainText(m_last);
    }
    QTextCursor cursor = textCursor();
    cursor.setPosition(place);
    setTextCursor(cursor);
    Q_EMIT refused(tr("A note holds %L1 letters; what was added would be too much").arg(MostNoteLetters));
}

/// As high as its text, within the view.
void NoteEditor::followText()
{
    constexpr int leastWidth = 180, leastHeight = 40;
    if (toPlainText().size() > MostNoteLetters)
        refuse();
    m_last = toPlainText();
    const QRect view = parentWidget()->rect();
    const int width = std::clamp(m_place.width(), leastWidth, std::max(leastWidth, view.width()));
    resize(width, height()); // wraps its lines
    int lines = 1; // one more, for what comes next
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.layout()->lineCount());
    const int wanted = std::max(2, lines) * fontMetrics().lineSpacing()
        + int(2 * document()->documentMargin()) + 2 * frameWidth();
    QRect own(m_place.topLeft(),
              QSize(width, std::clamp(wanted, leastHeight, std::max(leastHeight, view.height() * 2 / 3))));
    own.moveLeft(std::clamp(own.left(), 0, std::max(0, view.width() - own.width())));
    own.moveTop(std::clamp(own.top(), 0, std::max(0, view.height() - own.height())));
    setGeometry(own);
}

/// Signs that no page, drawing or file can hold are left out.
static QString plain(const QString &text)
{
    QString kept;
    for (const QChar letter : text)
        if (letter == u'\n' || letter == u'\t' || letter.category() != QChar::Other_Control)
            kept += letter;
    return kept.trimmed();
}

void NoteEditor::finish()
{
    if (!isVisible())
        return;
    hide();
    parentWidget()->setFocus();
    const QString text = plain(toPlainText());
    if (text != m_before)
        Q_EMIT written(text);
    else
        Q_EMIT calledOff();
}

void NoteEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        setPlainText(m_before);
        finish();
    } else if (isEnter && event->modifiers().testFlag(Qt::ControlModifier)) {
        finish();
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

void NoteEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        finish();
}

} // namespace skein
