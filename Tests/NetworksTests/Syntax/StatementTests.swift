import Testing

@testable import Networks

@Suite struct StatementTests {
  @Test(
    "reads each kind of statement",
    arguments: [
      ("", ""), ("# nothing\n\n", ""), ("\u{FEFF}z = 1", "(= z 1)"),
      ("input x[64]", "(input x [64])"), ("input x = [1, 2]", "(input x [1 2])"),
      ("target y", "(target y)"), ("target y = 1", "(target y 1)"),
      ("parameter W[2, 3] = a", "(parameter W [2, 3] a)"),
      ("frozen W[2,3] ~ zeros", "(frozen W [2, 3] (~ zeros))"),
      ("frozen W[1] ~ ones()", "(frozen W [1] (~ ones))"),
      ("parameter b[3] ~ normal(0, 0.1, seed = 7)", "(parameter b [3] (~ normal 0 0.1 seed=7))"),
      ("input x[1000000000000]", "(input x [1000000000000])"),
      ("z = W @ x", "(= z (@ W x))"), ("  z = (1 +\r\n  2)\r\n", "(= z (+ 1 2))"),
      ("a = 1\rb = 2", "(= a 1) (= b 2)"),
      ("f(u, v) = u * v", "(function f (u v) (* u v))"),
      ("loss L = mean(e)", "(loss L (mean e))"),
      ("penalty R = 0.1 * w^2", "(penalty R (* 0.1 (^ w 2)))"),
      ("examples from \"a b.csv\"", "(examples \"a b.csv\")"),
      (
        "examples\n  0, -1 -> 1\n\n  # two\n\t1e1, 2 → −3\nz = 1",
        "(examples (0 -1 -> 1) (10 2 -> -3)) (= z 1)"
      ),
      ("  examples\n    0 -> 1\n  z = 1", "(examples (0 -> 1)) (= z 1)"),
      ("claim ∂L/∂W = δ", "(claim symbol L W δ)"),
      ("claim ∂J/∂W[1, 2] = 0", "(claim symbol J W 1 2 0)"),
      ("claim dE/dW[1,:] = dE/dz", "(claim ascii E W 1 : (/ dE dz))"),
      (
        "parameter W[2] from \"a.safetensors\" key \"fc1.weight\"",
        "(parameter W [2] (from \"a.safetensors\" \"fc1.weight\"))"
      ),
      (
        "claim ∂L/∂W from \"g.safetensors\" key \"W\"",
        "(claim symbol L W (from \"g.safetensors\" \"W\"))"
      ),
      ("examples from \"images\", \"labels\"", "(examples \"images\" \"labels\")"),
      ("validation from \"test.csv\"", "(validation \"test.csv\")"),
      ("validation\n  1 -> 0", "(validation (1 -> 0))"),
      ("train sgd", "(train (sgd))"),
      (
        "train sgd(rate = 0.1, nesterov = true), batch = 4 only W2, b2",
        "(train (sgd rate=0.1 nesterov=true) batch=4 (only W2 b2))"
      ),
      (
        "train adam(rate = 1/3), schedule = cosine(epochs = 50), shuffle = false",
        "(train (adam rate=(/ 1 3)) schedule=(cosine epochs=50) shuffle=false)"
      ),
      (
        "train adam, schedule = constant, augment = noise(deviation = 2) only W",
        "(train (adam) schedule=(constant) augment=(noise deviation=2) (only W))"
      ),
      ("metric accuracy(p, y)", "(metric accuracy p y)"),
      ("metric confusion(softmax(z), k)", "(metric confusion (softmax z) k)"),
      ("metric mean(abs(p - y))", "(metric (mean (abs (- p y))))"),
      ("inputs = 1", "(= inputs 1)"), ("from = 1\nT = e", "(= from 1) (= T e)"),
    ])
  func statement(text: String, expected: String) throws {
    let statements = try parse(SourceText(name: "a.net", bytes: Array(text.utf8)))
    #expect(statements.map(SExpression.text).joined(separator: " ") == expected)
  }

  @Test("reads the network of the design", arguments: Corpus.files)
  func corpus(file: Corpus.File) throws {
    let statements = try parse(SourceText(name: file.name, bytes: Array(file.text.utf8)))
    #expect(!statements.isEmpty)
    let ranges = statements.map(\.range)
    for (first, second) in zip(ranges, ranges.dropFirst()) { #expect(first.upper <= second.lower) }
  }

  @Test("keeps where the parts of a statement stand")
  func ranges() throws {
    let source = SourceText(
      name: "a.net", text: "parameter Ŵ[2, 3] ~ normal(0, seed = 7) # drawn\nclaim dL/dŴ[1] = 2")
    let statements = try parse(source)
    guard case .declaration(let declaration) = statements[0],
      case .drawn(let drawing) = declaration.origin,
      case .claim(let claim) = statements[1], let shapeRange = declaration.shapeRange
    else {
      Issue.record("not a declaration and a claim")
      return
    }
    #expect(source.text(in: declaration.nameRange) == "Ŵ")
    #expect(source.text(in: shapeRange) == "[2, 3]")
    #expect(source.text(in: drawing.nameRange) == "normal")
    #expect(drawing.arguments.map { source.text(in: $0.range) } == ["0", "seed = 7"])
    #expect(drawing.arguments.map { source.text(in: $0.value.range) } == ["0", "7"])
    #expect(source.text(in: statements[0].range) == "parameter Ŵ[2, 3] ~ normal(0, seed = 7)")
    #expect(source.text(in: claim.lossRange) == "L")
    #expect(source.text(in: claim.target.range) == "Ŵ[1]")
    #expect(source.text(in: claim.headRange) == "dL/dŴ[1]")
  }

  @Test("goes on behind an error and reports at most 20")
  func recovery() {
    let source = SourceText(
      name: "a.net", text: "a = 1\nb = = 2\nc = ²\nd = 4\nexamples\n  1\n  2\n")
    let (statements, diagnostics) = parseAll(source)
    #expect(statements.map(SExpression.text) == ["(= a 1)", "(= d 4)"])
    #expect(diagnostics.map { source.position(of: $0.range.lower).line } == [2, 3, 6])
    let bad = SourceText(name: "a.net", text: String(repeating: "a = \n", count: 100))
    #expect(parseAll(bad).diagnostics.count == 20)
  }
}
