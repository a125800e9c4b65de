import Wording

/// `~ normal(0, 0.1, seed = 7)`: numbers that are drawn.
extension Lowering {
  mutating func draw(
    _ drawing: Drawing, _ shape: Shape, _ name: String
  ) throws(Diagnostic) -> [Double] {
    guard let known = Distribution.argumentNames(of: drawing.name) else {
      throw error(
        "unknown distribution: \(shortened(drawing.name))", at: drawing.nameRange,
        label: "not defined",
        help: Synonyms.distribution(for: drawing.name).map { "write `~ \($0)`" }
          ?? nearestHelp(drawing.name, Distribution.names)
          ?? "there are \(Distribution.names.joined(separator: ", "))")
    }
    let options = try self.options(of: drawing, known)
    guard
      let distribution = Distribution(
        name: drawing.name, arguments: known.compactMap { options.numbers[$0] })
    else {
      let missing = Phrase.all(known.filter { options.numbers[$0] == nil })
      throw error(
        "\(quoted(drawing.name)) needs its \(missing)", at: drawing.range, label: "missing here",
        help: "write `\(drawing.name)(\(known.joined(separator: ", ")))`")
    }
    if let problem = distribution.problem {
      throw error(
        "\(quoted(drawing.name)) cannot be drawn from", at: drawing.range, label: problem)
    }
    let seed = options.seed ?? RandomNumberSource.seed(mixing: self.options.seed, name: name)
    let numbers = distribution.draw(shape, seed: seed)
    guard numbers.allSatisfy(\.isFinite) else {
      throw error(
        "\(quoted(drawing.name)) draws numbers that are too large", at: drawing.range,
        label: "some are infinite")
    }
    return numbers
  }

  /// The options by name, whether given by name or by position, and the seed.
  private mutating func options(
    of drawing: Drawing, _ known: [String]
  ) throws(Diagnostic) -> (numbers: [String: Double], seed: UInt64?) {
    var numbers: [String: Double] = [:]
    var seed: UInt64?
    for (position, argument) in drawing.arguments.enumerated() {
      if argument.name == "seed", seed == nil {
        seed = try self.seed(argument)
        continue
      }
      let name = argument.name ?? (position < known.count ? known[position] : "")
      guard known.contains(name), numbers[name] == nil else {
        throw unexpected(argument, of: drawing, known)
      }
      numbers[name] = try number(argument, for: name)
    }
    return (numbers, seed)
  }

  private func unexpected(
    _ argument: Drawing.Argument, of drawing: Drawing, _ names: [String]
  ) -> Diagnostic {
    let known = names + ["seed"]
    var label: Phrase = "this is one too many"
    var help: Phrase?
    if let name = argument.name {
      let isKnown = known.contains(name)
      label = isKnown ? "\(quoted(name)) is given twice" : "there is no option \(quoted(name))"
      help = isKnown ? nil : nearestHelp(name, known)
    } else if argument.value.nodes.count == 1, case .number = argument.value.root.kind {
      help = "a seed is written `seed = \(text(argument.value.range))`"
    }
    return error(
      "\(quoted(drawing.name)) takes "
        + (names.isEmpty ? "nothing but a seed" : "\(names.joined(separator: ", ")) and a seed"),
      at: argument.range,
      label: label, help: help)
  }

  private mutating func number(
    _ argument: Drawing.Argument, for name: String
  ) throws(Diagnostic) -> Double {
    let given = try evaluate(argument.value, for: name)
    guard given.shape.isNumber, let number = given.numbers.first else {
      throw error("a number belongs here", at: argument.range, label: "this is \(given.shape)")
    }
    return number
  }

  /// Reads a seed from its text, since a `Double` has 53 bits and a seed has 64.
  private func seed(_ argument: Drawing.Argument) throws(Diagnostic) -> UInt64 {
    guard let seed = UInt64(source.text(in: argument.value.range)) else {
      throw error(
        "a seed is a whole number", at: argument.value.range,
        label: "it is written in digits, from 0 to 2⁶⁴ − 1")
    }
    return seed
  }
}
