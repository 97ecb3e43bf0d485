// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/base/room_context.h"
#include "widgets/import/import_draft.h"
#include "widgets/jobs/run_job.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;
class QTableView;
class QTableWidget;
class QTreeWidget;
class QVBoxLayout;

namespace skein {

class PlainLabel;
class PreviewModel;

/// How the columns of one table are read. After every change the first rows are tried in a case that exists
/// in memory only, so that each column shows what would be stored and what would be refused, and why.
class MappingPage final : public QWidget
{
    Q_OBJECT

public:
    MappingPage(const RoomContext &context, ImportDraft &draft, QWidget *parent = nullptr);
    ~MappingPage() override;

    void enter(); ///< The tables may have changed.
    QString problem() const; ///< Why it cannot go on, in a sentence; empty when it can.

Q_SIGNALS:
    void changed();

private:
    TableDraft *current();
    void makeChoices(QVBoxLayout &column);
    void connectChoices();
    void dressTables();
    void makeTables(QVBoxLayout &column);
    void showTable();
    void showMapping();
    void showColumn(int row);
    void showConstant(int row, size_t constant);
    QComboBox *fieldChoice(const QString &name, const QString &field);
    void pickHeader();
    void alter(); ///< The mapping is another: try it.
    void tryNow();
    void showTrial(const MappingTrial &trial);
    void showColumnTrial(int row, const MappingTrial::Column &column);

    RoomContext m_context;
    ImportDraft &m_draft;
    std::vector<size_t> m_taken; ///< The tables that can be chosen, by their index in the draft.
    QTimer m_wait;
    QFuture<MappingTrial> m_job;
    quint64 m_attempt = 0; ///< Results of earlier ones come too late.
    QComboBox *m_table;
    QComboBox *m_kind;
    QComboBox *m_zone;
    QComboBox *m_order;
    QCheckBox *m_headerless;
    QPushButton *m_headerHere;
    PreviewModel *m_rows;
    QTableView *m_preview;
    QTableWidget *m_columns;
    QTreeWidget *m_stored;
    PlainLabel *m_said;
};

} // namespace skein
