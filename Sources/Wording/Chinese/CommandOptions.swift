extension Phrasebook {
  /// What help says of options and arguments.
  static let chineseCommandOptions = #"""
    # Arguments

    The network file, - for standard input, or lesson:ID for a lesson's network; with -e, values such as w=0.5.
    网络文件；- 表示标准输入，lesson:ID 表示某一课的网络；用 -e 时是 w=0.5 这样的取值

    The network files, - for standard input, or lesson:ID for a lesson's network; with -e, values such as w=0.5.
    网络文件，可有多个；- 表示标准输入，lesson:ID 表示某一课的网络；用 -e 时是 w=0.5 这样的取值

    The network files, - for standard input; several are trained one after the other and compared.
    网络文件，- 表示标准输入；多个网络依次训练并比较

    The lesson's id; without it, the lessons are listed.
    课程的 id；不写时列出各课

    The trace, - for standard input.
    计算记录，- 表示标准输入

    bash, zsh or fish.
    bash、zsh 或 fish

    # Options of several commands

    Colours the output: auto, always or never.
    是否用颜色：auto（自动）、always（总是）或 never（从不）

    Takes an equation instead of a file; the last one is the loss. Values follow as w=0.5.
    用方程代替文件，可写多次；最后一个是损失。取值写在后面，如 w=0.5

    With -e, values that are given and not learned: --input x,y.
    与 -e 一起用：列出只是给定而不学习的值，如 --input x,y

    How finely: layer (whole arrays), neuron (a weighted sum is one step) or operation.
    详细程度：layer（整个数组）、neuron（一个加权和为一步）或 operation（每步一个运算）

    Shows only the chain that leads to this derivative: W1, 'W1[1,2]', z1.
    只展示通向这个导数的链：W1、'W1[1,2]'、z1

    Opens a function into what it is made of: sigmoid.
    把一个函数拆成组成它的运算，如 sigmoid

    Takes the Kth example alone.
    只取第 K 个样本

    Shows one update of gradient descent with this learning rate.
    展示以此为学习率的一次梯度下降更新

    Shows updates as a train statement makes them: 'adam(rate = 0.001), clip_norm = 1'.
    像 train 语句那样展示参数更新：'adam(rate = 0.001), clip_norm = 1'

    Shows N updates, one after the other.
    依次展示 N 次参数更新

    Tells every step, where more than {1} are summarised by layer.
    展示每一步；不写时，超过 {1} 步就按层概括

    Computes the network as after training: dropout drops nothing, batch_norm takes the running statistics.
    按训练结束后的方式计算：dropout 不丢弃任何元素，batch_norm 取滑动统计量

    With --evaluate, the running statistics of batch_norm, as train --save wrote them.
    与 --evaluate 一起用：batch_norm 的滑动统计量，取自 train --save 写出的文件

    Shows N significant digits.
    显示 N 位有效数字

    Writes nothing but ASCII.
    只使用 ASCII 字符

    Draws parameters from this seed where they have none of their own.
    没有自己种子的参数，用这个种子随机生成

    Writes one JSON object, at full precision.
    输出一个 JSON 对象，数值保留全部精度

    Writes one JSON object a file, each on a line.
    每个文件输出一个 JSON 对象，各占一行

    Looks for lessons here before those that come with backprop.
    先在这个文件夹里找课程，再用 backprop 自带的

    # explain and check

    With --wrt, shows the derivative as the sum over its paths.
    与 --wrt 一起用：把导数写成各条路径之和

    Compares entries on N threads; as many as there are cores without it.
    用 N 个线程逐元素比较；不写时与处理器核数相同

    Compares along random directions instead of entry by entry: a sample, for what is very large.
    不逐元素比较，而沿随机方向比较：用于很大的网络的抽查

    # train

    Trains so, in place of the file's own statements: 'adam(rate = 0.01), epochs = 50'.
    按此训练，代替文件中的语句：'adam(rate = 0.01), epochs = 50'

    Writes the parameters as safetensors, each under its own name.
    把各参数以自己的名字写成 safetensors 文件

    Keeps all that --resume needs: now and then, at the end, and at Control-C.
    保存 --resume 所需的一切：每隔一段时间、结束时和按 Control-C 时

    Goes on from a checkpoint, to the very same numbers.
    从检查点接着训练，得到完全相同的数

    Writes a row an epoch as CSV.
    每轮写一行 CSV

    Draws the curves of loss and metrics as SVG.
    把损失和各指标的曲线画成 SVG

    Shows the norm of each parameter's gradient, epoch by epoch.
    逐轮显示每个参数的梯度范数

    Shows no progress, and only the result.
    不显示进度，只显示结果

    # lesson

    Takes the lesson with the answers of this file, a line each; - is standard input.
    答案取自这个文件，每行一个；- 表示标准输入

    Adds your answers, mistakes and hints to this file, as Markdown.
    把你的答案、错误和提示以 Markdown 记入这个文件

    Forgets what you have done of the lesson.
    清除这一课的学习进度

    Lists the lessons as JSON: one array of objects.
    以 JSON 列出各课：一个对象数组

    Checks the lesson, or all: what is computed in it, its questions, its Markdown.
    检查这一课或所有课：其中的计算结果、题目和 Markdown

    Writes what is computed into the lesson's file, or into all; needs --lessons.
    把计算结果写进这一课或所有课的文件；需要 --lessons

    # export and verify

    Writes to this file instead of standard output.
    写入这个文件，而不是标准输出

    What is written: markdown, html (a page to step through), jsonl (every step as data), or the graph as svg, dot or mermaid.
    写出什么：markdown、html（可逐步浏览的网页）、jsonl（把每一步写成数据），或把计算图写成 svg、dot、mermaid

    Replaces an existing file.
    替换已有的文件

    How displayed maths stands: fence (GitHub, VS Code) or dollar (Obsidian, Pandoc).
    独立公式的写法：fence（GitHub、VS Code）或 dollar（Obsidian、Pandoc）

    Splits Markdown into an index and parts of so many bytes, such as 200k; GitHub shows 500k.
    把 Markdown 分成目录和若干部分，每部分不超过这么多字节，如 200k；GitHub 最多显示 500k

    Numbers may differ by this part of themselves, for a trace of another machine: 1e-12.
    允许的相对误差，用于别的机器上的计算记录，如 1e-12
    """#
}
