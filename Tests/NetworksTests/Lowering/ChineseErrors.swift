import TestSupport
import Testing
import Wording

@testable import Networks

/// Checks the Chinese of the error that reading a text throws, and gives the error in English.
func checkedError(_ text: String, _ read: (String) throws(Diagnostic) -> Void) -> String {
  func shown(_ language: Language) -> String {
    Language.$current.withValue(language) {
      do throws(Diagnostic) {
        try read(text)
        return "no error"
      } catch {
        return error.rendered()
      }
    }
  }
  let (english, chinese) = (shown(.english), shown(.chinese))
  if english != "no error" {
    #expect(faults(inChinese: chinese, besideEnglish: english, quoting: text) == [], "\(chinese)")
  }
  return english
}
