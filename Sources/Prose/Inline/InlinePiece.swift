/// A piece of inline text and what has become of it.
struct InlinePiece {
  var text: String
  var style: SpanStyle = []
  /// The run of signs that may open or close emphasis; nil for anything else.
  var delimiter: Emphasis.Delimiter?
  private(set) var isHardBreak = false

  /// The end of a line that layout must keep.
  static let hardBreak: InlinePiece = {
    var piece = InlinePiece(text: "")
    piece.isHardBreak = true
    return piece
  }()

  init(text: String, style: SpanStyle = [], delimiter: Emphasis.Delimiter? = nil) {
    self.text = text
    self.style = style
    self.delimiter = delimiter
  }
}
