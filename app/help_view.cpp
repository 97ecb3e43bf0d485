// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/help_view.h"

#include "core/base/error.h"
#include "core/base/resource_folder.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("skein::HelpView", text);
}

static void addLine(QVBoxLayout &column, const QString &line)
{
    const bool isTitle = line.startsWith(u"# "), isHeading = line.startsWith(u"## ");
    const QString text = line.mid(isTitle ? 2 : isHeading ? 3 : 0);
    auto *label = new PlainLabel(text.startsWith(u"- ") ? u"•  "_s + text.mid(2) : text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (isTitle || isHeading)
        label->setFont(sizedFont(isTitle ? TextSize::Title : TextSize::Large, QFont::DemiBold));
    if (isHeading)
        column.addSpacing(grid::small);
    column.addWidget(label);
}

void showHelpText(const QString &title, const QString &text, QWidget *parent)
{
    constexpr QSize size(620, 560);
    auto *window = new QDialog(parent);
    window->setObjectName(u"helpWindow"_s);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setWindowTitle(title);
    window->resize(size);
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(grid::wide, grid::large, grid::wide, grid::large);
    column->setSpacing(grid::small);
    QString paragraph;
    const auto finish = [&] {
        if (!paragraph.isEmpty())
            addLine(*column, paragraph);
        paragraph.clear();
    };
    for (const QString &line : text.split(u'\n')) {
        const bool isOwn = line.startsWith(u"#") || line.startsWith(u"- ");
        if (line.trimmed().isEmpty() || isOwn)
            finish();
        if (line.startsWith(u"#"))
            addLine(*column, line);
        else if (!line.trimmed().isEmpty())
            paragraph += (paragraph.isEmpty() ? QString() : u" "_s) + line.trimmed();
    }
    finish();
    column->addStretch();
    auto *area = new QScrollArea(window);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(page);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, window);
    QObject::connect(buttons, &QDialogButtonBox::rejected, window, &QDialog::close);
    auto *rows = new QVBoxLayout(window);
    rows->setContentsMargins(0, 0, grid::normal, grid::normal);
    rows->addWidget(area);
    rows->addWidget(buttons);
    window->show();
}

void showHelpPage(const QString &name, QWidget *parent)
{
    QString text;
    try {
        text = QString::fromUtf8(readResource(u"help/%1.md"_s.arg(name)));
    } catch (const Error &) {
        text = tr("# Help\n\nThere is no page about this yet. Ctrl+K lists every command.");
    }
    showHelpText(tr("Help"), text, parent);
}

} // namespace skein
