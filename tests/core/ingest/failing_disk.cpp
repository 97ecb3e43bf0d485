// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/ingest/failing_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstddef>
#include <optional>

namespace skein {

namespace {

/// What is to fail. SQLite's callbacks know no context but the VFS, of which there is one.
struct Plan
{
    std::optional<DiskAct> act;
    int number = 0;
    FailingDisk::Until until = FailingDisk::Until::Next;
    int seen = 0;
};
Plan plan;

bool isToFail(DiskAct act)
{
    if (plan.act != act)
        return false;
    ++plan.seen;
    return plan.seen == plan.number || (plan.until == FailingDisk::Until::Mended && plan.seen > plan.number);
}

/// A file of the disk below, behind ours.
struct FailingFile
{
    sqlite3_file base;
    alignas(std::max_align_t) sqlite3_file below;
};

sqlite3_file *below(sqlite3_file *file)
{
    return &reinterpret_cast<FailingFile *>(file)->below;
}

int failingWrite(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
    if (!isToFail(DiskAct::Write))
        return below(file)->pMethods->xWrite(below(file), bytes, size, at);
    below(file)->pMethods->xWrite(below(file), bytes, size / 2, at);
    return SQLITE_FULL;
}

int failingSync(sqlite3_file *, int)
{
    return isToFail(DiskAct::Sync) ? SQLITE_IOERR_FSYNC : SQLITE_OK; // no test outlives the machine
}

int failingTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    return isToFail(DiskAct::Truncate) ? SQLITE_IOERR_TRUNCATE
                                       : below(file)->pMethods->xTruncate(below(file), size);
}

int closeFile(sqlite3_file *file)
{
    const int code = below(file)->pMethods->xClose(below(file));
    file->pMethods = nullptr;
    return code;
}

const sqlite3_io_methods &methods()
{
    static const sqlite3_io_methods all = [] {
        sqlite3_io_methods each{};
        each.iVersion = 2; // with shared memory, without pages in memory
        each.xClose = closeFile;
        each.xRead = [](sqlite3_file *file, void *to, int size, sqlite3_int64 at) {
            return below(file)->pMethods->xRead(below(file), to, size, at);
        };
        each.xWrite = failingWrite;
        each.xTruncate = failingTruncate;
        each.xSync = failingSync;
        each.xFileSize = [](sqlite3_file *file, sqlite3_int64 *size) {
            return below(file)->pMethods->xFileSize(below(file), size);
        };
        each.xLock
            = [](sqlite3_file *file, int lock) { return below(file)->pMethods->xLock(below(file), lock); };
        each.xUnlock
            = [](sqlite3_file *file, int lock) { return below(file)->pMethods->xUnlock(below(file), lock); };
        each.xCheckReservedLock = [](sqlite3_file *file, int *is) {
            return below(file)->pMethods->xCheckReservedLock(below(file), is);
        };
        each.xFileControl = [](sqlite3_file *file, int what, void *with) {
            return below(file)->pMethods->xFileControl(below(file), what, with);
        };
        each.xSectorSize = [](sqlite3_file *file) { return below(file)->pMethods->xSectorSize(below(file)); };
        each.xDeviceCharacteristics
            = [](sqlite3_file *file) { return below(file)->pMethods->xDeviceCharacteristics(below(file)); };
        each.xShmMap = [](sqlite3_file *file, int page, int size, int extend, void volatile **at) {
            return below(file)->pMethods->xShmMap(below(file), page, size, extend, at);
        };
        each.xShmLock = [](sqlite3_file *file, int offset, int count, int flags) {
            return below(file)->pMethods->xShmLock(below(file), offset, count, flags);
        };
        each.xShmBarrier = [](sqlite3_file *file) { below(file)->pMethods->xShmBarrier(below(file)); };
        each.xShmUnmap = [](sqlite3_file *file, int isDeleted) {
            return below(file)->pMethods->xShmUnmap(below(file), isDeleted);
        };
        return each;
    }();
    return all;
}

sqlite3_vfs *vfsBelow(sqlite3_vfs *vfs)
{
    return static_cast<sqlite3_vfs *>(vfs->pAppData);
}

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *flagsGiven)
{
    file->pMethods = nullptr;
    const int code = vfsBelow(vfs)->xOpen(vfsBelow(vfs), name, below(file), flags, flagsGiven);
    if (code == SQLITE_OK)
        file->pMethods = &methods();
    return code;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int isFolderSynced)
{
    return isToFail(DiskAct::Delete) ? SQLITE_IOERR_DELETE
                                     : vfsBelow(vfs)->xDelete(vfsBelow(vfs), name, isFolderSynced);
}

/// The rest is the default's own: none of it asks which VFS it was called by but for its system calls.
sqlite3_vfs &failingVfs()
{
    static sqlite3_vfs vfs = [] {
        sqlite3_vfs *const usual = sqlite3_vfs_find(nullptr);
        sqlite3_vfs made = *usual;
        made.iVersion = std::min(usual->iVersion, 2);
        made.szOsFile = int(offsetof(FailingFile, below)) + usual->szOsFile;
        made.zName = "failing";
        made.pAppData = usual;
        made.xOpen = openFile;
        made.xDelete = deleteFile;
        return made;
    }();
    return vfs;
}

} // namespace

FailingDisk::FailingDisk()
{
    sqlite3_vfs_register(&failingVfs(), 1);
}

FailingDisk::~FailingDisk()
{
    mend();
    sqlite3_vfs_unregister(&failingVfs());
}

void FailingDisk::failAt(DiskAct act, int number, Until until)
{
    plan = {act, number, until, 0};
}

bool FailingDisk::mend()
{
    const bool hasFailed = plan.act && plan.seen >= plan.number;
    plan = {};
    return hasFailed;
}

} // namespace skein
