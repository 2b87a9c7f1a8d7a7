import Failures
import Glibc
import SQLiteStore
import Shell
import Tools

Interrupt.install()
let stores = Stores(
  open: { (path, isReadOnly) throws(Failure) in try SQLiteStore(path: path, readOnly: isReadOnly) },
  create: { (path, office) throws(Failure) in
    try SQLiteStore.create(path: path, office: office)
    return try SQLiteStore(path: path, readOnly: false)
  },
  relational: { (state, path, isWhole) throws(Failure) in try RelationalCopy.write(state, to: path, isWhole: isWhole) },
  wordings: StoreWordings.all)
exit(Program.run(Array(CommandLine.arguments.dropFirst()), stores: stores))
