extension Phrasebook {
  /// Explanations and exports as a whole: headings, tables, introductions, contents.
  static let chineseExplanationsDocuments = #"""
    # Headings

    Forward
    前向传播

    Backward
    反向传播

    Forward, the penalty
    前向传播，惩罚项

    Backward, the penalty
    反向传播，惩罚项

    Forward, the cost J
    前向传播，代价 J

    Backward, the cost J
    反向传播，代价 J

    Forward, example {1} of {2}
    前向传播，第 {1}/{2} 个样本

    Backward, example {1} of {2}
    反向传播，第 {1}/{2} 个样本

    Claims
    待验证的导数

    The network
    网络

    The graph
    计算图

    All gradients
    全部梯度

    Before the layers
    各层之前

    Layer {1}
    第 {1} 层

    {1}, parameter
    {1}（参数）

    {1}, parameter, {2}
    {1}（参数，{2}）

    {1}, frozen
    {1}（冻结）

    {1}, frozen, {2}
    {1}（冻结，{2}）

    {1}, target
    {1}（目标值）

    {1}, target, {2}
    {1}（目标值，{2}）

    {1}, input
    {1}（输入）

    {1}, input, {2}
    {1}（输入，{2}）

    {1}, in {2}
    {1}，在 {2} 中

    # Introductions and remarks

    How {1} = {2} comes about, and how its derivatives do. Numbers are rounded to {3} significant digits for show; the calculation keeps them all.
    这里说明 {1} = {2} 是怎样算出来的，它的导数又是怎样算出来的。显示的数舍入到 {3} 位有效数字；计算时保留全部数位。

    In the maths, {1} stands for {2}, an element of layer {3}’s {4}.
    公式里的 {1} 表示 {2}，它是第 {3} 层 {4} 的一个元素。

    Numbers are rounded for show only; the engine computes with all their digits.
    数只在显示时舍入；计算时保留全部数位。

    There are {1} steps, so they are summarised by layer. To see every step, add {2}; to see those that lead to one derivative, add {3} and its name.
    共有 {1} 步，所以按层概括。要看每一步，请加上 {2}；要看通向某个导数的步骤，请加上 {3} 和它的名称。

    The other {1} examples are not told; {2} takes one of them.
    其余 {1} 个样本没有列出；用 {2} 可以选其中一个。

    The mean is over the {1} examples.
    平均值对 {1} 个样本取。

    There are {1} entries; {2} lists them.
    共有 {1} 个元素；用 {2} 可以全部列出。

    These are the largest relative errors of the scalar engine’s, the vectorised engine’s and numerical derivatives against each other:
    下面是标量引擎、向量化引擎和数值求导所得的导数彼此之间最大的相对误差：

    These are the largest relative errors of the two engines’ derivatives against each other:
    下面是两个引擎所得的导数彼此之间最大的相对误差：

    # Tables

    value
    值

    formula
    公式

    in numbers
    代入数值

    number
    数值

    parameter
    参数

    ∂{1}/∂parameter
    ∂{1}/∂参数

    vectorised engine
    向量化引擎

    by changes
    按有限变化

    verdict
    结论

    at a kink
    在折点

    right
    正确

    wrong
    错误

    undecidable
    无法判定

    entries
    元素个数

    largest magnitude of ∂{1}/∂entry
    ∂{1}/∂元素 的最大绝对值

    # Graphs

    value or shape
    值或形状

    cost J
    代价 J

    ∂{1}/∂name
    ∂{1}/∂名称

    Given: {1}
    给定：{1}

    {1} is made from {2}
    {1} 由 {2} 算出

    {1} is made from numbers alone
    {1} 只由数算出

    # Books of several pages

    Contents
    目录

    {1}, continued
    {1}（续）

    {1}, part {2}
    {1}，第 {2} 部分

    part {1}
    第 {1} 部分

    Part {1}
    第 {1} 部分

    Part {1}, step {2}
    第 {1} 部分，第 {2} 步

    Part {1}, steps {2} to {3}
    第 {1} 部分，第 {2} 至 {3} 步

    This trace is too large for one page: it has {1} parts.
    这份计算记录太大，一页放不下：分为 {1} 个部分。

    # Training

    Comparison
    比较

    History
    训练历史

    Result
    结果

    Cross-validation
    交叉验证

    The norm of each parameter's gradient, in the last step of an epoch
    每轮最后一步中各参数梯度的范数

    Confusion matrix of the {1} examples
    {1}样本的混淆矩阵

    Training {1} stopped early: nothing became better after epoch {2}, whose parameters are kept.
    第 {1} 次训练提前停止：第 {2} 轮之后没有更好的结果，保留这一轮的参数。

    network
    网络

    examples
    样本

    count
    个数

    train
    训练

    validation
    验证

    fold {1}
    第 {1} 折

    epoch
    轮

    epoch {1}
    第 {1} 轮

    rate
    学习率

    loss
    损失

    val. {1}
    验证 {1}

    mean
    均值

    deviation
    标准差

    was \ taken for
    实际 \ 判为
    """#
}
