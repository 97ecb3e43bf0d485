// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/products/product_editor.h"

#include "core/products/review.h"
#include "core/products/source_book.h"
#include "core/storage/case_session.h"
#include "core/storage/source_store.h"
#include "widgets/base/flow_layout.h"
#include "widgets/base/guarded.h"
#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"
#include "widgets/jobs/job_bar.h"
#include "widgets/products/document_view.h"
#include "widgets/products/field_panel.h"
#include "widgets/products/page_preview.h"
#include "widgets/products/page_view.h"
#include "widgets/products/review_panel.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QTextDocument>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

enum Column { Label, State, Says };
enum Tab { Form, Paper, Printed, Review };

constexpr int FieldRole = Qt::UserRole; ///< Index into the fields.

} // namespace

/// A small window scrolls a panel instead of pressing it together.
static QWidget *scrolled(QWidget *panel, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(panel);
    return area;
}

ProductEditor::ProductEditor(const RoomContext &context, const FormRequest::Chart &chart, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_filling(new FormFilling(context, chart, this))
    , m_title(new PlainLabel({}, this))
    , m_marking(new PlainLabel({}, this))
    , m_state(quietLabel({}, this))
    , m_next(new QPushButton(icon(u"warning"_s), {}, this))
    , m_tabs(new QTabWidget(this))
    , m_split(new QSplitter(Qt::Horizontal, this))
    , m_tree(new QTreeWidget(this))
    , m_field(new FieldPanel(m_filling->pictures(), this))
    , m_view(new DocumentView(this))
    , m_preview(new PagePreview(this))
    , m_review(new ReviewPanel(this))
{
    constexpr int waitMilliseconds = 400;
    m_title->setObjectName(u"productTitle"_s);
    m_title->setFont(sizedFont(TextSize::Large, QFont::DemiBold));
    m_marking->setObjectName(u"productMarking"_s);
    m_state->setObjectName(u"fillingState"_s);
    m_next->setObjectName(u"nextUnresolved"_s);
    auto *head = new FlowLayout;
    head->setContentsMargins(grid::normal, grid::small, grid::normal, 0);
    head->addWidget(m_title);
    head->addWidget(m_marking);
    m_marking->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    head->addWidget(m_state);
    head->addWidget(m_next);
    makeForm();
    m_tabs->setObjectName(u"productTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_split, tr("Form"));
    m_tabs->addTab(m_view, tr("Document"));
    m_tabs->addTab(m_preview, tr("Preview"));
    m_tabs->addTab(scrolled(m_review, m_tabs), tr("Review and versions"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::small);
    column->addLayout(head);
    column->addWidget(m_tabs, 1);
    m_wait.setSingleShot(true);
    m_wait.setInterval(waitMilliseconds);
    connect(&m_wait, &QTimer::timeout, this, &ProductEditor::flush);
    connect(m_next, &QPushButton::clicked, this, &ProductEditor::nextUnresolved);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        flush();
        showDocument();
    });
    connect(m_field, &FieldPanel::edited, &m_wait, qOverload<>(&QTimer::start));
    connect(m_field, &FieldPanel::sourceWanted, this, &ProductEditor::openSource);
    connect(m_field, &FieldPanel::commented, this, [this](const QString &line) {
        m_review->addComment(line);
        Q_EMIT noticed(tr("Noted. It goes out with the next decision under “Review and versions”."));
    });
    connect(m_filling, &FormFilling::filled, this, &ProductEditor::take);
    connect(m_filling, &FormFilling::stopped, this,
            [this] { m_state->setText(tr("not filled anew; as it was before")); });
    connect(&m_preview->view(), &PageView::closed, this, [this] { m_tabs->setCurrentIndex(Form); });
    connect(m_review, &ReviewPanel::actWanted, this, &ProductEditor::act);
    connect(m_review, &ReviewPanel::versionWanted, this, &ProductEditor::showVersion);
}

ProductEditor::~ProductEditor() = default;

void ProductEditor::makeForm()
{
    m_tree->setObjectName(u"fieldTree"_s);
    m_tree->setAccessibleName(tr("Fields of the form"));
    m_tree->setHeaderLabels({tr("Field"), tr("State"), tr("What it says")});
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setIndentation(grid::normal);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->header()->setStretchLastSection(true);
    m_tree->setColumnWidth(Label, 230);
    m_tree->setColumnWidth(State, 110);
    m_split->addWidget(m_tree);
    m_split->addWidget(scrolled(m_field, m_split));
    m_split->setSizes({520, 560});
    m_split->setChildrenCollapsible(false);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this] {
        flush();
        ++m_gesture;
        showField();
    });
}

