import Testing

@testable import Networks

@Suite struct ExpressionErrorTests {
  @Test("explains what is wrong with an expression", arguments: cases)
  func error(text: String, expected: String) {
    checkChinese(text) { text throws(Diagnostic) in
      _ = try parseExpression(SourceText(name: "-e", text: text))
    }
    do throws(Diagnostic) {
      _ = try parseExpression(SourceText(name: "-e", text: text))
      Issue.record("no error")
    } catch {
      #expect(error.rendered() == expected)
    }
  }

  private static let cases: [(String, String)] = [
    (
      "1 2",
      """
      error: an operator is missing before `2`
        --> <command line>:1:3
         |
       1 | 1 2
         |   ^ two values stand side by side
         = help: write `1 * 2`
      """
    ),
    (
      "(1+2",
      """
      error: `(` is never closed
        --> <command line>:1:1
         |
       1 | (1+2
         | ^ no `)` follows
      """
    ),
    (
      "1+",
      """
      error: a value is missing after `+`
        --> <command line>:1:2
         |
       1 | 1+
         |  ^ nothing follows
      """
    ),
    (
      "()",
      """
      error: the brackets are empty
        --> <command line>:1:1
         |
       1 | ()
         | ^^ a value belongs between them
      """
    ),
    (
      "f()",
      """
      error: the brackets are empty
        --> <command line>:1:2
         |
       1 | f()
         |  ^^ a value belongs between them
      """
    ),
    (
      "[1,2,]",
      """
      error: a value is missing after `,`
        --> <command line>:1:5
         |
       1 | [1,2,]
         |     ^ nothing follows
         = help: leave out the comma
      """
    ),
    (
      "+1",
      """
      error: a `+` needs a value on its left
        --> <command line>:1:1
         |
       1 | +1
         | ^ there is no sign `+`
         = help: leave it out
      """
    ),
    (
      "(1, 2)",
      """
      error: a comma between round brackets
        --> <command line>:1:3
         |
       1 | (1, 2)
         |   ^ one value belongs here
         = help: an array is written `[1, 2]`
      """
    ),
    (
      "W'",
      """
      error: `W'` stands without brackets
        --> <command line>:1:2
         |
       1 | W'
         |  ^ `'` is the derivative of a function, as in `sigmoid'(z)`
         = help: the transpose is written `W.T`
      """
    ),
    (
      "(W)'",
      """
      error: `'` belongs behind a function's name
        --> <command line>:1:4
         |
       1 | (W)'
         |    ^ it is the derivative, as in `sigmoid'(z)`
         = help: the transpose is written `.T`
      """
    ),
    (
      "x**2",
      """
      error: `**` is not in the language
        --> <command line>:1:2
         |
       1 | x**2
         |  ^^ a power is written `^`
      """
    ),
    (
      "x²",
      """
      error: `²` is not in the language
        --> <command line>:1:2
         |
       1 | x²
         |  ^ write `^2`
      """
    ),
    (
      "x₁",
      """
      error: `₁` is not in the language
        --> <command line>:1:2
         |
       1 | x₁
         |  ^ write `1`: in `x1` the digit is part of the name
      """
    ),
    (
      "（1）",
      """
      error: `（` is not in the language
        --> <command line>:1:1
         |
       1 | （1）
         | ^^ write `(`
      """
    ),
    (
      "a · b",
      """
      error: `·` is not in the language
        --> <command line>:1:3
         |
       1 | a · b
         |   ^ write `*` (element by element) or `@` (matrix product)
      """
    ),
    (
      "1. + 2",
      """
      error: a digit must follow the point
        --> <command line>:1:1
         |
       1 | 1. + 2
         | ^^ write `1.0` or `1`
      """
    ),
    (
      ".5",
      """
      error: a digit must stand before the point
        --> <command line>:1:1
         |
       1 | .5
         | ^^ write `0.5`
      """
    ),
    (
      "1e999",
      """
      error: the number is too large
        --> <command line>:1:1
         |
       1 | 1e999
         | ^^^^^ a number can be no larger than about 1.8e308
      """
    ),
    (
      "x[0]",
      """
      error: a position is at least 1
        --> <command line>:1:3
         |
       1 | x[0]
         |   ^ counting begins with 1
         = help: positions are whole numbers from 1; a whole row or column is `:`
      """
    ),
    (
      "x[1:3]",
      """
      error: expected `,` or `]`, found `:`
        --> <command line>:1:4
         |
       1 | x[1:3]
         |    ^ a position ends in front of this
         = help: several elements are written `2..4`
      """
    ),
    (
      "x[3..1]",
      """
      error: `3..1` runs backwards
        --> <command line>:1:3
         |
       1 | x[3..1]
         |   ^^^^ 1 comes before 3
         = help: write `1..3`
      """
    ),
    (
      "x[i]",
      """
      error: a position is a whole number
        --> <command line>:1:3
         |
       1 | x[i]
         |   ^ found `i`
         = help: positions are whole numbers from 1; a whole row or column is `:`
      """
    ),
    (
      "x.t",
      """
      error: only `T` can follow the point
        --> <command line>:1:2
         |
       1 | x.t
         |  ^^ `.T` is the transpose
         = help: write `x.T`
      """
    ),
    (
      "Wᵀ @ x",
      """
      error: `ᵀ` is not in the language
        --> <command line>:1:2
         |
       1 | Wᵀ @ x
         |  ^ write `.T`
      """
    ),
    (
      "a ÷ b",
      """
      error: `÷` is not in the language
        --> <command line>:1:3
         |
       1 | a ÷ b
         |   ^ write `/`
      """
    ),
    (
      "f(x = 1)",
      """
      error: unexpected `=`
        --> <command line>:1:5
         |
       1 | f(x = 1)
         |     ^ a value cannot be named inside brackets
      """
    ),
    (
      "“a”",
      """
      error: `“` is not in the language
        --> <command line>:1:1
         |
       1 | “a”
         | ^ write `"`
      """
    ),
    (
      "[1, 2)",
      """
      error: `)` cannot close `[`
        --> <command line>:1:6
         |
       1 | [1, 2)
         |      ^ the bracket open here began at line 1, column 1
      """
    ),
    (
      "1)",
      """
      error: `)` closes nothing
        --> <command line>:1:2
         |
       1 | 1)
         |  ^ no bracket is open here
      """
    ),
    (
      "2π",
      """
      error: an operator is missing before `π`
        --> <command line>:1:2
         |
       1 | 2π
         |  ^ two values stand side by side
         = help: write `2 * π`
      """
    ),
    (
      "x[1.5, 2]",
      """
      error: a position is a whole number
        --> <command line>:1:3
         |
       1 | x[1.5, 2]
         |   ^^^ found `1.5`
         = help: positions are whole numbers from 1; a whole row or column is `:`
      """
    ),
    (
      "x[99999999999999999999]",
      """
      error: a position is too large
        --> <command line>:1:3
         |
       1 | x[99999999999999999999]
         |   ^^^^^^^^^^^^^^^^^^^^ the largest is 9223372036854775807
      """
    ),
    (
      "loss + 1",
      """
      error: `loss` is a keyword and cannot be a name
        --> <command line>:1:1
         |
       1 | loss + 1
         | ^^^^ a value belongs here
      """
    ),
    (
      "",
      """
      error: the expression is empty
        --> <command line>:1:1
         |
       1 |
         | ^ nothing is here
      """
    ),
    (
      "1\n2",
      """
      error: there is more than one line
        --> <command line>:2:1
         |
       2 | 2
         | ^ one expression is expected
         = help: put the expression in brackets to carry it on to the next line
      """
    ),
    (
      "[1 2]",
      """
      error: an operator is missing before `2`
        --> <command line>:1:4
         |
       1 | [1 2]
         |    ^ two values stand side by side
         = help: write `1, 2` or `1 * 2`
      """
    ),
    (
      "f(a b)",
      """
      error: an operator is missing before `b`
        --> <command line>:1:5
         |
       1 | f(a b)
         |     ^ two values stand side by side
         = help: write `a, b` or `a * b`
      """
    ),
    (
      "a *",
      """
      error: a value is missing after `*`
        --> <command line>:1:3
         |
       1 | a *
         |   ^ nothing follows
      """
    ),
    (
      "* a",
      """
      error: expected a value, found `*`
        --> <command line>:1:1
         |
       1 | * a
         | ^ a number, a name or a bracket belongs here
      """
    ),
    (
      "a + * b",
      """
      error: expected a value, found `*`
        --> <command line>:1:5
         |
       1 | a + * b
         |     ^ a number, a name or a bracket belongs here
      """
    ),
    (
      "[]",
      """
      error: the brackets are empty
        --> <command line>:1:1
         |
       1 | []
         | ^^ a value belongs between them
      """
    ),
    (
      "x[]",
      """
      error: the brackets are empty
        --> <command line>:1:2
         |
       1 | x[]
         |  ^^ a position is missing
         = help: write `x[2]`, `W[1, 2]`, `W[1, :]` or `x[2..4]`
      """
    ),
    (
      "x[-1]",
      """
      error: a position has no sign
        --> <command line>:1:3
         |
       1 | x[-1]
         |   ^ counting begins with 1
         = help: positions are whole numbers from 1; a whole row or column is `:`
      """
    ),
    (
      "x[1",
      """
      error: `[` is never closed
        --> <command line>:1:2
         |
       1 | x[1
         |  ^ no `]` follows
      """
    ),
    (
      "x.sum",
      """
      error: only `T` can follow the point
        --> <command line>:1:2
         |
       1 | x.sum
         |  ^^^^ `.T` is the transpose
         = help: functions stand by themselves: write `sum(x)`
      """
    ),
    (
      "x.",
      """
      error: only `T` can follow the point
        --> <command line>:1:2
         |
       1 | x.
         |  ^ `.T` is the transpose
      """
    ),
    (
      "x $ y",
      """
      error: `$` is not in the language
        --> <command line>:1:3
         |
       1 | x $ y
         |   ^ U+0024 DOLLAR SIGN
      """
    ),
    (
      "a && b",
      """
      error: `&` is not in the language
        --> <command line>:1:3
         |
       1 | a && b
         |   ^ U+0026 AMPERSAND
      """
    ),
    (
      "a < b",
      """
      error: `<` is not in the language
        --> <command line>:1:3
         |
       1 | a < b
         |   ^ there are no comparisons: `max(a, b)` and `relu(z)` choose
      """
    ),
    (
      "a // b",
      """
      error: `//` is not in the language
        --> <command line>:1:3
         |
       1 | a // b
         |   ^^ a comment begins with `#`
      """
    ),
    (
      "_x",
      """
      error: `_` is not in the language
        --> <command line>:1:1
         |
       1 | _x
         | ^ a name begins with a letter; digits are written without `_`
      """
    ),
    (
      "1_000",
      """
      error: `_` is not in the language
        --> <command line>:1:2
         |
       1 | 1_000
         |  ^ a name begins with a letter; digits are written without `_`
      """
    ),
    (
      "１ + 2",
      """
      error: `１` is not in the language
        --> <command line>:1:1
         |
       1 | １ + 2
         | ^^ write `1`
      """
    ),
    (
      "a ＋ b",
      """
      error: `＋` is not in the language
        --> <command line>:1:3
         |
       1 | a ＋ b
         |   ^^ write `+`
      """
    ),
    (
      "‘a’",
      """
      error: `‘` is not in the language
        --> <command line>:1:1
         |
       1 | ‘a’
         | ^ write `'`
      """
    ),
    (
      "√2",
      """
      error: `√` is not in the language
        --> <command line>:1:1
         |
       1 | √2
         | ^ write `sqrt(…)`
      """
    ),
    (
      "a – b",
      """
      error: `–` is not in the language
        --> <command line>:1:3
         |
       1 | a – b
         |   ^ write `-`
      """
    ),
    (
      "٣",
      """
      error: `٣` is not in the language
        --> <command line>:1:1
         |
       1 | ٣
         | ^ write `3`
      """
    ),
    (
      "∂L",
      """
      error: expected `/`, found the end of the line
        --> <command line>:1:3
         |
       1 | ∂L
         |   ^ the derivative goes on with `/∂`
         = help: a derivative is written `∂L/∂W`
      """
    ),
    (
      "∂L/z",
      """
      error: expected `∂`, found `z`
        --> <command line>:1:4
         |
       1 | ∂L/z
         |    ^ a second `∂` belongs here
         = help: a derivative is written `∂L/∂W`
      """
    ),
    (
      "∂²L/∂z",
      """
      error: `²` is not in the language
        --> <command line>:1:2
         |
       1 | ∂²L/∂z
         |  ^ write `^2`
      """
    ),
    (
      "∂L/∂",
      """
      error: expected a name, found the end of the line
        --> <command line>:1:5
         |
       1 | ∂L/∂
         |     ^ what the derivative is taken by is missing
         = help: a derivative is written `∂L/∂W`
      """
    ),
    (
      "f(1,)",
      """
      error: a value is missing after `,`
        --> <command line>:1:4
         |
       1 | f(1,)
         |    ^ nothing follows
         = help: leave out the comma
      """
    ),
    (
      "f(,1)",
      """
      error: expected a value, found `,`
        --> <command line>:1:3
         |
       1 | f(,1)
         |   ^ a number, a name or a bracket belongs here
      """
    ),
    (
      "2(x)",
      """
      error: an operator is missing before `(`
        --> <command line>:1:2
         |
       1 | 2(x)
         |  ^ two values stand side by side
         = help: write `2 * (…)`
      """
    ),
    (
      "(a)(b)",
      """
      error: an operator is missing before `(`
        --> <command line>:1:4
         |
       1 | (a)(b)
         |    ^ two values stand side by side
         = help: write `(a) * (…)`
      """
    ),
    (
      "x, y",
      """
      error: unexpected `,`
        --> <command line>:1:2
         |
       1 | x, y
         |  ^ the expression ends in front of this
      """
    ),
    (
      "x -> y",
      """
      error: unexpected `->`
        --> <command line>:1:3
         |
       1 | x -> y
         |   ^^ an operator or the end of the line belongs here
      """
    ),
    (
      "a \u{202E} b",
      """
      error: U+202E RIGHT-TO-LEFT OVERRIDE is not in the language
        --> <command line>:1:3
         |
       1 | a � b
         |   ^ delete this invisible character
      """
    ),
    (
      "a\u{1B}[31m + \u{9}b $",
      """
      error: `␛` is not in the language
        --> <command line>:1:2
         |
       1 | a␛[31m +  b $
         |  ^ U+001B
      """
    ),
    (
      "f(x') + 1",
      """
      error: `x'` stands without brackets
        --> <command line>:1:4
         |
       1 | f(x') + 1
         |    ^ `'` is the derivative of a function, as in `sigmoid'(z)`
         = help: the transpose is written `x.T`
      """
    ),
    (
      "1.2.3",
      """
      error: a digit must stand before the point
        --> <command line>:1:4
         |
       1 | 1.2.3
         |    ^^ write `0.3`
      """
    ),
    (
      "1.x",
      """
      error: a digit must follow the point
        --> <command line>:1:1
         |
       1 | 1.x
         | ^^ write `1.0` or `1`
      """
    ),
    (
      "1e400 + 2",
      """
      error: the number is too large
        --> <command line>:1:1
         |
       1 | 1e400 + 2
         | ^^^^^ a number can be no larger than about 1.8e308
      """
    ),
    (
      "变量 + 变量 变量",
      """
      error: an operator is missing before `变量`
        --> <command line>:1:9
         |
       1 | 变量 + 变量 变量
         |             ^^^^ two values stand side by side
         = help: write `变量 * 变量`
      """
    ),
    (
      "é + é ? 2",
      """
      error: `?` is not in the language
        --> <command line>:1:7
         |
       1 | é + é ? 2
         |       ^ U+003F QUESTION MARK
      """
    ),
    (
      "x[1, 2\n  + 3",
      """
      error: `[` is never closed
        --> <command line>:1:2
         |
       1 | x[1, 2
         |  ^ no `]` follows
      """
    ),
    (
      "{1, 2}",
      """
      error: `{` is not in the language
        --> <command line>:1:1
         |
       1 | {1, 2}
         | ^ write `[` or `(`
      """
    ),
  ]
}
