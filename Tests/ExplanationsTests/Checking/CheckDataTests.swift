import Foundation
import GradientChecking
import Testing

@testable import Explanations

/// The JSON object that a gradient check writes.
@Suite struct CheckDataTests {
  private func object(_ report: GradientReport) throws -> [String: Any] {
    let line = try CheckData(report, file: "a.net").jsonLine()
    #expect(!line.contains("\n"))
    return try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test func itHasTheKeysThatAreDocumented() throws {
    let object = try object(SampleReports.right)
    #expect(Set(object.keys) == ["file", "ok", "loss", "parameters", "claims", "rules"])
    #expect(object["ok"] as? Bool == true)
    #expect(object["loss"] as? Double == 0.7)
    let parameter = try #require((object["parameters"] as? [[String: Any]])?.first)
    #expect(
      Set(parameter.keys).isSuperset(of: [
        "name", "shape", "entries", "maxRelativeError", "worst", "kinks", "wrong", "undecidable",
      ]))
    #expect(parameter["shape"] as? [Int] == [4, 2])
    #expect(parameter["entries"] as? Int == 8)
    #expect(parameter["maxRelativeError"] as? Double == 2.1e-16)
    let worst = try #require(parameter["worst"] as? [String: Any])
    #expect(worst["index"] as? [Int] == [4, 1])
    #expect(worst["scalar"] as? Double == 0.130971)
    #expect(worst["errorBound"] as? Double == 3.7e-15)
    let rule = try #require((object["rules"] as? [[String: Any]])?.first)
    #expect(rule["name"] as? String == "×")
    #expect(rule["nodes"] as? Int == 17)
    #expect(rule["ok"] as? Bool == true)
  }

  @Test func findingsAreCountedApart() throws {
    let object = try object(SampleReports.wrong)
    #expect(object["ok"] as? Bool == false)
    let parameters = try #require(object["parameters"] as? [[String: Any]])
    func counts(_ key: String) -> [Int] { parameters.map { $0[key] as? Int ?? -1 } }
    #expect(counts("wrong") == [3, 1, 0, 0, 0])
    #expect(counts("undecidable") == [0, 0, 1, 0, 0])
    #expect(counts("kinks") == [0, 0, 0, 2, 1])
    let rules = try #require(object["rules"] as? [[String: Any]])
    #expect(rules.map { $0["ok"] as? Bool } == [true, false])
    let node = try #require(rules[1]["worst"] as? [String: Any])
    #expect(node["node"] as? String == "a1[2]")
  }

  @Test func directionsSayWhatTheyMiss() throws {
    let object = try object(SampleReports.sampled([.right, .wrong]))
    let directions = try #require(object["directions"] as? [String: Any])
    #expect(directions["unseenError"] as? Double == 8e-12)
    #expect(directions["wrong"] as? Int == 1)
    #expect(object["ok"] as? Bool == false)
  }

  @Test func whatIsNoNumberIsText() throws {
    let entry = SampleReports.entry("w", [], scalar: .nan, bound: .infinity, verdict: .wrong)
    let report = GradientReport(
      cost: 1,
      parameters: [
        SampleReports.parameter(
          entry, "w", [], wrong: .init(count: 1, first: entry), errors: (.infinity, 0, 0))
      ], rules: [], claims: [])
    let parameters = try #require(try object(report)["parameters"] as? [[String: Any]])
    #expect(parameters[0]["maxRelativeError"] as? String == "inf")
    #expect((parameters[0]["worst"] as? [String: Any])?["scalar"] as? String == "nan")
  }
}
