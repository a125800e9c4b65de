import Wording

/// A network with room below it, where expressions over its values and derivatives are read.
///
/// What is written there is read as the right-hand side of a claim is: `∂L/∂z2 * a1[1]`.
package struct Worksheet {
  package let network: Network
  private let lowering: Lowering

  /// Reads a network from its text.
  package init(
    _ source: SourceText, options: NetworkOptions = NetworkOptions()
  ) throws(Diagnostic) {
    let statements = try parse(source)
    var lowering = Lowering(statements, source: source, options: options)
    network = try lowering.run(statements)
    lowering.operations.removeLast(lowering.operations.count - network.operations.count)
    self.lowering = lowering
  }

  /// An expression, whatever its shape, as a claim about the loss.
  ///
  /// - Throws: what is wrong with it, at its place in the text that it stands in.
  package func expression(
    at range: SourceRange, in source: SourceText
  ) throws(Diagnostic) -> Claim {
    try read("", range, source) { (lowering, below) throws(Diagnostic) in
      let expression = try parseExpression(below)
      lowering.claim = ClaimContext(isOfCost: true)
      let first = lowering.operations.count
      let result = try lowering.lower(expression)
      return Claim(
        target: "", definition: lowering.loss ?? 0, elements: nil, isOfCost: false,
        operations: Array(lowering.operations[first...]), result: result,
        tolerance: Claim.exactTolerance, range: expression.range)
    }
  }

  /// The claim that a derivative, such as `∂L/∂W1[1,2]`, is what an expression says.
  ///
  /// `tolerance` is the relative error with which it holds; that of a formula without it. Throws
  /// what is wrong with it, at its place in the text that it stands in.
  package func claim(
    that derivative: String, isAt range: SourceRange, in source: SourceText,
    tolerance: Double? = nil
  ) throws(Diagnostic) -> Claim {
    try read("claim \(derivative) = ", range, source) { (lowering, below) throws(Diagnostic) in
      let statements = try parse(below)
      guard case .claim(let statement)? = statements.first, statements.count == 1 else {
        throw Diagnostic("expected one expression", at: range, in: source)
      }
      let claim = try lowering.lower(statement)
      return Claim(
        target: claim.target, definition: claim.definition, elements: claim.elements,
        isOfCost: claim.isOfCost, operations: claim.operations, result: claim.result,
        tolerance: tolerance ?? claim.tolerance, range: claim.range)
    }
  }

  /// Reads a text as if it stood below the network, behind some words.
  private func read(
    _ words: String, _ range: SourceRange, _ source: SourceText,
    _ body: (inout Lowering, SourceText) throws(Diagnostic) -> Claim
  ) throws(Diagnostic) -> Claim {
    let above = lowering.source.bytes
    let bytes = source.bytes[range.lower..<range.upper]
    let below = above.map { _ in UInt8(ascii: " ") } + Array(words.utf8) + bytes
    var lowering = lowering
    lowering.source = SourceText(
      name: source.name, text: String(decoding: above + words.utf8 + bytes, as: UTF8.self))
    do throws(Diagnostic) {
      return try body(
        &lowering, SourceText(name: source.name, text: String(decoding: below, as: UTF8.self)))
    } catch {
      throw error.moved(by: range.lower - above.count - words.utf8.count, into: range, of: source)
    }
  }
}

extension Diagnostic {
  /// The error at another place: that many bytes on, or over the whole range where that is not in it.
  fileprivate func moved(by distance: Int, into whole: SourceRange, of source: SourceText) -> Self {
    let place = SourceRange(range.lower + distance, range.upper + distance)
    let isInside = place.lower >= whole.lower && place.upper <= whole.upper
    return moved(to: isInside ? place : whole, in: source)
  }
}
