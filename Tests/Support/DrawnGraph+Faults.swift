extension DrawnGraph {
  /// What breaks the rules of such drawings.
  package var faults: [String] {
    boxFaults + lines.flatMap { line in faults(of: line) }
  }

  private var boxFaults: [String] {
    var faults: [String] = []
    let named = boxes.sorted { $0.key < $1.key }
    for (index, (name, box)) in named.enumerated() {
      if box.left < 0 || box.top < 0 || box.right > width || box.bottom > height {
        faults.append("\(name) stands outside")
      }
      for (other, second) in named[(index + 1)...]
      where box.left < second.right && second.left < box.right && box.top < second.bottom
        && second.top < box.bottom
      {
        faults.append("\(name) and \(other) overlap")
      }
    }
    return faults
  }

  private func faults(of line: Line) -> [String] {
    let name = "\(line.from) to \(line.to)"
    guard let start = boxes[line.from], let end = boxes[line.to], let first = line.points.first,
      let last = line.points.last
    else { return ["\(name) joins nothing"] }
    var faults: [String] = []
    if start.right >= end.left { faults.append("\(name) does not go right") }
    if zip(line.points, line.points.dropFirst()).contains(where: { $0.x > $1.x + 1e-9 }) {
      faults.append("\(name) turns back")
    }
    if abs(first.x - start.right) > 0.1 || !(start.top...start.bottom).contains(first.y) {
      faults.append("\(name) begins away from its box")
    }
    // An arrow head follows.
    if !(0...10).contains(end.left - last.x) || !(end.top...end.bottom).contains(last.y) {
      faults.append("\(name) ends away from its box")
    }
    for (other, box) in boxes
    where line.points.contains(where: {
      box.left < $0.x && $0.x < box.right && box.top < $0.y && $0.y < box.bottom
    }) {
      faults.append("\(name) passes through \(other)")
    }
    if line.points.contains(where: { $0.x < 0 || $0.y < 0 || $0.x > width || $0.y > height }) {
      faults.append("\(name) leaves the drawing")
    }
    return faults
  }
}
