// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/samples/generator/anpr_reads.h"

#include "resources/samples/generator/places.h"
#include "resources/samples/generator/random.h"
#include "resources/samples/generator/story.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace skein::sample {

namespace {

struct Car
{
    std::string vrm;
    std::string make;
    std::string model;
    std::string colour;
};

struct Read
{
    Seconds time;
    std::size_t camera;
    Car car; ///< As the camera read it.
    bool isTowardsCoast;
};

constexpr int vehiclesInTraffic = 4200;
constexpr int trafficReads = 13600;

const Car golfCar{golf, "VOLKSWAGEN", "GOLF", "BLACK"};
const Car transitCar{transit, "FORD", "TRANSIT", "GREY"};
const Car audiCar{audi, "AUDI", "A3", "WHITE"};
const Car skodaCar{nurseSkoda, "SKODA", "FABIA", "SILVER"};

/// Current style, with a first letter that has never been given to an area: no such plate is on a car.
std::string inventedVrm(Random &random)
{
    constexpr std::string_view first = "JTU";
    constexpr std::string_view second = "ABCDEFGHJKLMNOPRSTUVWXY";
    constexpr std::string_view last = "ABCDEFGHJKLMNOPRSTUVWXYZ";
    constexpr std::array<const char *, 16> ages{"17", "67", "18", "68", "19", "69", "20", "70",
                                                "21", "71", "22", "72", "23", "73", "24", "25"};
    std::string vrm{random.pick(first), random.pick(second)};
    vrm += random.pick(ages);
    for (int letter = 0; letter < 3; ++letter)
        vrm += random.pick(last);
    return vrm;
}

/// The shapes of other countries' plates.
std::string foreignPlate(Random &random)
{
    const std::string number = std::to_string(random.between(100, 999));
    switch (random.below(4)) {
    case 0:
        return "WX" + number + "QZ";
    case 1:
        return "1QQX" + number;
    case 2:
        return "B" + number + "XQZ";
    default:
        return "QX" + number + "XQ";
    }
}

Car inventedCar(Random &random)
{
    struct Kind
    {
        const char *make;
        const char *model;
    };
    constexpr std::array<Kind, 12> kinds{{{"FORD", "FIESTA"},
                                          {"FORD", "FOCUS"},
                                          {"VAUXHALL", "CORSA"},
                                          {"VAUXHALL", "ASTRA"},
                                          {"VOLKSWAGEN", "POLO"},
                                          {"NISSAN", "QASHQAI"},
                                          {"BMW", "1 SERIES"},
                                          {"TOYOTA", "YARIS"},
                                          {"KIA", "SPORTAGE"},
                                          {"PEUGEOT", "208"},
                                          {"MERCEDES", "SPRINTER"},
                                          {"FORD", "TRANSIT"}}};
    constexpr std::array<const char *, 7> colours{"BLACK", "WHITE", "GREY", "SILVER", "BLUE", "RED", "GREEN"};
    const Kind &kind = random.pick(kinds);
    return {random.chance(12) ? foreignPlate(random) : inventedVrm(random), kind.make, kind.model,
            random.pick(colours)};
}

/// What a camera makes of a plate now and then.
std::string misread(Random &random, std::string vrm)
{
    constexpr std::string_view taken = "O01I8B5S2Z";
    constexpr std::string_view given = "0OI1B8S5Z2";
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < vrm.size(); ++place)
        if (taken.find(vrm[place]) != std::string_view::npos)
            places.push_back(place);
    if (!places.empty()) {
        char &letter = vrm[random.pick(places)];
        letter = given[taken.find(letter)];
    }
    return vrm;
}

class Traffic
{
public:
    Traffic(std::uint64_t seed, int scale)
        : m_random(seed, "anpr")
        , m_scale(scale)
    {
    }

