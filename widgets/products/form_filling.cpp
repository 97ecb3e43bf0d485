// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/products/form_filling.h"

#include "core/storage/case_session.h"
#include "widgets/base/prompts.h"
#include "widgets/jobs/job_bar.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

/// Whether forms may say or show something else now than before, beside what was typed.
static bool matters(const Changes &changes)
{
    static const QStringList others{
        u"product"_s,     u"product_version"_s, u"product_review"_s, u"chart"_s,       u"chart_part"_s,
        u"chart_group"_s, u"chart_note"_s,      u"chart_line"_s,     u"photograph"_s,  u"entity_photograph"_s,
        u"theme_line"_s,  u"specification"_s,   u"event_mark"_s,     u"source_text"_s, u"search_text"_s};
    return std::any_of(changes.tables.keyBegin(), changes.tables.keyEnd(),
                       [](const QString &table) { return !others.contains(table); });
}

FormFilling::FormFilling(const RoomContext &context, const FormRequest::Chart &chart, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_chart(chart)
{
    constexpr int patience = 700; // milliseconds
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &FormFilling::showInBar);
    connect(&context.session, &CaseSession::changed, this, [this](const Changes &changes) {
        if (!matters(changes))
            return;
        ++m_revision;
        m_figures.forgetCharts();
    });
}

FormFilling::~FormFilling()
{
    stopAndWait(m_job);
}

DocumentMeans FormFilling::means() const
{
    return {m_context.session.info(), m_figures.kept(m_chart), QDateTime::currentMSecsSinceEpoch()};
}

static bool isOpen(const Product &product)
{
    return product.state == ProductState::Draft || product.state == ProductState::Returned;
}

FormFilling::Writing FormFilling::draft(const Product &product) const
{
    return [reader = std::make_shared<Database>(m_context.session.reader()), product,
            means = means()](Progress &progress) {
        const Snapshot snapshot(*reader);
        return draftDocument(*reader, product, means, progress);
    };
}

FormFilling::Writing FormFilling::writing(const Product &product) const
{
    if (isOpen(product))
        return draft(product);
    return [reader = std::make_shared<Database>(m_context.session.reader()), product,
            means = means()](Progress &progress) {
        const Snapshot snapshot(*reader);
        return productDocument(*reader, product, means, progress);
    };
}

std::vector<FormField> FormFilling::unfilled(const Product &product)
{
    return formFields(loadTemplate(product.kind), product.variant, {});
}

void FormFilling::fill(const Product &product)
{
    giveUp();
    const quint64 number = m_number;
    m_reference = product.reference;
    m_job = runJob(
        this,
        [write = writing(product), picture = pictures(), kind = product.kind,
         variant = product.variant](Progress &progress) {
            FilledForm form{write(progress), {}};
            form.fields = formFields(loadTemplate(kind), variant, form.document);
            for (const FormField &each : form.fields)
                if (each.figure)
                    picture(*each.figure);
            return form;
        },
        [this](const FilledForm &form) {
            m_patience.stop();
            Q_EMIT filled(form);
        },
        [this, number](const std::exception &error) {
            if (number != m_number)
                return;
            const auto *known = dynamic_cast<const Error *>(&error);
            m_patience.stop();
            m_context.prompts.showError(known ? known->message() : tr("The form could not be filled."),
                                        QString::fromUtf8(error.what()));
            Q_EMIT stopped();
        },
        [this, number] {
            if (number == m_number)
                Q_EMIT stopped();
        });
    m_patience.start();
}

void FormFilling::giveUp()
{
    ++m_number;
    m_patience.stop();
    m_job.cancel();
}

void FormFilling::showInBar()
{
    if (m_job.isRunning())
        m_context.jobs.follow(tr("Filling %1").arg(m_reference), m_job);
}

} // namespace skein
