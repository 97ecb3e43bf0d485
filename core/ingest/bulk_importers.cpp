// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/steps.h"
#include "core/identifiers/cell_text.h"
#include "core/ingest/bulk_importer.h"
#include "core/ingest/bulk_times.h"
#include "core/model/attribute_names.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("BulkImporter", text);
}

namespace {

/// Calls, texts and data sessions.
class CallsImporter final : public BulkImporter
{
public:
    CallsImporter(ImportContext &context, ImportLedger &ledger);
    bool add(const TableRow &row) override;
    void expect(const TableRow &row) const override;
    bool finish(Progress &progress) override { return m_descriptions.finish(progress); }

private:
    /// What the type columns of a row say; the same for all rows with the same texts.
    struct Type
    {
        EventKind kind = EventKind::Call;
        CallDirection direction = CallDirection::Unknown;
        qint64 title = 0;
        qint64 titleWithheld = 0;
        qint64 titleNotKnown = 0;
    };
    struct Ends
    {
        std::string_view from;
        std::string_view to;
        const FieldColumns *fromColumn = nullptr;
        const FieldColumns *toColumn = nullptr;
        bool isDirected = true;
    };

    Type typeOf(const TableRow &row);
    Type readType(const TableRow &row, std::string_view type, std::string_view service,
                  std::string_view direction);
    Ends endsOf(const TableRow &row, const Type &type) const;
    bool addEnds(const TableRow &row, const Type &type, NewEvent &event);
    bool rejectEnd(const TableRow &row, const FieldColumns &column, std::string_view text);
    EntityId optional(BulkNames &names, const FieldColumns &column, const TableRow &row);
    bool reject(const TableRow &row, const FieldColumns &column, const QString &reason);

