extension Phrasebook {
  /// Gradient checks: what they find, and their verdict.
  static let chineseChecking = #"""
    # Tables

    Gradients: the largest relative errors
    梯度：最大的相对误差

    The worst entry of each parameter
    每个参数误差最大的元素

    Verdict
    结论

    shape
    形状

    scalar–vector
    标量–向量

    scalar–num.
    标量–数值

    vector–num.
    向量–数值

    entry
    元素

    scalar
    标量

    vectorised
    向量化

    numerical
    数值

    bound
    界限

    # What is wrong

    Wrong
    错误

    Undecidable
    无法判定

    Kinks
    折点

    Random directions
    随机方向

    the scalar engine says {1}, the vectorised engine {2}, numerical differentiation {3}
    标量引擎得 {1}，向量化引擎得 {2}，数值求导得 {3}

    the scalar engine says {1}, the vectorised engine {2}, numerical differentiation {3} and by the book {4}
    标量引擎得 {1}，向量化引擎得 {2}，数值求导得 {3}，按教科书的方法得 {4}

    {1} is wrong: {2}. The bound is {3}.
    {1} 错误：{2}。界限是 {3}。

    1 of the {1} entries of {2} is wrong. At {3} {4}. The bound is {5}.
    {2} 的 {1} 个元素中有 1 个错误。在 {3} 处，{4}。界限是 {5}。

    {1} of the {2} entries of {3} are wrong. At {4} {5}. The bound is {6}.
    {3} 的 {2} 个元素中有 {1} 个错误。在 {4} 处，{5}。界限是 {6}。

    {1} in example {2}
    第 {2} 个样本的 {1}

    {1}, by operand {2}
    {1}，对第 {2} 个操作数求导

    The rule {1} gives 1 local derivative wrong, first at {2}: at {3} it says {4}, and how its value changes says {5}.
    求导规则 {1} 有 1 个局部导数错误，在 {2}：在 {3} 处它给出 {4}，而按值的变化应是 {5}。

    The rule {1} gives {2} local derivatives wrong, first at {3}: at {4} it says {5}, and how its value changes says {6}.
    求导规则 {1} 有 {2} 个局部导数错误，第一个在 {3}：在 {4} 处它给出 {5}，而按值的变化应是 {6}。

    {1} is undecidable.
    {1} 无法判定。

    1 of the {1} entries of {2} is undecidable.
    {2} 的 {1} 个元素中有 1 个无法判定。

    {1} of the {2} entries of {3} are undecidable.
    {3} 的 {2} 个元素中有 {1} 个无法判定。

    The scalar engine says {1}, but rounding alone may move that by {2}, so that a wrong answer could not be told from a right one.
    标量引擎得 {1}，但单是舍入就可能使它相差 {2}，因此分不清对错。

    At {1} the scalar engine says {2}, but rounding alone may move that by {3}, so that a wrong answer could not be told from a right one.
    在 {1} 处标量引擎得 {2}，但单是舍入就可能使它相差 {3}，因此分不清对错。

    The values on the way are too large, or too nearly equal, for the 53 bits of a number.
    途中的值太大，或者彼此太接近，一个数的 53 位不够用。

    {1} at {2}
    {2} 处的 {1}

    a corner
    某个尖点

    {1}, where {2} corners meet
    {1}，有 {2} 个尖点在此重合

    1 entry of {1} lies at a kink: {2}.
    {1} 有 1 个元素在折点上：{2}。

    {1} entries of {2} lie at a kink: {3}.
    {2} 有 {1} 个元素在折点上：{3}。

    For {1} the derivative is {2} from the left and {3} from the right; the engines' {4} is one of them.
    对 {1}，左导数是 {2}，右导数是 {3}；两个引擎给出的 {4} 是其中之一。

    For {1} the derivative is {2} from the left and {3} from the right; the engines' {4} lies between.
    对 {1}，左导数是 {2}，右导数是 {3}；两个引擎给出的 {4} 在两者之间。

    # Random directions

    This was the fast mode. It did not compare the entries one by one, but the derivatives along {1} random directions (seed {2}); in each of them every entry of every parameter goes up or down by 1. If a single entry is wrong by less than {3}, it goes unseen; so do several whose errors cancel in every direction.
    这是快速模式：没有逐个比较元素，而是比较沿 {1} 个随机方向（种子 {2}）的导数；在每个方向上，每个参数的每个元素都增大或减小 1。单个元素的误差小于 {3} 时看不出来；几个元素的误差在每个方向上都抵消时也看不出来。

    1 of the {1} directions is
    {1} 个方向中有 1 个

