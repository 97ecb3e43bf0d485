// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/prompts.h"

#include "widgets/base/notice_bar.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace skein {

void WindowPrompts::showError(const QString &message, const QString &detail)
{
    if (m_notices) {
        m_notices->showError(message, detail);
        return;
    }
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Skein"), message, QMessageBox::Ok, m_window);
    box.setTextFormat(Qt::PlainText);
    if (!detail.isEmpty())
        box.setDetailedText(detail);
    box.exec();
}

bool WindowPrompts::confirm(const Question &question)
{
    QMessageBox box(QMessageBox::Question, question.title, question.title + u"\n\n"_s + question.text,
                    QMessageBox::Cancel, m_window);
    box.setTextFormat(Qt::PlainText);
    QPushButton *yes = box.addButton(question.yes, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == yes;
}

std::optional<QString> WindowPrompts::textFor(const QString &title, const QString &label,
                                              const QString &initial)
{
    bool isGiven = false;
    const QString text
        = QInputDialog::getText(m_window, title, label, QLineEdit::Normal, initial, &isGiven).trimmed();
    return isGiven && !text.isEmpty() ? std::optional(text) : std::nullopt;
}

QString WindowPrompts::fileToOpen(const FileChoice &choice)
{
    return QFileDialog::getOpenFileName(m_window, choice.title, choice.folder, choice.filter);
}

QStringList WindowPrompts::filesToOpen(const FileChoice &choice)
{
    return QFileDialog::getOpenFileNames(m_window, choice.title, choice.folder, choice.filter);
}

QString WindowPrompts::fileToSave(const FileChoice &choice)
{
    return QFileDialog::getSaveFileName(m_window, choice.title, choice.folder, choice.filter);
}

QString WindowPrompts::folder(const FileChoice &choice)
{
    return QFileDialog::getExistingDirectory(m_window, choice.title, choice.folder);
}

} // namespace skein
