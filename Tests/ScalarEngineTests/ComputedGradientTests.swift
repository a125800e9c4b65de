import ScalarEngine
import Testing

/// A gradient is shown where it has been computed, whatever number it is, and nowhere else.
@Suite struct ComputedGradientTests {
  let graph = Graph()

  @Test func noneBeforeAPass() {
    let x = graph.parameter(1)
    #expect(x.gradient == nil)
    #expect((x * x).gradient == nil)
  }

  @Test func noneForConstantsAndWhatIsMadeOfThem() {
    let (x, c) = (graph.parameter(2), graph.constant(3))
    let d = c * c
    let y = x * d + d.exp() / c
    y.backward()
    #expect(x.gradient == 9)
    #expect(c.gradient == nil)
    #expect(d.gradient == nil)
    d.backward()
    #expect([d.gradient, c.gradient, x.gradient] == [nil, nil, nil])
  }

  @Test func noneForNodesThatDoNotReachTheLoss() {
    let (x, unused) = (graph.parameter(2), graph.parameter(3))
    let aside = (x * unused).tanh()
    let y = x * x
    let after = y + unused
    y.backward()
    #expect(x.gradient == 4)
    #expect(y.gradient == 1)
    #expect([unused.gradient, aside.gradient, after.gradient] == [nil, nil, nil])
  }

  @Test func noneForValuesAddedAfterwards() {
    let x = graph.parameter(2)
    (x * x).backward()
    var y = x
    for _ in 0..<5000 { y += x }
    #expect(y.gradient == nil)
    #expect(x.gradient == 4)
  }

  @Test func noneAfterRemovingAll() {
    let x = graph.parameter(2)
    (x * x).backward()
    graph.removeAll()
    #expect(graph.count == 0)
    let z = graph.parameter(3)
    #expect(z.gradient == nil)
    (z * z * z).backward()
    #expect(z.gradient == 27)
  }

  /// A contribution of either zero is a derivative of 0, which is not the same as none.
  @Test(arguments: [0.0, -0.0])
  func zerosAreComputed(_ zero: Double) {
    let (x, y) = (graph.parameter(zero), graph.parameter(-1))
    (x * y * graph.constant(zero)).backward()
    #expect(x.gradient == 0)
    #expect(y.gradient == 0)
    // Through each kind of rule, and to a node in between.
    let inner = x * y
    (-(inner * zero)).backward()
    #expect([inner.gradient, x.gradient, y.gradient] == [0, 0, 0])
    (inner.relu() - inner.relu() * zero).backward()
    #expect([inner.gradient, x.gradient, y.gradient] == [0, 0, 0])
    ([inner, x].largest() * zero).backward()
    #expect([inner.gradient, x.gradient] == [0, 0])
    (inner / -1 * zero).backward()
    #expect([inner.gradient, x.gradient] == [0, 0])
  }

  @Test func zerosStayComputedInSums() {
    let x = graph.parameter(1)
    (x * -0.0 + x * -0.0 + x * 0.0 - x * 0.0).backward()
    #expect(x.gradient == 0)
    (x * 5 - x * 5).backward()
    #expect(x.gradient == 0)
    // The smallest number there is times −½ is −0.
    (x * Double.leastNonzeroMagnitude * -0.5).backward()
    #expect(x.gradient == 0)
    // A second contribution of −0 after a first one.
    (x * -0.0 + x * 2).backward()
    #expect(x.gradient == 2)
  }

  @Test func notANumberIsComputed() throws {
    let x = graph.parameter(-1)
    let (root, y) = (x.sqrt(), x * x)
    (root + y).backward()
    #expect(try #require(x.gradient).isNaN)
    (y / 0).backward()
    #expect(try #require(x.gradient).isInfinite)
    ((y / 0) * 0).backward()
    #expect(try #require(x.gradient).isNaN)
    y.backward()
    #expect(x.gradient == -2)
  }
}
