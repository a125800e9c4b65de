package import Explanations

/// What a learner sees between two keys: some prose, a network, or one step of the derivation.
package struct LessonPage {
  /// The lesson step that it belongs to.
  package let step: LessonStep
  /// Whether it is the first page of its step, under whose title it stands.
  package let isFirst: Bool
  package let items: [Item]

  package enum Item {
    case prose(markdown: String)
    case network(String)
    case blocks([Block])
  }
}
