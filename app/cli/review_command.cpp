// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/figures/form_chart.h"
#include "core/base/digest.h"
#include "core/products/product_maker.h"
#include "core/products/review.h"
#include "core/storage/case_session.h"

#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

namespace {

struct ReviewOptions
{
    QString file;
    QString product;
    QString act;
    QString comment;
    QString by;
};

} // namespace

static int review(Console &console, const ReviewOptions &options)
{
    const std::optional<ReviewAct> act = fromCode(reviewActs, options.act);
    if (!act)
        throw UsageError(u"review takes submit, return or approve, not '%1'"_s.arg(options.act));
    CaseSession session(options.file);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    Product product = productMeant(session.database(), options.product);
    const ReviewNote note{options.by.isEmpty() ? session.user() : options.by, options.comment, now};
    Document document;
    if (*act == ReviewAct::Submit && !whyNot(product, *act, note))
        document = draftDocument(session.database(), product, {session.info(), formChart(), now},
                                 console.progress());
    session.edit(u"%1 %2"_s.arg(titleOf(reviewActs, *act), product.reference),
                 [&](Database &database) {
                     if (*act == ReviewAct::Submit)
                         submitProduct(database, product, document, note);
                     else
                         decideProduct(database, product, *act, note);
                 },
                 {.action = u"review"_s, .reason = options.comment});
    const auto sealed = findProductVersion(session.database(), product.id, product.version);
    CommandResult result;
    result.values = {{u"product"_s, product.reference},
                     {u"id"_s, product.id.value},
                     {u"version"_s, product.version},
                     {u"state"_s, codeOf(productStates, product.state)},
                     {u"digest"_s, sealed ? toHex(sealed->digest) : QString()},
                     {u"by"_s, note.by},
                     {u"comment"_s, note.comment}};
    return console.show(result);
}

void addReviewCommand(CLI::App &app, CommandContext &context)
{
    auto options = std::make_shared<ReviewOptions>();
    CLI::App *command = addCommand(app, "review", "Submit a product, or decide on it");
    addText(*command, "CASE", options->file, "case file").required();
    addText(*command, "PRODUCT", options->product, "its reference or id").required();
    addText(*command, "ACT", options->act, "submit, return or approve").required();
    addText(*command, "--comment", options->comment, "what is to be said about it");
    addText(*command, "--as", options->by, "who decides; the author does not decide on the own work");
    context.add(*command, Needs::Drawing, Shows::Document,
                [options](Console &console) { return review(console, *options); });
}

} // namespace skein::cli
