// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_accessible.h"

#include "widgets/linkchart/chart_view.h"
#include "widgets/linkchart/notes/note_hand.h"

#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

/// A thing of a chart: its items come first, then its lines, then notes. It may outlive what it stood for;
/// then it is not valid.
class PartAccessible final : public QAccessibleInterface
{
public:
    PartAccessible(ChartView &view, int index)
        : m_view(&view)
        , m_index(index)
    {
    }

    bool isValid() const override { return m_view && m_index < partsOf(*m_view); }
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

    static int partsOf(const ChartView &view)
    {
        const ChartPicture &picture = *view.model().picture();
        return int(picture.items.size() + picture.links.size() + picture.notes.size());
    }

private:
    const ChartPicture &picture() const { return *m_view->model().picture(); }
    bool isItem() const { return m_index < int(picture().items.size()); }
    int line() const { return m_index - int(picture().items.size()); }
    int note() const { return line() - int(picture().links.size()); }
    bool isNote() const { return note() >= 0; }
    QString lineText() const;
    QString lineDescription() const;
    QString itemDescription() const;
    bool hasKeys() const; ///< What is told of the view is told of it.
    QRectF area() const; ///< In the view.

    QPointer<ChartView> m_view;
    int m_index;
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
        for (const auto &[index, id] : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }
    ChartAccessible(const ChartAccessible &) = delete;
    ChartAccessible &operator=(const ChartAccessible &) = delete;

    int childCount() const override { return PartAccessible::partsOf(m_view); }
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override
    {
        if (!m_view.hasFocus() || !m_view.focusItem())
            return nullptr;
        const int items = int(m_view.model().picture()->items.size());
        return child(m_view.focusLine() ? items + *m_view.focusLine() : *m_view.focusItem());
    }

private:
    ChartView &m_view;
    mutable std::map<int, QAccessible::Id> m_children; ///< Made when they are asked for.
};

} // namespace

static QString tr(const char *text)
{
    return QCoreApplication::translate("ChartAccessible", text);
}

QString PartAccessible::lineText() const
{
    const PictureLink &link = picture().links[size_t(line())];
    const QString from = picture().items[size_t(link.from)].name;
    return tr("Line: %1 – %2").arg(from, m_view->describedLink(line(), link.from));
}

bool PartAccessible::hasKeys() const
{
    if (!m_view->hasFocus() || !m_view->focusItem())
        return false;
    return isItem() ? !m_view->focusLine() && m_view->focusItem() == m_index : m_view->focusLine() == line();
}

/// Which of the lines of the item whose lines are walked.
QString PartAccessible::lineDescription() const
{
    if (!m_view->focusItem())
        return {};
    const std::vector<int> lines = m_view->linksInOrder(*m_view->focusItem());
    const auto found = std::find(lines.begin(), lines.end(), line());
    return found == lines.end() ? QString()
                                : (lines.size() == 1 ? tr("the only line of %3") : tr("%1 of %2 lines of %3"))
                                      .arg(found - lines.begin() + 1)
                                      .arg(lines.size())
                                      .arg(picture().items[size_t(*m_view->focusItem())].name);
}

/// What is said of it beyond its name, which is read before; of the item with the keys what was said last.
QString PartAccessible::itemDescription() const
{
    const QString said = m_view->accessibleDescription();
    QString words = hasKeys() && !said.isEmpty() ? said : m_view->described(m_index);
    if (const QString name = m_view->named(m_index); words.startsWith(name)) {
        words.remove(0, name.size());
        while (words.startsWith(u',') || words.startsWith(u'.') || words.startsWith(u' '))
            words.remove(0, 1);
    }
    return words;
}

QString PartAccessible::text(QAccessible::Text kind) const
{
    if (!isValid() || (kind != QAccessible::Name && kind != QAccessible::Description))
        return {};
    if (isItem())
        return kind == QAccessible::Name ? m_view->named(m_index) : itemDescription();
    if (isNote())
        return kind == QAccessible::Name ? m_view->notes().described(note()) : QString();
    return kind == QAccessible::Name ? lineText() : lineDescription();
}

QRectF PartAccessible::area() const
{
    if (isItem())
        return m_view->itemArea(m_index);
    if (isNote())
        return m_view->notes().viewBox(note());
    const PictureLink &link = picture().links[size_t(line())];
    const QPointF ends[] = {m_view->viewPoint(picture().items[size_t(link.from)].position),
                            m_view->viewPoint(picture().items[size_t(link.to)].position)};
    return QRectF(ends[0], ends[1]).normalized().adjusted(-1, -1, 1, 1);
}

QRect PartAccessible::rect() const
{
    if (!isValid())
        return {};
    const QRect box = area().toAlignedRect();
    return {m_view->mapToGlobal(box.topLeft()), box.size()};
}

QAccessible::State PartAccessible::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.offscreen = !m_view->rect().intersects(area().toAlignedRect());
    if (isNote()) {
        state.selectable = true;
        state.selected = m_view->notes().chosen().contains(picture().notes[size_t(note())].note.id);
    }
    state.focusable = !isNote();
    state.focused = hasKeys();
    if (!isItem())
        return state;
    state.selectable = true;
    state.multiSelectable = true;
    state.selected = m_view->isChosen(m_index);
    return state;
}

QAccessibleInterface *ChartAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto [place, isNew] = m_children.try_emplace(index, 0);
    if (isNew)
        place->second = QAccessible::registerAccessibleInterface(new PartAccessible(m_view, index));
    return QAccessible::accessibleInterface(place->second);
}

int ChartAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    for (const auto &[index, id] : m_children)
        if (QAccessible::accessibleInterface(id) == child)
            return index;
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
