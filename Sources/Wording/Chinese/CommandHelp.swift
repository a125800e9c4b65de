extension Phrasebook {
  /// What help says of the program and of each command.
  static let chineseCommandHelp = #"""
    # The program

    Shows every chain-rule step of a network.
    展示一个网络中链式法则的每一步

    Write a network's equations as a textbook does; backprop computes them and shows, step by step, how each derivative comes about: symbols, numbers, result.
    像教科书那样写出网络的方程；backprop 会进行计算，并一步一步展示每个导数是怎样得来的：先是符号，再代入数，然后是结果。

    A first network, derived step by step.
    第一个网络，一步一步地推导

    Every step of a network of your own.
    你自己的网络的每一步

    A formula, with no file.
    一个公式，不需要文件

    # explain

    The way forward, the way back and, with --rate, one update: each step as the chain rule, the local derivative in symbols, the same in numbers, and the result. Numbers are rounded for show only.
    前向传播、反向传播，加上 --rate 还有一次参数更新：每一步都写出链式法则、符号形式的局部导数、代入的数和结果。数只在显示时四舍五入。

    --json writes one object: network (its text), loss (J), values (of every equation, by name), gradients (∂J of every parameter, ∂L of every value that is computed), claims and steps (output, operand, operation, upstream, local, contribution, total). With examples, values and the gradients of computed values have one entry for each example. A step's total is the operand's gradient so far.
    --json 输出一个对象：network（网络的文本）、loss（J）、values（按名字列出每个方程的值）、gradients（每个参数的 ∂J，每个算出的值的 ∂L）、claims 和 steps（output、operand、operation、upstream、local、contribution、total）。有样本时，values 和算出的值的梯度对每个样本各有一项。一步中的 total 是操作数到目前为止的梯度。

    Exit codes: 0 all well; 1 a claim in the file does not hold; 2 the network cannot be read or has a value that is not finite; 64 the command line is wrong.
    退出码：0 一切正常；1 文件中有待验证的导数不成立；2 网络无法读取，或有值不是有限数；64 命令行有误。

    Every step of the network in xor.net.
    xor.net 中网络的每一步

    One derivative as the sum over its paths.
    把一个导数写成各条路径之和

    One example alone, and one update.
    只取一个样本，并更新一次参数

    Standard input, as data.
    读取标准输入，输出数据

    # check

    Proves a network's gradients three ways, and checks hand-derived ones.
    用三种方法检验网络的梯度，并验证手工推导的导数

    Every entry of every parameter's gradient is computed by two engines that know nothing of each other, and by numerical differentiation, which uses no derivative; an answer that is off by more than truncation and rounding explain is wrong. Each rule is checked by itself, so that a wrong one is named. A claim in the file, such as claim ∂L/∂W1 = …, is compared; a wrong one is diagnosed by what known mistakes would give.
    每个参数梯度的每个元素，都由两个互不相干的引擎各算一次，再用不需要导数的数值微分算一次；偏差超出截断误差和舍入误差所能解释的范围，就是错的。每条求导规则也单独检验，以便指出错的是哪一条。文件里待验证的导数，如 claim ∂L/∂W1 = …，会与算出的结果比较；若不成立，再与各种常见的错误对照，给出诊断。

    An entry is right, wrong, at a kink (where the derivative jumps, and the engines' answer is one of the two one-sided derivatives or lies between), or undecidable (rounding could hide an error; that is said, and is no pass).
    一个元素可能正确、错误、在折点上（导数在此跳变，引擎的结果是某个单侧导数或介于两者之间），或无法判定（舍入可能掩盖错误；会如实说明，不算通过）。

    --json writes one object a file, each on a line: file, ok, loss (J), parameters (name, shape, entries, maxRelativeError, worst with index, scalar, vectorised, numerical, errorBound; wrong, undecidable and kinks say how many), claims (target, ok, maxRelativeError, worst, diagnosis with mistake and text) and rules (name, ok, nodes, maxRelativeError, worst). For a file that cannot be checked it has file, ok, error and place.
    --json 每个文件输出一个对象，各占一行：file、ok、loss（J）、parameters（name、shape、entries、maxRelativeError、含 index、scalar、vectorised、numerical、errorBound 的 worst；wrong、undecidable 和 kinks 是个数）、claims（target、ok、maxRelativeError、worst、含 mistake 和 text 的 diagnosis）和 rules（name、ok、nodes、maxRelativeError、worst）。无法检验的文件则有 file、ok、error 和 place。

    Exit codes: 0 all well; 1 something does not hold; 2 a network cannot be read or has a value that is not finite; 64 the command line is wrong; 130 Control-C. Of several files the largest counts.
    退出码：0 一切正常；1 有结果不成立；2 网络无法读取，或有值不是有限数；64 命令行有误；130 按了 Control-C。有多个文件时取最大的。

    Every entry of the network in xor.net.
    xor.net 中网络的每个元素

    Several files, one JSON object a line.
    多个文件，每行一个 JSON 对象

    A sample of what is too large for every entry.
    网络太大、无法逐元素检验时的抽查

    # train

    Trains a network as its train statements say.
    按网络的 train 语句训练网络

    A network file says how it is to be trained: train adam(rate = 0.001), epochs = 50, batch = 32. Several statements run in order, and `only W2, b2` restricts one. Optimisers are sgd, adagrad, rmsprop, adam and adamw; their options have PyTorch's names and meanings, but for the learning rate, which is `rate`. See docs/training.md.
    网络文件自己写明怎样训练：train adam(rate = 0.001), epochs = 50, batch = 32。多条语句依次执行，`only W2, b2` 限定一条语句所训练的参数。优化器有 sgd、adagrad、rmsprop、adam 和 adamw；它们的选项与 PyTorch 同名同义，只有学习率写作 `rate`。参见 docs/training.md。

    On a terminal one line says how far it has come; elsewhere a line comes now and then. At the end there are the history, the curves and the result. Control-C ends after the batch, and keeps and says what was reached; a second one ends at once.
    在终端上，有一行显示训练的进度；不在终端上时，每隔一段时间输出一行。最后是训练历史、曲线和结果。按 Control-C，会在当前批量之后结束，保留并报告已达到的结果；再按一次则立即结束。

    --json writes one object a file, each on a line: file, finished, steps, seconds, history (an object an epoch: phase, epoch, steps, rate, loss, measures, validationLoss, validationMeasures, gradientNorms), results (name, examples, loss, measures) and folds.
    --json 每个文件输出一个对象，各占一行：file、finished、steps、seconds、history（每轮一个对象：phase、epoch、steps、rate、loss、measures、validationLoss、validationMeasures、gradientNorms）、results（name、examples、loss、measures）和 folds。

    Exit codes: 0 all well; 2 a file cannot be read or written, or a value is no longer finite; 64 the command line is wrong; 130 Control-C.
    退出码：0 一切正常；2 文件无法读取或写入，或有值不再是有限数；64 命令行有误；130 按了 Control-C。

    As the file says.
    按文件所写训练

    Two networks, and a table of both.
    训练两个网络，并列表比较

    In another way.
    换一种方式训练

    Keeps the parameters and draws the curves.
    保存参数，并画出曲线

    Goes on from what --checkpoint kept.
    从 --checkpoint 保存的地方接着训练

    # lesson

    Takes you through a lesson step by step, or lists the lessons.
    带你一步一步学完一课，或列出各课

    On a terminal a lesson waits for you: space goes on, ← goes back, ? lists the keys. At a question you type your answer; :h gives a hint, :s shows the answer, → passes over it. What you have done is kept in $XDG_STATE_HOME/backprop, or ~/.local/state/backprop, and the next time the lesson goes on where you were. docs/lessons.md tells more.
    在终端上，课程按你的节奏进行：空格继续，← 返回，? 列出按键。遇到题目时输入答案；:h 给提示，:s 显示答案，→ 跳过。学习进度保存在 $XDG_STATE_HOME/backprop 或 ~/.local/state/backprop，下次从上次的地方继续。详见 docs/lessons.md。

    Elsewhere the lesson is printed straight through, with the answers at its end. With --answers it is taken with the lines of a file: each is an answer to the question at hand, or :hint, :show or :skip; blank lines and lines that begin with # are left out. No progress is kept then.
    不在终端上时，整课一次输出，答案附在最后。用 --answers 时，答案逐行取自文件：每行是当前题目的答案，或 :hint、:show、:skip；空行和以 # 开头的行略去。这时不保存进度。

    --check is for those who write lessons: it computes everything in a lesson's file anew, compares it with the generated blocks that stand there, tries every answer that a question lists, and looks for dead links and traps of Markdown. --bless writes the blocks.
    --check 供编写课程的人使用：它重新计算课程文件中的一切，与其中生成的内容比较，逐个尝试题目列出的答案，并查找失效的链接和 Markdown 的陷阱。--bless 写入生成的内容。

    Exit codes: 0 all well; 1 --check found something, or with --answers a question was not answered right in the end; 2 a file cannot be read or written; 64 the command line is wrong; 130 Control-C.
    退出码：0 一切正常；1 --check 发现了问题，或用 --answers 时有题目最终没有答对；2 文件无法读取或写入；64 命令行有误；130 按了 Control-C。

    Lists the lessons, and what you have done of them.
    列出各课和学习进度

    Keeps your own record of it.
    为自己留下学习记录

    The same to read in one go.
    一口气读完同样的内容

    With answers written down before.
    用事先写好的答案

    Lists the lessons of a folder too.
    把一个文件夹中的课程也列出来

    Checks all lessons of a folder.
    检查一个文件夹中的所有课程

    Writes what is computed.
    写入计算结果

    # export

    Writes the whole trace of a network as Markdown, a page, a picture or data.
    把网络的整个计算记录写成 Markdown、网页、图或数据

    The equations, the graph, every value, every step of the way back, all derivatives and, with --rate, one update, in Markdown that GitHub, VS Code, Obsidian and Pandoc show.
    方程、计算图、每个值、反向传播的每一步、所有导数，加上 --rate 还有一次参数更新，写成 GitHub、VS Code、Obsidian 和 Pandoc 都能显示的 Markdown。

    A file is written beside its place and moved there when it is whole: an error or Control-C leaves the old one, and nothing else.
    文件先写在目标位置旁边，写完整后才移过去：出错或按 Control-C 时，只会留下原来的文件。

    Exit codes: 0 all well; 1 a gradient or a claim does not hold; 2 the network cannot be read, has a value that is not finite, or the trace cannot be written; 64 the command line is wrong; 130 Control-C.
    退出码：0 一切正常；1 有梯度或待验证的导数不成立；2 网络无法读取，有值不是有限数，或计算记录无法写出；64 命令行有误；130 按了 Control-C。

    The trace of a network.
    一个网络的计算记录

    The trace of a lesson's.
    某一课的网络的计算记录

    For Obsidian.
    供 Obsidian 使用

    A page to step through and to play with, in any browser.
    可在任何浏览器中逐步浏览和试验的网页

    As data, for programs.
    写成供程序使用的数据

    The graph of one example, drawn with its numbers.
    一个样本的计算图，标有各个数

    # verify

    Computes a trace anew and compares it, line by line.
    重新计算一份计算记录，并逐行比较

    The network and the options in the first line of a trace that export --format jsonl wrote say how it came about. verify rebuilds the graph from them, computes every value, local derivative, contribution and sum, and names the first line that does not hold. Files that the network names are looked for beside the path that the header gives.
    export --format jsonl 写出的计算记录，首行中的网络和选项说明了它是怎样得来的。verify 由此重建计算图，算出每个值、局部导数、贡献和总和，并指出第一处不成立的行。网络所用的文件，在首行所写的路径旁边查找。

    Exit codes: 0 every line holds; 1 a line does not; 2 the trace cannot be read; 64 the command line is wrong.
    退出码：0 每一行都成立；1 有一行不成立；2 计算记录无法读取；64 命令行有误。

    Every line of a trace.
    一份计算记录的每一行

    Without a file.
    不经过文件

    # completions

    Writes a completion script for a shell.
    输出 shell 的自动补全脚本

    For bash; source it in ~/.bashrc.
    用于 bash；在 ~/.bashrc 中用 source 载入

    For zsh, with ~/.zfunc in fpath.
    用于 zsh；fpath 中要有 ~/.zfunc

    For fish; put it in config.fish.
    用于 fish；请写进 config.fish
    """#
}
