// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/steps.h"
#include "core/products/table_writer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <xlsxwriter.h>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr qsizetype RowsOfSheet = 1'048'575; ///< Beside the header.
constexpr qsizetype LettersOfCell = 32'767;

struct CloseWorkbook
{
    void operator()(lxw_workbook *workbook) const { workbook_close(workbook); }
};
using Workbook = std::unique_ptr<lxw_workbook, CloseWorkbook>;

struct Formats
{
    lxw_format *header = nullptr;
    lxw_format *text[3] = {}; ///< By CellAlign.
    lxw_format *number = nullptr;
};

[[noreturn]] void fail(const QString &path, const QString &detail)
{
    throw Error(
        QCoreApplication::translate("skein", "%1 could not be written").arg(QDir::toNativeSeparators(path)),
        detail);
}

Formats makeFormats(lxw_workbook *workbook)
{
    Formats formats;
    formats.header = workbook_add_format(workbook);
    format_set_bold(formats.header);
    format_set_text_wrap(formats.header);
    format_set_bg_color(formats.header, 0xE6E6E6);
    format_set_bottom(formats.header, LXW_BORDER_THIN);
    const uint8_t aligns[] = {LXW_ALIGN_LEFT, LXW_ALIGN_RIGHT, LXW_ALIGN_CENTER};
    for (size_t each = 0; each < std::size(aligns); ++each) {
        formats.text[each] = workbook_add_format(workbook);
        format_set_num_format(formats.text[each], "@"); // stays text when the cell is edited, too
        format_set_align(formats.text[each], aligns[each]);
        format_set_align(formats.text[each], LXW_ALIGN_VERTICAL_TOP);
    }
    formats.number = workbook_add_format(workbook);
    format_set_align(formats.number, LXW_ALIGN_RIGHT);
    format_set_align(formats.number, LXW_ALIGN_VERTICAL_TOP);
    return formats;
}

/// A number that a spreadsheet shows as it is written, so without leading zeros and within 15 digits.
std::optional<double> exactNumber(const QString &text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    const bool isExact = isNumber && text.size() <= 16 && QString::number(value, 'g', 15) == text;
    return isExact ? std::optional(value) : std::nullopt;
}

QByteArray cellText(QString text)
{
    if (text.size() > LettersOfCell) {
        const QString end
            = u" [cut here: a spreadsheet cell holds 32,767 letters, this text has %1]"_s.arg(text.size());
        text = text.first(LettersOfCell - end.size()) + end;
    }
    return text.replace(QChar::Null, QChar(0x2400)).toUtf8();
}

void writeCell(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QString &text,
               const TableColumn &kind, const Formats &formats)
{
    if (text.isEmpty())
        return;
    const std::optional<double> number = kind.kind == CellKind::Number ? exactNumber(text) : std::nullopt;
    if (number)
        worksheet_write_number(sheet, row, column, *number, formats.number);
    else
        worksheet_write_string(sheet, row, column, cellText(text).constData(),
                               formats.text[size_t(kind.align)]);
}

/// Widths from the first rows, in letters of the standard font.
double widthOf(const Table &table, qsizetype column)
{
    qsizetype letters = table.columns[size_t(column)].title.size() + 3; // room for the filter's button
    for (size_t row = 0; row < std::min<size_t>(table.rows.size(), 500); ++row)
        letters = std::max(letters, table.rows[row].value(column).size() + 1);
    return double(std::clamp<qsizetype>(letters, 6, 60));
}

QString sheetName(const QString &title, QSet<QString> &taken)
{
    QString clean;
    for (const QChar each : title.left(28))
        clean += u"[]:*?/\\'"_s.contains(each) || each.category() == QChar::Other_Control ? u' ' : each;
    clean = clean.trimmed().isEmpty() ? u"Table"_s : clean.trimmed();
    QString name = clean;
    for (int number = 2; taken.contains(name.toLower()); ++number)
        name = clean.left(26) + u' ' + QString::number(number);
    taken.insert(name.toLower());
    return name;
}

/// In a header or footer & starts a code, and 255 letters are the most a spreadsheet takes.
QString pageText(const QString &text)
{
    return text.left(80).replace(u'&', u"&&"_s);
}

