package import Charts
import Networks
import ScalarEngine
import Wording

extension ExportDocument {
  /// The most boxes of numbers that a picture can be read with.
  package static let elementLimit = 60

  /// The graph as a picture: every named number while these are at most 60, else whole arrays.
  ///
  /// Of several examples, each has boxes of its own, `z1⁽²⁾[1]` for the second, and the derivatives
  /// are those of J. Only the chains that were asked for are shown, if any were.
  package var picture: GraphPicture {
    elementPicture(ofExamples: Array(trace.nodes.examples.indices), hasCost: true) ?? arrayPicture
  }

  /// The picture of one example, a position in the trace's, and of its loss alone: ids are names.
  package func picture(ofExample slot: Int) -> GraphPicture {
    elementPicture(ofExamples: [slot], hasCost: false) ?? arrayPicture
  }

  /// Whole arrays with their shapes.
  var arrayPicture: GraphPicture {
    ArrayPicture(trace, options, text).picture
  }

  private func elementPicture(ofExamples slots: [Int], hasCost: Bool) -> GraphPicture? {
    guard options.detail != .layer else { return nil }
    // What is too much at the finest level may still be shown by neurons.
    let details = options.detail == .operation ? [Detail.operation, .neuron] : [options.detail]
    for detail in details {
      let elements = ElementPicture(
        trace: trace, options: options, detail: detail, slots: slots,
        cost: hasCost ? network.costName(examples: slots.count) : nil, numbers: text)
      if let picture = elements.picture(atMost: ExportDocument.elementLimit) { return picture }
    }
    return nil
  }

  /// Which named array is made from which.
  var graphSection: [Block] {
    let picture = arrayPicture
    guard !picture.edges.isEmpty else { return [] }
    return [.heading("The graph", level: 2), .graph(picture)]
  }
}
