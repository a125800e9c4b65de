import Typography
import Wording

/// What a page says outside of its steps, in the language of the moment.
enum PageWords {
  /// A phrase as it stands in HTML.
  static func html(_ phrase: Phrase) -> String { XMLText.escaped(phrase.text) }

  /// What the style writes, as variables of it.
  static var style: String {
    let differentiated: Phrase = "◂ differentiated"
    let computed: Phrase = "◂ computed"
    let stale: Phrase = """
      With these numbers a function takes another of its branches: the result is right, but the lines \
      above it were written for the first one and do not come to it.
      """
    return """
      :root { --differentiated: " \(differentiated.text)"; --computed: " \(computed.text)"; \
      --stale: "\(stale.text)"; }
      """
  }
}

extension Language {
  /// How HTML names it.
  var tag: String {
    switch self {
    case .english: "en"
    case .chinese: "zh-CN"
    }
  }
}