    {1} of the {2} directions are
    {2} 个方向中有 {1} 个

    {1} wrong. Along the first of them the scalar engine says {2}, the vectorised engine {3}, numerical differentiation {4}. The bound is {5}. Without --fast the check names the entries.
    {1}错误。沿其中第一个方向，标量引擎得 {2}，向量化引擎得 {3}，数值求导得 {4}。界限是 {5}。不加 --fast 时，检验会指出是哪些元素。

    {1} undecidable: rounding alone may move the derivative by {2}.
    {1}无法判定：单是舍入就可能使导数相差 {2}。

    # The verdict

    The network has no parameter, so there is no gradient to check.
    这个网络没有参数，所以没有梯度可检验。

    The only entry is right.
    唯一的元素正确。

    The only entry is right, {1} of them at a kink.
    唯一的元素正确，在折点上的有 {1} 个。

    Both entries are right.
    两个元素都正确。

    Both entries are right, {1} of them at a kink.
    两个元素都正确，在折点上的有 {1} 个。

    All {1} entries are right.
    全部 {1} 个元素都正确。

    All {1} entries are right, {2} of them at a kink.
    全部 {1} 个元素都正确，在折点上的有 {2} 个。

    That the two engines agree proves how the network is put together; that numerical differentiation, by changes, agrees with them proves the rules too.
    两个引擎一致，说明网络的连接方式没有错；按有限变化的数值求导也与它们一致，说明求导规则也没有错。

    That the two engines agree proves how the network is put together; that numerical differentiation, by changes and by the book, agrees with them proves the rules too.
    两个引擎一致，说明网络的连接方式没有错；按有限变化和按教科书方法的数值求导也都与它们一致，说明求导规则也没有错。

    No entry is wrong, but 1 of {1} is undecidable, which proves nothing of it.
    没有发现错误的元素，但 {1} 个中有 1 个无法判定，它对不对仍未得到证明。

    No entry is wrong, but {1} of {2} are undecidable, which proves nothing of them.
    没有发现错误的元素，但 {2} 个中有 {1} 个无法判定，它们对不对仍未得到证明。

    {1} of 1 entry is
    1 个元素中有 {1} 个

    1 of {1} entries is
    {1} 个元素中有 1 个

    {1} of {2} entries are
    {2} 个元素中有 {1} 个

    The gradients do NOT hold: {1} wrong.
    梯度不成立：{1}错误。

    The gradients do NOT hold: {1} wrong, and {2} more undecidable.
    梯度不成立：{1}错误，另有 {2} 个无法判定。

    The gradients do NOT hold along every direction.
    梯度并非沿每个方向都成立。

    No direction is wrong, but not every one could be decided, so nothing is proved.
    没有发现错误的方向，但并非每个方向都能判定，所以什么也没有证明。

    Both engines and numerical differentiation agree along every direction: a sample, and no proof of every entry.
    两个引擎和数值求导沿每个方向都一致：这是抽样，不能证明每个元素都正确。

    {1}'s derivative, first at {2}
    {1} 的导数（首先在 {2} 处）

    One rule is wrong: {1}.
    有一条求导规则错误：{1}。

    Rules are wrong: {1}.
    有求导规则错误：{1}。

    {1} node
    {1} 个节点

    {1} nodes
    {1} 个节点

    1 rule is right by itself, at {1}.
    1 条求导规则单独检验也正确，共 {1}。

    {1} rules are right by themselves, at {2}.
    {1} 条求导规则单独检验也正确，共 {2}。

    The claim holds.
    待验证的导数成立。

    Both claims hold.
    两个待验证的导数都成立。

    All {1} claims hold.
    全部 {1} 个待验证的导数都成立。

    The claim does NOT hold.
    待验证的导数不成立。

    1 of {1} claims does NOT hold.
    {1} 个待验证的导数中有 1 个不成立。

    {1} of {2} claims do NOT hold.
    {2} 个待验证的导数中有 {1} 个不成立。

    # Claims

    {1} holds: the largest relative error is {2}.
    {1} 成立：最大的相对误差是 {2}。

    {1} holds: the largest relative error is {2}; its numbers have fewer digits, so up to {3} is allowed.
    {1} 成立：最大的相对误差是 {2}；它的数位较少，所以容许到 {3}。

    {1} does not hold: {2} is {3}, the claim says {4}.
    {1} 不成立：{2} 是 {3}，而你写的是 {4}。

    {1} does not hold: {2} in example {3} is {4}, the claim says {5}.
    {1} 不成立：第 {3} 个样本的 {2} 是 {4}，而你写的是 {5}。

    Or: {1}
    或者：{1}
    """#
}
