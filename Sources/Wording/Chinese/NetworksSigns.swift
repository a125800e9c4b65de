extension Phrasebook {
  /// What the language of networks and training say, beginning with a sign, a place or a piece of code.
  static let chineseNetworksSigns = #"""
    , in example {1}
    ，在第 {1} 个样本中

    , without brackets
    ，不加括号

    , without names or a header
    ，不写名字，也不写表头

    1 is given
    给了 1 个

    : {1} meet {2}
    ：{1}遇上 {2}

    : {1} meets {2}
    ：{1}遇上 {2}

    <command line>
    <命令行>

    `'` belongs behind a function's name
    `'` 应写在函数名后面

    `'` cannot be part of a name
    `'` 不能是名字的一部分

    `'` is the derivative of a function, as in `sigmoid'(z)`
    `'` 表示函数的导数，如 `sigmoid'(z)`

    `*` goes element by element; the matrix product is `{1} @ {2}`
    `*` 是逐元素相乘；矩阵乘积写作 `{1} @ {2}`

    `,` or `)`
    `,` 或 `)`

    `,` or `->`
    `,` 或 `->`

    `,` or `]`
    `,` 或 `]`

    `.T` is the transpose
    `.T` 是转置

    `[ ]` picks an element
    `[ ]` 用来取元素

    `batch_norm` looks at all examples of a batch
    `batch_norm` 要看一个批量中的所有样本

    `batch_norm` needs a batch of two examples at least
    `batch_norm` 需要至少两个样本的批量

    `batch_norm` needs a batch of two examples at least, and this one has 1
    `batch_norm` 需要至少两个样本的批量，这个批量只有 1 个

    `batch_norm` needs two examples in every batch
    `batch_norm` 要求每个批量至少有两个样本

    `concat(a, b)` puts arrays one below the other
    `concat(a, b)` 把数组上下拼接

    `concat` puts them one below the other
    `concat` 把它们上下拼接

    `dropout` drops a part of the elements
    `dropout` 随机丢弃一部分元素

    `exponential` needs its gamma
    `exponential` 需要 gamma

    `from` or the end of the line belongs here
    这里应是 `from` 或行尾

    `J` is both the loss and the whole cost
    `J` 既是损失，又是总代价

    `noise` needs its deviation
    `noise` 需要 deviation

    `one_hot` takes one class label
    `one_hot` 接受一个类别标签

    `reshape` keeps the number of elements
    `reshape` 不改变元素个数

    `step` needs its step_size
    `step` 需要 step_size

    `sum(…)` or `mean(…)` makes one number of an array
    `sum(…)` 或 `mean(…)` 可把数组变成一个数

    `true` or `false` belongs here
    这里应是 `true` 或 `false`

    `{1}'` is the derivative of a function of one argument
    `{1}'` 是一元函数的导数

    `{1}'` needs a function that works element by element
    `{1}'` 要求函数逐元素计算

    `{1}'` stands without brackets
    `{1}'` 后面缺少括号

    `{1}(A, rows)` gives one number a row
    `{1}(A, rows)` 每行得到一个数

    `{1}..{2}` runs backwards
    `{1}..{2}` 的顺序反了

    `{1}` begins no statement
    没有以 `{1}` 开头的语句

    `{1}` cannot close `{2}`
    `{1}` 不能闭合 `{2}`

    `{1}` closes nothing
    `{1}` 没有对应的左括号

    `{1}` counts classes, and a target is none
    `{1}` 统计的是类别，而有一个目标不是类别

    `{1}` differs from example to example
    `{1}` 因样本而异

    `{1}` is a keyword and cannot be a name
    `{1}` 是关键字，不能作名字

    `{1}` is drawn but not declared
    `{1}` 用了随机抽取，却没有声明

    `{1}` is never closed
    `{1}` 没有闭合

    `{1}` is not a value
    `{1}` 不是一个值

    `{1}` is not in the language
    语言中没有 `{1}`

    `{1}` is {2}
    `{1}` 是 {2}

    `{1}` is {2}: `{3} @ {4}`
    `{1}` 是 {2}：`{3} @ {4}`

    `{1}` takes {2}
    `{1}` 接受 {2} 个数

    `∂L/∂W` or `dL/dW` belongs here
    这里应是 `∂L/∂W` 或 `dL/dW`

    {1} are given
    给了 {1} 个

    {1} argument
    {1} 个参数

    {1} arguments
    {1} 个参数

    {1} cannot be drawn from
    不能从 {1} 抽取

    {1} cannot fill {2}
    {1} 填不满 {2}

    {1} column
    {1} 列

    {1} columns
    {1} 列

    {1} comes before {2}
    {1} 在 {2} 之前

    {1} draws numbers that are too large
    {1} 抽出的数太大

    {1} element
    {1} 个元素

    {1} elements
    {1} 个元素

    {1} example
    {1} 个样本

    {1} examples
    {1} 个样本

    {1} has no array of this name
    {1} 中没有这个名字的数组

    {1} has no option `{2}`
    {1} 没有选项 `{2}`

    {1} has no sign
    {1}不带符号

    {1} has no value
    {1} 没有值

    {1} has {2}
    {1} 有 {2}

    {1} has {2} and the network needs {3}
    {1} 有 {2}，而网络需要 {3} 列

    {1} have {2} and the network needs {3}
    {1} 共有 {2}，而网络需要 {3} 列

    {1} here, but 1 is declared: {2}
    这里有 {1} 个，但声明的是 1 个：{2}

    {1} here, but {2}
    这里有 {1} 个，但 {2}

    {1} here, but {2} are declared: {3}
    这里有 {1} 个，但声明的是 {2} 个：{3}

    {1} here, {2} in the first row
    这里有 {1}，第一行有 {2} 个

    {1} here, {2} in {3}
    这里有 {1}，{3} 中有 {2}

    {1} in batches of {2} leave a batch of one
    {1}每批 {2} 个，会剩下只有一个样本的批量

    {1} is a function
    {1} 是函数

    {1} is a number
    {1} 是一个数

    {1} is a part of `{2}`
    {1} 是 `{2}` 的一部分

    {1} is a whole number
    {1} 应是整数

    {1} is a whole number, written out
    {1}应是直接写出的整数

    {1} is at least 1
    {1}至少是 1

    {1} is declared as one number, on line {2}; for {3} write `{4}{5}`
    {1} 在第 {2} 行声明为一个数；要 {3} 个数，写 `{4}{5}`

    {1} is declared on line {2}; to fit it would be `{3} {4}[{5}]`
    {1} 在第 {2} 行声明；要匹配，应为 `{3} {4}[{5}]`

    {1} is declared {2} and given {3}
    {1} 声明为 {2}，给的却是 {3}

    {1} is defined in terms of itself
    {1} 的定义用到了它自己

    {1} is defined twice
    {1} 定义了两次

    {1} is drawn and has no shape
    {1} 要随机抽取，却没有形状

    {1} is empty
    {1} 是空的

    {1} is given twice
    {1} 给了两次

    {1} is never closed
    {1} 没有闭合

    {1} is no parameter
    {1} 不是参数

    {1} is no safetensors file
    {1} 不是 safetensors 文件

    {1} is not a function
    {1} 不是函数

    {1} is not a well-formed IDX file
    {1} 不是格式正确的 IDX 文件

    {1} is not what is differentiated
    求导的不是 {1}

    {1} is packed
    {1} 是压缩文件

    {1} is too large
    {1} 太大

    {1} is true or false
    {1} 应是 `true` 或 `false`

    {1} is used before it is defined
    {1} 在定义之前就使用了

    {1} is {2}
    {1} 是 {2}

    {1} is {2} and the target {3} is a number: a layer with one output has one row; if the array is meant, `sum(…)` or `mean(…)` makes one number of it
    {1} 是 {2}，而目标 {3} 是一个数：只有一个输出的层只有一行；如果确实是数组，用 `sum(…)` 或 `mean(…)` 变成一个数

    {1} is {2}, not {3}
    {1} 是 {2}，不是 {3}

    {1} is {2}, {3} is {4}
    {1} 是 {2}，{3} 是 {4}

    {1} is {2}, {3} is {4}{5}
    {1} 是 {2}，{3} 是 {4}{5}

    {1} is {2}{3}
    {1} 是{2}{3}

    {1} meets {2} inside it{3}
    其中 {1} 遇上 {2}{3}

    {1} needs a value that is the same for all examples
    {1} 需要一个对所有样本都相同的值

    {1} needs its {2}
    {1} 需要 {2}

    {1} of a matrix could run over rows or over columns
    矩阵的 {1} 可以沿行，也可以沿列

    {1} of line {2} has {3}
    第 {2} 行的 {1} 有 {3}

    {1} of one number is always {2}
    一个数的 {1} 永远是 {2}

    {1} of what is {2}
    {1}，而这是 {2}

    {1} of {2}; `{3}` is missing
    {2} 中的 {1}；缺少 `{3}`

    {1} on line {2} is {3} because {4} is: for one number write `parameter {5} = 0`
    第 {2} 行的 {1} 是 {3}，因为 {4} 是：要一个数，写 `parameter {5} = 0`

    {1} on line {2} multiplies element by element: did you mean `{3}`?
    第 {2} 行的 {1} 是逐元素相乘：是不是 `{3}`？

    {1} or {2}
    {1} 或 {2}

    {1} or {2} arguments
    {1} 或 {2} 个参数

    {1} primes here
    这里有 {1} 个撇号

    {1} row
    {1} 行

    {1} rows
    {1} 行

    {1} runs over `rows` or `columns`
    {1} 沿 `rows` 或 `columns` 计算

    {1} stands in equations only
    {1} 只能出现在等式中

    {1} stands only in a claim about the whole cost
    {1} 只能出现在关于总代价的 `claim` 中

    {1} subscript
    {1} 个下标

    {1} subscripts
    {1} 个下标

    {1} takes no direction here
    这里的 {1} 没有方向可选

    {1} takes nothing but a seed
    {1} 只接受种子

    {1} takes {2}
    {1} 接受 {2}

    {1} takes {2} and a seed
    {1} 接受 `{2}` 和种子

    {1}{2} is not in the language
    语言中没有 {1}{2}

    ∂J is one value for all examples
    ∂J 对所有样本是同一个值

    ∂J is taken by what all examples share
    ∂J 只对所有样本共有的值求

    ∂{1}/∂{2} is {3}{4}
    ∂{1}/∂{2} 是{3}{4}
    """#
}
