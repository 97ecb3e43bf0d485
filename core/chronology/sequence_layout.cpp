// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/chronology/sequence_layout.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace skein {

namespace {

/// More marks than this in the width of one cover each other.
constexpr int MostInBucket = 2;
constexpr double LabelGap = 6;

class Layouter
{
public:
    Layouter(const Sequence &sequence, const TimeAxis &axis, double from, double to,
             const SequenceMetrics &metrics)
        : m_sequence(sequence)
        , m_axis(axis)
        , m_from(from)
        , m_to(to)
        , m_metrics(metrics)
        , m_firstBucket(bucketOf(from))
        , m_buckets(size_t(std::max(1, bucketOf(to) - m_firstBucket + 1)))
    {
    }

    SequencePicture run()
    {
        placeLines();
        if (m_sequence.lines.empty() || m_to <= m_from)
            return std::move(m_picture);
        const TimeRange seen{m_axis.timeAt(m_from) - m_sequence.longest - 1, m_axis.timeAt(m_to) + 1};
        std::tie(m_first, m_last) = m_sequence.startingIn(seen);
        locate();
        count();
        placeBands();
        for (size_t index = m_first; index < m_last; ++index)
            placeEvent(index);
        placeLabels();
        return std::move(m_picture);
    }

private:
    // Buckets are counted from the start of the axis, so that bands stand still while one pans.
    int bucketOf(double x) const { return int(std::floor(x / m_metrics.markSize)); }
    int lineCount() const { return int(m_sequence.lines.size()); }
    size_t cell(int line, int bucket) const
    {
        return size_t(line) * m_buckets + size_t(bucket - m_firstBucket);
    }
    bool isSeen(int bucket) const
    {
        return bucket >= m_firstBucket && bucket < m_firstBucket + int(m_buckets);
    }
    double x(size_t index) const { return m_x[index - m_first]; }

    void placeLines()
    {
        for (int line = 0; line < lineCount(); ++line)
            m_picture.lineY.push_back(m_metrics.top + m_metrics.lineGap * line);
        m_picture.height = m_metrics.top + m_metrics.lineGap * std::max(1, lineCount());
    }

    void locate()
    {
        m_x.reserve(m_last - m_first);
        for (size_t index = m_first; index < m_last; ++index)
            m_x.push_back(m_axis.at(m_sequence.events[index].earliest));
    }

    void count()
    {
        m_counts.assign(m_buckets * size_t(lineCount()), 0);
        for (size_t index = m_first; index < m_last; ++index) {
            const int bucket = bucketOf(x(index));
            if (!isSeen(bucket))
                continue;
            ++m_picture.events;
            for (int line = 0; line < lineCount(); ++line)
                m_counts[cell(line, bucket)] += m_sequence.events[index].isOn(line) ? 1 : 0;
        }
    }

    bool isDense(int line, int bucket) const
    {
        return isSeen(bucket) && m_counts[cell(line, bucket)] > MostInBucket;
    }

    void placeBands()
    {
        for (int line = 0; line < lineCount(); ++line)
            for (int bucket = m_firstBucket; isSeen(bucket); ++bucket)
                if (isDense(line, bucket))
                    bucket = placeBand(line, bucket);
    }

    int placeBand(int line, int bucket)
    {
        PlacedBand band;
        band.line = line;
        band.from = bucket * m_metrics.markSize;
        for (; isDense(line, bucket); ++bucket) {
            band.parts.push_back(m_counts[cell(line, bucket)]);
            band.count += band.parts.back();
        }
        band.to = bucket * m_metrics.markSize;
        band.time = {m_axis.timeAt(band.from), m_axis.timeAt(band.to)};
        m_picture.bands.push_back(std::move(band));
        return bucket;
    }

    void placeEvent(size_t index)
    {
        const SequenceEvent &event = m_sequence.events[index];
        const double start = x(index);
        const double finish = event.seconds > 0 ? m_axis.at(event.finish()) : start;
        const double latest = event.latest > event.earliest ? m_axis.at(event.latest) : start;
        if (std::max(finish, latest) < m_from || start > m_to)
            return;
        const int bucket = bucketOf(start);
        bool isBanded = false;
        for (int line = 0; line < lineCount(); ++line) {
            if (!event.isOn(line))
                continue;
            if (isDense(line, bucket))
                isBanded = true;
            else
                m_picture.marks.push_back({index, line, start, finish, latest});
        }
        placeArrow(index, isBanded);
    }

    void placeArrow(size_t index, bool isBanded)
    {
        const SequenceEvent &event = m_sequence.events[index];
        int from = event.from;
        int to = event.to;
        const bool isDirected = from >= 0 && to >= 0;
        if (!isDirected) {
            from = std::countr_zero(event.lines);
            to = 63 - std::countl_zero(event.lines);
        }
        if (from == to || event.lines == 0 || x(index) < m_from - m_metrics.markSize)
            return;
        if (isBanded && !m_strands.insert({int(x(index)), from, to}).second)
            return;
        m_picture.arrows.push_back({index, from, to, x(index), isDirected, isBanded});
    }

    void placeCounts()
    {
        if (!m_metrics.count)
            return;
        for (PlacedBand &band : m_picture.bands) {
            const double left = std::max(band.from, m_from);
            const double right = std::min(band.to, m_to);
            for (const QString &words : {m_metrics.count(band.count), QString::number(band.count)}) {
                constexpr double overhang = 12;
                const double width = m_metrics.textWidth(words);
                const double start = (left + right - width) / 2;
                if (width > right - left + overhang || !isFree(band.line, 0, start, start + width))
                    continue;
                m_taken[{band.line, 0}][start] = start + width + LabelGap;
                band.words = words;
                band.wordsBox = labelBox(band.line, 0, start, width);
                break;
            }
        }
    }

