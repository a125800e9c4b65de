extension Phrasebook {
  /// Help, and what is wrong with a command line.
  static let chineseArguments = #"""
    # Help

    Examples
    示例

    Usage
    用法

    Arguments
    参数

    Options
    选项

    Common options
    通用选项

    Commands
    命令

    Details
    说明

    {1} {2}: {3}
    {1} {2}：{3}

    {1}: {2}
    {1}：{2}

    {1} ({2})
    {1}（{2}）

    {1}; {2}
    {1}；{2}

    Prints the version.
    显示版本

    Prints this help.
    显示本帮助

    Says more about a command: `{1} help COMMAND`.
    详细介绍一个命令：`{1} help COMMAND`

    default {1}
    默认为 {1}

    one of {1}
    可取 {1}

    {1} to {2}
    {1} 到 {2}

    at least {1}
    不小于 {1}

    at most {1}
    不大于 {1}

    # What is wrong with a command line

    See `{1}`.
    用法见 `{1}`。

    unknown command {1}
    没有 {1} 这个命令

    unknown command {1}; did you mean `{2}`?
    没有 {1} 这个命令；是不是想写 `{2}`？

    unknown option {1}
    没有 {1} 这个选项

    unknown option {1}; did you mean `{2}`?
    没有 {1} 这个选项；是不是想写 `{2}`？

    unknown option {1}; it is an option of `{2}`
    这个命令没有选项 {1}；它是 `{2}` 的选项

    `{1}` needs a value: `{2} {3}`
    `{1}` 需要一个值：`{2} {3}`

    `{1}` takes no value, but was given {2}
    `{1}` 不带值，这里却给了 {2}

    `{1}` is given twice
    `{1}` 出现了两次

    missing argument `{1}`
    缺少参数 `{1}`

    unexpected argument {1}: the command takes none
    多余的参数 {1}：这个命令不带参数

    unexpected argument {1}: the command takes at most {2}
    多余的参数 {1}：这个命令最多带 {2} 个参数

    # Why a text is no value; the text stands in front

    `{1}`: {2} {3}
    `{1}`：{2} {3}

    is missing
    缺失

    is not a path
    不是路径

    is not a whole number
    不是整数

    is not a number
    不是数

    is not a number of bytes, such as 450k
    不是字节数，字节数写作 450k 之类

    is too large a number
    太大

    is out of range
    超出范围

    is less than {1}
    小于 {1}

    is more than {1}
    大于 {1}

    is not between {1} and {2}
    不在 {1} 和 {2} 之间

    is not one of {1}
    不可用；可用的值是 {1}

    is not one of {1}; did you mean `{2}`?
    不可用；可用的值是 {1}；是不是想写 `{2}`？
    """#
}
