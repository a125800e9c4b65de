extension Phrasebook {
  /// What the command itself says.
  static let chineseProgram = #"""
    Speaks this language: en or zh; without it, that of the locale.
    使用这种语言：en 或 zh；不写时按系统区域设置
    """#
}
