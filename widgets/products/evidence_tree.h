// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/document.h"

#include <QTreeWidget>

namespace skein {

/// Values with what each rests on: source, row, the text as written, the grade.
class EvidenceTree final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit EvidenceTree(QWidget *parent = nullptr);

    /// The sources are those of the document that the values are from.
    void show(const Values &values, const std::vector<SourceEntry> &sources);

Q_SIGNALS:
    void sourceWanted(const QString &title); ///< As SourceEntry::title.

private:
    void addValue(const Value &value, const std::vector<SourceEntry> &sources);
};

} // namespace skein
