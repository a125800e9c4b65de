import Wording

/// What the standard library asks of its arguments beyond what its bodies do.
extension Lowering {
  /// The library calls the parameter that takes `rows` or `columns` an axis.
  func checkAxis(_ parameter: String, _ argument: Operand, of call: Call) throws(Diagnostic) {
    let isAxis = parameter == "axis"
    guard isAxis != argument.value.isAxis else { return }
    if isAxis {
      throw error(
        "\(quoted(call.name)) runs over `rows` or `columns`", argument.place,
        label: "one of these words belongs here")
    }
    throw error(
      "\(quoted(call.name)) takes no direction here", argument.place, label: "a value belongs here")
  }

  /// `batch_norm` looks at the batch that the network computes; what it is made of has no statistics of
  /// its own that could be kept.
  func checkBatchFunction(_ function: UserFunction, _ call: Call) throws(Diagnostic) {
    guard StandardLibrary.ofBatches.contains(function.name), !call.place.isLibrary else { return }
    guard function.name == StandardLibrary.batchNorm else {
      throw error(
        "\(quoted(function.name)) is a part of `\(StandardLibrary.batchNorm)`", call.place,
        label: "not by itself", help: "write `\(StandardLibrary.batchNorm)(z, 1, 0)`")
    }
    guard isInEquation || claim?.isOfCost == true else {
      throw misplaced(call, "it looks at the batch that the network computes")
    }
  }

  func checkLibraryShapes(_ function: UserFunction, _ call: Call) throws(Diagnostic) {
    guard let first = call.arguments.first, let shape = shape(of: first) else { return }
    if StandardLibrary.ofVectors.contains(function.name), !call.hasAxis, shape.isMatrix {
      throw error(
        "\(quoted(function.name)) of a matrix could run over rows or over columns", call.place,
        label: "\(text(first.place.range)) is \(shape)",
        help: function.parameters.count == 1
          ? "write `\(function.name)(\(text(first.place.range)), rows)` for one distribution a row, "
            + "or `columns`"
          : "the loss is what one example costs: give it one vector")
    }
    try checkClasses(function, call, shape)
    guard StandardLibrary.ofEqualShapes.contains(function.name), call.arguments.count == 2,
      let other = self.shape(of: call.arguments[1]), !shape.matches(other)
    else { return }
    var help: Phrase?
    if other.isNumber, shape.isColumn, StandardLibrary.ofDistributions.contains(function.name) {
      help =
        "a class label becomes an array with "
        + "`one_hot(\(text(call.arguments[1].place.range)), \(shape.count))`"
    } else if shape.rows == other.columns, shape.columns == other.rows {
      help = "one of them wants a transpose, `.T`"
    }
    throw error(
      "shapes do not match: \(text(call.place.range))", call.place,
      label: "\(text(first.place.range)) is \(shape), "
        + "\(text(call.arguments[1].place.range)) is \(other)", help: help)
  }

  /// Refuses a softmax of one number: it says nothing, and no derivative comes back through it.
  private func checkClasses(
    _ function: UserFunction, _ call: Call, _ shape: Shape
  ) throws(Diagnostic) {
    guard StandardLibrary.ofVectors.contains(function.name) else { return }
    var label: Phrase = "\(text(call.arguments[0].place.range)) is a number"
    if !shape.isNumber {
      guard case .axis(.rows) = call.arguments.last?.value, shape.isColumn else { return }
      label = "each row of \(text(call.arguments[0].place.range)) is one number"
    }
    let isLoss = function.name == "softmax_cross_entropy"
    throw error(
      "\(quoted(function.name)) of one number is always \(function.name == "softmax" ? 1 : 0)",
      call.place, label: label,
      help: "the layer has one output: use \(isLoss ? "`sigmoid_cross_entropy`" : "`sigmoid`"), "
        + "or give it one output a class")
  }

  private func shape(of operand: Operand) -> Shape? {
    switch operand.value {
    case .operation(let operation): shape(operation)
    case .literal: .number
    case .vector(let numbers): Shape([numbers.count])
    case .axis, .consumed: nil
    }
  }
}
