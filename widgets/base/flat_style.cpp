// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/flat_style.h"

#include "widgets/base/icons.h"
#include "widgets/base/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

QRectF inside(const QRect &rect, qreal pen)
{
    return QRectF(rect).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
}

void drawBox(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &line, qreal pen = 1)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.isValid() ? QPen(line, pen) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(inside(rect, line.isValid() ? pen : 0), grid::radius, grid::radius);
    painter.restore();
}

QColor edge(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::Active, QPalette::WindowText),
                 0.26);
}

QColor fillOf(const QStyleOption &option, const QColor &rest)
{
    const QColor text = option.palette.color(QPalette::Active, QPalette::WindowText);
    if (option.state & (QStyle::State_Sunken | QStyle::State_On))
        return mixed(rest, text, 0.12);
    if ((option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled))
        return mixed(rest, text, 0.06);
    return rest;
}

bool isMain(const QStyleOption &option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton)
        && option.state.testFlag(QStyle::State_Enabled);
}

void drawButton(const QStyleOption &option, QPainter &painter)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool isFlat = button && button->features.testFlag(QStyleOptionButton::Flat);
    const bool isActive = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken | QStyle::State_On);
    if (isMain(option))
        drawBox(painter, option.rect, fillOf(option, accent(option.palette)), {});
    else if (!isFlat)
        drawBox(painter, option.rect, fillOf(option, option.palette.color(QPalette::Button)),
                edge(option.palette));
    else if (isActive && option.state.testFlag(QStyle::State_Enabled))
        drawBox(painter, option.rect, fillOf(option, option.palette.color(QPalette::Window)), {});
}

/// Round the whole button, also where it has no other frame.
void drawButtonFocus(const QStyleOption &option, QPainter &painter)
{
    constexpr int within = 2; // the accent itself is the ground of the main button
    if (isMain(option))
        drawBox(painter, option.rect.adjusted(within, within, -within, -within), {},
                option.palette.color(QPalette::Active, QPalette::HighlightedText), 1);
    else
        drawBox(painter, option.rect, {}, accent(option.palette), 2);
}

void drawToolButton(const QStyleOption &option, QPainter &painter)
{
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const bool isTouched = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    if (!option.state.testFlag(QStyle::State_Enabled) || !(isOn || isTouched))
        return;
    const QColor ground = option.palette.color(QPalette::Window);
    drawBox(painter, option.rect, isOn ? mixed(ground, accent(option.palette), 0.22) : fillOf(option, ground),
            {});
}

void drawField(const QStyleOption &option, QPainter &painter)
{
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    drawBox(painter, option.rect, option.palette.color(QPalette::Base),
            hasFocus ? accent(option.palette) : edge(option.palette), hasFocus ? 2 : 1);
}

void drawCheck(const QStyleOption &option, QPainter &painter)
{
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const bool isPart = option.state.testFlag(QStyle::State_NoChange);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor mark
        = isEnabled ? accent(option.palette) : option.palette.color(QPalette::Disabled, QPalette::Text);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = inside(option.rect, 1);
    painter.setPen(QPen(isOn || isPart ? mark : edge(option.palette), 1));
    painter.setBrush(isOn || isPart ? mark : option.palette.color(QPalette::Base));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(QPen(option.palette.color(QPalette::Active, QPalette::HighlightedText), 1.8, Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    if (isOn)
        painter.drawPolyline(QPolygonF({at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.31)}));
    else if (isPart)
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    painter.restore();
}

void drawFocus(const QStyleOption &option, QPainter &painter)
{
    const QColor colour = option.state.testFlag(QStyle::State_Selected)
        ? option.palette.color(QPalette::Active, QPalette::HighlightedText)
        : accent(option.palette);
    drawBox(painter, option.rect, {}, colour, 1.5);
}

void drawMenuBarItem(const QStyleOptionMenuItem &option, QPainter &painter, const QStyle &style)
{
    if (option.state & (QStyle::State_Selected | QStyle::State_Sunken))
        drawBox(painter, option.rect.adjusted(0, 2, 0, -2),
                mixed(option.palette.color(QPalette::Window),
                      option.palette.color(QPalette::Active, QPalette::WindowText), 0.10),
                {});
    style.drawItemText(&painter, option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                       option.palette, option.state.testFlag(QStyle::State_Enabled), option.text,
                       QPalette::WindowText);
}

void drawHeaderSection(const QStyleOption &option, QPainter &painter)
{
    const QColor ground = option.palette.color(QPalette::Window);
    painter.fillRect(option.rect, fillOf(option, ground));
    const QColor line = lineColour(option.palette);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), line);
    painter.fillRect(QRect(option.rect.right(), option.rect.top() + 6, 1, option.rect.height() - 12), line);
}

void drawTab(const QStyleOption &option, QPainter &painter)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (!isSelected && option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, fillOf(option, option.palette.color(QPalette::Window)));
    if (isSelected)
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2),
                         accent(option.palette));
}

void drawScrollBar(const QStyleOptionComplex &option, QPainter &painter, const QRect &slider,
                   const QWidget *widget)
{
    // A scroll bar lies in a container whose parent is the view.
    const QWidget *container = widget ? widget->parentWidget() : nullptr;
    const auto *view
        = qobject_cast<const QAbstractItemView *>(container ? container->parentWidget() : nullptr);
    const QColor ground = option.palette.color(view ? QPalette::Base : QPalette::Window);
    painter.fillRect(option.rect, ground);
    const bool isTouched = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    const QColor text = option.palette.color(QPalette::Active, QPalette::WindowText);
    constexpr int gap = 3;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(ground, text, isTouched ? 0.45 : 0.28));
    const QRect bar = slider.adjusted(gap, gap, -gap, -gap);
    const qreal round = std::min(bar.width(), bar.height()) / 2.0;
    painter.drawRoundedRect(bar, round, round);
    painter.restore();
}

