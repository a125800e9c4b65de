import Charts
package import Explanations
import Foundation
import Networks
import Rules
import ScalarEngine
import Training
import Typography
import Wording

/// A trace as one web page that needs nothing else: it can be read, stepped through and played with.
///
/// Without scripts all steps stand below one another. With them the page shows one step at a time, and
/// computes all its numbers anew when one that is given is changed.
package struct TracePage {
  private let export: ExportDocument
  private let title: String
  private let articles: StepArticles
  private let names: QuantityNames?
  private let html: HTML

  /// More nodes than this are not computed in the page.
  package static let nodeLimit = 20_000
  /// More steps make a page that browsers are slow to open.
  package static let stepLimit = 2_000

  /// The page of what an export tells.
  package init(_ export: ExportDocument, title: String) {
    (self.export, self.title) = (export, title)
    var options = export.options
    // Each named array of each example has a step there and a step back.
    let arrays = max(export.trace.network.definitions.count, 1)
    options.toldExamples = max(1, TracePage.stepLimit / (2 * arrays))
    let explanation = Explanation(export.trace, options: options, verdicts: export.verdicts)
    let passages = explanation.passages()
    let isLive =
      export.options.detail != .layer && !export.options.showsPaths
      && export.trace.nodes.graph.count <= TracePage.nodeLimit
    names = isLive ? QuantityNames(explanation) : nil
    let document = Document(
      title: title, blocks: passages.blocks + export.equations + export.costEquation,
      shapes: export.shapes)
    html = HTML(
      formula: LaTeXFormula(document, numbers: export.text.numbers), text: export.text)
    let canUpdate = export.options.update?.plan.clipping.isNone ?? false
    articles = StepArticles(
      passages, html: html, names: names,
      updates: canUpdate ? names.map { UpdateScript(names: $0) } : nil)
  }

  private var network: Network { export.trace.network }

  /// The page.
  package var text: String {
    """
    <!DOCTYPE html>
    <html lang="\(Language.current.tag)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
    <link rel="icon" href="data:,">
    <title>\(XMLText.escaped(title))</title>
    <style>
    \(PageWords.style)
    \(Resource.style)</style>
    </head>
    <body>
    <a class="skip" href="#steps">\(PageWords.html("To the steps"))</a>
    <header>
    <h1>\(XMLText.escaped(title))</h1>
    \(introduction)
    </header>
    <main>
    <div class="model">
    \([graph, equations, numbers].joined(separator: "\n"))
    </div>
    \(stepper)
    \(rest)
    </main>
    \(script)
    </body>
    </html>

    """
  }

  private var introduction: String {
    let code = names?.quantity(network.costName, in: network.hasCostBesidesLoss ? nil : 0)?.code
    return export.introduction.compactMap { block in
      guard case .prose(let prose) = block else { return nil }
      return "<p class=\"lead\">\(html.prose(prose, result: code))</p>"
    }.joined(separator: "\n")
  }

  /// Stands before what is not computed anew.
  private var ofFirstNumbers: String {
    let note: Phrase = "This is of the first numbers, not of those that you put in."
    return "<p class=\"note first-numbers\">\(PageWords.html(note))</p>"
  }

  // MARK: - Sections

  private var graph: String {
    let picture = export.picture(ofExample: 0)
    let name: Phrase = "The graph of \(title)"
    let hint: Phrase = """
      Values flow to the right, gradients (∂) back to the left. Click on a value to see its step, on a \
      parameter to follow its chain alone.
      """
    return """
      <section class="graph" aria-labelledby="graph-title">
      <h2 id="graph-title">\(PageWords.html("The graph"))</h2>
      <div class="scroll">\(picture.svg(title: name.text, isStandalone: false))</div>
      <p class="why needs-script">\(PageWords.html(hint))</p>
      </section>
      """
  }

  private var equations: String {
    let lines = (export.equations + export.costEquation).compactMap { block -> String? in
      guard case .derivation(let derivation) = block else { return nil }
      let head = html.text.text(derivation.head)
      let sides = derivation.lines.map { html.maths($0.expression) }
      return """
        <li data-equation="\(XMLText.escaped(head))">\(html.maths(derivation.head)) = \
        \(sides.joined(separator: " = "))</li>
        """
    }
    return """
      <section class="equations" aria-labelledby="equations-title">
      <h2 id="equations-title">\(PageWords.html("The equations"))</h2>
      <ol>
      \(lines.joined(separator: "\n"))
      </ol>
      </section>
      """
  }

  private var stepper: String {
    let parts = articles.parts.filter { !$0.steps.isEmpty }.map { part in
      """
      <section class="part"><h2>\(XMLText.escaped(part.heading))</h2>
      \(part.steps.map(\.html).joined(separator: "\n"))
      </section>
      """
    }
    return """
      <section class="stepper" aria-label="\(PageWords.html("Steps"))">
      \(StepControls.html)
      <div id="steps">
      \(parts.joined(separator: "\n"))
      </div>
      </section>
      """
  }

  private var rest: String {
    let remarks = articles.parts.flatMap(\.remarks)
    let claims =
      remarks.isEmpty
      ? ""
      : "<h2>\(PageWords.html("Claims"))</h2>\n\(ofFirstNumbers)\n\(remarks.joined(separator: "\n"))"
    let neurons =
      export.options.detail == .layer
      ? NeuronList(section: NeuronSection(export.trace), html: html).text : ""
    return """
      <section class="rest">
      \(claims)
      \(gradients)
      \(neurons)
      <details><summary>\(PageWords.html("The network as a file"))</summary>
      <pre>\(network.source.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { XMLText.escaped(String($0)) }.joined(separator: "\n"))</pre></details>
      </section>
      """
  }

  /// All gradients as they were when the page was made, with what checked them.
  private var gradients: String {
    let parts = export.gradientBlocks.map { block in
      switch block {
      case .heading(let title, let level):
        "<h\(level)>\(PageWords.html(title))</h\(level)>"
      case .prose(let prose): "<p>\(html.prose(prose))</p>"
      case .table(let table): html.table(table)
      default: ""
      }
    }
    guard names != nil else { return parts.joined(separator: "\n") }
    return """
      <details><summary>\(PageWords.html("All gradients, checked three ways"))</summary>
      \(ofFirstNumbers)
      \(parts.dropFirst().joined(separator: "\n"))</details>
      """
  }

  // MARK: - Numbers

  private var numbers: String {
    guard let names else { return "" }
    let rate = export.options.update == nil ? "" : rateField
    return """
      <section class="numbers" aria-labelledby="numbers-title">
      <h2 id="numbers-title">\(PageWords.html("The numbers"))</h2>
      <div class="tools needs-script">\(rate)
      <button id="reset" type="button" disabled>\
      \(PageWords.html("Back to the first numbers"))</button></div>
      <p class="why needs-script">\
      \(PageWords.html("Change a number and everything is computed anew."))</p>
      <p class="note" id="notice" role="status" hidden></p>
      <div class="scroll"><table id="values">
      <thead><tr><th scope="col">\(PageWords.html("name"))</th>\
      <th scope="col">\(PageWords.html("value"))</th>\
      <th scope="col" id="gradient-head">∂\(XMLText.escaped(subject))/∂·</th></tr></thead>
      <tbody>
      \(ValueRows(trace: export.trace, names: names, text: html.text).html)
      </tbody></table></div>
      </section>
      """
  }

  /// What is differentiated in the first pass.
  private var subject: String { network.lossName }

  private var rateField: String {
    guard articles.updates != nil, let plan = export.options.update?.plan else { return "" }
    let take =
      plan.optimizer.rule.memories.isEmpty && export.options.update?.steps == 1
      ? "<button id=\"take\" type=\"button\">\(PageWords.html("Take the step"))</button>" : ""
    return """
      <label>η <input id="rate" type="text" inputmode="decimal" autocomplete="off" \
      value="\(FormulaStyle.shortest(plan.optimizer.rate))"></label>
      \(take)
      """
  }

  // MARK: - The script

  private var script: String {
    var data = TraceData(
      text: html.text,
      rate: articles.updates == nil ? nil : export.options.update?.plan.optimizer.rate)
    let rules = names.map { data.take(export.trace, $0) } ?? []
    let updates = articles.updates?.lines ?? []
    let results = articles.updates?.results ?? []
    return """
      <script type="application/json" id="data">\(TracePage.json(data))</script>
      <script>
      const rules = [\(rules.map { $0.text ?? "null" }.joined(separator: ",\n"))];
      const updates = [\(updates.map {
        "{value:\($0.function),arguments:\(TracePage.json($0.arguments))}"
      }.joined(separator: ",\n"))];
      const lineFormulas = [\(articles.cards.formulas.joined(separator: ",\n"))];
      const lineNumbers = \(TracePage.json(articles.cards.lines));
      const results = \(TracePage.json(results.map { step in
        Dictionary(uniqueKeysWithValues: step.map { ("\($0)", $1) })
      }));
      \(Resource.script)</script>
      """
  }

  /// JSON that can stand inside a page.
  private static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let data = (try? encoder.encode(value)) ?? Data("null".utf8)
    return String(decoding: data, as: UTF8.self).replacing("<", with: "\\u003c")
  }
}
