package import Explanations
package import Networks

/// What there is to say to a learner's answer, or to what they asked for.
package enum Remark: Sendable {
  /// The answer is right; what was left out above can be shown now.
  case right(revealed: [Block])
  case wrong([Verdict.Finding])
  /// It cannot be read, which is no try.
  case unread(Diagnostic)
  /// One of the hints, counted from 1.
  case hint(Int, of: Int, text: String)
  /// There are no more hints than these.
  case noMoreHints(Int)
  /// The right answer, which was asked for.
  case answer(String, revealed: [Block])
  case passedOver
  case noQuestion
  case noSuchStep(String)
}
