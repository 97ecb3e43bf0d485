// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/import/mapping_page.h"

#include "core/base/error.h"
#include "core/base/text_fold.h"
#include "core/ingest/field_titles.h"
#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"
#include "widgets/import/preview_model.h"
#include "widgets/jobs/run_job.h"
#include "widgets/models/kind_title.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTableWidget>
#include <QTextDocument>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

enum Column { Title, Field, First, Taken, Trouble };

constexpr int TriedRows = 200;

} // namespace

static QComboBox *namedChoice(const char *name, const QString &what, QWidget *parent)
{
    auto *choice = new QComboBox(parent);
    choice->setObjectName(QString::fromLatin1(name));
    choice->setAccessibleName(what);
    constexpr int fewLetters = 10; // what is cut ends in dots
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(fewLetters);
    return choice;
}

MappingPage::MappingPage(const RoomContext &context, ImportDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_draft(draft)
    , m_table(namedChoice("tableChoice", tr("Table"), this))
    , m_kind(namedChoice("kindChoice", tr("What the table holds"), this))
    , m_zone(namedChoice("zoneChoice", tr("Time zone of times that say none"), this))
    , m_order(namedChoice("dateOrderChoice", tr("Order of day and month"), this))
    , m_headerless(new QCheckBox(tr("No header &row"), this))
    , m_headerHere(new QPushButton(tr("&Header is the chosen row"), this))
    , m_rows(new PreviewModel(this))
    , m_preview(new QTableView(this))
    , m_columns(new QTableWidget(this))
    , m_stored(new QTreeWidget(this))
    , m_said(new PlainLabel({}, this))
{
    constexpr int waitMilliseconds = 250;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::small);
    makeChoices(*column);
    makeTables(*column);
    setFocusProxy(m_table);
    m_said->setObjectName(u"trialSummary"_s);
    m_said->setWordWrap(true);
    column->addWidget(m_said);
    m_wait.setSingleShot(true);
    m_wait.setInterval(waitMilliseconds);
    connect(&m_wait, &QTimer::timeout, this, &MappingPage::tryNow);
}

MappingPage::~MappingPage()
{
    stopAndWait(m_job);
}

void MappingPage::makeChoices(QVBoxLayout &column)
{
    for (const QString &kind : importKinds())
        m_kind->addItem(kindTitle(kind), kind);
    m_kind->setPlaceholderText(tr("choose …"));
    m_zone->addItem(tr("as the layout says, else UK time"), QByteArray());
    m_zone->addItem(tr("UK time (Europe/London)"), QByteArray("Europe/London"));
    m_zone->addItem(tr("UTC"), QByteArray("UTC"));
    m_zone->setEditable(true);
    m_order->addItem(tr("as the dates themselves show"), QString());
    m_order->addItem(tr("day first (31/12/2025)"), u"dayFirst"_s);
    m_order->addItem(tr("month first (12/31/2025)"), u"monthFirst"_s);
    m_order->addItem(tr("year first (2025-12-31)"), u"yearFirst"_s);
    m_headerless->setObjectName(u"headerless"_s);
    m_headerHere->setObjectName(u"headerHere"_s);
    m_headerHere->setAutoDefault(false);
    auto *choices = new QGridLayout;
    choices->setHorizontalSpacing(grid::small);
    const auto place = [&](int row, int at, const QString &title, QWidget *field) {
        auto *label = new PlainLabel(title, this);
        label->setBuddy(field);
        choices->addWidget(label, row, at);
        choices->addWidget(field, row, at + 1);
    };
    place(0, 0, tr("&Table"), m_table);
    place(0, 2, tr("It h&olds"), m_kind);
    place(1, 0, tr("&Zone of times"), m_zone);
    place(1, 2, tr("&Dates are"), m_order);
    choices->addWidget(m_headerless, 0, 4);
    choices->addWidget(m_headerHere, 1, 4);
    choices->setColumnStretch(1, 2);
    choices->setColumnStretch(3, 2);
    choices->setColumnStretch(5, 1);
    column.addLayout(choices);
    connectChoices();
}

void MappingPage::connectChoices()
{
    connect(m_table, &QComboBox::activated, this, &MappingPage::showTable);
    connect(m_kind, &QComboBox::activated, this, [this] {
        if (TableDraft *draft = current()) {
            chooseKind(*draft, m_kind->currentData().toString(), m_draft.specifications);
            showTable();
        }
    });
    connect(m_zone, &QComboBox::currentTextChanged, this, [this](const QString &text) {
        const int known = m_zone->findText(text);
        if (TableDraft *draft = current()) {
            draft->zone = known >= 0 ? m_zone->itemData(known).toByteArray() : text.trimmed().toUtf8();
            alter();
        }
    });
    connect(m_order, &QComboBox::activated, this, [this] {
        if (TableDraft *draft = current()) {
            draft->dateOrder = m_order->currentData().toString();
            alter();
        }
    });
    connect(m_headerHere, &QPushButton::clicked, this, &MappingPage::pickHeader);
    connect(m_headerless, &QCheckBox::clicked, this, [this](bool isHeaderless) {
        if (TableDraft *draft = current()) {
            const qint64 guess = draft->preview.guess.headerLine;
            const qint64 line = guess > 0 ? guess : m_rows->lineAt(0);
            chooseHeader(*draft, isHeaderless ? 0 : line, m_draft.specifications);
            showTable();
        }
    });
}