    std::vector<Read> reads()
    {
        story();
        local(golfCar, {0, 2, 3}, 700);
        local(audiCar, {0, 1, 2, 3}, 800);
        local(transitCar, {11, 12, 11, 12}, 850);
        commuter(skodaCar, 3);
        clone();
        background();
        // One read of a plate by a camera in a second.
        const auto key = [](const Read &read) { return std::tie(read.time, read.camera, read.car.vrm); };
        std::sort(m_reads.begin(), m_reads.end(),
                  [&key](const Read &a, const Read &b) { return key(a) < key(b); });
        m_reads.erase(std::unique(m_reads.begin(), m_reads.end(),
                                  [&key](const Read &a, const Read &b) { return key(a) == key(b); }),
                      m_reads.end());
        return std::move(m_reads);
    }

private:
    void add(Seconds time, std::size_t camera, const Car &car, bool isTowardsCoast, int misreads = 25)
    {
        Car seen = car;
        if (m_random.chance(misreads))
            seen.vrm = misread(m_random, seen.vrm);
        if (time >= midnight(0) && time < midnight(days))
            m_reads.push_back({time, camera, seen, isTowardsCoast});
    }

    void drive(Seconds depart, const Car &car, bool isTowardsCoast, int missed)
    {
        const int pace = m_random.between(55, 65); // seconds for a minute of the route
        for (std::size_t camera = 0; camera < cameras.size(); ++camera) {
            const int at = cameras[camera].minutesFromLeeds;
            if (at < 0 || m_random.chance(missed))
                continue;
            const int passed = isTowardsCoast ? at : routeMinutes - at;
            add(depart + Seconds(passed) * pace + m_random.below(20), camera, car, isTowardsCoast);
        }
    }

    void story()
    {
        for (const Journey &journey : journeys()) {
            const Car &car = journey.vrm == golf ? golfCar : (journey.vrm == audi ? audiCar : transitCar);
            drive(journey.depart, car, journey.isOutbound, 70);
        }
    }

    /// Evenings about its own town, when it is there.
    void local(const Car &car, const std::vector<std::size_t> &near, int perMille)
    {
        for (int index = 0; index < days; ++index) {
            for (int each = 0; each < 3; ++each) {
                const Seconds time
                    = midnight(index) + m_random.between(19, 22) * hour + m_random.below(int(hour));
                const std::size_t camera = m_random.pick(near);
                if (m_random.chance(perMille) && isInTown(car.vrm, time))
                    add(time, camera, car, m_random.chance(500));
            }
        }
    }

    static bool isInTown(const std::string &vrm, Seconds time)
    {
        bool isAway = false;
        for (const Journey &journey : journeys()) {
            if (journey.vrm != vrm || journey.depart > time + 10 * minute)
                continue;
            if (time < journey.depart + (routeMinutes + 20) * minute)
                return false;
            isAway = journey.isOutbound != (vrm == transit);
        }
        return !isAway;
    }

    void commuter(const Car &car, std::size_t camera)
    {
        for (int index = 0; index < days; ++index) {
            if (weekday(index) >= 5)
                continue;
            add(midnight(index) + 7 * hour + 35 * minute + m_random.below(600), camera, car, false);
            add(midnight(index) + 17 * hour + 20 * minute + m_random.below(900), camera, car, true);
        }
    }

    /// The nurse's plate on another car at the coast, minutes from when her own passed in Leeds.
    void clone()
    {
        for (const int index : {9, 16, 24, 37, 45, 58}) {
            add(midnight(index) + 7 * hour + 48 * minute + m_random.below(300), 11, skodaCar, true, 0);
            add(midnight(index) + 8 * hour + 5 * minute + m_random.below(300), 12, skodaCar, true, 0);
        }
    }

    void background()
    {
        std::vector<Car> cars;
        for (int index = 0; index < vehiclesInTraffic * m_scale; ++index)
            cars.push_back(inventedCar(m_random));
        const std::size_t before = m_reads.size();
        while (m_reads.size() - before < std::size_t(trafficReads) * std::size_t(m_scale)) {
            const Car &car = m_random.pick(cars);
            const Seconds time = midnight(m_random.below(days)) + m_random.weighted(m_hours) * hour
                + m_random.below(int(hour));
            const int habit = m_random.below(10);
            if (habit == 0)
                drive(time, car, m_random.chance(500), 120);
            else if (habit < 4)
                add(time, std::size_t(m_random.below(4)), car, m_random.chance(500));
            else
                add(time, std::size_t(m_random.below(int(cameras.size()))), car, m_random.chance(500));
        }
    }

