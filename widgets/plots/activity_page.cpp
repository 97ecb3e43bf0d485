// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/activity_page.h"

#include "core/analysis/case_book.h"
#include "core/storage/case_session.h"
#include "core/storage/entity_store.h"
#include "widgets/base/figure.h"
#include "widgets/base/guarded.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/selection.h"
#include "widgets/base/theme.h"
#include "widgets/plots/heat_matrix.h"
#include "widgets/plots/plot_look.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChartView>
#include <QDate>
#include <QGridLayout>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QLocale>
#include <QScrollArea>
#include <QStackedBarSeries>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr int narrowest = 320; ///< Below this Qt Charts shortens its labels to dots.

static QChartView *plot(const QString &name, const QString &title, QWidget *parent)
{
    auto *view = new QChartView(new QChart, parent);
    view->setObjectName(name);
    view->setAccessibleName(title);
    view->setMinimumSize(narrowest, 200);
    view->setFrameShape(QFrame::NoFrame);
    view->setRenderHint(QPainter::Antialiasing);
    view->chart()->setTitle(title);
    return view;
}

ActivityPage::~ActivityPage()
{
    stopAndWait(m_job);
}

ActivityPage::ActivityPage(const RoomContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new PlainLabel({}, this))
    , m_repeats(quietLabel({}, this))
    , m_matrix(new HeatMatrix(this))
    , m_dayPlot(plot(u"plot-days"_s, tr("By day"), this))
    , m_contactPlot(plot(u"plot-contacts"_s, tr("Top contacts"), this))
{
    setObjectName(u"activity-page"_s);
    auto *area = new QScrollArea(this); // pictures keep their size where the window is small
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *content = new QWidget;
    area->setWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    auto *cells = new QGridLayout(content);
    cells->setContentsMargins(grid::normal, grid::small, grid::normal, grid::small);
    cells->setSpacing(grid::small);
    m_title->setFont(sizedFont(TextSize::Large, QFont::DemiBold));
    cells->addWidget(m_title, 0, 0, 1, 2);
    cells->addWidget(m_matrix, 1, 0);
    cells->addWidget(m_contactPlot, 1, 1);
    cells->addWidget(m_dayPlot, 2, 0, 1, 2);
    cells->addWidget(m_repeats, 3, 0, 1, 2);
    m_repeats->setObjectName(u"activity-repeats"_s);
    m_repeats->hide();
    cells->setRowStretch(1, 3);
    cells->setRowStretch(2, 2);
    cells->setColumnStretch(0, 3);
    cells->setColumnStretch(1, 2);
    connect(&m_context.selection, &Selection::changed, this, &ActivityPage::follow);
    connect(&m_context.selection, &Selection::windowChanged, this, &ActivityPage::follow);
    connect(&m_context.session, &CaseSession::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"event"_s) || changes.touches(u"event_mark"_s) || changes.touches(u"link"_s))
            follow();
    });
}

void ActivityPage::follow()
{
    m_isStale = true;
    if (isVisible())
        read();
}

void ActivityPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        read();
}

/// Bars of a day, a week or four weeks, so that a bar is never thinner than a few pixels.
static int daysEachOf(qint64 days)
{
    constexpr qint64 mostBars = 120;
    for (const int each : {1, 7, 28})
        if (days / each <= mostBars)
            return each;
    return 91;
}

void ActivityPage::read()
{
    guarded(m_context.prompts, [this] {
        const Database &database = m_context.session.database();
        CaseBook book(database);
        m_isStale = false;
        m_about.clear();
        QStringList names;
        const std::vector<EntityId> chosen = m_context.selection.entities();
        for (const EntityId each : chosen) {
            names << book.label(each);
            m_about.push_back(each);
            if (canUseThings(book.entity(each).kind))
                for (const Attribution &use : book.attributions(each))
                    m_about.push_back(use.thing);
        }
        m_title->setText(names.isEmpty() ? tr("Activity of the whole case")
                                         : tr("Activity of %1").arg(names.mid(0, 3).join(u", "_s)));
        m_job.cancel();
        m_job = runJob(
            this,
            [reader = std::make_shared<Database>(m_context.session.reader()), about = m_about,
             first = chosen.empty() ? EntityId() : chosen.front(),
             window = m_context.selection.window()](Progress &) {
                const Snapshot snapshot(*reader);
                return Counted{activityPattern(*reader, about, window),
                               first ? contactsOf(*reader, first, window) : ContactTable()};
            },
            [this](const Counted &counted) { take(counted); },
            [this](const std::exception &error) {
                m_context.prompts.showError(tr("The activity could not be counted. Nothing was changed."),
                                            QString::fromUtf8(error.what()));
            });
    });
}

void ActivityPage::take(const Counted &counted)
{
    m_contacts = counted.contacts;
    m_matrix->show(counted.pattern);
    const std::map<qint64, qint64> &counts = counted.pattern.days;
    m_days.clear();
    if (!counts.empty()) {
        const qint64 first = counts.begin()->first;
        m_daysEach = daysEachOf(counts.rbegin()->first - first + 1);
        m_days.resize(size_t((counts.rbegin()->first - first) / m_daysEach + 1));
        for (size_t bar = 0; bar < m_days.size(); ++bar)
            m_days[bar].first = first + qint64(bar) * m_daysEach;
        for (const auto &[day, count] : counts)
            m_days[size_t((day - first) / m_daysEach)].second += count;
    }
    m_repeats->setText(
        counted.pattern.mirrored > 0
            ? skein::counted(counted.pattern.mirrored,
                             tr("1 record of a call or text that another source gives too counts once."),
                             tr("%1 records of calls and texts that another source gives too count once."))
            : QString());
    m_repeats->setVisible(counted.pattern.mirrored > 0);
    draw();
    Q_EMIT shown();
}