void MappingPage::dressTables()
{
    m_preview->setObjectName(u"previewTable"_s);
    m_preview->setAccessibleName(tr("The first rows as they stand in the file"));
    m_preview->setModel(m_rows);
    m_preview->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_preview->setSelectionMode(QAbstractItemView::SingleSelection);
    m_preview->setTabKeyNavigation(false);
    m_preview->setWordWrap(false);
    m_preview->verticalHeader()->setDefaultSectionSize(grid::row);
    m_columns->setObjectName(u"mappingTable"_s);
    m_columns->setAccessibleName(tr("Columns and what they are read as"));
    m_columns->setColumnCount(5);
    m_columns->setHorizontalHeaderLabels(
        {tr("Column"), tr("Is read as"), tr("First value"), tr("Taken"), tr("Refused or doubtful, and why")});
    m_columns->horizontalHeader()->setStretchLastSection(true);
    m_columns->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_columns->horizontalHeader()->setHighlightSections(false);
    m_columns->verticalHeader()->hide();
    m_columns->verticalHeader()->setDefaultSectionSize(grid::row + grid::small);
    m_columns->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_columns->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_columns->setSelectionMode(QAbstractItemView::SingleSelection);
    m_columns->setTabKeyNavigation(false);
    m_columns->setShowGrid(false);
    m_columns->setWordWrap(false);
    const QList<int> widths{140, 200, 130, 84};
    for (int at = 0; at < widths.size(); ++at)
        m_columns->setColumnWidth(at, widths[at]);
    m_stored->setObjectName(u"storedTree"_s);
    m_stored->setAccessibleName(tr("What the first rows would make"));
    m_stored->setHeaderLabels({tr("Would make"), tr("Number")});
    m_stored->header()->setStretchLastSection(false);
    m_stored->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_stored->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
}

void MappingPage::makeTables(QVBoxLayout &column)
{
    dressTables();
    auto *add = new QPushButton(icon(u"add"_s), tr("A &value for every row"), this);
    add->setObjectName(u"addConstant"_s);
    add->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, [this] {
        if (TableDraft *draft = current()) {
            draft->constants.push_back({});
            draft->isByHand = true;
            showMapping();
            m_columns->scrollToBottom();
        }
    });
    auto *left = new QWidget(this);
    auto *mapping = new QVBoxLayout(left);
    mapping->setContentsMargins(0, 0, 0, 0);
    mapping->addWidget(m_columns, 1);
    mapping->addWidget(add, 0, Qt::AlignLeft);
    auto *lower = new QSplitter(Qt::Horizontal, this);
    lower->addWidget(left);
    lower->addWidget(m_stored);
    lower->setSizes({770, 230});
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_preview);
    split->addWidget(lower);
    split->setSizes({200, 300});
    split->setChildrenCollapsible(false);
    column.addWidget(split, 1);
    setTabOrder(m_columns, add);
    connect(m_columns, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (row >= 0 && row < m_rows->columnCount() && m_rows->rowCount() > 0)
            m_preview->scrollTo(m_rows->index(0, row), QAbstractItemView::PositionAtCenter);
    });
}

TableDraft *MappingPage::current()
{
    const int index = m_table->currentIndex();
    return index < 0 || size_t(index) >= m_taken.size() ? nullptr : &m_draft.tables[m_taken[size_t(index)]];
}

void MappingPage::enter()
{
    const QString chosen = m_table->currentText();
    m_taken.clear();
    m_table->clear();
    for (size_t index = 0; index < m_draft.tables.size(); ++index)
        if (m_draft.tables[index].isTaken) {
            m_taken.push_back(index);
            m_table->addItem(m_draft.tables[index].title());
        }
    int start = std::max(0, m_table->findText(chosen));
    for (size_t at = m_taken.size(); at-- > 0;)
        if (!missingFields(m_draft.tables[m_taken[at]], m_draft.specifications).isEmpty())
            start = int(at);
    m_table->setCurrentIndex(start);
    showTable();
}

