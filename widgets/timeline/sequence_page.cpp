// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/sequence_page.h"

#include "core/analysis/case_events.h"
#include "core/base/steps.h"
#include "core/storage/case_session.h"
#include "core/storage/entity_lookup.h"
#include "widgets/base/empty_state.h"
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
#include "widgets/timeline/sequence_export.h"
#include "widgets/timeline/sequence_view.h"

#include <QAction>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace skein {

constexpr int timeWidth = 176; ///< "26/10/2025 01:30:00 BST"

SequencePage::SequencePage(const RoomContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_view(new SequenceView(context, this))
    , m_events(
          new EventModel(context.session, this, TimeZone::london(), EventModel::Start::Paused, caseEventIds))
    , m_table(new TableView(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_stack(new QStackedWidget(this))
    , m_summary(new PlainLabel({}, this))
{
    setObjectName(u"sequence-page"_s);
    m_table->setObjectName(u"sequence-table"_s);
    m_table->setAccessibleName(tr("Schedule of the sequence"));
    m_table->showPaged(new DayStripes(*m_events, this));
    m_table->setColumnWidth(EventModel::Time, timeWidth);
    m_table->setColumnWidth(EventModel::What, 2 * timeWidth);
    followEvents(*m_table, m_context.selection);
    makeActions();
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_table);
    m_splitter->setSizes({560, 240});
    m_splitter->setChildrenCollapsible(true);
    m_stack->addWidget(new EmptyState({u"timeline"_s, tr("No theme lines yet"),
                                       tr("A sequence shows what happened between people, phones and "
                                          "vehicles. Drag them here from a table or a "
                                          "chart, or add them.")},
                                      {m_addTheme, m_addChosen}, this));
    m_stack->addWidget(m_splitter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(m_stack, 1);
    connect(m_view, &SequenceView::themesChanged, this, &SequencePage::showThemes);
    connect(m_view, &SequenceView::viewChanged, this, &SequencePage::updateSummary);
    connect(m_table, &TableView::choiceChanged, this, [this] {
        if (!m_context.selection.events().empty())
            m_view->reveal(m_context.selection.events().front());
    });
    connect(&m_context.selection, &Selection::windowChanged, this, &SequencePage::showThemes);
    showThemes();
}

QAction *SequencePage::add(const QString &iconName, const QString &text, const QString &name)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setObjectName(name);
    m_actions << action;
    return action;
}

void SequencePage::makeActions()
{
    m_addTheme = add(u"add"_s, tr("Add a theme line…"), u"sequence-add"_s);
    m_addChosen = add(u"pin"_s, tr("Add what is chosen"), u"sequence-add-chosen"_s);
    m_ordered = add(u"sort"_s, tr("Ordered, not to scale"), u"sequence-ordered"_s);
    m_ordered->setCheckable(true);
    QAction *fit = add(u"fit"_s, tr("Fit"), u"sequence-fit"_s);
    QAction *closer = add(u"zoom-in"_s, tr("Zoom in"), u"sequence-zoom-in"_s);
    QAction *farther = add(u"zoom-out"_s, tr("Zoom out"), u"sequence-zoom-out"_s);
    QAction *evidential = add(u"withdraw"_s, tr("Evidential edition"), u"sequence-evidential"_s);
    evidential->setCheckable(true);
    QAction *remove = add(u"remove"_s, tr("Remove the chosen line"), u"sequence-remove"_s);
    QAction *save = add(u"export"_s, tr("Export…"), u"sequence-export"_s);
    connect(m_addTheme, &QAction::triggered, this, &SequencePage::pickTheme);
    connect(m_addChosen, &QAction::triggered, this,
            [this] { m_view->addThemes(m_context.selection.entities()); });
    connect(m_ordered, &QAction::toggled, m_view, &SequenceView::setOrdered);
    connect(fit, &QAction::triggered, m_view, &SequenceView::fit);
    connect(closer, &QAction::triggered, this, [this] { m_view->zoom(1.5, m_view->width() / 2.0); });
    connect(farther, &QAction::triggered, this, [this] { m_view->zoom(1 / 1.5, m_view->width() / 2.0); });
    connect(evidential, &QAction::toggled, this,
            [this](bool isOn) { m_view->setEdition(isOn ? Edition::Evidential : Edition::Full); });
    connect(remove, &QAction::triggered, this, [this] { m_view->removeTheme(m_view->chosenLine()); });
    connect(save, &QAction::triggered, this, &SequencePage::exportTo);
    const auto offerChosen = [this] { m_addChosen->setEnabled(!m_context.selection.entities().empty()); };
    connect(&m_context.selection, &Selection::changed, this, offerChosen);
    offerChosen();
}

QWidget *SequencePage::makeTools()
{
    auto *bar = new QWidget(this);
    auto *row = new FlowLayout(bar);
    row->setContentsMargins(grid::normal, grid::unit, grid::normal, grid::unit);
    row->setSpacing(grid::unit);
    for (QAction *action : m_actions) {
        auto *button = new QToolButton(bar);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        const bool saysItself = action == m_addTheme || action == m_ordered || action == m_actions.back()
            || action->objectName() == u"sequence-evidential";
        button->setToolButtonStyle(saysItself ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        row->addWidget(button);
    }
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_summary->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(m_summary);
    return bar;
}

void SequencePage::pickTheme()
{
    const auto name = m_context.prompts.textFor(tr("Add a theme line"),
                                                tr("Name, phone number or number plate"), QString());
    if (!name || name->trimmed().isEmpty())
        return;
    guarded(m_context.prompts, [&] {
        const std::vector<Entity> found = lookUp(m_context.session.database(), name->trimmed());
        if (found.size() != 1)
            throw Error(
                found.empty()
                    ? tr("Nothing in the case is “%1”. Look for it in Entities and drag it here.").arg(*name)
                    : tr("“%1” could be several. Choose the one you mean in Entities and drag it here.")
                          .arg(*name));
        m_view->addThemes({found.front().id});
    });
}

void SequencePage::showThemes()
{
    guarded(m_context.prompts, [this] {
        m_stack->setCurrentIndex(m_view->themes().empty() ? 0 : 1);
        EventFilter filter;
        filter.about = m_view->themes();
        filter.window = m_context.selection.window();
        filter.withHidden = false;
        if (filter.about.empty())
            filter.limit = 0;
        m_events->setFilter(filter);
        updateSummary();
    });
}

void SequencePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    guarded(m_context.prompts, [this] { m_events->resume(); });
}

void SequencePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_events->pause();
}

void SequencePage::updateSummary()
{
    m_summary->setText(m_view->summary());
}

void SequencePage::exportTo()
{
    const QString path = m_context.prompts.fileToSave(
        {tr("Export the sequence"),
         tr("Chart as PDF (*.pdf);;Chart as SVG (*.svg);;Chart as PNG (*.png);;Schedule as workbook "
            "(*.xlsx);;"
            "Schedule with chart as Word document (*.docx);;Schedule as CSV (*.csv)"),
         u"sequence.pdf"_s});
    if (path.isEmpty())
        return;
    guarded(m_context.prompts, [&] {
        ScheduleRequest request;
        request.about = m_view->themes();
        request.filter.window = m_context.selection.window();
        request.edition = m_view->edition();
        startFileJob(
            this, m_context.jobs, m_context.prompts,
            {path,
             [=, axis = m_view->isOrdered() ? AxisKind::Ordered : AxisKind::Automatic,
              issue = issueOf(m_context.session),
              reader = std::make_shared<Database>(m_context.session.reader())](Progress &progress) {
                 const Snapshot snapshot(*reader);
                 ProgressPart reading(progress, 0, 0.5);
                 SequenceExport sequence(*reader, issue, request, axis, &reading);
                 ProgressPart writing(progress, 0.5, 1);
                 sequence.write(path, &writing);
                 return tr("The sequence was written to %1").arg(path);
             },
             [this, path] { m_context.session.log({u"disclose"_s, tr("Sequence to %1").arg(path), {}, {}}); },
             [this](const QString &sentence) { Q_EMIT noticed(sentence); }});
    });
}

} // namespace skein
