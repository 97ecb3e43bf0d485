// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/header_bar.h"

#include "app/actions.h"
#include "core/model/marking.h"
#include "widgets/base/elided_label.h"
#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"

#include <QHBoxLayout>
#include <QMenuBar>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr int BareSearch = 44; ///< Its icon.

HeaderBar::HeaderBar(const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_menus(new QMenuBar(this))
    , m_operation(new ElidedLabel({}, this))
    , m_marking(new PlainLabel({}, this))
    , m_search(new QPushButton(icon(u"search"_s), {}, this))
{
    setObjectName(u"header"_s);
    setFixedHeight(44);
    m_menus->setNativeMenuBar(false);
    m_menus->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    for (const auto &[name, title] : {std::pair("File", tr("&File")), std::pair("Edit", tr("&Edit")),
                                      std::pair("View", tr("&View")), std::pair("Help", tr("&Help"))}) {
        QMenu *menu = m_menus->addMenu(title);
        menu->setObjectName(u"menu-"_s + QString::fromLatin1(name));
        actions.fillMenu(*menu, name);
    }
    m_operation->setObjectName(u"operationName"_s);
    m_operation->setFont(sizedFont(TextSize::Large, QFont::DemiBold));
    m_marking->setObjectName(u"caseMarking"_s);
    m_marking->setFont(sizedFont(TextSize::Small, QFont::DemiBold));
    m_search->setObjectName(u"searchButton"_s);
    m_search->setToolTip(tr("Find people, numbers, plates, words and commands (Ctrl+K)"));
    m_search->setAccessibleName(tr("Search or type a command"));
    connect(m_search, &QPushButton::clicked, actions["find"], &QAction::trigger);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::small, 0, grid::normal, 0);
    row->setSpacing(grid::normal);
    row->addWidget(m_menus, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_operation);
    row->addWidget(m_marking, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_search);
    m_operation->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred); // as fit() says
    showNoCase();
}

void HeaderBar::showCase(const QString &operation, const Marking &marking)
{
    m_operation->setText(tr("Operation %1").arg(operation));
    m_marking->setText(marking.text());
    m_marking->setAccessibleName(tr("Protective marking: %1").arg(marking.text()));
    m_marking->setFrameShape(QFrame::StyledPanel);
    m_marking->setMargin(grid::unit);
    m_marking->show();
    m_search->show();
    fit();
}

void HeaderBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

int HeaderBar::fixedWidth() const
{
    const int marking = m_marking->isHidden() ? 0 : m_marking->sizeHint().width();
    return m_menus->sizeHint().width() + marking + grid::small + grid::normal * layout()->count();
}

QSize HeaderBar::minimumSizeHint() const
{
    return {fixedWidth() + BareSearch, height()};
}

/// The search box gives way first, then the operation's name; the marking never.
void HeaderBar::fit()
{
    constexpr int widest = 300, narrow = 150;
    const int named = QFontMetrics(m_operation->font()).horizontalAdvance(m_operation->text()) + grid::unit;
    const int left = width() - fixedWidth();
    const int search = left - named >= widest ? widest : left - named >= narrow ? narrow : BareSearch;
    m_search->setFixedWidth(search);
    m_search->setText(search == widest       ? tr("Search or type a command     Ctrl+K")
                          : search == narrow ? tr("Search     Ctrl+K")
                                             : QString());
    m_operation->setFixedWidth(std::clamp(left - search, 0, named));
}

void HeaderBar::showNoCase()
{
    m_operation->clear();
    m_marking->clear();
    m_marking->hide();
    m_search->hide();
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(QRect(0, height() - 1, width(), 1), lineColour(palette()));
}

} // namespace skein
