// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/products/field_panel.h"

#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"
#include "widgets/products/evidence_tree.h"
#include "widgets/products/typed_input.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace skein {

FieldPanel::FieldPanel(DrawnFigures::Picture picture, QWidget *parent)
    : QWidget(parent)
    , m_picture(std::move(picture))
    , m_label(new PlainLabel({}, this))
    , m_guidance(new PlainLabel({}, this))
    , m_trouble(new PlainLabel({}, this))
    , m_table(new QTableWidget(this))
    , m_figure(new QLabel(this))
    , m_evidence(new EvidenceTree(this))
    , m_typedTitle(new PlainLabel({}, this))
    , m_input(new TypedInput(this))
    , m_comments(new PlainLabel({}, this))
    , m_comment(new QLineEdit(this))
    , m_addComment(new QPushButton(icon(u"note"_s), tr("Co&mment"), this))
{
    m_label->setFont(sizedFont(TextSize::Large, QFont::DemiBold));
    m_label->setObjectName(u"fieldLabel"_s);
    m_guidance->setForegroundRole(QPalette::PlaceholderText);
    m_trouble->setObjectName(u"fieldTrouble"_s);
    m_comments->setObjectName(u"fieldComments"_s);
    for (PlainLabel *label : {m_label, m_guidance, m_trouble, m_typedTitle, m_comments})
        label->setWordWrap(true);
    m_table->setObjectName(u"fieldTable"_s);
    m_table->setAccessibleName(tr("The table as the case fills it"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->setDefaultSectionSize(grid::row);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_figure->setObjectName(u"fieldFigure"_s);
    m_figure->setAlignment(Qt::AlignCenter);
    m_comment->setObjectName(u"fieldComment"_s);
    m_comment->setPlaceholderText(tr("what a reviewer has to say of this field"));
    m_comment->setAccessibleName(tr("Comment on this field"));
    m_addComment->setObjectName(u"addComment"_s);
    auto *commentRow = new QHBoxLayout;
    commentRow->addWidget(m_comment, 1);
    commentRow->addWidget(m_addComment);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::normal, grid::small, grid::normal, grid::small);
    column->setSpacing(grid::small);
    for (QWidget *each : QList<QWidget *>{m_label, m_guidance, m_trouble})
        column->addWidget(each);
    column->addWidget(m_table, 2);
    column->addWidget(m_figure, 2);
    column->addWidget(m_evidence, 1);
    for (QWidget *each : QList<QWidget *>{m_typedTitle, m_input, m_comments})
        column->addWidget(each);
    column->addLayout(commentRow);
    connect(m_input, &TypedInput::edited, this, &FieldPanel::edited);
    connect(m_evidence, &EvidenceTree::sourceWanted, this, &FieldPanel::sourceWanted);
    connect(m_addComment, &QPushButton::clicked, this, &FieldPanel::comment);
    connect(m_comment, &QLineEdit::returnPressed, this, &FieldPanel::comment);
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row, int at) {
        if (row >= 0 && at >= 0 && size_t(row) < m_cells.size() && size_t(at) < m_cells[size_t(row)].size())
            m_evidence->show(m_cells[size_t(row)][size_t(at)], m_sources);
    });
}

void FieldPanel::comment()
{
    const QString text = m_comment->text().simplified();
    if (text.isEmpty())
        return;
    m_comment->clear();
    Q_EMIT commented(u"%1: %2"_s.arg(m_title, text));
}

void FieldPanel::showTable(const TableBlock &table)
{
    m_cells = table.rows;
    m_table->clear();
    m_table->setColumnCount(int(table.columns.size()));
    m_table->setRowCount(int(table.rows.size()));
    QStringList titles;
    for (const TableHeading &heading : table.columns)
        titles << heading.title;
    m_table->setHorizontalHeaderLabels(titles);
    for (size_t row = 0; row < table.rows.size(); ++row)
        for (size_t at = 0; at < table.rows[row].size(); ++at) {
            QStringList texts;
            for (const Value &value : table.rows[row][at])
                texts << value.text.simplified();
            m_table->setItem(int(row), int(at), new QTableWidgetItem(texts.join(u"; "_s)));
        }
    m_table->resizeColumnsToContents();
}

void FieldPanel::showFigure(const FormField &field)
{
    m_figure->setVisible(field.figure.has_value());
    if (!field.figure)
        return;
    constexpr QSizeF most(560, 320);
    const double ratio = devicePixelRatioF();
    QPixmap picture = QPixmap::fromImage(
        m_picture(*field.figure)
            .scaled((most * ratio).toSize(), Qt::KeepAspectRatio, Qt::SmoothTransformation));
    picture.setDevicePixelRatio(ratio);
    m_figure->setPixmap(picture);
    m_figure->setToolTip(Qt::convertFromPlainText(field.figure->description));
}

void FieldPanel::show(const Shown &shown)
{
    const FormField &field = shown.field;
    m_key = field.field.key;
    m_title = field.field.label;
    m_sources = shown.sources;
    m_label->setText(m_title);
    m_guidance->setText(field.field.guidance);
    m_guidance->setVisible(!field.field.guidance.isEmpty());
    m_trouble->setText(field.unresolved.isEmpty() ? QString()
                                                  : tr("To be resolved: %1").arg(field.unresolved));
    m_trouble->setVisible(!field.unresolved.isEmpty());
    QPalette amber = palette();
    amber.setColor(QPalette::WindowText, doubtColour(palette()));
    m_trouble->setPalette(amber);
    m_cells.clear();
    m_table->setVisible(field.table.has_value() && !field.table->rows.empty());
    if (field.table)
        showTable(*field.table);
    showFigure(field);
    Values values = field.values;
    for (const Paragraph &paragraph : field.paragraphs) {
        Value value = paragraph.value;
        for (const QString &more :
             {paragraph.grade, paragraph.handling, paragraph.probability, paragraph.confidence})
            if (!more.isEmpty())
                value.text += u" · "_s + more;
        values.push_back(value);
    }
    m_evidence->show(values, m_sources);
    m_isTypable = TypedInput::isTypable(field.field.type);
    m_typedTitle->setText(!shown.locked.isEmpty() ? shown.locked
                              : field.field.type == FieldType::Table
                              ? tr("A remark beneath the table, typed by the analyst")
                              : tr("Typed by the analyst"));
    m_typedTitle->setVisible(m_isTypable || !shown.locked.isEmpty());
    m_input->setVisible(m_isTypable);
    if (m_isTypable)
        m_input->show(field.field, shown.typed);
    m_input->setReadOnly(!shown.locked.isEmpty());
    QStringList comments;
    for (const QString &each : shown.comments)
        comments << tr("Reviewer: %1").arg(each);
    m_comments->setText(comments.join(u'\n'));
    m_comments->setVisible(!comments.isEmpty());
}

QJsonValue FieldPanel::typed() const
{
    return m_isTypable ? m_input->value() : QJsonValue(QJsonValue::Undefined);
}

} // namespace skein
