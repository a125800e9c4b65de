import Testing

@testable import Wording

@Suite struct LanguageTests {
  @Test(
    arguments: [
      ([:], .english), (["LANG": "zh_CN.UTF-8"], .chinese), (["LANG": "C"], .english),
      (["LANG": "de_DE.UTF-8"], .english), (["LANG": "zh_CN", "LC_ALL": "en_GB"], .english),
      (["LC_MESSAGES": "zh_SG.UTF-8", "LANG": "C"], .chinese),
      (["LC_ALL": "", "LANG": "zh"], .chinese),
    ] as [([String: String], Language)])
  func `is that of the locale`(environment: [String: String], language: Language) {
    #expect(Language(environment: environment) == language)
  }

  @Test(
    arguments: [
      (["lesson"], nil), (["--language", "zh", "lesson"], .chinese),
      (["lesson", "--language=en"], .english), (["lesson", "--language"], nil),
      (["--language", "latin"], nil), (["--", "--language", "zh"], nil),
      (["--language", "zh", "--language", "en"], .english),
    ] as [([String], Language?)])
  func `is that of the arguments`(arguments: [String], language: Language?) {
    #expect(Language(arguments: arguments) == language)
  }
}
