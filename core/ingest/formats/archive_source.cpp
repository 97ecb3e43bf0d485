// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/archive_source.h"

#include "core/base/error.h"
#include "core/ingest/zip_container.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr int MaxDepth = 2;
constexpr qint64 MaxMemberBytes = qint64(2) << 30;
constexpr qint64 MaxUnpacked = qint64(50) << 30;
constexpr size_t MostTables = 10'000;
constexpr int MostTold = 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("ArchiveSource", text);
}

/// How deep the archive that is being opened lies in others; sources are opened on one thread.
thread_local int depthNow = 0;

/// Members that hold no rows of their own.
enum class Aside {
    No,
    Folder,
    OfTheSystem, ///< What systems leave in archives.
    Log, ///< Of a database, and read with it.
};

Aside asideOf(const std::string &name, const ZipContainer &container)
{
    if (name.empty() || name.ends_with('/'))
        return Aside::Folder;
    if (name.find("__MACOSX/") != std::string::npos || name == ".DS_Store" || name.ends_with("/.DS_Store"))
        return Aside::OfTheSystem;
    for (const std::string_view ending : {"-wal", "-shm", "-journal"})
        if (name.ends_with(ending) && container.has(name.substr(0, name.size() - ending.size())))
            return Aside::Log;
    return Aside::No;
}

/// A member's name as it is shown: without signs that control a terminal, and never too long.
QString shownName(const std::string &name)
{
    constexpr qsizetype longest = 160;
    QString shown = QString::fromStdString(name);
    for (QChar &c : shown)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u'\uFFFD';
    return shown.size() > longest ? u"…"_s + shown.right(longest) : shown;
}

class ArchiveSource final : public TableSource
{
public:
    explicit ArchiveSource(const InputFile &input)
        : m_input(input)
        , m_container(input.bytes())
    {
        if (depthNow >= MaxDepth)
            throw Error(tr("%1 lies in an archive in an archive: unpack it first.").arg(input.path()));
        ++depthNow;
        try {
            takeAll();
        } catch (...) {
            --depthNow;
            throw;
        }
        --depthNow;
        if (m_tables.empty())
            throw Error(tr("%1 holds no file that can be read. %2").arg(input.path(), m_told.join(u' ')));
    }

    const std::vector<TableName> &tables() const override { return m_tables; }

    std::unique_ptr<TableReader> read(size_t table, char delimiter) const override
    {
        return member(table).source->read(m_places.at(table).second, delimiter);
    }
    bool isDelimited(size_t table) const override
    {
        return member(table).source->isDelimited(m_places.at(table).second);
    }
    bool hasRecords(size_t table) const override
    {
        return member(table).source->hasRecords(m_places.at(table).second);
    }
    const DecodedText *text(size_t table) const override
    {
        return member(table).source->text(m_places.at(table).second);
    }

    QStringList notes(size_t table) const override
    {
        const Member &holder = member(table);
        QStringList notes = holder.source->notes(m_places.at(table).second);
        notes << tr("A member of the archive; its own SHA-256: %1.")
                     .arg(QString::fromLatin1(holder.file->digest().toHex()));
        if (table == 0)
            notes << m_told;
        return notes;
    }

private:
    struct Member
    {
        std::unique_ptr<InputFile> file;
        std::unique_ptr<TableSource> source;
    };

    const Member &member(size_t table) const { return m_members.at(m_places.at(table).first); }

    /// Unpacks a member into a file of its own; empty when it has no bytes.
    QString unpack(const std::string &name)
    {
        const QString path = m_folder.filePath(QString::number(m_files++));
        QFile file(path);
        if (!m_folder.isValid() || !file.open(QIODevice::NewOnly | QIODevice::WriteOnly))
            throw Error(tr("The archive could not be unpacked into %1. Nothing was changed.").arg(path));
        const auto stream = m_container.open(name);
        std::vector<char> buffer(size_t(1) << 18);
        qint64 size = 0;
        while (const size_t count = stream->read(buffer.data(), buffer.size())) {
            size += qint64(count);
            m_unpacked += qint64(count);
            if (size > MaxMemberBytes || m_unpacked > MaxUnpacked)
                throw Error(
                    tr("The archive %1 unpacks to too much. Nothing was changed.").arg(m_input.path()));
            if (file.write(buffer.data(), qint64(count)) != qint64(count))
                throw Error(tr("The archive could not be unpacked: %1. Nothing was changed.")
                                .arg(file.errorString()));
        }
        return size > 0 ? path : QString();
    }

