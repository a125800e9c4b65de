import Explanations
import Networks
import Typography
import Wording

/// The neurons of a large network, each behind its name, one open at a time.
struct NeuronList {
  let section: NeuronSection
  let html: HTML

  /// More are not written: a page must stay small enough to be opened.
  static let limit = 1_000

  var text: String {
    let groups = section.groups(atMost: NeuronList.limit)
    let first: Phrase = "These are the first \(NeuronList.limit) of \(section.count)."
    let more = section.count > NeuronList.limit ? "<p>\(PageWords.html(first))</p>" : ""
    let hint: Phrase = """
      Open one to see how its value comes about, what comes back to it, and which of its parameters \
      matter most.
      """
    return """
      <h2>\(PageWords.html("The neurons, one at a time"))</h2>
      <p class="why">\(PageWords.html(hint))</p>\(more)
      \(groups.map(group).joined(separator: "\n"))
      """
  }

  private func group(_ group: NeuronSection.Group) -> String {
    let name = XMLText.escaped(group.name)
    return """
      <details class="array"><summary><code>\(name)</code>, \(group.shape.description)</summary>
      <div class="neurons">
      \(group.neurons.map(neuron).joined(separator: "\n"))
      </div></details>
      """
  }

  private func neuron(_ neuron: NeuronSection.Neuron) -> String {
    let name = XMLText.escaped(neuron.name)
    let gradient =
      neuron.gradient.map {
        ", <span class=\"gradient\">∂ \(html.text.number($0))</span>"
      } ?? ""
    let cards = neuron.derivations.map { derivation in
      "<div class=\"card\">\(html.card(derivation, code: nil).joined(separator: "\n"))</div>"
    }
    return """
      <details name="neuron"><summary><code>\(name)</code> = \
      <span class="value">\(html.text.number(neuron.value))</span>\(gradient)</summary>
      \(cards.joined(separator: "\n"))\(parameters(of: neuron))</details>
      """
  }

  private func parameters(of neuron: NeuronSection.Neuron) -> String {
    guard !neuron.parameters.isEmpty else { return "" }
    let table = Table(
      [.init("parameter"), .init("value", isNumber: true), .init("derivative", isNumber: true)],
      rows: neuron.parameters.map {
        [$0.name, html.text.number($0.value), html.text.number($0.gradient)]
      })
    let title: Phrase =
      neuron.parameterCount > neuron.parameters.count
      ? "Of its \(neuron.parameterCount) parameters, those with the largest derivatives:"
      : "Its parameters:"
    return "<p>\(PageWords.html(title))</p>\(html.table(table))"
  }
}
