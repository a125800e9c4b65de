extension Phrasebook {
  /// What several commands say: of files, and of which network is meant.
  static let chineseCommand = #"""
    error: {1}
    错误：{1}

    # Files

    standard input
    标准输入

    the trace
    计算记录

    cannot read {1}: {2}
    无法读取 {1}：{2}

    it is larger than 1 GiB
    文件超过 1 GiB

    no such file
    没有这个文件

    it is a directory
    这是一个目录

    permission denied
    没有读取权限

    error: cannot write {1}: {2}
    错误：无法写入 {1}：{2}

    there is no folder {1}
    没有 {1} 这个文件夹

    cannot write the output: {1}
    无法写出结果：{1}

    its reader has gone
    读取的一方已经退出

    error: the parts need the folder {1}, which is there already; --force replaces it
    错误：各部分要放进文件夹 {1}，而它已经存在；用 --force 可以替换

    error: the parts need the folder {1}, which holds other files; nothing was replaced
    错误：各部分要放进文件夹 {1}，而其中还有别的文件；没有替换任何东西

    error: {1} is there already; --force replaces it
    错误：{1} 已经存在；用 --force 可以替换

    --force goes with --output: which file is replaced?
    --force 要与 --output 一起用：要替换哪个文件？

    --output {1} would overwrite the network itself
    --output {1} 会覆盖网络文件本身

    error: your progress cannot be changed: {1}
    错误：无法更改学习进度：{1}

    error: {1}:{2}: there is no command `{3}` here\n  = help: an answer file takes :hint, :show and :skip
    错误：{1}:{2}：这里没有命令 `{3}`\n  = 建议：答案文件中可用 :hint、:show 和 :skip

    # Which network, and what of it

    which network? Name a file, - for standard input, or give equations with -e
    要用哪个网络？请写出文件名，用 - 表示标准输入，或用 -e 给出方程

    one network at a time; `{1}` is one argument too many
    一次只能处理一个网络；`{1}` 是多余的参数

    `{1}` is not a value: with -e, values are written as w=0.5
    `{1}` 不是取值：用了 -e，取值要写成 w=0.5 这样

    --input names {1}, which is not given a value
    --input 中的 {1} 没有给出取值

    --input goes with -e; a file says input x = …
    --input 要与 -e 一起用；在文件中写 input x = …

    error: the lesson {1} has no network
    错误：课程 {1} 中没有网络

    --statistics goes with --evaluate
    --statistics 要与 --evaluate 一起用

    error: {1} has no running statistics: {2}
    错误：{1} 中没有滑动统计量：{2}

    there is no `{1}`
    没有 `{1}`

    `{1}` has {2} numbers, and {3} are needed
    `{1}` 有 {2} 个数，而需要 {3} 个

    there is no example {1}; the network has {2}
    没有第 {1} 个样本；网络只有 {2} 个

    the network has no examples, so --example {1} picks nothing
    网络没有样本，--example {1} 选不出任何东西

    --expand {1}: the network calls no function of that name
    --expand {1}：网络没有调用叫这个名字的函数

    --expand {1}: the network calls no function of that name; did you mean {2}?
    --expand {1}：网络没有调用叫这个名字的函数；是不是想写 {2}？
    """#
}
