extension Phrasebook {
  /// What the language of networks and training say, beginning with a to e.
  static let chineseNetworksAToE = #"""
    a `+` needs a value on its left
    `+` 左边缺少一个值

    a batch of {1} examples is too large for this network
    {1} 个样本的批量对这个网络来说太大

    a blank line stands between the rows
    各行数据之间有空行

    a claim begins with a derivative, found {1}
    `claim` 应以导数开头，却遇到 {1}

    a class label becomes an array with `one_hot({1}, {2})`
    用 `one_hot({1}, {2})` 可把类别标签变成数组

    a comma between round brackets
    圆括号里出现了逗号

    a comma is expected
    这里应是逗号

    a comma or a new line belongs between them
    它们之间应有逗号或换行

    a comma or the end of the line belongs here
    这里应是逗号或行尾

    a comma separates numbers, `->` inputs from targets
    数与数之间用逗号，输入与目标之间用 `->`

    a comma separates options
    选项之间用逗号分隔

    a comment begins with `#`
    注释以 `#` 开头

    a decimal has a point: write `{1}`; {2}
    小数点是英文句点：写作 `{1}`；{2}

    a derivative cannot be defined
    不能定义导数

    a derivative cannot be given a value
    不能给导数赋值

    a derivative is taken by a value
    求导的对象应是一个值

    a derivative is taken once
    只能求一次导

    a derivative is written `∂L/∂W`
    导数写作 `∂L/∂W`

    a derivative stands only in a claim
    导数只能出现在 `claim` 中

    a derivative stands only in a claim: `claim dL/dW = …`
    导数只能出现在 `claim` 中：`claim dL/dW = …`

    a digit must follow the point
    小数点后必须有数字

    a digit must stand before the point
    小数点前必须有数字

    a distribution belongs here
    这里应是一个分布

    a file has one set of examples
    一个文件只有一组样本

    a file has one set of validation examples
    一个文件只有一组验证样本

    a file has one {1}
    一个文件只有一个 `{1}`

    a file's name
    文件名

    a finite number
    有限的数

    a finite number belongs here
    这里应是有限的数

    a formula has the unknown function {1}
    公式中有未知的函数 {1}

    a formula has the unknown symbol {1}
    公式中有未知的符号 {1}

    a function cannot call itself
    函数不能调用自己

    a function is written `f(u, v) = …`
    函数写作 `f(u, v) = …`

    a function of the language
    语言自带的函数

    a function of this file
    本文件中的函数

    a function's argument stands in brackets
    函数的参数要写在括号里

    a function's name belongs here
    这里应是函数名

    a header with a name for each column belongs here
    这里应是表头，每列一个名字

    a line is an equation `z = …`, a function `f(u) = …`, or begins with {1} or `{2}`
    每一行是等式 `z = …`、函数 `f(u) = …`，或以 {1} 或 `{2}` 开头

    a line such as `loss {1} = {2}` is missing
    缺少 `loss {1} = {2}` 这样的一行

    a line such as `loss {1} = {2}` is missing, where `{3}` is a target: `target {4} = 1`
    缺少 `loss {1} = {2}` 这样的一行，其中 `{3}` 是目标：`target {4} = 1`

    a matrix is written `[[1, 2], [3, 4]]`
    矩阵写作 `[[1, 2], [3, 4]]`

    a matrix takes two subscripts
    矩阵要写两个下标

    a metric has a prediction and a target
    指标有一个预测和一个目标

    a metric is one number for each example
    指标对每个样本是一个数

    a name begins with a letter; digits are written without `_`
    名字以字母开头；数字前不加 `_`

    a name belongs here
    这里应是一个名字

    a name for each column belongs here, these are numbers
    这里应是各列的名字，写的却是数

    a name in quotation marks `"…"` belongs here
    这里应是引号 `"…"` 中的名字

    a name stands for one thing: choose another, such as {1}
    一个名字只代表一样东西：换一个，例如 {1}

    a number
    一个数

    a number above 0
    大于 0 的数

    a number above 0 and at most 1
    大于 0 且不超过 1 的数

    a number belongs here
    这里应是一个数

    a number can be no larger than about 1.8e308
    数最大约为 1.8e308

    a number from 0 on
    不小于 0 的数

    a number from 0 up to, but not including, 1
    从 0 到 1（不含 1）的数

    a number from 0 up to, but not including, 1 belongs here, written out
    这里应直接写出从 0 到 1（不含 1）的一个数

    a number from {1} to 1000000000 belongs here
    这里应是 {1} 到 1000000000 之间的数

