// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/import/import_draft.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace skein {

/// What is known of the source as a whole, and under which names mappings made by hand are kept.
class DetailsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPage(ImportDraft &draft, QWidget *parent = nullptr);

    void enter();
    bool isForAllCases() const;

private:
    void makeGrade(QFormLayout &form);
    void takeGrade();

    ImportDraft &m_draft;
    QLineEdit *m_reference;
    QComboBox *m_source;
    QComboBox *m_assessment;
    QComboBox *m_sharing;
    QLineEdit *m_handling;
    QWidget *m_mappings;
    QComboBox *m_where;
};

} // namespace skein
