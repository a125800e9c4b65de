/// Says between which characters of unspaced text a line may break.
enum LineBreaking {
  /// Whether a line may end after `left` and the next begin with `right`, no space between them.
  static func allowsBreak(between left: Character, and right: Character) -> Bool {
    guard CellWidth.of(left) == 2 || CellWidth.of(right) == 2 else { return false }
    return !isOpening(left) && !isClosing(right)
  }

  /// Whether no line may end with this character.
  static func isOpening(_ character: Character) -> Bool { opening.contains(character) }

  /// Whether no line may begin with this character.
  static func isClosing(_ character: Character) -> Bool { closing.contains(character) }

  private static let opening = Set("（「『【《〈〔〖［｛“‘([{¥￥$＄#＃")
  private static let closing = Set(
    "。，、；：？！）」』】》〉〕〗］｝”’…—～・ー々％‰℃°.,;:?!)]}%"
      + "ぁぃぅぇぉっゃゅょァィゥェォッャュョ′″")
}
