// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/track_source.h"

#include "core/ingest/formats/xml_text.h"
#include "core/ingest/record_reader.h"
#include "core/ingest/xml_decoding.h"

#include <QCoreApplication>

#include <algorithm>
#include <deque>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

using Token = XmlPull::Token;

struct TrackPoint
{
    std::string time;
    std::string latitude;
    std::string longitude;
    std::string elevation;
    std::string name;
    std::string track;
    std::string details;
};

void addLine(std::string &details, const std::string &name, std::string_view text)
{
    const std::string_view bare = trimmed(text);
    if (!bare.empty())
        details += (details.empty() ? "" : "\n") + name + ": " + std::string(bare);
}

/// Finds the points of a file one after another.
class PointFinder
{
public:
    explicit PointFinder(std::string_view text)
        : m_xml(xmlInput(text), XmlPull::Prefixes::Any)
    {
    }
    virtual ~PointFinder() = default;
    virtual bool next(TrackPoint &point) = 0;

    /// Devices write "gx:Track" and "gpxtpx:hr" and forget to say what "gx" is.
    const std::vector<std::string> &undeclared() const { return m_xml.undeclared(); }

protected:
    XmlPull m_xml;
};

class GpxFinder final : public PointFinder
{
public:
    using PointFinder::PointFinder;

    bool next(TrackPoint &point) override
    {
        for (Token token = m_xml.next(); token != Token::Finish; token = m_xml.next()) {
            if (token != Token::Start)
                continue;
            const std::string name(m_xml.name());
            if (name == "trk" || name == "rte")
                m_track.clear();
            else if (name == "trkpt" || name == "wpt" || name == "rtept") {
                readPoint(name, point);
                return true;
            } else if (name == "name" && m_track.empty() && m_xml.depth() == 3) {
                m_track = trimmed(xmlText(m_xml));
            }
        }
        return false;
    }

private:
    void readPoint(const std::string &kind, TrackPoint &point)
    {
        point.latitude = m_xml.attribute("lat");
        point.longitude = m_xml.attribute("lon");
        point.track = kind == "wpt" ? std::string() : m_track;
        const size_t depth = m_xml.depth();
        for (Token token = m_xml.next(); token != Token::Finish; token = m_xml.next()) {
            if (token == Token::End && m_xml.depth() < depth)
                return;
            if (token != Token::Start)
                continue;
            const std::string name(m_xml.name());
            if (name == "extensions")
                continue; // what is in it comes as elements of its own
            std::string text = xmlText(m_xml);
            if (name == "time")
                point.time = trimmed(text);
            else if (name == "ele")
                point.elevation = trimmed(text);
            else if (name == "name")
                point.name = trimmed(text);
            else
                addLine(point.details, name, text);
        }
    }

    std::string m_track;
};

class KmlFinder final : public PointFinder
{
public:
    using PointFinder::PointFinder;

    bool next(TrackPoint &point) override
    {
        while (m_found.empty()) {
            Token token = m_xml.next();
            while (token != Token::Finish && !(token == Token::Start && m_xml.name() == "Placemark"))
                token = m_xml.next();
            if (token == Token::Finish)
                return false;
            readPlacemark();
        }
        point = std::move(m_found.front());
        m_found.pop_front();
        return true;
    }

private:
    /// "-0.12,51.5,0 -0.13,51.6,0": longitude first.
    static void addCoordinates(std::string_view text, std::deque<TrackPoint> &points)
    {
        size_t at = 0;
        while (at < text.size()) {
            at = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
            const size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
            addCoordinate(text.substr(at, end - at), ',', points);
            at = end;
        }
    }

    static void addCoordinate(std::string_view tuple, char separator, std::deque<TrackPoint> &points)
    {
        if (tuple.empty())
            return;
        const size_t first = std::min(tuple.find(separator), tuple.size());
        const size_t second = std::min(tuple.find(separator, first + 1), tuple.size());
        TrackPoint point;
        point.longitude = tuple.substr(0, first);
        if (first < tuple.size())
            point.latitude = tuple.substr(first + 1, second - first - 1);
        point.elevation = tuple.substr(std::min(second + 1, tuple.size()));
        points.push_back(std::move(point));
    }

    void readPlacemark()
    {
        TrackPoint common;
        std::vector<std::string> times;
        const size_t depth = m_xml.depth();
        for (Token token = m_xml.next(); token != Token::Finish; token = m_xml.next()) {
            if (token == Token::End && m_xml.depth() < depth)
                break;
            if (token != Token::Start)
                continue;
            const std::string name(m_xml.name());
            if (name == "coordinates")
                addCoordinates(xmlText(m_xml), m_found);
            else if (name == "coord")
                addCoordinate(trimmed(xmlText(m_xml)), ' ', m_found);
            else if (name == "when" || name == "begin")
                times.emplace_back(trimmed(xmlText(m_xml)));
            else if (name == "end" || name == "address" || name == "phoneNumber" || name == "description")
                addLine(common.details, name, xmlText(m_xml));
            else if (name == "name" && common.name.empty())
                common.name = trimmed(xmlText(m_xml));
        }
        if (common.name.empty() && m_found.empty())
            common.name = common.details;
        if (m_found.empty() && !common.name.empty())
            m_found.emplace_back(); // a place without a position is one all the same
        for (size_t index = 0; index < m_found.size(); ++index) {
            TrackPoint &point = m_found[index];
            point.name = common.name;
            point.details = common.details;
            const bool isTrack = times.size() == m_found.size();
            point.time = times.empty() ? std::string() : times[isTrack ? index : 0];
        }
    }

