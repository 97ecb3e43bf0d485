// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/chronology_page.h"

#include "core/analysis/case_events.h"
#include "core/base/steps.h"
#include "core/products/schedule/schedule_files.h"
#include "core/storage/case_session.h"
#include "core/storage/entity_store.h"
#include "core/storage/source_store.h"
#include "widgets/base/flow_layout.h"
#include "widgets/base/guarded.h"
#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/selection.h"
#include "widgets/base/theme.h"
#include "widgets/jobs/file_job.h"
#include "widgets/models/event_model.h"
#include "widgets/models/table_view.h"
#include "widgets/timeline/day_stripes.h"
#include "widgets/timeline/mark_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace skein {

constexpr int timeWidth = 176; ///< "26/10/2025 01:30:00 BST"

ChronologyPage::ChronologyPage(const RoomContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_events(
          new EventModel(context.session, this, TimeZone::london(), EventModel::Start::Paused, caseEventIds))
    , m_days(new DayStripes(*m_events, this))
    , m_table(new TableView(this))
    , m_marks(new MarkBar(context, this))
{
    setObjectName(u"chronology-page"_s);
    m_table->setObjectName(u"chronology-table"_s);
    m_table->setAccessibleName(tr("Chronology"));
    m_table->showPaged(m_days);
    m_table->setColumnWidth(EventModel::Time, timeWidth);
    m_table->setColumnWidth(EventModel::What, 2 * timeWidth);
    followEvents(*m_table, m_context.selection);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeFilters());
    column->addWidget(m_table, 1);
    column->addWidget(m_marks);
    constexpr int pause = 250; // milliseconds after the last letter
    m_typing.setSingleShot(true);
    m_typing.setInterval(pause);
    connect(&m_typing, &QTimer::timeout, this, &ChronologyPage::apply);
    connect(m_events, &QAbstractItemModel::modelReset, this, &ChronologyPage::tell);
    connect(m_events, &EventModel::loaded, this, [this] {
        tell();
        if (const EventId sought = std::exchange(m_sought, {}))
            m_table->chooseKeys({sought.value});
    });
    connect(&m_context.selection, &Selection::windowChanged, this, &ChronologyPage::apply);
    connect(&m_context.session, &CaseSession::changed, this, [this](const Changes &changes) {
        m_isStale = m_isStale || changes.touches(u"source"_s) || changes.touches(u"entity"_s);
        if (isVisible())
            refresh();
    });
    m_events->setFilter(filter());
}

void ChronologyPage::refresh()
{
    if (std::exchange(m_isStale, false))
        fillChoices();
    guarded(m_context.prompts, [this] { m_events->resume(); });
    tell();
}

void ChronologyPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ChronologyPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_events->pause();
}

template<typename Combo>
static Combo *named(Combo *widget, const QString &name, const QString &title)
{
    widget->setObjectName(name);
    widget->setAccessibleName(title);
    widget->setToolTip(title);
    return widget;
}

QWidget *ChronologyPage::makeFilters()
{
    auto *bar = new QWidget(this);
    auto *row = new FlowLayout(bar);
    row->setContentsMargins(grid::normal, grid::small, grid::normal, grid::small);
    row->setSpacing(grid::small);
    m_who = named(new QComboBox(bar), u"chronology-who"_s, tr("Whose events"));
    m_kind = named(new QComboBox(bar), u"chronology-kind"_s, tr("Kind of event"));
    m_source = named(new QComboBox(bar), u"chronology-source"_s, tr("Source"));
    m_text = named(new QLineEdit(bar), u"chronology-text"_s, tr("Words in text, title or note"));
    m_text->setPlaceholderText(tr("Words"));
    m_text->setClearButtonEnabled(true);
    m_onlyKey = new QCheckBox(tr("Key only"), bar);
    m_withHidden = new QCheckBox(tr("Also hidden"), bar);
    m_onlyKey->setObjectName(u"chronology-key"_s);
    m_withHidden->setObjectName(u"chronology-hidden"_s);
    m_everyEvent
        = named(new QCheckBox(tr("Export every event"), bar), u"chronology-every"_s,
                tr("In documents, write routine calls, texts and data sessions one by one instead of in "
                   "sums by day and phone. Workbooks and CSV files always have every row."));
    m_count = new PlainLabel({}, bar);
    auto *save = new QToolButton(bar);
    save->setObjectName(u"chronology-export"_s);
    save->setIcon(icon(u"export"_s));
    save->setText(tr("Export…"));
    save->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QComboBox *combo : {m_who, m_kind, m_source}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(14);
        combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        row->addWidget(combo);
        connect(combo, &QComboBox::activated, this, &ChronologyPage::apply);
    }
    row->addWidget(m_text);
    row->addWidget(m_onlyKey);
    row->addWidget(m_withHidden);
    row->addWidget(m_count);
    row->addWidget(m_everyEvent);
    row->addWidget(save);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_onlyKey, &QCheckBox::toggled, this, &ChronologyPage::apply);
    connect(m_withHidden, &QCheckBox::toggled, this, &ChronologyPage::apply);
    connect(save, &QToolButton::clicked, this, &ChronologyPage::exportTo);
    return bar;
}

