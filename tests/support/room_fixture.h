// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/fake_prompts.h"
#include "tests/support/small_story.h"
#include "widgets/base/room_context.h"
#include "widgets/base/selection.h"
#include "widgets/jobs/job_bar.h"

namespace skein {

/// What a room needs to live in a test, over the small story. SKEIN_PICTURES names a folder for what was
/// drawn.
class RoomFixture
{
public:
    SmallStory story;
    Selection selection;
    FakePrompts prompts;
    JobBar jobs;

    RoomContext context() { return {story.test.session(), selection, prompts, jobs}; }

    static void picture(QWidget &widget, const QString &name)
    {
        const QString folder = qEnvironmentVariable("SKEIN_PICTURES");
        if (!folder.isEmpty())
            widget.grab().save(folder + u'/' + name + QStringLiteral(".png"));
    }
};

} // namespace skein
