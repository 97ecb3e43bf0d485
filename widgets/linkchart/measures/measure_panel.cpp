// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/measures/measure_panel.h"

#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"
#include "widgets/linkchart/measures/measure_words.h"
#include "widgets/linkchart/questions/check_list.h"
#include "widgets/models/filter_header.h"
#include "widgets/models/table_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QCheckBox *checkBox(QWidget *parent, const QString &name, const QString &title, const QString &tip)
{
    auto *box = new QCheckBox(title, parent);
    box->setObjectName(name);
    box->setToolTip(tip);
    return box;
}

static QPushButton *pushButton(QWidget *parent, const QString &name, const QString &title)
{
    auto *button = new QPushButton(title, parent);
    button->setObjectName(name);
    return button;
}

MeasurePanel::MeasurePanel(QWidget *parent)
    : QFrame(parent)
    , m_list(new CheckList(u"measure-list"_s, tr("What to measure"), this))
    , m_directed(checkBox(this, u"measure-directed"_s, tr("Follow &directions"),
                          tr("A call counts from caller to called only")))
    , m_weighted(checkBox(this, u"measure-weighted"_s, tr("Count how &often"),
                          tr("Links count by their events and statements, not once")))
    , m_lookedAt(checkBox(this, u"measure-looked-at"_s, tr("&Only what is looked at"),
                          tr("Without what the filter and the time window dim")))
    , m_measure(pushButton(this, u"measure-do"_s, tr("&Measure")))
    , m_progress(new QProgressBar(this))
    , m_choose(new QToolButton(this))
    , m_of(new PlainLabel({}, this))
    , m_stale(new PlainLabel(tr("The chart has changed since. Measure again for figures of now."), this))
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_shown(new QComboBox(this))
    , m_size(pushButton(this, u"measure-size"_s, tr("&Size by it")))
    , m_colour(pushButton(this, u"measure-colour"_s, tr("&Colour by it")))
    , m_words(new QPlainTextEdit(this))
    , m_copy(pushButton(this, u"measure-copy"_s, tr("Cop&y table")))
    , m_save(pushButton(this, u"measure-save"_s, tr("Sa&ve table…")))
    , m_close(pushButton(this, u"measure-close"_s, tr("Close")))
{
    setObjectName(u"measure-panel"_s);
    setAccessibleName(tr("Measures"));
    setFixedWidth(380);
    m_chooser = makeChooser();
    m_result = makeResult();
    auto *title = new PlainLabel(tr("Measures"), this);
    title->setFont(sizedFont(TextSize::Normal, QFont::DemiBold));
    auto *files = new QHBoxLayout;
    for (QPushButton *button : {m_copy, m_save, m_close})
        files->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::normal, grid::normal, grid::normal, grid::normal);
    column->setSpacing(grid::unit);
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_choose);
    column->addLayout(head);
    column->addWidget(m_chooser);
    column->addWidget(m_measure);
    column->addWidget(m_progress);
    column->addWidget(m_of);
    column->addWidget(m_stale);
    column->addWidget(m_result, 1);
    column->addWidget(m_words);
    column->addStretch(0);
    column->addLayout(files);
    connect(m_choose, &QToolButton::toggled, m_chooser, &QWidget::setVisible);
    connect(m_measure, &QPushButton::clicked, this, [this] {
        if (m_isBusy)
            Q_EMIT stopWanted();
        else
            Q_EMIT measuringWanted();
    });
    connect(m_close, &QPushButton::clicked, this, &MeasurePanel::closed);
    showIdle();
    showResult({}, TimeZone::london());
    hide();
}

