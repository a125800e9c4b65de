import Foundation
import GradientChecking
import Networks
import ScalarEngine
import TestSupport
import VectorEngine

// What the gradient check finds of planted mistakes, and what it says of networks that are right.
//
//   swift run -c release catches [--programs FILE] [--correct COUNT] [--seed NUMBER]
//
// With --programs the networks are written for Tests/Peers/catch_mistakes.py, a line each.

let arguments = Array(CommandLine.arguments.dropFirst())
func value(of option: String) -> String? {
  arguments.firstIndex(of: option).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
}

let perMistake = 50
let firstSeed = UInt64(value(of: "--seed").flatMap { UInt32($0) } ?? 7_000_000)
let correctSeed = firstSeed + 2_000_000
let correctCount = Int(value(of: "--correct") ?? "10000") ?? 10_000

/// Both engines' answers for a random network, if it has finite ones and a parameter.
func answers(_ text: String) -> (scalar: NetworkTrace, vectorised: VectorTrace)? {
  guard let network = try? Network(SourceText(name: "random.net", text: text)),
    !network.parameters.isEmpty,
    let scalar = try? NetworkTrace(NetworkGraph(network), recording: false),
    let vectorised = try? VectorTrace(network)
  else { return nil }
  return (scalar, vectorised)
}

func report(
  _ scalar: any DifferentiatedNetwork, _ vectorised: any DifferentiatedNetwork
) -> GradientReport? {
  try? GradientCheck(scalar: scalar, vectorised: vectorised).report()
}

extension GradientReport {
  /// Whether an entry is wrong; one that is undecidable is not.
  var hasWrongEntries: Bool { parameters.contains { $0.wrong.count > 0 } }
}

func exactGradients(_ trace: NetworkTrace) -> [Int: [Double]] {
  Dictionary(
    uniqueKeysWithValues: trace.network.parameters.map { ($0, trace.costGradients(of: $0) ?? []) })
}

var programs: [String] = []

print("mistakes planted into random networks, from seed \(firstSeed)")
print("\("mistake".padding(toLength: 24, withPad: " ", startingAt: 0))found / planted")
for (index, mistake) in Mistake.all.enumerated() {
  var (found, planted, asGood) = (0, 0, 0)
  var seed = firstSeed + UInt64(index) * 100_000
  let last = seed + 50_000
  while planted < perMistake, seed < last {
    seed += 1
    var generator = SeededGenerator(seed: seed)
    guard let right = answers(RandomNetwork(seed: seed).text),
      let gradients = mistake.plant(right.scalar, &generator)
    else { continue }
    let wrong = PlantedAnswers(right: right.scalar, gradients: gradients)
    guard !wrong.noticeable.isEmpty, let report = report(wrong, wrong) else { continue }
    let isFound = report.hasWrongEntries
    if !isFound, wrong.isAsGood {
      asGood += 1
      continue
    }
    planted += 1
    if isFound { found += 1 } else { print("  not found: \(mistake.name) at seed \(seed)") }
    programs.append(
      try StraightLineProgram(
        right.scalar, mistake: mistake.name, seed: seed, gradients: gradients,
        isRejected: isFound
      ).line())
  }
  print(
    mistake.name.padding(toLength: 24, withPad: " ", startingAt: 0) + "\(found) / \(planted)"
      + (asGood > 0 ? "; besides \(asGood) at a kink, that gave its other slope" : ""))
}

print("networks that are right, from seed \(correctSeed); every third has corners within reach")
var (networks, entries, alarms, undecidable, kinks) = (0, 0, 0, 0, 0)
var seed = correctSeed
while networks < correctCount {
  seed += 1
  let isCornered = networks % 3 == 2
  let text = isCornered ? CornerNetwork(seed: seed).text : RandomNetwork(seed: seed).text
  guard let right = answers(text), let report = report(right.scalar, right.vectorised) else {
    continue
  }
  networks += 1
  if report.hasWrongEntries || report.rules.contains(where: { !$0.isRight }) {
    alarms += 1
    print("  false alarm at seed \(seed):\n\(text)")
  }
  entries += report.parameters.reduce(0) { $0 + $1.entries }
  undecidable += report.parameters.reduce(0) { $0 + $1.undecidable.count }
  kinks += report.parameters.reduce(0) { $0 + $1.kinkCount }
  if networks <= 1000 {
    programs.append(
      try StraightLineProgram(
        right.scalar, mistake: isCornered ? "none, corners near" : "none", seed: seed,
        gradients: exactGradients(right.scalar), isRejected: report.hasWrongEntries
      ).line())
  }
}
print(
  "\(alarms) false alarms in \(networks) networks; of \(entries) entries \(kinks) at a kink, "
    + "\(undecidable) undecidable")

if let path = value(of: "--programs") {
  try Data((programs.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
}
