extension Phrasebook {
  /// What the language of networks and training say, beginning with s to v.
  static let chineseNetworksSToV = #"""
    save the file as UTF-8
    把文件存为 UTF-8

    save the table with commas
    把表格存为逗号分隔

    several elements are written `2..4`
    几个元素写作 `2..4`

    shapes do not match: {1}
    形状不匹配：{1}

    some are infinite
    有些是无穷大

    tabs
    制表符

    text follows a closing quotation mark
    右引号后面还有文字

    the argument of {1} stands in round brackets
    {1} 的参数要写在圆括号里

    the argument's name ends here
    参数名到此结束

    the array has the shape {1}
    数组的形状是 {1}

    the array is too large
    数组太大

    the array's name
    数组的名字

    the arrays of this file are too large together
    这个文件的数组合起来太大

    the batch has no examples
    批量中没有样本

    the batch was planned for {1} examples, not {2}
    批量是按 {1} 个样本准备的，不是 {2} 个

    the bracket open here began at line {1}, column {2}
    这个括号从第 {1} 行第 {2} 列开始

    the brackets are empty
    括号是空的

    the brackets of {1} are missing
    {1} 缺少括号

    the call ends in front of this
    调用应在此之前结束

    the value and {1} differ in shape
    这个值与 {1} 形状不同

    the claim differs from example to example
    `claim` 的值因样本而异

    the value is {1}{2}
    这个值是{1}{2}

    the class label is {1}; of {2} classes it is a whole number from 0 to {3}
    类别标签是 {1}；共 {2} 类，标签应是 0 到 {3} 的整数

    the columns are separated by {1}
    各列之间用的是{1}

    the derivative goes on with `/∂`
    导数后面应是 `/∂`

    the derivative of a function is written `sigmoid'(z)`
    函数的导数写作 `sigmoid'(z)`

    the deviation is {1}, below 0
    标准差是 {1}，小于 0

    the end of the line
    行尾

    the engine computes it
    它由引擎计算

    the example has the wrong number of {1}s
    样本的 `{1}` 个数不对

    the examples have nothing to fill
    样本没有可以填入的地方

    the expression ends in front of this
    表达式应在此之前结束

    the expression is empty
    表达式是空的

    the expression nests too deep
    表达式嵌套太深

    the file
    文件

    the file ends within its extents
    文件在各维的大小写完之前就结束了

    the file ends within its first 4 bytes
    文件不足 4 个字节

    the file is empty
    文件是空的

    the file is not UTF-8 text
    文件不是 UTF-8 文本

    the files have different numbers of rows
    各文件的行数不同

    the first class is 0
    第一个类别是 0

    the first definition is on line {1}
    第一次定义在第 {1} 行

    the first is {1}, on line {2}
    第一个是 {1}，在第 {2} 行

    the header names {1}
    表头有 {1}

    the inner product is `{1} @ {2}`, {3}
    内积写作 `{1} @ {2}`，{3}

    the input is a vector
    输入是向量

    the largest is {1}
    最大是 {1}

    the last position
    最后一个位置

    the layer has one output: use {1}, or give it one output a class
    这一层只有一个输出：用 {1}，或者每个类别一个输出

    the lengths differ: {1}, {2}
    长度不同：{1}，{2}

    the lengths differ: {1}, {2}; {3}
    长度不同：{1}，{2}；{3}

    the loss is what one example costs: give it one vector
    损失是一个样本的代价：给它一个向量

    the loss is {1}
    损失是 {1}

    the name of a parameter belongs here
    这里应是参数的名字

    the name of an argument belongs here
    这里应是自变量的名字

    the name of the loss is missing
    缺少损失的名字

    the name of the {1} belongs here
    这里应是 `{1}` 的名字

    the network has no loss
    网络没有损失

    the network has {1}
    网络有 {1}

    the network is empty
    网络是空的

    the network is too large to take apart into numbers
    网络太大，无法逐个数拆开

    the network is too large: more than a million operations
    网络太大：运算超过一百万个

    the number in column `{1}` is not finite
    `{1}` 列的数不是有限的数

    the number in column `{1}` is too large
    `{1}` 列的数太大

    the number is too large
    数太大

    the number of classes
    类别数

    the option's value follows a `=`
    选项的值写在 `=` 后面

    the other way round they match: `{1} @ {2}`
    反过来就匹配：`{1} @ {2}`

    the outer product is `{1} @ {2}`
    外积写作 `{1} @ {2}`

    the prediction and the target belong in brackets
    预测和目标要写在括号里

    the prediction is {1}
    预测是 {1}

    the row has fewer fields than the header
    这一行的字段比表头少

    the row has more fields than the header
    这一行的字段比表头多

    the rows belong beneath, indented
    各行应缩进写在下面

    the rows of a matrix are all arrays
    矩阵的每一行都是数组

