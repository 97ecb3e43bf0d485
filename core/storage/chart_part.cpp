// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/chart_part.h"

#include "core/base/variable_number.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QtEndian>

#include <array>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr char Format = 1;

namespace {

enum Flag : quint8 { Placed = 1, Hidden = 2, Grouped = 4, Styled = 8 };

class PartReader
{
public:
    explicit PartReader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    QByteArrayView take(quint64 size)
    {
        if (size > quint64(m_rest.size()))
            fail();
        const QByteArrayView taken = m_rest.first(qsizetype(size));
        m_rest = m_rest.sliced(qsizetype(size));
        return taken;
    }

    quint64 number()
    {
        quint64 number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const auto byte = quint8(take(1).front());
            number |= quint64(byte & 127) << shift;
            if (byte < 128)
                return number;
        }
        fail();
    }

    double real()
    {
        double real;
        qFromLittleEndian<double>(take(sizeof(real)).data(), 1, &real);
        return real;
    }

    bool isAtEnd() const { return m_rest.isEmpty(); }
    qsizetype left() const { return m_rest.size(); }

    [[noreturn]] static void fail()
    {
        throw DamagedFile(QCoreApplication::translate(
            "ChartPart",
            "A chart of this case is damaged. Do not work on it: keep the case, and go back to a backup."));
    }

private:
    QByteArrayView m_rest;
};

} // namespace

/// Differences are small whichever way they point: 0, -1, 1, -2 ... become 0, 1, 2, 3 ...
static quint64 folded(qint64 difference)
{
    return (quint64(difference) << 1) ^ quint64(difference >> 63);
}

static qint64 unfolded(quint64 number)
{
    return qint64(number >> 1) ^ -qint64(number & 1);
}

static void appendReal(std::string &bytes, double real)
{
    std::array<char, sizeof(real)> little;
    qToLittleEndian<double>(&real, 1, little.data());
    bytes.append(little.data(), little.size());
}

static quint8 flagsOf(const ChartItem &item)
{
    return quint8((item.isPlaced ? Placed : 0) | (item.isHidden ? Hidden : 0) | (item.group ? Grouped : 0)
                  | (item.style.isEmpty() ? 0 : Styled));
}

std::string packedPart(const std::vector<ChartItem> &items)
{
    std::string bytes(1, Format);
    bytes.reserve(16 + items.size() * 20);
    appendNumber(bytes, items.size());
    qint64 before = 0;
    for (const ChartItem &item : items) {
        appendNumber(bytes, folded(item.entity.value - before));
        before = item.entity.value;
    }
    for (const ChartItem &item : items) {
        appendReal(bytes, item.position.x());
        appendReal(bytes, item.position.y());
    }
    for (const ChartItem &item : items)
        bytes.push_back(char(flagsOf(item)));
    for (const ChartItem &item : items)
        if (item.group)
            appendNumber(bytes, quint64(item.group.value));
    for (const ChartItem &item : items)
        if (!item.style.isEmpty()) {
            const QByteArray style = QJsonDocument(item.style).toJson(QJsonDocument::Compact);
            appendNumber(bytes, quint64(style.size()));
            bytes.append(style.constData(), size_t(style.size()));
        }
    return bytes;
}

void appendPart(QByteArrayView bytes, ChartId chart, std::vector<ChartItem> &items)
{
    PartReader reader(bytes);
    if (reader.take(1).front() != Format)
        PartReader::fail();
    const quint64 count = reader.number();
    if (count > quint64(reader.left())) // each has a byte at least
        PartReader::fail();
    const size_t first = items.size();
    items.resize(first + count);
    const std::span<ChartItem> part(items.begin() + qsizetype(first), items.end());
    qint64 entity = 0;
    for (ChartItem &item : part) {
        entity += unfolded(reader.number());
        item.id = ChartItemId{entity};
        item.chart = chart;
        item.entity = EntityId{entity};
    }
    for (ChartItem &item : part) {
        const double x = reader.real();
        item.position = {x, reader.real()};
    }
    const QByteArrayView flags = reader.take(count);
    for (size_t i = 0; i < part.size(); ++i) {
        part[i].isPlaced = flags[qsizetype(i)] & Placed;
        part[i].isHidden = flags[qsizetype(i)] & Hidden;
    }
    for (size_t i = 0; i < part.size(); ++i)
        if (flags[qsizetype(i)] & Grouped)
            part[i].group = ChartGroupId{qint64(reader.number())};
    for (size_t i = 0; i < part.size(); ++i)
        if (flags[qsizetype(i)] & Styled)
            part[i].style = QJsonDocument::fromJson(reader.take(reader.number()).toByteArray()).object();
    if (!reader.isAtEnd())
        PartReader::fail();
}

} // namespace skein
