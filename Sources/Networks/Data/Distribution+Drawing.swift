extension Distribution {
  /// The elements of an array, row by row, drawn in that order.
  package func draw(_ shape: Shape, seed: UInt64) -> [Double] {
    var source = RandomNumberSource(seed: seed)
    let fanIn = Double(shape.columns)
    let fanOut = Double(shape.rows)
    switch self {
    case .zeros: return Array(repeating: 0, count: shape.count)
    case .ones: return Array(repeating: 1, count: shape.count)
    case .normal(let mean, let deviation):
      return source.normals(shape.count, mean: mean, deviation: deviation)
    case .uniform(let low, let high):
      return source.uniforms(shape.count, low: low, high: high)
    case .glorotUniform:
      let bound = (6 / (fanIn + fanOut)).squareRoot()
      return source.uniforms(shape.count, low: -bound, high: bound)
    case .glorotNormal:
      return source.normals(
        shape.count, mean: 0, deviation: (2 / (fanIn + fanOut)).squareRoot())
    case .heUniform:
      let bound = (6 / fanIn).squareRoot()
      return source.uniforms(shape.count, low: -bound, high: bound)
    case .heNormal:
      return source.normals(shape.count, mean: 0, deviation: (2 / fanIn).squareRoot())
    }
  }
}

extension RandomNumberSource {
  fileprivate mutating func uniforms(_ count: Int, low: Double, high: Double) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(count)
    for _ in 0..<count { result.append(low + (high - low) * uniform()) }
    return result
  }

  fileprivate mutating func normals(_ count: Int, mean: Double, deviation: Double) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(count)
    for _ in 0..<count { result.append(mean + deviation * normal()) }
    return result
  }
}
