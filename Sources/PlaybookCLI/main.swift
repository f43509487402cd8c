import PlaybookRunning

Process.exit(Program(CommandLine.arguments.dropFirst().map { $0 }).run())
