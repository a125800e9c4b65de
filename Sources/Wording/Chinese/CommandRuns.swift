extension Phrasebook {
  /// What single commands say, but for their help.
  static let chineseCommandRuns = #"""
    # explain

    --paths goes with --wrt: the paths of which derivative?
    --paths 要与 --wrt 一起用：要看哪个导数的路径？

    --paths goes with --detail neuron or operation: paths run between numbers
    --paths 要与 --detail neuron 或 operation 一起用：路径连接的是一个个数

    --rate, --optimizer and --steps show updates to read; --json has none
    --rate、--optimizer 和 --steps 展示供人阅读的参数更新；--json 中没有

    --rate is plain gradient descent; give the rate to --optimizer: sgd(rate = 0.1)
    --rate 就是普通的梯度下降；请把学习率写进 --optimizer：sgd(rate = 0.1)

    --steps of what? Add --rate 0.1 or --optimizer 'adam(rate = 0.001)'
    --steps 是什么的步数？请加上 --rate 0.1 或 --optimizer 'adam(rate = 0.001)'

    # check

    checking {1}
    正在检验 {1}

    {1}: {2} of {3} entries
    {1}：{2}/{3} 个元素

    checking: {1} of {2} entries
    正在检验：{1}/{2} 个元素

    # export

    Trace of {1}
    {1} 的计算记录

    writing {1}
    正在写入 {1}

    writing {1}: step {2}
    正在写入 {1}：第 {2} 步

    note: this is one text of {1} bytes; -o FILE writes parts of {2}
    提示：这是一份 {1} 字节的文本；用 -o FILE 可以按每份 {2} 字节分开写

    --{1} does not go with --format {2}: {3}
    --{1} 不能与 --format {2} 一起用：{3}

    only Markdown has maths in two forms
    只有 Markdown 的公式有两种写法

    only Markdown is split into parts
    只有 Markdown 会分成几部分

    data has no update
    数据中没有参数更新

    a graph has no update
    图中没有参数更新

    data has every operation
    数据总是包含每一步运算

    # train

    a file to read or write goes with one network at a time
    要读写文件时，一次只能训练一个网络

    --{1} does not go with folds: a cross-validation keeps no parameters
    --{1} 不能与 folds 一起用：交叉验证不保留参数

    error: {1} does not say how it is to be trained
    错误：{1} 没有写明怎样训练

    help: add a line such as `train adam(rate = 0.01), epochs = 100`, or give it with --train
    建议：加一行 `train adam(rate = 0.01), epochs = 100` 之类，或者用 --train 给出

    error: cannot go on from {1}: {2}
    错误：无法从 {1} 接着训练：{2}

    error: the training diverged in {1}
    错误：训练在{1}发散

    epoch {1}, step {2}
    第 {1} 轮第 {2} 步

    training {1}, epoch {2}, step {3}
    第 {1} 段训练第 {2} 轮第 {3} 步

    help: the learning rate may be too large: it was {1}; try {2}, or bound the gradients with `clip_norm = 1`
    建议：学习率可能太大：它是 {1}；试试 {2}，或用 `clip_norm = 1` 限制梯度

    Interrupted in {1}: the parameters are as they were then.
    已在{1}中断：参数停在那时的值。

    history
    训练历史

    curves
    曲线

    parameters
    参数

    checkpoint
    检查点

    training
    训练

    epoch {1} of {2}
    第 {1}/{2} 轮

    loss {1}
    损失 {1}

    validation {1}
    验证 {1}

    {1} left
    还需 {1}

    epoch {1} of {2}: loss {3}
    第 {1}/{2} 轮：损失 {3}

    epoch {1} of {2}: loss {3}, validation {4}
    第 {1}/{2} 轮：损失 {3}，验证 {4}

    {1} s
    {1} 秒

    {1} min {2} s
    {1} 分 {2} 秒

    {1} h {2} min
    {1} 小时 {2} 分

    # lesson --check and --bless

    {1} lesson
    {1} 课

    {1} lessons
    {1} 课

    in order
    没有问题

    {1} finding
    {1} 处问题

    {1} findings
    {1} 处问题

    nothing changed
    没有变化

    {1} written
    写入{1}

    {1} block
    {1} 块

    {1} blocks
    {1} 块

    {1} is in the program; name the folder of its file with --lessons DIR
    {1} 在程序内部；请用 --lessons DIR 指明它的文件所在的文件夹

    which lesson? `backprop lesson` alone lists them
    要学哪一课？只写 `backprop lesson` 会列出各课

    --reset needs a lesson
    --reset 需要写明哪一课

    there is no lesson `{1}`; did you mean {2}?
    没有 `{1}` 这一课；是不是想写 {2}？

    there is no lesson `{1}`; `backprop lesson` lists the lessons
    没有 `{1}` 这一课；`backprop lesson` 会列出各课

    --json lists the lessons; name none
    --json 用来列出各课；请不要写课程名

    --reset goes alone with a lesson
    --reset 只能与课程名一起用

    --notes goes with a terminal or with --answers: else nothing is answered
    --notes 要在终端上用，或与 --answers 一起用：否则没有答案可记

    error: cannot read {1}: it is no UTF-8 text
    错误：无法读取 {1}：它不是 UTF-8 文本

    # verify

    error: {1} is no trace: it is empty
    错误：{1} 不是计算记录：内容为空

    error: {1} is no trace: {2}
    错误：{1} 不是计算记录：{2}

    {1}, line {2}: {3}
    {1} 第 {2} 行：{3}

    All {1} lines hold.
    {1} 行全部成立。

    error: the options in the header of {1} do not fit its network: {2}
    错误：{1} 首行中的选项与它的网络不符：{2}
    """#
}
