extension Tape {
  /// What stands in for a gradient that has not been computed: −0, which ``add(_:to:)`` never leaves.
  static let notComputed = -0.0

  /// Whether a gradient has been computed.
  @inline(__always)
  static func isComputed(_ gradient: Double) -> Bool {
    gradient.bitPattern != notComputed.bitPattern
  }

  /// Adds a contribution to a gradient; afterwards the gradient has been computed.
  ///
  /// The first contribution is stored, with + 0 to turn −0 into 0. A sum is never −0 unless both of
  /// its terms are, so no later one can bring −0 back. To store and not to add is also faster: the
  /// next node's upstream gradient does not wait for a sum with what was there before.
  @inline(__always)
  static func add(_ contribution: Double, to gradient: inout Double) {
    if isComputed(gradient) { gradient += contribution } else { gradient = contribution + 0 }
  }

  /// Makes room for a gradient a node and marks those from `first` on as not computed.
  mutating func clearGradients(from first: Int = 0) {
    if gradients.capacity < count { gradients.grow(to: nodes.capacity) }
    (gradients.start + first).update(repeating: Tape.notComputed, count: count - first)
    gradientCount = count
  }

  /// Marks the gradients of some nodes as not computed, after making room for all.
  mutating func clearGradients(in ranges: [Range<Int>]) {
    if gradientCount < count { clearGradients(from: gradientCount) }
    for range in ranges {
      (gradients.start + range.lowerBound)
        .update(repeating: Tape.notComputed, count: range.count)
    }
  }

  /// Marks all gradients as not computed but those that earlier passes left at leaves.
  mutating func clearGradientsOfInnerNodes() {
    let known = gradientCount
    clearGradients(from: known)
    for id in 0..<known where nodes.start[id].rule != RuleCode.leaf {
      gradients.start[id] = Tape.notComputed
    }
  }
}
