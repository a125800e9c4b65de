import Wording

/// What can be wrong with the arguments of a command.
enum ArgumentProblem: Error {
  case unknownOption(String, nearest: String?)
  case missingValue(of: String, placeholder: String)
  case unwantedValue(String, of: String)
  case repeated(String)
  case refused(String, of: String, ValueRefusal)
  case missingPositional(String)
  case extraPositional(String, atMost: Int)

  /// Says which of several texts a value was refused for: the first that is refused by itself.
  static func badValue(
    _ texts: [String], of key: String, _ value: ([String]) throws(ValueRefusal) -> any Sendable,
    _ refusal: ValueRefusal
  ) -> ArgumentProblem {
    for text in texts {
      do { _ = try value([text]) } catch { return .refused(text, of: key, error) }
    }
    return .refused(texts.last ?? "", of: key, refusal)
  }

  var message: Phrase {
    switch self {
    case .unknownOption(let key, let nearest):
      return "unknown option \(key.quoted)" + (nearest.map { "; did you mean `\($0)`?" } ?? "")
    case .missingValue(let key, let placeholder):
      return "`\(key)` needs a value: `\(key) \(placeholder)`"
    case .unwantedValue(let value, let key):
      return "`\(key)` takes no value, but was given \(value.quoted)"
    case .repeated(let key):
      return "`\(key)` is given twice"
    case .refused(let text, let key, let refusal):
      return "`\(key)`: \(text.quoted) \(refusal.reason)"
    case .missingPositional(let name):
      return "missing argument `\(name)`"
    case .extraPositional(let text, 0):
      return "unexpected argument \(text.quoted): the command takes none"
    case .extraPositional(let text, let most):
      return "unexpected argument \(text.quoted): the command takes at most \(most)"
    }
  }
}
