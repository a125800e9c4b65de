extension Phrasebook {
  /// What can be wrong with the directives of a lesson.
  static let chineseLessonsDirectives = #"""
    # Directives

    a directive has a line of its own
    指令要单独占一行

    something stands in front of it
    它前面还有别的内容

    to show `<!--` to readers, put it between backticks
    要让读者看到 `<!--`，请把它放进反引号

    the comment is never closed
    注释没有结束

    no `-->` follows on this line
    这一行后面没有 `-->`

    this stands behind it
    这些写在了它后面

    the comment is empty
    注释是空的

    unknown directive: `{1}`
    没有这个指令：`{1}`

    comments in a lesson are directives
    课程中的注释都是指令

    the directives are {1}
    可用的指令有 {1}

    a colon belongs behind `{1}`
    `{1}` 后面要有冒号

    write `{1}`
    请写 `{1}`

    there is no network to show
    没有可展示的网络

    no network block stands above
    上面没有网络块

    begin one with a line ```network, end it with a line ```
    以 ```network 一行开始，以 ``` 一行结束

    a table of what?
    列出哪些量的表？

    an expression is missing
    缺少表达式

    show what of the training?
    展示训练的哪一部分？

    `{1}` is no part of a training
    训练没有 `{1}` 这一部分

    what can be shown is {1}
    可以展示的有 {1}

    expected `,`, `with` or the end of the directive
    这里应是 `,`、`with` 或指令的结尾

    check what?
    检验什么？

    `gradients` or a claim belongs here
    这里应是 `gradients` 或待验证的导数

    for instance `{1}`, or `<!-- check: ∂L/∂w = … -->`
    例如 `{1}`，或 `<!-- check: ∂L/∂w = … -->`

    expected the number of steps
    这里应是步数

    from 1 to 99
    1 到 99

    write `steps = 2`
    请写 `steps = 2`

    expected the end of the directive
    指令到这里应该结束

    this is not understood
    这里看不懂

    the paths of what?
    什么的路径？

    a value's name belongs here
    这里应是某个值的名字

    show what?
    展示什么？

    `{1}` cannot be shown
    `{1}` 不能展示

    for instance `<!-- show: update rate=0.5 -->`
    例如 `<!-- show: update rate=0.5 -->`

    an update needs its learning rate
    参数更新需要学习率

    unknown option: `{1}`
    没有这个选项：`{1}`

    `=` belongs behind `rate`
    `rate` 后面要有 `=`

    a learning rate is a number above 0
    学习率是大于 0 的数

    expected `,` or the end of the directive
    这里应是 `,` 或指令的结尾

    a name ends before this
    名字在此之前已经结束

    expected the name of a value
    这里应是某个值的名字

    `{1}` is not a name
    `{1}` 不是名字

    a name of the network belongs here
    这里应是网络中的名字

    a position is a whole number from 1
    位置是从 1 开始的整数

    `[` is never closed
    `[` 没有闭合

    no `]` follows
    后面没有 `]`
    """#
}
