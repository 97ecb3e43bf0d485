// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/edits/entity_edits.h"
#include "app/import_flow.h"
#include "app/main_window.h"
#include "app/workspace.h"
#include "core/storage/case_session.h"

namespace skein {

/// All that belongs to the case in the window. The widgets go before what they show.
struct MainWindow::OpenCase
{
    explicit OpenCase(const QString &path)
        : session(std::make_unique<CaseSession>(path))
    {
    }
    ~OpenCase()
    {
        delete import;
        delete workspace;
        delete edits;
    }
    OpenCase(const OpenCase &) = delete;
    OpenCase &operator=(const OpenCase &) = delete;

    std::unique_ptr<CaseSession> session;
    Selection selection;
    EntityEdits *edits = nullptr;
    ImportFlow *import = nullptr;
    Workspace *workspace = nullptr;
};

} // namespace skein