void setUpPage(lxw_worksheet *sheet, const WorkbookNote &note)
{
    const QByteArray header = u"&C&\"Arial,Bold\"%1"_s.arg(pageText(note.marking.text())).toUtf8();
    const QByteArray footer = u"&L%1&C&\"Arial,Bold\"%2&RPage &P of &N"_s
                                  .arg(pageText(note.reference), pageText(note.marking.text()))
                                  .toUtf8();
    worksheet_set_header(sheet, header.constData());
    worksheet_set_footer(sheet, footer.constData());
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9); // A4
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_freeze_panes(sheet, 1, 0);
}

void writeSheet(lxw_workbook *workbook, const Table &table, size_t first, size_t count,
                const Formats &formats, const WorkbookNote &note, QSet<QString> &taken, Steps &steps)
{
    lxw_worksheet *sheet
        = workbook_add_worksheet(workbook, sheetName(table.title, taken).toUtf8().constData());
    if (!sheet)
        throw Error(
            QCoreApplication::translate("skein", "The sheet \"%1\" could not be made").arg(table.title));
    const auto columns = qsizetype(table.columns.size());
    for (qsizetype column = 0; column < columns; ++column)
        worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), widthOf(table, column), nullptr);
    setUpPage(sheet, note);
    for (qsizetype column = 0; column < columns; ++column)
        worksheet_write_string(sheet, 0, lxw_col_t(column),
                               cellText(table.columns[size_t(column)].title).constData(), formats.header);
    if (columns > 0)
        worksheet_autofilter(sheet, 0, 0, lxw_row_t(count), lxw_col_t(columns - 1));
    for (size_t row = 0; row < count; ++row) {
        steps.next();
        for (qsizetype column = 0; column < columns; ++column)
            writeCell(sheet, lxw_row_t(row + 1), lxw_col_t(column), table.rows[first + row].value(column),
                      table.columns[size_t(column)], formats);
    }
}

void writeTable(lxw_workbook *workbook, const Table &table, const Formats &formats, const WorkbookNote &note,
                QSet<QString> &taken, Steps &steps)
{
    size_t first = 0;
    do {
        const size_t count = std::min<size_t>(table.rows.size() - first, RowsOfSheet);
        writeSheet(workbook, table, first, count, formats, note, taken, steps);
        first += count;
    } while (first < table.rows.size());
}

/// Whether a part may pass 4 GB; older readers do not like the zip of one that could.
bool isLarge(const std::vector<Table> &tables)
{
    return std::any_of(tables.cbegin(), tables.cend(),
                       [](const Table &each) { return each.rows.size() > 500'000; });
}

} // namespace

void writeXlsx(const QString &path, const std::vector<Table> &tables, const WorkbookNote &note,
               Progress *progress)
{
    // The library writes by path and reports only at the end, so it writes beside the target first.
    QTemporaryDir folder(QFileInfo(path).absolutePath() + u"/.skein-XXXXXX"_s);
    if (!folder.isValid())
        fail(path, folder.errorString());
    const QString part = folder.filePath(u"table.xlsx"_s);
    QByteArray tmp = folder.path().toUtf8();
    const std::uint8_t inMemory = isLarge(tables) ? LXW_TRUE : LXW_FALSE;
    lxw_workbook_options options = {LXW_TRUE, tmp.data(), inMemory};
    Workbook workbook(workbook_new_opt(part.toUtf8().constData(), &options));
    if (!workbook)
        fail(path, u"out of memory"_s);
    const Formats formats = makeFormats(workbook.get());
    QSet<QString> taken;
    qint64 rows = 1;
    for (const Table &table : tables)
        rows += qint64(table.rows.size());
    Steps steps(progress, rows);
    for (const Table &table : tables)
        writeTable(workbook.get(), table, formats, note, taken, steps);
    if (const lxw_error error = workbook_close(workbook.release()); error != LXW_NO_ERROR)
        fail(path, QString::fromUtf8(lxw_strerror(error)));
    std::error_code code;
    std::filesystem::rename(part.toStdU16String(), path.toStdU16String(), code);
    if (code)
        fail(path, QString::fromStdString(code.message()));
}

} // namespace skein
