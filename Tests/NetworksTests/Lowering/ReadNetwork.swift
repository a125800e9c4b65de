import Testing

@testable import Networks

/// Files that the networks of these tests name.
private let files: [String: String] = [
  "xor.csv": "a,b,y\n0,0,0\n0,1,1\n",
  "bad.csv": "a,b,y\n0,0,0\n0,one,1\n",
]

/// Reads a network called `a.net`.
func readNetwork(_ text: String, seed: UInt64 = 1) throws(Diagnostic) -> Network {
  try readNetwork(Array(text.utf8), seed: seed)
}

/// Reads a network from bytes that need not be text.
func readNetwork(_ bytes: [UInt8], seed: UInt64 = 1) throws(Diagnostic) -> Network {
  var options = NetworkOptions()
  options.seed = seed
  options.readFile = { path in
    guard let text = files[path] else { throw NetworkOptions.UnreadableFile(path: path) }
    return Array(text.utf8)
  }
  return try Network(SourceText(name: "a.net", bytes: bytes), options: options)
}

/// The error of a network as it is shown; says so if there is none.
///
/// In Chinese it is to be Chinese.
func renderedError(_ text: String) -> String {
  checkChinese(text) { text throws(Diagnostic) in _ = try readNetwork(text) }
  do throws(Diagnostic) {
    _ = try readNetwork(text)
    return "no error"
  } catch {
    return error.rendered()
  }
}

/// The shape and the numbers that a name stands for, in a network without examples.
func value(of name: String, in text: String) throws -> (shape: Shape, numbers: [Double]) {
  let network = try readNetwork(text)
  let definition = try #require(network.definition(named: name))
  var evaluation = Evaluation(operations: network.operations, given: network.leafValues)
  let numbers = try evaluation.value(of: definition.operation)
  return (network.operations[definition.operation].shape, numbers)
}

/// The numbers that an expression over the given lines stands for.
func numbers(_ expression: String, given lines: String = "") throws -> [Double] {
  try value(of: "result", in: lines + "\nresult = " + expression + "\nloss L = 0").numbers
}

/// Whether two lists of numbers agree to 1e-12, relative to the larger or to 1.
func agree(_ a: [Double], _ b: [Double]) -> Bool {
  a.count == b.count
    && zip(a, b).allSatisfy { ($0 - $1).magnitude <= 1e-12 * max(1, $0.magnitude, $1.magnitude) }
}
