// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/base/room_context.h"
#include "widgets/import/import_draft.h"
#include "widgets/jobs/run_job.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace skein {

/// Which files are imported, and what each of their tables was recognised as. Files are looked at on a
/// worker.
class FilesPage final : public QWidget
{
    Q_OBJECT

public:
    FilesPage(const RoomContext &context, ImportDraft &draft, QWidget *parent = nullptr);
    ~FilesPage() override;

    void add(const QStringList &files);
    bool isReady() const; ///< At least one table is taken and nothing is being looked at.
    bool isLooking() const { return m_looking > 0; }
    void show(const ImportDraft &draft); ///< Lists the tables anew.

Q_SIGNALS:
    void changed();

private:
    void look(const QString &path);
    void take(const QString &path, const ImportPreview &preview);
    void refuse(const QString &path, const std::exception &error);
    void choose();
    void removeCurrent();
    void addLine(size_t table, QTreeWidgetItem *parent);

    RoomContext m_context;
    ImportDraft &m_draft;
    QStringList m_paths; ///< In the order in which they were added.
    QHash<QString, QString> m_refusals; ///< Files that are no tables, with the reason.
    QList<QFuture<ImportPreview>> m_jobs;
    int m_looking = 0;
    QTreeWidget *m_tree;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace skein
