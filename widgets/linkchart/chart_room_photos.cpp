// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/storage/entity_store.h"
#include "widgets/base/prompts.h"
#include "widgets/jobs/job_bar.h"
#include "widgets/jobs/run_job.h"
#include "widgets/linkchart/chart_room.h"
#include "widgets/linkchart/photos/photo.h"

#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace skein {

void ChartRoom::makePhotoActions()
{
    add({u"chart-photo"_s, tr("Photograph…"), u"entity-person"_s, QKeySequence(u"Ctrl+Alt+P"_s),
         [this] { choosePhoto(); }});
    add({u"chart-photo-remove"_s, tr("Take the photograph off"), u"remove"_s, {}, [this] { removePhoto(); }});
}

/// The one item that is chosen.
std::optional<EntityId> ChartRoom::chosenEntity() const
{
    const std::vector<ChartItemId> items = chosenItems();
    if (items.size() != 1)
        return std::nullopt;
    return EntityId{items.front().value};
}

void ChartRoom::choosePhoto()
{
    const std::optional<EntityId> entity = chosenEntity();
    if (!entity)
        return Q_EMIT noticed(tr("Choose the item that the photograph is of"));
    const QString path
        = m_context.prompts.fileToOpen({tr("Photograph"), tr("Pictures (*.png *.jpg *.jpeg)"), {}});
    if (path.isEmpty())
        return;
    const QFuture<PhotoFile> job = runJob(
        this, [path](Progress &progress) { return readPhotoFile(path, progress); },
        [this, entity](const PhotoFile &file) { keepPhoto(*entity, file); },
        [this](const std::exception &error) {
            const auto *known = dynamic_cast<const Error *>(&error);
            m_context.prompts.showError(known ? known->message() : tr("The photograph could not be read."),
                                        QString::fromUtf8(error.what()));
        });
    m_context.jobs.follow(tr("Read the photograph"), job);
}

void ChartRoom::keepPhoto(EntityId entity, const PhotoFile &file)
{
    act([&] {
        const std::optional<Entity> known = findEntity(m_context.session.database(), entity);
        if (!known)
            return;
        m_context.session.edit(tr("Put a photograph on %1").arg(known->label), [&](Database &database) {
            setEntityPhotograph(database,
                                {entity,
                                 {},
                                 file.name,
                                 file.digest,
                                 QDateTime::currentMSecsSinceEpoch(),
                                 m_context.session.user()},
                                file.content);
        });
        Q_EMIT noticed(
            tr("Photograph of %1 from %2; the case keeps a small copy").arg(known->label, file.name));
    });
}

void ChartRoom::removePhoto()
{
    const std::optional<EntityId> entity = chosenEntity();
    if (!entity)
        return;
    m_context.session.edit(tr("Take a photograph off"),
                           [&](Database &database) { removeEntityPhotograph(database, *entity); });
}

} // namespace skein
