import Rules
import Wording

/// `dropout(a, 0.5)`: a times a mask that is drawn.
extension Lowering {
  mutating func lowerDropout(_ call: Call) throws(Diagnostic) -> Int {
    guard isInEquation else { throw misplaced(call, "its mask belongs to the network") }
    let probability = call.arguments[1]
    guard let part = probability.literal, part >= 0, part < 1 else {
      throw error(
        "`dropout` drops a part of the elements", probability.place,
        label: "a number from 0 up to, but not including, 1 belongs here, written out",
        help: "write `dropout(a, 0.5)`")
    }
    let a = try materialize(call.arguments[0])
    let frame = openFrame("dropout", call.place, [a])
    var place = call.place
    place.frame = frame
    let mask = try append(
      .leaf, [], shape(a), at: place, isPerExample: operations[a].isPerExample)
    define(freeName("mask"), .input, mask, call.namePlace.range, call.place.range, nil)
    masks.append(DropoutMask(operation: mask, probability: part))
    let result = try append(.binary(Multiply.self), [a, mask], shape(a), at: place)
    frames[frame].result = result
    return result
  }

  /// The error of a function that stands outside the equations.
  func misplaced(_ call: Call, _ label: Phrase) -> Diagnostic {
    error(
      "\(quoted(call.name)) stands in equations only", call.place, label: label,
      help: "give it a name: `a = \(call.name)(…)`, and write the name here")
  }

  /// A name that nothing in the file has: `mask1`.
  private func freeName(_ stem: String) -> String {
    var number = masks.count + 1
    while places["\(stem)\(number)"] != nil || definitionsByName["\(stem)\(number)"] != nil {
      number += 1
    }
    return "\(stem)\(number)"
  }

  /// The numbers of the masks: 0 with their probability, else 1 / (1 − probability); 1 where no masks
  /// are drawn, and for examples that are only looked at.
  mutating func fillMasks(_ values: inout [Int: ExampleNumbers]) {
    for mask in masks {
      let width = shape(mask.operation).count
      let name = definition(of: mask.operation)?.name ?? ""
      var source = RandomNumberSource(
        seed: RandomNumberSource.seed(mixing: options.seed, name: name))
      let ones = [Double](repeating: 1, count: width)
      guard operations[mask.operation].isPerExample else {
        leafValues[mask.operation] =
          options.drawsMasks ? ones.map { _ in mask.draw(&source) } : ones
        continue
      }
      var numbers = ExampleNumbers(width: width)
      if options.drawsMasks {
        numbers.append(
          (0..<exampleCount * width).map { _ in mask.draw(&source) }, stride: width, offset: 0,
          count: exampleCount)
      } else {
        numbers.append(ones, stride: 0, offset: 0, count: exampleCount)
      }
      if validationCount > 0 {
        numbers.append(ones, stride: 0, offset: 0, count: validationCount)
      }
      values[mask.operation] = numbers
    }
  }
}
