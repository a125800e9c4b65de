extension Phrasebook {
  /// Charts and graphs.
  static let chineseCharts = #"""
    no points
    没有数据点

    {1} (no points)
    {1}（没有数据点）

    {1} several
    {1} 重叠

    {1}: no points.
    {1}：没有数据点。

    {1}: {2} points, from {3} at {4} to {5} at {6}, lowest {7}, highest {8}.
    {1}：{2} 个数据点，从 {4} 处的 {3} 到 {6} 处的 {5}，最小 {7}，最大 {8}。

    {1} over {2}.
    {1}随{2}的变化。

    A box
    1 个方框

    {1} boxes
    {1} 个方框

    an arrow
    1 个箭头

    {1} arrows
    {1} 个箭头

    {1} and {2}, from left to right.
    {1}，{2}，从左到右。

    {1}, its derivative {2}
    {1}，导数是 {2}

    {1}, made from {2}.
    {1}，由 {2} 算出。

    derivative
    导数

    name
    名称

    computed
    算出

    result
    结果

    is used by
    用于
    """#
}
