// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/source_model.h"

#include "core/base/time_format.h"
#include "core/storage/case_session.h"
#include "core/storage/source_store.h"
#include "widgets/base/figure.h"
#include "widgets/base/icons.h"
#include "widgets/base/theme.h"
#include "widgets/models/kind_title.h"

#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace skein {

bool operator==(const SourceRow &a, const SourceRow &b)
{
    const auto shown = [](const Source &source) {
        return std::tie(source.id, source.file, source.sheet, source.kind, source.state, source.rows,
                        source.stored, source.duplicates, source.rejected, source.reference,
                        source.importedAt);
    };
    return shown(a.source) == shown(b.source) && a.source.grading == b.source.grading;
}

SourceModel::SourceModel(CaseSession &session, QObject *parent)
    : RowsModel(parent)
    , m_session(session)
{
    connect(&session, &CaseSession::changed, this, [this](const Changes &changes) {
        if (changes.touchesEverything())
            load();
    });
    load();
}

void SourceModel::load()
{
    std::vector<SourceRow> rows;
    for (Source &source : sources(m_session.database()))
        rows.push_back({std::move(source)});
    setRows(std::move(rows));
}

QStringList SourceModel::titles() const
{
    return {tr("File"),     tr("Kind"),    tr("State"), tr("Rows"),      tr("Stored"),  tr("Duplicates"),
            tr("Rejected"), tr("Balance"), tr("Grade"), tr("Reference"), tr("Imported")};
}

CellType SourceModel::cellType(int column) const
{
    if (column >= Rows && column <= Rejected)
        return CellType::Number;
    return column == Imported ? CellType::Time : CellType::Text;
}

QString SourceModel::text(const SourceRow &row, int column) const
{
    const Source &source = row.source;
    switch (column) {
    case File:
        return source.sheet.isEmpty() ? source.file : u"%1 · %2"_s.arg(source.file, source.sheet);
    case Kind:
        return kindTitle(source.kind);
    case State:
        return titleOf(sourceStates, source.state);
    case Rows:
        return figure(source.rows);
    case Stored:
        return figure(source.stored);
    case Duplicates:
        return figure(source.duplicates);
    case Rejected:
        return figure(source.rejected);
    case Balance:
        return row.isBalanced() ? tr("Balanced") : tr("Does not add up");
    case Grade:
        return source.grading.code();
    case Reference:
        return source.reference;
    case Imported:
        return tr("%1 by %2").arg(describeTime(source.importedAt / 1000 * 1000), source.importedBy);
    default:
        return {};
    }
}

static qint64 number(const Source &source, int column)
{
    switch (column) {
    case SourceModel::Rows:
        return source.rows;
    case SourceModel::Stored:
        return source.stored;
    case SourceModel::Duplicates:
        return source.duplicates;
    case SourceModel::Rejected:
        return source.rejected;
    default:
        return source.importedAt;
    }
}

QVariant SourceModel::cell(const SourceRow &row, int column, int role) const
{
    const QPalette palette = QGuiApplication::palette();
    const bool isWithdrawn = row.source.state == SourceState::Withdrawn;
    if (role == Qt::DisplayRole)
        return text(row, column);
    if (role == SortRole && (cellType(column) != CellType::Text))
        return number(row.source, column);
    if (role == Qt::ForegroundRole && !row.isBalanced() && column == Balance)
        return harmColour(palette);
    if (role == Qt::ForegroundRole && column == Rejected && row.source.rejected > 0 && !isWithdrawn)
        return doubtColour(palette);
    if (role == Qt::ForegroundRole && isWithdrawn)
        return quietText(palette);
    if (role == Qt::DecorationRole && column == File)
        return icon(isWithdrawn ? u"withdraw"_s : u"source"_s);
    if (role == Qt::ToolTipRole)
        return tr("SHA-256 %1\n%2 bytes · read in %3 s · times without a zone read as %4")
            .arg(QString::fromLatin1(row.source.sha256.toHex()))
            .arg(row.source.bytes)
            .arg(row.source.seconds, 0, 'f', 1)
            .arg(QString::fromLatin1(row.source.zone));
    return {};
}

} // namespace skein
