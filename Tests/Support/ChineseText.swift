/// Words that are the same in both languages: names of formats, of people, and of options.
private let international: Set<String> = [
  "Nesterov", "UTF", "IDX", "gzip", "safetensors", "dampening", "momentum", "low", "high",
  "step_size", "gamma", "deviation", "seed", "folds", "validation", "zeros", "ones", "normal",
  "NaN", "uniform", "glorot_uniform", "glorot_normal", "he_uniform", "he_normal", "checkpoint",
]

/// What is wrong with a text that is to be Chinese; empty if nothing is.
///
/// Code stands between backquotes, or is that of `quoted`, from which names may come; all other words
/// of three letters are to be Chinese. No space parts Chinese from Chinese.
package func faults(inChinese said: String, quoting quoted: String) -> [String] {
  let words = said.split(separator: "`", omittingEmptySubsequences: false).enumerated()
    .filter { $0.offset.isMultiple(of: 2) }.map { String($0.element) }
  let names = Set(quoted.matches(of: /[A-Za-z_]{3,}/).map { String($0.output) })
  var faults = words.flatMap { part in
    // A character may be named as the Unicode Standard names it: U+00D7 MULTIPLICATION SIGN.
    part.replacing(/U\+[0-9A-F]+( [A-Z0-9-]+)*/, with: "").matches(of: /[A-Za-z_]{3,}/)
      .map { String($0.output) }.filter { !international.contains($0) && !names.contains($0) }
  }
  if said.contains(/[\p{Han}，。；：？！（）] +[\p{Han}，。；：？！（）]/) { faults.append("a space") }
  return faults
}

/// What is wrong with an error as it is shown in Chinese, beside how it is in English.
///
/// Its three sentences are Chinese, and the carets stand where they stand in English.
package func faults(
  inChinese chinese: String, besideEnglish english: String, quoting quoted: String
) -> [String] {
  func lines(_ error: String) -> [Substring] {
    error.split(separator: "\n", omittingEmptySubsequences: false)
  }
  let (said, original) = (lines(chinese), lines(english))
  guard said.count == original.count, said.count >= 5,
    let carets = original[4].prefixMatch(of: /[ |]*\^+/)?.output
  else { return ["another layout"] }
  var faults: [String] = []
  if said[2...3] != original[2...3] { faults.append("another excerpt") }
  let label = said[4].dropFirst(carets.count)
  if !said[4].hasPrefix(carets) || label.first == "^" { faults.append("other carets") }
  if said[0].firstMatch(of: /^错误：.*\p{Han}/) == nil { faults.append("no Chinese message") }
  for sentence in [said[0], label] + said[5...] {
    faults += TestSupport.faults(inChinese: String(sentence), quoting: quoted)
  }
  if said.count > 5, said[5].firstMatch(of: /^ *= 建议：/) == nil { faults.append("no help") }
  return faults
}
