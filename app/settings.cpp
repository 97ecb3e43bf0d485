// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace skein {

constexpr qsizetype RecentKept = 12;

Settings::Settings(const QString &iniFile)
    : m_store(iniFile.isEmpty()
                  ? QSettings(QSettings::IniFormat, QSettings::UserScope, u"skein"_s, u"skein"_s).fileName()
                  : iniFile,
              QSettings::IniFormat)
{
}

Appearance Settings::appearance() const
{
    const QString name = m_store.value(u"appearance"_s).toString();
    return name == u"light" ? Appearance::Light : name == u"dark" ? Appearance::Dark : Appearance::System;
}

void Settings::setAppearance(Appearance appearance)
{
    m_store.setValue(u"appearance"_s,
                     appearance == Appearance::Light      ? u"light"_s
                         : appearance == Appearance::Dark ? u"dark"_s
                                                          : u"system"_s);
}

QString Settings::zoneName() const
{
    return m_store.value(u"zone"_s, u"Europe/London"_s).toString();
}

TimeZone Settings::zone() const
{
    return TimeZone::named(zoneName().toStdString()).value_or(TimeZone::london());
}

void Settings::setZoneName(const QString &name)
{
    m_store.setValue(u"zone"_s, name);
}

QStringList Settings::recentCases() const
{
    return m_store.value(u"recentCases"_s).toStringList();
}

void Settings::addRecentCase(const QString &path)
{
    QStringList cases = recentCases();
    const QString whole = QFileInfo(path).absoluteFilePath();
    cases.removeAll(whole);
    cases.prepend(whole);
    m_store.setValue(u"recentCases"_s, QStringList(cases.mid(0, RecentKept)));
}

void Settings::removeRecentCase(const QString &path)
{
    QStringList cases = recentCases();
    cases.removeAll(path);
    m_store.setValue(u"recentCases"_s, cases);
}

QString Settings::lastFolder() const
{
    return m_store.value(u"lastFolder"_s, QDir::homePath()).toString();
}

void Settings::setLastFolder(const QString &folder)
{
    m_store.setValue(u"lastFolder"_s, folder);
}

QByteArray Settings::layout(const QString &name) const
{
    return m_store.value(u"layout/"_s + name).toByteArray();
}

void Settings::setLayout(const QString &name, const QByteArray &state)
{
    m_store.setValue(u"layout/"_s + name, state);
}

} // namespace skein
