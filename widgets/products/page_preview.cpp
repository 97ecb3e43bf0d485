// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/products/page_preview.h"

#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"
#include "widgets/products/page_view.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace skein {

PagePreview::PagePreview(QWidget *parent)
    : QWidget(parent)
    , m_view(new PageView(this))
    , m_where(quietLabel({}, this))
{
    constexpr double step = 1.25;
    auto *row = new QHBoxLayout;
    row->setContentsMargins(grid::normal, 0, grid::normal, 0);
    row->setSpacing(grid::unit);
    const auto add = [&](const QString &name, const QString &picture, const QString &text, auto work) {
        auto *button = new QToolButton(this);
        button->setObjectName(name);
        button->setIcon(icon(picture));
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, m_view, work);
        row->addWidget(button);
    };
    add(u"pages-farther"_s, u"zoom-out"_s, tr("Smaller (Ctrl+-)"),
        [this] { m_view->setZoom(m_view->zoom() / step); });
    add(u"pages-closer"_s, u"zoom-in"_s, tr("Larger (Ctrl++)"),
        [this] { m_view->setZoom(m_view->zoom() * step); });
    add(u"pages-fit"_s, u"fit"_s, tr("As wide as the window (Ctrl+0)"), [this] { m_view->fitWidth(); });
    m_where->setObjectName(u"pageWhere"_s);
    row->addSpacing(grid::small);
    row->addWidget(m_where);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, grid::unit, 0, 0);
    column->setSpacing(grid::unit);
    column->addLayout(row);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(m_view, &PageView::moved, this, &PagePreview::tell);
    connect(m_view, &PageView::failed, m_where, &PlainLabel::setText);
}

void PagePreview::tell()
{
    m_where->setText(m_view->pageCount() == 0 ? QString()
                                              : tr("Page %1 of %2  ·  %3 %")
                                                    .arg(m_view->currentPage())
                                                    .arg(m_view->pageCount())
                                                    .arg(qRound(m_view->zoom() * 100)));
}

} // namespace skein
