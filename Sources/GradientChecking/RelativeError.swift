/// How far apart two arrays are.
package enum RelativeError {
  /// |a − b| / max(|b|, the largest |b|, 1e-12) for each entry.
  package static func entries(_ a: [Double], _ b: [Double]) -> [Double] {
    let largest = b.reduce(0) { max($0, $1.magnitude) }
    return zip(a, b).map { ($0 - $1).magnitude / max(largest, 1e-12) }
  }
}
