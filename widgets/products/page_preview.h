// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace skein {

class PageView;
class PlainLabel;

/// The pages of a document with what moves them: page, zoom, as wide as the window.
class PagePreview final : public QWidget
{
    Q_OBJECT

public:
    explicit PagePreview(QWidget *parent = nullptr);

    PageView &view() const { return *m_view; }

private:
    void tell();

    PageView *m_view;
    PlainLabel *m_where;
};

} // namespace skein
