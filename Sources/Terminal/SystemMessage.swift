#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The message that the system has for an error number.
func systemMessage(_ code: Int32) -> String {
  String(cString: strerror(code))
}
