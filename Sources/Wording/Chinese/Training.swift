extension Phrasebook {
  /// What training says besides what the language of networks has, and why it cannot go on.
  static let chineseTraining = #"""
    epoch {1} of {2}, after batch {3}
    第 {1}/{2} 轮，第 {3} 批之后

    epoch {1} of {2}, before its first batch
    第 {1}/{2} 轮，第一批之前

    its `{1}` has {2} numbers, and {3} are needed
    其中 `{1}` 有 {2} 个数，需要 {3} 个

    its examples are not those of the network
    其中的样本不是这个网络的样本

    its state is damaged
    其中的状态已损坏

    it has no `{1}`
    其中没有 `{1}`

    it is no checkpoint; --checkpoint writes one
    它不是检查点；检查点由 --checkpoint 写出

    it is of version {1}, and this program reads 1
    它的版本是 {1}，本程序读版本 1

    it was made with --seed {1}
    它是用 --seed {1} 得到的

    it was made with {1} in training {2}
    它是在第 {2} 段训练中用 {1} 得到的

    training {1}, epoch {2} of {3}, after batch {4}
    第 {1} 段训练，第 {2}/{3} 轮，第 {4} 批之后

    training {1}, epoch {2} of {3}, before its first batch
    第 {1} 段训练，第 {2}/{3} 轮，第一批之前

    write `augment = shift(pixels = 1, width = 8)`
    写 `augment = shift(pixels = 1, width = 8)`

    write `exponential(gamma = 0.95)`
    写 `exponential(gamma = 0.95)`

    write `noise(deviation = 0.1)`
    写 `noise(deviation = 0.1)`
    """#
}
