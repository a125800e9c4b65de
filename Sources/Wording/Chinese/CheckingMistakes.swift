extension Phrasebook {
  /// The mistakes behind wrong claims.
  static let chineseCheckingMistakes = #"""
    # Functions

    The factor {1}′({2}) is missing.
    缺少因子 {1}′({2})。

    The factor {1}′({2}) of {3} is missing.
    缺少 {3} 的因子 {1}′({2})。

    {1}′ is taken of {2} instead of {3}.
    {1}′ 取在了 {2} 处，应取在 {3} 处。

    The derivative of {1} is written with its value {2}; {3} stands in its place.
    {1} 的导数要用它的值 {2} 来写；这里写成了 {3}。

    Of {1}′({2}) {3} is missing.
    {1}′({2}) 中缺少 {3}。

    the factor {1}
    因子 {1}

    the factor 1 − {1}
    因子 1 − {1}

    the square of 1 − {1}²
    1 − {1}² 中的平方

    The derivative of {1} stands where that of {2} at {3} belongs.
    该写 {2} 在 {3} 处的导数的地方，写成了 {1} 的导数。

    The derivative of {1}, {2}, stands where the derivative of {3} at {4} belongs.
    该写 {3} 在 {4} 处的导数的地方，写成了 {1} 的导数 {2}。

    The value {1} stands where the derivative of {2} at {3} belongs.
    该写 {2} 在 {3} 处的导数的地方，写成了值 {1}。

    The operand {1} itself stands where the derivative of {2} at {3} belongs.
    该写 {2} 在 {3} 处的导数的地方，写成了操作数 {1} 本身。

    The derivative of the square, 2 {1}, stands where the derivative of {2} at {3} belongs.
    该写 {2} 在 {3} 处的导数的地方，写成了平方的导数 2 {1}。

    The value {1} stands where the derivative of {2} by {3} belongs.
    该写 {2} 对 {3} 的导数的地方，写成了值 {1}。

    The sign of {1}, the derivative of abs, stands where the derivative of {2} by {3} belongs.
    该写 {2} 对 {3} 的导数的地方，写成了 {1} 的符号，即 abs 的导数。

    The exponent of {1} is put in front but not lowered by 1.
    {1} 的指数提到了前面，但没有减 1。

    # Signs and factors

    The sign of the derivative of {1} by {2} is wrong.
    {1} 对 {2} 的导数符号错了。

    The factor 2 of the square {1} is missing.
    缺少平方 {1} 的因子 2。

    The factor {1} of the power {2} is missing.
    缺少幂 {2} 的因子 {1}。

    The mean {1} is not taken: its factor 1/{2} is missing.
    没有取平均值 {1}：缺少因子 1/{2}。

    The mean {1} is taken twice: 1/{2} stands there twice.
    平均值 {1} 取了两次：1/{2} 出现了两次。

    The factor 1/{1} of {2} is missing.
    缺少 {2} 的因子 1/{1}。

    The factor {1} of {2} is missing.
    缺少 {2} 的因子 {1}。

    The claim is
    它是

    Every entry is
    每个元素都是

    {1} the negative of the derivative: one sign is wrong, as in y − ŷ for ŷ − y.
    {1}导数的相反数：有一个符号错了，例如把 ŷ − y 写成 y − ŷ。

    {1} twice the derivative: a factor ½ is missing, or the 2 of a square stands there twice.
    {1}导数的两倍：缺少因子 ½，或者平方的 2 出现了两次。

    {1} half the derivative: the 2 of a square is missing, or a ½ stands there twice.
    {1}导数的一半：缺少平方的 2，或者 ½ 出现了两次。

    The sign is wrong besides.
    而且符号也错了。

    {1} {2} times the derivative: one factor is wrong.
    {1}导数的 {2} 倍：有一个因子错了。

    columns of {1}
    矩阵 {1} 的列

    rows of {1}
    矩阵 {1} 的行

    elements of {1}
    表达式 {1} 的元素

    {1} {2} times the derivative: the mean over the {3} {4} is not taken.
    {1}导数的 {2} 倍：没有对{4}取平均（共 {3} 个）。

    {1} 1/{2} of the derivative: the mean over the {3} {4} is taken twice.
    {1}导数的 1/{2}：对{4}取了两次平均（共 {3} 个）。

    columns
    列

    rows
    行

    {1} is added to all {2} {3} of {4}; its derivative is the sum over them, and that is number {5} alone.
    {1} 加到了 {4} 的全部 {2} {3}上；它的导数是各{3}之和，而这里只取了第 {5} {3}。

    {1} is added to all {2} {3} of {4}; its derivative is the sum over them, and that is their mean.
    {1} 加到了 {4} 的全部 {2} {3}上；它的导数是各{3}之和，而这里取了平均值。

    # Paths

    {1} is used twice; the path through {2} is forgotten.
    {1} 用到两次；漏掉了经由 {2} 的路径。

    {1} is used {2} times; the path through {3} is forgotten.
    {1} 用到 {2} 次；漏掉了经由 {3} 的路径。

    {1} is used {2} times; the path through {3} alone is counted, as if = stood for +=.
    {1} 用到 {2} 次；只算了经由 {3} 的路径，好像把 += 写成了 =。

    There are {1} paths through {2}; the one through {3} alone is counted.
    经由 {2} 有 {1} 条路径；只算了经由 {3} 的一条。

    There are {1} paths through {2}; the one through {3} is forgotten.
    经由 {2} 有 {1} 条路径；漏掉了经由 {3} 的一条。

    {1} depends on {2} too; the path through it is forgotten.
    {1} 也依赖于 {2}；漏掉了经由它的路径。

    {1} and {2} depend on {3} too; the paths through them are forgotten.
    {1} 和 {2} 也依赖于 {3}；漏掉了经由它们的路径。

    The paths of {1} through {2} are added, not multiplied.
    {1} 经由 {2} 的各条路径要相加，而不是相乘。

    What flows back from the elements of {1} is summed too early: each is multiplied by its own factor, and then they are added.
    从 {1} 各元素传回的梯度加得太早：应先各自乘以自己的因子，再相加。

    The factor {1}, the derivative of {2}, has no place there.
    这里不该有因子 {1}，即 {2} 的导数。

    The factor {1}, the derivative of {2}, has no place there: it cancels against the logarithm of the loss.
    这里不该有因子 {1}，即 {2} 的导数：它与损失中的对数约去了。

    # Products

    The factor {1} of the derivative of {2} by {3} is missing.
    {2} 对 {3} 的导数中缺少因子 {1}。

    On the way back to {1}, {2} is transposed wrongly: {3} and {4}.T change places.
    反向传到 {1} 时，{2} 的转置错了：{2} 与 {2}.T 要互换。

    {1} stands in the place of {2} in the derivative of {3} by {4}.
    {3} 对 {4} 的导数中，该写 {2} 的地方写成了 {1}。

    {1} is differentiated element by element, p (1 − p); every output of softmax depends on every input.
    {1} 被逐个元素求导，得 p (1 − p)；而 softmax 的每个输出都依赖于每个输入。

    {1} is a sum: {2} is no factor of its derivative by {3}.
    {1} 是和：它对 {3} 的导数中没有因子 {2}。

    {1} is a difference: {2} is no factor of its derivative by {3}.
    {1} 是差：它对 {3} 的导数中没有因子 {2}。

    Two factors are missing: {1} and {2}.
    缺少两个因子：{1} 和 {2}。

    # Means and shapes

    The mean of a product is not the product of the means: multiply for each example, then take the mean.
    乘积的平均值不等于平均值的乘积：应先对每个样本相乘，再取平均值。

    Rows and columns have changed places: the claim is the transpose of the derivative.
    行和列互换了：它是导数的转置。

    The claim is 0 throughout, as if nothing depended on {1}.
    它全是 0，好像什么都不依赖于 {1}。

    # Chains and other derivatives

    It follows from the claim {1} above, and is right otherwise.
    错误来自上面的 {1}，其余部分都对。

    The factor ∂{1}/∂{2}, which flows in from above, is missing.
    缺少从上游传来的因子 ∂{1}/∂{2}。

    That is the derivative of {1} alone: the factor ∂{2}/∂{3}, which flows in from above, is missing, and the other paths.
    这只是 {1} 的导数：缺少从上游传来的因子 ∂{2}/∂{3}，也缺少其他路径。

    On the way back {1} is taken after the update with the learning rate {2}, instead of before.
    反向传播时 {1} 取了以学习率 {2} 更新之后的值，应取更新之前的值。

    On the way back {1} are taken after the update with the learning rate {2}, instead of before.
    反向传播时 {1} 取了以学习率 {2} 更新之后的值，应取更新之前的值。

    The claim agrees with the derivative to about {1} digits: it is rounded, or a difference quotient with its own error.
    它与导数约有 {1} 位数字相同：它经过舍入，或者是带有误差的差商。

    That is the derivative for example {1} alone, not the mean over all.
    这只是第 {1} 个样本的导数，不是全部样本的平均值。

    The part ∂{1}/∂{2} of the penalty is missing.
    缺少惩罚项的部分 ∂{1}/∂{2}。

    The part of the penalty {1} is in it, which belongs to ∂J alone.
    其中含有惩罚项 {1} 的部分，它只属于 ∂J。
    """#
}