void ProductEditor::show(ProductId id)
{
    if (id == m_product.id)
        return;
    flush();
    m_product = {};
    m_product.id = id;
    m_fields.clear();
    m_document = {};
    m_review->clearComment();
    reload();
}

void ProductEditor::reload()
{
    guarded(m_context.prompts, [this] {
        const Database &database = m_context.session.database();
        const std::optional<Product> product
            = m_product.id ? findProduct(database, m_product.id) : std::nullopt;
        m_product = product.value_or(Product{});
        m_state->clear();
        if (product) {
            m_reviews = productReviews(database, m_product.id);
            if (m_fields.empty())
                m_fields = FormFilling::unfilled(m_product);
            m_state->setText(tr("filling …"));
            m_filling->fill(m_product);
            m_review->show(
                {m_product, productVersions(database, m_product.id), m_reviews, m_context.session.user()});
        } else {
            m_filling->giveUp();
            m_fields.clear();
            m_document = {};
        }
        showHead();
        listFields();
        showField();
        showDocument();
    });
}

void ProductEditor::take(const FilledForm &form)
{
    m_state->clear();
    m_document = form.document;
    m_fields = form.fields;
    m_isDocumentOld = m_isPreviewOld = true;
    showHead();
    listFields();
    showField();
    showDocument();
}

void ProductEditor::showHead()
{
    const bool isFilled = !m_document.title.title.isEmpty();
    m_title->setText(isFilled ? u"%1 · %2 · %3"_s.arg(m_product.reference, m_document.title.title,
                                                      m_document.title.subject)
                              : m_product.reference);
    m_marking->setText(isFilled ? tr("%1 · version %2 · %3")
                                      .arg(m_document.marking.text())
                                      .arg(workingVersion(m_product))
                                      .arg(titleOf(productStates, m_product.state))
                                : QString());
    m_next->setText(tr("%1 unresolved").arg(m_document.unresolved.size()));
    m_next->setVisible(isFilled);
    m_next->setEnabled(!m_document.unresolved.empty());
}

static void describe(QTreeWidgetItem &item, const FormField &field, const QPalette &palette)
{
    item.setText(Label, field.field.label);
    item.setText(Says, field.summary());
    item.setToolTip(Says, Qt::convertFromPlainText(field.summary()));
    const bool isOpen = !field.unresolved.isEmpty();
    item.setText(State,
                 isOpen                          ? ProductEditor::tr("unresolved")
                     : field.hasTyped()          ? ProductEditor::tr("typed")
                     : field.summary().isEmpty() ? QString()
                                                 : ProductEditor::tr("from the case"));
    item.setIcon(State, isOpen ? icon(u"warning"_s) : field.hasTyped() ? icon(u"edit"_s) : QIcon());
    item.setForeground(State, isOpen ? doubtColour(palette) : quietText(palette));
}

