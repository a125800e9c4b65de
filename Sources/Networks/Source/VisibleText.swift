/// The text as it may be sent to a terminal: a tab becomes one space, control characters pictures.
///
/// U+0000 to U+001F and U+007F become `␀` to `␟` and `␡`; other characters that have no width of
/// their own, could reverse the text's direction or break the line become `�`. Of a character with
/// more than eight combining marks only the first are kept.
package func visibleText(_ text: String) -> String {
  if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text }
  var result = String.UnicodeScalarView()
  var marks = 0
  for scalar in text.unicodeScalars {
    if isCombining(scalar) {
      marks += 1
      if marks <= 8 { result.append(scalar) }
      continue
    }
    marks = 0
    result.append(visibleScalar(scalar))
  }
  return String(result)
}

private func visibleScalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x09: return " "
  case 0x20..<0x7F: return scalar
  case 0x00..<0x20: return Unicode.Scalar(0x2400 + scalar.value) ?? "�"
  case 0x7F: return "␡"
  default: break
  }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator: return "�"
  default: return scalar
  }
}

/// Whether a scalar sits on the one before it: a mark, or an invisible variation selector.
func isCombining(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .spacingMark, .enclosingMark: true
  default: false
  }
}
