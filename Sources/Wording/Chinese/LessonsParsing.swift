extension Phrasebook {
  /// What can be wrong with the form of a lesson's file.
  static let chineseLessonsParsing = #"""
    # Front matter

    a lesson begins with its front matter
    课程文件以文件头开始

    `---` belongs on the first line
    第一行应是 `---`

    write `---`, then a line for each of {1}, then `---`
    先写 `---`，再为 {1} 各写一行，最后写 `---`

    the front matter is never closed
    文件头没有结束

    no second `---` follows
    后面没有第二个 `---`

    already given on line {1}
    第 {1} 行已经写过

    the front matter lacks `{1}`
    文件头缺少 `{1}`

    it belongs above this line
    应写在这一行之上

    for instance `{1}`
    例如 `{1}`

    for instance `{1}`; `{2}:` says that there are none
    例如 `{1}`；只写 `{2}:` 表示没有

    expected `key: value`
    这里应是 `key: value`

    there is no `:` in this line
    这一行没有 `:`

    the front matter ends with a line `---`
    文件头以单独一行 `---` 结束

    unknown key: `{1}`
    没有这个键：`{1}`

    not a key of the front matter
    不是文件头的键

    the keys are {1}
    可用的键有 {1}

    `{1}` has no value
    `{1}` 没有值

    a space belongs behind the colon
    冒号后面要有一个空格

    write `{1}: {2}`
    请写 `{1}: {2}`

    a title begins with a letter or a digit
    标题要以文字或数字开头

    a title cannot hold `{1}`
    标题中不能有 `{1}`

    a title cannot end with `:`
    标题不能以 `:` 结尾

    GitHub reads the front matter as YAML, where this means something else
    GitHub 把文件头当作 YAML 来读，而在 YAML 中它另有含义

    `minutes` is a whole number from 1 to 600
    `minutes` 是 1 到 600 的整数

    how long a learner needs
    学完大约需要多久

    the lesson needs itself
    这一课把自己当作预备课

    `{1}` is needed twice
    `{1}` 作为预备课写了两次

    the second
    这是第二次

    expected a section of an article
    这里应是文章的一节

    the article's three digits, `/`, and the section's number
    文章的三位编号、`/` 和节号

    an id is missing
    缺少 id

    `{1}` is not an id
    `{1}` 不是 id

    an id has small letters, digits and single hyphens, and begins with a letter
    id 由小写字母、数字和单个连字符组成，以字母开头

    # Title, steps and blocks

    a space belongs behind `{1}`
    `{1}` 后面要有一个空格

    without it this is no heading
    没有空格就不是标题

    the heading is empty
    标题是空的

    the lesson has no steps
    这一课没有步骤

    nothing follows
    后面什么也没有

    a step begins with `<!-- step: its-id -->` and below it `## Its title`
    一个步骤以 `<!-- step: its-id -->` 开始，下一行是 `## 步骤的标题`

    the text begins with the lesson's title
    正文以课程的标题开始

    a heading belongs here
    这里应有标题

    write `# {1}`
    请写 `# {1}`

    the heading is not the lesson's title
    这个标题与课程的标题不同

    the front matter says `{1}`
    文件头中写的是 `{1}`

    make them the same
    请让两者一致

    two steps have the id `{1}`
    有两个步骤的 id 都是 `{1}`

    the first is on line {1}
    第一个在第 {1} 行

    progress and links hold on to a step's id, so each has its own
    学习进度和链接都依靠步骤的 id，所以各步骤的 id 不能相同

    no heading follows the step's id
    步骤的 id 后面没有标题

    a heading belongs on the next line
    下一行应是标题

    write `## ` and the step's title
    请写 `## ` 和步骤的标题

    the step `{1}` is empty
    步骤 `{1}` 是空的

    nothing stands below it
    它下面什么也没有

    a lesson has one level-1 heading
    一课只有一个一级标题

    the title stands above
    标题已在上面

    a step begins with `##`, a heading within a step with `###`
    步骤的标题用 `##`，步骤之内的标题用 `###`

    the step has no id
    这个步骤没有 id

    the line above names none
    上一行没有写明

    write `<!-- step: {1} -->` on the line above
    请在上一行写 `<!-- step: {1} -->`

    unknown block: `{1}`
    没有这种代码块：`{1}`

    the block is never closed
    代码块没有结束

    no line that ends it follows
    后面没有结束它的行

    a network block begins at the start of its line
    网络块要从行首开始

    this one is indented
    这里有缩进

    the network block is empty
    网络块是空的

    this belongs to no step
    这里不属于任何步骤

    no step has begun
    还没有步骤开始

    a paragraph cannot be underlined
    段落下面不能画线

    this would make a heading of the line above
    这会把上一行变成标题

    write headings with `#`, and leave a line free above a rule
    标题请用 `#` 来写；分隔线上面要空一行

    the generated block is never closed
    生成的内容没有结束

    no line `{1}` follows
    后面没有 `{1}` 这一行

    nothing generates this block
    没有什么生成这一块内容

    no directive that computes something stands right above
    紧接的上方没有计算内容的指令

    `backprop lesson --bless` writes these blocks
    `backprop lesson --bless` 会写出这些内容
    """#
}
