import Wording

/// What is wrong with a safetensors file.
public struct SafetensorsError: Error, CustomStringConvertible, Equatable {
  private let message: Phrase

  init(_ message: Phrase) { self.message = message }

  /// In one sentence; a tensor or a field is named where it is known.
  public var description: String { message.text }
}
