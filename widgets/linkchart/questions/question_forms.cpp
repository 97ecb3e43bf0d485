// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"
#include "widgets/linkchart/questions/answer_list.h"
#include "widgets/linkchart/questions/check_list.h"
#include "widgets/linkchart/questions/question_panel.h"
#include "widgets/linkchart/questions/tie_form.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QVBoxLayout *plainColumn(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    return column;
}

static QComboBox *combo(QWidget *parent, const QString &name, const QString &title, const QStringList &rows)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(title);
    box->addItems(rows);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    return box;
}

static QSpinBox *spin(QWidget *parent, const QString &name, const QString &title, int least, int most)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(title);
    box->setRange(least, most);
    return box;
}

QuestionPanel::QuestionPanel(const RoomContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_question(combo(this, u"question-kind"_s, tr("Question"),
                       {tr("Path between two"), tr("Pattern"), tr("Connected to what is chosen"),
                        tr("Most connected"), tr("Contacts in common")}))
    , m_forms(new QStackedWidget(this))
    , m_ends(new PlainLabel({}, this))
    , m_order(combo(this, u"path-order"_s, tr("Order"),
                    {tr("In any order of time"), tr("Each event later than the last")}))
    , m_direction(combo(this, u"path-direction"_s, tr("Direction"),
                        {tr("Along and against arrows"), tr("Only along arrows")}))
    , m_through(new CheckList(u"path-through"_s, tr("Only through"), this))
    , m_pattern(combo(this, u"pattern"_s, tr("Pattern"), {}))
    , m_meaning(quietLabel({}, this))
    , m_steps(spin(this, u"connected-steps"_s, tr("Steps"), 0, 20))
    , m_kinds(new CheckList(u"most-kinds"_s, tr("Kinds"), this))
    , m_least(spin(this, u"shared-least"_s, tr("Shared by at least"), 2, 100))
    , m_ties(new TieForm(this))
    , m_ask(new QPushButton(tr("&Look"), this))
    , m_answers(new AnswerList(this))
{
    setObjectName(u"question-panel"_s);
    setAccessibleName(tr("Ask the chart"));
    setFixedWidth(320);
    for (QWidget *form :
         {makePathForm(), makePatternForm(), makeConnectedForm(), makeMostForm(), makeSharedForm()})
        m_forms->addWidget(form);
    arrange();
    connect(m_question, &QComboBox::currentIndexChanged, this, [this](int index) {
        showForm(index);
        m_answers->say({});
    });
    showForm(0);
    connect(m_ask, &QPushButton::clicked, this, &QuestionPanel::ask);
    connect(m_answers, &AnswerList::chosenChanged, this, [this] { Q_EMIT shown(m_answers->chosen()); });
    connect(m_answers, &AnswerList::missingWanted, this, &QuestionPanel::missingWanted);
    hide();
}

/// The pages behind take no room.
void QuestionPanel::showForm(int index)
{
    for (int i = 0; i < m_forms->count(); ++i)
        m_forms->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                          i == index ? QSizePolicy::Maximum : QSizePolicy::Ignored);
    m_forms->setCurrentIndex(index);
    m_forms->adjustSize();
}

void QuestionPanel::arrange()
{
    m_ask->setObjectName(u"question-ask"_s);
    m_ask->setDefault(true);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"question-close"_s);
    connect(close, &QPushButton::clicked, this, &QuestionPanel::closed);
    auto *asked = new QWidget(this);
    auto *form = new QVBoxLayout(asked);
    form->setContentsMargins(0, 0, 0, 0);
    m_forms->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    form->addWidget(m_forms);
    form->addWidget(m_ties);
    form->addStretch(1);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(asked);
    split->addWidget(m_answers);
    split->setStretchFactor(0, 0);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_ask, 1);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::normal, grid::normal, grid::normal, grid::normal);
    column->setSpacing(grid::small);
    column->addWidget(m_question);
    column->addWidget(split, 1);
    column->addLayout(buttons);
}

