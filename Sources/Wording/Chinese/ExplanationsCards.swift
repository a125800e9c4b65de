extension Phrasebook {
  /// Step cards: what stands beside their lines and at their ends.
  static let chineseExplanationsCards = #"""
    # Lists and sentences

    {1} and {2}
    {1} 和 {2}

    {1}, {2}
    {1}、{2}

    # Cards

    **Step {1}**
    **第 {1} 步**

    **Step {1}**, {2}
    **第 {1} 步**，{2}

    **Step {1}**, {2}: {3}
    **第 {1} 步**，{2}：{3}

    Step {1}
    第 {1} 步

    Line {1}: {2}
    第 {1} 行：{2}

    chain rule
    链式法则

    each path's contribution
    各条路径的贡献

    tidied from {1}
    由 {1} 化简

    {1} terms
    共 {1} 项

    directly
    直接途径

    does not reach {1}
    不影响 {1}

    reaches {1} only through {2}
    只经由 {2} 影响 {1}

    reaches {1} through {2}
    经由 {2} 影响 {1}

    reaches {1} through {2} values: {3}, …
    经由 {2} 个值影响 {1}：{3}、…

    through {1}
    经由 {1}

    step {1}
    第 {1} 步

    steps {1}
    第 {1} 步

    steps {1} to {2}
    第 {1} 至 {2} 步

    forward
    前向

    given
    给定

    since {1}
    因为 {1}

    Raise {1} by 0.01: {2}{3}
    若 {1} 增大 0.01，则 {2}{3}

    rises by about {1}.
    约增大 {1}。

    falls by about {1}.
    约减小 {1}。

    stays as it is, to first order.
    在一阶近似下不变。

    {1} stands at a corner: its derivative there is a convention, and raising {2} may do something else.
    {1} 处在尖点上：此处的导数是约定的值，增大 {2} 的结果可能与它不同。

    It is frozen: no learning uses this.
    它已冻结：学习不会用到这个导数。

    It is given: no learning uses this.
    它是给定的：学习不会用到这个导数。

    # The cost

    J = mean of {1} over {2} examples
    J = {1} 在 {2} 个样本上的平均值

    J = mean of {1} over {2} examples + {3}
    J = {1} 在 {2} 个样本上的平均值 + {3}

    {1}; {2} does not depend on it
    {1}；{2} 与它无关

    each example's part
    各样本的部分

    over the examples
    对各样本取平均

    # Updates

    Update, η = {1}
    参数更新，η = {1}

    Update, {1}, η = {2}
    参数更新，{1}，η = {2}

    Update, step {1} of {2}, η = {3}
    参数更新，第 {1}/{2} 步，η = {3}

    Update, step {1} of {2}, {3}, η = {4}
    参数更新，第 {1}/{2} 步，{3}，η = {4}

    J = {1}
    J = {1}

    J = {1} + {2}
    J = {1} + {2}

    bounded
    截断后

    stays at {1}.
    保持为 {1}。

    falls from {1} to {2}.
    从 {1} 减小到 {2}。

    rises from {1} to {2}.
    从 {1} 增大到 {2}。

    rises from {1} to {2}. The learning rate is too large for this step.
    从 {1} 增大到 {2}。这一步的学习率太大了。

    With these parameters {1} is no longer a finite number: the learning rate is far too large.
    用这些参数时 {1} 不再是有限的数：学习率大得太多了。

    # Paths

    The paths of ∂{1}/∂{2}
    ∂{1}/∂{2} 的路径

    The paths of ∂{1}/∂{2}, example {3}
    ∂{1}/∂{2} 的路径，第 {3} 个样本

    one factor an arrow
    每个箭头一个因子

    {1} % of the whole
    占总和的 {1} %

    about {1}
    约 {1}

    There is one path: {1}.
    只有一条路径：{1}。

    The sum over the {1} paths: {2}.
    {1} 条路径之和：{2}。

    There are {1} paths; these are the first {2}, which come to {3}. The whole: {4}.
    共有 {1} 条路径；这里是前 {2} 条，合计 {3}。总和：{4}。

    {1} does not reach {2}.
    {1} 不影响 {2}。

    {1} is what is differentiated.
    {1} 就是被求导的量。

    # Frozen parameters

    {1} is frozen: learning leaves it as it is, and no gradient is computed for it
    {1} 已冻结：学习时保持不变，也不为它计算梯度

    {1} are frozen: learning leaves them as they are, and no gradient is computed for them
    {1} 已冻结：学习时保持不变，也不为它们计算梯度

    {1}.
    {1}。

    {1}, nor for {2}, which is made of frozen and given values alone.
    {1}；{2} 只由冻结的值和给定的值算出，同样不计算梯度。

    {1}, nor for {2}, which are made of frozen and given values alone.
    {1}；{2} 只由冻结的值和给定的值算出，同样不计算梯度。

    {1} more
    另外 {1} 个
    """#
}
