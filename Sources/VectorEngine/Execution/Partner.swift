import Dispatch
import Foundation
import Synchronization

/// A second thread that takes the other half of what is large.
///
/// It waits in a loop for a few microseconds after each piece of work, since the next one of a
/// training step comes soon, and sleeps afterwards. Where it has not begun by the time that the
/// first half is done, the caller does the second half too. Where that happens again and again, other
/// programs have the processor, and for a while nothing is offered: a busy machine costs hardly more
/// than one thread would.
final class Partner: Sendable {
  /// What can be done in halves.
  enum Work {
    case product(Product)
    case sweep(Sweep)

    func run() {
      switch self {
      case .product(let product): product.run()
      case .sweep(let sweep): sweep.run()
      }
    }
  }

  /// The only one; none where there is a single processor.
  private static let shared: Partner? =
    ProcessInfo.processInfo.activeProcessorCount > 1 ? Partner() : nil

  /// From so many multiplications on, two threads are faster than one.
  private static let leastMultiplications = 200_000
  /// From so many numbers on, two threads go over them faster than one.
  private static let leastNumbers = 20_000

  /// The work, of which one thread may run what it claimed; written only while none is offered.
  nonisolated(unsafe) private var work: Work?
  /// The number of the work that may be claimed; 0 for none.
  private let offered = Atomic<UInt>(0)
  /// The number of the work that this thread finished last.
  private let finished = Atomic<UInt>(0)
  /// Whether some other thread is using the partner.
  private let isTaken = Atomic<Bool>(false)
  private let isAsleep = Atomic<Bool>(false)
  private let wake = DispatchSemaphore(value: 0)
  nonisolated(unsafe) private var lastNumber: UInt = 0
  /// How many offers in a row the partner came too late for.
  nonisolated(unsafe) private var missed = 0
  /// How many more pieces of work the caller does alone.
  nonisolated(unsafe) private var piecesAlone = 0

  private init() {
    let thread = Thread { [self] in waitForWork() }
    thread.name = "backprop.partner"
    thread.start()
  }

  /// Computes a product, on two threads if it is large.
  static func run(_ product: Product) {
    guard product.m &* product.n &* product.k >= leastMultiplications,
      let shared, let (first, second) = product.halves()
    else {
      product.run()
      return
    }
    shared.run(.product(first), .product(second))
  }

  /// Goes over numbers, on two threads if there are many.
  static func run(_ sweep: Sweep) {
    guard sweep.count >= leastNumbers, let shared else {
      sweep.run()
      return
    }
    let (first, second) = sweep.halves()
    shared.run(.sweep(first), .sweep(second))
  }

  private func run(_ first: Work, _ second: Work) {
    guard !isTaken.exchange(true, ordering: .acquiring) else {
      first.run()
      second.run()
      return
    }
    if piecesAlone > 0 {
      piecesAlone -= 1
      first.run()
      second.run()
    } else {
      share(first, second)
    }
    isTaken.store(false, ordering: .releasing)
  }

  /// Offers the second half, does the first, and then the second too or waits for it.
  private func share(_ first: Work, _ second: Work) {
    lastNumber &+= 1
    let number = lastNumber
    work = second
    offered.store(number, ordering: .sequentiallyConsistent)
    if isAsleep.exchange(false, ordering: .sequentiallyConsistent) { wake.signal() }
    first.run()
    var isLate = true
    if claim(number) {
      second.run()
    } else {
      isLate = wait(for: number)
    }
    missed = isLate ? missed + 1 : 0
    if missed == 4 { (missed, piecesAlone) = (0, 200) }
  }

  /// Waits until the partner is done; says whether it lost its processor to another program.
  private func wait(for number: UInt) -> Bool {
    var turns = 0
    while finished.load(ordering: .acquiring) != number {
      turns &+= 1
      if turns > 10_000 { sched_yield() }
    }
    return turns > 10_000
  }

  /// Takes the work on offer, which only one thread can.
  private func claim(_ number: UInt) -> Bool {
    offered.compareExchange(
      expected: number, desired: 0, ordering: .sequentiallyConsistent
    ).exchanged
  }

  private func waitForWork() {
    var turns = 0
    while true {
      let number = offered.load(ordering: .sequentiallyConsistent)
      if number != 0, claim(number) {
        work?.run()
        finished.store(number, ordering: .releasing)
        turns = 0
      }
      turns &+= 1
      if turns > 20_000 {
        sleep()
        turns = 0
      }
    }
  }

  private func sleep() {
    isAsleep.store(true, ordering: .sequentiallyConsistent)
    // Work that was offered just before has not seen that this thread sleeps. Where it has, a
    // signal is on its way.
    if offered.load(ordering: .sequentiallyConsistent) != 0,
      isAsleep.exchange(false, ordering: .sequentiallyConsistent)
    {
      return
    }
    wake.wait()
  }
}
