// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/specification.h"

#include "core/base/error.h"
#include "core/base/resource_folder.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr int Version = 1;
static constexpr qsizetype MaxBytes = 4 << 20;

[[noreturn]] static void fail(const QString &file, const QString &why)
{
    throw Error(QCoreApplication::translate(
                    "Specification", "The import specification %1 cannot be used: %2. Nothing was changed.")
                    .arg(file, why));
}

QStringList importKinds()
{
    return {u"people"_s, u"vehicles"_s, u"addresses"_s,    u"accounts"_s,     u"things"_s, u"calls"_s,
            u"anpr"_s,   u"events"_s,   u"attributions"_s, u"intelligence"_s, u"links"_s};
}

QString normalisedTitle(const QString &title)
{
    QString bare = title.toLower();
    if (const qsizetype star = bare.lastIndexOf(u"(*"); star >= 0)
        bare.truncate(star);
    QString result;
    if (title.startsWith(u':')) // ":ID" and "id" stand side by side in exports of graph databases
        result = u":"_s;
    bool isGap = false;
    for (const QChar c : std::as_const(bare)) {
        if (!c.isLetterOrNumber()) {
            isGap = true;
            continue;
        }
        if (isGap && result.size() > (result.startsWith(u':') ? 1 : 0))
            result += u' ';
        isGap = false;
        result += c;
    }
    return result;
}

bool Specification::hasField(const QString &field) const
{
    return constants.contains(field)
        || std::any_of(fields.begin(), fields.end(), [&](const auto &each) { return each.first == field; });
}

namespace {

/// Reads one JSON object and complains with the file's name.
class Reader
{
public:
    Reader(const QJsonObject &object, const QString &file)
        : m_object(object)
        , m_file(file)
    {
    }

    QString text(const QString &key) const
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isUndefined() && !value.isString())
            fail(m_file, u"“%1” is not a text"_s.arg(key));
        return value.toString();
    }

    QStringList texts(const QJsonValue &value, const QString &key) const
    {
        if (value.isString())
            return {value.toString()};
        QStringList list;
        for (const auto &each : value.toArray()) {
            if (!each.isString())
                fail(m_file, u"“%1” holds something that is not a text"_s.arg(key));
            list << each.toString();
        }
        if (!value.isUndefined() && !value.isArray())
            fail(m_file, u"“%1” is not a list of texts"_s.arg(key));
        return list;
    }

    QStringList titles(const QJsonValue &value, const QString &key) const
    {
        QStringList list = texts(value, key);
        for (QString &title : list)
            title = normalisedTitle(title);
        return list;
    }

    QJsonObject object(const QString &key) const
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isUndefined() && !value.isObject())
            fail(m_file, u"“%1” is not an object"_s.arg(key));
        return value.toObject();
    }

    template<typename Enum, size_t N>
    Enum term(const std::array<Term<Enum>, N> &terms, const QString &code) const
    {
        const auto value = fromCode(terms, code);
        if (!value)
            fail(m_file, u"“%1” is not a known code"_s.arg(code));
        return *value;
    }

    const QJsonObject &json() const { return m_object; }

private:
    const QJsonObject &m_object;
    const QString &m_file;
};

void readColumns(const Reader &reader, Specification &specification)
{
    const QJsonObject fields = reader.object(u"fields"_s);
    for (auto it = fields.begin(); it != fields.end(); ++it)
        specification.fields.emplace_back(it.key(), reader.titles(it.value(), it.key()));
    const QJsonObject attributes = reader.object(u"attributes"_s);
    for (auto it = attributes.begin(); it != attributes.end(); ++it)
        specification.attributes[it.key()] = reader.titles(it.value(), it.key());
    const QJsonObject tells = reader.object(u"tells"_s);
    for (auto it = tells.begin(); it != tells.end(); ++it)
        specification.tells[it.key()] = it.value().toInt();
    const QJsonArray needs = reader.json().value(u"needs"_s).toArray();
    for (const auto &group : needs)
        specification.needs.push_back(reader.texts(group, u"needs"_s));
}

