extension Phrasebook {
  /// What a learner is told of an answer, and how lessons are found.
  static let chineseLessonsJudging = #"""
    # How precisely a number is asked for

    as a whole number
    写成整数

    to {1}
    {1}

    {1} decimal place
    保留 {1} 位小数

    {1} decimal places
    保留 {1} 位小数

    {1} significant digit
    保留 {1} 位有效数字

    {1} significant digits
    保留 {1} 位有效数字

    # What is wrong with an answer

    That is {1}.
    这是 {1}。

    That is {1}: {2}
    这是 {1}。{2}

    That is {1}. {2}
    这是 {1}。{2}

    The size is right, the sign is wrong.
    大小对了，符号错了。

    That is the negative of it: the sign is wrong.
    这是它的相反数：符号错了。

    That is twice what it should be.
    这是正确结果的两倍。

    That is half of what it should be.
    这只有正确结果的一半。

    That is half what it should be.
    这只有正确结果的一半。

    That is {1} times too large: the mean is not taken.
    这是正确结果的 {1} 倍：没有取平均。

    That is {1} times too small: the mean is taken twice.
    这只有正确结果的 1/{1}：平均取了两次。

    Nearly: it is asked for {1}. Was something rounded too early? Keep a few more digits on the way, and round at the end.
    差一点：答案要{1}。是不是中途过早四舍五入了？计算过程中多留几位，到最后再四舍五入。

    That is right for these numbers and wrong for others: write the formula with names.
    代入这里的数恰好对，换成别的数就错了：请用名字写出公式。

    # Answers that cannot be read

    your answer
    你的答案

    there is no answer
    没有答案

    that is what is asked
    题目问的正是它

    which number is it?
    它等于多少？

    {1} is what is asked
    题目问的正是 {1}

    write it with other values and derivatives
    请用别的值和导数来表示

    this is no answer to the question
    这不是对本题的回答

    write one of {1}
    请写 {1} 中的一个

    write each of {1} once, such as {2}
    请把 {1} 各写一次，例如 {2}

    the answer is one word
    答案应是一个词

    write `{1}`, `{2}` or `{3}`
    请写 `{1}`、`{2}` 或 `{3}`

    negative
    负

    zero
    零

    positive
    正

    smaller
    更小

    the same
    相等

    larger
    更大

    one number is asked for
    这里要的是一个数

    these are {1}
    这里有 {1} 个数

    an element is written `W1[1,2]`
    单个元素写作 `W1[1,2]`

    this differs from example to example
    它在各个样本上的值不同

    say which with a key such as `example: 2`, or put it inside `mean_examples(…)`
    用 `example: 2` 这样的键说明是哪一个，或把它放进 `mean_examples(…)`

    # Questions that cannot be asked

    there is no example {1}
    没有第 {1} 个样本

    the network above has {1}
    上面的网络有 {1} 个

    nothing can be asked of a network with `batch_norm`
    不能就带有 `batch_norm` 的网络提问

    here examples depend on each other
    在这里各样本相互影响

    write the mean and the variance out as equations
    请把均值和方差写成方程

    the model answer does not hold
    标准答案不成立

    {1}: it gives {2}, and the derivative is {3}
    {1}：它给出 {2}，而导数是 {3}

    # Finding lessons

    there is no such folder
    没有这个文件夹

    it is not a folder
    这不是文件夹

    it is a folder
    这是一个文件夹

    there is no such file
    没有这个文件

    there is no such file in the program
    程序中没有这个文件

    a lesson's files stand in its own folder or below it
    课程的文件要放在它自己的文件夹里或其下

    there is no lesson `{1}`
    没有 `{1}` 这一课

    the lesson cannot need it
    不能把它作为预备课

    lessons need each other in a circle
    几门课互为预备，成了一个圈

    two lessons have the id `{1}`
    有两课的 id 都是 `{1}`

    so has {1}
    {1} 也是

    give one of them another id
    请给其中一课换一个 id
    """#
}
