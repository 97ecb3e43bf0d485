// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <sqlite3.h>

#include <memory>
#include <span>

namespace skein {

/// Lets SQL read a table that is made by code (sqlite.org/vtab.html). Table has: Schema, a CREATE TABLE text;
/// a type Shared and a constructor from the connection and what tables of the connection share;
/// choose(sqlite3_index_info &), an SQLite result code; and Cursor. Cursor has: a constructor from Table &;
/// filter(plan, values), next(), isAtEnd(), rowId() and column(context, column). What they throw becomes an
/// SQL error.
template<typename Table>
class VirtualTable
{
public:
    using Shared = std::shared_ptr<typename Table::Shared>;

    static int registerAt(sqlite3 *handle, const char *name, const Shared &shared)
    {
        static const sqlite3_module module = makeModule();
        return sqlite3_create_module_v2(
            handle, name, &module, std::make_unique<Shared>(shared).release(),
            [](void *kept) { std::unique_ptr<Shared>(static_cast<Shared *>(kept)); });
    }

private:
    struct Instance : sqlite3_vtab
    {
        Instance(sqlite3 *handle, const Shared &shared)
            : sqlite3_vtab{}
            , table(handle, shared)
        {
        }
        Table table;
    };
    struct Cursor : sqlite3_vtab_cursor
    {
        explicit Cursor(Table &table)
            : sqlite3_vtab_cursor{}
            , cursor(table)
        {
        }
        typename Table::Cursor cursor;
    };

    static auto &cursorOf(sqlite3_vtab_cursor *cursor) { return static_cast<Cursor *>(cursor)->cursor; }

    template<typename Work>
    static int guarded(sqlite3_vtab *table, Work work)
    {
        try {
            work();
            return SQLITE_OK;
        } catch (const std::exception &error) {
            sqlite3_free(table->zErrMsg);
            table->zErrMsg = sqlite3_mprintf("%s", error.what());
            return SQLITE_CORRUPT_VTAB;
        }
    }

    static int connect(sqlite3 *handle, void *shared, int /*count*/, const char *const * /*arguments*/,
                       sqlite3_vtab **made, char **message)
    {
        if (const int code = sqlite3_declare_vtab(handle, Table::Schema); code != SQLITE_OK)
            return code;
        try {
            *made = std::make_unique<Instance>(handle, *static_cast<Shared *>(shared)).release();
            return SQLITE_OK;
        } catch (const std::exception &error) {
            *message = sqlite3_mprintf("%s", error.what());
            return SQLITE_ERROR;
        }
    }

    static sqlite3_module makeModule()
    {
        sqlite3_module module{};
        module.xConnect = connect; // without xCreate: the table is there under the module's name
        module.xBestIndex
            = [](sqlite3_vtab * /*table*/, sqlite3_index_info *info) { return Table::choose(*info); };
        module.xDisconnect = [](sqlite3_vtab *table) {
            const std::unique_ptr<Instance> instance(static_cast<Instance *>(table));
            return SQLITE_OK;
        };
        module.xOpen = [](sqlite3_vtab *table, sqlite3_vtab_cursor **made) {
            return guarded(table, [&] {
                *made = std::make_unique<Cursor>(static_cast<Instance *>(table)->table).release();
            });
        };
        module.xClose = [](sqlite3_vtab_cursor *cursor) {
            const std::unique_ptr<Cursor> closed(static_cast<Cursor *>(cursor));
            return SQLITE_OK;
        };
        module.xFilter = [](sqlite3_vtab_cursor *cursor, int plan, const char * /*name*/, int count,
                            sqlite3_value **values) {
            return guarded(cursor->pVtab,
                           [&] { cursorOf(cursor).filter(plan, std::span(values, size_t(count))); });
        };
        module.xNext = [](sqlite3_vtab_cursor *cursor) {
            return guarded(cursor->pVtab, [&] { cursorOf(cursor).next(); });
        };
        module.xEof = [](sqlite3_vtab_cursor *cursor) { return cursorOf(cursor).isAtEnd() ? 1 : 0; };
        module.xColumn = [](sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column) {
            return guarded(cursor->pVtab, [&] { cursorOf(cursor).column(context, column); });
        };
        module.xRowid = [](sqlite3_vtab_cursor *cursor, sqlite3_int64 *id) {
            *id = cursorOf(cursor).rowId();
            return SQLITE_OK;
        };
        return module;
    }
};

/// The first usable constraint of a kind on a column, taken as the next argument of filter(); SQLite checks
/// each row again. False when there is none.
inline bool takeConstraint(sqlite3_index_info &info, int column, std::initializer_list<int> operators,
                           int &arguments)
{
    for (int i = 0; i < info.nConstraint; ++i) {
        const auto &constraint = info.aConstraint[i];
        const bool isWanted
            = std::find(operators.begin(), operators.end(), int(constraint.op)) != operators.end();
        if (!constraint.usable || constraint.iColumn != column || !isWanted)
            continue;
        info.aConstraintUsage[i].argvIndex = ++arguments;
        return true;
    }
    return false;
}

} // namespace skein