QWidget *MeasurePanel::makeChooser()
{
    auto *chooser = new QWidget(this);
    m_choose->setObjectName(u"measure-choose"_s);
    m_choose->setText(tr("What to measure"));
    m_choose->setAccessibleName(m_choose->text());
    m_choose->setIcon(icon(u"chevron-down"_s));
    m_choose->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_choose->setCheckable(true);
    m_choose->setChecked(true);
    m_choose->setFocusPolicy(Qt::StrongFocus);
    std::vector<CheckList::Row> rows;
    for (const OfferedMeasure &each : offeredMeasures())
        rows.push_back({each.isDirected       ? tr("%1 (follows directions)").arg(each.title)
                            : each.isWeighted ? tr("%1 (counts how often)").arg(each.title)
                                              : each.title,
                        {},
                        each.name,
                        each.name == u"degree" || each.name == u"betweenness" || each.name == u"leiden"});
    m_list->fill(rows);
    m_list->setMinimumHeight(5 * grid::row);
    m_list->setCurrentRow(0);
    m_measure->setDefault(true);
    m_progress->setObjectName(u"measure-progress"_s);
    m_progress->setAccessibleName(tr("Measuring"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    auto *column = new QVBoxLayout(chooser);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    column->addWidget(m_list);
    for (QCheckBox *box : {m_directed, m_weighted, m_lookedAt})
        column->addWidget(box);
    connect(m_list, &CheckList::currentRowChanged, this, &MeasurePanel::followTick);
    connect(m_list, &CheckList::ticksChanged, this, &MeasurePanel::followTick);
    return chooser;
}

QWidget *MeasurePanel::makeResult()
{
    auto *result = new QWidget(this);
    m_of->setObjectName(u"measure-of"_s);
    m_of->setWordWrap(true);
    m_stale->setObjectName(u"measure-stale"_s);
    m_stale->setWordWrap(true);
    QPalette amber = m_stale->palette();
    amber.setColor(QPalette::WindowText, doubtColour(palette()));
    m_stale->setPalette(amber);
    m_tabs->setObjectName(u"measure-tabs"_s);
    m_tabs->setAccessibleName(tr("Figures of"));
    m_tabs->setExpanding(false);
    makePage(MeasureScope::Node, tr("Items"));
    makePage(MeasureScope::Link, tr("Links"));
    makePage(MeasureScope::Graph, tr("Whole chart"));
    m_shown->setObjectName(u"measure-shown"_s);
    m_shown->setAccessibleName(tr("Measure looked at"));
    for (QPushButton *button : {m_size, m_colour})
        button->setCheckable(true);
    m_words->setObjectName(u"measure-words"_s);
    m_words->setAccessibleName(tr("What the measure means"));
    m_words->setReadOnly(true);
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(116);
    auto *column = new QVBoxLayout(result);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    column->addWidget(m_shown);
    auto *looks = new QHBoxLayout;
    for (QPushButton *button : {m_size, m_colour})
        looks->addWidget(button);
    column->addLayout(looks);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        fillMeasures();
    });
    connect(m_shown, &QComboBox::currentIndexChanged, this, &MeasurePanel::followMeasure);
    connect(m_size, &QPushButton::clicked, this, [this](bool isOn) {
        Q_EMIT shownAsWanted(m_shown->currentData().toString(), ShownAs::Size, isOn);
    });
    connect(m_colour, &QPushButton::clicked, this, [this](bool isOn) {
        Q_EMIT shownAsWanted(m_shown->currentData().toString(), ShownAs::Colour, isOn);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        page().view->selectAll();
        page().view->copy();
    });
    connect(m_save, &QPushButton::clicked, this, &MeasurePanel::saveWanted);
    return result;
}

void MeasurePanel::makePage(MeasureScope scope, const QString &title)
{
    static const std::array<QString, 3> names{u"measure-items"_s, u"measure-links"_s, u"measure-whole"_s};
    auto *table = new FigureTable(scope, this);
    auto *view = new TableView(m_stack);
    view->setObjectName(names[size_t(scope)]);
    view->setAccessibleName(tr("Figures: %1").arg(title));
    view->showFiltered(table);
    m_pages[size_t(scope)] = {table, view};
    m_stack->addWidget(view);
    m_tabs->addTab(title);
    connectPage(scope);
}

void MeasurePanel::connectPage(MeasureScope scope)
{
    FigureTable *const table = m_pages[size_t(scope)].table;
    TableView *const view = m_pages[size_t(scope)].view;
    connect(view, &TableView::choiceChanged, this, [this, table, view, scope] {
        std::vector<EntityId> entities;
        for (const qint64 key : view->chosenKeys())
            for (const EntityId entity : table->entitiesAt(table->rowOf(key)))
                entities.push_back(entity);
        if (scope != MeasureScope::Graph && !entities.empty())
            Q_EMIT chosen(entities, scope == MeasureScope::Link);
        if (scope == MeasureScope::Graph && !view->chosenKeys().empty())
            m_shown->setCurrentIndex(
                m_shown->findData(table->measureAt(table->rowOf(view->chosenKeys().front()), 1)));
    });
    connect(view->horizontalHeader(), &QHeaderView::sectionClicked, this, [this, table](int column) {
        if (const int row = m_shown->findData(table->measureAt(0, column)); row >= 0) {
            const QSignalBlocker blocker(m_shown); // it is sorted by it already
            m_shown->setCurrentIndex(row);
            m_words->setPlainText(explained(*m_measured, table->scope(), m_shown->currentData().toString()));
            showFormat(m_format);
        }
    });
}

MeasureScope MeasurePanel::scope() const
{
    return MeasureScope(std::max(0, m_tabs->currentIndex()));
}

MeasureChoice MeasurePanel::choice() const
{
    MeasureChoice choice;
    choice.direction = m_directed->isChecked() ? Direction::AlongLinks : Direction::BothWays;
    choice.weighting = m_weighted->isChecked() ? Weighting::ByWeight : Weighting::Unweighted;
    choice.isOfLookedAt = m_lookedAt->isChecked();
    const std::vector<QVariant> ticked = m_list->ticked();
    for (const OfferedMeasure &each : offeredMeasures()) {
        const bool isApt
            = (!each.isDirected || m_directed->isChecked()) && (!each.isWeighted || m_weighted->isChecked());
        if (isApt && std::find(ticked.begin(), ticked.end(), QVariant(each.name)) != ticked.end())
            choice.names << each.name << each.also;
    }
    if (!choice.names.isEmpty())
        choice.names << u"nodes"_s << u"distinct_edges"_s << u"density"_s;
    return choice;
}

