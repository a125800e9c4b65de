import Rules

/// ∂subject/∂name, as one symbol.
func derivative(of subject: String, by name: String) -> Formula { .symbol("∂\(subject)/∂\(name)") }

extension Formula {
  /// A sum as it is to be written, without gathering like terms.
  static func sum(written terms: [Formula]) -> Formula {
    terms.count == 1 ? terms[0] : .sum(terms.isEmpty ? [.number(0)] : terms)
  }

  /// upstream × local as it is to be written: factors side by side, a factor 1 left out.
  static func product(upstream: Formula, local: Formula) -> Formula {
    switch local {
    case .number(1): upstream
    case .number(-1): .negative(upstream)
    case .product(let factors): .product([upstream] + factors)
    case .negative(.product(let factors)): .negative(.product([upstream] + factors))
    default: .product([upstream, local])
    }
  }

  /// A product as it is to be written: factors side by side, factors 1 left out, the sign in front
  /// of the whole.
  static func product(written factors: [Formula]) -> Formula {
    var written: [Formula] = []
    var isNegative = false
    for factor in factors {
      var factor = factor
      if case .negative(let operand) = factor {
        isNegative.toggle()
        factor = operand
      }
      switch factor {
      case .number(1): break
      case .number(-1): isNegative.toggle()
      case .product(let parts): written += parts
      default: written.append(factor)
      }
    }
    let product = written.count > 1 ? .product(written) : written.first ?? .number(1)
    return isNegative ? .negative(product) : product
  }
}
