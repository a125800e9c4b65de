import Testing
import Wording

@testable import Networks

/// Words that are the same in both languages: names of formats, of people, and of options.
private let international: Set<String> = [
  "Nesterov", "UTF", "IDX", "gzip", "safetensors", "dampening", "momentum", "low", "high",
  "true", "false", "step_size", "gamma", "deviation", "seed", "folds", "validation",
]

/// What an error says in Chinese that is English still.
///
/// Code stands between backquotes or is that of the network; all other words of three letters are
/// to be Chinese.
func english(in error: Diagnostic, of text: String) -> [String] {
  [error.message, error.label, error.help ?? ""].flatMap { said in
    said.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }
      .flatMap { $0.element.matches(of: /[A-Za-z_]{3,}/).map { String($0.output) } }
  }.filter { !international.contains($0) && !text.contains($0) }
}

/// Says what is English in the Chinese of an error that reading a text throws.
func checkChinese(_ text: String, _ read: (String) throws(Diagnostic) -> Void) {
  Language.$current.withValue(.chinese) {
    do throws(Diagnostic) {
      try read(text)
    } catch {
      let words = english(in: error, of: text)
      #expect(words == [], "\(error.rendered())")
      #expect(error.rendered().hasPrefix("错误："))
    }
  }
}