void MappingPage::showTable()
{
    const TableDraft *draft = current();
    if (!draft)
        return;
    m_kind->setCurrentIndex(m_kind->findData(draft->kind));
    {
        const QSignalBlocker blocker(m_zone);
        const int known = m_zone->findData(draft->zone);
        m_zone->setCurrentIndex(known);
        if (known < 0)
            m_zone->setEditText(QString::fromUtf8(draft->zone));
        m_zone->lineEdit()->setCursorPosition(0); // its beginning is seen
    }
    m_order->setCurrentIndex(m_order->findData(draft->dateOrder));
    m_headerless->setChecked(draft->isHeaderless());
    m_rows->show(*draft);
    m_preview->resizeColumnsToContents();
    constexpr int widest = 260;
    for (int column = 0; column < m_rows->columnCount(); ++column)
        m_preview->setColumnWidth(column, std::min(widest, m_preview->columnWidth(column)));
    showMapping();
}

void MappingPage::pickHeader()
{
    const qint64 line = m_rows->lineAt(m_preview->currentIndex().row());
    if (TableDraft *draft = current(); draft && line > 0) {
        chooseHeader(*draft, line, m_draft.specifications);
        showTable();
    }
}

QComboBox *MappingPage::fieldChoice(const QString &name, const QString &field)
{
    auto *choice = new QComboBox(m_columns);
    choice->setObjectName(name);
    choice->addItem(tr("kept as a detail"), QString());
    const TableDraft *draft = current();
    auto fields = fieldsOf(draft->kind, m_draft.specifications);
    std::stable_sort(fields.begin(), fields.end(), [](const FieldInfo &a, const FieldInfo &b) {
        return a.isNeeded != b.isNeeded ? a.isNeeded : a.title.compare(b.title, Qt::CaseInsensitive) < 0;
    });
    for (const FieldInfo &info : fields)
        choice->addItem(info.isNeeded ? tr("%1, needed").arg(info.title) : info.title, info.name);
    if (choice->findData(field) < 0)
        choice->addItem(fieldTitle(draft->kind, field), field); // of a layout that knows more than its kind
    choice->setCurrentIndex(choice->findData(field));
    choice->setFocusPolicy(Qt::StrongFocus);
    return choice;
}

void MappingPage::showColumn(int row)
{
    const TableDraft *draft = current();
    const QString title = draft->header.value(row);
    auto *item = new QTableWidgetItem(title.isEmpty() ? tr("(no title)") : withHiddenCharactersShown(title));
    item->setToolTip(Qt::convertFromPlainText(item->text()));
    m_columns->setItem(row, Title, item);
    QString first;
    for (const TableSample::Row &each : draft->preview.rows)
        if (first.isEmpty() && each.line > draft->headerLine)
            first = each.cells.value(row);
    auto *value = new QTableWidgetItem(withHiddenCharactersShown(first));
    value->setFont(identifierFont(TextSize::Small));
    m_columns->setItem(row, First, value);
    m_columns->setItem(row, Taken, new QTableWidgetItem);
    m_columns->setItem(row, Trouble, new QTableWidgetItem);
    auto *choice = fieldChoice(u"field-%1"_s.arg(row), draft->fields[size_t(row)]);
    choice->setAccessibleName(tr("%1 is read as").arg(title));
    choice->setEnabled(!title.isEmpty() && !draft->kind.isEmpty());
    m_columns->setCellWidget(row, Field, choice);
    connect(choice, &QComboBox::activated, this, [this, row, choice] {
        chooseField(*current(), size_t(row), choice->currentData().toString());
        alter();
    });
}

void MappingPage::showConstant(int row, size_t constant)
{
    const ConstantField &said = current()->constants[constant];
    auto *value = new QLineEdit(said.value, m_columns);
    value->setObjectName(u"constantValue-%1"_s.arg(constant));
    value->setPlaceholderText(tr("value for every row"));
    value->setAccessibleName(value->placeholderText());
    m_columns->setCellWidget(row, Title, value);
    auto *choice = fieldChoice(u"constantField-%1"_s.arg(constant), said.field);
    choice->setAccessibleName(tr("The value is read as"));
    m_columns->setCellWidget(row, Field, choice);
    connect(value, &QLineEdit::textEdited, this, [this, constant](const QString &text) {
        current()->constants[constant].value = text;
        alter();
    });
    connect(choice, &QComboBox::activated, this, [this, constant, choice] {
        current()->constants[constant].field = choice->currentData().toString();
        alter();
    });
}

