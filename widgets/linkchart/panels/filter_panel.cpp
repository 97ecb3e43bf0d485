// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/panels/filter_panel.h"

#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"
#include "widgets/linkchart/questions/check_list.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr int InferenceRow = 0; ///< Beside the values of Strength.

static QSpinBox *spin(QWidget *parent, const QString &name, const QString &title, const QString &prefix,
                      const QString &suffix)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(title);
    box->setRange(0, 1'000'000);
    box->setSpecialValueText(QObject::tr("%1: any number").arg(title));
    box->setPrefix(prefix);
    box->setSuffix(suffix);
    return box;
}

FilterPanel::FilterPanel(QWidget *parent)
    : QFrame(parent)
    , m_kinds(new CheckList(u"filter-kinds"_s, tr("Kinds of items"), this))
    , m_lines(new CheckList(u"filter-lines"_s, tr("Kinds of lines"), this))
    , m_strengths(new CheckList(u"filter-strengths"_s, tr("Certainty"), this))
    , m_leastEvents(
          spin(this, u"filter-events"_s, tr("Events of a line"), tr("Lines with at least "), tr(" events")))
    , m_leastLinks(
          spin(this, u"filter-links"_s, tr("Lines of an item"), tr("Items with at least "), tr(" lines")))
    , m_summary(new PlainLabel({}, this))
{
    setObjectName(u"filter-panel"_s);
    setAccessibleName(tr("Filter"));
    setFixedWidth(296);
    m_summary->setObjectName(u"filter-summary"_s);
    m_summary->setWordWrap(true);
    auto *title = new PlainLabel(tr("What is looked at"), this);
    title->setFont(sizedFont(TextSize::Normal, QFont::DemiBold));
    auto *all = new QPushButton(tr("&Show everything"), this);
    all->setObjectName(u"filter-clear"_s);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"filter-close"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::normal, grid::normal, grid::normal, grid::normal);
    column->setSpacing(grid::unit);
    column->addWidget(title);
    column->addWidget(quietLabel(tr("Items"), this));
    column->addWidget(m_kinds);
    column->addWidget(quietLabel(tr("Lines"), this));
    column->addWidget(m_lines);
    column->addWidget(quietLabel(tr("Certainty of stated links"), this));
    column->addWidget(m_strengths);
    column->addWidget(m_leastEvents);
    column->addWidget(m_leastLinks);
    column->addSpacing(grid::small);
    column->addWidget(m_summary);
    column->addStretch(1);
    column->addWidget(all);
    column->addWidget(close);
    for (CheckList *list : {m_kinds, m_lines, m_strengths})
        connect(list, &CheckList::ticksChanged, this, &FilterPanel::filterChanged);
    for (QSpinBox *box : {m_leastEvents, m_leastLinks})
        connect(box, &QSpinBox::valueChanged, this, &FilterPanel::filterChanged);
    connect(all, &QPushButton::clicked, this, &FilterPanel::clear);
    connect(close, &QPushButton::clicked, this, &FilterPanel::closed);
    hide();
}

static bool isLeft(const CheckList &list, const QVariant &value)
{
    const std::vector<QVariant> left = list.unticked();
    return std::find(left.begin(), left.end(), value) != left.end();
}

static CheckList::Row rowOf(const CheckList &list, const QString &title, int count, const QIcon &sign,
                            const QVariant &value)
{
    return {QStringLiteral("%1 · %L2").arg(title).arg(count), sign, value, !isLeft(list, value)};
}

void FilterPanel::offer(const ChartPicture &picture)
{
    std::map<EntityKind, int> kinds;
    for (const PictureItem &item : picture.items)
        if (item.folded == 0)
            ++kinds[item.kind];
    std::vector<CheckList::Row> rows;
    for (const auto &[kind, count] : kinds)
        rows.push_back(rowOf(*m_kinds, titleOf(entityKinds, kind), count, icon(kind), int(kind)));
    m_kinds->fill(rows);
    fillLines(picture);
    fillStrengths(picture);
    count(picture);
}

void FilterPanel::fillLines(const ChartPicture &picture)
{
    std::map<QString, int> types;
    std::map<EventKind, int> events;
    for (const PictureLink &link : picture.links) {
        if (!link.isOfEvents)
            ++types[link.type];
        for (const EventKind kind : link.events)
            ++events[kind];
    }
    std::vector<CheckList::Row> rows;
    for (const auto &[type, count] : types)
        rows.push_back(rowOf(*m_lines, type, count, icon(u"link"_s), type));
    for (const auto &[kind, count] : events)
        rows.push_back(rowOf(*m_lines, titleOf(eventKinds, kind), count, icon(kind), int(kind)));
    m_lines->fill(rows);
}

void FilterPanel::fillStrengths(const ChartPicture &picture)
{
    std::map<int, int> counts;
    for (const PictureLink &link : picture.links)
        if (!link.isOfEvents)
            ++counts[link.isInferred ? InferenceRow : int(link.strength)];
    std::vector<CheckList::Row> rows;
    for (const auto &[value, count] : counts) {
        const QString title
            = value == InferenceRow ? tr("Analyst's inference") : titleOf(strengths, Strength(value));
        rows.push_back(rowOf(*m_strengths, title, count, {}, value));
    }
    m_strengths->fill(rows);
}

void FilterPanel::count(const ChartPicture &picture)
{
    m_summary->setText(picture.dimmedItems + picture.dimmedLinks == 0
                           ? tr("Nothing is dimmed.")
                           : tr("%L1 of %L2 items and %L3 of %L4 lines are dimmed. All of it stays in place.")
                                 .arg(picture.dimmedItems)
                                 .arg(picture.items.size())
                                 .arg(picture.dimmedLinks)
                                 .arg(picture.links.size()));
}

ChartFilter FilterPanel::filter() const
{
    ChartFilter filter;
    for (const QVariant &value : m_kinds->unticked())
        filter.withoutKinds.insert(EntityKind(value.toInt()));
    for (const QVariant &value : m_lines->unticked()) {
        if (value.typeId() == QMetaType::QString)
            filter.withoutTypes.insert(value.toString());
        else
            filter.withoutEvents.insert(EventKind(value.toInt()));
    }
    for (const QVariant &value : m_strengths->unticked()) {
        if (value.toInt() == InferenceRow)
            filter.withoutInferences = true;
        else
            filter.withoutStrengths.insert(Strength(value.toInt()));
    }
    filter.leastEvents = m_leastEvents->value();
    filter.leastLinks = m_leastLinks->value();
    return filter;
}

void FilterPanel::clear()
{
    {
        const QSignalBlocker blocker(this);
        for (CheckList *list : {m_kinds, m_lines, m_strengths})
            list->tickAll();
        m_leastEvents->setValue(0);
        m_leastLinks->setValue(0);
    }
    Q_EMIT filterChanged();
}

void FilterPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace skein