/// What a measure means can be read before it is asked for.
void MeasurePanel::followTick()
{
    if (m_measured || !m_list->currentItem())
        return;
    MeasuredChart none;
    none.choice = choice();
    const QString name = m_list->currentItem()->data(Qt::UserRole).toString();
    m_words->setPlainText(
        explained(none, name.startsWith(u"link_"_s) ? MeasureScope::Link : MeasureScope::Node, name));
}

void MeasurePanel::showResult(const std::shared_ptr<const MeasuredChart> &measured, const TimeZone &zone)
{
    m_measured = measured;
    for (const Page &each : m_pages) {
        each.table->show(measured);
        QList<int> columns;
        for (int column = 1; column < each.table->columnCount(); ++column) {
            columns << column;
            each.view->setColumnWidth(column, 96);
            each.view->setColumnHidden(column, each.table->measureAt(0, column).endsWith(u"_error"_s));
        }
        each.view->filters()->setColumnsWithoutFilter(columns);
        if (each.table->columnCount() > 0)
            each.view->setColumnWidth(0, 150);
    }
    m_result->setVisible(measured != nullptr);
    for (QWidget *each : std::initializer_list<QWidget *>{m_choose, m_copy, m_save})
        each->setVisible(measured != nullptr);
    m_choose->setChecked(!measured);
    m_stale->hide();
    m_of->setText(measured ? describeMeasured(*measured, zone)
                           : tr("Tick what is to be measured. Figures come from what is on the chart, not "
                                "from the whole case."));
    m_words->clear();
    fillMeasures();
    followTick();
}

/// Those of the table that is shown; the same one stays when it is there.
void MeasurePanel::fillMeasures()
{
    const QString before = m_shown->currentData().toString();
    {
        const QSignalBlocker blocker(m_shown);
        m_shown->clear();
        const FigureTable &table = *page().table;
        const bool isOfRows = scope() == MeasureScope::Graph;
        for (int i = 0; m_measured && i < (isOfRows ? table.rowCount() : table.columnCount() - 1); ++i)
            if (const QString name = isOfRows ? table.measureAt(i, 1) : table.measureAt(0, i + 1);
                !name.endsWith(u"_error"_s))
                m_shown->addItem(measureTitle(name), name);
        m_shown->setCurrentIndex(std::max(0, m_shown->findData(before)));
        m_shown->setEnabled(m_shown->count() > 0);
    }
    const bool isOfItems = scope() == MeasureScope::Node && m_shown->count() > 0;
    m_size->setEnabled(isOfItems);
    m_colour->setEnabled(isOfItems);
    if (m_measured)
        followMeasure();
}

void MeasurePanel::followMeasure()
{
    const QString name = m_shown->currentData().toString();
    if (!m_measured)
        return;
    m_words->setPlainText(name.isEmpty() ? tr("None of the measures chosen is one of links.")
                                         : explained(*m_measured, scope(), name));
    sortBy(name);
    showFormat(m_format);
}

/// The highest first; groups and parts from the first on.
void MeasurePanel::sortBy(const QString &name)
{
    for (int column = 1; scope() != MeasureScope::Graph && column < page().table->columnCount(); ++column)
        if (page().table->measureAt(0, column) == name)
            page().view->sortByColumn(
                column, figureKind(name) == FigureKind::Group ? Qt::AscendingOrder : Qt::DescendingOrder);
}

void MeasurePanel::showStale(bool isStale)
{
    m_stale->setVisible(isStale && m_measured);
}

void MeasurePanel::showFormat(const QJsonObject &format)
{
    m_format = format;
    const QString name = m_shown->currentData().toString();
    const bool isOfItems = scope() == MeasureScope::Node && !name.isEmpty();
    m_size->setChecked(isOfItems && measureShown(format, ShownAs::Size) == name);
    m_colour->setChecked(isOfItems && measureShown(format, ShownAs::Colour) == name);
}

void MeasurePanel::showProgress(int permille)
{
    m_isBusy = true;
    m_progress->setValue(permille);
    m_progress->show();
    m_measure->setText(tr("Stop"));
}

void MeasurePanel::showIdle()
{
    m_isBusy = false;
    m_progress->hide();
    m_measure->setText(tr("&Measure"));
}

void MeasurePanel::say(const QString &words)
{
    m_of->setText(words);
}

void MeasurePanel::chooseItems(const std::vector<EntityId> &entities)
{
    std::vector<qint64> keys;
    for (const EntityId entity : entities)
        keys.push_back(entity.value);
    m_pages[size_t(MeasureScope::Node)].view->chooseKeys(keys);
}

void MeasurePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace skein
