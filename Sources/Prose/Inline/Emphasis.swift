/// Finds which `*` and `_` belong together, as CommonMark's rules say.
enum Emphasis {
  /// A run of equal signs.
  struct Delimiter {
    let character: Character
    /// The signs not yet used up.
    var count: Int
    let length: Int
    let canOpen: Bool
    let canClose: Bool

    /// Reads the run that begins at `index`, and from its neighbours what it can do.
    init(at index: Int, in characters: [Character]) {
      character = characters[index]
      var end = index
      while end < characters.count, characters[end] == character { end += 1 }
      count = end - index
      length = count
      let before: Character = index > 0 ? characters[index - 1] : " "
      let after: Character = end < characters.count ? characters[end] : " "
      let opens =
        !after.isWhitespace && (!after.isMark || before.isWhitespace || before.isMark)
      let closes =
        !before.isWhitespace && (!before.isMark || after.isWhitespace || after.isMark)
      // Inside a word, as in `x_in`, an underscore is a letter like others.
      let isLetter = character == "_" && opens && closes
      canOpen = opens && (!isLetter || before.isMark)
      canClose = closes && (!isLetter || after.isMark)
    }

    func pairs(with closer: Delimiter) -> Bool {
      guard canOpen, character == closer.character, count > 0 else { return false }
      // A run that can do both pairs only with lengths that leave no doubt.
      guard canClose || closer.canOpen else { return true }
      return !(length + closer.length).isMultiple(of: 3)
        || (length.isMultiple(of: 3) && closer.length.isMultiple(of: 3))
    }
  }

  /// Dresses what stands between paired signs, from piece `start` on, and takes these signs out.
  static func resolve(_ pieces: inout [InlinePiece], from start: Int) {
    // The signs that may still open something, nearest last.
    var openers: [Int] = []
    for place in pieces.indices.dropFirst(start) {
      while let closer = pieces[place].delimiter, closer.canClose, closer.count > 0,
        let at = openers.lastIndex(where: { pieces[$0].delimiter?.pairs(with: closer) == true })
      {
        let opener = openers[at]
        openers.removeSubrange((at + 1)...)
        let used = min(2, closer.count, pieces[opener].delimiter?.count ?? 0)
        for inner in (opener + 1)..<place {
          pieces[inner].style.insert(used == 2 ? .bold : .emphasis)
        }
        pieces[opener].use(used)
        pieces[place].use(used)
        if pieces[opener].delimiter?.count == 0 { openers.removeLast() }
      }
      if pieces[place].delimiter?.canOpen == true { openers.append(place) }
    }
    for place in pieces.indices.dropFirst(start) { pieces[place].delimiter = nil }
  }
}

extension InlinePiece {
  /// Takes out signs that have found their pair.
  fileprivate mutating func use(_ count: Int) {
    delimiter?.count -= count
    text.removeLast(min(count, text.count))
  }
}

extension Character {
  /// Whether this is punctuation or a symbol.
  fileprivate var isMark: Bool { isPunctuation || isSymbol }
}