    std::deque<TrackPoint> m_found;
};

template<typename Finder>
std::unique_ptr<PointFinder> make(std::string_view text)
{
    return std::make_unique<Finder>(text);
}
using MakeFinder = std::unique_ptr<PointFinder> (*)(std::string_view);

enum class Points { Timed, Untimed };

std::vector<std::string> titles(Points points)
{
    if (points == Points::Timed)
        return {"Point time", "Latitude", "Longitude", "Elevation", "Point name", "Track", "Details"};
    return {"Place on the map", "Latitude", "Longitude", "Elevation", "Track", "Details"};
}

class TrackReader final : public RecordReader
{
public:
    TrackReader(std::unique_ptr<PointFinder> finder, Points points)
        : RecordReader(titles(points))
        , m_finder(std::move(finder))
        , m_points(points)
    {
    }

    qint64 position() const override { return m_number; }

protected:
    bool nextRecord(Record &record) override
    {
        TrackPoint point;
        do {
            point = {};
            if (!m_finder->next(point))
                return false;
            ++m_number;
        } while (point.time.empty() == (m_points == Points::Timed));
        record.line = m_number;
        if (m_points == Points::Timed) {
            record.cells = {point.time, point.latitude, point.longitude, point.elevation,
                            point.name, point.track,    point.details};
            return true;
        }
        const std::string name = point.name.empty() ? point.latitude + ", " + point.longitude : point.name;
        record.cells = {name, point.latitude, point.longitude, point.elevation, point.track, point.details};
        return true;
    }

private:
    std::unique_ptr<PointFinder> m_finder;
    Points m_points;
    qint64 m_number = 0;
};

class TrackSource final : public TableSource
{
public:
    TrackSource(const InputFile &input, MakeFinder finder)
        : m_xml(decodeXml(input.bytes()))
        , m_finder(finder)
    {
        bool hasTimed = false;
        bool hasUntimed = false;
        TrackPoint point;
        const auto all = finder(m_xml.text.text);
        for (; all->next(point); point = {}) {
            hasTimed = hasTimed || !point.time.empty();
            hasUntimed = hasUntimed || point.time.empty();
        }
        const auto tr = [](const char *text) { return QCoreApplication::translate("TrackSource", text); };
        QStringList prefixes;
        for (const std::string &prefix : all->undeclared())
            prefixes << QString::fromStdString(prefix);
        if (!prefixes.isEmpty())
            m_xml.notes << tr("Not well-formed: it uses prefixes that it declares nowhere (%1). What stands "
                              "under them was read by its plain name: check.")
                               .arg(prefixes.join(u", "_s));
        if (hasTimed || !hasUntimed)
            add(Points::Timed, hasUntimed ? tr("Points with a time") : QString());
        if (hasUntimed)
            add(Points::Untimed, hasTimed ? tr("Places without a time") : QString());
    }

    const std::vector<TableName> &tables() const override { return m_tables; }
    const DecodedText *text(size_t /*table*/) const override { return &m_xml.text; }
    QStringList notes(size_t /*table*/) const override { return m_xml.notes; }

    std::unique_ptr<TableReader> read(size_t table, char /*delimiter*/) const override
    {
        return std::make_unique<TrackReader>(m_finder(m_xml.text.text), m_points.at(table));
    }

private:
    void add(Points points, const QString &name)
    {
        m_points.push_back(points);
        m_tables.push_back({name, false});
    }

    DecodedXml m_xml;
    MakeFinder m_finder;
    std::vector<Points> m_points;
    std::vector<TableName> m_tables;
};

double gpxLikeness(const FileHead &head)
{
    return xmlRoot(head.text) == "gpx" ? 1 : 0;
}

double kmlLikeness(const FileHead &head)
{
    return xmlRoot(head.text) == "kml" ? 1 : 0;
}

std::unique_ptr<TableSource> openGpx(const InputFile &input)
{
    return std::make_unique<TrackSource>(input, make<GpxFinder>);
}

std::unique_ptr<TableSource> openKml(const InputFile &input)
{
    return std::make_unique<TrackSource>(input, make<KmlFinder>);
}

} // namespace

FileFormat gpxFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "GPX track"), gpxLikeness, openGpx};
}

FileFormat kmlFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "KML map"), kmlLikeness, openKml};
}

} // namespace skein
