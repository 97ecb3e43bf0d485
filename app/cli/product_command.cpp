// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/about.h"
#include "app/cli/command.h"
#include "app/figures/form_chart.h"
#include "core/base/error.h"
#include "core/products/document_writer.h"
#include "core/products/product_maker.h"
#include "core/products/review.h"
#include "core/storage/case_session.h"
#include "core/storage/entity_store.h"

#include <QDateTime>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

namespace {

struct ProductOptions
{
    QString file;
    QString kind;
    QString variant;
    QStringList about;
    QStringList typed;
    QString author;
    QString reason;
    QString out;
};

} // namespace

/// Of a form about groups, the only group of the case may go without saying.
static std::vector<EntityId> aboutMeant(const Database &database, const ProductOptions &options)
{
    if (!options.about.isEmpty())
        return entitiesMeant(database, options.about);
    const FormTemplate form = loadTemplate(options.kind);
    for (const EntityKind kind : {EntityKind::Group, EntityKind::Person}) {
        const std::vector<Entity> found = entities(database, {kind, {}, 2});
        if (found.size() == 1 && fittingVariant(form, kind))
            return {found.front().id};
    }
    throw UsageError(u"say whom the %1 is about with --about"_s.arg(form.title.toLower()));
}

static QJsonObject scoreMeant(const QString &text, const QString &value)
{
    bool isNumber = false;
    const int score = value.section(u':', 0, 0).trimmed().toInt(&isNumber);
    if (!isNumber)
        throw UsageError(u"--set takes KEY=NUMBER: REASON for a score, not '%1'"_s.arg(text));
    return {{u"score"_s, score}, {u"reason"_s, value.section(u':', 1).trimmed()}};
}

/// "KEY=TEXT", in which a score is "2: reason".
static QJsonObject typedMeant(const Product &product, const QStringList &texts)
{
    QJsonObject typed = product.typed;
    const FormTemplate form = loadTemplate(product.kind);
    for (const QString &text : texts) {
        const QString key = text.section(u'=', 0, 0).trimmed();
        const QString value = text.section(u'=', 1);
        const TemplateField *field = form.field(key);
        if (!field || !text.contains(u'='))
            throw UsageError(u"--set takes KEY=TEXT with a field of the form, not '%1'"_s.arg(text));
        if (field->type == FieldType::Score)
            typed.insert(key, scoreMeant(text, value));
        else
            typed.insert(key, value);
    }
    return typed;
}

static CommandResult resultOf(const Product &product, const Document &document, const QString &path)
{
    CommandResult result;
    result.values = {{u"product"_s, product.reference},
                     {u"id"_s, product.id.value},
                     {u"kind"_s, product.kind},
                     {u"variant"_s, product.variant},
                     {u"version"_s, document.title.version.toInt()},
                     {u"state"_s, codeOf(productStates, product.state)},
                     {u"marking"_s, document.marking.text()},
                     {u"file"_s, QFileInfo(path).absoluteFilePath()}};
    ResultTable &unresolved = result.tables.emplace_back(u"unresolved"_s, QStringList{u"field"_s, u"why"_s});
    for (const UnresolvedField &each : document.unresolved)
        unresolved.add({each.field, each.why});
    ResultTable &sources = result.tables.emplace_back(
        u"sources"_s, QStringList{u"number"_s, u"source"_s, u"reference"_s, u"grade"_s, u"sha256"_s});
    int number = 0;
    for (const SourceEntry &each : document.sources)
        sources.add({++number, each.title, each.reference, each.grade, each.sha256});
    return result;
}

/// A product of the kind, begun or taken up again; what is typed into it in the same edit, so that a slip in
/// --set leaves no product behind.
static Product newProduct(CaseSession &session, const ProductOptions &options, qint64 now)
{
    const FormTemplate form = loadTemplate(options.kind);
    QStringList variants;
    for (const TemplateVariant &each : form.variants)
        variants << each.code;
    if (!options.variant.isEmpty() && !variants.contains(options.variant))
        throw UsageError(u"the %1 has no variant '%2'; there are %3"_s.arg(
            form.title.toLower(), options.variant, variants.join(u", "_s)));
    const ProductWish wish{options.kind, options.variant, aboutMeant(session.database(), options),
                           options.author.isEmpty() ? session.user() : options.author};
    Product product;
    session.edit(u"Make a product"_s, [&](Database &database) {
        product = ensureProduct(database, session.info(), wish, now);
        if (!options.typed.isEmpty())
            editProduct(database, product, typedMeant(product, options.typed));
    });
    return product;
}

static Product oldProduct(CaseSession &session, const ProductOptions &options)
{
    Product product;
    try {
        product = productMeant(session.database(), options.kind);
    } catch (const Error &error) {
        throw UsageError(u"%1. Kinds of product are %2."_s.arg(QString::fromUtf8(error.what()),
                                                               templateKinds().join(u", "_s)));
    }
    if (!options.typed.isEmpty())
        session.edit(u"Type into %1"_s.arg(product.reference), [&](Database &database) {
            editProduct(database, product, typedMeant(product, options.typed));
        });
    return product;
}

static int makeProduct(Console &console, const ProductOptions &options)
{
    if (!documentEndings().contains(QFileInfo(options.out).suffix().toLower()))
        throw UsageError(u"--out takes a file that ends in .%1"_s.arg(documentEndings().join(u" ."_s)));
    requireWritable(options.out);
    CaseSession session(options.file);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const Product product = templateKinds().contains(options.kind) ? newProduct(session, options, now)
                                                                   : oldProduct(session, options);
    const Document document = productDocument(session.database(), product, {session.info(), formChart(), now},
                                              console.progress());
    // Logged before the file is there: nothing leaves the case unlogged.
    session.log({u"disclose"_s, product.reference, QFileInfo(options.out).fileName(), options.reason});
    writeDocument(options.out, document);
    return console.show(resultOf(product, document, options.out));
}

void addProductCommand(CLI::App &app, CommandContext &context)
{
    auto options = std::make_shared<ProductOptions>();
    CLI::App *command = addCommand(app, "product", "Make a form of the case, and write it");
    addText(*command, "CASE", options->file, "case file").required();
    addText(*command, "KIND", options->kind,
            "trigger-form, safeguarding-referral, or the reference of a product")
        .required();
    addTexts(*command, "--about", options->about, "whom it is about, the subject first");
    addText(*command, "--variant", options->variant, "ocg, priority-individual, vulnerability; child, adult");
    addTexts(*command, "--set", options->typed, "KEY=TEXT: what the analyst types into a field");
    addText(*command, "--as", options->author, "the author's name");
    addText(*command, "--reason", options->reason, "why it is written, for the audit log");
    addText(*command, "--out", options->out, "file to write: .docx .odt .pdf .html").required();
    context.add(*command, Needs::Drawing, Shows::Document,
                [options](Console &console) { return makeProduct(console, *options); });
}

} // namespace skein::cli
