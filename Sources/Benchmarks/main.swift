import Charts
import Foundation

/// Says what is wrong on standard error and ends the program.
func fail(_ message: String, code: Int32) -> Never {
  FileHandle.standardError.write(Data("error: \(message)\n".utf8))
  exit(code)
}

do {
  let options = try Options(Array(CommandLine.arguments.dropFirst()))
  if options.wantsHelp {
    print(Options.help)
  } else if let path = options.picture {
    try Data(StepErrors().chart().svg.utf8).write(to: URL(filePath: path))
  } else {
    var report = Report(isJSON: options.wantsJSON)
    for benchmark in options.benchmarks {
      try benchmark.measure { report.add($0) }
    }
    report.finish()
  }
} catch let error as UsageError {
  fail(error.message, code: 64)
} catch {
  fail("\(error)", code: 70)
}
