import Rules
import Typography

/// A paragraph in Markdown.
struct MarkdownProse {
  let prose: Prose
  let formula: LaTeXFormula
  let text: FormulaText

  /// Its formulas are maths where every one stands between spaces, else code throughout.
  var markdown: String { inlineMaths ?? MarkdownProse.code(prose, text) }

  /// With formulas as `$…$`; `nil` where Markdown might not read it so.
  private var inlineMaths: String? {
    var result = ""
    var isBehindFormula = false
    var underscores = 0
    for part in prose.parts {
      if case .formula(let formula) = part {
        let latex = self.formula.text(formula)
        guard result.isEmpty || result.hasSuffix(" "), MarkdownProse.isSafe(latex) else {
          return nil
        }
        underscores += latex.count { $0 == "_" }
        result += "$\(latex)$"
        isBehindFormula = true
        continue
      }
      let plain = MarkdownProse.plain(part, text)
      if plain.isEmpty { continue }
      if isBehindFormula, !plain.hasPrefix(" ") { return nil }
      result += plain
      isBehindFormula = false
    }
    // Two underscores behind brackets could be taken for emphasis.
    return underscores > 1 ? nil : result
  }

  private static func isSafe(_ latex: String) -> Bool {
    !latex.contains { "*<>|`\n".contains($0) } && !latex.contains("\\\\")
      && !latex.contains("\\{") && !latex.contains("\\_") && latex.count <= 60
  }

  /// With formulas as code; an equation throughout is one piece of code.
  static func code(_ prose: Prose, _ text: FormulaText) -> String {
    let isEquation = prose.parts.allSatisfy { part in
      if case .text(let text) = part { [" = ", "J = ", " + "].contains(text) } else { true }
    }
    if isEquation, !prose.parts.isEmpty { return MarkdownText.code(text.text(prose)) }
    return prose.parts.map { plain($0, text) }.joined()
  }

  private static func plain(_ part: Prose.Part, _ text: FormulaText) -> String {
    let shown = text.text(Prose([part]))
    return switch part {
    case .formula, .code: MarkdownText.code(shown)
    case .text, .number, .exact, .full, .effect, .movement: MarkdownText.escaped(shown)
    }
  }
}