QWidget *QuestionPanel::makePathForm()
{
    auto *page = new QWidget(this);
    m_ends->setObjectName(u"path-ends"_s);
    m_ends->setWordWrap(true);
    auto *take = new QPushButton(tr("&Take the chosen two"), page);
    take->setObjectName(u"path-take"_s);
    auto *turn = new QPushButton(tr("T&urn round"), page);
    turn->setObjectName(u"path-swap"_s);
    connect(take, &QPushButton::clicked, this, &QuestionPanel::takeChosen);
    connect(turn, &QPushButton::clicked, this, &QuestionPanel::swapEnds);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(take, 1);
    buttons->addWidget(turn);
    QVBoxLayout *column = plainColumn(page);
    column->addWidget(m_ends);
    column->addLayout(buttons);
    column->addWidget(m_order);
    column->addWidget(m_direction);
    column->addWidget(quietLabel(tr("Only through"), page));
    column->addWidget(m_through);
    return page;
}

QWidget *QuestionPanel::makePatternForm()
{
    auto *page = new QWidget(this);
    m_meaning->setObjectName(u"pattern-items"_s);
    m_meaning->setWordWrap(true);
    m_meaning->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_meaning->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    try {
        m_patterns = patternPresets();
    } catch (const Error &error) {
        m_meaning->setText(error.message());
    }
    for (const Pattern &each : m_patterns)
        m_pattern->addItem(each.title);
    for (int i = 0; i < m_pattern->count(); ++i)
        m_pattern->setItemData(i, m_pattern->itemText(i), Qt::ToolTipRole);
    connect(m_pattern, &QComboBox::currentIndexChanged, this, &QuestionPanel::describePattern);
    describePattern();
    QVBoxLayout *column = plainColumn(page);
    column->addWidget(m_pattern);
    column->addWidget(m_meaning);
    return page;
}

/// The pattern in words: which things, and how they are joined.
void QuestionPanel::describePattern()
{
    if (m_pattern->currentIndex() < 0)
        return;
    const Pattern &pattern = m_patterns[size_t(m_pattern->currentIndex())];
    QStringList lines{pattern.title};
    for (const PatternLine &line : pattern.lines) {
        QStringList by = line.types;
        if (line.isAnyType)
            by << tr("any stated link");
        for (const EventKind kind : line.events)
            by << titleOf(eventKinds, kind).toLower();
        QString text = tr("%1 – %2 – %3")
                           .arg(pattern.items[size_t(line.from)].name, by.join(tr(" or ")),
                                pattern.items[size_t(line.to)].name);
        if (line.isAbsent)
            text = tr("%1: none").arg(text);
        if (line.after)
            text = tr("%1, within %L2 min after line %3")
                       .arg(text)
                       .arg(line.withinSeconds / 60)
                       .arg(*line.after + 1);
        lines << u"%1. %2"_s.arg(lines.size()).arg(text);
    }
    m_meaning->setText(lines.join(u'\n'));
}

QWidget *QuestionPanel::makeAboutPage(QLabel *about, QWidget *more)
{
    auto *page = new QWidget(this);
    about->setParent(page);
    about->setWordWrap(true);
    m_abouts << about;
    auto *take = new QPushButton(tr("&Take what is chosen"), page);
    connect(take, &QPushButton::clicked, this, &QuestionPanel::takeChosen);
    QVBoxLayout *column = plainColumn(page);
    column->addWidget(about);
    column->addWidget(take);
    column->addWidget(more);
    return page;
}

QWidget *QuestionPanel::makeConnectedForm()
{
    m_steps->setValue(2);
    m_steps->setPrefix(tr("up to "));
    const auto count = [this](int steps) { m_steps->setSuffix(steps == 1 ? tr(" step") : tr(" steps")); };
    connect(m_steps, &QSpinBox::valueChanged, m_steps, count);
    count(m_steps->value());
    m_steps->setSpecialValueText(tr("in any number of steps"));
    return makeAboutPage(new PlainLabel, m_steps);
}

QWidget *QuestionPanel::makeMostForm()
{
    auto *page = new QWidget(this);
    QVBoxLayout *column = plainColumn(page);
    column->addWidget(quietLabel(tr("Kinds"), page));
    column->addWidget(m_kinds);
    return page;
}

QWidget *QuestionPanel::makeSharedForm()
{
    m_least->setPrefix(tr("shared by at least "));
    return makeAboutPage(new PlainLabel, m_least);
}

} // namespace skein
