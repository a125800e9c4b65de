import Safetensors
import Typography
import Wording

/// Arrays that stand in safetensors files.
extension Lowering {
  /// The numbers of an array, its shape and what its elements are.
  mutating func read(
    _ stored: StoredArray
  ) throws(Diagnostic) -> (given: Given, type: ElementType) {
    let file = try file(stored)
    guard let tensor = file.tensor(named: stored.key) else { throw unknownKey(stored, file) }
    guard tensor.shape.count <= 2, !tensor.shape.contains(0) else {
      let extents = tensor.shape.map(String.init).joined(separator: "×")
      throw error(
        "the array has the shape \(extents)", at: stored.keyRange,
        label: "an array of the language has one or two extents, each at least 1")
    }
    let numbers: [Double]
    do throws(SafetensorsError) {
      numbers = try file.numbers(of: tensor)
    } catch {
      throw self.error(
        Phrase(verbatim: error.description), at: stored.keyRange, label: "of this array")
    }
    let shape = Shape(tensor.shape)
    if let bad = numbers.firstIndex(where: { !$0.isFinite }) {
      throw error(
        "a value has to be a finite number", at: stored.keyRange,
        label: "\(elementName(stored.key, bad, shape)) is \(describeNotFinite(numbers[bad]))")
    }
    return (Given(shape: shape, numbers: numbers), tensor.type)
  }

  /// The file, which is read once however many arrays of it are asked for.
  private mutating func file(_ stored: StoredArray) throws(Diagnostic) -> SafetensorsFile {
    if let known = storedFiles[stored.path] { return known }
    let bytes = try read(stored.path, at: stored.pathRange)
    do throws(SafetensorsError) {
      let file = try SafetensorsFile(bytes)
      storedFiles[stored.path] = file
      return file
    } catch {
      throw self.error(
        "\(quoted(stored.path)) is no safetensors file", at: stored.pathRange,
        label: Phrase(verbatim: String(error.description.prefix(200))))
    }
  }

  private func unknownKey(_ stored: StoredArray, _ file: SafetensorsFile) -> Diagnostic {
    let names = file.tensors.map(\.name)
    let list = names.sorted().prefix(6).map { quoted($0) }.joined(separator: ", ")
    return error(
      "\(quoted(stored.path)) has no array of this name", at: stored.keyRange, label: "not there",
      help: Spelling.nearest(to: stored.key, among: names).map { "did you mean \(quoted($0))?" }
        ?? (names.isEmpty ? "the file is empty" : "it has \(list)\(names.count > 6 ? ", …" : "")"))
  }

  /// The bytes of a file that the network names.
  func read(_ path: String, at range: SourceRange) throws(Diagnostic) -> [UInt8] {
    do {
      return try options.readFile(path)
    } catch {
      throw self.error(
        "cannot read \(quoted(path))", at: range,
        label: Phrase(verbatim: String("\(error)".prefix(200))))
    }
  }
}