void ProductEditor::listFields()
{
    const QSignalBlocker blocker(m_tree);
    const QString key = m_tree->currentItem() ? m_field->key() : QString();
    m_tree->clear();
    QTreeWidgetItem *section = nullptr;
    QTreeWidgetItem *chosen = nullptr;
    for (size_t index = 0; index < m_fields.size(); ++index) {
        const FormField &field = m_fields[index];
        if (!section || section->text(Label) != field.section) {
            section = new QTreeWidgetItem(m_tree, {field.section});
            section->setFont(Label, sizedFont(TextSize::Normal, QFont::DemiBold));
            section->setFlags(Qt::ItemIsEnabled);
            section->setFirstColumnSpanned(true);
            section->setExpanded(true);
        }
        auto *item = new QTreeWidgetItem(section);
        item->setData(Label, FieldRole, int(index));
        describe(*item, field, palette());
        if (!chosen || field.field.key == key)
            chosen = item;
    }
    if (chosen)
        m_tree->setCurrentItem(chosen);
}

const FormField *ProductEditor::current() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    const QVariant index = item ? item->data(Label, FieldRole) : QVariant();
    return index.isValid() && size_t(index.toInt()) < m_fields.size() ? &m_fields[size_t(index.toInt())]
                                                                      : nullptr;
}

QString ProductEditor::lockedBecause() const
{
    return m_product.state == ProductState::Submitted
        ? tr("Version %1 was submitted and waits for the decision; it cannot be altered now.")
              .arg(m_product.version)
        : QString();
}

void ProductEditor::showField()
{
    const FormField *field = current();
    m_field->setEnabled(field != nullptr);
    if (!field)
        return;
    QStringList comments;
    for (const ProductReview &each : m_reviews)
        if (each.act != ReviewAct::Submit)
            comments << each.comment;
    const bool isTyping
        = m_wait.isActive() && m_typedIn == m_product.id && m_field->key() == field->field.key;
    const QJsonValue typed = isTyping ? m_field->typed() : m_product.typed.value(field->field.key);
    m_field->show(
        {*field, typed, commentsOn(field->field.label, comments), m_document.sources, lockedBecause()});
    m_typedIn = m_product.id;
}

void ProductEditor::showDocument()
{
    const bool isFilled = !m_document.title.title.isEmpty();
    if (m_tabs->currentIndex() == Paper && std::exchange(m_isDocumentOld, false))
        m_view->show(m_document, m_filling->pictures());
    if (m_tabs->currentIndex() == Printed && isFilled && std::exchange(m_isPreviewOld, false)) {
        m_preview->view().show(m_document);
        m_preview->setFocus();
    }
}

void ProductEditor::showVersion(int version)
{
    guarded(m_context.prompts, [&] {
        if (const auto sealed = sealedDocument(m_context.session.database(), m_product, version)) {
            m_isDocumentOld = false;
            m_tabs->setCurrentIndex(Paper);
            m_view->show(*sealed, m_filling->pictures());
            m_isDocumentOld = true;
            Q_EMIT noticed(tr("Version %1 as it was sealed.").arg(version));
        }
    });
}

void ProductEditor::flush()
{
    m_wait.stop();
    const QString key = m_field->key();
    if (!m_product.id || m_product.id != m_typedIn || key.isEmpty() || !lockedBecause().isEmpty()
        || m_fields.empty())
        return;
    const auto field = std::find_if(m_fields.begin(), m_fields.end(),
                                    [&](const FormField &each) { return each.field.key == key; });
    if (field == m_fields.end())
        return;
    QJsonObject typed = m_product.typed;
    const QJsonValue value = m_field->typed();
    if (value.isUndefined())
        typed.remove(key);
    else
        typed.insert(key, value);
    if (typed == m_product.typed)
        return;
    const Product before = m_product;
    m_product.typed = typed; // before the case says that it changed, which comes back here
    bool isKept = false;
    guarded(m_context.prompts, [&] {
        Product product = before;
        m_context.session.edit(tr("Type “%1” in %2").arg(field->field.label, product.reference),
                               [&](Database &database) { editProduct(database, product, typed); },
                               {.gesture = m_gesture});
        isKept = true;
    });
    if (!isKept)
        m_product = before;
}

