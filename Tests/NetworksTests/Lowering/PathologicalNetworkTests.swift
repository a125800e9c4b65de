import Testing

@testable import Networks

/// Networks that nobody would write: they are read, or refused, without a crash or a hang.
@Suite(.serialized) struct PathologicalNetworkTests {
  // No time is measured, on machines that others share: what is quadratic here takes minutes, and
  // whoever waits for the tests sees it.
  private func read(_ text: String) throws -> Network { try readNetwork(text) }

  @Test("refuses files without equations")
  func empty() {
    for text in ["", "\n\n", "# only a comment", "\u{FEFF}", "#\n#\n\t \n"] {
      #expect(renderedError(text).hasPrefix("error: the network is empty\n"))
    }
  }

  @Test("reads a loss of 300,000 terms, or as many numbers")
  func longSums() throws {
    let terms = String(repeating: " + x", count: 299_999)
    let network = try read("input x = 1\nloss L = x" + terms)
    #expect(network.operations.count == 300_000)
    let numbers = try read("loss L = 1" + String(repeating: " + 1", count: 299_999))
    #expect(numbers.operations.count == 599_999)
    let array = try read("loss L = sum([1" + String(repeating: ", 1", count: 299_999) + "])")
    #expect(array.operations.count == 2)
    let mixed = try read(
      "input x = 1\nloss L = sum([x" + String(repeating: ", x", count: 299_999) + "])")
    #expect(mixed.operations.count == 3)
  }

  @Test("reads 300,000 suffixes and as many signs in groups")
  func suffixes() throws {
    let transposes = try read("input x = 1\nloss L = x" + String(repeating: ".T", count: 300_000))
    #expect(transposes.operations.count == 300_001)
    let signs = "(" + String(repeating: "-", count: 900) + "x)"
    let network = try read(
      "input x = 1\nloss L = " + [String](repeating: signs, count: 333).joined(separator: " + "))
    #expect(network.operations.count > 299_000)
  }

  @Test("reads 20,000 equations, parameters and claims without looking through them each time")
  func manyStatements() throws {
    var text = "input x0 = 1\n"
    for index in 1...20_000 { text += "x\(index) = x\(index - 1) + 1\n" }
    text += "loss L = x20000"
    #expect(try read(text).definitions.count == 20_002)

    text = "parameter w0 = 1\n"
    for index in 1...20_000 { text += "parameter w\(index) = w\(index - 1) + 1\n" }
    text += "loss L = w0"
    #expect(try read(text).leafValues.count == 20_001)

    text = "parameter w = 1\nz = 2 * w\nloss L = z^2\n"
    text += String(repeating: "claim ∂L/∂w = dL/dz * 2\n", count: 100_000)
    #expect(try read(text).claims.count == 100_000)
  }

  @Test("opens 5,000 functions that call each other in a row")
  func deepCalls() throws {
    var text = "f0(u) = u + 1\n"
    for index in 1..<5_000 { text += "f\(index)(u) = f\(index - 1)(u) * 1\n" }
    let network = try read(text + "parameter w = 2\nz = f4999(w)\nloss L = f4999'(w)")
    #expect(network.frames.count == 1 + 5_000 + 5_001)
  }

  @Test(
    "refuses functions that multiply",
    arguments: ["f(u) + f(u)", "f(f(u))", "[f(u), 1][1] * f(u)", "-f(-f(u))", "f'(u) + f'(u)"])
  func growth(body: String) throws {
    var text = "f0(u) = u^2\n"
    for index in 1...60 {
      text += "f\(index)(u) = " + body.replacing("f", with: "f\(index - 1)") + "\n"
    }
    let error = #expect(throws: Diagnostic.self) { try read(text + "loss L = f60(1)") }
    #expect(error?.message == "the network is too large: more than a million operations")
    #expect(error?.help?.contains("this comes of calling") == true)
  }

  @Test(
    "refuses arrays before there is memory asked for",
    arguments: [
      "loss L = sum(one_hot(1, 1000000000000))", "parameter W[1000000, 1000000] ~ normal(0, 1)",
      "input x[9223372036854775807]\nloss L = sum(x)",
      "input x[3037000500, 3037000499]\nloss L = x",
      "input x[10000000]\nloss L = sum(x @ x.T)", "input x[100000000]\nloss L = sum(x + x)",
      "input x[90000000]\nloss L = sum(concat(x, x))",
      "input x[90000000]\nz = flatten(x)\ny = flatten(z)\nloss L = sum(y)",
      "input x = 1\nloss L = sum(reshape(x, 1000000000000, 1000000000000))",
      "input x[10000]\ninput W[20000, 10000]\nf(u) = W + u\nloss L = sum(f'(x[1] * W))",
    ])
  func large(text: String) {
    #expect(throws: Diagnostic.self) { try read(text) }
  }

  @Test("refuses values that take too long to compute")
  func arithmetic() {
    let text = """
      parameter A[3000, 3000] ~ zeros
      parameter B = A @ A
      loss L = sum(B)
      """
    let error = #expect(throws: Diagnostic.self) { try read(text) }
    #expect(error?.message == "this value takes too long to compute")
  }

  @Test(
    "answers odd numbers",
    arguments: [
      "parameter w = 1e999\nloss L = w", "parameter w = 1e308 * 10\nloss L = w",
      "parameter w = 0 / 0\nloss L = w", "parameter w[2] ~ uniform(-1e308, 1e308)\nloss L = sum(w)",
      "loss L = sum(one_hot(1e300, 3))", "loss L = sum(reshape(1, 1e300))",
      "loss L = sum(one_hot(0.5, 3))", "loss L = sum(one_hot(-1, 3))",
      "input x = 1\nloss L = x[99999999999]",
      "parameter w[99999999999999999999] = 1\nloss L = w", "loss L = sum(concat([[1, 2]], 1))",
    ])
  func oddNumbers(text: String) {
    let rendered = renderedError(text)
    #expect(rendered.hasPrefix("error: "))
    #expect(rendered.contains("\n --> a.net:") || rendered.contains("\n  --> a.net:"))
  }

  @Test("keeps errors short, however long the names are")
  func longNames() {
    let name = String(repeating: "n", count: 100_000)
    for text in [
      "loss L = \(name)", "\(name) = 1\n\(name) = 2", "input \(name) = [1, 2]\nloss L = \(name)",
      "loss L = \(name)(1)", "input \(name) = [1, 2]\nloss L = \(name) @ \(name)",
      "\(name)(u) = u\nloss L = \(name)(1, 2)", "f(\(name)) = \(name)\nloss L = f(1, 2)",
      "parameter \(name)\nloss L = 1", "input \(name)\nloss \(name)L = 1",
      "\(name)(u) = [u, [u]]\nloss L = \(name)(1)", "parameter w[2] ~ \(name)\nloss L = 1",
      "loss \(name) = 1\nclaim ∂L/∂\(name) = 1",
      "input x[2]\nloss L = 1\nexamples from \"\(name)\"",
      "input \(name)[2]\nloss L = 1\nexamples\n  1 -> 2",
      "parameter w ~ normal(0, \(name) = 1)\nloss L = 1",
      "input x = 1\nloss L = \(name)'(x)", "loss \(name) = 1\nclaim ∂J/∂x = 1",
    ] {
      #expect(renderedError(text).count < 1500, "\(text.prefix(30))")
      #expect(renderedError(text).hasPrefix("error: "))
    }
  }
}
