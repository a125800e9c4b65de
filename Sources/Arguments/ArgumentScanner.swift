import Typography

/// Tells options, their values and positional arguments apart.
struct ArgumentScanner {
  /// A request that every program understands.
  enum BuiltIn { case help, version }

  /// The options known so far.
  var options: [OptionDeclaration]
  /// The arguments not yet read.
  private(set) var rest: ArraySlice<String>
  /// The texts given to each option, by its key; for a flag, an empty one each time.
  private(set) var given: [String: [String]] = [:]
  /// The positional arguments in their order.
  private(set) var positionals: [String] = []
  /// The request met before any command.
  private(set) var builtIn: BuiltIn?
  private var optionsHaveEnded = false

  init(_ arguments: [String], options: [OptionDeclaration]) {
    rest = arguments[...]
    self.options = options
  }

  /// Reads options up to the first positional argument and returns that, or nil at the end.
  mutating func scanToPositional() throws(ArgumentProblem) -> String? {
    while let token = rest.popFirst() {
      if isPositional(token) { return token }
      switch token {
      case "--help", "-h": builtIn = .help
      case "--version": builtIn = .version
      default: try scanOption(token)
      }
      if builtIn != nil { return nil }
    }
    return nil
  }

  /// Reads all that is left.
  mutating func scanAll() throws(ArgumentProblem) {
    while let token = rest.popFirst() {
      if isPositional(token) { positionals.append(token) } else { try scanOption(token) }
    }
  }

  private func isPositional(_ token: String) -> Bool {
    optionsHaveEnded || !token.hasPrefix("-") || token == "-" || token.looksLikeNegativeNumber
  }

  private mutating func scanOption(_ token: String) throws(ArgumentProblem) {
    if token == "--" {
      optionsHaveEnded = true
      return
    }
    let parts = token.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let written = String(parts[0])
    let attached = parts.count > 1 ? String(parts[1]) : nil
    if let option = option(written: written) {
      try take(option, attached: attached)
    } else if attached == nil, let flags = cluster(written) {
      for flag in flags { try take(flag, attached: nil) }
    } else {
      throw .unknownOption(written, nearest: nearest(to: written))
    }
  }

  private mutating func take(
    _ option: OptionDeclaration, attached: String?
  ) throws(ArgumentProblem) {
    if given[option.key] != nil, !option.repeats { throw .repeated(option.key) }
    guard let value = option.value else {
      if let attached { throw .unwantedValue(attached, of: option.key) }
      given[option.key, default: []].append("")
      return
    }
    guard let text = attached ?? nextValue() else {
      throw .missingValue(of: option.key, placeholder: value.placeholder)
    }
    given[option.key, default: []].append(text)
  }

  /// Takes the next argument as a value, unless it is plainly an option.
  private mutating func nextValue() -> String? {
    guard let next = rest.first, !next.hasPrefix("--"), next != "-h" else { return nil }
    guard next == "-" || option(written: next) == nil else { return nil }
    return rest.popFirst()
  }

  private func option(written: String) -> OptionDeclaration? {
    options.first { $0.key == written || $0.short.map { "-\($0)" } == written }
  }

  /// Returns the flags of a cluster such as `-ab`, if all letters are flags.
  private func cluster(_ written: String) -> [OptionDeclaration]? {
    guard !written.hasPrefix("--") else { return nil }
    var flags: [OptionDeclaration] = []
    for letter in written.dropFirst() {
      guard let flag = option(written: "-\(letter)"), flag.value == nil else { return nil }
      flags.append(flag)
    }
    return flags
  }

  /// Returns the known option that an unknown one was meant to be.
  private func nearest(to written: String) -> String? {
    let name = String(written.drop { $0 == "-" })
    let names = options.map(\.name) + ["help", "version"]
    if let nearest = Spelling.nearest(to: name, among: names) { return "--" + nearest }
    // A letter with its value run together: `-efile`.
    guard !written.hasPrefix("--"), let letter = name.first else { return nil }
    guard let option = option(written: "-\(letter)"), let value = option.value else { return nil }
    return "-\(letter) \(value.placeholder)"
  }
}
