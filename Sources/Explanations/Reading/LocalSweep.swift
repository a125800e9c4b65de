import Rules
import ScalarEngine

/// Goes back from one named node to the names it is made from, through the nodes that are merged.
///
/// Read over numbers it gives the local derivatives, read over formulas their symbols: the sum over
/// the paths between of the products along them.
struct LocalSweep<Number: RealArithmetic> {
  private let reading: Reading
  private let start: Int
  private var adjoints: [Int: Number] = [:]
  /// The derivative by each named operand, in the order of evaluation.
  private(set) var results: [(operand: Int, adjoint: Number)] = []

  init(_ reading: Reading, _ start: Int) {
    self.reading = reading
    self.start = start
  }

  mutating func run(one: Number, locals: (_ node: Int) -> [Number]) {
    adjoints[start] = one
    var named: [Int] = []
    for node in merged() {
      guard let adjoint = adjoints[node] else { continue }
      let locals = locals(node)
      for (position, operand) in reading.graph.operandIDs(of: node).enumerated()
      where reading.graph[operand].isDifferentiable {
        if reading.names[operand] != nil, adjoints[operand] == nil { named.append(operand) }
        let contribution = adjoint * locals[position]
        adjoints[operand] = adjoints[operand].map { $0 + contribution } ?? contribution
      }
    }
    results = named.sorted().compactMap { operand in
      adjoints[operand].map { (operand, $0) }
    }
  }

  /// The start and the merged nodes behind it, last first.
  private func merged() -> [Int] {
    var seen: Set = [start]
    var waiting = [start]
    while let node = waiting.popLast() {
      for operand in reading.graph.operandIDs(of: node)
      where reading.names[operand] == nil && seen.insert(operand).inserted {
        waiting.append(operand)
      }
    }
    return seen.sorted(by: >)
  }
}
