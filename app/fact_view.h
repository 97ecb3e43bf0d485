// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/origin.h"
#include "core/storage/database.h"
#include "widgets/models/source_names.h"

#include <QWidget>

class QVBoxLayout;

namespace skein {

/// One statement of the properties: what it is, what it says, and beneath it where it comes from and how it
/// is graded. A press on that line opens the row of the source as it was written.
class FactView final : public QWidget
{
    Q_OBJECT

public:
    struct Fact
    {
        QString name;
        QString value;
        Origin origin;
        bool isIdentifier = false;
    };

    FactView(const Fact &fact, const SourceNames &sources, const Database &database,
             QWidget *parent = nullptr);

private:
    void showRow(bool isShown);

    Origin m_origin;
    const SourceNames &m_sources;
    const Database &m_database;
    QVBoxLayout *m_column;
    QWidget *m_row = nullptr;
};

} // namespace skein