static void replaceSeries(QChart &chart, QAbstractSeries *series)
{
    chart.removeAllSeries();
    for (QAbstractAxis *axis : chart.axes()) {
        chart.removeAxis(axis);
        delete axis;
    }
    chart.addSeries(series);
}

static QValueAxis *amountAxis(QChart &chart, qint64 most, Qt::Alignment side)
{
    auto *axis = new QValueAxis;
    axis->setRange(0, double(std::max<qint64>(most, 1)));
    axis->setLabelFormat(u"%d"_s);
    axis->setTickCount(most < 4 ? int(std::max<qint64>(most, 1)) + 1 : 5);
    if (most >= 4)
        axis->applyNiceNumbers();
    chart.addAxis(axis, side);
    return axis;
}

/// A bar's middle lies at its index; a few bars are labelled with their first day.
QCategoryAxis *ActivityPage::dayAxis() const
{
    constexpr size_t mostLabels = 8;
    auto *axis = new QCategoryAxis;
    axis->setRange(-0.5, double(std::max<size_t>(m_days.size(), 1)) - 0.5);
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setGridLineVisible(false);
    const size_t every = std::max<size_t>(1, (m_days.size() + mostLabels - 1) / mostLabels);
    for (size_t bar = 0; bar < m_days.size(); bar += every)
        axis->append(
            QLocale(QLocale::English).toString(QDate(1970, 1, 1).addDays(m_days[bar].first), u"d MMM yy"_s),
            double(bar));
    return axis;
}

void ActivityPage::drawDays()
{
    QChart &chart = *m_dayPlot->chart();
    auto *bars = new QBarSet(tr("Events"));
    bars->setColor(accent(palette()));
    bars->setBorderColor(accent(palette()));
    qint64 most = 0;
    for (const auto &[day, count] : m_days) {
        bars->append(double(count));
        most = std::max(most, count);
    }
    auto *series = new QStackedBarSeries;
    series->append(bars);
    series->setBarWidth(0.9);
    replaceSeries(chart, series);
    QCategoryAxis *axis = dayAxis();
    chart.addAxis(axis, Qt::AlignBottom);
    series->attachAxis(axis);
    series->attachAxis(amountAxis(chart, most, Qt::AlignLeft));
    chart.setTitle(m_daysEach == 1 ? tr("By day") : tr("By %1 days").arg(m_daysEach));
}

void ActivityPage::drawContacts()
{
    constexpr size_t mostBars = 12;
    QChart &chart = *m_contactPlot->chart();
    auto *in = new QBarSet(tr("In"));
    auto *out = new QBarSet(tr("Out"));
    in->setColor(seriesColour(0, palette()));
    out->setColor(seriesColour(1, palette()));
    QStringList names;
    qint64 most = 0;
    const size_t shown = std::min(mostBars, m_contacts.contacts.size());
    for (size_t index = shown; index-- > 0;) { // the first at the top
        const Contact &contact = m_contacts.contacts[index];
        in->append(double(contact.in));
        out->append(double(contact.total() - contact.in));
        names << contact.label;
        most = std::max(most, contact.total());
    }
    auto *series = new QHorizontalStackedBarSeries;
    series->append(in);
    series->append(out);
    replaceSeries(chart, series);
    auto *axis = new QBarCategoryAxis;
    axis->append(names);
    chart.addAxis(axis, Qt::AlignLeft);
    series->attachAxis(axis);
    series->attachAxis(amountAxis(chart, most, Qt::AlignBottom));
    chart.setTitle(m_contacts.contacts.empty()
                       ? tr("Choose a phone or a person for its contacts")
                       : tr("Top contacts (%1 of %2)").arg(shown).arg(m_contacts.contacts.size()));
}

void ActivityPage::draw()
{
    drawDays();
    drawContacts();
    for (QChartView *view : {m_dayPlot, m_contactPlot})
        applyPlotLook(*view->chart(), palette(), sizedFont(TextSize::Small));
    if (!m_contacts.contacts.empty()) {
        m_contactPlot->chart()->legend()->show();
        m_contactPlot->chart()->legend()->setAlignment(Qt::AlignBottom);
    }
    // The theme of Qt Charts has colours of its own: ours come last.
    const auto recolour = [](QChartView *view, const QList<QColor> &colours) {
        for (QAbstractSeries *series : view->chart()->series())
            if (auto *bars = qobject_cast<QAbstractBarSeries *>(series))
                for (int set = 0; set < bars->count(); ++set) {
                    bars->barSets().at(set)->setColor(colours.value(set));
                    bars->barSets().at(set)->setBorderColor(colours.value(set));
                }
    };
    recolour(m_dayPlot, {accent(palette())});
    recolour(m_contactPlot, {seriesColour(0, palette()), seriesColour(1, palette())});
}

void ActivityPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_isStale)
        draw();
    QWidget::changeEvent(event);
}

} // namespace skein
