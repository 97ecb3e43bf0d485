// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/models/row_issue_model.h"

namespace skein {

class CaseSession;

/// The rows of a source that were left out, and those stored with a doubt. Follows the session by itself.
class IssueModel final : public RowIssueModel
{
    Q_OBJECT

public:
    explicit IssueModel(CaseSession &session, QObject *parent = nullptr);

    void setSource(SourceId source); ///< None: empty.

private:
    void load();

    CaseSession &m_session;
    SourceId m_source;
};

} // namespace skein
