// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/marking.h"
#include "core/storage/source_keeping.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace skein {

class Prompts;

/// Asks for what a new case needs: the operation's name, its marking, and where the file is to lie.
class NewCaseDialog final : public QDialog
{
    Q_OBJECT

public:
    NewCaseDialog(Prompts &prompts, const QString &folder, QWidget *parent = nullptr);

    QString operation() const;
    Marking marking() const;
    QString path() const;
    SourceKeeping keeping() const;

private:
    void suggestPath();
    void choosePath();
    void check();

    Prompts &m_prompts;
    QString m_folder;
    bool m_isPathChosen = false;
    QLineEdit *m_operation;
    QComboBox *m_marking;
    QComboBox *m_keeping;
    QLineEdit *m_path;
    QLabel *m_problem;
    QPushButton *m_create;
};

} // namespace skein
