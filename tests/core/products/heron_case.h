// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/form_filler.h"

#include <QTemporaryDir>

#include <optional>

/// A small case of invented people: a group of two, a child, a line, a car, an arrest and reports.
class HeronCase
{
public:
    HeronCase();

    skein::CaseSession &session() { return *m_session; }
    /// A request for that variant about the group, without a chart.
    skein::FormRequest request(const QString &variant) const;
    QString file(const QString &name) const { return m_folder.filePath(name); }

    skein::EntityId group, boss, runner, child, line, car, home, report;
    skein::SourceId people, reports;

private:
    void fillPeople(skein::Database &database);
    void fillThings(skein::Database &database);
    void fillEvents(skein::Database &database);

    QTemporaryDir m_folder;
    std::optional<skein::CaseSession> m_session;
};
