import Networks
import Typography
import Wording

/// How training examples are varied each time they are seen.
enum Augmentation: Sendable, Equatable {
  /// The rows and columns of an image move by up to so many pixels, with 0 where nothing comes in.
  case shift(pixels: Int, width: Int)
  /// Every input gets a normal number of this deviation added.
  case noise(deviation: Double)

  static let names = ["shift", "noise"]

  /// Reads `shift(pixels = 1, width = 8)` or `noise(deviation = 0.1)`.
  init(
    _ option: OptionCall<Double>.Option, _ outer: OptionReader, _ network: Network
  ) throws(Diagnostic) {
    guard case .call(let call) = option.value else {
      throw outer.error(
        option, "an augmentation is a name with options", "this is a value",
        help: "write `augment = shift(pixels = 1, width = 8)`")
    }
    switch call.name {
    case "shift":
      let options = try OptionReader(
        call.options, of: call.name, known: ["pixels", "width"], in: outer.source)
      let pixels = try options.count("pixels") ?? 1
      let width = try options.count("width")
      self = .shift(pixels: pixels, width: try Augmentation.width(width, option, outer, network))
    case "noise":
      let options = try OptionReader(
        call.options, of: call.name, known: ["deviation"], in: outer.source)
      guard options["deviation"] != nil else {
        throw outer.error(
          option, "`noise` needs its deviation", "how large is it?",
          help: "write `noise(deviation = 0.1)`")
      }
      self = .noise(deviation: try options.number("deviation", 0, in: .positive))
    default:
      throw Diagnostic(
        "unknown augmentation: \(shortened(call.name))", at: call.nameRange, label: "not known",
        help: Spelling.nearest(to: call.name, among: Augmentation.names).map {
          "did you mean `\($0)`?"
        }
          ?? "there are \(Augmentation.names.joined(separator: ", "))", in: outer.source)
    }
  }

  /// The width of the images: that of every input that an example fills.
  private static func width(
    _ width: Int?, _ option: OptionCall<Double>.Option, _ outer: OptionReader, _ network: Network
  ) throws(Diagnostic) -> Int {
    let shapes = network.definitions.filter {
      $0.role == .input && network.exampleValues[$0.operation] != nil
    }.map { network.operations[$0.operation].shape }
    guard let width = width ?? shapes.first(where: { $0.columns > 1 })?.columns else {
      throw outer.error(
        option, "how wide is an image?", "the input is a vector",
        help: "write `shift(pixels = 1, width = 8)`")
    }
    for shape in shapes
    where shape.count % width != 0 || shape.columns > 1 && shape.columns != width {
      throw outer.error(
        option, "an input is no image of width \(width)",
        shape.columns > 1 ? "an input is \(shape)" : "an input has \(shape.count) numbers")
    }
    return width
  }
}
