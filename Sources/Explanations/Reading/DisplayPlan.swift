import Networks
import Rules

/// Which operations of a network have a name to be shown by, and which are merged into what uses
/// them.
///
/// Named values keep their names. Arithmetic is merged: a weighted sum is one step, and so is
/// −(1 − y) log(1 − p). Any other function's value inside a larger expression is a step of its own,
/// and so is an expression of several names inside its brackets; they are called u1, u2, ….
struct DisplayPlan {
  /// The name of each operation; `nil` for one that is merged.
  let names: [String?]

  init(_ network: Network) {
    var planner = Planner(network)
    names = planner.plan()
  }
}

extension DisplayPlan {
  /// A letter for numbered names that the network's own could not be taken for: `first`, or another
  /// where the network has a name of that letter and digits.
  static func stem(_ first: String, besides other: String = "", in network: Network) -> String {
    // In maths the elements of V are v_1, v_2, ….
    let taken = Set(
      network.definitions.map { definition in
        definition.name.count == 1
          ? definition.name.lowercased()
          : String(definition.name.prefix { !$0.isNumber && $0 != "_" })
      } + [other])
    let letters = [first, "t", "s", "r", "q", "c", "d", "k"]
    return letters.first { !taken.contains($0) } ?? "step"
  }
}

private struct Planner {
  let network: Network
  let isVisible: [Bool]
  /// Visible operations that are the value of a function.
  let isCall: [Bool]
  /// The calls of functions that are not opened, by their value.
  let call: [Int: Frame]
  var names: [String?]
  /// The letter of the names that are given.
  let stem: String
  var count = 0

  init(_ network: Network) {
    self.network = network
    var visible = [true]
    for frame in network.frames.dropFirst() {
      visible.append(visible[frame.parent] && frame.isExpanded)
    }
    isVisible = visible
    names = .init(repeating: nil, count: network.operations.count)
    for definition in network.definitions { names[definition.operation] = definition.name }
    stem = DisplayPlan.stem("u", in: network)
    var calls = network.operations.map { visible[$0.frame] && $0.primitive.isFunction }
    for frame in network.frames.dropFirst() where visible[frame.parent] && !frame.isExpanded {
      // A claim's calls are opened after the network's own operations and are not shown.
      if frame.result < calls.count, frame.result > 0 { calls[frame.result] = true }
    }
    isCall = calls
    call = Dictionary(
      network.frames.dropFirst().filter { !$0.isExpanded && visible[$0.parent] }
        .map { ($0.result, $0) }, uniquingKeysWith: { $1 })
  }

  mutating func plan() -> [String?] {
    var wanted = Set<Int>()
    for id in network.operations.indices where isCall[id] {
      let compound = arguments(of: id).flatMap(sources).filter { !isLight($0) }
      wanted.formUnion(compound)
      if !compound.isEmpty || !isElementary(id) { wanted.insert(id) }
    }
    for frame in network.frames.dropFirst() where frame.isExpanded && isVisible[frame.parent] {
      wanted.formUnion(frame.arguments.flatMap(sources).filter { !isPlain($0) })
    }
    for id in wanted.sorted() where names[id] == nil { names[id] = nextName() }
    return names
  }

  /// What a function's value was called with.
  private func arguments(of id: Int) -> [Int] {
    call[id]?.arguments ?? network.operations[id].operands
  }

  /// Whether it is the value of a function that is made of others.
  private func isCallOfOthers(_ id: Int) -> Bool { call[id] != nil }

  /// Whether an argument needs no step of its own: it has a name, or is written out.
  private func isPlain(_ id: Int) -> Bool {
    guard names[id] == nil else { return true }
    return switch network.operations[id].primitive {
    case .leaf, .constant, .oneHot: true
    default: false
    }
  }

  /// Whether a function is one that textbooks write inside larger expressions.
  private func isElementary(_ id: Int) -> Bool {
    guard !isCallOfOthers(id) else { return false }
    return switch network.operations[id].primitive {
    case .unary(let rule):
      ["exp", "expm1", "log", "log1p", "sqrt", "abs", "sin", "cos"].contains(rule.name)
    case .binary(let rule): rule == XLogY.self
    default: false
    }
  }

  /// Whether an argument is short enough to stay inside its function's brackets: written out, one
  /// name, or sums and differences of one name with numbers.
  private func isLight(_ id: Int) -> Bool {
    guard !isPlain(id) else { return true }
    guard case .binary(let rule) = network.operations[id].primitive,
      rule == Add.self || rule == Subtract.self, isVisible[network.operations[id].frame]
    else { return false }
    let operands = network.operations[id].operands
    let numbers = operands.filter {
      if case .constant = network.operations[$0].primitive { true } else { false }
    }
    return numbers.count == 1 && operands.allSatisfy(isPlain)
  }

  /// The operations whose elements an operation only moves about.
  private func sources(_ id: Int) -> [Int] {
    var found: [Int] = []
    var waiting = [id]
    while let next = waiting.popLast() {
      if names[next] == nil, network.operations[next].primitive.isArrangement {
        waiting += network.operations[next].operands.reversed()
      } else {
        found.append(next)
      }
    }
    return found
  }

  private mutating func nextName() -> String {
    count += 1
    return "\(stem)\(count)"
  }
}

extension Primitive {
  /// Whether it moves elements and computes nothing.
  fileprivate var isArrangement: Bool {
    switch self {
    case .transpose, .slice, .reshape, .concatenation, .stack: true
    default: false
    }
  }

  /// Whether it is a function and not arithmetic or an arrangement.
  var isFunction: Bool {
    switch self {
    case .unary(let rule): rule != Negate.self && rule != Identity.self
    case .binary(let rule): rule.name.first?.isLetter == true
    case .reduction, .choose: true
    case .leaf, .constant, .matrixProduct, .transpose, .sum, .slice, .reshape, .concatenation,
      .stack, .oneHot, .derivative, .overExamples:
      false
    }
  }
}