void drawProgress(const QStyleOptionProgressBar &option, QPainter &painter)
{
    const QColor ground = mixed(option.palette.color(QPalette::Window),
                                option.palette.color(QPalette::Active, QPalette::WindowText), 0.14);
    QRect groove = option.rect;
    groove.setHeight(std::min(groove.height(), 6));
    groove.moveCenter(option.rect.center());
    drawBox(painter, groove, ground, {});
    const int range = option.maximum - option.minimum;
    QRect done = groove;
    if (range > 0)
        done.setWidth(int(qint64(groove.width()) * (option.progress - option.minimum) / range));
    else
        done.setWidth(groove.width() / 3);
    if (done.width() > 1)
        drawBox(painter, done, accent(option.palette), {});
}

} // namespace

FlatStyle::FlatStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButton(*option, *painter);
    case PE_PanelButtonTool:
        return drawToolButton(*option, *painter);
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth == 0)
            return;
        return drawField(*option, *painter);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheck(*option, *painter);
    case PE_FrameFocusRect:
        // In a view the chosen row shows where the focus is.
        if (option->state.testFlag(State_Selected) && qobject_cast<const QAbstractItemView *>(widget))
            return;
        return drawFocus(*option, *painter);
    case PE_PanelMenuBar:
        return;
    case PE_Frame: {
        const bool isView = qobject_cast<const QAbstractItemView *>(widget);
        painter->setPen(isView && option->state.testFlag(State_HasFocus) ? accent(option->palette)
                                                                         : lineColour(option->palette));
        return painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    }
    case PE_FrameTabBarBase:
        return painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                                 lineColour(option->palette));
    case PE_FrameStatusBarItem:
    case PE_FrameDefaultButton:
    case PE_FrameDockWidget:
    case PE_PanelStatusBar:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void FlatStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return drawHeaderSection(*option, *painter);
    case CE_MenuBarEmptyArea:
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return drawMenuBarItem(*item, *painter, *this);
        return;
    case CE_TabBarTabShape:
        return drawTab(*option, *painter);
    case CE_Splitter:
        return painter->fillRect(option->rect, lineColour(option->palette));
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return drawProgress(*bar, *painter);
        return;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            QStyleOptionComboBox copy(*combo);
            const int beside = grid::small + (copy.currentIcon.isNull() ? 0 : copy.iconSize.width());
            const QRect field = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            copy.currentText
                = copy.fontMetrics.elidedText(copy.currentText, Qt::ElideRight, field.width() - beside);
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_PushButton:
        QProxyStyle::drawControl(element, option, painter, widget);
        if (option->state.testFlag(State_HasFocus))
            drawButtonFocus(*option, *painter);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && isMain(*button)) {
            QStyleOptionButton copy(*button);
            const QColor text = copy.palette.color(QPalette::Active, QPalette::HighlightedText);
            copy.palette.setColor(QPalette::ButtonText, text);
            if (!copy.icon.isNull())
                copy.icon = QIcon(copy.icon.pixmap(copy.iconSize, widget ? widget->devicePixelRatioF() : 1,
                                                   QIcon::Selected));
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void FlatStyle::drawComboBox(const QStyleOptionComplex &option, QPainter &painter) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(&option);
    const bool hasFocus = option.state.testFlag(State_HasFocus);
    const QColor ground = option.palette.color(combo && combo->editable ? QPalette::Base : QPalette::Button);
    drawBox(painter, option.rect, combo && combo->editable ? ground : fillOf(option, ground),
            hasFocus ? accent(option.palette) : edge(option.palette), hasFocus ? 2 : 1);
    QRect arrow = subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, nullptr);
    QRect place(0, 0, 12, 12);
    place.moveCenter(arrow.center());
    paintIcon(painter, u"chevron-down"_s, place, quietText(option.palette));
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar)
        return drawScrollBar(*option, *painter,
                             subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget), widget);
    if (control == CC_ComboBox)
        return drawComboBox(*option, *painter);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect FlatStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const bool isFlat = bar->orientation == Qt::Horizontal;
    const int length = isFlat ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    constexpr int shortest = 32;
    const int slider = range <= 0 ? length
                                  : std::clamp(int(qint64(length) * bar->pageStep / (range + bar->pageStep)),
                                               std::min(shortest, length), length);
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - slider, bar->upsideDown);
    const auto piece = [&](int from, int size) {
        const QRect rect = isFlat ? QRect(bar->rect.left() + from, bar->rect.top(), size, bar->rect.height())
                                  : QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), size);
        return visualRect(bar->direction, bar->rect, rect);
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return piece(start, slider);
    case SC_ScrollBarGroove:
        return piece(0, length);
    case SC_ScrollBarSubPage:
        return piece(0, start);
    case SC_ScrollBarAddPage:
        return piece(start + slider, length - start - slider);
    default:
        return {};
    }
}

QSize FlatStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    constexpr int field = 28;
    if (type == CT_PushButton || type == CT_LineEdit || type == CT_ComboBox)
        result.setHeight(std::max(result.height(), field));
    if (type == CT_PushButton)
        result.setWidth(result.width() + grid::small);
    if (type == CT_TabBarTab)
        result += QSize(grid::small, grid::unit);
    return result;
}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return grid::normal;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
    case PM_TabBarBaseHeight:
        return 1;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return grid::large;
    case PM_ToolBarIconSize:
        return 20;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FlatStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *answer) const
{
    if (hint == SH_EtchDisabledText || hint == SH_ScrollBar_Transient
        || hint == SH_DockWidget_ButtonsHaveFrame)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, answer);
}

} // namespace skein