    ImportContext &m_context;
    ImportLedger &m_ledger;
    BulkTimes m_times;
    BulkNames m_phones, m_handsets, m_sims;
    PlaceDescriptions m_descriptions;
    BulkPlaces m_cells, m_endCells;
    FieldColumns m_from, m_to, m_target, m_other, m_forwarded, m_type, m_service, m_direction, m_imei, m_imsi,
        m_text;
    std::string m_bannerTarget;
    TextMemo<Type> m_types;
    std::string m_typeKey;
};

CallsImporter::CallsImporter(ImportContext &context, ImportLedger &ledger)
    : m_context(context)
    , m_ledger(ledger)
    , m_times(context.plan, ledger)
    , m_phones(context, ledger, EntityKind::Phone)
    , m_handsets(context, ledger, EntityKind::Handset)
    , m_sims(context, ledger, EntityKind::Sim)
    , m_descriptions(context, ledger)
    , m_cells(context, ledger, m_descriptions, u"cell_"_s, u"cell:"_s)
    , m_endCells(context, ledger, m_descriptions, u"end_cell_"_s, u"cell:"_s)
    , m_from(context.plan, u"from"_s)
    , m_to(context.plan, u"to"_s)
    , m_target(context.plan, u"target"_s)
    , m_other(context.plan, u"other"_s)
    , m_forwarded(context.plan, u"forwarded"_s)
    , m_type(context.plan, u"type"_s)
    , m_service(context.plan, u"service"_s)
    , m_direction(context.plan, u"direction"_s)
    , m_imei(context.plan, u"imei"_s)
    , m_imsi(context.plan, u"imsi"_s)
    , m_text(context.plan, u"text"_s)
    , m_bannerTarget(context.plan.recognition.target.toStdString())
{
}

bool CallsImporter::reject(const TableRow &row, const FieldColumns &column, const QString &reason)
{
    m_ledger.reject({row.line, column.title(), simplified(column.cell(row)), reason, true});
    return false;
}

CallsImporter::Type CallsImporter::typeOf(const TableRow &row)
{
    const std::string_view type = m_type.cell(row);
    const std::string_view service = m_service.cell(row);
    const std::string_view direction = m_direction.cell(row);
    std::string_view key = type;
    if (m_service.exists() || m_direction.exists())
        key = m_typeKey.assign(type).append("\x1f").append(service).append("\x1f").append(direction);
    if (const Type *known = m_types.find(key))
        return *known;
    const Type read = readType(row, type, service, direction);
    m_types.add(key, read);
    return read;
}

CallsImporter::Type CallsImporter::readType(const TableRow &row, std::string_view type,
                                            std::string_view service, std::string_view direction)
{
    const auto &codes = m_context.plan.recognition.specification.codes;
    Type result;
    bool isKnown = isNothing(type);
    for (const std::string_view each : {type, service, direction}) {
        QString text = simplified(each).toLower();
        text.remove(u'\'');
        const auto code = codes.constFind(text);
        if (code == codes.cend())
            continue;
        isKnown = true;
        // A direction column only adds the direction to what the type says.
        if (result.kind == EventKind::Call)
            result.kind = code->kind;
        if (code->direction != CallDirection::Unknown)
            result.direction = code->direction;
    }
    const QString title = simplified(isNothing(type) ? service : type).remove(u'\'');
    if (!isKnown)
        m_ledger.tell(
            {row.line, m_type.title(), title, tr("This type is not known: taken as a call."), false},
            u"type"_s);
    result.title = m_context.events.phrase(title);
    result.titleWithheld = m_context.events.phrase(title.isEmpty() ? tr("Number withheld")
                                                                   : tr("%1, number withheld").arg(title));
    result.titleNotKnown = m_context.events.phrase(title.isEmpty() ? tr("Number not known")
                                                                   : tr("%1, number not known").arg(title));
    return result;
}

CallsImporter::Ends CallsImporter::endsOf(const TableRow &row, const Type &type) const
{
    if (m_from.exists() || m_to.exists())
        return {m_from.cell(row), m_to.cell(row), &m_from, &m_to, true};
    const std::string_view target = m_target.exists() ? m_target.cell(row) : std::string_view(m_bannerTarget);
    const std::string_view other = m_other.cell(row);
    if (type.direction == CallDirection::In)
        return {other, target, &m_other, &m_target, true};
    return {target, other, &m_target, &m_other, type.direction == CallDirection::Out};
}

bool CallsImporter::rejectEnd(const TableRow &row, const FieldColumns &column, std::string_view text)
{
    const NamedEntity refused = m_phones.name(text, row.line, column.title());
    m_ledger.reject({row.line, column.title(), simplified(text), m_phones.reason(refused), true});
    return false;
}

bool CallsImporter::addEnds(const TableRow &row, const Type &type, NewEvent &event)
{
    const Ends ends = endsOf(row, type);
    bool isWithheld = false;
    bool isNotKnown = false;
    std::string_view masked;
    const auto take = [&](const NamedEntity &named, std::string_view text, EntityId &to) {
        isWithheld = isWithheld || (named.isNobody() && !named.isNotKnown());
        isNotKnown = isNotKnown || named.isNotKnown();
        if (named.isNobody() && identifiers::isMasked(text))
            masked = text;
        to = named.id();
    };
    const bool hasFrom = !isNothing(ends.from);
    const bool hasTo = !isNothing(ends.to);
    // A number that cannot be read takes the row with it, before the other one is anybody.
    const std::optional<NamedEntity> knownTo = hasTo ? m_phones.known(ends.to) : std::nullopt;
    const bool isToRefused = hasTo && (knownTo ? knownTo->isRefused() : m_phones.refuses(ends.to));
    if (isToRefused && (!hasFrom || !m_phones.refuses(ends.from)))
        return rejectEnd(row, *ends.toColumn, ends.to);
    if (hasFrom) {
        const NamedEntity from = m_phones.name(ends.from, row.line, ends.fromColumn->title());
        if (from.isRefused())
            return rejectEnd(row, *ends.fromColumn, ends.from);
        take(from, ends.from, event.from);
    }
    if (hasTo)
        take(knownTo ? *knownTo : m_phones.name(ends.to, row.line, ends.toColumn->title()), ends.to,
             event.to);
    if (!event.from && !event.to)
        return reject(row, *ends.fromColumn, tr("The row has no number on either side."));
    event.title = isWithheld ? type.titleWithheld : isNotKnown ? type.titleNotKnown : type.title;
    if (!masked.empty())
        event.title = m_context.events.phrase(tr("Part of a number: %1").arg(simplified(masked)));
    const FieldColumns &direction = m_direction.exists() ? m_direction : m_type;
    if (!ends.isDirected)
        m_ledger.tell({row.line, direction.title(), simplified(direction.cell(row)),
                       tr("The row does not say who called whom: both are kept as involved."), false},
                      u"undirected"_s);
    return true;
}

/// A handset, SIM or forwarded number: when it cannot be read, the call is kept without it and that is told.
EntityId CallsImporter::optional(BulkNames &names, const FieldColumns &column, const TableRow &row)
{
    const std::string_view text = column.cell(row);
    if (isNothing(text))
        return {};
    const NamedEntity named = names.name(text, row.line, column.title());
    if (named.isRefused())
        m_ledger.tell({row.line, column.title(), simplified(text),
                       names.reason(named) + u' ' + tr("The row is kept without it."), false},
                      u"optional"_s);
    return named.id();
}

void CallsImporter::expect(const TableRow &row) const
{
    for (const FieldColumns *column : {&m_from, &m_to, &m_target, &m_other})
        if (column->exists())
            m_phones.prefetch(column->cell(row));
    m_handsets.prefetch(m_imei.cell(row));
    m_sims.prefetch(m_imsi.cell(row));
    m_cells.prefetch(row);
}

bool CallsImporter::add(const TableRow &row)
{
    NewEvent event;
    event.row = row.line;
    if (!m_times.read(row, event, m_context.events))
        return false;
    const Type type = typeOf(row);
    event.kind = type.kind;
    if (!addEnds(row, type, event))
        return false;
    event.forwarded = optional(m_phones, m_forwarded, row);
    event.handset = optional(m_handsets, m_imei, row);
    event.sim = optional(m_sims, m_imsi, row);
    event.place = m_cells.place(row);
    event.endPlace = m_endCells.place(row);
    const bool hasEnds = m_from.exists() || m_to.exists() || type.direction != CallDirection::Unknown;
    const std::string_view text = m_text.cell(row);
    if (hasEnds && text.empty()) {
        m_context.addEvent(event);
        return true;
    }
    EventExtra extra;
    extra.text = QString::fromUtf8(text.data(), qsizetype(text.size()));
    if (!hasEnds) {
        for (EntityId *party : {&event.from, &event.to}) {
            if (*party)
                extra.parties.push_back({*party, PartyRole::Involved});
            *party = {};
        }
    }
    m_context.addEvent(event, std::move(extra));
    return true;
}

/// Reads of number plates.
class AnprImporter final : public BulkImporter
{
public:
    AnprImporter(ImportContext &context, ImportLedger &ledger);
    bool add(const TableRow &row) override;
    void expect(const TableRow &row) const override;
    bool finish(Progress &progress) override;

private:
    /// What a row says of its vehicle.
    struct Description
    {
        EntityId vehicle; ///< As the events name it.
        qint64 row = 0;
        QString make, model, colour;
    };

