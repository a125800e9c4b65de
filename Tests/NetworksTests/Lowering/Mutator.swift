@testable import Networks

/// Damages a text: bytes, words and numbers.
struct Mutator {
  var random: SplitMix64

  private static let numbers = [
    "0", "-1", "1", "2", "3", "1e308", "-1e308", "1e-320", "99999999999", "1e999", "0.5", "1e19",
    "9223372036854775807", "18446744073709551616",
  ]
  private static let names = [
    "x", "y", "W", "b", "z", "L", "J", "e", "T", "sum", "softmax", "mse", "rows", "columns", "π",
    "one_hot", "reshape", "concat", "flatten", "max", "sigmoid", "relu", "positive",
    "mean_examples",
    "sum_examples", "log_sum_exp", "dL", "dW", "∂L/∂W", "f", "u", "y\u{302}", "ŷ", "norm",
  ]
  private static let signs = [
    "+", "-", "*", "/", "@", "^", "(", ")", "[", "]", ",", "=", "'", ".T", "[1]", "[1, :]",
    "[:, 1]",
    "[1..2]", "~ zeros", "~ normal(0, 1)", "\n", "#", ":", "claim ", "loss ", "input ",
    "f(u) = u\n",
    "parameter ", "penalty ", "examples\n 1 -> 2\n", "->",
  ]

  mutating func mutate(_ text: String) -> [UInt8] {
    var words = Mutator.words(of: text)
    for _ in 0...Int.random(in: 0...1, using: &random) where !words.isEmpty { mutate(&words) }
    var bytes = Array(words.joined().utf8)
    if !bytes.isEmpty, Int.random(in: 0..<8, using: &random) == 0 {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] ^=
        1 << UInt8.random(in: 0..<7, using: &random)
    }
    return bytes
  }

  private mutating func mutate(_ words: inout [String]) {
    let place = Int.random(in: 0..<words.count, using: &random)
    let other = Int.random(in: 0..<words.count, using: &random)
    switch Int.random(in: 0..<14, using: &random) {
    case 0: words.swapAt(place, other)
    case 1: words.remove(at: place)
    case 2: words.insert(words[place], at: other)
    case 3: words[place] = words[other]
    case 6, 7: words[place] = Mutator.numbers.randomElement(using: &random) ?? "0"
    case 8: words[place] = Mutator.names.randomElement(using: &random) ?? "x"
    case 9: words.insert(Mutator.signs.randomElement(using: &random) ?? "+", at: place)
    default:
      // A name for a name, or a number for a number, keeps most of the text correct.
      let isNumber = words[place].first?.isNumber == true
      guard isNumber || words[place].first?.isLetter == true else { return mutate(&words) }
      let same = words.filter {
        isNumber ? $0.first?.isNumber == true : $0.first?.isLetter == true
      }
      words[place] = same.randomElement(using: &random) ?? words[place]
    }
  }

  /// Names, numbers, and all other characters one by one.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var isWord = false
    for character in text {
      let continues = character.isLetter || character.isNumber || character == "_"
      if continues, isWord {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
      }
      isWord = continues
    }
    return words
  }
}
