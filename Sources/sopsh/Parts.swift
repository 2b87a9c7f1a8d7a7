import Failures
import SQLiteStore
import Shell

/// Offices are kept in files, by SQLite.
let files = Stores(
  open: { (path, isReadOnly) throws(Failure) in try SQLiteStore(path: path, readOnly: isReadOnly) },
  create: { (path, office) throws(Failure) in
    try SQLiteStore.create(path: path, office: office)
    return try SQLiteStore(path: path, readOnly: false)
  },
  relational: { (state, path, isWhole) throws(Failure) in try RelationalCopy.write(state, to: path, isWhole: isWhole) },
  wordings: StoreWordings.all)
