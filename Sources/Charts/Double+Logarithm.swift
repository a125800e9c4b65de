import Foundation

extension Double {
  static func log10(_ x: Double) -> Double { Foundation.log10(x) }
  static func power(_ x: Double, _ n: Int) -> Double { Foundation.pow(x, Double(n)) }
  static func power(_ x: Double, _ y: Double) -> Double { Foundation.pow(x, y) }
}
