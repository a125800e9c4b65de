#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import Synchronization

/// Control-C as a question that long work asks now and then, instead of an end in its midst.
package enum Interruption {
  // The handler may do no more than write to memory that is there already.
  private static let isAskedFor = Atomic(false)

  /// Runs `body`; a Control-C meanwhile ends nothing by itself.
  ///
  /// A second one does, so that work that does not ask can be ended too.
  package static func watched<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    isAskedFor.store(false, ordering: .relaxed)
    let before = signal(SIGINT) { _ in
      Interruption.isAskedFor.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
    defer { signal(SIGINT, before) }
    return try body()
  }

  /// Whether Control-C was pressed since ``watched(_:)`` began.
  package static var isRequested: Bool { isAskedFor.load(ordering: .relaxed) }
}