    void tell(const QString &text)
    {
        if (m_told.size() < MostTold)
            m_told << text;
        else if (m_told.size() == MostTold)
            m_told << tr("More members were not read.");
    }

    /// Of the report of a handset, the report; of other archives, every member.
    void takeAll()
    {
        static const std::string report = "report.xml";
        if (m_container.has(report)) {
            take(report);
            tell(tr("The archive holds a report and %1 other members, which were not read.")
                     .arg(m_container.names().size() - 1));
            return;
        }
        std::vector<std::string> sorted = m_container.names();
        std::sort(sorted.begin(), sorted.end());
        for (const std::string &name : m_container.names()) {
            const Aside aside = asideOf(name, m_container);
            if (aside == Aside::No)
                take(name);
            else if (aside == Aside::Folder && isEmptyFolder(name, sorted))
                m_empty << shownName(name);
            m_ofTheSystem += aside == Aside::OfTheSystem ? 1 : 0;
        }
        tellAside();
    }

    /// Whether no member lies in it; `sorted` are the names of all.
    static bool isEmptyFolder(const std::string &name, const std::vector<std::string> &sorted)
    {
        const auto next = std::upper_bound(sorted.begin(), sorted.end(), name);
        return next == sorted.end() || !next->starts_with(name);
    }

    void tellAside()
    {
        constexpr qsizetype mostNamed = 10;
        if (!m_empty.isEmpty())
            m_told << tr("%1 members are empty and hold nothing to read: %2%3.")
                          .arg(m_empty.size())
                          .arg(m_empty.mid(0, mostNamed).join(u", "_s),
                               m_empty.size() > mostNamed ? u" …"_s : QString());
        if (m_ofTheSystem > 0)
            m_told << tr("%1 members that the system of a Mac adds were passed over.").arg(m_ofTheSystem);
        if (m_untaken > 0)
            m_told << tr("More than %1 tables: %2 of them were not read. Unpack the archive and import its "
                         "files.")
                          .arg(MostTables)
                          .arg(m_untaken);
    }

    void take(const std::string &name)
    {
        const QString shown = shownName(name);
        const QString path = unpack(name);
        if (path.isEmpty()) {
            m_empty << shown;
            return;
        }
        Member member;
        member.file = std::make_unique<InputFile>(path, m_input.path() + u'/' + shown);
        if (const std::string log = name + "-wal"; m_container.has(log))
            if (const QString logPath = unpack(log); !logPath.isEmpty())
                member.file->setCompanion(u"-wal"_s, logPath);
        try {
            member.source = openFormat(*member.file).source;
        } catch (const Error &error) {
            tell(tr("“%1” was not read: %2").arg(shown, error.message().simplified()));
            return;
        }
        const std::vector<TableName> &tables = member.source->tables();
        for (size_t table = 0; table < tables.size(); ++table) {
            if (m_tables.size() == MostTables) {
                ++m_untaken;
                continue;
            }
            m_places.emplace_back(m_members.size(), table);
            m_tables.push_back({tables[table].sheet.isEmpty() ? shown : shown + u": "_s + tables[table].sheet,
                                tables[table].isHidden});
        }
        m_members.push_back(std::move(member));
    }

    const InputFile &m_input;
    ZipContainer m_container;
    QTemporaryDir m_folder;
    int m_files = 0;
    qint64 m_unpacked = 0;
    std::vector<Member> m_members;
    std::vector<std::pair<size_t, size_t>> m_places; ///< Of each table: the member and its table.
    std::vector<TableName> m_tables;
    QStringList m_told;
    QStringList m_empty; ///< Members, and folders in which none lies.
    qint64 m_ofTheSystem = 0;
    qint64 m_untaken = 0; ///< Tables.
};

double likeness(const FileHead &head)
{
    return ZipContainer::looksLikeZip(head.bytes) ? 0.8 : 0;
}

std::unique_ptr<TableSource> open(const InputFile &input)
{
    return std::make_unique<ArchiveSource>(input);
}

} // namespace

FileFormat archiveFormat()
{
    return {QT_TRANSLATE_NOOP("FileFormat", "Zip archive"), likeness, open, true};
}

} // namespace skein
