import MatrixKernels

/// The matrix product, (m×n) @ (n×k).
///
/// - Both shared, or a shared matrix times a batch: since a batch of n×k arrays is one matrix of n
///   rows, this is one product, and so is each way back; the gradient of the shared matrix comes out
///   summed over the batch.
/// - A batch times a shared matrix: one product for each row of the result.
/// - A batch times a batch: the products of all examples advance side by side.
final class MatrixProduct: Step {
  private let forwardProducts: [Product]
  private let backwardProducts: [Product]

  /// The step for operands of these kinds; `stores` says for each operand whether its gradient is
  /// stored and not added to what is there.
  static func step(
    _ a: Tensor, _ b: Tensor, into c: Tensor, stores: (left: Bool, right: Bool)
  ) -> Step {
    if a.lanes > 1, b.lanes > 1 {
      return ExampleProducts(a, b, into: c, stores: stores)
    }
    return a.lanes > 1
      ? MatrixProduct(batch: a, shared: b, into: c, stores: stores)
      : MatrixProduct(shared: a, b, into: c, stores: stores)
  }

  /// C = A B, ∂A = ∂C Bᵀ, ∂B = Aᵀ ∂C, where B and C are as wide as the batch makes them.
  private init(
    shared a: Tensor, _ b: Tensor, into c: Tensor, stores: (left: Bool, right: Bool)
  ) {
    let left = MatrixView(a.values, columns: a.columns)
    let right = MatrixView(b.values, columns: b.width)
    forwardProducts = [
      Product(
        m: a.rows, n: b.width, k: a.columns, a: left, b: right, c: c.values, rowOfC: c.width,
        isAccumulating: false)
    ]
    var backward: [Product] = []
    if let dc = c.gradients {
      let upstream = MatrixView(dc, columns: c.width)
      if let da = a.gradients {
        backward.append(
          Product(
            m: a.rows, n: a.columns, k: c.width, a: upstream, b: right.transposed, c: da,
            rowOfC: a.columns, isAccumulating: !stores.left))
      }
      if let db = b.gradients {
        backward.append(
          Product(
            m: b.rows, n: b.width, k: a.rows, a: left.transposed, b: upstream, c: db,
            rowOfC: b.width, isAccumulating: !stores.right))
      }
    }
    backwardProducts = backward
  }

  /// For each row i of the result: Cᵢ = Bᵀ Aᵢ, ∂Aᵢ = B ∂Cᵢ, ∂B = the sum of Aᵢ ∂Cᵢᵀ, where Aᵢ and Cᵢ
  /// have a column for each example.
  private init(
    batch a: Tensor, shared b: Tensor, into c: Tensor, stores: (left: Bool, right: Bool)
  ) {
    let lanes = a.lanes
    let right = MatrixView(b.values, columns: b.columns)
    forwardProducts = (0..<a.rows).map { i in
      Product(
        m: b.columns, n: lanes, k: b.rows, a: right.transposed,
        b: MatrixView(a.values + i * a.width, columns: lanes), c: c.values + i * c.width,
        rowOfC: lanes, isAccumulating: false)
    }
    var backward: [Product] = []
    if let dc = c.gradients {
      if let da = a.gradients {
        backward += (0..<a.rows).map { i in
          Product(
            m: b.rows, n: lanes, k: b.columns, a: right,
            b: MatrixView(dc + i * c.width, columns: lanes), c: da + i * a.width,
            rowOfC: lanes, isAccumulating: !stores.left)
        }
      }
      if let db = b.gradients {
        backward += (0..<a.rows).map { i in
          Product(
            m: b.rows, n: b.columns, k: lanes,
            a: MatrixView(a.values + i * a.width, columns: lanes),
            b: MatrixView(dc + i * c.width, columns: lanes).transposed, c: db,
            rowOfC: b.columns, isAccumulating: i > 0 || !stores.right)
        }
      }
    }
    backwardProducts = backward
  }

  override func forward() {
    for product in forwardProducts { Partner.run(product) }
  }

  override func backward() {
    for product in backwardProducts { Partner.run(product) }
  }
}