    void placeLabels()
    {
        if (!m_metrics.textWidth || m_metrics.labelRows <= 0)
            return;
        // Key events keep their label when room is short; then the counts, then the others.
        std::set<size_t> labelled;
        placeLabelsOf(true, labelled);
        placeCounts();
        placeLabelsOf(false, labelled);
        std::set<size_t> all;
        for (const PlacedMark &mark : m_picture.marks)
            all.insert(mark.event);
        m_picture.unlabelled = qint64(all.size() - labelled.size());
    }

    void placeLabelsOf(bool areKey, std::set<size_t> &labelled)
    {
        if (!m_metrics.label)
            return;
        for (const PlacedMark &mark : m_picture.marks)
            if (m_sequence.events[mark.event].isKey == areKey && !labelled.contains(mark.event)
                && isLabelLine(mark) && placeLabel(mark))
                labelled.insert(mark.event);
    }

    /// A communication is labelled where it comes from.
    bool isLabelLine(const PlacedMark &mark) const
    {
        const SequenceEvent &event = m_sequence.events[mark.event];
        if (event.from >= 0)
            return mark.line == event.from;
        return mark.line == std::countr_zero(event.lines);
    }

    bool isFree(int line, int row, double from, double to) const
    {
        const auto found = m_taken.find({line, row});
        if (found == m_taken.end())
            return true;
        const auto next = found->second.lower_bound(from);
        if (next != found->second.end() && next->first < to)
            return false;
        return next == found->second.begin() || std::prev(next)->second <= from;
    }

    bool placeLabel(const PlacedMark &mark)
    {
        double start = std::max(mark.x, m_from) + m_metrics.markSize / 2 - 2;
        // The shortest label that says anything: cheaper than asking for its text.
        const double least = 4 * m_metrics.labelHeight;
        int row = -1;
        for (int each = 0; each < m_metrics.labelRows && row < 0; ++each)
            if (isFree(mark.line, each, start, start + least))
                row = each;
        if (row < 0)
            return false;
        const QString text = m_metrics.label(m_sequence.events[mark.event]);
        const double width = std::min(m_metrics.textWidth(text), m_metrics.widestLabel);
        if (start + width > m_to) // at the right end it stands before its mark
            start = std::max(m_from, std::min(mark.x, m_to) - width);
        while (row < m_metrics.labelRows && !isFree(mark.line, row, start, start + width + LabelGap))
            ++row;
        if (row >= m_metrics.labelRows || text.isEmpty())
            return false;
        m_taken[{mark.line, row}][start] = start + width + LabelGap;
        m_picture.labels.push_back({mark.event, mark.line, labelBox(mark.line, row, start, width), text});
        return true;
    }

    QRectF labelBox(int line, int row, double start, double width) const
    {
        const double y = m_picture.lineY[size_t(line)] + m_metrics.markSize / 2 + 3;
        return {start, y + row * m_metrics.labelHeight, width, m_metrics.labelHeight};
    }

    const Sequence &m_sequence;
    const TimeAxis &m_axis;
    double m_from;
    double m_to;
    const SequenceMetrics &m_metrics;
    int m_firstBucket;
    size_t m_buckets;
    size_t m_first = 0;
    size_t m_last = 0;
    std::vector<double> m_x;
    std::vector<qint64> m_counts;
    std::set<std::tuple<int, int, int>> m_strands;
    std::map<std::pair<int, int>, std::map<double, double>> m_taken; ///< Line and row: from and to.
    SequencePicture m_picture;
};

} // namespace

SequencePicture layOut(const Sequence &sequence, const TimeAxis &axis, double from, double to,
                       const SequenceMetrics &metrics)
{
    return Layouter(sequence, axis, from, to, metrics).run();
}

static double distanceTo(const SequencePicture &picture, const PlacedMark &mark, const QPointF &point)
{
    const double right = std::max({mark.x, mark.finish, mark.latest});
    const double across = point.x() < mark.x ? mark.x - point.x() : std::max(0.0, point.x() - right);
    return std::hypot(across, point.y() - picture.lineY[size_t(mark.line)]);
}

static double distanceTo(const SequencePicture &picture, const PlacedArrow &arrow, const QPointF &point)
{
    const auto [top, bottom]
        = std::minmax(picture.lineY[size_t(arrow.from)], picture.lineY[size_t(arrow.to)]);
    const double along = std::max({0.0, top - point.y(), point.y() - bottom});
    return std::hypot(point.x() - arrow.x, along);
}

std::optional<size_t> eventAt(const SequencePicture &picture, const QPointF &point, double within)
{
    std::optional<size_t> nearest;
    double least = within;
    const auto consider = [&](size_t event, double distance) {
        if (distance < least) {
            least = distance;
            nearest = event;
        }
    };
    for (const PlacedLabel &label : picture.labels)
        if (label.box.contains(point))
            return label.event;
    for (const PlacedMark &mark : picture.marks)
        consider(mark.event, distanceTo(picture, mark, point));
    if (nearest)
        return nearest;
    for (const PlacedArrow &arrow : picture.arrows)
        if (!arrow.isFaint)
            consider(arrow.event, distanceTo(picture, arrow, point));
    return nearest;
}

const PlacedBand *bandAt(const SequencePicture &picture, const QPointF &point, double within)
{
    for (const PlacedBand &band : picture.bands)
        if (point.x() >= band.from && point.x() < band.to
            && std::abs(point.y() - picture.lineY[size_t(band.line)]) <= within)
            return &band;
    return nullptr;
}

} // namespace skein
