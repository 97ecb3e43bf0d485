// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/side_list.h"

#include "widgets/base/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextDocument>

namespace skein {

namespace {

constexpr int LineHeight = 32;
constexpr int PictureSize = 18;

class SideDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem shown(option);
        initStyleOption(&shown, index);
        const QPalette &colours = option.palette;
        const bool isFront = shown.state.testFlag(QStyle::State_Selected);
        const QColor ground = colours.color(QPalette::Window);
        const QColor text = colours.color(QPalette::Active, QPalette::WindowText);
        if (isFront)
            painter->fillRect(option.rect, mixed(ground, accent(colours), 0.16));
        else if (shown.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, mixed(ground, text, 0.05));
        if (isFront)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                              accent(colours));
        const int top = option.rect.center().y() - PictureSize / 2 + 1;
        shown.icon.paint(painter, QRect(option.rect.left() + grid::normal, top, PictureSize, PictureSize));
        QRect place = option.rect.adjusted(grid::normal + PictureSize + grid::small, 0, -grid::normal, 0);
        const bool isNarrow = place.width() < 2 * PictureSize; // the picture alone
        const QString count = isNarrow ? QString() : index.data(SideList::countRole()).toString();
        if (!count.isEmpty()) {
            painter->setFont(sizedFont(TextSize::Small));
            painter->setPen(quietText(colours));
            painter->drawText(place, Qt::AlignVCenter | Qt::AlignRight, count);
            place.setRight(place.right() - painter->fontMetrics().horizontalAdvance(count) - grid::small);
        }
        painter->setPen(text);
        painter->setFont(sizedFont(TextSize::Normal, isFront ? QFont::DemiBold : QFont::Normal));
        if (!isNarrow)
            painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                              painter->fontMetrics().elidedText(shown.text, Qt::ElideRight, place.width()));
        if (shown.state.testFlag(QStyle::State_HasFocus) && isFront) {
            painter->setPen(QPen(accent(colours), 1));
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
    }
};

} // namespace

SideList::SideList(QWidget *parent)
    : QListWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new SideDelegate(this));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    viewport()->setBackgroundRole(QPalette::Window);
}

int SideList::countRole()
{
    return Qt::UserRole + 100;
}

QListWidgetItem *SideList::add(const QIcon &picture, const QString &text, const QString &count)
{
    auto *item = new QListWidgetItem(picture, text);
    item->setSizeHint(QSize(0, LineHeight));
    item->setData(countRole(), count);
    item->setToolTip(Qt::convertFromPlainText(text));
    addItem(item);
    return item;
}

} // namespace skein
