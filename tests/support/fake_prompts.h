// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/base/prompts.h"

#include <QList>

namespace skein {

/// Answers in order, and remembers what was asked and said. An answer that was not prepared is "no".
class FakePrompts final : public Prompts
{
public:
    QList<bool> answers;
    QStringList texts;
    QStringList files; ///< For every kind of file dialog.

    QStringList errors;
    QList<Question> questions;

    void showError(const QString &message, const QString & /*detail*/) override { errors << message; }
    bool confirm(const Question &question) override
    {
        questions << question;
        return !answers.isEmpty() && answers.takeFirst();
    }
    std::optional<QString> textFor(const QString &, const QString &, const QString &) override
    {
        return texts.isEmpty() ? std::nullopt : std::optional(texts.takeFirst());
    }
    QString fileToOpen(const FileChoice &) override { return nextFile(); }
    QStringList filesToOpen(const FileChoice &) override { return std::exchange(files, {}); }
    QString fileToSave(const FileChoice &) override { return nextFile(); }
    QString folder(const FileChoice &) override { return nextFile(); }

private:
    QString nextFile() { return files.isEmpty() ? QString() : files.takeFirst(); }
};

} // namespace skein
