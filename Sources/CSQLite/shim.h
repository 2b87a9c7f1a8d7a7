// Debian's SQLite, seen only by SQLiteStore. Variadic calls are not visible to Swift, so the one option we set has a
// function of its own.
#pragma once
#include <sqlite3.h>

static inline int sopsh_sqlite_option(sqlite3 *db, int option, int value) {
  int now;
  return sqlite3_db_config(db, option, value, &now);
}
