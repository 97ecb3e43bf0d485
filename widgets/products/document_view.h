// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/products/drawn_figures.h"

#include <QTextEdit>

namespace skein {

/// Shows a document as its writers would write it: headings, tables, figures, marking at both ends. All texts
/// are plain: nothing that a source wrote is taken for markup, and nothing is loaded.
class DocumentView final : public QTextEdit
{
    Q_OBJECT

public:
    explicit DocumentView(QWidget *parent = nullptr);

    void show(const Document &document, const DrawnFigures::Picture &picture);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
};

} // namespace skein
