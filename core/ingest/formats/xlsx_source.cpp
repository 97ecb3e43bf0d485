// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/xlsx_source.h"

#include "core/base/error.h"
#include "core/ingest/xlsx_workbook.h"
#include "core/ingest/zip_container.h"

#include <QCoreApplication>

namespace skein {

namespace {

class XlsxSource final : public TableSource
{
public:
    explicit XlsxSource(const InputFile &input)
        : m_workbook(input.bytes())
    {
        for (const SheetInfo &sheet : m_workbook.sheets())
            m_tables.push_back({sheet.name, sheet.isHidden});
        if (m_tables.empty())
            throw Error(QCoreApplication::translate("TableFile", "%1 has no sheets.").arg(input.path()));
    }

    const std::vector<TableName> &tables() const override { return m_tables; }
    bool hasRecords(size_t /*table*/) const override { return false; }

    std::unique_ptr<TableReader> read(size_t table, char /*delimiter*/) const override
    {
        return m_workbook.read(m_workbook.sheets().at(table));
    }

private:
    XlsxWorkbook m_workbook;
    std::vector<TableName> m_tables;
};

constexpr double damaged = 0.6;

double likeness(const FileHead &head)
{
    if (!ZipContainer::looksLikeZip(head.bytes))
        return 0;
    try {
        return ZipContainer(head.bytes).has("[Content_Types].xml") ? 1 : 0;
    } catch (const Error &) {
        return damaged; // the workbook's message says what to do
    }
}

std::unique_ptr<TableSource> open(const InputFile &input)
{
    return std::make_unique<XlsxSource>(input);
}

} // namespace

FileFormat xlsxFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "XLSX workbook"), likeness, open};
}

} // namespace skein
