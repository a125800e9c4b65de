import Networks

/// The networks of a lesson, each computed when it is first needed.
struct ShownNetworks {
  private let lesson: Lesson
  private let options: NetworkOptions
  private let trainings: ShownTrainings
  private var networks: [Int: ShownNetwork] = [:]

  /// Reads all networks, and holds their claims against the truth.
  init(
    _ lesson: Lesson, options: NetworkOptions, trainings: ShownTrainings = ShownTrainings()
  ) throws(Diagnostic) {
    (self.lesson, self.options, self.trainings) = (lesson, options, trainings)
    for block in lesson.networks where block.text.contains("claim") {
      _ = try network(block.index)
    }
  }

  /// What a directive shows, part by part.
  mutating func items(of show: Show) throws(Diagnostic) -> [LessonPage.Item] {
    try network(show.network).items(of: show, in: lesson)
  }

  /// How precisely what a directive shows is compared with what was shown before.
  mutating func precision(of show: Show) throws(Diagnostic) -> GeneratedComparison.Precision {
    guard case .training(_, let statement) = show.subject else { return .printed }
    let network = try network(show.network).original
    let steps = try ShownTraining.plannedSteps(network, statement, at: show.range, in: lesson)
    return steps > ShownTraining.exactSteps ? .outcome : .printed
  }

  mutating func network(_ index: Int) throws(Diagnostic) -> ShownNetwork {
    if let network = networks[index] { return network }
    let shows = lesson.steps.flatMap(\.shows).filter { $0.network == index }
    let network = try ShownNetwork(
      lesson.networks[index], derivatives: Set(shows.flatMap(\.names)), options: options,
      trainings: trainings)
    networks[index] = network
    return network
  }
}
