// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/zip_container.h"

#include "core/base/error.h"

#include <QCoreApplication>

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>

namespace skein {

static constexpr size_t MaxMembers = 100'000;
static constexpr size_t FreeBytes = size_t(10) << 20;
static constexpr size_t MaxRatio = 200;
static constexpr size_t MaxTotal = size_t(16) << 30;

static constexpr const char *TooMuch = "it unpacks to more than 200 times its size";

/// What one member may unpack to. What its header says is looked at first: a bomb is refused at once, and one
/// that lies about it as soon as it has unpacked so much.
static size_t mostUnpacked(std::string_view container)
{
    return std::min(MaxTotal, std::max(FreeBytes, container.size() * MaxRatio));
}

[[noreturn]] static void fail(const char *why)
{
    throw Error(
        QCoreApplication::translate("ZipContainer",
                                    "The workbook or archive is damaged, encrypted or passes a limit. "
                                    "Nothing was changed. Save it again without a password, or ask for "
                                    "it in parts."),
        QString::fromUtf8(why));
}

static std::unique_ptr<archive, int (*)(archive *)> opened(std::string_view bytes)
{
    std::unique_ptr<archive, int (*)(archive *)> reader(archive_read_new(), archive_read_free);
    archive_read_support_format_zip_seekable(reader.get());
    if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        fail(archive_error_string(reader.get()));
    return reader;
}

static std::string nameOf(archive_entry *entry)
{
    const char *name = archive_entry_pathname_utf8(entry);
    if (!name)
        name = archive_entry_pathname(entry);
    return name ? name : "";
}

ZipContainer::ZipContainer(std::string_view bytes)
    : m_bytes(bytes)
{
    const auto reader = opened(bytes);
    archive_entry *entry = nullptr;
    int code = ARCHIVE_OK;
    while ((code = archive_read_next_header(reader.get(), &entry)) == ARCHIVE_OK) {
        if (archive_entry_is_encrypted(entry))
            fail("it is encrypted: save it without a password");
        if (archive_entry_size_is_set(entry) && size_t(archive_entry_size(entry)) > mostUnpacked(bytes))
            fail(TooMuch);
        m_names.push_back(nameOf(entry));
        if (m_names.size() > MaxMembers)
            fail("more than 100,000 parts");
    }
    if (code != ARCHIVE_EOF)
        fail(archive_error_string(reader.get()));
}

bool ZipContainer::has(std::string_view name) const
{
    return std::find(m_names.begin(), m_names.end(), name) != m_names.end();
}

ZipContainer::Stream::Stream(std::string_view container, std::string_view name)
    : m_archive(opened(container))
    , m_most(mostUnpacked(container))
{
    archive_entry *entry = nullptr;
    while (archive_read_next_header(m_archive.get(), &entry) == ARCHIVE_OK)
        if (nameOf(entry) == name)
            return;
    fail("a part is missing");
}

size_t ZipContainer::Stream::read(char *to, size_t size)
{
    const la_ssize_t count = archive_read_data(m_archive.get(), to, size);
    if (count < 0)
        fail(archive_error_string(m_archive.get()));
    m_read += size_t(count);
    if (m_read > m_most)
        fail(TooMuch);
    return size_t(count);
}

std::unique_ptr<ZipContainer::Stream> ZipContainer::open(std::string_view name) const
{
    return std::make_unique<Stream>(m_bytes, name);
}

std::string ZipContainer::read(std::string_view name, size_t most) const
{
    Stream stream(m_bytes, name);
    std::string whole;
    for (;;) {
        const size_t before = whole.size();
        whole.resize(before + (size_t(1) << 16));
        const size_t count = stream.read(whole.data() + before, whole.size() - before);
        whole.resize(before + count);
        if (count == 0)
            return whole;
        if (whole.size() > most)
            fail("a part is too large");
    }
}

} // namespace skein
