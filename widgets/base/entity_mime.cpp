// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/entity_mime.h"

#include <QByteArrayList>

namespace skein {

QMimeData *entityMimeData(const std::vector<EntityId> &entities, const QString &labels)
{
    QByteArrayList numbers;
    for (const EntityId id : entities)
        numbers << QByteArray::number(id.value);
    auto *data = new QMimeData;
    data->setData(QString::fromLatin1(EntityMimeType), numbers.join(','));
    if (!labels.isEmpty())
        data->setText(labels);
    return data;
}

std::vector<EntityId> entitiesIn(const QMimeData &data)
{
    const QByteArray text = data.data(QString::fromLatin1(EntityMimeType));
    std::vector<EntityId> ids;
    if (text.isEmpty())
        return ids;
    for (const QByteArray &number : text.split(',')) {
        bool isNumber = false;
        const qint64 value = number.toLongLong(&isNumber);
        if (!isNumber || value <= 0)
            return {};
        ids.push_back({value});
    }
    return ids;
}

} // namespace skein
