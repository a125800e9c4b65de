extension Phrasebook {
  /// The web page.
  static let chinesePagesOfTraces = #"""
    # Sections

    To the steps
    跳到步骤

    The graph of {1}
    {1} 的计算图

    Values flow to the right, gradients (∂) back to the left. Click on a value to see its step, on a parameter to follow its chain alone.
    值向右传，梯度（∂）向左传回。点击一个值可以看它的步骤，点击一个参数可以只看它的那条链。

    The equations
    方程

    The numbers
    数值

    Steps
    步骤

    The network as a file
    网络文件

    All gradients, checked three ways
    全部梯度，用三种方法检验

    This is of the first numbers, not of those that you put in.
    这里用的是最初的数，不是你填入的数。

    Back to the first numbers
    恢复最初的数

    Change a number and everything is computed anew.
    改动一个数，一切都会重新计算。

    Take the step
    走这一步

    # Controls

    Go through the steps
    逐步浏览

    First step
    第一步

    First step (Home)
    第一步（Home）

    Step before
    上一步

    Step before (←)
    上一步（←）

    Next step
    下一步

    Next step (→ or space)
    下一步（→ 或空格）

    Last step
    最后一步

    Last step (End)
    最后一步（End）

    Step
    步骤

    Go to a step
    跳到某一步

    Predict first
    先预测

    Show all steps
    显示全部步骤

    Only the chain of {1}.
    只显示 {1} 的那条链。

    Show every step
    显示每一步

    What is {1}? A number, or + or −:
    {1} 是多少？填一个数，或 + 或 −：

    Check
    检查

    Reveal
    看答案

    # The script

    ◂ differentiated
    ◂ 求导

    ◂ computed
    ◂ 计算

    With these numbers a function takes another of its branches: the result is right, but the lines above it were written for the first one and do not come to it.
    用这些数时，函数走了另一个分支：结果是对的，但上面各行是为原来的分支写的，算不出这个结果。

    is no longer a finite number.
    不再是有限的数。

    is not a finite number before the step.
    在这一步之前就不是有限的数。

    changes by what cannot be told: its derivative is not a finite number.
    变化多少无法得知：它的导数不是有限的数。

    {} is not a number with these numbers. What is computed from it says nothing.
    用这些数时 {} 不是数。由它算出的结果没有意义。

    {} is infinite with these numbers. What is computed from it says nothing.
    用这些数时 {} 是无穷大。由它算出的结果没有意义。

    {} of {}: {}
    {}/{}：{}

    A number, please, or + or − for its sign.
    请填一个数，或用 + 或 − 表示它的符号。

    Right. {} of {} so far.
    对。答对 {} 题，共 {} 题。

    Not so: look at the signs of the factors. {} of {} so far.
    不对：看看各因子的符号。答对 {} 题，共 {} 题。

    The sign is right, the size is not. {} of {} so far.
    符号对，大小不对。答对 {} 题，共 {} 题。

    {}, its number
    {} 的数值

    # Neurons

    The neurons, one at a time
    逐个看神经元

    Open one to see how its value comes about, what comes back to it, and which of its parameters matter most.
    打开一个，看它的值怎样算出、传回了什么、哪些参数影响最大。

    These are the first {1} of {2}.
    这里是 {2} 个中的前 {1} 个。

    Its parameters:
    它的参数：

    Of its {1} parameters, those with the largest derivatives:
    它的 {1} 个参数中导数最大的几个：
    """#
}
