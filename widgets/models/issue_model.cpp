// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/issue_model.h"

#include "core/storage/case_session.h"
#include "core/storage/source_store.h"

namespace skein {

IssueModel::IssueModel(CaseSession &session, QObject *parent)
    : RowIssueModel(parent)
    , m_session(session)
{
    connect(&session, &CaseSession::changed, this, [this](const Changes &changes) {
        if (changes.touchesEverything())
            load();
    });
}

void IssueModel::setSource(SourceId source)
{
    m_source = source;
    load();
}

void IssueModel::load()
{
    setRows(m_source ? issuesOf(m_session.database(), m_source) : std::vector<RowIssue>());
}

} // namespace skein