    the rows of a matrix have the same length
    矩阵各行的长度必须相同

    the statement ends in front of this
    语句应在此之前结束

    the sum over the examples, and of the penalty, is too large
    各样本之和再加上惩罚项，结果太大

    the table has a header but no rows
    表格有表头，却没有数据行

    the table has no header
    表格没有表头

    the table is empty
    表格是空的

    the target does not go with the prediction
    目标与预测不相配

    the target follows the prediction
    目标写在预测后面

    the target of example {1} is {2}; a class is 0 to {3}
    第 {1} 个样本的目标是 {2}；类别应是 0 到 {3}

    the text is never closed
    文本没有闭合

    the transpose is written `.T`
    转置写作 `.T`

    the transpose is written `{1}.T`
    转置写作 `{1}.T`

    the value has no name
    这个值没有名字

    the {1} is one number
    `{1}` 应是一个数

    the {1} of line {2}, column {3}, is still open here
    第 {2} 行第 {3} 列的 {1} 到这里还没有闭合

    the {1} of line {2}, column {3}, is still open here, or a comma is missing
    第 {2} 行第 {3} 列的 {1} 到这里还没有闭合，或者缺少逗号

    there are more folds than examples
    折数多于样本数

    there are no columns {1}
    没有第 {1} 列

    there are no comparisons: `max(a, b)` and `relu(z)` choose
    没有比较运算：取舍用 `max(a, b)` 和 `relu(z)`

    there are no elements {1}
    没有第 {1} 个元素

    there are no examples to learn from
    没有可供学习的样本

    there are no rows {1}
    没有第 {1} 行

    there are {1}
    有 {1}

    there are {1}, counted from 1
    共有 {1}，从 1 数起

    there is more than one line
    不止一行

    there is no column {1}
    没有第 {1} 列

    there is no element {1}
    没有第 {1} 个元素

    there is no example {1}; there are {2}
    没有第 {1} 个样本；共有 {2} 个

    there is no folder in which to look for {1}
    没有可以查找 {1} 的文件夹

    there is no option {1}
    没有 {1} 这个选项

    there is no row {1}
    没有第 {1} 行

    there is no sign `+`
    没有正号 `+`

    there is nothing to train
    没有什么可训练的

    there is one
    已有一个

    there is {1}, counted from 1
    共有 {1}，从 1 数起

    these are only looked at
    这些只用来查看

    this comes of calling {1} on line {2}
    这是第 {2} 行调用 {1} 引起的

    this depends on the {1} {2}
    这依赖于 `{1}` {2}

    this is a value
    这是一个值

    this is not
    这里写的不是

    this is not a value
    这不是一个值

    this is not in brackets
    这个没有写在括号里

    this is one too many
    多了这一个

    this is the same for all
    这对所有样本都一样

    this is the second
    这是第二个

    this is {1}
    这是 {1}

    this is {1}, the first is {2}: they need as many columns
    这是 {1}，第一个是 {2}：列数必须相同

    this is {1}, the prediction is {2}
    这是 {1}，预测是 {2}

    this is {1}, what stands before it is {2}
    这是 {1}，它前面的是 {2}

    this is {1}, {2} is {3}
    这是 {1}，{2} 是 {3}

    this line defines nothing
    这一行什么也没有定义

    this name stands for a value
    这个名字代表一个值

    this value takes too long to compute
    这个值算起来太久

    this word is not known here
    这里不认识这个词

    to compare it with your own, write `claim ∂L/∂W = …`
    要与自己的结果比较，写 `claim ∂L/∂W = …`

    to fill it with one number, write `{1} ~ {2}`
    要用同一个数填满，写 `{1} ~ {2}`

    to fill it with one number, write `{1} ~ {2}` or `= [{3}]`
    要用同一个数填满，写 `{1} ~ {2}` 或 `= [{3}]`

    to take {1}, declare `{2} {3}{4}`
    要接受 {1} 个数，声明 `{2} {3}{4}`

    two arguments are called `{1}`
    有两个自变量都叫 `{1}`

    two values stand side by side
    两个值挨在一起

    unexpected `=`
    这里不该有 `=`

    unexpected {1}
    这里不该有 {1}

    unknown augmentation: {1}
    未知的数据增强：{1}

    unknown distribution: {1}
    未知的分布：{1}

    unknown function: {1}
    未知的函数：{1}

    unknown metric: {1}
    未知的指标：{1}

    unknown name: `{1}`
    未知的名字：`{1}`

    unknown name: {1}
    未知的名字：{1}

    unknown optimiser: {1}
    未知的优化器：{1}

    unknown schedule: {1}
    未知的学习率调度：{1}

    unpack it first: `gunzip {1}`
    请先解压：`gunzip {1}`

    values given by expressions may take 100 million steps
    由表达式给出的值最多计算一亿步
    """#
}
