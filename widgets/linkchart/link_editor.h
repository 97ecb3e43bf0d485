// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/link.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace skein {

/// What a link says that was just drawn: type, strength, dates, grounds. In place, where the mouse was let
/// go. Escape puts it away.
class LinkEditor final : public QFrame
{
    Q_OBJECT

public:
    explicit LinkEditor(QWidget *view);

    struct End
    {
        EntityId entity;
        QString label;
    };
    void open(const End &from, const End &to, QPoint where);

Q_SIGNALS:
    void accepted(const skein::Link &link);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void accept();
    void complain(const QString &what);
    bool readDate(QLineEdit *field, std::optional<RecordedTime> &time);

    End m_from, m_to;
    QLabel *m_title;
    QComboBox *m_type;
    QComboBox *m_strength;
    QCheckBox *m_directed;
    QLineEdit *m_start;
    QLineEdit *m_finish;
    QLineEdit *m_grounds;
    QCheckBox *m_assessed;
    QLabel *m_complaint;
};

} // namespace skein
