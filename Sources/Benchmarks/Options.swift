/// What the command line asks for.
struct Options {
  var wantsJSON = false
  var wantsHelp = false
  /// Where to draw the error of differences against their step, if anywhere.
  var picture: String?
  private var isLarge = false
  private var filter = ""

  static let help = """
    Usage: benchmarks [--json] [--filter NAME] [--large] [--help]

    Measures the engines and prints a table. Build it with optimisation:
    swift run -c release benchmarks

      --json         print {"benchmarks": [{"name": …, "nanosecondsPerOperation": …}, …]}
      --filter NAME  only benchmarks whose name contains NAME
      --large        graphs of 10^8 operations too; they take about 6 GB
      --picture FILE draw the error of differences against their step, as SVG, and measure nothing
      --help         print this

    Benchmarks:
    """ + Options.all(large: false).map { "\n  \(padded($0.name, to: 24))\($0.about)" }.joined()

  init(_ arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--json": wantsJSON = true
      case "--large": isLarge = true
      case "--help", "-h": wantsHelp = true
      case "--filter":
        guard let name = rest.popFirst() else { throw UsageError("--filter takes a name") }
        filter = name
      case "--picture":
        guard let path = rest.popFirst() else { throw UsageError("--picture takes a file") }
        picture = path
      case _ where argument.hasPrefix("--filter="):
        filter = String(argument.dropFirst("--filter=".count))
      default:
        throw UsageError("unknown option \(argument); see --help")
      }
    }
    if !wantsHelp, benchmarks.isEmpty { throw UsageError("no benchmark is called \(filter)") }
  }

  /// The benchmarks to run.
  var benchmarks: [any Benchmark] {
    Options.all(large: isLarge).filter { filter.isEmpty || $0.name.contains(filter) }
  }

  private static func all(large: Bool) -> [any Benchmark] {
    // The growth of memory comes first, while nothing has been freed yet that could be used again.
    [
      ScalarGrowth(largestPower: large ? 8 : 7),
      ScalarGraph(), RecordedScalarGraph(), NetworkGraphBenchmark(),
      CheckEntries(), TrainingStep.images, TrainingStep.exclusiveOr,
    ]
  }
}

/// The command line is not one that the program understands.
struct UsageError: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
