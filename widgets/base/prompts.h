// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

class QWidget;

namespace skein {

/// A decision that the analyst must take before anything happens.
struct Question
{
    QString title; ///< "Withdraw CDR_07700900103.csv?"
    QString text; ///< What would happen.
    QString yes; ///< The verb on the button: "Withdraw".
};

/// Which files a dialog offers.
struct FileChoice
{
    QString title;
    QString filter; ///< As of QFileDialog: "Skein case (*.skein)".
    QString folder; ///< Where it starts, or a proposed name for a file to be written.
};

/// Every question and message that stops the analyst. A test hands over answers instead of a screen.
class Prompts
{
public:
    virtual ~Prompts() = default;

    /// In a sentence or two: what happened, what is safe, what to do. The detail can be copied.
    virtual void showError(const QString &message, const QString &detail = {}) = 0;
    virtual bool confirm(const Question &question) = 0;
    virtual std::optional<QString> textFor(const QString &title, const QString &label, const QString &initial)
        = 0;
    virtual QString fileToOpen(const FileChoice &choice) = 0; ///< Empty: called off.
    virtual QStringList filesToOpen(const FileChoice &choice) = 0;
    virtual QString fileToSave(const FileChoice &choice) = 0; ///< Asks before an existing file is replaced.
    virtual QString folder(const FileChoice &choice) = 0;
};

class NoticeBar;

/// Asks on the screen. Errors stand in the window's notice bar where there is one.
class WindowPrompts final : public Prompts
{
public:
    explicit WindowPrompts(QWidget *window, NoticeBar *notices = nullptr)
        : m_window(window)
        , m_notices(notices)
    {
    }

    void showError(const QString &message, const QString &detail) override;
    bool confirm(const Question &question) override;
    std::optional<QString> textFor(const QString &title, const QString &label,
                                   const QString &initial) override;
    QString fileToOpen(const FileChoice &choice) override;
    QStringList filesToOpen(const FileChoice &choice) override;
    QString fileToSave(const FileChoice &choice) override;
    QString folder(const FileChoice &choice) override;

private:
    QWidget *m_window;
    NoticeBar *m_notices;
};

} // namespace skein
