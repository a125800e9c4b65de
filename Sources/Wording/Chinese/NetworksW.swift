extension Phrasebook {
  /// What the language of networks and training say, beginning with w.
  static let chineseNetworksW = #"""
    what `{1}` is follows a `=`
    `{1}` 是什么，写在 `=` 后面

    what depends on an example belongs in the loss
    依赖样本的部分应放进损失

    what is it?
    它是什么？

    what is the rate multiplied by each epoch?
    学习率每轮乘以多少？

    what the derivative is taken by is missing
    缺少求导的对象

    what the derivative should be follows a `=`
    导数应等于什么，写在 `=` 后面

    what the function is follows a `=`
    函数是什么，写在 `=` 后面

    which array of the file is meant?
    指的是文件中的哪个数组？

    with `batch_norm` there is only ∂J
    有 `batch_norm` 时只有 ∂J

    with a penalty it could be either
    有惩罚项时，两者皆有可能

    with several examples it could be either
    有多个样本时，两者皆有可能

    with these {1} there are more than 200 million elements
    加上这 {1} 个，元素超过两亿个

    with this there are more than 200 million elements
    加上这个，元素超过两亿个

    write `"`
    请写 `"`

    write `'`
    请写 `'`

    write `(`
    请写 `(`

    write `)`
    请写 `)`

    write `*`
    请写 `*`

    write `*` (element by element) or `@` (matrix product)
    请写 `*`（逐元素）或 `@`（矩阵乘积）

    write `+`
    请写 `+`

    write `,`
    请写 `,`

    write `->`
    请写 `->`

    write `-`
    请写 `-`

    write `..`
    请写 `..`

    write `.`
    请写 `.`

    write `.T`
    请写 `.T`

    write `/`
    请写 `/`

    write `0{1}`
    请写 `0{1}`

    write `:`
    请写 `:`

    write `=`
    请写 `=`

    write `[1, 2]` for an element, `[1, :]` for a row, `[:, 1]` for a column
    元素写 `[1, 2]`，一行写 `[1, :]`，一列写 `[:, 1]`

    write `[1, 2]` for an element, `[1, :]` for a row, `[:, 1]` for a column; this one is a row
    元素写 `[1, 2]`，一行写 `[1, :]`，一列写 `[:, 1]`；这个数组是一行

    write `[`
    请写 `[`

    write `[` or `(`
    请写 `[` 或 `(`

    write `]`
    请写 `]`

    write `]` or `)`
    请写 `]` 或 `)`

    write `^-`
    请写 `^-`

    write `^1`
    请写 `^1`

    write `^2`
    请写 `^2`

    write `^3`
    请写 `^3`

    write `^n`
    请写 `^n`

    write `^{1}`
    请写 `^{1}`

    write `abs(…)`
    请写 `abs(…)`

    write `adam(rate = 0.001)`
    请写 `adam(rate = 0.001)`

    write `claim ∂J/∂W = …`
    请写 `claim ∂J/∂W = …`

    write `claim ∂J/∂W = …`; the loss is what one example costs
    请写 `claim ∂J/∂W = …`；损失是一个样本的代价

    write `dropout(a, 0.5)`
    请写 `dropout(a, 0.5)`

    write `exp({1})`
    请写 `exp({1})`

    write `from "model.safetensors" key "fc1.weight"`
    请写 `from "model.safetensors" key "fc1.weight"`

    write `loss {1} = …` on line {2}
    请在第 {2} 行写 `loss {1} = …`

    write `metric mean(…)`
    请写 `metric mean(…)`

    write `metric {1}(ŷ, y)`
    请写 `metric {1}(ŷ, y)`

    write `norm(…)`
    请写 `norm(…)`

    write `only W2, b2`
    请写 `only W2, b2`

    write `parameter {1}[…] ~ …`
    请写 `parameter {1}[…] ~ …`

    write `relu(z)` or `max(a, b)`
    请写 `relu(z)` 或 `max(a, b)`

    write `schedule = cosine(epochs = {1})`
    请写 `schedule = cosine(epochs = {1})`

    write `sgd(momentum = 0.9, nesterov = true)`
    请写 `sgd(momentum = 0.9, nesterov = true)`

    write `shift(pixels = 1, width = 8)`
    请写 `shift(pixels = 1, width = 8)`

    write `sqrt(…)`
    请写 `sqrt(…)`

    write `step(step_size = 30, gamma = 0.1)`
    请写 `step(step_size = 30, gamma = 0.1)`

    write `sum(…)`
    请写 `sum(…)`

    write `x[2]`, `W[1, 2]`, `W[1, :]` or `x[2..4]`
    请写 `x[2]`、`W[1, 2]`、`W[1, :]` 或 `x[2..4]`

    write `z = …`
    请写 `z = …`

    write `{1} * {2}`
    请写 `{1} * {2}`

    write `{1} = […]`, or `parameter {2}[…] = …`
    请写 `{1} = […]`，或 `parameter {2}[…] = …`

    write `{1} = …`
    请写 `{1} = …`

    write `{1} {2} = {3}(…)`
    请写 `{1} {2} = {3}(…)`

    write `{1} {2} = …`
    请写 `{1} {2} = …`

    write `{1} {2} = …`, or add `examples`
    请写 `{1} {2} = …`，或加上 `examples`

    write `{1}(z, 1, 0)`
    请写 `{1}(z, 1, 0)`

    write `{1}({2})`
    请写 `{1}({2})`

    write `{1}({2}, rows)` for one distribution a row, or `columns`
    每行一个分布写 `{1}({2}, rows)`，每列则用 `columns`

    write `{1}(…)`
    请写 `{1}(…)`

    write `{1}, {2}` or `{3} * {4}`
    请写 `{1}, {2}` 或 `{3} * {4}`

    write `{1}..{2}`
    请写 `{1}..{2}`

    write `{1}.0` or `{2}`
    请写 `{1}.0` 或 `{2}`

    write `{1}.T`
    请写 `{1}.T`

    write `{1}[4] ~ …` for a vector, `{2}[4, 3] ~ …` for a matrix
    向量写 `{1}[4] ~ …`，矩阵写 `{2}[4, 3] ~ …`

    write `{1}[{2}] ~ {3}`
    请写 `{1}[{2}] ~ {3}`

    write `{1}`, or the rows indented beneath `{2}`
    请写 `{1}`，或把各行缩进写在 `{2}` 下面

    write `{1}`: in `x1` the digit is part of the name
    请写 `{1}`：在 `x1` 中，数字是名字的一部分

    write `{1}{2} = …`, or draw it: `{3}{4} ~ glorot_uniform`
    请写 `{1}{2} = …`，或随机抽取：`{3}{4} ~ glorot_uniform`

    write `~ zeros` or `~ normal(0, 0.1, seed = 7)`
    请写 `~ zeros` 或 `~ normal(0, 0.1, seed = 7)`

    write `~ {1}`
    请写 `~ {1}`

    write `~`
    请写 `~`

    write `∂`
    请写 `∂`

    write `∂L/∂…`
    请写 `∂L/∂…`

    write `∂{1}/∂{2}` or, for the whole cost, `∂J/∂{3}`
    请写 `∂{1}/∂{2}`；对总代价则写 `∂J/∂{3}`

    write `∂{1}/∂{2}`, which is taken for each example
    请写 `∂{1}/∂{2}`，它对每个样本分别求

    write a point in place of the comma
    请把逗号换成小数点

    write one `=`; there are no comparisons
    请只写一个 `=`；没有比较运算

    write {1}
    请写 {1}
    """#
}
