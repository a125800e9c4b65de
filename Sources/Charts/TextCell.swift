/// One cell of a drawing of text.
struct TextCell: Equatable {
  var character: Character
  /// The line that it belongs to, if it is a single one.
  var series: Int?

  static let blank = TextCell(character: " ", series: nil)
}