    a number is written `0.5`
    数写作 `0.5`

    a number multiplies with `*`: `{1} * {2}`
    与数相乘用 `*`：`{1} * {2}`

    a number or a name belongs here
    这里应是一个数或一个名字

    a number such as `0.5` belongs here
    这里应是 `0.5` 这样的数

    a number, a name or a bracket belongs here
    这里应是数、名字或括号

    a penalty is what the parameters cost by themselves
    惩罚项是参数自身的代价

    a position
    位置

    a position ends in front of this
    位置应在此之前结束

    a position is missing
    缺少位置

    a power is written `^`
    乘方写作 `^`

    a prediction of classes is a number or a vector
    类别的预测应是一个数或一个向量

    a product needs its sign: `{1} * {2}`
    乘积要写出乘号：`{1} * {2}`

    a product needs its sign: `{1}`
    乘积要写出乘号：`{1}`

    a quotation mark inside quotation marks is written twice
    引号中的引号要写两次

    a quotation mark is never closed
    引号没有闭合

    a row is longer than 64 MB
    有一行超过 64 MB

    a row is written `  0, 1 -> 1`
    一行写作 `  0, 1 -> 1`

    a row is written `0, 1 -> 1`
    一行写作 `0, 1 -> 1`

    a row is written `0, 1 -> 1`{1}
    一行写作 `0, 1 -> 1`{1}

    a row of {1} numbers belongs here
    这里应是含 {1} 个数的一行

    a schedule is a name with options
    学习率调度是一个带选项的名字

    a second `∂` belongs here
    这里缺少第二个 `∂`

    a seed is a whole number
    种子应是整数

    a seed is written `seed = {1}`
    种子写作 `seed = {1}`

    a shape belongs between them
    中间应写形状

    a shape stands in square brackets: `{1}[2, 3]`
    形状写在方括号里：`{1}[2, 3]`

    a statement cannot begin with a number
    语句不能以数开头

    a statement cannot begin with {1}
    语句不能以 {1} 开头

    a target is a class label, or has an entry for each class
    目标是类别标签，或者每个类别各有一个元素

    a text is not a value
    文本不是值

    a value belongs between them
    中间应有一个值

    a value belongs here
    这里应是一个值

    a value cannot be named inside brackets
    不能在括号里给值命名

    a value follows a `=`: `{1} {2} = …`
    值写在 `=` 后面：`{1} {2} = …`

    a value has to be a finite number
    值必须是有限的数

    a value inside {1}
    {1} 内部的值

    a value is missing after `,`
    `,` 后面缺少一个值

    a value is missing after {1}
    {1} 后面缺少一个值

    a value is missing before `.`
    `.` 前面缺少一个值

    a value is missing in column `{1}`
    `{1}` 列缺少一个值

    a vector of 3 is `[3]`, a matrix of 2 rows and 3 columns `[2, 3]`
    3 维向量是 `[3]`，2 行 3 列的矩阵是 `[2, 3]`

    a vector takes one subscript
    向量只有一个下标

    a word of the language
    语言中的词

    about {1} operations; the scalar engine takes {2}
    约有 {1} 个运算；标量引擎最多 {2} 个

    add `examples`, and an `input` that they fill
    请加上 `examples`，以及由它填入的 `input`

    add `{1}`
    请加上 `{1}`

    add them up in one
    把它们加起来，合写成一个

    after how many epochs does the rate fall?
    每隔多少轮降低学习率？

    an array has one or two extents
    数组有一个或两个维度

    an array has rows and columns, no more
    数组只有行和列

    an array is written `[1, 2]`
    数组写作 `[1, 2]`

    an array may have 100 million elements
    一个数组最多有一亿个元素

    an array of the language has one or two extents, each at least 1
    语言中的数组有一维或两维，每维至少是 1

    an array of {1} is too large
    {1} 的数组太大

    an array takes its numbers row by row, in the order declared
    数组按声明的顺序逐行取数

    an array's elements are numbers
    数组的元素是数

    an augmentation is a name with options
    数据增强是一个带选项的名字

    an element is written `x[2]`, several `x[2..4]`
    一个元素写作 `x[2]`，几个元素写作 `x[2..4]`

    an element of {1} is written `{2}[{3}]`
    {1} 的元素写作 `{2}[{3}]`

    an element or a shape cannot be given a value by itself
    不能单独给一个元素或形状赋值

    an equation gives `{1}` as a whole
    等式给出的是整个 `{1}`