void MappingPage::showMapping()
{
    const TableDraft *draft = current();
    for (int row = 0; row < m_columns->rowCount(); ++row)
        for (const int column : {Title, Field})
            delete m_columns->cellWidget(row, column); // now, so that no name stands twice
    m_columns->setRowCount(0);
    m_columns->setRowCount(int(draft->fields.size() + draft->constants.size()));
    for (int row = 0; row < int(draft->fields.size()); ++row)
        showColumn(row);
    for (size_t constant = 0; constant < draft->constants.size(); ++constant)
        showConstant(int(draft->fields.size() + constant), constant);
    QWidget *before = m_columns;
    for (int row = 0; row < m_columns->rowCount(); ++row)
        for (const int column : {Title, Field})
            if (QWidget *cell = m_columns->cellWidget(row, column)) {
                setTabOrder(before, cell);
                before = cell;
            }
    alter();
}

QString MappingPage::problem() const
{
    for (const TableDraft &draft : m_draft.tables) {
        if (!draft.isTaken)
            continue;
        if (const QStringList missing = missingFields(draft, m_draft.specifications); !missing.isEmpty())
            return tr("%1: %2").arg(draft.title(), missing.front());
    }
    return {};
}

void MappingPage::alter()
{
    m_wait.start();
    Q_EMIT changed();
}

void MappingPage::tryNow()
{
    const TableDraft *draft = current();
    ++m_attempt;
    m_stored->clear();
    if (!draft)
        return;
    if (const QStringList missing = missingFields(*draft, m_draft.specifications); !missing.isEmpty()) {
        m_said->setText(missing.join(u' '));
        return;
    }
    m_said->setText(tr("Trying the first rows …"));
    m_job = runJob(
        this,
        [path = draft->path, sheet = draft->preview.sheet,
         specification = specificationOf(*draft, m_draft.specifications)](Progress &) {
            return tryMapping(path, sheet, specification, TriedRows);
        },
        [this, attempt = m_attempt](const MappingTrial &trial) {
            if (attempt == m_attempt)
                showTrial(trial);
        },
        [this, attempt = m_attempt](const std::exception &error) {
            const auto *known = dynamic_cast<const Error *>(&error);
            if (attempt == m_attempt)
                m_said->setText(known ? known->message() : QString::fromUtf8(error.what()));
        });
}

void MappingPage::showColumnTrial(int row, const MappingTrial::Column &column)
{
    std::map<QString, int> reasons;
    int taken = 0;
    int filled = 0;
    bool isRefused = false;
    for (const MappingTrial::Cell &cell : column.cells) {
        filled += cell.asWritten.isEmpty() ? 0 : 1;
        taken += cell.asWritten.isEmpty() || cell.isRefused ? 0 : 1;
        isRefused = isRefused || cell.isRefused;
        if (!cell.refusal.isEmpty())
            ++reasons[tr("line %1: %2").arg(cell.line).arg(cell.refusal)];
    }
    QStringList told;
    for (const auto &[reason, count] : reasons)
        told << reason;
    QTableWidgetItem *number = m_columns->item(row, Taken);
    QTableWidgetItem *trouble = m_columns->item(row, Trouble);
    if (!number || !trouble)
        return;
    number->setText(tr("%1 of %2").arg(taken).arg(filled));
    trouble->setText(told.size() > 1 ? tr("%1 (and %2 more)").arg(told.front()).arg(told.size() - 1)
                                     : told.value(0));
    trouble->setForeground(isRefused ? harmColour(palette()) : palette().color(QPalette::Text));
    trouble->setToolTip(Qt::convertFromPlainText(told.mid(0, 12).join(u'\n')));
}

void MappingPage::showTrial(const MappingTrial &trial)
{
    m_rows->showTrial(trial);
    for (size_t column = 0; column < trial.columns.size(); ++column)
        showColumnTrial(int(column), trial.columns[column]);
    const Source &source = trial.ledger.source;
    QStringList said{tr("First %1 rows: %2 would be stored, %3 duplicates, %4 would be rejected.")
                         .arg(source.rows)
                         .arg(source.stored)
                         .arg(source.duplicates)
                         .arg(source.rejected)};
    if (const TableDraft *draft = current(); draft && draft->isFromContent)
        said.prepend(tr("No title says what the columns are: this is proposed from what they hold. Check it, "
                        "above all who rang whom."));
    m_said->setText((said + trial.ledger.notes).join(u' '));
    std::map<EntityKind, QTreeWidgetItem *> groups;
    for (const Entity &entity : trial.entities) {
        QTreeWidgetItem *&group = groups[entity.kind];
        if (!group) {
            group = new QTreeWidgetItem(m_stored, {titleOf(entityKinds, entity.kind)});
            group->setIcon(0, icon(entity.kind));
        }
        constexpr int mostShown = 50;
        if (group->childCount() < mostShown)
            new QTreeWidgetItem(group, {entity.label});
        group->setText(1, QString::number(group->text(1).toInt() + 1));
    }
    if (groups.size() == 1)
        groups.begin()->second->setExpanded(true);
}

} // namespace skein
