// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/storage/case_session.h"
#include "core/storage/entity_store.h"
#include "core/storage/search.h"
#include "core/storage/verify.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <optional>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

/// A closed case in a folder that nothing can be written into; not by the administrator either, as whom tests
/// may run.
class ReadOnlyCaseTest : public testing::Test
{
protected:
    ReadOnlyCaseTest()
        : m_path(m_folder.filePath(u"case #1?.skein"_s))
    {
        CaseSession::create(m_path, u"HERON"_s, Marking(u"OFFICIAL-SENSITIVE"_s));
        CaseSession session(m_path);
        session.edit(u"Add"_s, [](Database &database) {
            Entity phone;
            phone.kind = EntityKind::Phone;
            phone.label = u"07700 900123"_s;
            phone.identity = u"+447700900123"_s;
            addEntity(database, phone);
        });
    }
    void TearDown() override
    {
        if (m_wasAdministrator)
            static_cast<void>(::seteuid(0));
        QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void protect()
    {
        constexpr QFile::Permissions read = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
        for (const QString &name : entries())
            QFile::setPermissions(m_folder.filePath(name), read);
        QFile::setPermissions(m_folder.path(), read | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
        constexpr uid_t nobody = 65534;
        m_wasAdministrator = ::geteuid() == 0;
        if (m_wasAdministrator) {
            ASSERT_EQ(::seteuid(nobody), 0);
        }
    }
    QStringList entries() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    QTemporaryDir m_folder;
    QString m_path;
    bool m_wasAdministrator = false;
};

} // namespace

TEST_F(ReadOnlyCaseTest, ItIsReadWithoutAnythingBesideIt)
{
    protect();
    const QStringList before = entries();
    CaseSession session(m_path);
    EXPECT_TRUE(session.isReadOnly());
    EXPECT_EQ(session.info().operation, u"HERON"_s);
    EXPECT_TRUE(findByIdentity(session.database(), EntityKind::Phone, u"+447700900123"_s));
    EXPECT_EQ(search(session.database(), {u"07700 900123"_s, {}, 10}).size(), 1U);
    EXPECT_EQ(entities(session.reader()).size(), 1U);
    session.log({u"consult"_s, u"looked"_s, {}, {}});
    const CaseSession another(m_path);
    Database database(m_path, Access::Immutable);
    NoProgress progress;
    EXPECT_TRUE(verify(database, progress).empty());
    EXPECT_EQ(entries(), before);
}

TEST_F(ReadOnlyCaseTest, ItCannotBeChangedAndThatIsSaid)
{
    protect();
    CaseSession session(m_path);
    const auto rename = [](Database &database) { renameEntity(database, EntityId{1}, u"other"_s); };
    EXPECT_THROW(session.edit(u"Rename"_s, rename), Error);
    EXPECT_THROW(session.writer(), Error);
    EXPECT_EQ(entities(session.database()).front().label, u"07700 900123"_s);
}

TEST_F(ReadOnlyCaseTest, WhatAnInterruptedWriterLeftBesideItIsNotPassedOver)
{
    QFile left(m_path + u"-wal"_s);
    ASSERT_TRUE(left.open(QIODevice::WriteOnly));
    left.write("changes");
    left.close();
    protect();
    try {
        const CaseSession session(m_path);
        ADD_FAILURE() << "its last changes were not read";
    } catch (const Error &error) {
        EXPECT_TRUE(error.message().contains(u"case #1?.skein-wal beside it"_s))
            << error.message().toStdString();
    }
}

TEST_F(ReadOnlyCaseTest, AWriterAndReadersDoNotMeet)
{
    std::optional<CaseSession> writer(m_path);
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    protect();
    EXPECT_THROW(CaseSession{m_path}, Error);
    writer.reset();
}