void readValues(const Reader &reader, const QString &file, Specification &specification)
{
    const QJsonObject constants = reader.object(u"constants"_s);
    for (auto it = constants.begin(); it != constants.end(); ++it)
        specification.constants[it.key()] = it.value().toString();
    const QJsonObject values = reader.object(u"values"_s);
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QJsonObject meanings = it.value().toObject();
        for (auto each = meanings.begin(); each != meanings.end(); ++each)
            specification.values[it.key()][each.key().toLower()] = each.value().toString();
    }
    const QJsonObject codes = reader.object(u"codes"_s);
    for (auto it = codes.begin(); it != codes.end(); ++it) {
        const QJsonObject code = it.value().toObject();
        const QString direction = code.value(u"direction"_s).toString();
        if (!direction.isEmpty() && direction != u"in" && direction != u"out")
            fail(file, u"the direction “%1” is neither in nor out"_s.arg(direction));
        specification.codes[it.key().toLower()]
            = {reader.term(eventKinds, code.value(u"kind"_s).toString(u"call"_s)),
               direction.isEmpty()      ? CallDirection::Unknown
                   : direction == u"in" ? CallDirection::In
                                        : CallDirection::Out};
    }
}

void readRelations(const Reader &reader, Specification &specification)
{
    const QJsonObject relations = reader.object(u"relations"_s);
    for (auto it = relations.begin(); it != relations.end(); ++it) {
        const QJsonObject json = it.value().toObject();
        RelationMeaning meaning;
        meaning.linkType = json.value(u"link"_s).toString();
        meaning.isDirected = json.value(u"directed"_s).toBool();
        meaning.isReversed = json.value(u"reversed"_s).toBool();
        if (json.contains(u"party"_s))
            meaning.role = reader.term(partyRoles, json.value(u"party"_s).toString());
        specification.relations[it.key()] = meaning;
    }
}

void check(const Specification &specification, const QString &file)
{
    if (!importKinds().contains(specification.kind))
        fail(file, u"its kind “%1” is none of %2"_s.arg(specification.kind, importKinds().join(u", "_s)));
    if (specification.fields.empty() && specification.constants.isEmpty())
        fail(file, u"it has no fields"_s);
    if (!specification.isGeneric && !specification.isHeaderless && specification.match.isEmpty())
        fail(file, u"“match” names no column to know it by"_s);
    if (!specification.dateOrder.isEmpty()
        && !QStringList{u"dayFirst"_s, u"monthFirst"_s, u"yearFirst"_s}.contains(specification.dateOrder))
        fail(file, u"the date order “%1” is not known"_s.arg(specification.dateOrder));
    if (!specification.banner.isEmpty() && !QRegularExpression(specification.banner).isValid())
        fail(file, u"“banner” is not a regular expression"_s);
}

} // namespace

Specification parseSpecification(const QByteArray &json, const QString &fileName)
{
    if (json.size() > MaxBytes)
        fail(fileName, u"it is larger than 4 MiB"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        fail(fileName, u"%1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    const QJsonObject object = document.object();
    const int version = object.value(u"skein-specification"_s).toInt();
    if (version < 1)
        fail(fileName, u"it does not begin with \"skein-specification\": 1"_s);
    if (version > Version)
        fail(fileName, u"it is of version %1, made by a newer Skein"_s.arg(version));
    const Reader reader(object, fileName);
    Specification result;
    result.name = reader.text(u"name"_s);
    result.kind = reader.text(u"kind"_s);
    result.isGeneric = object.value(u"generic"_s).toBool();
    result.isHeaderless = object.value(u"headerless"_s).toBool();
    result.match = reader.titles(object.value(u"match"_s), u"match"_s);
    result.without = reader.titles(object.value(u"without"_s), u"without"_s);
    result.space = reader.text(u"space"_s);
    result.companies = reader.text(u"companies"_s);
    result.persons = reader.text(u"persons"_s);
    result.banner = reader.text(u"banner"_s);
    result.dateOrder = reader.text(u"dateOrder"_s);
    result.zone = reader.text(u"zone"_s).toUtf8();
    result.region = reader.text(u"region"_s);
    result.version = std::max(1, object.value(u"version"_s).toInt(1));
    const QJsonObject madeFor = reader.object(u"madeFor"_s);
    const auto bytes
        = [&](const QString &key) { return QByteArray::fromHex(madeFor.value(key).toString().toLatin1()); };
    result.madeFor = {madeFor.value(u"file"_s).toString(), bytes(u"sha256"_s), bytes(u"heading"_s)};
    readColumns(reader, result);
    readValues(reader, fileName, result);
    readRelations(reader, result);
    check(result, fileName);
    return result;
}

SpecificationShelf shippedSpecifications()
{
    SpecificationShelf shelf;
    for (const QString &path : resourceFiles(u"specifications"_s, u"json"_s)) {
        QFile file(path);
        try {
            if (file.open(QIODevice::ReadOnly))
                shelf.specifications.push_back(parseSpecification(file.readAll(), path));
        } catch (const Error &error) {
            shelf.problems << error.message();
        }
    }
    return shelf;
}

} // namespace skein
