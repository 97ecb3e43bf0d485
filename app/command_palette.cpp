// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/command_palette.h"

#include "core/base/error.h"
#include "core/base/text_fold.h"
#include "core/storage/case_session.h"
#include "core/storage/chart_store.h"
#include "core/storage/entity_lookup.h"
#include "core/storage/product_store.h"
#include "core/storage/search.h"
#include "widgets/base/icons.h"
#include "widgets/base/theme.h"

#include <QCoreApplication>
#include <QDebug>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace skein {

namespace {

constexpr int DetailRole = Qt::UserRole;

/// Title at the left, detail in quiet letters at the right.
class PaletteDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setFont(sizedFont(TextSize::Small));
        painter->setPen(isChosen ? option.palette.color(QPalette::Active, QPalette::HighlightedText)
                                 : quietText(option.palette));
        painter->drawText(option.rect.adjusted(0, 0, -grid::normal, 0), Qt::AlignRight | Qt::AlignVCenter,
                          index.data(DetailRole).toString());
        painter->restore();
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QString detail = index.data(DetailRole).toString();
        const int taken = QFontMetrics(sizedFont(TextSize::Small)).horizontalAdvance(detail);
        option->text = option->fontMetrics.elidedText(option->text, Qt::ElideRight,
                                                      option->rect.width() - taken - 5 * grid::normal);
    }
};

QString wordsOf(const QAction &action)
{
    return action.text().remove(u'&').remove(u"…"_s).trimmed();
}

bool hasAllWords(const QString &text, const QString &typed)
{
    const QStringList words = folded(text).split(u' ', Qt::SkipEmptyParts);
    const QStringList wanted = folded(typed).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(), [&words](const QString &each) {
        return std::any_of(words.begin(), words.end(),
                           [&each](const QString &word) { return word.startsWith(each); });
    });
}

PaletteEntry entryOf(const SearchHit &hit)
{
    const bool isEntity = bool(hit.entity);
    PaletteEntry entry;
    entry.icon = (isEntity ? u"entity-"_s : u"event-"_s) + hit.kind;
    const bool saysMore = hit.field != u"label" && hit.field != u"identity" && hit.text != hit.label;
    entry.title = saysMore ? u"%1 — %2"_s.arg(hit.label, hit.text.simplified()) : hit.label;
    const auto entityKind = fromCode(entityKinds, hit.kind);
    const auto eventKind = fromCode(eventKinds, hit.kind);
    entry.detail = isEntity && entityKind ? titleOf(entityKinds, *entityKind)
        : eventKind                       ? titleOf(eventKinds, *eventKind)
                                          : hit.kind;
    entry.target.entity = hit.entity;
    entry.target.event = isEntity ? EventId() : hit.event;
    return entry;
}

} // namespace

std::vector<PaletteEntry> matchingCommands(const QList<QAction *> &commands, const QString &words)
{
    std::vector<PaletteEntry> found;
    for (QAction *action : commands)
        if (action->isEnabled() && hasAllWords(wordsOf(*action), words)) {
            const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
            found.push_back({u"chevron-right"_s,
                             wordsOf(*action),
                             shortcut.isEmpty() ? CommandPalette::tr("Command") : shortcut,
                             {},
                             action});
        }
    return found;
}

std::vector<PaletteEntry> matchingTargets(const CaseSession &session, const QString &words)
{
    constexpr qint64 most = 40;
    std::vector<PaletteEntry> found;
    const Database &database = session.database();
    const QString prefixed = words.endsWith(u'*') ? words : words + u"*"_s;
    for (const SearchHit &hit : search(database, {prefixed, identitiesMeant(words), most})) {
        PaletteEntry entry = entryOf(hit);
        const bool isKnown = std::any_of(found.begin(), found.end(), [&entry](const PaletteEntry &each) {
            return each.target.entity == entry.target.entity && each.target.event == entry.target.event;
        });
        if (!isKnown)
            found.push_back(std::move(entry));
    }
    for (const Chart &chart : charts(database))
        if (hasAllWords(chart.name, words))
            found.push_back({u"chart"_s, chart.name, CommandPalette::tr("Chart"), {.chart = chart.id}});
    for (const Product &product : products(database)) {
        const QString kind = QString(product.kind).replace(u'-', u' ');
        if (hasAllWords(product.reference + u' ' + kind, words))
            found.push_back({u"product"_s,
                             u"%1 · %2"_s.arg(product.reference, kind),
                             CommandPalette::tr("Product"),
                             {.product = product.id}});
    }
    return found;
}

CommandPalette::CommandPalette(QWidget *parent)
    : QFrame(parent)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(u"palette"_s);
    setFrameShape(QFrame::NoFrame);
    m_field->setObjectName(u"paletteField"_s);
    m_field->setPlaceholderText(tr("Name, number, plate, words of a text, or a command"));
    m_field->setAccessibleName(tr("Search or type a command"));
    m_field->setFont(sizedFont(TextSize::Large));
    m_field->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_field->setMinimumHeight(40);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::small, grid::small, grid::small, grid::small);
    column->setSpacing(grid::small);
    column->addWidget(m_field);
    column->addWidget(m_list);
    m_field->installEventFilter(this);
    parent->installEventFilter(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(60ms);
    connect(m_field, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &CommandPalette::find);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::choose);
    hide();
}

void CommandPalette::open(const CaseSession *session, const QList<QAction *> &commands)
{
    m_session = session;
    m_commands = commands;
    m_field->clear();
    find();
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::find()
{
    m_pause.stop();
    const QString words = m_field->text().trimmed();
    m_entries.clear();
    constexpr qsizetype fewest = 2; // one letter would find half of the case
    if (m_session && words.size() >= fewest) {
        try {
            m_entries = matchingTargets(*m_session, words);
        } catch (const Error &error) {
            qWarning() << error.what();
        }
    }
    for (PaletteEntry &entry : matchingCommands(m_commands, words))
        m_entries.push_back(std::move(entry));
    m_list->clear();
    for (const PaletteEntry &entry : m_entries) {
        auto *item = new QListWidgetItem(icon(entry.icon), entry.title, m_list);
        item->setData(DetailRole, entry.detail);
        item->setSizeHint(QSize(0, 30));
    }
    if (m_entries.empty()) {
        auto *item = new QListWidgetItem(tr("Nothing found for “%1”").arg(words), m_list);
        item->setFlags(Qt::NoItemFlags);
        item->setSizeHint(QSize(0, 30));
    } else {
        m_list->setCurrentRow(0);
    }
}

void CommandPalette::choose()
{
    if (m_pause.isActive())
        find(); // Enter came before the pause was over
    const int row = m_list->currentRow();
    if (row < 0 || row >= int(m_entries.size()))
        return;
    const PaletteEntry entry = m_entries[size_t(row)];
    hide();
    if (entry.action)
        entry.action->trigger();
    else
        Q_EMIT targetChosen(entry.target);
}

void CommandPalette::place()
{
    constexpr int widest = 680;
    constexpr int highest = 460;
    const QWidget &window = *parentWidget();
    const int width = std::min(widest, window.width() - 2 * grid::wide);
    setGeometry((window.width() - width) / 2, 44, width, std::min(highest, window.height() - 88));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return false;
    if (event->type() == QEvent::FocusOut) {
        hide();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        hide();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    default:
        return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.3));
    painter.setBrush(palette().color(QPalette::Window));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), grid::radius, grid::radius);
}

} // namespace skein
