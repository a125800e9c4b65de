extension Phrasebook {
  /// What reading safetensors files says.
  static let chineseSafetensors = #"""
    `__metadata__` has text only, and {1} is none
    `__metadata__` 中只能有文本，而 {1} 不是

    `__metadata__` is no object
    `__metadata__` 不是对象

    {1} bytes at the end of the file belong to no tensor
    文件末尾有 {1} 个字节不属于任何张量

    {1} bytes in front of {2} belong to no tensor: data_offsets
    {2} 前面有 {1} 个字节不属于任何张量：`data_offsets`

    {1} consists of {2}, not of F64, F32, F16 or BF16
    {1} 的元素是 `{2}`，不是 `F64`、`F32`、`F16` 或 `BF16`

    {1} has an unknown field, {2}
    {1} 有未知的字段 {2}

    {1} is no object with dtype, shape and data_offsets
    {1} 不是含 `dtype`、`shape` 和 `data_offsets` 的对象

    {1} overlaps {2}: data_offsets
    {1} 与 {2} 重叠：`data_offsets`

    a colon belongs here
    这里应是冒号

    a comma or `]` belongs here
    这里应是逗号或 `]`

    a comma or `}` belongs here
    这里应是逗号或 `}`

    a control character stands in a name
    名字中有控制字符

    a name has an unknown escape
    名字中有未知的转义

    a name is never closed
    名字没有闭合

    a name is not UTF-8 text
    名字不是 UTF-8 文本

    a number begins with 0
    有一个数以 0 开头

    a number is larger than 2⁶⁴ − 1
    有一个数大于 2⁶⁴ − 1

    a string, a whole number, a list or an object belongs here
    这里应是字符串、整数、列表或对象

    a whole number belongs here
    这里应是整数

    four hexadecimal digits belong here
    这里应是四位十六进制数字

    half a character is escaped
    转义只写了半个字符

    the data_offsets of {1} are not two whole numbers
    {1} 的 `data_offsets` 不是两个整数

    the data_offsets of {1}, {2} to {3}, do not lie in the {4} bytes behind the header
    {1} 的 `data_offsets` 从 {2} 到 {3}，不在文件头后面的 {4} 个字节之内

    the dtype of {1} is no text
    {1} 的 `dtype` 不是文本

    the dtype of {1}, {2}, is not known
    不认识 {1} 的 `dtype`：{2}

    the file has {1} bytes; the length of its header alone takes 8
    文件只有 {1} 个字节；单是文件头的长度就占 8 个

    the header
    文件头

    the header does not begin with `{`
    文件头不是以 `{` 开头

    the header ends in front of this
    文件头应在此之前结束

    the header has two members of the name {1}
    文件头中有两个成员都叫 {1}

    the header is nested too deeply
    文件头嵌套太深

    the header is no object
    文件头不是对象

    the header is not well formed at byte {1}: {2}
    文件头在第 {1} 个字节处格式不对：{2}

    the header is said to be {1} bytes long, and 100 MB is the most
    文件头号称有 {1} 个字节，而最多是 100 MB

    the header is said to be {1} bytes long, and {2} bytes are there
    文件头号称有 {1} 个字节，实际只有 {2} 个

    the shape of {1} does not fill whole bytes
    {1} 的 `shape` 不是整数个字节

    the shape of {1} has an extent that is no whole number
    {1} 的 `shape` 有一维不是整数

    the shape of {1} is larger than any file
    {1} 的 `shape` 比任何文件都大

    the shape of {1} is no list
    {1} 的 `shape` 不是列表

    the shape of {1} takes {2} bytes and its data_offsets give {3}
    {1} 的 `shape` 需要 {2} 个字节，而 `data_offsets` 给出 {3} 个
    """#
}
