/// What a person, or the terminal itself, did.
package enum Key: Equatable, Hashable, Sendable {
  /// A character that can be printed, except the space.
  case character(Character)
  case space, enter, tab, backspace, escape
  case up, down, left, right
  case home, end, pageUp, pageDown
  /// Removes the character at the cursor.
  case delete
  /// Removes the word before the cursor, what is before it, what is behind it: Control-W, -U and -K.
  case deleteWord, deleteToStart, deleteToEnd
  /// Control-C, where it comes as a key and not as a signal.
  case interrupt
  /// The input has ended, or Control-D was pressed.
  case endOfInput
  /// The window has another size, or the program was continued: the screen is to be drawn again.
  case resized
}
