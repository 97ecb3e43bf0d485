// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/ufed_model.h"

#include "core/ingest/formats/xml_text.h"
#include "core/ingest/table_reader.h"

#include <QByteArray>

namespace skein {

using Token = XmlPull::Token;

std::string_view UfedModel::field(std::string_view name) const
{
    for (const auto &[key, value] : fields)
        if (key == name)
            return value;
    return {};
}

std::vector<const UfedModel *> UfedModel::within(std::string_view name) const
{
    std::vector<const UfedModel *> found;
    for (const UfedModel &model : models)
        if (model.holder == name)
            found.push_back(&model);
    return found;
}

/// The text of a <value>, which may be written in Base64.
static std::string valueText(XmlPull &xml)
{
    const bool isEncoded = xml.attribute("format") == "Base64String";
    const std::string text = xmlText(xml);
    if (!isEncoded)
        return std::string(trimmed(text));
    return QByteArray::fromBase64(QByteArray::fromStdString(text)).toStdString();
}

UfedModel readUfedModel(XmlPull &xml)
{
    UfedModel model;
    model.type = xml.attribute("type");
    model.state = xml.attribute("deleted_state");
    const size_t depth = xml.depth();
    std::string field;
    for (Token token = xml.next(); token != Token::Finish; token = xml.next()) {
        if (token == Token::End && xml.depth() < depth)
            break;
        if (token != Token::Start)
            continue;
        const std::string name(xml.name());
        if (name == "model") {
            UfedModel inner = readUfedModel(xml);
            inner.holder = field;
            model.models.push_back(std::move(inner));
        } else if (name == "value") {
            std::string text = valueText(xml);
            if (!text.empty())
                model.fields.emplace_back(field, std::move(text));
        } else if (name == "field" || name == "multiField" || name == "modelField"
                   || name == "multiModelField") {
            field = xml.attribute("name");
        }
    }
    return model;
}

} // namespace skein
