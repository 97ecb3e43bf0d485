// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QString>

#include <gtest/gtest.h>

/// Compares text with tests/data/golden/NAME. UPDATE_GOLDEN=1 writes the file instead; the diff is then
/// reviewed.
inline void expectGolden(const QString &name, const QString &actual)
{
    QFile file(QStringLiteral(DATA_DIR "/golden/") + name);
    if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(actual.toUtf8());
        FAIL() << "wrote " << qPrintable(name) << "; unset UPDATE_GOLDEN to test";
    }
    ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << "no golden file " << qPrintable(name);
    EXPECT_EQ(actual, QString::fromUtf8(file.readAll())) << "differs from " << qPrintable(name);
}
