/// When to colour output, as `--color` says it.
package enum ColorPolicy: String, CaseIterable, Sendable {
  case auto, always, never

  /// Whether output is to be coloured.
  ///
  /// `always` and `never` decide alone. For `auto` the first of these decides: a `NO_COLOR` that is
  /// not empty (no), a `CLICOLOR_FORCE` that is neither empty nor 0 (yes), `TERM=dumb` (no),
  /// `CLICOLOR=0` (no), whether the output is a terminal.
  package func allowsColor(environment: [String: String], isTerminal: Bool) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if environment["NO_COLOR"]?.isEmpty == false { return false }
    if let force = environment["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return true }
    if environment["TERM"] == "dumb" || environment["CLICOLOR"] == "0" { return false }
    return isTerminal
  }
}