/// Fills the list anew and keeps what was chosen.
static void refill(QComboBox &combo, const QString &all, const std::function<void()> &fill)
{
    const QSignalBlocker blocker(combo);
    const QVariant chosen = combo.currentData();
    combo.clear();
    combo.addItem(all, qint64(0));
    fill();
    combo.setCurrentIndex(std::max(0, combo.findData(chosen)));
}

void ChronologyPage::fillChoices()
{
    guarded(m_context.prompts, [this] {
        const Database &database = m_context.session.database();
        refill(*m_who, tr("Everybody"), [&] {
            for (const EntityKind kind : {EntityKind::Person, EntityKind::Phone, EntityKind::Vehicle}) {
                constexpr qint64 most = 500; // the others come by "Show in chronology"
                for (const Entity &entity : entities(database, {kind, {}, most}))
                    m_who->addItem(icon(kind), entity.label, entity.id.value);
            }
        });
        refill(*m_kind, tr("All kinds"), [&] {
            for (const EventKindCount &each : eventCounts(database))
                m_kind->addItem(icon(each.kind), titleOf(eventKinds, each.kind), qint64(each.kind));
        });
        refill(*m_source, tr("All sources"), [&] {
            for (const Source &source : sources(database))
                if (source.state == SourceState::Active)
                    m_source->addItem(source.file, source.id.value);
        });
    });
}

EventFilter ChronologyPage::filter() const
{
    EventFilter filter;
    if (const EntityId who{m_who->currentData().toLongLong()}; who)
        filter.about = {who};
    if (const qint64 kind = m_kind->currentData().toLongLong(); kind != 0)
        filter.kinds = {EventKind(kind)};
    if (const qint64 source = m_source->currentData().toLongLong(); source != 0)
        filter.sources = {SourceId{source}};
    filter.window = m_context.selection.window();
    filter.text = m_text->text().trimmed();
    filter.onlyKey = m_onlyKey->isChecked();
    filter.withHidden = m_withHidden->isChecked();
    return filter;
}

void ChronologyPage::apply()
{
    guarded(m_context.prompts, [this] {
        m_events->setFilter(filter());
        tell();
    });
}

void ChronologyPage::showAbout(const std::vector<EntityId> &entities)
{
    if (entities.empty())
        return;
    if (std::exchange(m_isStale, false))
        fillChoices();
    const auto entity = findEntity(m_context.session.database(), entities.front());
    if (entity && m_who->findData(entity->id.value) < 0)
        m_who->addItem(icon(entity->kind), entity->label, entity->id.value);
    m_who->setCurrentIndex(std::max(0, m_who->findData(entities.front().value)));
    apply();
}

void ChronologyPage::tell()
{
    const QLocale locale;
    if (m_events->isLoading())
        m_count->setText(tr("being read …"));
    else
        m_count->setText(tr("%1 of %2")
                             .arg(locale.toString(qint64(m_events->ids().size())),
                                  locale.toString(eventCount(m_context.session.database()))));
}

bool ChronologyPage::reveal(EventId event)
{
    refresh();
    if (m_events->isLoading()) {
        m_sought = event;
        return true;
    }
    if (m_events->rowOf(event.value) < 0)
        return false;
    m_table->chooseKeys({event.value});
    return true;
}

/// What was written, in a sentence.
static QString writeFrom(const Database &database, const QString &path, const ScheduleIssue &issue,
                         const ScheduleRequest &request, const ChronologyChoice &choice, Progress &progress)
{
    const Snapshot snapshot(database);
    CaseBook book(database);
    ProgressPart reading(progress, 0, 0.5);
    const Schedule schedule = scheduleOf(book, request, &reading);
    ProgressPart writing(progress, 0.5, 1);
    const qint64 summed
        = writeChronology(path, book, schedule, titleOf(issue, book, request), choice, &writing);
    const QString written = ChronologyPage::tr("The chronology was written to %1").arg(path);
    return summed > 0
        ? written + ChronologyPage::tr("; %1 routine events stand in sums").arg(QLocale().toString(summed))
        : written;
}

void ChronologyPage::exportTo()
{
    const QString path = m_context.prompts.fileToSave(
        {tr("Export the chronology"),
         tr("Word document (*.docx);;Workbook (*.xlsx);;PDF (*.pdf);;CSV (*.csv);;OpenDocument (*.odt)"),
         u"chronology.docx"_s});
    if (path.isEmpty())
        return;
    guarded(m_context.prompts, [&] {
        ScheduleRequest request;
        request.filter = filter();
        request.about = request.filter.about;
        const ChronologyChoice choice{
            request.about, m_everyEvent->isChecked() ? RoutineEvents::OneByOne : RoutineEvents::Summed};
        startFileJob(this, m_context.jobs, m_context.prompts,
                     {path,
                      [=, issue = issueOf(m_context.session),
                       reader = std::make_shared<Database>(m_context.session.reader())](Progress &progress) {
                          return writeFrom(*reader, path, issue, request, choice, progress);
                      },
                      [this, path] {
                          m_context.session.log({u"disclose"_s, tr("Chronology to %1").arg(path), {}, {}});
                      },
                      [this](const QString &sentence) { Q_EMIT noticed(sentence); }});
    });
}

} // namespace skein