void ProductEditor::nextUnresolved()
{
    m_tabs->setCurrentIndex(Form);
    const QTreeWidgetItem *now = m_tree->currentItem();
    QTreeWidgetItem *first = nullptr;
    bool isPast = false;
    for (int section = 0; section < m_tree->topLevelItemCount(); ++section)
        for (int row = 0; row < m_tree->topLevelItem(section)->childCount(); ++row) {
            QTreeWidgetItem *item = m_tree->topLevelItem(section)->child(row);
            const FormField &field = m_fields[size_t(item->data(Label, FieldRole).toInt())];
            if (!field.unresolved.isEmpty() && isPast) {
                m_tree->setCurrentItem(item);
                return;
            }
            if (!field.unresolved.isEmpty() && !first)
                first = item;
            isPast = isPast || item == now;
        }
    if (first)
        m_tree->setCurrentItem(first);
}

void ProductEditor::act(ReviewAct act)
{
    flush();
    guarded(m_context.prompts, [&] {
        Product product = m_product;
        CaseSession &session = m_context.session;
        const ReviewNote note{session.user(), m_review->comment(), QDateTime::currentMSecsSinceEpoch()};
        if (const std::optional<QString> reason = whyNot(product, act, note))
            throw Error(*reason);
        if (act == ReviewAct::Submit)
            return submit();
        session.edit(u"%1 %2"_s.arg(titleOf(reviewActs, act), product.reference),
                     [&](Database &database) { decideProduct(database, product, act, note); },
                     {.action = u"review"_s, .reason = note.comment});
        tellDone(product, act);
    });
}

/// What is sealed is filled from the case as it is when it is sealed: if that changes meanwhile, nothing is.
void ProductEditor::submit()
{
    if (std::exchange(m_isSubmitting, true))
        return;
    const auto job = runJob(
        this, m_filling->draft(m_product),
        [this, before = m_product, revision = m_filling->revision(),
         comment = m_review->comment()](const Document &document) {
            m_isSubmitting = false;
            guarded(m_context.prompts, [&] { seal(before, document, revision, comment); });
        },
        [this](const std::exception &error) {
            const auto *known = dynamic_cast<const Error *>(&error);
            m_isSubmitting = false;
            m_context.prompts.showError(known ? known->message() : tr("The product could not be submitted."),
                                        QString::fromUtf8(error.what()));
        },
        [this] { m_isSubmitting = false; });
    m_context.jobs.follow(tr("Sealing %1").arg(m_product.reference), job);
}

void ProductEditor::seal(const Product &asFilled, const Document &document, quint64 revision,
                         const QString &comment)
{
    CaseSession &session = m_context.session;
    std::optional<Product> product = findProduct(session.database(), asFilled.id);
    if (!product || product->typed != asFilled.typed || revision != m_filling->revision())
        throw Error(tr("%1 was not submitted: the case was changed while it was filled. Submit it again.")
                        .arg(asFilled.reference));
    const ReviewNote note{session.user(), comment, QDateTime::currentMSecsSinceEpoch()};
    session.edit(u"%1 %2"_s.arg(titleOf(reviewActs, ReviewAct::Submit), product->reference),
                 [&](Database &database) { submitProduct(database, *product, document, note); },
                 {.action = u"review"_s, .reason = comment});
    tellDone(*product, ReviewAct::Submit);
}

void ProductEditor::tellDone(const Product &product, ReviewAct act)
{
    m_review->clearComment();
    Q_EMIT noticed(
        tr("%1: %2 version %3.").arg(titleOf(reviewActs, act), product.reference).arg(product.version));
}

void ProductEditor::openSource(const QString &title)
{
    for (const Source &source : sources(m_context.session.database()))
        if (sourceTitle(source) == title) {
            Target target;
            target.source = source.id;
            Q_EMIT targetWanted(target);
            return;
        }
}

} // namespace skein
