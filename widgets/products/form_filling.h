// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/product_maker.h"
#include "widgets/base/room_context.h"
#include "widgets/jobs/run_job.h"
#include "widgets/products/drawn_figures.h"
#include "widgets/products/form_fields.h"

#include <QObject>
#include <QTimer>

namespace skein {

/// A product filled from the case, with what the editor shows of it.
struct FilledForm
{
    Document document;
    std::vector<FormField> fields;
};

/// Fills products on another thread, over a connection of its own. Charts are drawn again only when something
/// that they show has changed: not when the analyst types.
class FormFilling final : public QObject
{
    Q_OBJECT

public:
    FormFilling(const RoomContext &context, const FormRequest::Chart &chart, QObject *parent = nullptr);
    ~FormFilling() override;

    /// Fills anew; what was still being filled is given up. As it was sealed while it waits or is approved;
    /// from the case as it is while it is worked on.
    void fill(const Product &product);
    void giveUp();
    bool isRunning() const { return m_job.isRunning(); }

    /// The product as it would be written now, for jobs of others. To be made on the GUI thread, to be called
    /// on any; throws Error, also when it was stopped.
    using Writing = std::function<Document(Progress &)>;
    Writing writing(const Product &product) const;
    Writing draft(const Product &product) const; ///< As a submission would seal it.

    /// Counts what happened to the case that forms show: not what was typed in them.
    quint64 revision() const { return m_revision; }

    /// Figures in pixels, drawn before the form is told to be filled.
    DrawnFigures::Picture pictures() const { return m_figures.pictures(); }

    /// Fields of a product that was not filled yet: what the form asks, without what the case says.
    static std::vector<FormField> unfilled(const Product &product);

Q_SIGNALS:
    void filled(const skein::FilledForm &form);
    void stopped(); ///< By the analyst, in the bar of jobs.

private:
    DocumentMeans means() const;
    void showInBar();

    RoomContext m_context;
    DrawnFigures m_figures;
    FormRequest::Chart m_chart;
    quint64 m_revision = 0;
    QFuture<FilledForm> m_job;
    QString m_reference; ///< Of what is being filled.
    quint64 m_number = 0; ///< Of the job: one that was given up is not spoken of.
    QTimer m_patience; ///< What is done before it ends is no matter for the bar of jobs.
};

} // namespace skein
