// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/products/products_room.h"

#include "core/base/steps.h"
#include "core/products/document_writer.h"
#include "core/products/review.h"
#include "core/storage/case_session.h"
#include "core/storage/product_store.h"
#include "widgets/base/empty_state.h"
#include "widgets/base/guarded.h"
#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"
#include "widgets/jobs/file_job.h"
#include "widgets/models/table_view.h"
#include "widgets/products/new_product_dialog.h"
#include "widgets/products/product_editor.h"
#include "widgets/products/product_model.h"

#include <QDataStream>
#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

enum Action { New, Export, Remove, Unresolved, Submit, Return, Approve };

} // namespace

ProductsRoom::ProductsRoom(const RoomContext &context, const FormRequest::Chart &chart, QWidget *parent)
    : Room({u"products"_s, tr("Products"), u"product"_s}, parent)
    , m_context(context)
    , m_model(new ProductModel(context.session, this))
    , m_table(new TableView(this))
    , m_editor(new ProductEditor(context, chart, this))
    , m_split(new QSplitter(Qt::Vertical, this))
    , m_pages(new QStackedWidget(this))
    , m_count(new PlainLabel({}, this))
{
    makeActions();
    makePages();
    connect(m_editor, &ProductEditor::noticed, this, &Room::noticed);
    connect(m_editor, &ProductEditor::targetWanted, this, &Room::targetWanted);
    connect(m_table, &TableView::choiceChanged, this, &ProductsRoom::showChosen);
    connect(&m_context.session, &CaseSession::changed, this, [this] {
        sayCount();
        m_isOld = !isVisible();
        if (isVisible())
            m_editor->reload();
    });
    sayCount();
}

void ProductsRoom::makeActions()
{
    const auto add = [this](const char *name, const QString &picture, const QString &text, auto work) {
        auto *action = new QAction(icon(picture), text, this);
        action->setObjectName(QString::fromLatin1(name));
        connect(action, &QAction::triggered, this, work);
        m_actions << action;
    };
    add("new-product", u"add"_s, tr("&New product …"), [this] { newProduct(); });
    add("export-product", u"export"_s, tr("&Export …"), [this] { exportProduct(); });
    add("remove-product", u"remove"_s, tr("&Remove draft"), [this] { removeProduct(); });
    add("next-unresolved", u"warning"_s, tr("Next &unresolved field"),
        [this] { m_editor->nextUnresolved(); });
    add("submit-product", u"review"_s, tr("&Submit for review"),
        [this] { m_editor->act(ReviewAct::Submit); });
    add("return-product", u"undo"_s, tr("Re&turn with comment"),
        [this] { m_editor->act(ReviewAct::Return); });
    add("approve-product", u"ok"_s, tr("&Approve"), [this] { m_editor->act(ReviewAct::Approve); });
    m_actions[Unresolved]->setShortcut(Qt::Key_F8);
    m_actions[Unresolved]->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addActions(m_actions);
}

