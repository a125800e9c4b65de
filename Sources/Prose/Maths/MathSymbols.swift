/// What the commands of LaTeX stand for.
enum MathSymbols {
  /// What a command without arguments means; nil for any other.
  static func node(of command: String) -> MathNode? {
    if let sign = names[command] { return .name(sign) }
    if let sign = relations[command] { return .relation(sign) }
    if let sign = binaries[command] { return .binary(sign) }
    if let sign = collectors[command] { return .collector(sign) }
    if let sign = prefixes[command] { return .prefix(sign) }
    if let sign = closeSigns[command] { return .close(sign) }
    if functions.contains(command) { return .function(command) }
    if gaps.contains(command) { return .gap }
    if spaces.contains(command) { return .space }
    return nil
  }

  /// Commands that change the look alone.
  static let silent: Set = [
    "displaystyle", "textstyle", "scriptstyle", "limits", "nolimits", "big", "Big", "bigg",
    "Bigg", "bigl", "bigr", "Bigl", "Bigr", "biggl", "biggr", "nonumber", "notag", "rm", "bf",
    "!", "mathbf", "boldsymbol", "bm", "mathcal", "mathsf", "mathrm", "mathit", "mathtt",
    "operatorname", "text", "textbf", "textit", "textrm", "mbox", "underline", "strut", "hline",
    "mathstrut", "mathop", "mathbin", "mathrel", "boxed",
  ]

  /// Combining marks, and what a reader calls them.
  static let accents: [String: (mark: String, name: String)] = [
    "hat": ("\u{302}", "hat"), "widehat": ("\u{302}", "hat"), "bar": ("\u{304}", "bar"),
    "overline": ("\u{304}", "bar"), "tilde": ("\u{303}", "tilde"),
    "widetilde": ("\u{303}", "tilde"), "dot": ("\u{307}", "dot"), "ddot": ("\u{308}", "ddot"),
    "vec": ("\u{20D7}", "vec"), "check": ("\u{30C}", "check"), "acute": ("\u{301}", "acute"),
    "grave": ("\u{300}", "grave"), "breve": ("\u{306}", "breve"), "mathring": ("\u{30A}", "ring"),
  ]

  /// Brackets by the names that LaTeX has for them.
  static let brackets: [String: (sign: String, opens: Bool)] = [
    "{": ("{", true), "}": ("}", false), "lbrace": ("{", true), "rbrace": ("}", false),
    "lbrack": ("[", true), "rbrack": ("]", false), "lparen": ("(", true), "rparen": (")", false),
    "lvert": ("|", true), "rvert": ("|", false), "lVert": ("∥", true), "rVert": ("∥", false),
    "langle": ("⟨", true), "rangle": ("⟩", false), "lfloor": ("⌊", true), "rfloor": ("⌋", false),
    "lceil": ("⌈", true), "rceil": ("⌉", false),
  ]

  static let doubleStruck = [
    "R": "ℝ", "N": "ℕ", "Z": "ℤ", "Q": "ℚ", "C": "ℂ", "E": "𝔼", "P": "ℙ", "1": "1",
  ]

  private static let names = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ",
    "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "omicron": "ο", "pi": "π", "rho": "ρ",
    "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ", "phi": "φ", "varphi": "φ",
    "chi": "χ",
    "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π",
    "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "ell": "ℓ",
    "infty": "∞", "emptyset": "∅", "varnothing": "∅", "hbar": "ħ", "imath": "i", "jmath": "j",
    "ldots": "…", "dots": "…", "cdots": "…", "dotsc": "…", "dotsb": "…", "vdots": "⋮",
    "ddots": "⋱", "top": "⊤", "bot": "⊥", "forall": "∀", "exists": "∃", "checkmark": "✓",
    "Re": "Re", "Im": "Im", "square": "□", "star": "*", "dagger": "†",
  ]

  private static let relations = [
    "le": "≤", "leq": "≤", "leqslant": "≤", "ge": "≥", "geq": "≥", "geqslant": "≥", "ne": "≠",
    "neq": "≠", "lt": "<", "gt": ">", "approx": "≈", "equiv": "≡", "sim": "∼", "simeq": "≈",
    "cong": "≅", "propto": "∝", "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂",
    "subseteq": "⊆", "supset": "⊃", "supseteq": "⊇", "ll": "≪", "gg": "≫", "to": "→",
    "rightarrow": "→", "longrightarrow": "→", "leftarrow": "←", "longleftarrow": "←",
    "gets": "←", "leftrightarrow": "↔", "Rightarrow": "⇒", "implies": "⇒", "Leftarrow": "⇐",
    "Leftrightarrow": "⇔", "iff": "⇔", "mapsto": "↦", "longmapsto": "↦", "mid": "|",
    "parallel": "∥", "perp": "⊥", "coloneqq": ":=", "triangleq": "≜", "uparrow": "↑",
    "downarrow": "↓",
  ]

  private static let binaries = [
    "cdot": "×", "cdotp": "×", "times": "×", "odot": "⊙", "otimes": "⊗", "oplus": "⊕", "circ": "∘",
    "pm": "±", "mp": "∓", "div": "/", "ast": "*", "bullet": "•", "cup": "∪", "cap": "∩",
    "wedge": "∧", "land": "∧", "vee": "∨", "lor": "∨", "setminus": "∖", "ominus": "⊖",
  ]

  private static let collectors = [
    "sum": "∑", "prod": "∏", "int": "∫", "lim": "lim", "bigcup": "∪", "bigcap": "∩",
  ]

  private static let prefixes = [
    "partial": "∂", "nabla": "∇", "Delta": "Δ", "neg": "¬", "lnot": "¬",
  ]

  private static let closeSigns = [
    "vert": "|", "Vert": "∥", "|": "∥", "%": "%", "$": "$", "#": "#", "_": "_",
    "prime": "′", "backslash": "\\", "colon": ":",
  ]

  private static let functions: Set = [
    "log", "ln", "exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "max", "min", "argmax",
    "argmin", "arg", "sup", "inf", "det", "dim", "ker", "tr", "Pr", "deg", "gcd", "sgn", "erf",
  ]

  private static let gaps: Set = ["quad", "qquad", "hspace", "hfill"]
  private static let spaces: Set = [",", ";", ":", ">", " ", "thinspace", "enspace", "space"]
}
