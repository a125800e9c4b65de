extension Statement {
  /// The name that the statement defines, and where it stands.
  var definedName: (name: String, range: SourceRange)? {
    switch self {
    case .declaration(let declaration): (declaration.name, declaration.nameRange)
    case .equation(let equation), .loss(let equation), .penalty(let equation):
      (equation.name, equation.nameRange)
    case .function(let function): (function.name, function.nameRange)
    case .examples, .validation, .claim, .training, .metric: nil
    }
  }
}

extension Definition.Role {
  init(_ role: Declaration.Role) {
    switch role {
    case .input: self = .input
    case .target: self = .target
    case .parameter: self = .parameter
    case .frozen: self = .frozen
    }
  }
}
