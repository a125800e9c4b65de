import Testing

@testable import Networks

/// The masks of `dropout`: leaves whose numbers are drawn.
@Suite struct DropoutTests {
  private static func text(examples: Int = 400, _ more: String = "") -> String {
    let rows = (1...examples).map { "  \($0), 1, 2 -> 0\n" }.joined()
    return """
      input x[3]
      target y
      parameter w = [1, 2, 3]
      a = dropout(x, 0.25)
      b = dropout(w, 0.5)
      c = dropout(x * w, 0.9)
      loss L = sum(a * b * c) - y
      \(more)
      examples
      """ + "\n" + rows
  }

  private func values(of mask: DropoutMask, in network: Network) -> [Double] {
    network.exampleValues[mask.operation].map { values in
      (0..<network.exampleCount).flatMap { values[$0] }
    } ?? network.leafValues[mask.operation] ?? []
  }

  @Test func eachHasItsProbabilityAndAMeanOfOne() throws {
    let network = try readNetwork(Self.text())
    #expect(network.masks.map(\.probability) == [0.25, 0.5, 0.9])
    #expect(network.masks.map { values(of: $0, in: network).count } == [1200, 3, 1200])
    for mask in network.masks {
      let numbers = values(of: mask, in: network)
      let kept = 1 / (1 - mask.probability)
      #expect(numbers.allSatisfy { $0 == 0 || $0 == kept })
      guard numbers.count > 3 else { continue }
      // Five standard deviations of so many draws.
      let dropped = Double(numbers.filter { $0 == 0 }.count) / Double(numbers.count)
      let deviation = (mask.probability * (1 - mask.probability) / Double(numbers.count))
        .squareRoot()
      #expect((dropped - mask.probability).magnitude < 5 * deviation)
    }
  }

  @Test func eachIsDrawnFromTheSeedAndItsName() throws {
    let (one, again, other) = (
      try readNetwork(Self.text()), try readNetwork(Self.text()),
      try readNetwork(Self.text(), seed: 2)
    )
    let drawn = one.masks.map { values(of: $0, in: one) }
    #expect(drawn == again.masks.map { values(of: $0, in: again) })
    #expect(drawn[0] != values(of: other.masks[0], in: other))
    #expect(drawn[2] != values(of: other.masks[2], in: other))
    // Another probability is not the same draws with another threshold.
    #expect(!zip(drawn[0], drawn[2]).allSatisfy { $0 > 0 || $1 == 0 })
  }

  @Test func moreExamplesLeaveTheMasksOfTheFirst() throws {
    let (few, many) = (try readNetwork(Self.text(examples: 5)), try readNetwork(Self.text()))
    for (a, b) in zip(few.masks, many.masks) {
      let numbers = values(of: a, in: few)
      #expect(Array(values(of: b, in: many).prefix(numbers.count)) == numbers)
    }
  }

  @Test func withoutMasksNothingIsDropped() throws {
    var options = NetworkOptions()
    options.drawsMasks = false
    let network = try Network(SourceText(name: "a.net", text: Self.text()), options: options)
    for mask in network.masks {
      #expect(Set(values(of: mask, in: network)) == [1])
    }
  }

  @Test func theirNamesAreFree() throws {
    let network = try readNetwork(
      """
      parameter mask1 = [1, 2]
      f(mask9) = dropout(mask9, 0.5) + dropout(mask9, 0)
      a = f(mask1) + dropout(mask1, 0.5)
      mask3 = 2
      loss L = sum(a) * mask3
      """)
    let names = network.masks.map { mask in
      network.definitions.first { $0.operation == mask.operation }?.name
    }
    #expect(names == ["mask2", "mask4", "mask5"])
    #expect(Set(network.definitions.map(\.name)).count == network.definitions.count)
  }

  /// 0 drops nothing, whatever is drawn.
  @Test func aProbabilityOfZeroKeepsAll() throws {
    let result = try numbers("dropout(x, 0)", given: "parameter x = [1, -2, 3]")
    #expect(result == [1, -2, 3])
  }
}
