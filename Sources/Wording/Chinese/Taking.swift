extension Phrasebook {
  /// What is said while a lesson is taken.
  static let chineseTaking = #"""
    # The list of the lessons

    lesson
    课程

    about
    内容

    minutes
    分钟

    done
    完成

    ✓ done
    ✓ 已完成

    {1} of {2}
    {1}/{2}

    backprop lesson LESSON takes you through one.
    输入 backprop lesson 课程名，进入一课。

    # Questions and what is said to answers

    Question {1}
    第 {1} 题

    Question {1}, which may be passed over
    第 {1} 题（可跳过）

    Question {1}, once more from “{2}”
    第 {1} 题（温习“{2}”）

    Right.
    正确。

    Your answer was right: {1}
    你的正确答案：{1}

    Not yet.
    还不对。

    Not yet, and no mistake that is known here gives that.
    还不对，也看不出是哪一种常见的错误。

    I cannot read that: {1}.
    这个答案读不懂：{1}。

    **Hint {1} of {2}.** {3}
    **提示 {1}/{2}**：{3}

    There are no more hints than these {1}; `:show` shows the answer.
    提示只有这 {1} 条；`:show` 显示答案。

    **The answer:** {1}
    **答案**：{1}

    You had the answer shown.
    你看过答案。

    Passed over.
    已跳过。

    You passed over this question.
    你跳过了这一题。

    No question is asked here.
    这里没有题目。

    Answers
    答案

    Of {1} questions {2} answered right, {3} shown, {4} left open.
    共 {1} 题：答对 {2} 题，看答案 {3} 题，未答 {4} 题。

    The answers end at question {1}.
    答案到第 {1} 题就用完了。

    One more line of answers was left over.
    还多出 1 行答案。

    {1} more lines of answers were left over.
    还多出 {1} 行答案。

    # Prompts

    space: on
    空格 继续

    space: end
    空格 结束

    ←: back
    ← 返回

    ?: keys
    ? 按键

    Tab: hint
    Tab 提示

    →: pass over
    → 跳过

    :s show the answer
    :s 看答案

    {1}  Esc: never mind
    {1}  Esc 取消

    {1}  y: yes  n: no
    {1}  y 是  n 否

    Type your answer and press Enter. Tab gives a hint, → passes over the question.
    输入答案后按回车。Tab 给提示，→ 跳过本题。

    There is no command `{1}`; `?` lists the keys.
    没有命令 `{1}`；按 `?` 查看按键。

    There is no step `{1}`: give a number or an id; `l` lists them.
    没有步骤 `{1}`：请输入编号或名称；按 `l` 查看列表。

    To which step? 1 to {1}, or its id.
    去哪一步？1 到 {1}，或名称。

    Begin this step anew?
    这一步重新开始？

    Begin the lesson anew?
    整课重新开始？

    Enter: on there  b: begin anew  g: go
    回车 从那里继续  b 从头开始  g 去别处

    You were at step {1} of {2}: {3}
    上次到第 {1} 步（共 {2} 步）：{3}。

    Write the network to which file? Enter: {1}
    网络写到哪个文件？回车：{1}

    It is there already. Replace it?
    文件已存在，要替换吗？

    Written. Follow it with: backprop explain {1}
    已写好。接着可以运行：backprop explain {1}

    There is no network above this page.
    本页之前没有网络。

    That was the last page.
    这是最后一页。

    Done: {1} of {2} steps.
    已完成 {1}/{2} 步。

    You can go on at step {1} the next time.
    下次可以从第 {1} 步继续。

    The next lesson: backprop lesson {1}
    下一课：backprop lesson {1}

    # The list of steps

    begun
    已开始

    {1} of {2} answered
    已答 {1}/{2}

    {1} of {2} answered, {3} passed over
    已答 {1}/{2}，跳过 {3}

    # Keys

    space → n
    空格 → n

    on
    继续

    back
    返回

    to the step before, the next step
    上一步，下一步

    to a step, by its number or id
    按编号或名称去某一步

    list the steps, with what is done
    列出各步及完成情况

    a hint; again for the next one
    提示；再按给下一条

    show the answer
    显示答案

    begin the step anew
    这一步重新开始

    begin the lesson anew
    整课重新开始

    write the network to a file
    把网络写到文件

    leave; the next time you can go on here
    离开；下次可以从这里继续

    At a question you type your answer and Enter. There the letters stand behind a colon: :h, :s, :g 4. On an empty line Tab gives a hint, → passes over the question, ← goes back. ∂L/∂z2 may be typed dL/dz2, and ŷ yhat.
    遇到题目时，输入答案后按回车。这时字母命令前要加冒号（:h :s :g 4）。空行上 Tab 给提示，→ 跳过本题，← 返回。∂L/∂z2 可写成 dL/dz2，ŷ 可写成 yhat。

    # Progress

    Your progress cannot be kept: {1}. The lesson goes on without it.
    无法保存进度：{1}。课程照常进行。

    Your progress could not be read: its file is damaged. It is now {1}.
    进度文件已损坏，无法读取。它已改名为 {1}。

    Your progress was written by a later version of the program. It is now {1}.
    进度文件由更新版本的程序写成。它已改名为 {1}。

    there is no home folder
    没有主目录

    {1} is no file
    {1} 不是文件

    {1} cannot be read
    无法读取 {1}

    another terminal holds {1}/progress.lock
    另一个终端占用着 {1}/progress.lock

    # Notes

    Lesson `{1}`, {2}.
    课程 `{1}`，{2}。

    {1}: right
    {1}：正确

    {1}: not right
    {1}：不对

    {1}: not right. {2}
    {1}：不对。{2}

    hint {1} of {2}: {3}
    提示 {1}/{2}：{3}

    the answer was shown: {1}
    看了答案：{1}

    passed over
    跳过
    """#
}
