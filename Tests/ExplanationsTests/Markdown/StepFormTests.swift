import Networks
import ScalarEngine
import TestSupport
import Testing
import Typography

@testable import Explanations

/// Texts whose forms are filled are what they would be if each was laid out by itself.
@Suite struct StepFormTests {
  /// The pieces of an export, each with what it is when it is laid out in full.
  static func check(
    _ trace: NetworkTrace, _ detail: Detail, digits: Int = 6,
    math: MarkdownRenderer.Mathematics = .fence, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Int {
    var options = ExplanationOptions()
    options.detail = detail
    let document = ExportDocument(
      trace, options: options, numbers: NumberFormat(significantDigits: digits))
    let renderer = MarkdownRenderer(math: math, numbers: NumberFormat(significantDigits: digits))
    let formula = LaTeXFormula(
      names: LaTeXNames(shapes: document.shapes), numbers: renderer.text.numbers)
    var forms = StepForms(renderer, formula)
    var count = 0
    document.tell { told in
      var bytes: [UInt8] = []
      switch told {
      case .card(let source):
        guard forms.write(source, to: &bytes) else { return }
        let whole = renderer.card(source.derivation, formula)
        #expect(String(decoding: bytes, as: UTF8.self) == whole, sourceLocation: sourceLocation)
      case .value(let source):
        guard forms.write(source, to: &bytes) else { return }
        let row = MarkdownText.row(ForwardRow(source.derivation, text: renderer.text).cells)
        #expect(String(decoding: bytes, as: UTF8.self) == row, sourceLocation: sourceLocation)
      case .block: return
      }
      count += 1
    }
    return count
  }

  @Test(arguments: SampleNetwork.names)
  func samples(name: String) throws {
    let trace = try SampleNetwork.trace(named: name)
    var count = 0
    for detail in [Detail.neuron, .operation] { count += try StepFormTests.check(trace, detail) }
    if name.hasPrefix("network-") { #expect(count > 0) }
  }

  /// Layers of several widths, so that names and numbers of all widths and sorts stand in them.
  static func layers(_ sizes: [Int], seed: Int) -> String {
    var lines = ["input x[\(sizes[0])] ~ normal(0, 3)"]
    var last = "x"
    for (index, (from, to)) in zip(sizes, sizes.dropFirst()).enumerated() {
      let layer = index + 1
      let scale = [0.00002, 1, 300_000][(index + seed) % 3]
      lines.append("parameter W\(layer)[\(to), \(from)] ~ normal(0, \(scale))")
      lines.append("parameter b\(layer)[\(to)] ~ zeros")
      lines.append("z\(layer) = W\(layer) @ \(last) + b\(layer)")
      last = ["tanh", "relu", "sigmoid"][(index + seed) % 3] + "(z\(layer))"
    }
    return lines.joined(separator: "\n") + "\nloss L = mse(\(last), \(last) / 2 - 1)\n"
  }

  @Test(arguments: [1, 3, 6, 17])
  func layers(digits: Int) throws {
    for seed in 0..<3 {
      let text = StepFormTests.layers([12, 11, 3], seed: seed)
      let trace = try SampleNetwork.trace(of: text)
      // Nearly all of them have a form.
      let operations = try StepFormTests.check(trace, .operation, digits: digits)
      #expect(operations > 700, "\(operations) of \(text)")
      let neurons = try StepFormTests.check(trace, .neuron, digits: digits)
      #expect(neurons > 180, "\(neurons) of \(text)")
    }
  }

  @Test func dollars() throws {
    let trace = try SampleNetwork.trace(of: StepFormTests.layers([12, 11, 3], seed: 1))
    _ = try StepFormTests.check(trace, .operation, math: .dollar)
  }

  @Test func namesThatLookAlikeHaveNoForm() throws {
    // x[2] and x_2 are written as they are, x[1] and x[3] are not.
    let trace = try SampleNetwork.trace(
      of: "parameter x = [1, 2, 3]\nparameter x_2 = 0.5\ny = x * x_2\nloss L = sum(y * y)\n")
    _ = try StepFormTests.check(trace, .operation)
  }

  @Test func holesAreFilled() {
    let text =
      "**Step \(Hole.step.text(width: 1))** `W\(Hole.subscripts(0).text(width: 3))` "
      + "w_{\(Hole.subscripts(0).text(width: 3))} v_\(Hole.subscripts(1).text(width: 1)) "
      + "-\(Hole.digits(0).text(width: 2)) \\times 10^{\(Hole.power(0).text(width: 1))} "
      + "−\(Hole.digits(0).text(width: 1))e\(Hole.power(0).text(width: 1))"
    var filling = Filling()
    filling.step = 1230
    filling.add(subscripts: (10, 2))
    filling.add(subscripts: (7, nil))
    filling.add(number: -1.5e-7, NumberFormat())
    var bytes: [UInt8] = []
    TextForm(text).write(filling, to: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "**Step 1230** `W10,2` w_{10,2} v_7 -1.5 \\times 10^{-7} −1.5e−7")
  }

  @Test func numbersForHolesAreToldFromOthers() {
    let number = HoleNumber(5, [.negative, .scientific], width: 12)
    let read = HoleNumber(number.value)
    #expect(read?.index == 5 && read?.sort == [.negative, .scientific] && read?.width == 12)
    for value in [0, -1.5, .nan, .infinity, .greatestFiniteMagnitude, .leastNonzeroMagnitude] {
      #expect(HoleNumber(value) == nil)
    }
  }
}
