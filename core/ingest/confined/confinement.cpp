// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/confined/confinement.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QFile>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <linux/landlock.h>
#include <memory>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace skein {

static constexpr rlim_t MostMemory = rlim_t(3) << 30;
static constexpr rlim_t MostFileBytes = (rlim_t(2) << 30) + 4096; // a member of an archive has 2 GiB at most
static constexpr rlim_t MostFiles = 11'000; // an archive of ten thousand members keeps them open

[[noreturn]] static void fail(const char *what)
{
    const QString reason = qt_error_string(errno);
    throw Error(QCoreApplication::translate(
                    "Confinement", "The reader of files could not be confined. Nothing was changed."),
                QString::fromLatin1(what) + QStringLiteral(": ") + reason);
}

static void limit(__rlimit_resource resource, rlim_t most)
{
    rlimit limits{};
    if (getrlimit(resource, &limits) != 0)
        fail("getrlimit");
    limits.rlim_max = std::min(limits.rlim_max, most);
    limits.rlim_cur = limits.rlim_max;
    if (setrlimit(resource, &limits) != 0)
        fail("setrlimit");
}

namespace {

/// A set of rules of Landlock (kernel.org/doc/html/latest/userspace-api/landlock.html), through system calls
/// as the C library has no functions for them.
class FileRules
{
public:
    static constexpr quint64 Read = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    static constexpr quint64 Write = Read | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG
        | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR;

    FileRules()
    {
        // The rights of the first version, which every kernel with Landlock knows.
        landlock_ruleset_attr handled{};
        handled.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
        m_rules = int(syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0));
    }
    ~FileRules()
    {
        if (isOffered())
            close(m_rules);
    }
    FileRules(const FileRules &) = delete;
    FileRules &operator=(const FileRules &) = delete;

    bool isOffered() const { return m_rules >= 0; }

    void allow(const QString &path, quint64 access) const
    {
        const int place = open(QFile::encodeName(path).constData(), O_PATH | O_CLOEXEC);
        if (place < 0)
            return;
        landlock_path_beneath_attr rule{};
        rule.parent_fd = place;
        rule.allowed_access = access;
        int code = int(syscall(SYS_landlock_add_rule, m_rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0));
        if (code != 0 && errno == EINVAL) { // a file, which has no rights of a folder
            rule.allowed_access &= LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE;
            code = int(syscall(SYS_landlock_add_rule, m_rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0));
        }
        close(place);
        if (code != 0)
            fail("landlock_add_rule");
    }

    void enforce() const
    {
        if (syscall(SYS_landlock_restrict_self, m_rules, 0) != 0)
            fail("landlock_restrict_self");
    }

private:
    int m_rules = -1;
};

} // namespace

bool canConfineFiles()
{
    return FileRules().isOffered();
}

/// What a reader has no use for: the network, other programs and processes, the system itself.
static constexpr std::array RefusedCalls{"socket",
                                         "socketpair",
                                         "connect",
                                         "bind",
                                         "listen",
                                         "accept",
                                         "accept4",
                                         "sendto",
                                         "sendmsg",
                                         "sendmmsg",
                                         "execve",
                                         "execveat",
                                         "fork",
                                         "vfork",
                                         "ptrace",
                                         "kill",
                                         "tkill",
                                         "process_vm_readv",
                                         "process_vm_writev",
                                         "pidfd_open",
                                         "pidfd_getfd",
                                         "mount",
                                         "umount2",
                                         "pivot_root",
                                         "chroot",
                                         "unshare",
                                         "setns",
                                         "bpf",
                                         "perf_event_open",
                                         "userfaultfd",
                                         "keyctl",
                                         "add_key",
                                         "request_key",
                                         "open_by_handle_at",
                                         "io_uring_setup",
                                         "io_uring_enter",
                                         "io_uring_register",
                                         "init_module",
                                         "finit_module",
                                         "delete_module",
                                         "kexec_load",
                                         "reboot",
                                         "swapon",
                                         "swapoff",
                                         "ioperm",
                                         "iopl",
                                         "personality",
                                         "shmget",
                                         "msgget",
                                         "memfd_secret"};

static void refuseCalls()
{
    const std::unique_ptr<void, void (*)(scmp_filter_ctx)> filter(seccomp_init(SCMP_ACT_ALLOW),
                                                                  seccomp_release);
    if (!filter)
        fail("seccomp_init");
    for (const char *name : RefusedCalls)
        if (const int number = seccomp_syscall_resolve_name(name); number != __NR_SCMP_ERROR)
            seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EPERM), number, 0);
    // Threads yes, processes no. What clone3 asks for cannot be looked at: the C library falls back to clone.
    seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
    const scmp_arg_cmp isProcess{0, SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0};
    seccomp_rule_add_array(filter.get(), SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1, &isProcess);
    if (const int code = seccomp_load(filter.get()); code != 0 && code != -EINVAL && code != -ENOSYS) {
        errno = -code;
        fail("seccomp_load");
    }
}

void confine(const QStringList &readable, const QString &writable)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_DUMPABLE, 0);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        fail("PR_SET_NO_NEW_PRIVS");
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_DATA, MostMemory);
    limit(RLIMIT_FSIZE, MostFileBytes);
    limit(RLIMIT_NOFILE, MostFiles);
    if (const FileRules rules; rules.isOffered()) {
        for (const QString &path : readable)
            rules.allow(path, FileRules::Read);
        rules.allow(writable, FileRules::Write);
        rules.enforce();
    }
    refuseCalls();
}

} // namespace skein
