#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How much memory the system has given to this process and not taken back.
enum ResidentMemory {
  /// The number of bytes now.
  static var bytes: Int {
    #if os(Linux)
      // The second number of the file is in pages.
      guard let file = fopen("/proc/self/statm", "r") else { return 0 }
      defer { fclose(file) }
      var line = [CChar](repeating: 0, count: 128)
      guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
      let bytes = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      let numbers = String(decoding: bytes, as: UTF8.self).split(separator: " ")
      return numbers.count > 1 ? (Int(numbers[1]) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE))) : 0
    #else
      // What macOS says in bytes is the most that there has been, which a growing graph reaches.
      var usage = rusage()
      return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss : 0
    #endif
  }
}
