/// A part of a formula.
indirect enum MathNode {
  /// A letter, a word, a number or a sign that stands for a value.
  case name(String)
  case number(String)
  case text(String)
  /// `log`, `max`: what is applied to what follows.
  case function(String)
  /// `∑`, `lim`: what has limits.
  case collector(String)
  /// `∂`, `Δ`: what belongs to the next letter.
  case prefix(String)
  /// `+`, `×`, `⊙`: what stands between two values.
  case binary(String)
  /// `=`, `←`, `≤`.
  case relation(String)
  case punctuation(String)
  /// A sign that stands close to its neighbours: `/`, `|`, `!`.
  case close(String)
  /// White space of the source, of which TeX makes nothing but a writer may have meant something.
  case space
  /// White space that is to be seen: `\quad`.
  case gap
  case group([MathNode])
  case bracketed(open: String, content: [MathNode], close: String)
  case scripts(base: [MathNode], lowered: [MathNode], raised: [MathNode], primes: Int)
  case fraction([MathNode], [MathNode])
  case root(degree: [MathNode], [MathNode])
  /// Something under a hat, a bar or a tilde; `name` serves where no accent can be set.
  case accent(mark: String, name: String, [MathNode])
  /// Something with a brace and a label under or over it.
  case labelled([MathNode], label: [MathNode])
  /// Something that carries data for a script: `\htmlData{name=value}{…}`, as KaTeX writes it.
  case marked(data: String, [MathNode])
  /// Rows of cells between `\begin` and `\end`.
  case environment(String, rows: [[[MathNode]]])

  var isSpace: Bool { if case .space = self { true } else { false } }
}

extension [MathNode] {
  /// The nodes without white space at the ends.
  var withoutOuterSpace: [MathNode] {
    let start = drop { $0.isSpace }
    return start.reversed().drop { $0.isSpace }.reversed()
  }

  /// The only node, white space and braces aside; nil where there are several or none.
  var single: MathNode? {
    let nodes = withoutOuterSpace
    guard nodes.count == 1, let node = nodes.first else { return nil }
    if case .group(let inner) = node { return inner.single }
    return node
  }
}
