import Wording

extension Phrase {
  /// A node that a check names, as people read it: `relu at a1[2]`, or with a note of corners that meet.
  init(nodeName name: String) {
    if let match = name.wholeMatch(of: /(.+), where (\d+) corners meet/) {
      self = "\(Phrase(nodeName: String(match.1))), where \(match.2) corners meet"
    } else if let match = name.wholeMatch(of: /(.+) at (.+)/) {
      self = "\(match.1) at \(Phrase(nodeName: String(match.2)))"
    } else if let match = name.wholeMatch(of: /a value inside (.+)/) {
      self = "a value inside \(match.1)"
    } else {
      self = name == "a corner" ? "a corner" : Phrase(verbatim: name)
    }
  }
}
