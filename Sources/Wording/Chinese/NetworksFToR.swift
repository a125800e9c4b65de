extension Phrasebook {
  /// What the language of networks and training say, beginning with f to r.
  static let chineseNetworksFToR = #"""
    first here, on the way back
    反向时最先出现在这里

    first in {1}
    最先出现在 {1} 中

    folds and validation exclude each other
    folds 和 validation 不能同时使用

    for instance W1[1,2]
    例如 W1[1,2]

    for numbers of any size, report an error: `metric mean(abs(ŷ - y))`
    对任意大小的数，应报告误差：`metric mean(abs(ŷ - y))`

    found {1}
    这里是 {1}

    functions stand by themselves: write `{1}({2})`
    函数单独书写：写作 `{1}({2})`

    functions that call each other multiply: name what they share
    互相调用的函数会成倍展开：给共用的部分取个名字

    give a part of it a name of its own
    给其中一部分单独取名

    give each its own name
    各取一个名字

    give it a name: `a = {1}(…)`, and write the name here
    给它取名：`a = {1}(…)`，在这里写这个名字

    give the first derivative a name: `g(u) = {1}'(u)`, then `g'(u)`
    给一阶导数取名：`g(u) = {1}'(u)`，然后写 `g'(u)`

    give the loss another name, such as `L`
    给损失换个名字，例如 `L`

    give the new value a name of its own
    给新的值另取一个名字

    help: {1}
    建议：{1}

    how large is it?
    它有多大？

    how many numbers are drawn?
    要抽多少个数？

    how wide is an image?
    图像有多宽？

    in this claim
    在这个 `claim` 中

    in this expression
    在这个表达式中

    in {1}
    在 {1} 中

    infinite
    无穷大

    infinite (−∞)
    无穷大（−∞）

    is it a table?
    它是表格吗？

    it begins a statement
    它用来开始一条语句

    it begins here
    从这里开始

    it cannot be redefined
    不能重新定义

    it follows from the function itself
    它由函数本身得出

    it has more than {1} elements
    元素超过 {1} 个

    it has no extents
    它没有维度

    it has {1}
    它有 {1}

    it has {1}, …
    它有 {1}，…

    it has to be a finite number
    必须是有限的数

    it is a gzip file
    这是 gzip 文件

    it is computed or given
    它是算出来的或给定的

    it is defined on line {1}
    它在第 {1} 行定义

    it is frozen: learning leaves it as it is
    它是冻结的：学习不会改变它

    it is still being defined
    它还没有定义完

    it is the derivative, as in `sigmoid'(z)`
    它表示导数，如 `sigmoid'(z)`

    it is written in digits, from 0 to 2⁶⁴ − 1
    要用数字写出，从 0 到 2⁶⁴ − 1

    it looks at the batch that the network computes
    它看的是网络所计算的批量

    it says over what a function runs: `sum(A, {1})`
    它说明函数沿什么方向计算：`sum(A, {1})`

    it takes none
    它没有选项

    it wants a transpose: `(…).T`
    需要转置：`(…).T`

    its arguments are missing
    缺少参数

    its derivative is not one number an element
    它的导数不是每个元素一个数

    its extents, {1}, are more than the file's {2} bytes
    它的各维 {1} 超过了文件的 {2} 个字节

    its extents, {1}, take {2} bytes, and {3} follow
    它的各维 {1} 需要 {2} 字节，后面却有 {3} 字节

    its header is: {1}
    它的表头是：{1}

    its mask belongs to the network
    它的掩码属于网络

    its third byte, {1}, is no type of numbers
    第三个字节 {1} 不是数的类型

    J is {1}
    J 是{1}

    learning starts from one
    学习要从一个值开始

    leave it out
    去掉它

    leave it out; the rows stand indented beneath
    去掉它；各行缩进写在下面

    leave one of them out
    去掉其中一个

    leave out the comma
    去掉逗号

    low and high must be finite and not too far apart
    low 和 high 必须是有限的数，而且相差不能太大

    low is {1}, above high, {2}
    low 是 {1}，大于 high 的 {2}

    mean and deviation must be finite
    均值和标准差必须是有限的数

    missing here
    这里缺少

    move its definition up
    把它的定义移到上面

    multiply with `*`, pick an element with `[ ]`
    相乘用 `*`，取元素用 `[ ]`

    Nesterov's momentum needs a momentum, and no dampening
    Nesterov 动量需要 momentum，且不能有 dampening

    no `"` follows on this line
    这一行后面没有 `"`

    no `{1}` follows
    后面没有 `{1}`

    no bracket is open here
    这里没有打开的括号

    no equations here
    这里没有等式

    no examples follow
    后面没有样本

    no parameter learns
    没有参数在学习

    no second one follows
    后面没有第二个

    no {1} is without a value
    每个 `{1}` 都已有值

    normalise what an input goes into: `batch_norm(W @ x, γ, β)`
    应归一化由输入算出的值：`batch_norm(W @ x, γ, β)`

    not a number
    非数（NaN）

    not by itself
    不能单独出现

    not defined
    没有定义

    not defined in {1}
    {1} 中没有定义

    not here
    不能在这里

    not in an equation
    不能在等式里

    not known
    未知

    not known here
    这里不认识它

    not there
    不存在

    nothing else gives it one
    没有别的地方给它值

    nothing is here
    这里什么都没有

    nothing says what is to be minimised
    没有说明要最小化什么

    number {1} is not finite
    第 {1} 个数不是有限的数

    numbers are drawn behind a `~`: `parameter W[2, 3] ~ {1}{2}`
    随机抽取写在 `~` 后面：`parameter W[2, 3] ~ {1}{2}`

    of one number the mean is the number, and nothing is left
    一个数的均值就是它自己，什么也不剩

    of this array
    指的是这个数组

    one example is left to learn from
    只剩一个样本可学

    one expression is expected
    应是一个表达式

    one of its extents is 0
    有一维的大小是 0

    one of them wants a transpose, `.T`
    其中一个需要转置 `.T`

    one of these words belongs here
    这里应是这些词之一

    one statement a line; a matrix is written `[[1, 2], [3, 4]]`
    一行一条语句；矩阵写作 `[[1, 2], [3, 4]]`

    one value belongs here
    这里应是一个值

    only `T` can follow the point
    点号后面只能是 `T`

    opened here
    从这里展开

    part of a derivative
    导数的一部分

    pick one example: --example 1
    选一个样本：--example 1

    positions are whole numbers from 1; a whole row or column is `:`
    位置是从 1 开始的整数；整行或整列写作 `:`

    put all rows into one
    把所有行写在一起

    put the expression in brackets to carry it on to the next line
    表达式要延续到下一行，请放进括号

    put what belongs to an example inside `mean_examples(…)` or `sum_examples(…)`
    把属于单个样本的部分放进 `mean_examples(…)` 或 `sum_examples(…)`

    reached here
    在这里达到

    rows and columns are the other way round: a vector is a column, a row is `[[1, 2]]`
    行和列反了：向量是一列，一行写作 `[[1, 2]]`

    rows and columns are the other way round: declare it as the file has it, and write `{1}.T`
    行和列反了：按文件中的样子声明，并写 `{1}.T`

    rows of examples stand indented beneath a line `examples`
    样本各行缩进写在 `examples` 行下面

    rows of numbers belong beneath
    下面应是一行行的数
    """#
}
