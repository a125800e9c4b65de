extension Phrasebook {
  /// What can be wrong with the questions of a lesson.
  static let chineseLessonsQuestions = #"""
    the question has no text
    这道题没有题面

    a quotation belongs above this comment
    这段注释的上面应有引用块

    write what readers see in lines that begin with `> `
    读者看到的内容请写在以 `> ` 开头的行里

    two questions have the id `{1}`
    有两道题的 id 都是 `{1}`

    progress holds on to a question's id, so each has its own in the lesson
    学习进度依靠题目的 id，所以同一课里各题的 id 不能相同

    there is nothing to leave out
    没有可省略的内容

    no `show` of its own stands above it in this step
    在这一步骤里，它上面没有属于它的 `show`

    leave `faded` away, or show something between the two questions
    请去掉 `faded`，或在两道题之间展示一些内容

    which question comes back?
    要重现哪一道题？

    a lesson's id, `/`, and the question's id
    课程的 id、`/` 和题目的 id

    for instance `<!-- again: two-two-one/delta2 -->`
    例如 `<!-- again: two-two-one/delta2 -->`

    a question begins with `{1}`
    题目以 `{1}` 开始

    write `{1}` and its keys below
    请写 `{1}`，并把各个键写在下面

    `optional` is `yes` or left out
    `optional` 写 `yes` 或者不写

    a question has three hints
    一道题有三条提示

    this one has {1}
    这道题有 {1} 条

    write three lines `hint: …`, each telling more than the one before
    请写三行 `hint: …`，一条比一条说得更多

    the question is empty
    题面是空的

    a size is compared with another
    大小要与另一个量比较

    there is only one here
    这里只有一个量

    write `answer: abs(∂L/∂W[1,1]) against abs(∂L/∂W[1,2])`
    请写 `answer: abs(∂L/∂W[1,1]) against abs(∂L/∂W[1,2])`

    there is no network to ask about
    没有可供提问的网络

    unknown kind: `{1}`
    没有这种题型：`{1}`

    the kinds are {1}
    题型有 {1}

    `{1}` says nothing here
    `{1}` 在这里没有意义

    only a {1} has it
    只有 {1} 题才有它

    the question does not say how precise the number is to be
    题目没有写明数要精确到哪里

    write `digits: 3` for three significant digits, or `decimals: 3` for three places
    三位有效数字写 `digits: 3`，三位小数写 `decimals: 3`

    `digits` and `decimals` exclude each other
    `digits` 与 `decimals` 不能同时写

    leave one out
    请去掉一个

    a formula says of what it is
    公式要写明它是谁的

    there is no `=` in it
    其中没有 `=`

    write `answer: ∂L/∂z = …`, or name what it is made of: `names: w, r, g`
    请写 `answer: ∂L/∂z = …`，或列出它由哪些名字组成：`names: w, r, g`

    options go with `choice` and `order`
    选项只用于 `choice` 和 `order`

    this asks for another kind
    这道题是别的题型

    the question has no options
    这道题没有选项

    two at least belong below it
    下面至少要有两个

    write each as `> - **A** ` and the option
    每个选项写成 `> - **A** ` 加选项内容

    write `> - **A** ` and the option
    请写 `> - **A** ` 加选项内容

    an option begins with its letter
    选项以它的字母开头

    the options are lettered in turn
    选项的字母要依次排列

    this is **{1}**
    这一个应是 **{1}**

    a question takes several lines
    一道题要写成几行

    the comment ends where it began
    注释在开始的那一行就结束了

    write a line for each of its keys, and `-->` on a line of its own
    每个键写一行，`-->` 单独写一行

    no line `-->` follows
    后面没有 `-->` 这一行

    `-->` has a line of its own
    `-->` 要单独占一行

    the question lacks `{1}`
    这道题缺少 `{1}`

    it belongs below this line
    应写在这一行之下

    `{1}` is a whole number from {2} to {3}
    `{1}` 是 {2} 到 {3} 的整数

    each key has its value on its own line; the question ends with a line `-->`
    每个键与它的值占一行；题目以单独一行 `-->` 结束

    not a key of a question
    不是题目的键
    """#
}
