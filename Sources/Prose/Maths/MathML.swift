import Typography

/// Writes formulas of LaTeX as MathML, which browsers show without a script.
package enum MathML {
  /// A formula inside a line.
  ///
  /// Before one that is continued stands something else, so that its first sign is between two values:
  /// formulas cut into pieces break where a line is full.
  package static func inline(_ latex: String, isContinued: Bool = false) -> String {
    "<math>\(row(nodes(latex), isContinued: isContinued))</math>"
  }

  /// A formula, or a piece of one, that has a line to itself: fractions stand in full size.
  package static func displayed(_ latex: String, isContinued: Bool = false) -> String {
    "<math displaystyle=\"true\">\(row(nodes(latex), isContinued: isContinued))</math>"
  }

  private static func nodes(_ latex: String) -> [MathNode] {
    Array(MathReader.rows(latex).joined(separator: [[.gap]]).joined(separator: [.gap]))
  }

  // MARK: - Rows

  /// The elements side by side.
  private static func row(_ nodes: [MathNode], isContinued: Bool = false) -> String {
    var result = ""
    var previous: MathNode? = isContinued ? .number("") : nil
    for (index, node) in nodes.enumerated() {
      if node.isSpace {
        // White space is seen only where nothing else tells two factors apart.
        let next = nodes[(index + 1)...].first { !$0.isSpace }
        let isFirst = index == 0 || !nodes[index - 1].isSpace
        if isFirst, previous?.isValue == true, next?.isFactor == true {
          result += "<mspace width=\"0.2em\"/>"
        }
        continue
      }
      result += element(node, isAfterValue: previous?.isValue ?? false)
      previous = node
    }
    return result
  }

  /// The elements as one.
  private static func one(_ nodes: [MathNode]) -> String {
    if let single = nodes.single, single.isOneElement { return element(single) }
    return "<mrow>\(row(nodes))</mrow>"
  }

  // MARK: - Elements

  private static func element(_ node: MathNode, isAfterValue: Bool = false) -> String {
    switch node {
    case .name(let name): return "<mi>\(XMLText.escaped(name))</mi>"
    case .number(let number): return "<mn>\(number)</mn>"
    case .text(let text): return "<mtext>\(XMLText.escaped(text))</mtext>"
    case .function(let name): return "<mi>\(name)</mi><mo>\u{2061}</mo>"
    case .collector(let sign): return "<mo>\(sign)</mo>"
    case .prefix(let sign): return "<mi mathvariant=\"normal\">\(sign)</mi>"
    case .binary(let sign):
      let form = isAfterValue ? "infix" : "prefix"
      return "<mo form=\"\(form)\">\(XMLText.escaped(sign))</mo>"
    case .relation(let sign): return "<mo form=\"infix\">\(XMLText.escaped(sign))</mo>"
    case .punctuation(let sign): return "<mo separator=\"true\">\(XMLText.escaped(sign))</mo>"
    case .close(let sign): return "<mo lspace=\"0\" rspace=\"0\">\(XMLText.escaped(sign))</mo>"
    case .space: return ""
    case .gap: return "<mspace width=\"1em\"/>"
    case .group(let nodes): return "<mrow>\(row(nodes))</mrow>"
    case .bracketed(let open, let content, let close): return bracketed(open, row(content), close)
    case .scripts(let base, let lowered, let raised, let primes):
      return scripts(base, lowered, raised, primes)
    case .fraction(let above, let below): return "<mfrac>\(one(above))\(one(below))</mfrac>"
    case .root(let degree, let content):
      return degree.isEmpty
        ? "<msqrt>\(row(content))</msqrt>" : "<mroot>\(one(content))\(one(degree))</mroot>"
    case .accent(let mark, _, let content):
      return """
        <mover accent="true">\(one(content))<mo stretchy="false">\(accents[mark] ?? mark)</mo></mover>
        """
    case .labelled(let content, let label):
      return "<munder>\(one(content))\(one(label))</munder>"
    case .marked(let data, let content): return marked(data, content)
    case .environment(let name, let rows): return environment(name, rows)
    }
  }

  private static func bracketed(_ open: String, _ content: String, _ close: String) -> String {
    // Around what is no higher than a letter, fonts without brackets of all sizes make them too high.
    let isHigh = ["<mfrac", "<mtable", "<msub", "<msup", "<msqrt"].contains { content.contains($0) }
    func sign(_ sign: String, _ form: String) -> String {
      sign.isEmpty
        ? ""
        : """
        <mo form="\(form)" fence="true"\(isHigh ? "" : " stretchy=\"false\"")>\
        \(XMLText.escaped(sign))</mo>
        """
    }
    return "<mrow>\(sign(open, "prefix"))\(content)\(sign(close, "postfix"))</mrow>"
  }

  private static func scripts(
    _ base: [MathNode], _ lowered: [MathNode], _ raised: [MathNode], _ primes: Int
  ) -> String {
    let marks = primes > 0 ? "<mo>\(String(repeating: "′", count: primes))</mo>" : ""
    let above =
      raised.isEmpty ? marks : marks.isEmpty ? one(raised) : "<mrow>\(marks)\(row(raised))</mrow>"
    let base = one(base)
    switch (lowered.isEmpty, above.isEmpty) {
    case (true, true): return base
    case (true, false): return "<msup>\(base)\(above)</msup>"
    case (false, true): return "<msub>\(base)\(one(lowered))</msub>"
    case (false, false): return "<msubsup>\(base)\(one(lowered))\(above)</msubsup>"
    }
  }

  /// `name=value,name=value` as attributes for a script.
  private static func marked(_ data: String, _ content: [MathNode]) -> String {
    let attributes = data.split(separator: ",").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1).map { XMLText.escaped(String($0)) }
      return " data-\(parts[0])=\"\(parts.count > 1 ? parts[1] : "")\""
    }
    return "<mrow\(attributes.joined())>\(row(content))</mrow>"
  }

  private static func environment(_ name: String, _ rows: [[[MathNode]]]) -> String {
    let lines = rows.map { cells in
      "<mtr>\(cells.map { "<mtd>\(row($0))</mtd>" }.joined())</mtr>"
    }
    let isLeft = name == "cases" || name == "aligned"
    let table = "<mtable\(isLeft ? " columnalign=\"left\"" : "")>\(lines.joined())</mtable>"
    switch name {
    case "cases": return bracketed("{", table, "")
    case "pmatrix": return bracketed("(", table, ")")
    case "bmatrix": return bracketed("[", table, "]")
    case "vmatrix": return bracketed("|", table, "|")
    default: return table
    }
  }

  // MARK: - Characters

  /// The sign that stands over a letter, by its combining mark.
  private static let accents = [
    "\u{302}": "^", "\u{304}": "¯", "\u{303}": "~", "\u{307}": "˙", "\u{308}": "¨",
    "\u{20D7}": "→", "\u{30C}": "ˇ", "\u{300}": "`", "\u{301}": "´", "\u{306}": "˘",
    "\u{30A}": "˚",
  ]
}

extension MathNode {
  /// Whether it stands for a value, which another may follow as a factor.
  fileprivate var isValue: Bool {
    switch self {
    case .name, .number, .text, .group, .bracketed, .scripts, .fraction, .root, .accent, .labelled,
      .marked, .environment:
      true
    case .close(let sign): ["!", ")", "]", "|"].contains(sign)
    case .function, .collector, .prefix, .binary, .relation, .punctuation, .space, .gap: false
    }
  }

  /// Whether it may follow a value as a factor.
  fileprivate var isFactor: Bool {
    switch self {
    case .function, .collector, .prefix: true
    default: isValue
    }
  }

  /// Whether MathML has one element for it.
  fileprivate var isOneElement: Bool {
    switch self {
    case .function, .space: false
    default: true
    }
  }
}
