// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/list_importer.h"

#include <QSet>

namespace skein {

/// Events of any kind: incidents, sightings, missing episodes, payments, messages, calls with keys of their
/// own.
class EventsImporter final : public ListImporter
{
public:
    explicit EventsImporter(ImportContext &context)
        : m_context(context)
        , m_hasAccounts(context.plan.recognition.specification.hasField(QStringLiteral("platform")))
        , m_isCounted(m_hasAccounts
                      || context.plan.recognition.specification.hasField(QStringLiteral("repeats")))
    {
    }

    void read(FieldRow &row) override;
    /// Two equal messages of one minute are two messages, two equal payments of one day two payments.
    bool isCountedOneByOne() const override { return m_isCounted; }
    void store(qint64 line) override;
    void finish(const EventAppender::Outcome &outcome) override;

private:
    struct Part
    {
        Subject subject;
        PartyRole role;
    };

    void readKind(FieldRow &row);
    void readTime(FieldRow &row);
    void readParties(FieldRow &row);
    void readAccounts(FieldRow &row);
    void readOther(FieldRow &row);
    void describe(const Subject &subject, EntityId entity, const Origin &origin);
    void readPlace(FieldRow &row);
    void readMoney(FieldRow &row);
    bool readAmount(FieldRow &row, const QString &field, const QString &words);
    void readOwnAccount(FieldRow &row, PartyRole role);
    void readText(FieldRow &row);
    void append(const QString &text); ///< To the event's text, as a line of its own.

    ImportContext &m_context;
    bool m_hasAccounts; ///< The parties are accounts of a platform: see account_fields.h.
    bool m_isCounted;
    QSet<QString> m_described; ///< Names that were noted for an entity.
    EventKind m_kind = EventKind::Other;
    std::optional<RecordedTime> m_time;
    qint64 m_seconds = -1;
    QString m_key;
    QString m_title;
    QString m_text;
    std::vector<Part> m_parts;
    import_fields::Position m_position;
    Grading m_grading;
    std::vector<std::pair<QString, size_t>> m_keys; ///< Keys of events that were added, and which they were.
    size_t m_added = 0;
};

/// Intelligence reports graded 3x5x2, one row a paragraph. The provenance statement and the handling
/// conditions are kept with the report as a document, never in the text.
class IntelligenceImporter final : public ListImporter
{
public:
    explicit IntelligenceImporter(ImportContext &context)
        : m_context(context)
    {
    }

    void read(FieldRow &row) override;
    void store(qint64 line) override;

private:
    void readHandling(FieldRow &row);

    ImportContext &m_context;
    QString m_reference;
    QString m_title;
    QString m_text;
    RecordedTime m_time;
    Grading m_grading;
    std::vector<std::pair<QString, QString>> m_attributes; ///< Of the document.
    std::vector<Subject> m_subjects;
};

} // namespace skein
