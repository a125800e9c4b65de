import GradientChecking
import Networks
import Rules
import ScalarEngine
import Testing

@Suite struct GradientCheckTests {
  static let twoTwoOne = WrongClaim.twoTwoOne

  @Test func aRightNetworkIsRight() throws {
    let report = try CheckedNetwork(Self.twoTwoOne).report()
    #expect(report.isRight)
    #expect(report.parameters.map(\.name) == ["W1", "b1", "W2", "b2"])
    #expect(report.parameters.map(\.shape) == [[2, 2], [2], [1, 2], []])
    for parameter in report.parameters {
      let worst = try #require(parameter.worst)
      #expect(worst.verdict == .right)
      #expect(worst.errorBound < 1e-12)
      // The method by the book agrees as far as it goes.
      let book = try #require(worst.byTheBook)
      #expect(abs(book.value - worst.numerical) <= 10 * book.errorBound)
      #expect(book.errorBound < 1e-8)
    }
  }

  /// Errors of any size down to a few times the bound, in either engine's answer.
  @Test(arguments: [0.5, 1e-6, 1e-12, -1e-13], [0, 1])
  func oneWrongEntryIsFound(_ error: Double, _ engine: Int) throws {
    let network = try CheckedNetwork(Self.twoTwoOne)
    let parameter = try #require(network.network.definition(named: "W1")).operation
    let wrong = WrongAnswers(
      right: engine == 0 ? network.scalar : network.vectorised, parameter: parameter, element: 2,
      error: error)
    let report =
      engine == 0
      ? try network.report(scalar: wrong, vectorised: network.vectorised)
      : try network.report(scalar: network.scalar, vectorised: wrong)
    #expect(!report.isRight)
    let found = try #require(report.parameters.first)
    #expect(found.wrong.count == 1)
    #expect(found.wrong.first?.name == "W1[2,1]")
    #expect(found.wrong.first?.index == [2, 1])
    #expect(found.worst?.name == "W1[2,1]")
    #expect(report.parameters.dropFirst().allSatisfy { $0.isRight })
    // The rules are not to blame.
    #expect(report.rules.allSatisfy { $0.isRight })
  }

  @Test func theNumberOfThreadsChangesNothing() throws {
    let network = try CheckedNetwork(
      """
      input x[60] ~ uniform(-1, 1)
      parameter W[40, 60] ~ glorot_uniform
      parameter v[40] ~ uniform(-1, 1)
      loss L = v.T @ relu(W @ x)
      """)
    let reports = try [1, 2, 7].map { try network.report(jobs: $0, byTheBook: false) }
    for report in reports {
      #expect(report.isRight)
      for (a, b) in zip(report.parameters, reports[0].parameters) {
        #expect(a.scalarAgainstNumerical == b.scalarAgainstNumerical)
        #expect(a.worst?.name == b.worst?.name)
        #expect(a.worst?.errorBound == b.worst?.errorBound)
      }
    }
  }

  @Test func aSingleWrongEntryOfManyShowsInEveryDirection() throws {
    let network = try CheckedNetwork(
      """
      input x[300] ~ uniform(0, 1)
      target y = one_hot(3, 10)
      parameter W1[64, 300] ~ glorot_uniform
      parameter W2[10, 64] ~ glorot_uniform
      loss L = softmax_cross_entropy(W2 @ relu(W1 @ x), y)
      """)
    let right = try network.report(isFast: true)
    #expect(right.isRight)
    let unseen = try #require(right.directions).unseenError
    #expect(unseen < 1e-8)
    let parameter = try #require(network.network.definition(named: "W1")).operation
    for error in [0.5, 100 * unseen] {
      let wrong = WrongAnswers(
        right: network.scalar, parameter: parameter, element: 12_345, error: error)
      let report = try network.report(scalar: wrong, vectorised: wrong, isFast: true)
      #expect(report.directions?.directions.allSatisfy { $0.verdict == .wrong } == true)
    }
  }

  @Test func aKinkHoldsAndIsNamed() throws {
    let network = try CheckedNetwork(
      """
      parameter w = [0.5, -1]
      input x = [2, 1]
      z = w.T @ x
      a = relu(z)
      loss L = 3 * a
      """)
    let report = try network.report()
    #expect(report.isRight)
    let kink = try #require(report.parameters.first?.kinks.first)
    #expect(kink.node == "relu at a")
    #expect(kink.entries.count == 2)
    #expect([kink.left, kink.right].sorted() == [0, 6])

    // An answer that is neither of the slopes nor between them is wrong.
    let parameter = try #require(network.network.definition(named: "w")).operation
    let wrong = WrongAnswers(
      right: network.scalar, parameter: parameter, element: 0, error: -0.001)
    let bad = try network.report(scalar: wrong, vectorised: network.vectorised)
    #expect(bad.parameters.first?.wrong.first?.name == "w[1]")
  }

  @Test func aCornerNearByIsNoKink() throws {
    let report = try CheckedNetwork(
      """
      parameter w = 1e-12
      loss L = relu(w) + abs(w - 3e-12)
      """
    ).report()
    #expect(report.isRight)
    #expect(report.parameters.first?.kinkCount == 0)
    #expect(report.parameters.first?.worst?.numerical == 0)
  }

  /// A rule with a wrong derivative is named with the first node that has it, and everything upstream
  /// of it is wrong; what is not, is right.
  @Test func aWrongRuleIsNamed() throws {
    let network = try Network(SourceText(name: "test.net", text: Self.twoTwoOne))
    let place = try #require(network.definition(named: "a1")).operation
    let edited = network.edited([.rule(operation: place, WithoutDerivative<Sigmoid>.self)])
    let report = try CheckedNetwork(edited).report()
    #expect(!report.isRight)
    #expect(report.parameters.map(\.isRight) == [false, false, true, true])
    let rule = try #require(report.rules.first { !$0.isRight })
    #expect(rule.name == "sigmoid")
    #expect(rule.worst?.name == "a1[1]")
    #expect(rule.wrong == 2)
    #expect(report.rules.filter { !$0.isRight }.count == 1)
  }

  @Test func whatIsNotFiniteIsAnError() throws {
    let network = try Network(
      SourceText(
        name: "test.net",
        text: """
          parameter w = [1, 2]
          u = w - 1
          loss L = sum(log(u))
          """))
    do {
      _ = try ChangeDifferentiation(network)
      Issue.record("log(0) was taken for a number")
    } catch {
      #expect(error.message.contains("infinite"))
      #expect(error.rendered().contains("log(u)"))
    }
  }

  /// Rounding alone moves these answers by more than they are.
  @Test(arguments: [
    "parameter w = 1\nparameter v = 2\nloss L = sin(exp(w * 50)) + v^2\n",
    "parameter w = 1\nparameter v = 3\na = 1e16 + w * v\nloss L = (a - 1e16)^2\n",
  ])
  func whatRoundingHidesIsNotPassed(_ text: String) throws {
    let report = try CheckedNetwork(text).report(byTheBook: false)
    #expect(!report.isRight)
    let first = try #require(report.parameters.first)
    #expect(first.undecidable.count == 1)
    #expect(first.wrong.count == 0)
  }
}
