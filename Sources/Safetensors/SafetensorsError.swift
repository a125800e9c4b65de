/// What is wrong with a safetensors file.
public struct SafetensorsError: Error, CustomStringConvertible, Equatable {
  /// In one sentence; a tensor or a field is named where it is known.
  public let description: String

  init(_ description: String) { self.description = description }
}
