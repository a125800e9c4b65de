import Rules
import ScalarEngine

/// Goes back from one named node to the names it is made from, through the nodes that are merged.
///
/// Read over numbers it gives the local derivatives, read over formulas their symbols: the sum over
/// the paths between of the products along them. One sweep serves any number of nodes, one after the
/// other.
struct LocalSweep<Number: RealArithmetic> {
  /// The nodes that the walk has come to, and what each has got so far.
  private var reached: [(node: Int, adjoint: Number)] = []
  /// Where each place of the reading stands in `reached`; below 0 where it does not.
  private var positions: [Int32]
  /// Whether each place is among the merged ones.
  private var isMerged: [Bool]

  init(_ reading: Reading) {
    positions = Array(repeating: -1, count: reading.placeCount)
    isMerged = Array(repeating: false, count: reading.placeCount)
  }

  /// The derivatives of a named node by the named ones it is made from.
  ///
  /// `locals` hands over the operands of a node that are differentiable, each with its local
  /// derivative.
  mutating func run(
    _ reading: Reading, from start: Int, one: Number,
    locals: (_ node: Int, _ take: (_ operand: Int, _ local: Number) -> Void) -> Void
  ) -> [(operand: Int, adjoint: Number)] {
    let merged = merged(reading, from: start)
    defer { forget(merged, reading) }
    add(one, to: start, reading)
    for node in merged {
      let position = positions[reading.place(node)]
      guard position >= 0 else { continue }
      let adjoint = reached[Int(position)].adjoint
      locals(node) { operand, local in add(adjoint * local, to: operand, reading) }
    }
    return reached.compactMap { isMerged[reading.place($0.node)] ? nil : ($0.node, $0.adjoint) }
  }

  private mutating func add(_ contribution: Number, to node: Int, _ reading: Reading) {
    let place = reading.place(node)
    if positions[place] >= 0 {
      let sum = reached[Int(positions[place])].adjoint + contribution
      reached[Int(positions[place])].adjoint = sum
    } else {
      positions[place] = Int32(reached.count)
      reached.append((node, contribution))
    }
  }

  /// The start and the merged nodes behind it, last first.
  private mutating func merged(_ reading: Reading, from start: Int) -> [Int] {
    isMerged[reading.place(start)] = true
    var merged = [start]
    var next = 0
    while next < merged.count {
      for operand in reading.graph.operandIDs(of: merged[next]) {
        let place = reading.place(operand)
        guard !isMerged[place], !reading.isNamed(operand) else { continue }
        isMerged[place] = true
        merged.append(operand)
      }
      next += 1
    }
    return merged.sorted(by: >)
  }

  /// Makes room for the next node.
  private mutating func forget(_ merged: [Int], _ reading: Reading) {
    for node in merged { isMerged[reading.place(node)] = false }
    for entry in reached { positions[reading.place(entry.node)] = -1 }
    reached.removeAll(keepingCapacity: true)
  }
}
