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
    add({u"chart-icon-picture"_s, tr("Picture from a file…"), u"open"_s, {}, [this] { choosePicture(); }});
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
    readPicture(tr("Photograph"), [this, entity](const PhotoFile &file) { keepPhoto(*entity, file); });
}

void ChartRoom::readPicture(const QString &title, const std::function<void(const PhotoFile &)> &take)
{
    const QString path = m_context.prompts.fileToOpen({title, tr("Pictures (*.png *.jpg *.jpeg)"), {}});
    if (path.isEmpty())
        return;
    const QFuture<PhotoFile> job = runJob(
        this, [path](Progress &progress) { return readPhotoFile(path, progress); }, take,
        [this](const std::exception &error) {
            const auto *known = dynamic_cast<const Error *>(&error);
            m_context.prompts.showError(known ? known->message() : tr("The picture could not be read."),
                                        QString::fromUtf8(error.what()));
        });
    m_context.jobs.follow(tr("Read the picture"), job);
}

void ChartRoom::choosePicture()
{
    const std::vector<ChartItemId> items = chosenItems();
    if (items.empty())
        return Q_EMIT noticed(tr("Choose the items that the picture is for"));
    readPicture(tr("Picture for the icon"),
                [this, items](const PhotoFile &file) { givePicture(items, file); });
}

void ChartRoom::givePicture(const std::vector<ChartItemId> &items, const PhotoFile &file)
{
    act([&] {
        const OwnSign sign = ownSign(file.content, file.name);
        if (!sign)
            return; // it was stopped
        chart_edits::setPicture(m_context.session, chart(), items, sign);
        Q_EMIT noticed(tr("Icon from %1; the chart keeps a small copy").arg(file.name));
    });
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
