import Networks

extension Lesson {
  /// What of a step is computed and asked, as a fingerprint: what a learner did there holds as long as it
  /// stays.
  ///
  /// Prose is not in it, nor are hints and diagnoses, so that it is the same in all languages and
  /// outlives a better wording.
  package func content(of step: LessonStep) -> String {
    var fingerprint = Fingerprint()
    for part in step.parts {
      switch part {
      case .prose: break
      case .network(let block): fingerprint.add(block.text)
      case .show(let show):
        fingerprint.add(networks[show.network].text)
        fingerprint.add(show.description(in: source))
      case .ask(let question):
        if let network = question.network { fingerprint.add(networks[network].text) }
        for field in question.content { fingerprint.add(field) }
      case .again(let again): fingerprint.add("again \(again.lesson)/\(again.question)")
      }
    }
    return fingerprint.text
  }
}

extension Show {
  /// The directive as it stands in the file, and how much of it is left to a question.
  fileprivate func description(in source: SourceText) -> String {
    "\(source.text(in: range)) \(faded)"
  }
}

extension Question {
  /// What decides which answers are right.
  fileprivate var content: [String] {
    let kind =
      switch kind {
      case .number(.digits(let count)): "number digits \(count)"
      case .number(.decimals(let count)): "number decimals \(count)"
      case .sign: "sign"
      case .size: "size"
      case .formula(.derivative(let name)): "formula \(name)"
      case .formula(.names(let names)): "formula of \(names.joined(separator: ","))"
      case .choice: "choice of \(options.count)"
      case .order: "order of \(options.count)"
      }
    return [id, kind, answer.text, example.map { "\($0)" } ?? "", "\(isOptional) \(faded)"]
  }
}