    Random m_random;
    int m_scale;
    std::array<int, 24> m_hours{1, 1, 1, 1, 1, 2, 5, 10, 10, 7, 6, 6, 7, 7, 7, 8, 10, 11, 8, 6, 4, 3, 2, 1};
    std::vector<Read> m_reads;
};

/// One area's file: which cameras, and how a read is written.
struct Area
{
    const char *file;
    std::size_t firstCamera, lastCamera;
    const char *dateTitle;
};

bool isLongitudeFirst(const Area &area)
{
    return area.firstCamera == 10;
}

bool isTransit(const Area &area)
{
    return area.firstCamera == 4;
}

Row written(Random &random, const Area &area, const Read &read)
{
    const Camera &camera = cameras[read.camera];
    if (isTransit(area))
        return {read.car.vrm,
                isoLocal(read.time),
                camera.id,
                camera.name,
                std::to_string(random.between(1, 2)),
                read.isTowardsCoast ? "E" : "W",
                camera.latitude,
                camera.longitude,
                std::to_string(random.between(71, 99)),
                read.car.vrm == golf ? "HERON VOI" : ""};
    const std::string gps = isLongitudeFirst(area)
        ? std::string("(") + camera.longitude + ", -" + camera.latitude + ")"
        : std::string("(") + camera.latitude + ", " + camera.longitude + ")";
    return {read.car.vrm,
            writtenDate(read.time) + ' ' + writtenTime(read.time),
            std::string(camera.id) + ' ' + camera.name,
            gps,
            std::to_string(random.between(5, 25)),
            read.car.make,
            read.car.model,
            read.car.colour,
            random.chance(20) ? "NO KEEPER" : ""};
}

void writeArea(const std::filesystem::path &folder, const Area &area, const std::vector<Read> &reads,
               Random random, std::vector<Expectation> &expected)
{
    Expectation expectation{area.file, "anpr"};
    TextFile file(folder / area.file, ',', "\n");
    if (isTransit(area)) {
        file.line("Route 64 Joint ANPR Bureau (invented);OFFICIAL-SENSITIVE");
        file.line("Search reason: Operation HERON, authorised");
        file.line("");
        file.line(
            "VRN,Read Date Time,Camera ID,Camera Name,Lane,Direction,Latitude,Longitude,Confidence,Hit List");
    } else {
        file.line("VRM,Date/Time,Camera,GPS,Error Radius,Make,Model,Colour,MMC Record");
    }
    int index = 0;
    for (const Read &read : reads) {
        if (read.camera < area.firstCamera || read.camera > area.lastCamera)
            continue;
        Row row = written(random, area, read);
        if (++index == 700) {
            row[1] = isTransit(area) ? "2025-09-31T11:02:09+01:00" : "31/09/2025 11:02:09";
            file.row(row);
            expectation.refusals.push_back({file.lines(), area.dateTitle, row[1]});
            continue;
        }
        file.row(row);
        ++expectation.stored;
        expectation.ambiguous += isAmbiguous(read.time) && !isTransit(area) ? 1 : 0;
        if (random.chance(5)) {
            file.row(row);
            ++expectation.duplicates;
        }
    }
    expected.push_back(expectation);
}

} // namespace

void writeAnprReads(const std::filesystem::path &folder, std::uint64_t seed, int scale,
                    std::vector<Expectation> &expected)
{
    constexpr std::array<Area, 3> areas{{
        {"anpr/anpr_leeds.csv", 0, 3, "Date/Time"},
        {"anpr/anpr_route_64.csv", 4, 9, "Read Date Time"},
        {"anpr/anpr_coast.csv", 10, 12, "Date/Time"},
    }};
    const std::vector<Read> reads = Traffic(seed, scale).reads();
    for (const Area &area : areas)
        writeArea(folder, area, reads, Random(seed, area.file), expected);
}

} // namespace skein::sample
