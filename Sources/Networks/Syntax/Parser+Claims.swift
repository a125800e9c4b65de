import Wording

extension Parser {
  /// Reads `∂L/∂W[1,2] = EXPRESSION`; the keyword has been read.
  mutating func claim(from start: SourceRange) throws(Diagnostic) -> ClaimStatement {
    let spelling: ClaimStatement.Alphabet = cursor.kind == .partial ? .symbol : .ascii
    let head =
      spelling == .symbol ? try cursor.derivative() : try cursor.asciiDerivative()
    guard let head else {
      throw cursor.failure(
        "a claim begins with a derivative, found \(cursor.quoted(cursor.token))", at: cursor.range,
        label: "`∂L/∂W` or `dL/dW` belongs here", help: "write `\(Keyword.claim.example)`")
    }
    let body: ClaimStatement.Body
    if cursor.kind == .name("from") {
      body = .stored(try storedArray())
    } else {
      try cursor.expect(
        .equals, "`=`", label: "what the derivative should be follows a `=`",
        help: "write `\(Keyword.claim.example)`")
      body = .expression(try expression())
    }
    return ClaimStatement(
      loss: head.loss, lossRange: head.lossRange, target: head.target, spelling: spelling,
      headRange: head.range, body: body, range: cursor.range(from: start))
  }
}