    an equation is not an assignment: give the new value a name of its own
    等式不是赋值：给新的值另取一个名字

    an equation is written without it: `{1} = …`; what learning may change is a `parameter`
    等式不写这个词：`{1} = …`；学习可以改变的是 `parameter`

    an equation like any other, until the word `loss` stands before it
    在前面加上 `loss` 之前，它只是普通的等式

    an example consists of numbers
    样本里只能写数

    an example has no loss of its own: each depends on the whole batch
    单个样本没有自己的损失：每个样本都依赖整个批量

    an extent
    维度

    an extent ends here
    维度到此结束

    an input has {1} numbers
    有一个输入有 {1} 个数

    an input is no image of width {1}
    有一个输入不是宽 {1} 的图像

    an input is {1}
    有一个输入是 {1}

    an operator is missing before {1}
    {1} 前面缺少运算符

    an operator or the end of the line belongs here
    这里应是运算符或行尾

    an optimiser belongs here
    这里应是一个优化器

    an option ends here
    选项到此结束

    an option is written `name = value`
    选项写作 `name = value`

    and there are no examples
    而且没有样本

    asked for here
    是在这里要求的

    at most {1} brackets, signs, powers and calls
    括号、符号、乘方和调用最多 {1} 层

    begin with `input x = 1`, `parameter w = 0.5` and `loss L = (w * x - 1)^2`
    可以从 `input x = 1`、`parameter w = 0.5` 和 `loss L = (w * x - 1)^2` 写起

    begin with a line such as `x1,x2,y`
    以 `x1,x2,y` 这样的一行开头

    behind the name stands its shape, its value or nothing
    名字后面是形状、值，或什么都没有

    brackets in three levels
    括号有三层

    byte {1}, counted from 0, is {2} (hexadecimal)
    第 {1} 个字节（从 0 数起）是 {2}（十六进制）

    cannot read {1}
    无法读取 {1}

    choose another `batch`
    请换一个 `batch`

    choose another name
    请换一个名字

    choose another name, such as {1}
    请换一个名字，例如 {1}

    counting begins with 1
    从 1 开始数

    declare `input x[2]` and `target y` without values
    声明 `input x[2]` 和 `target y`，不给值

    declare it `parameter {1} …`
    把它声明为 `parameter {1} …`

    declare it above: `input {1} = …`
    请在上面声明：`input {1} = …`

    declare it above: `parameter {1} = 0`
    请在上面声明：`parameter {1} = 0`

    declare it above: `parameter {1}{2}`
    请在上面声明：`parameter {1}{2}`

    declare it above: `target {1} = …`
    请在上面声明：`target {1} = …`

    declare what is learned as `parameter W = …`
    把要学习的声明为 `parameter W = …`

    define it above: `{1} = …`, or `parameter {2} = …` if it is learned
    请在上面定义：`{1} = …`；如果要学习，则写 `parameter {2} = …`

    delete the line
    请删去这一行

    delete this invisible character
    请删去这个看不见的字符

    did you mean `{1}`?
    是不是 `{1}`？

    did you mean {1}?
    是不是 {1}？

    did you mean {1}? If not, {2}
    是不是 {1}？如果不是，{2}

    differentiate its parts, or claim the gradient itself
    对它的各部分求导，或直接用 `claim` 写出梯度

    each fold is the validation once
    每一折都做一次验证

    each name is declared on a line of its own
    每个名字各用一行声明

    each row of {1} is one number
    {1} 的每一行都只有一个数

    each statement has a line of its own
    每条语句独占一行

    every input and target has a value of its own
    每个输入和目标都已有自己的值

    expected 1, 2, 3, …
    应是 1, 2, 3, …

    expected `,`, `only` or the end of the line, found {1}
    这里应是 `,`、`only` 或行尾，却遇到 {1}

    expected `=`, `~`, `from` or the end of the line, found {1}
    这里应是 `=`、`~`、`from` 或行尾，却遇到 {1}

    expected `key`, found {1}
    应是 `key`，这里却是 {1}

    expected a name, found {1}
    这里应是一个名字，却遇到 {1}

    expected a number in column `{1}`, found `{2}`
    `{1}` 列应是一个数，却遇到 `{2}`

    expected a number, found {1}
    这里应是一个数，却遇到 {1}

    expected a value, found {1}
    这里应是一个值，却遇到 {1}

    expected an option, found {1}
    这里应是一个选项，却遇到 {1}

    expected one expression
    这里应是一个表达式

    expected {1}, found {2}
    这里应是 {1}，却遇到 {2}
    """#
}
