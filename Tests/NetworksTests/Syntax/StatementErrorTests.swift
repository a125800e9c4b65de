import Testing

@testable import Networks

@Suite struct StatementErrorTests {
  @Test("explains what is wrong with a statement", arguments: cases)
  func error(text: String, expected: String) {
    let error = checkedError(text) { text throws(Diagnostic) in
      _ = try parse(SourceText(name: "a.net", bytes: Array(text.utf8)))
    }
    #expect(error == expected)
  }

  private static let cases: [(String, String)] = [
    (
      "loss = (y - p)^2",
      """
      error: `loss` is a keyword and cannot be a name
        --> a.net:1:1
         |
       1 | loss = (y - p)^2
         | ^^^^ it begins a statement
         = help: write `loss L = …`
      """
    ),
    (
      "parameters W = 1",
      """
      error: `parameters` begins no statement
        --> a.net:1:1
         |
       1 | parameters W = 1
         | ^^^^^^^^^^ this word is not known here
         = help: did you mean `parameter`?
      """
    ),
    (
      "Parameter W = 1",
      """
      error: `Parameter` begins no statement
        --> a.net:1:1
         |
       1 | Parameter W = 1
         | ^^^^^^^^^ this word is not known here
         = help: did you mean `parameter`?
      """
    ),
    (
      "optimizer adam(rate = 0.1)",
      """
      error: `optimizer` begins no statement
        --> a.net:1:1
         |
       1 | optimizer adam(rate = 0.1)
         | ^^^^^^^^^ this word is not known here
         = help: did you mean `train`?
      """
    ),
    (
      "train",
      """
      error: expected a name, found the end of the line
        --> a.net:1:6
         |
       1 | train
         |      ^ an optimiser belongs here
         = help: write `train adam(rate = 0.001), epochs = 50, batch = 32`
      """
    ),
    (
      "train adam(0.1)",
      """
      error: expected an option, found `0.1`
        --> a.net:1:12
         |
       1 | train adam(0.1)
         |            ^^^ an option is written `name = value`
         = help: write `train adam(rate = 0.001), epochs = 50, batch = 32`
      """
    ),
    (
      "train adam(rate = 0.1) epochs = 5",
      """
      error: expected `,`, `only` or the end of the line, found `epochs`
        --> a.net:1:24
         |
       1 | train adam(rate = 0.1) epochs = 5
         |                        ^^^^^^ a comma separates options
         = help: write `train adam(rate = 0.001), epochs = 50, batch = 32`
      """
    ),
    (
      "train sgd, only W",
      """
      error: expected `=`, found `W`
        --> a.net:1:17
         |
       1 | train sgd, only W
         |                 ^ the option's value follows a `=`
         = help: write `only = …`
      """
    ),
    (
      "train sgd only",
      """
      error: expected a name, found the end of the line
        --> a.net:1:15
         |
       1 | train sgd only
         |               ^ the name of a parameter belongs here
         = help: write `only W2, b2`
      """
    ),
    (
      "metric accuracy(p)",
      """
      error: expected `,`, found `)`
        --> a.net:1:18
         |
       1 | metric accuracy(p)
         |                  ^ the target follows the prediction
         = help: write `metric accuracy(ŷ, y)`
      """
    ),
    (
      "metric accuracy",
      """
      error: expected `(`, found the end of the line
        --> a.net:1:16
         |
       1 | metric accuracy
         |                ^ the prediction and the target belong in brackets
         = help: write `metric accuracy(ŷ, y)`
      """
    ),
    (
      "parameter W(2,3) = 1",
      """
      error: expected `=`, `~`, `from` or the end of the line, found `(`
        --> a.net:1:12
         |
       1 | parameter W(2,3) = 1
         |            ^ behind the name stands its shape, its value or nothing
         = help: a shape stands in square brackets: `W[2, 3]`
      """
    ),
    (
      "parameter W[0, 3]",
      """
      error: an extent is at least 1
        --> a.net:1:13
         |
       1 | parameter W[0, 3]
         |             ^ counting begins with 1
         = help: a vector of 3 is `[3]`, a matrix of 2 rows and 3 columns `[2, 3]`
      """
    ),
    (
      "parameter W[2, 3\nz = 1",
      """
      error: `[` is never closed
        --> a.net:1:12
         |
       1 | parameter W[2, 3
         |            ^ no `]` follows
      """
    ),
    (
      "z1 = sigmoid(W1 @ x\nz2 = (a + b)",
      """
      error: `(` is never closed
        --> a.net:1:13
         |
       1 | z1 = sigmoid(W1 @ x
         |             ^ no `)` follows
      """
    ),
    (
      "z1 = (W1 @ x\nz2 = a + b)",
      """
      error: an operator is missing before `z2`
        --> a.net:2:1
         |
       2 | z2 = a + b)
         | ^^ two values stand side by side
         = help: the `(` of line 1, column 6, is still open here
      """
    ),
    (
      "examples\n  0, 1 -> 1\n  1, 1\n  2, 2 -> 3\nz = 1",
      """
      error: expected `,` or `->`, found the end of the line
        --> a.net:3:7
         |
       3 |   1, 1
         |       ^ a comma separates numbers, `->` inputs from targets
         = help: a row is written `0, 1 -> 1`
      """
    ),
    (
      "examples\n  0 1 -> 1",
      """
      error: expected `,` or `->`, found `1`
        --> a.net:2:5
         |
       2 |   0 1 -> 1
         |     ^ a comma separates numbers, `->` inputs from targets
         = help: a row is written `0, 1 -> 1`
      """
    ),
    (
      "examples\n0, 1 -> 1",
      """
      error: no examples follow
        --> a.net:1:1
         |
       1 | examples
         | ^^^^^^^^ the rows belong beneath, indented
         = help: a row is written `  0, 1 -> 1`
      """
    ),
    (
      "sigmoid(z1)",
      """
      error: this line defines nothing
        --> a.net:1:1
         |
       1 | sigmoid(z1)
         | ^^^^^^^^^^^ the value has no name
         = help: write `z = …`
      """
    ),
    (
      "dL/dW = 3",
      """
      error: a derivative cannot be given a value
        --> a.net:1:1
         |
       1 | dL/dW = 3
         | ^^ the engine computes it
         = help: to compare it with your own, write `claim ∂L/∂W = …`
      """
    ),
    (
      "∂L/∂W = 3",
      """
      error: a derivative cannot be given a value
        --> a.net:1:1
         |
       1 | ∂L/∂W = 3
         | ^ the engine computes it
         = help: to compare it with your own, write `claim ∂L/∂W = …`
      """
    ),
    (
      "claim L = 3",
      """
      error: a claim begins with a derivative, found `L`
        --> a.net:1:7
         |
       1 | claim L = 3
         |       ^ `∂L/∂W` or `dL/dW` belongs here
         = help: write `claim ∂L/∂W = …`
      """
    ),
    (
      "claim ∂L/dW = 3",
      """
      error: expected `∂`, found `dW`
        --> a.net:1:10
         |
       1 | claim ∂L/dW = 3
         |          ^^ a second `∂` belongs here
         = help: a derivative is written `∂L/∂W`
      """
    ),
    (
      "W[1,2] = 3",
      """
      error: an element or a shape cannot be given a value by itself
        --> a.net:1:1
         |
       1 | W[1,2] = 3
         | ^ an equation gives `W` as a whole
         = help: write `W = […]`, or `parameter W[…] = …`
      """
    ),
    (
      "z := 3",
      """
      error: `:=` is not in the language
        --> a.net:1:3
         |
       1 | z := 3
         |   ^^ write `=`
      """
    ),
    (
      "z ~ normal(0, 1)",
      """
      error: `z` is drawn but not declared
        --> a.net:1:1
         |
       1 | z ~ normal(0, 1)
         | ^ what is it?
         = help: write `parameter z[…] ~ …`
      """
    ),
    (
      "parameter W[99999999999, 99999999999] ~ zeros",
      """
      error: the array is too large
        --> a.net:1:12
         |
       1 | parameter W[99999999999, 99999999999] ~ zeros
         |            ^^^^^^^^^^^^^^^^^^^^^^^^^^ it has more than 9223372036854775807 elements
      """
    ),
    (
      "input x[1e12]",
      """
      error: an extent is a whole number
        --> a.net:1:9
         |
       1 | input x[1e12]
         |         ^^^^ found `1e12`
         = help: a vector of 3 is `[3]`, a matrix of 2 rows and 3 columns `[2, 3]`
      """
    ),
    (
      "z = 1 ; y = 2",
      """
      error: `;` is not in the language
        --> a.net:1:7
         |
       1 | z = 1 ; y = 2
         |       ^ one statement a line; a matrix is written `[[1, 2], [3, 4]]`
      """
    ),
    (
      "中文 = 变量 变量2",
      """
      error: an operator is missing before `变量2`
        --> a.net:1:9
         |
       1 | 中文 = 变量 变量2
         |             ^^^^^ two values stand side by side
         = help: write `变量 * 变量2`
      """
    ),
    (
      "f(u, u) = 2",
      """
      error: two arguments are called `u`
        --> a.net:1:6
         |
       1 | f(u, u) = 2
         |      ^ this is the second
         = help: give each its own name
      """
    ),
    (
      "parameter W ~ normal(0, 1 seed = 2)",
      """
      error: an operator is missing before `seed`
        --> a.net:1:27
         |
       1 | parameter W ~ normal(0, 1 seed = 2)
         |                           ^^^^ two values stand side by side
         = help: a comma or a new line belongs between them
      """
    ),
    (
      "examples from xor.csv",
      """
      error: expected a file's name, found `xor`
        --> a.net:1:15
         |
       1 | examples from xor.csv
         |               ^^^ a name in quotation marks `"…"` belongs here
         = help: write `examples from "data.csv"`, or the rows indented beneath `examples`
      """
    ),
    (
      "examples from \"xor.csv",
      """
      error: the text is never closed
        --> a.net:1:15
         |
       1 | examples from "xor.csv
         |               ^^^^^^^^ no `"` follows on this line
      """
    ),
    (
      "examples = 3",
      """
      error: `examples` is a keyword and cannot be a name
        --> a.net:1:1
         |
       1 | examples = 3
         | ^^^^^^^^ it begins a statement
         = help: write `examples from "data.csv"`
      """
    ),
    (
      "z = a == b",
      """
      error: `==` is not in the language
        --> a.net:1:7
         |
       1 | z = a == b
         |       ^^ write one `=`; there are no comparisons
      """
    ),
    (
      "input loss = 3",
      """
      error: `loss` is a keyword and cannot be a name
        --> a.net:1:7
         |
       1 | input loss = 3
         |       ^^^^ the name of the input belongs here
         = help: write `input x = …`
      """
    ),
    (
      "z = \"text\"",
      """
      error: a text is not a value
        --> a.net:1:5
         |
       1 | z = "text"
         |     ^^^^^^ a number or a name belongs here
      """
    ),
    (
      "z = x; \n\u{9}y = \u{9} q",
      """
      error: `;` is not in the language
        --> a.net:1:6
         |
       1 | z = x;
         |      ^ one statement a line; a matrix is written `[[1, 2], [3, 4]]`
      """
    ),
    (
      "z = a\u{200B}b",
      """
      error: U+200B ZERO WIDTH SPACE is not in the language
        --> a.net:1:6
         |
       1 | z = a�b
         |      ^ delete this invisible character
      """
    ),
    (
      "z",
      """
      error: this line defines nothing
        --> a.net:1:1
         |
       1 | z
         | ^ the value has no name
         = help: write `z = …`
      """
    ),
    (
      "z =",
      """
      error: a value is missing after `=`
        --> a.net:1:3
         |
       1 | z =
         |   ^ nothing follows
      """
    ),
    (
      "= 3",
      """
      error: a statement cannot begin with `=`
        --> a.net:1:1
         |
       1 | = 3
         | ^ a name belongs here
         = help: a line is an equation `z = …`, a function `f(u) = …`, or begins with `input`, `target`, `parameter`, `frozen`, `loss`, `penalty`, `examples`, `validation`, `metric`, `train` or `claim`
      """
    ),
    (
      "z = 1 2",
      """
      error: an operator is missing before `2`
        --> a.net:1:7
         |
       1 | z = 1 2
         |       ^ two values stand side by side
         = help: write `1 * 2`
      """
    ),
    (
      "z = 1)",
      """
      error: `)` closes nothing
        --> a.net:1:6
         |
       1 | z = 1)
         |      ^ no bracket is open here
      """
    ),
    (
      "input",
      """
      error: expected a name, found the end of the line
        --> a.net:1:6
         |
       1 | input
         |      ^ the name of the input belongs here
         = help: write `input x = …`
      """
    ),
    (
      "input 3",
      """
      error: expected a name, found `3`
        --> a.net:1:7
         |
       1 | input 3
         |       ^ the name of the input belongs here
         = help: write `input x = …`
      """
    ),
    (
      "input x = ",
      """
      error: a value is missing after `=`
        --> a.net:1:9
         |
       1 | input x =
         |         ^ nothing follows
      """
    ),
    (
      "input x 3",
      """
      error: expected `=`, `~`, `from` or the end of the line, found `3`
        --> a.net:1:9
         |
       1 | input x 3
         |         ^ behind the name stands its shape, its value or nothing
         = help: a value follows a `=`: `input x = …`
      """
    ),
    (
      "input x[]",
      """
      error: the brackets are empty
        --> a.net:1:8
         |
       1 | input x[]
         |        ^^ a shape belongs between them
         = help: a vector of 3 is `[3]`, a matrix of 2 rows and 3 columns `[2, 3]`
      """
    ),
    (
      "input x[2, 3, 4]",
      """
      error: an array has one or two extents
        --> a.net:1:8
         |
       1 | input x[2, 3, 4]
         |        ^^^^^^^^^ there are 3
         = help: a vector of 3 is `[3]`, a matrix of 2 rows and 3 columns `[2, 3]`
      """
    ),
    (
      "input x[-2]",
      """
      error: an extent has no sign
        --> a.net:1:9
         |
       1 | input x[-2]
         |         ^ counting begins with 1
         = help: a vector of 3 is `[3]`, a matrix of 2 rows and 3 columns `[2, 3]`
      """
    ),
    (
      "input x[n]",
      """
      error: an extent is a whole number
        --> a.net:1:9
         |
       1 | input x[n]
         |         ^ found `n`
         = help: a vector of 3 is `[3]`, a matrix of 2 rows and 3 columns `[2, 3]`
      """
    ),
    (
      "input x[2 3]",
      """
      error: expected `,` or `]`, found `3`
        --> a.net:1:11
         |
       1 | input x[2 3]
         |           ^ an extent ends here
         = help: a vector of 3 is `[3]`, a matrix of 2 rows and 3 columns `[2, 3]`
      """
    ),
    (
      "input x[2×3]",
      """
      error: expected `,` or `]`, found `×`
        --> a.net:1:10
         |
       1 | input x[2×3]
         |          ^ an extent ends here
         = help: a vector of 3 is `[3]`, a matrix of 2 rows and 3 columns `[2, 3]`
      """
    ),
    (
      "input x ~",
      """
      error: expected a name, found the end of the line
        --> a.net:1:10
         |
       1 | input x ~
         |          ^ a distribution belongs here
         = help: write `~ zeros` or `~ normal(0, 0.1, seed = 7)`
      """
    ),
    (
      "parameter W ~ normal(0, ",
      """
      error: `(` is never closed
        --> a.net:1:21
         |
       1 | parameter W ~ normal(0,
         |                     ^ no `)` follows
      """
    ),
    (
      "parameter W ~ normal(0, 1) + 2",
      """
      error: unexpected `+`
        --> a.net:1:28
         |
       1 | parameter W ~ normal(0, 1) + 2
         |                            ^ the statement ends in front of this
      """
    ),
    (
      "weights W = 3",
      """
      error: `weights` begins no statement
        --> a.net:1:1
         |
       1 | weights W = 3
         | ^^^^^^^ this word is not known here
         = help: did you mean `parameter`?
      """
    ),
    (
      "los L = 3",
      """
      error: `los` begins no statement
        --> a.net:1:1
         |
       1 | los L = 3
         | ^^^ this word is not known here
         = help: did you mean `loss`?
      """
    ),
    (
      "LOSS L = 3",
      """
      error: `LOSS` begins no statement
        --> a.net:1:1
         |
       1 | LOSS L = 3
         | ^^^^ this word is not known here
         = help: did you mean `loss`?
      """
    ),
    (
      "parm W[2]",
      """
      error: `parm` begins no statement
        --> a.net:1:1
         |
       1 | parm W[2]
         | ^^^^ this word is not known here
         = help: did you mean `parameter`?
      """
    ),
    (
      "loss (y - p)^2",
      """
      error: `loss` is a keyword and cannot be a name
        --> a.net:1:1
         |
       1 | loss (y - p)^2
         | ^^^^ it begins a statement
         = help: write `loss L = …`
      """
    ),
    (
      "loss",
      """
      error: expected a name, found the end of the line
        --> a.net:1:5
         |
       1 | loss
         |     ^ a name belongs here
         = help: write `loss L = …`
      """
    ),
    (
      "loss L",
      """
      error: expected `=`, found the end of the line
        --> a.net:1:7
         |
       1 | loss L
         |       ^ what `L` is follows a `=`
         = help: write `loss L = …`
      """
    ),
    (
      "penalty = 3",
      """
      error: `penalty` is a keyword and cannot be a name
        --> a.net:1:1
         |
       1 | penalty = 3
         | ^^^^^^^ it begins a statement
         = help: write `penalty R = …`
      """
    ),
    (
      "claim",
      """
      error: a claim begins with a derivative, found the end of the line
        --> a.net:1:6
         |
       1 | claim
         |      ^ `∂L/∂W` or `dL/dW` belongs here
         = help: write `claim ∂L/∂W = …`
      """
    ),
    (
      "claim ∂L/∂W",
      """
      error: expected `=`, found the end of the line
        --> a.net:1:12
         |
       1 | claim ∂L/∂W
         |            ^ what the derivative should be follows a `=`
         = help: write `claim ∂L/∂W = …`
      """
    ),
    (
      "claim ∂L/∂W[] = 2",
      """
      error: the brackets are empty
        --> a.net:1:12
         |
       1 | claim ∂L/∂W[] = 2
         |            ^^ a position is missing
         = help: write `x[2]`, `W[1, 2]`, `W[1, :]` or `x[2..4]`
      """
    ),
    (
      "claim δL/δW = 2",
      """
      error: a claim begins with a derivative, found `δL`
        --> a.net:1:7
         |
       1 | claim δL/δW = 2
         |       ^^ `∂L/∂W` or `dL/dW` belongs here
         = help: write `claim ∂L/∂W = …`
      """
    ),
    (
      "f(2) = 3",
      """
      error: expected a name, found `2`
        --> a.net:1:3
         |
       1 | f(2) = 3
         |   ^ the name of an argument belongs here
         = help: a function is written `f(u, v) = …`
      """
    ),
    (
      "f() = 3",
      """
      error: expected a name, found `)`
        --> a.net:1:3
         |
       1 | f() = 3
         |   ^ the name of an argument belongs here
         = help: a function is written `f(u, v) = …`
      """
    ),
    (
      "f(u v) = 3",
      """
      error: expected `,` or `)`, found `v`
        --> a.net:1:5
         |
       1 | f(u v) = 3
         |     ^ the argument's name ends here
         = help: a function is written `f(u, v) = …`
      """
    ),
    (
      "f(u,) = 3",
      """
      error: expected a name, found `)`
        --> a.net:1:5
         |
       1 | f(u,) = 3
         |     ^ the name of an argument belongs here
         = help: a function is written `f(u, v) = …`
      """
    ),
    (
      "f(loss) = 3",
      """
      error: `loss` is a keyword and cannot be a name
        --> a.net:1:3
         |
       1 | f(loss) = 3
         |   ^^^^ the name of an argument belongs here
         = help: a function is written `f(u, v) = …`
      """
    ),
    (
      "f(u) 3",
      """
      error: this line defines nothing
        --> a.net:1:1
         |
       1 | f(u) 3
         | ^^^^^^ the value has no name
         = help: write `z = …`
      """
    ),
    (
      "sigmoid'(z) = 3",
      """
      error: a derivative cannot be defined
        --> a.net:1:1
         |
       1 | sigmoid'(z) = 3
         | ^^^^^^^ it follows from the function itself
         = help: `'` cannot be part of a name
      """
    ),
    (
      "dL/dW",
      """
      error: this line defines nothing
        --> a.net:1:1
         |
       1 | dL/dW
         | ^^^^^ the value has no name
         = help: write `z = …`
      """
    ),
    (
      "examples \"xor.csv\"",
      """
      error: unexpected `"xor.csv"`
        --> a.net:1:10
         |
       1 | examples "xor.csv"
         |          ^^^^^^^^^ `from` or the end of the line belongs here
         = help: write `examples from "data.csv"`, or the rows indented beneath `examples`
      """
    ),
    (
      "examples from \"\"",
      """
      error: a file's name is empty
        --> a.net:1:15
         |
       1 | examples from ""
         |               ^^
         = help: write `examples from "data.csv"`, or the rows indented beneath `examples`
      """
    ),
    (
      "examples\n  0, x -> 1",
      """
      error: expected a number, found `x`
        --> a.net:2:6
         |
       2 |   0, x -> 1
         |      ^ an example consists of numbers
         = help: a row is written `0, 1 -> 1`, without names or a header
      """
    ),
    (
      "examples\n  [0, 1] -> 1",
      """
      error: expected a number, found `[`
        --> a.net:2:3
         |
       2 |   [0, 1] -> 1
         |   ^ an example consists of numbers
         = help: a row is written `0, 1 -> 1`, without brackets
      """
    ),
    (
      "examples\n  0, 1 -> ",
      """
      error: expected a number, found the end of the line
        --> a.net:2:11
         |
       2 |   0, 1 ->
         |           ^ an example consists of numbers
         = help: a row is written `0, 1 -> 1`
      """
    ),
    (
      "examples\n  -> 1",
      """
      error: expected a number, found `->`
        --> a.net:2:3
         |
       2 |   -> 1
         |   ^^ an example consists of numbers
         = help: a row is written `0, 1 -> 1`
      """
    ),
    (
      "examples\n  0 -> 1 2",
      """
      error: unexpected `2`
        --> a.net:2:10
         |
       2 |   0 -> 1 2
         |          ^ a comma or the end of the line belongs here
         = help: a row is written `0, 1 -> 1`
      """
    ),
    (
      "examples\nz = 1",
      """
      error: no examples follow
        --> a.net:1:1
         |
       1 | examples
         | ^^^^^^^^ the rows belong beneath, indented
         = help: a row is written `  0, 1 -> 1`
      """
    ),
    (
      "z += 1",
      """
      error: `+=` is not in the language
        --> a.net:1:3
         |
       1 | z += 1
         |   ^^ give the new value a name of its own
      """
    ),
    (
      "\"text\"",
      """
      error: a statement cannot begin with `"text"`
        --> a.net:1:1
         |
       1 | "text"
         | ^^^^^^ a name belongs here
         = help: a line is an equation `z = …`, a function `f(u) = …`, or begins with `input`, `target`, `parameter`, `frozen`, `loss`, `penalty`, `examples`, `validation`, `metric`, `train` or `claim`
      """
    ),
    (
      "(1) = 2",
      """
      error: a statement cannot begin with `(`
        --> a.net:1:1
         |
       1 | (1) = 2
         | ^ a name belongs here
         = help: a line is an equation `z = …`, a function `f(u) = …`, or begins with `input`, `target`, `parameter`, `frozen`, `loss`, `penalty`, `examples`, `validation`, `metric`, `train` or `claim`
      """
    ),
    (
      "x = 3, y = 4",
      """
      error: unexpected `,`
        --> a.net:1:6
         |
       1 | x = 3, y = 4
         |      ^ the statement ends in front of this
         = help: each statement has a line of its own
      """
    ),
    (
      "z = [1, 2\n     3, 4]",
      """
      error: an operator is missing before `3`
        --> a.net:2:6
         |
       2 |      3, 4]
         |      ^ two values stand side by side
         = help: the `[` of line 1, column 5, is still open here, or a comma is missing
      """
    ),
    (
      "0 -> 1",
      """
      error: a statement cannot begin with a number
        --> a.net:1:1
         |
       1 | 0 -> 1
         | ^ a name belongs here
         = help: rows of examples stand indented beneath a line `examples`
      """
    ),
    (
      "z = 2 target = 3",
      """
      error: an operator is missing before `target`
        --> a.net:1:7
         |
       1 | z = 2 target = 3
         |       ^^^^^^ two values stand side by side
         = help: a comma or a new line belongs between them
      """
    ),
  ]
}
