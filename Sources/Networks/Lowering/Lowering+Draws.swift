import Typography
import Rules

/// `~ normal(0, 0.1, seed = 7)`: parameters that are drawn.
extension Lowering {
  mutating func drawn(
    _ drawing: Drawing, _ shape: Shape, _ name: String
  ) throws(Diagnostic) -> [Double] {
    guard let argumentNames = Distribution.argumentNames(of: drawing.name) else {
      let nearest = Spelling.nearest(to: drawing.name, among: Distribution.names)
      throw error(
        "unknown distribution: \(drawing.name)", at: drawing.nameRange, label: "not defined",
        help: nearest.map { "did you mean \($0)?" }
          ?? "known are \(Distribution.names.joined(separator: ", "))")
    }
    var arguments: [String: Double] = [:]
    var seed: UInt64?
    for (position, argument) in drawing.arguments.enumerated() {
      if argument.name == "seed" {
        seed = try self.seed(argument)
        continue
      }
      let known = argument.name ?? (position < argumentNames.count ? argumentNames[position] : "")
      guard argumentNames.contains(known), arguments[known] == nil else {
        throw unexpected(argument, of: drawing, argumentNames)
      }
      arguments[known] = try number(argument)
    }
    let given = argumentNames.compactMap { arguments[$0] }
    guard let distribution = Distribution(name: drawing.name, arguments: given) else {
      let missing = argumentNames.filter { arguments[$0] == nil }.joined(separator: " and ")
      throw error(
        "\(drawing.name) needs \(missing)", at: drawing.range, label: "missing here",
        help: "write \(drawing.name)(\(argumentNames.joined(separator: ", ")))")
    }
    if let problem = distribution.problem {
      throw error("\(drawing.name) cannot be drawn from", at: drawing.range, label: problem)
    }
    let mixed = seed ?? RandomNumberSource.seed(mixing: options.seed, name: name)
    return distribution.draw(shape, seed: mixed)
  }

  private func unexpected(
    _ argument: Drawing.Argument, of drawing: Drawing, _ names: [String]
  ) -> Diagnostic {
    let all = names + ["seed"]
    let nearest = argument.name.flatMap { Spelling.nearest(to: $0, among: all) }
    return error(
      "\(drawing.name) takes \(all.joined(separator: ", "))", at: argument.range,
      label: argument.name.map { "\($0) is not one of them, or is given twice" } ?? "one too many",
      help: nearest.map { "did you mean \($0)?" })
  }

  private mutating func number(_ argument: Drawing.Argument) throws(Diagnostic) -> Double {
    let (shape, numbers) = try evaluate(argument.value, for: argument.name ?? "the argument")
    guard shape.isNumber else {
      throw error("a number belongs here", at: argument.range, label: "this is \(shape)")
    }
    return numbers[0]
  }

  /// Reads a seed from its text, since a `Double` has 53 bits and a seed has 64.
  private func seed(_ argument: Drawing.Argument) throws(Diagnostic) -> UInt64 {
    let text = text(argument.value.range)
    guard let seed = UInt64(text) else {
      throw error(
        "a seed is a whole number from 0 to 2⁶⁴ − 1", at: argument.value.range,
        label: "this is \(text)")
    }
    return seed
  }
}
