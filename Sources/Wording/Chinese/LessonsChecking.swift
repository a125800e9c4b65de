extension Phrasebook {
  /// What `backprop lesson --check` finds, and what cannot be shown.
  static let chineseLessonsChecking = #"""
    # What a lesson shows

    example
    样本

    expression
    表达式

    the loss has no derivative by `{1}`
    损失没有对 `{1}` 的导数

    no parameter lies upstream of this {1}
    它的上游没有参数

    the network above has no such value
    上面的网络没有这个值

    there is nothing to show of {1}
    {1} 没有可展示的内容

    it has no step in this part
    它在这一部分没有步骤

    a claim in the lesson does not hold
    课程中有一个待验证的导数不成立

    {1}: {2}, not {3}
    {1}：应为 {2}，而不是 {3}

    the training diverged
    训练发散了

    in epoch {1}, step {2}
    在第 {1} 轮第 {2} 步

    the learning rate may be too large
    学习率可能太大

    the network does not say how it is to be trained
    网络没有写明怎样训练

    add a line such as `train adam(rate = 0.01), epochs = 100` to it, or `with` and such a statement here
    请在网络中加一行 `train adam(rate = 0.01), epochs = 100` 之类，或在这里用 `with` 写出

    there is no `{1}` of this training
    这次训练没有 `{1}`

    leave `{1}` away
    请去掉 `{1}`

    only a training that measures answers by their class has a matrix of confusion
    只有按类别评价答案的训练才有混淆矩阵

    a cross-validation has results only
    交叉验证只有结果

    no question can come back
    没有题目可以重现

    `{1}` asks no question `{2}`
    `{1}` 没有 `{2}` 这道题

    the English lesson stands in the folder above
    英文课程在上一级文件夹中

    there is no English lesson `{1}`
    没有 `{1}` 这门英文课程

    this cannot be its translation
    所以这不会是它的译文

    # Generated blocks, questions, sentences

    nothing is generated for this yet
    这里还没有生成内容

    what it shows belongs below it
    它展示的内容应写在下面

    `backprop lesson --bless` writes it
    `backprop lesson --bless` 会写出它

    the generated block is not what is computed
    生成的内容与计算结果不符

    nothing belongs here
    这里不应有内容

    it should say: {1}
    应为：{1}

    `{1}` is no earlier lesson
    `{1}` 不是前面的课

    its question may come back only where it has been asked
    题目问过之后才能重现

    add `{1}` to what the lesson needs
    请把 `{1}` 加进本课的预备课

    a right answer is refused
    正确的答案被判错

    it does not agree
    与标准答案不符

    the model answer is {1}
    标准答案是 {1}

    a right answer is refused: {1}
    正确的答案没有被接受：{1}

    this is listed as wrong and is right
    它列为错误答案，其实是对的

    the wrong answer cannot be read: {1}
    读不懂这个错误答案：{1}

    no known mistake gives this answer
    没有哪种已知的错误得出这个答案

    the lesson has to say what it is
    课程要自己说明它错在哪里

    write `=>` and the diagnosis behind it
    请在后面写 `=>` 和诊断

    another diagnosis is given for this answer
    对这个答案给出的是另一种诊断

    two wrong answers of a question differ
    同一道题的两个错误答案要不同

    this number is typed by hand
    这个数是手工写上去的

    no generated block and no network of the lesson has it
    本课的生成内容和网络中都没有它

    show it above with `<!-- table: … -->`, or write it with fewer digits
    请在上面用 `<!-- table: … -->` 展示它，或少写几位数字

    # A lesson and its translation

    the translation's block has other numbers
    译文的生成内容中数字不同

    `backprop lesson --bless` writes both
    `backprop lesson --bless` 会写出两者

    {1} stands for {2}
    {2} 的位置上是 {1}

    it has {1} numbers, the original {2}
    它有 {1} 个数，原文有 {2} 个

    `{1}` is not the original's
    `{1}` 与原文不同

    nothing stands there in {1}
    {1} 在那里没有内容

    {1} says `{2}`
    {1} 写的是 `{2}`

    the step `{1}` is not the original's
    步骤 `{1}` 与原文不同

    `{1}` stands here in {2}
    {2} 在这里是 `{1}`

    the step `{1}` is not in the original
    原文没有步骤 `{1}`

    the step `{1}` is missing
    缺少步骤 `{1}`

    {1} ends above it
    {1} 在它之前就结束了

    it stands behind this one in {1}
    {1} 中它在这一步骤之后

    the network
    网络

    the directive
    指令

    the question `{1}`
    题目 `{1}`

    the question `{1}/{2}`
    题目 `{1}/{2}`

    {1} is not what the original has here
    {1}与原文此处不同

    {1} has {2}, on line {3}
    {1} 第 {3} 行是{2}

    {1} is not in the original
    原文没有{1}

    the step has nothing more in {1}
    {1} 中这一步骤到此为止

    {1} is missing from the step `{2}`
    步骤 `{2}` 缺少{1}

    it stands on line {1} of {2}
    它在 {2} 的第 {1} 行

    {1} is not the original's
    {1}与原文不同

    {1} has {2} lines, this has {3}
    {1} 有 {2} 行，这里有 {3} 行

    line {1} of {2} says: {3}
    {2} 第 {1} 行写的是：{3}

    {1} has none
    {1} 没有

    the kind
    题型

    the answer
    答案

    the number of options
    选项的个数

    the wrong answer has no diagnosis
    错误答案没有诊断

    {1} has one
    {1} 有

    `{1}` is not in the original
    原文没有 `{1}`

    `{1}: {2}` is missing
    缺少 `{1}: {2}`

    {1} has {2} such lines
    {1} 有 {2} 行
    """#
}
