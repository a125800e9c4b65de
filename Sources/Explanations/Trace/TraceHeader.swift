import Foundation

/// The first line of a trace as data: all that it takes to make the others again.
package struct TraceHeader: Codable, Equatable {
  /// What the file is: `backprop-trace`.
  package var format = TraceHeader.format
  /// The version of the format, a whole number.
  package var version = TraceHeader.version
  /// What the network was read from, as it was typed.
  package var name: String
  /// The network's text.
  package var network: String
  /// The options that change what is computed.
  package var options: Options

  package static let format = "backprop-trace"
  package static let version = 1

  package struct Options: Codable, Equatable {
    package var seed: UInt64 = 1
    /// Functions that were opened.
    package var expand: [String] = []
    /// The one example that was taken, counted from 1.
    package var example: Int?
    /// Whether it was computed as after training.
    package var evaluate = false
    /// The file of running statistics that was used for it.
    package var statistics: String?

    package init() {}

    enum CodingKeys: String, CodingKey, CaseIterable {
      case seed, expand, example, evaluate, statistics
    }
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case format, version, name, network, options
  }

  package init(name: String, network: String, options: Options) {
    (self.name, self.network, self.options) = (name, network, options)
  }
}
