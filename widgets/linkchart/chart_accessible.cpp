// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_accessible.h"

#include "widgets/linkchart/chart_view.h"

#include <QAccessibleWidget>
#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

/// One item of a chart. It may outlive the item it stood for; then it is not valid.
class ItemAccessible final : public QAccessibleInterface
{
public:
    ItemAccessible(ChartView &view, int item)
        : m_view(&view)
        , m_item(item)
    {
    }

    bool isValid() const override
    {
        return m_view && size_t(m_item) < m_view->model().picture()->items.size();
    }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *childAt(int /*x*/, int /*y*/) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int /*index*/) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface * /*child*/) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text /*kind*/, const QString & /*text*/) override { }
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;

private:
    QPointer<ChartView> m_view;
    int m_item;
};

class ChartAccessible final : public QAccessibleWidget
{
public:
    explicit ChartAccessible(ChartView &view)
        : QAccessibleWidget(&view, QAccessible::List)
        , m_view(view)
    {
    }
    ~ChartAccessible() override
    {
        for (const QAccessible::Id id : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }
    ChartAccessible(const ChartAccessible &) = delete;
    ChartAccessible &operator=(const ChartAccessible &) = delete;

    int childCount() const override { return int(m_view.model().picture()->items.size()); }
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override
    {
        return m_view.hasFocus() && m_view.focusItem() ? child(*m_view.focusItem()) : nullptr;
    }

private:
    ChartView &m_view;
    mutable std::vector<QAccessible::Id> m_children;
};

} // namespace

QString ItemAccessible::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    if (kind == QAccessible::Name)
        return m_view->named(m_item);
    return kind == QAccessible::Description ? m_view->described(m_item) : QString();
}

QRect ItemAccessible::rect() const
{
    if (!isValid())
        return {};
    const QRect box = m_view->itemArea(m_item).toAlignedRect();
    return {m_view->mapToGlobal(box.topLeft()), box.size()};
}

QAccessible::State ItemAccessible::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.focusable = true;
    state.selectable = true;
    state.multiSelectable = true;
    state.focused = m_view->hasFocus() && m_view->focusItem() == m_item;
    state.selected = m_view->isChosen(m_item);
    state.offscreen = !m_view->rect().intersects(m_view->itemArea(m_item).toAlignedRect());
    return state;
}

QAccessibleInterface *ChartAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    while (int(m_children.size()) <= index)
        m_children.push_back(
            QAccessible::registerAccessibleInterface(new ItemAccessible(m_view, int(m_children.size()))));
    return QAccessible::accessibleInterface(m_children[size_t(index)]);
}

int ChartAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    for (size_t i = 0; i < m_children.size(); ++i)
        if (QAccessible::accessibleInterface(m_children[i]) == child)
            return int(i);
    return -1;
}

QAccessibleInterface *ChartAccessible::childAt(int x, int y) const
{
    const std::optional<int> item = m_view.itemAt(m_view.mapFromGlobal(QPointF(x, y)));
    return item ? child(*item) : nullptr;
}

void installChartAccessibility()
{
    QAccessible::installFactory([](const QString & /*name*/, QObject *object) -> QAccessibleInterface * {
        auto *view = qobject_cast<ChartView *>(object);
        return view ? new ChartAccessible(*view) : nullptr;
    });
}

} // namespace skein
