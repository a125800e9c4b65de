import GradientChecking

/// Reports of gradient checks as tests need them, with made-up numbers.
enum SampleReports {
  /// An entry in which the scalar engine and the vectorised one may differ from the rest.
  static func entry(
    _ name: String, _ index: [Int], scalar: Double, vectorised: Double? = nil,
    numerical: Double? = nil, bound: Double = 3.7e-15, book: Double? = nil,
    verdict: EntryVerdict = .right
  ) -> EntryReport {
    EntryReport(
      name: name, index: index, scalar: scalar, vectorised: vectorised ?? scalar,
      numerical: numerical ?? scalar, errorBound: bound,
      byTheBook: book.map { NumericalDerivative(value: $0, errorBound: 1e-10) }, verdict: verdict)
  }

  /// A parameter of which all is right but what is said.
  static func parameter(
    _ worst: EntryReport, _ name: String, _ shape: [Int],
    wrong: ParameterReport.EntryCount = .init(count: 0, first: nil),
    undecidable: ParameterReport.EntryCount = .init(count: 0, first: nil),
    kinks: [KinkReport] = [], errors: (Double, Double, Double) = (0, 2.1e-16, 2.1e-16)
  ) -> ParameterReport {
    ParameterReport(
      name: name, shape: shape, entries: shape.reduce(1, *), scalarAgainstVectorised: errors.0,
      scalarAgainstNumerical: errors.1, vectorisedAgainstNumerical: errors.2, worst: worst,
      wrong: wrong, undecidable: undecidable, kinks: kinks)
  }

  static let rightRule = RuleReport(
    name: "×", nodes: 17, kinks: 0, wrong: 0, maxRelativeError: 0,
    worst: .init(
      name: "z1", example: nil, operand: 1, values: [0.5, 1], local: 1, numerical: 1,
      errorBound: 1e-15))

  static let wrongRule = RuleReport(
    name: "sigmoid", nodes: 4, kinks: 0, wrong: 4, maxRelativeError: 0.25,
    worst: .init(
      name: "a1[2]", example: 3, operand: 1, values: [0.6], local: 0.3, numerical: 0.24,
      errorBound: 2e-15))

  static let right = GradientReport(
    cost: 0.7,
    parameters: [
      parameter(entry("W1[4,1]", [4, 1], scalar: 0.130971, book: 0.130971), "W1", [4, 2]),
      parameter(entry("b2", [], scalar: -0.5), "b2", []),
    ], rules: [rightRule], claims: [])

  /// Every kind of finding at once.
  static let wrong: GradientReport = {
    let off = entry(
      "W1[2,1]", [2, 1], scalar: 0.3, vectorised: 0.24, numerical: 0.24, book: 0.24,
      verdict: .wrong)
    let slightlyOff = entry(
      "b1[1]", [1], scalar: 0.1, numerical: 0.10000000000000625, bound: 1e-15, verdict: .wrong)
    let unclear = entry(
      "v[3]", [3], scalar: 2e23, numerical: 1.5e15, bound: 2.1e24, verdict: .undecidable)
    let between = entry("w", [], scalar: 0.5, bound: 1e-15, verdict: .kink)
    let oneSided = entry("W2[1,2]", [1, 2], scalar: 0, bound: 1e-15, verdict: .kink)
    return GradientReport(
      cost: 0.7,
      parameters: [
        parameter(
          off, "W1", [4, 2], wrong: .init(count: 3, first: off), errors: (0.25, 0.25, 0)),
        parameter(
          slightlyOff, "b1", [4], wrong: .init(count: 1, first: slightlyOff),
          errors: (0, 6.2e-14, 6.2e-14)),
        parameter(unclear, "v", [3], undecidable: .init(count: 1, first: unclear)),
        parameter(
          oneSided, "W2", [1, 4],
          kinks: [
            KinkReport(
              node: "relu at a1[2]", left: 0, right: -0.25,
              entries: .init(count: 2, first: oneSided))
          ]),
        parameter(
          between, "w", [],
          kinks: [
            KinkReport(
              node: "abs at d, where 2 corners meet", left: -1, right: 1,
              entries: .init(count: 1, first: between))
          ]),
      ], rules: [rightRule, wrongRule], claims: [])
  }()

  /// What `--fast` says.
  static func sampled(_ verdicts: [EntryVerdict]) -> GradientReport {
    GradientReport(
      cost: 0.7,
      parameters: [
        ParameterReport(
          name: "W1", shape: [128, 784], entries: 100_352, scalarAgainstVectorised: 2.8e-16,
          scalarAgainstNumerical: 0, vectorisedAgainstNumerical: 0, worst: nil,
          wrong: .init(count: 0, first: nil), undecidable: .init(count: 0, first: nil), kinks: [])
      ],
      directions: DirectionReport(
        seed: 7,
        directions: verdicts.map {
          .init(
            scalar: 4.25, vectorised: 4.25, numerical: $0 == .wrong ? 4.75 : 4.25,
            errorBound: 4e-12, verdict: $0)
        }, unseenError: 8e-12),
      rules: [rightRule], claims: [])
  }
}
