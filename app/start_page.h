// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QListWidget;

namespace skein {

class Actions;
class Settings;

/// What the program opens with: recent cases, a new case, the sample case.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    StartPage(Settings &settings, const Actions &actions, QWidget *parent = nullptr);

    void refresh(); ///< Reads the recent cases again.

Q_SIGNALS:
    void caseWanted(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void forget();

    Settings &m_settings;
    QListWidget *m_recent;
    QWidget *m_none;
};

} // namespace skein