void ProductsRoom::makePages()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(grid::large, grid::small, grid::normal, grid::small);
    auto *name = new PlainLabel(tr("Products"), this);
    name->setFont(sizedFont(TextSize::Title));
    m_count->setObjectName(u"roomCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    head->addWidget(name);
    head->addSpacing(grid::small);
    head->addWidget(m_count);
    head->addStretch();
    for (const Action each : {New, Export, Remove}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(m_actions[each]);
        button->setObjectName(u"room-"_s + m_actions[each]->objectName());
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        head->addWidget(button);
    }
    m_table->setObjectName(u"productTable"_s);
    m_table->setAccessibleName(tr("Products of the case"));
    m_table->showFiltered(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const QList<int> widths{140, 240, 200, 90, 70, 180};
    for (int column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(column, widths[column]);
    m_split->addWidget(m_table);
    m_split->addWidget(m_editor);
    m_split->setSizes({150, 520});
    m_split->setChildrenCollapsible(false);
    m_pages->addWidget(m_split);
    m_pages->addWidget(
        new EmptyState({u"product"_s, tr("No products yet"),
                        tr("A product is a form such as a trigger form or a safeguarding referral, filled "
                           "from the case. Each "
                           "value shows the row that it rests on; what cannot be filled is listed.")},
                       {m_actions[New]}, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_pages, 1);
}

ProductId ProductsRoom::chosen() const
{
    const std::vector<qint64> keys = m_table->chosenKeys();
    return keys.empty() ? ProductId() : ProductId{keys.front()};
}

void ProductsRoom::sayCount()
{
    const size_t count = m_model->rows().size();
    m_count->setText(count == 0 ? QString() : count == 1 ? tr("1 product") : tr("%1 products").arg(count));
    m_pages->setCurrentIndex(count == 0 ? 1 : 0);
    if (!chosen() && count > 0)
        m_table->chooseKeys({m_model->rows().front().id.value});
    showChosen();
}

void ProductsRoom::showChosen()
{
    const ProductId id = chosen();
    if (isVisible() || !id)
        m_editor->show(id);
    else
        m_isOld = true;
    const int row = id ? m_model->rowOf(id.value) : -1;
    const QString state = row < 0 ? QString() : m_model->row(row).state;
    const bool isDraft = state == titleOf(productStates, ProductState::Draft);
    const bool isSubmitted = state == titleOf(productStates, ProductState::Submitted);
    m_actions[Export]->setEnabled(row >= 0);
    m_actions[Remove]->setEnabled(isDraft && m_model->row(row).version == u"1"_s);
    m_actions[Unresolved]->setEnabled(row >= 0);
    m_actions[Submit]->setEnabled(isDraft || state == titleOf(productStates, ProductState::Returned));
    m_actions[Return]->setEnabled(isSubmitted);
    m_actions[Approve]->setEnabled(isSubmitted);
}

void ProductsRoom::enter()
{
    m_editor->show(chosen());
    if (std::exchange(m_isOld, false))
        m_editor->reload();
}

bool ProductsRoom::reveal(const Target &target)
{
    if (!target.product)
        return false;
    m_table->chooseKeys({target.product.value});
    m_editor->show(chosen());
    showChosen();
    return chosen() == target.product;
}

void ProductsRoom::newProduct()
{
    auto *dialog = new NewProductDialog(m_context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { create(*dialog); });
    dialog->open();
}

void ProductsRoom::create(const NewProductDialog &dialog)
{
    guarded(m_context.prompts, [&] {
        CaseSession &session = m_context.session;
        ProductWish wish = dialog.wish();
        wish.author = session.user();
        Product product;
        session.edit(tr("New product"), [&](Database &database) {
            product = ensureProduct(database, session.info(), wish, QDateTime::currentMSecsSinceEpoch());
        });
        Target target;
        target.product = product.id;
        reveal(target);
        Q_EMIT noticed(tr("%1 was filled from the case.").arg(product.reference));
    });
}

void ProductsRoom::removeProduct()
{
    guarded(m_context.prompts, [this] {
        const ProductId id = chosen();
        const std::optional<Product> product
            = id ? findProduct(m_context.session.database(), id) : std::nullopt;
        if (!product || product->state != ProductState::Draft)
            return;
        m_editor->flush();
        m_context.session.edit(tr("Remove %1").arg(product->reference),
                               [&](Database &database) { skein::removeProduct(database, id); });
        Q_EMIT noticed(tr("%1 was removed. Ctrl+Z brings it back.").arg(product->reference));
    });
}

void ProductsRoom::exportProduct()
{
    m_editor->flush();
    const ProductId id = chosen();
    const std::optional<Product> product = id ? findProduct(m_context.session.database(), id) : std::nullopt;
    if (!product)
        return;
    const QString reference = product->reference;
    QString path = m_context.prompts.fileToSave(
        {tr("Export %1").arg(reference),
         tr("Word (*.docx);;OpenDocument (*.odt);;PDF (*.pdf);;Web page (*.html)"),
         u"%1 version %2.docx"_s.arg(reference).arg(workingVersion(*product))});
    if (path.isEmpty())
        return;
    if (!documentEndings().contains(QFileInfo(path).suffix().toLower()))
        path += u".docx"_s;
    startFileJob(this, m_context.jobs, m_context.prompts,
                 {path,
                  [path, fill = m_editor->filling().writing(*product)](Progress &progress) {
                      ProgressPart filling(progress, 0, 0.5);
                      const Document document = fill(filling);
                      ProgressPart writing(progress, 0.5, 1);
                      writeDocument(path, document, &writing);
                      return tr("Written to %1.").arg(path);
                  },
                  [this, reference] { m_context.session.log({u"disclose"_s, reference, {}, {}}); },
                  [this](const QString &sentence) { Q_EMIT noticed(sentence); }});
}

QByteArray ProductsRoom::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << m_split->saveState() << m_editor->splitter()->saveState() << m_table->saveLayout();
    return layout;
}

void ProductsRoom::restoreLayout(const QByteArray &layout)
{
    QByteArray rows, columns, table;
    QDataStream stream(layout);
    stream >> rows >> columns >> table;
    m_split->restoreState(rows);
    m_editor->splitter()->restoreState(columns);
    m_table->restoreLayout(table);
}

} // namespace skein
