// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/export_panel.h"

#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace skein {

ExportPanel::ExportPanel(QWidget *parent)
    : QFrame(parent)
    , m_format(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_turn(new QComboBox(this))
    , m_tiled(new QCheckBox(tr("Full size over several sheets"), this))
{
    setObjectName(u"export-panel"_s);
    setFixedWidth(296);
    auto *title = new PlainLabel(tr("Export the chart"), this);
    title->setFont(sizedFont(TextSize::Normal, QFont::DemiBold));
    m_format->setObjectName(u"export-format"_s);
    m_format->addItem(tr("PDF, for print"), u"pdf"_s);
    m_format->addItem(tr("SVG, lines and text"), u"svg"_s);
    m_format->addItem(tr("PNG, a picture"), u"png"_s);
    m_format->addItem(tr("JSON, for programs"), u"json"_s);
    m_paper->setObjectName(u"export-paper"_s);
    m_paper->addItem(tr("As the chart needs"), QString());
    for (const QString &name : {u"A4"_s, u"A3"_s, u"A2"_s, u"A1"_s, u"A0"_s})
        m_paper->addItem(name, name);
    m_turn->setObjectName(u"export-turn"_s);
    m_turn->addItems({tr("Landscape"), tr("Portrait")});
    m_tiled->setObjectName(u"export-tiled"_s);
    auto *save = new QPushButton(tr("Export…"), this);
    save->setObjectName(u"export-save"_s);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"export-cancel"_s);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(grid::normal, grid::normal, grid::normal, grid::normal);
    form->addRow(title);
    form->addRow(tr("As"), m_format);
    form->addRow(tr("Paper"), m_paper);
    form->addRow(tr("Sheets"), m_turn);
    form->addRow(m_tiled);
    form->addRow(save);
    form->addRow(cancel);
    const auto follow = [this] {
        const bool isPdf = m_format->currentData() == u"pdf"_s;
        m_paper->setEnabled(isPdf);
        m_tiled->setEnabled(isPdf);
        m_turn->setEnabled(isPdf && m_tiled->isChecked()); // a single sheet turns by itself
    };
    connect(m_format, &QComboBox::currentIndexChanged, this, follow);
    connect(m_tiled, &QCheckBox::toggled, this, follow);
    connect(save, &QPushButton::clicked, this, &ExportPanel::confirmed);
    connect(cancel, &QPushButton::clicked, this, &ExportPanel::closed);
    follow();
    hide();
}

ExportPanel::Choice ExportPanel::choice() const
{
    Choice choice;
    choice.ending = m_format->currentData().toString();
    choice.paper.isTiled = m_tiled->isChecked();
    const QString name = m_paper->currentData().toString();
    choice.isPaperFitted = name.isEmpty() && !choice.paper.isTiled;
    choice.paper.millimetres = paperSize(name.isEmpty() ? u"A4"_s : name).value_or(QSizeF(297, 210));
    if (choice.paper.isTiled && m_turn->currentIndex() == 1)
        choice.paper.millimetres.transpose();
    return choice;
}

} // namespace skein
