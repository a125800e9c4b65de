import TestSupport

/// The fields of a trace's line, in order and as they are written, to be changed one at a time.
struct LineFields {
  private var fields: [(name: String, value: String)] = []

  /// A change of one field.
  struct Change {
    enum Kind: String, CaseIterable {
      case removal, doubling, anotherName, otherValue, anotherType, unitInTheLastPlace
      case anotherSpelling, addition
    }

    let kind: Kind
    let field: String
  }

  /// Takes a line apart; texts in it hold no escaped quotation marks but in the header.
  init(_ line: String) {
    var rest = Substring(line).dropFirst().dropLast()
    while let mark = rest.firstIndex(of: ":") {
      let name = rest[..<mark].dropFirst().dropLast()
      rest = rest[mark...].dropFirst()
      var (end, depth, isText) = (rest.startIndex, 0, false)
      var previous: Character = " "
      while end < rest.endIndex, isText || depth > 0 || rest[end] != "," {
        let character = rest[end]
        if character == "\"", previous != "\\" { isText.toggle() }
        if !isText, "[{".contains(character) { depth += 1 }
        if !isText, "]}".contains(character) { depth -= 1 }
        previous = character
        end = rest.index(after: end)
      }
      fields.append((String(name), String(rest[..<end])))
      rest = rest[end...].dropFirst()
    }
  }

  /// What a line is about: the name of its first field.
  var kind: String { fields.first?.name ?? "" }

  /// The line.
  var text: String {
    "{" + fields.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",") + "}"
  }

  /// Changes one field in one way.
  mutating func change(using generator: inout SeededGenerator) -> Change {
    let index = Int.random(in: fields.indices, using: &generator)
    let kind = Change.Kind.allCases.randomElement(using: &generator) ?? .removal
    let (name, value) = fields[index]
    switch kind {
    case .removal: fields.remove(at: index)
    case .doubling: fields.insert(fields[index], at: index)
    case .anotherName: fields[index].name = name + "s"
    case .addition: fields.append(("extra", "1"))
    case .anotherType: fields[index].value = value.hasPrefix("\"") ? "1" : "\"\(value)\""
    case .anotherSpelling: fields[index].value = Double(value) == nil ? " " + value : value + "e0"
    case .unitInTheLastPlace:
      guard let number = Double(value), value.contains(".") else { break }
      let isUp = Bool.random(using: &generator)
      fields[index].value = "\(isUp ? number.nextUp : number.nextDown)"
    case .otherValue: fields[index].value = LineFields.other(value, using: &generator)
    }
    return Change(kind: kind, field: name)
  }

  /// Another value of the same type.
  private static func other(_ value: String, using generator: inout SeededGenerator) -> String {
    if let number = Int(value) { return "\(number + [-1, 1, 2, 10].random(using: &generator))" }
    if let number = Double(value) {
      return "\([-number, number + 1, number * 2, 0].random(using: &generator))"
    }
    if value.hasPrefix("\"") {
      let rules = ["\"+\"", "\"×\"", "\"leaf\"", "\"tanh\"", value.dropLast() + "[1]\"", "\"\""]
      return rules.random(using: &generator)
    }
    guard value.hasPrefix("["), value != "[]" else { return value + " " }
    var items = value.dropFirst().dropLast().split(separator: ",").map(String.init)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: items.swapAt(0, items.count - 1)
    case 1: items.removeLast()
    case 2: items.append(items[0])
    default:
      let index = Int.random(in: items.indices, using: &generator)
      items[index] = other(items[index], using: &generator)
    }
    return "[" + items.joined(separator: ",") + "]"
  }
}

extension Array {
  fileprivate func random(using generator: inout SeededGenerator) -> Element {
    self[Int.random(in: indices, using: &generator)]
  }
}
