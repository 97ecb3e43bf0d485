// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/export_panel.h"

#include "core/exchange/exchange_formats.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace skein {

ExportPanel::ExportPanel(QWidget *parent)
    : QFrame(parent)
    , m_format(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_turn(new QComboBox(this))
    , m_tiled(new QCheckBox(tr("Full size over several sheets"), this))
    , m_sheet(new QWidget(this))
    , m_lossesTitle(new PlainLabel({}, this))
    , m_losses(new QListWidget(this))
    , m_save(new QPushButton(this))
{
    setObjectName(u"export-panel"_s);
    setAccessibleName(tr("Export"));
    setFixedWidth(320);
    fillFormats();
    auto *title = new PlainLabel(tr("Export the chart"), this);
    title->setFont(sizedFont(TextSize::Normal, QFont::DemiBold));
    m_paper->setObjectName(u"export-paper"_s);
    m_paper->setAccessibleName(tr("Paper"));
    m_paper->addItem(tr("As the chart needs"), QString());
    for (const QString &name : {u"A4"_s, u"A3"_s, u"A2"_s, u"A1"_s, u"A0"_s})
        m_paper->addItem(name, name);
    m_turn->setObjectName(u"export-turn"_s);
    m_turn->setAccessibleName(tr("Sheets"));
    m_turn->addItems({tr("Landscape"), tr("Portrait")});
    m_tiled->setObjectName(u"export-tiled"_s);
    m_lossesTitle->setObjectName(u"export-losses-title"_s);
    m_lossesTitle->setWordWrap(true);
    m_losses->setObjectName(u"export-losses"_s);
    m_losses->setAccessibleName(tr("What the file will leave out"));
    m_losses->setWordWrap(true);
    m_losses->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_losses->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_save->setObjectName(u"export-save"_s);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"export-cancel"_s);
    auto *sheet = new QFormLayout(m_sheet);
    sheet->setContentsMargins(0, 0, 0, 0);
    sheet->addRow(tr("Paper"), m_paper);
    sheet->addRow(tr("Sheets"), m_turn);
    sheet->addRow(m_tiled);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::normal, grid::normal, grid::normal, grid::normal);
    for (QWidget *each :
         std::initializer_list<QWidget *>{title, m_format, m_sheet, m_lossesTitle, m_losses, m_save, cancel})
        column->addWidget(each);
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        follow();
        Q_EMIT formatChanged();
    });
    connect(m_tiled, &QCheckBox::toggled, this, &ExportPanel::follow);
    connect(m_save, &QPushButton::clicked, this, &ExportPanel::confirmed);
    connect(cancel, &QPushButton::clicked, this, &ExportPanel::closed);
    follow();
    hide();
}

void ExportPanel::fillFormats()
{
    m_format->setObjectName(u"export-format"_s);
    m_format->setAccessibleName(tr("Export as"));
    m_format->addItem(tr("PDF, for print"), u"pdf"_s);
    m_format->addItem(tr("SVG, lines and text"), u"svg"_s);
    m_format->addItem(tr("PNG, a picture"), u"png"_s);
    m_format->addItem(tr("JSON, for programs"), u"json"_s);
    m_format->insertSeparator(m_format->count());
    const auto formats = exchangeFormats();
    for (int i = 0; i < int(formats.size()); ++i)
        m_format->addItem(u"%1 (%2)"_s.arg(QString::fromUtf8(formats[size_t(i)].name),
                                           QString::fromUtf8(formats[size_t(i)].ending)),
                          i);
    m_format->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

void ExportPanel::follow()
{
    const bool isPdf = m_format->currentData() == u"pdf"_s;
    m_sheet->setVisible(choice().exchange == nullptr);
    m_paper->setEnabled(isPdf);
    m_tiled->setEnabled(isPdf);
    m_turn->setEnabled(isPdf && m_tiled->isChecked()); // a single sheet turns by itself
    showLosses({});
}

void ExportPanel::showLosses(const std::optional<std::vector<LostField>> &lost)
{
    const bool isForPrograms = choice().exchange != nullptr;
    m_losses->clear();
    for (const LostField &each : lost.value_or(std::vector<LostField>()))
        m_losses->addItem(u"%1: %2"_s.arg(each.field, each.why));
    m_losses->setVisible(m_losses->count() > 0);
    m_lossesTitle->setVisible(isForPrograms);
    m_lossesTitle->setText(!lost ? tr("No format holds all that a case knows. What this one "
                                      "leaves out is shown before anything is written.")
                               : m_losses->count() > 0 ? tr("The file will leave out:")
                                                       : tr("The file will leave out nothing."));
    m_save->setText(!isForPrograms ? tr("Export…") : lost ? tr("Write…") : tr("Show what it leaves out"));
}

void ExportPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

ExportPanel::Choice ExportPanel::choice() const
{
    Choice choice;
    const QVariant format = m_format->currentData();
    if (format.typeId() == QMetaType::Int)
        choice.exchange = &exchangeFormats()[size_t(format.toInt())];
    else
        choice.ending = format.toString();
    choice.paper.isTiled = m_tiled->isChecked();
    const QString name = m_paper->currentData().toString();
    choice.isPaperFitted = name.isEmpty() && !choice.paper.isTiled;
    choice.paper.millimetres = paperSize(name.isEmpty() ? u"A4"_s : name).value_or(QSizeF(297, 210));
    if (choice.paper.isTiled && m_turn->currentIndex() == 1)
        choice.paper.millimetres.transpose();
    return choice;
}

} // namespace skein
