@testable import Networks

/// Writes parsed statements as compact s-expressions, so that a test's table shows whole trees.
enum SExpression {
  static func text(_ expression: Expression) -> String {
    var texts: [String] = []
    for node in expression.nodes { texts.append(text(node.kind, texts)) }
    return texts.last ?? ""
  }

  private static func text(_ kind: Expression.Kind, _ done: [String]) -> String {
    switch kind {
    case .number(let value): number(value)
    case .name(let name): name
    case .array(let elements): "[\(elements.map { done[$0] }.joined(separator: " "))]"
    case .negative(let operand): "(- \(done[operand]))"
    case .binary(let operation, let left, let right):
      "(\(operation.spelling) \(done[left]) \(done[right]))"
    case .transpose(let operand): "(T \(done[operand]))"
    case .subscripted(let operand, let subscripts): "(at \(done[operand])\(text(subscripts)))"
    case .call(let name, _, let primes, let arguments):
      "(\(name)\(String(repeating: "'", count: primes)) "
        + arguments.map { done[$0] }.joined(separator: " ") + ")"
    case .derivative(let loss, let target): "(∂ \(loss) \(target.name)\(text(target.subscripts)))"
    }
  }

  static func text(_ subscripts: [Subscript]) -> String {
    subscripts.map {
      switch $0.kind {
      case .at(let position): " \(position)"
      case .all: " :"
      case .through(let first, let last): " \(first)..\(last)"
      }
    }.joined()
  }

  static func text(_ statement: Statement) -> String {
    switch statement {
    case .declaration(let declaration):
      "(\(declaration.role.rawValue) \(declaration.name)"
        + (declaration.shape.map { " \($0)" } ?? "") + text(declaration.origin) + ")"
    case .equation(let equation): "(= \(equation.name) \(text(equation.body)))"
    case .function(let function):
      "(function \(function.name) (\(function.parameters.map(\.name).joined(separator: " "))) "
        + "\(text(function.body)))"
    case .loss(let equation): "(loss \(equation.name) \(text(equation.body)))"
    case .penalty(let equation): "(penalty \(equation.name) \(text(equation.body)))"
    case .examples(let examples), .validation(let examples): text(examples)
    case .claim(let claim):
      "(claim \(claim.spelling) \(claim.loss) \(claim.target.name)\(text(claim.target.subscripts)) "
        + "\(text(claim.body)))"
    case .training(let training):
      "(train \(text(training.optimizer))" + training.options.map { " \(text($0))" }.joined()
        + (training.only.isEmpty
          ? "" : " (only \(training.only.map(\.name).joined(separator: " ")))") + ")"
    case .metric(let metric):
      switch metric.body {
      case .mean(let expression): "(metric \(text(expression)))"
      case .ofClasses(let kind, let prediction, let target):
        "(metric \(kind.rawValue) \(text(prediction)) \(text(target)))"
      }
    }
  }

  private static func text(_ call: OptionCall<Expression>) -> String {
    "(\(call.name)" + call.options.map { " \(text($0))" }.joined() + ")"
  }

  private static func text(_ option: OptionCall<Expression>.Option) -> String {
    switch option.value {
    case .number(let expression): "\(option.name)=\(text(expression))"
    case .flag(let flag): "\(option.name)=\(flag)"
    case .call(let call): "\(option.name)=\(text(call))"
    }
  }

  private static func text(_ body: ClaimStatement.Body) -> String {
    switch body {
    case .expression(let expression): text(expression)
    case .stored(let array): text(array)
    }
  }

  private static func text(_ array: StoredArray) -> String {
    "(from \"\(array.path)\" \"\(array.key)\")"
  }

  private static func text(_ origin: Declaration.Origin) -> String {
    switch origin {
    case .stored(let array): " " + text(array)
    case .none: ""
    case .expression(let value): " \(text(value))"
    case .drawn(let drawing):
      " (~ \(drawing.name)"
        + drawing.arguments.map { " \($0.name.map { "\($0)=" } ?? "")\(text($0.value))" }.joined()
        + ")"
    }
  }

  private static func text(_ examples: Examples) -> String {
    switch examples.origin {
    case .files(let files):
      "(\(examples.keyword.rawValue)" + files.map { " \"\($0.path)\"" }.joined() + ")"
    case .rows(let rows):
      "(\(examples.keyword.rawValue)"
        + rows.map { " (\(numbers($0.inputs)) -> \(numbers($0.targets)))" }.joined() + ")"
    }
  }

  private static func numbers(_ values: [Double]) -> String {
    values.map(number).joined(separator: " ")
  }

  private static func number(_ value: Double) -> String {
    let text = String(value)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