    void describe(const TableRow &row, EntityId vehicle);
    void addDescription(const Description &description, EntityId vehicle);
    bool addDescriptions(Progress &progress);
    void tellOther(const Description &before, const Description &now);
    qint64 titleOf(const TableRow &row, std::string_view partialPlate);

    ImportContext &m_context;
    ImportLedger &m_ledger;
    BulkTimes m_times;
    BulkNames m_vehicles;
    PlaceDescriptions m_cameraDescriptions;
    BulkPlaces m_cameras;
    FieldColumns m_vrm, m_direction, m_lane, m_list, m_make, m_model, m_colour;
    TextMemo<qint64> m_titles;
    std::string m_titleKey;
    TextMemo<bool> m_described; ///< Plates as written, each with a description.
    std::string m_descriptionKey;
    std::vector<Description> m_descriptions;
};

AnprImporter::AnprImporter(ImportContext &context, ImportLedger &ledger)
    : m_context(context)
    , m_ledger(ledger)
    , m_times(context.plan, ledger)
    , m_vehicles(context, ledger, EntityKind::Vehicle)
    , m_cameraDescriptions(context, ledger)
    , m_cameras(context, ledger, m_cameraDescriptions, u"camera_"_s, u"camera:"_s)
    , m_vrm(context.plan, u"vrm"_s)
    , m_direction(context.plan, u"direction"_s)
    , m_lane(context.plan, u"lane"_s)
    , m_list(context.plan, u"mmc"_s)
    , m_make(context.plan, u"make"_s)
    , m_model(context.plan, u"model"_s)
    , m_colour(context.plan, u"colour"_s)
{
}

/// What the read says beside vehicle, time and place: "Lane 2, E", a list that the plate is on, a partial
/// plate.
qint64 AnprImporter::titleOf(const TableRow &row, std::string_view partialPlate)
{
    const std::string_view lane = m_lane.cell(row);
    const std::string_view direction = m_direction.cell(row);
    const std::string_view list = m_list.cell(row);
    m_titleKey.assign(lane)
        .append("\x1f")
        .append(direction)
        .append("\x1f")
        .append(list)
        .append("\x1f")
        .append(partialPlate);
    if (const qint64 *known = m_titles.find(m_titleKey))
        return *known;
    QStringList parts;
    if (!partialPlate.empty())
        parts << tr("Partial plate %1").arg(simplified(partialPlate));
    if (!isNothing(list))
        parts << simplified(list);
    if (!isNothing(lane))
        parts << tr("Lane %1").arg(simplified(lane));
    if (!isNothing(direction))
        parts << simplified(direction);
    const qint64 title = m_context.events.phrase(parts.join(u", "_s));
    m_titles.add(m_titleKey, title);
    return title;
}

/// Every description that a plate comes with is kept with its first row: two that differ are a sign of a
/// cloned plate.
void AnprImporter::describe(const TableRow &row, EntityId vehicle)
{
    if (!vehicle || (!m_make.exists() && !m_model.exists() && !m_colour.exists()))
        return;
    m_descriptionKey.assign(m_vrm.cell(row));
    for (const FieldColumns *column : {&m_make, &m_model, &m_colour})
        m_descriptionKey.append("\x1f").append(column->cell(row));
    if (m_described.find(m_descriptionKey))
        return;
    m_described.add(m_descriptionKey, true);
    const auto textOf = [&row](const FieldColumns &column) {
        const std::string_view text = column.cell(row);
        return isNothing(text) ? QString() : simplified(text);
    };
    const Description said{vehicle, row.line, textOf(m_make), textOf(m_model), textOf(m_colour)};
    if (!said.make.isEmpty() || !said.model.isEmpty() || !said.colour.isEmpty())
        m_descriptions.push_back(said);
}

void AnprImporter::addDescription(const Description &description, EntityId vehicle)
{
    const Origin origin = m_context.origin(description.row);
    m_context.addAttribute(vehicle, attribute::Make, description.make, origin);
    m_context.addAttribute(vehicle, attribute::Model, description.model, origin);
    m_context.addAttribute(vehicle, attribute::Colour, description.colour, origin);
}

void AnprImporter::tellOther(const Description &before, const Description &now)
{
    const std::array<std::tuple<QString, QString, const FieldColumns *>, 3> parts{
        {{before.make, now.make, &m_make},
         {before.model, now.model, &m_model},
         {before.colour, now.colour, &m_colour}}};
    for (const auto &[was, is, column] : parts)
        if (!was.isEmpty() && !is.isEmpty() && was.compare(is, Qt::CaseInsensitive) != 0)
            return m_ledger.tell({now.row, column->title(), is,
                                  tr("Row %1 says “%2” of the same plate: both are kept. Check for a misread "
                                     "or cloned plate.")
                                      .arg(before.row)
                                      .arg(was),
                                  false},
                                 u"description"_s);
}

bool AnprImporter::finish(Progress &progress)
{
    constexpr double shareOfCameras = 0.5;
    ProgressPart ofCameras(progress, 0, shareOfCameras);
    if (!m_cameraDescriptions.finish(ofCameras))
        return false;
    ProgressPart ofVehicles(progress, shareOfCameras, 1);
    return addDescriptions(ofVehicles);
}

bool AnprImporter::addDescriptions(Progress &progress)
{
    constexpr size_t betweenReports = 1024;
    constexpr size_t mostCompared = 32; // a file may give one plate a new description in each row
    QHash<qint64, std::vector<size_t>> ofVehicle; ///< Its descriptions that were added, the first before all.
    const auto says = [](const QString &known, const QString &text) {
        return text.isEmpty() || text.compare(known, Qt::CaseInsensitive) == 0;
    };
    const auto saysAll = [&says](const Description &known, const Description &other) {
        return says(known.make, other.make) && says(known.model, other.model)
            && says(known.colour, other.colour);
    };
    for (size_t at = 0; at < m_descriptions.size(); ++at) {
        if (at % betweenReports == 0 && !progress.advance(qint64(at), qint64(m_descriptions.size())))
            return false;
        const Description &each = m_descriptions[at];
        const EntityId vehicle = m_context.events.resolved(each.vehicle);
        std::vector<size_t> &added = ofVehicle[vehicle.value]; // a plate may be written in several ways
        if (std::any_of(added.begin(), added.begin() + qsizetype(std::min(added.size(), mostCompared)),
                        [&](size_t other) { return saysAll(m_descriptions[other], each); }))
            continue;
        if (!added.empty())
            tellOther(m_descriptions[added.front()], each);
        added.push_back(at);
        addDescription(each, vehicle);
    }
    return true;
}

void AnprImporter::expect(const TableRow &row) const
{
    m_vehicles.prefetch(m_vrm.cell(row));
    m_cameras.prefetch(row);
}

bool AnprImporter::add(const TableRow &row)
{
    NewEvent event;
    event.kind = EventKind::AnprRead;
    event.row = row.line;
    if (!m_times.read(row, event, m_context.events))
        return false;
    const std::string_view plate = m_vrm.cell(row);
    const NamedEntity named = m_vehicles.name(plate, row.line, m_vrm.title());
    if (named.isRefused()) {
        m_ledger.reject({row.line, m_vrm.title(), simplified(plate), m_vehicles.reason(named), true});
        return false;
    }
    event.vehicle = named.id();
    describe(row, named.id());
    event.place = m_cameras.place(row);
    event.title = titleOf(row, named.isNobody() ? plate : std::string_view());
    m_context.addEvent(event);
    return true;
}

} // namespace

std::unique_ptr<BulkImporter> BulkImporter::make(const QString &kind, ImportContext &context,
                                                 ImportLedger &ledger)
{
    if (kind == u"calls")
        return std::make_unique<CallsImporter>(context, ledger);
    return std::make_unique<AnprImporter>(context, ledger);
}

} // namespace skein
