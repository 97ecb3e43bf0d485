// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/entity_store.h"
#include "core/storage/link_store.h"
#include "tests/support/fake_prompts.h"
#include "tests/widgets/linkchart/sample_chart.h"
#include "widgets/base/selection.h"
#include "widgets/jobs/job_bar.h"
#include "widgets/linkchart/chart_room.h"

#include <QAction>
#include <QMouseEvent>
#include <QTest>

#include <gtest/gtest.h>

namespace skein {

/// The room with the sample chart, driven by mouse, keys and names of widgets.
class ChartRoomTest : public testing::Test
{
protected:
    ChartRoomTest()
    {
        m_room.resize(1280, 800);
        m_room.show();
        m_room.view().fit();
        QObject::connect(&m_room, &Room::noticed, [this](const QString &line) { m_said << line; });
    }

    CaseSession &session() { return m_sample.file.session(); }
    ChartView &view() { return m_room.view(); }
    const ChartPicture &picture() { return m_room.view().scene().picture(); }
    const PictureItem &item(EntityId entity)
    {
        return picture().items[size_t(picture().places.value(entity))];
    }

    QPoint pointOf(EntityId entity) { return m_room.view().viewPoint(m_sample.positionOf(entity)).toPoint(); }

    void trigger(const QString &id)
    {
        for (QAction *action : m_room.roomActions())
            if (action->objectName() == id)
                return action->trigger();
        FAIL() << "no action " << qPrintable(id);
    }

    template<typename Widget>
    Widget *child(const QString &name)
    {
        return m_room.findChild<Widget *>(name);
    }

    void drag(QPoint from, QPoint to)
    {
        ChartView &view = m_room.view();
        QTest::mousePress(&view, Qt::LeftButton, {}, from);
        QTest::mouseMove(&view, (from + to) / 2);
        sendMove(from, to);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, to);
    }

    /// QTest moves without buttons under the offscreen platform.
    void sendMove(QPoint /*from*/, QPoint to)
    {
        QMouseEvent move(QEvent::MouseMove, to, m_room.view().mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(&m_room.view(), &move);
    }

    SampleChart m_sample;
    Selection m_selection;
    FakePrompts m_prompts;
    JobBar m_jobs;
    QStringList m_said;
    ChartRoom m_room{RoomContext{m_sample.file.session(), m_selection, m_prompts, m_jobs}};
};

} // namespace skein
