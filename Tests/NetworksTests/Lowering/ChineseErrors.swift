import TestSupport
import Testing
import Wording

@testable import Networks

/// Says what is wrong with the Chinese of an error that reading a text throws.
func checkChinese(_ text: String, _ read: (String) throws(Diagnostic) -> Void) {
  func shown(_ language: Language) -> String? {
    Language.$current.withValue(language) {
      do throws(Diagnostic) {
        try read(text)
        return nil
      } catch {
        return error.rendered()
      }
    }
  }
  guard let chinese = shown(.chinese), let english = shown(.english) else { return }
  #expect(faults(inChinese: chinese, besideEnglish: english, quoting: text) == [], "\(chinese)")
}
