import Glibc
import Shell
import Tools

Interrupt.install()
exit(Program.run(Array(CommandLine.arguments.dropFirst())))
