// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/panels/compare_panel.h"

#include "core/base/time_zone.h"
#include "widgets/base/figure.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"
#include "widgets/linkchart/questions/answer_list.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QTimeZone london()
{
    return QTimeZone("Europe/London");
}

static qint64 startOf(const QDate &day)
{
    return day.startOfDay(london()).toMSecsSinceEpoch();
}

static QDate dayOf(qint64 utc)
{
    return QDateTime::fromMSecsSinceEpoch(utc, london()).date();
}

ComparePanel::ComparePanel(QWidget *parent)
    : QFrame(parent)
    , m_with(new QComboBox(this))
    , m_beforeFrom(dateEdit(u"compare-before-from"_s, tr("First period from")))
    , m_beforeTo(dateEdit(u"compare-before-to"_s, tr("First period to")))
    , m_afterFrom(dateEdit(u"compare-after-from"_s, tr("Second period from")))
    , m_afterTo(dateEdit(u"compare-after-to"_s, tr("Second period to")))
    , m_periods(new QWidget(this))
    , m_answers(new AnswerList(this))
{
    setObjectName(u"compare-panel"_s);
    setAccessibleName(tr("Compare"));
    setFixedWidth(320);
    m_with->setObjectName(u"compare-with"_s);
    m_with->setAccessibleName(tr("Compare with"));
    auto *title = new PlainLabel(tr("Compare this chart"), this);
    title->setFont(sizedFont(TextSize::Normal, QFont::DemiBold));
    auto *form = new QFormLayout(m_periods);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("First from"), m_beforeFrom);
    form->addRow(tr("to"), m_beforeTo);
    form->addRow(tr("Then from"), m_afterFrom);
    form->addRow(tr("to"), m_afterTo);
    auto *compare = new QPushButton(tr("&Compare"), this);
    compare->setObjectName(u"compare-do"_s);
    compare->setDefault(true);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"compare-close"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::normal, grid::normal, grid::normal, grid::normal);
    column->addWidget(title);
    column->addWidget(m_with);
    column->addWidget(m_periods);
    column->addWidget(compare);
    column->addWidget(m_answers, 1);
    column->addWidget(close);
    connect(m_with, &QComboBox::currentIndexChanged, this, &ComparePanel::follow);
    connect(compare, &QPushButton::clicked, this, &ComparePanel::comparisonWanted);
    connect(close, &QPushButton::clicked, this, &ComparePanel::closed);
    connect(m_answers, &AnswerList::chosenChanged, this, [this] { Q_EMIT shown(m_answers->chosen()); });
    connect(m_answers, &AnswerList::missingWanted, this, &ComparePanel::missingWanted);
    hide();
}

QDateEdit *ComparePanel::dateEdit(const QString &name, const QString &title)
{
    auto *edit = new QDateEdit(this);
    edit->setObjectName(name);
    edit->setAccessibleName(title);
    edit->setDisplayFormat(u"dd/MM/yyyy"_s);
    edit->setCalendarPopup(true);
    return edit;
}

void ComparePanel::offer(const std::vector<Chart> &others, const std::optional<TimeWindow> &span)
{
    const QVariant before = m_with->currentData();
    m_with->clear();
    if (span)
        m_with->addItem(tr("Two periods of this chart"), 0);
    for (const Chart &each : others)
        m_with->addItem(tr("With chart %1").arg(each.name), each.id.value);
    m_with->setCurrentIndex(std::max(0, m_with->findData(before)));
    if (span) {
        const QDate first = dayOf(*span->from);
        const QDate last = dayOf(*span->to);
        const QDate middle = first.addDays(first.daysTo(last) / 2);
        m_beforeFrom->setDate(first);
        m_beforeTo->setDate(middle);
        m_afterFrom->setDate(middle.addDays(1));
        m_afterTo->setDate(last);
    }
    m_answers->say(m_with->count() == 0 ? tr("There is no other chart, and nothing on this one has a time.")
                                        : QString());
    follow();
}

void ComparePanel::follow()
{
    m_periods->setVisible(m_with->currentData().toLongLong() == 0 && m_with->count() > 0);
}

Comparison ComparePanel::comparison() const
{
    Comparison comparison;
    comparison.chart = ChartId{m_with->currentData().toLongLong()};
    comparison.before = {startOf(m_beforeFrom->date()), startOf(m_beforeTo->date().addDays(1))};
    comparison.after = {startOf(m_afterFrom->date()), startOf(m_afterTo->date().addDays(1))};
    return comparison;
}

static AnswerRow rowOf(const ChartPicture &picture, const QString &title, const std::vector<int> &items)
{
    AnswerRow row;
    row.title = title.arg(items.size());
    QStringList names;
    constexpr size_t most = 5;
    for (const int item : items) {
        row.entities.push_back(picture.items[size_t(item)].entity);
        if (size_t(names.size()) < most)
            names << picture.items[size_t(item)].name;
    }
    if (items.size() > most)
        names << u"…"_s;
    row.detail = names.join(u", "_s);
    return row;
}

static AnswerRow rowOf(const ChartPicture &picture, const PictureLink &link)
{
    const PictureItem &from = picture.items[size_t(link.from)];
    const PictureItem &to = picture.items[size_t(link.to)];
    AnswerRow row;
    row.title = u"%1 – %2"_s.arg(from.name, to.name);
    row.detail = link.name;
    row.entities = {from.entity, to.entity};
    row.steps = {{from.entity, to.entity}};
    return row;
}

void ComparePanel::showDifferences(const ChartPicture &picture)
{
    const Differences found = differencesIn(picture);
    const std::tuple<Change, QString, QString> kinds[]
        = {{Change::Added, tr("+ Items added: %1"), tr("+ %1")},
           {Change::Lost, tr("− Items lost: %1"), tr("− %1")},
           {Change::Altered, tr("≠ Items changed: %1"), tr("≠ %1")}};
    Answer answer;
    QStringList counts;
    for (const auto &[change, items, sign] : kinds) {
        const auto some = found.items.find(change);
        if (some != found.items.end())
            answer.rows.push_back(rowOf(picture, items, some->second));
        const auto lines = found.links.find(change);
        for (const int link : lines == found.links.end() ? std::vector<int>() : lines->second) {
            AnswerRow row = rowOf(picture, picture.links[size_t(link)]);
            row.title = sign.arg(row.title);
            answer.rows.push_back(std::move(row));
        }
        counts << tr("%1 and %2")
                      .arg(counted(some == found.items.end() ? 0 : qint64(some->second.size()), tr("1 item"),
                                   tr("%1 items")),
                           counted(lines == found.links.end() ? 0 : qint64(lines->second.size()),
                                   tr("1 line"), tr("%1 lines")));
    }
    answer.summary = answer.rows.empty() ? tr("The two are the same.")
                                         : tr("Added: %1. Lost: %2. Changed: %3. What is the same is dimmed.")
                                               .arg(counts[0], counts[1], counts[2]);
    std::set<EntityId> onChart;
    for (const PictureItem &item : picture.items)
        if (item.item)
            onChart.insert(item.entity);
    m_answers->setOnChart(onChart);
    m_answers->setAnswer(std::move(answer));
}

void ComparePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace skein
