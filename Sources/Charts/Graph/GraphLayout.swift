/// Where the boxes and lines of a picture stand.
struct GraphLayout {
  /// A box, from its left upper corner.
  struct Box {
    let x: Double
    let y: Double
    let width: Double
    let height: Double
  }

  let metrics: GraphMetrics
  /// The boxes of the picture's nodes.
  let boxes: [Box]
  /// The lines between nodes.
  let routes: [GraphRoute]
  /// How many columns there are.
  let columnCount: Int
  let size: (width: Double, height: Double)

  init(_ picture: GraphPicture, _ metrics: GraphMetrics) {
    self.metrics = metrics
    let links = GraphLinks(picture)
    let stops = GraphStops(picture, links)
    var (levels, height) = GraphLayout.levels(stops, links, metrics)
    let columns = GraphLayout.columns(picture, stops, levels, metrics)
    let top = GraphMetrics.margin
    for stop in levels.indices { levels[stop] += top }
    boxes = picture.nodes.indices.map { node in
      let column = columns[stops.stops[node].column]
      return Box(
        x: column.left, y: levels[node] - metrics.height / 2, width: column.right - column.left,
        height: metrics.height)
    }
    routes = GraphLayout.routes(links, stops, levels, columns, metrics)
    columnCount = columns.count
    height += 2 * top
    size = ((columns.last?.right ?? top) + GraphMetrics.margin, height)
  }

  /// The level of each stop, components one below the other, and how far down they reach.
  private static func levels(
    _ stops: GraphStops, _ links: GraphLinks, _ metrics: GraphMetrics
  ) -> (levels: [Double], height: Double) {
    var levels = [Double](repeating: 0, count: stops.stops.count)
    var height = 0.0
    for nodes in links.components {
      let order = GraphOrder(stops, of: nodes)
      let own = GraphLevels(stops, order, metrics)
      let range = own.range
      for stop in order.columns.joined() {
        levels[stop] = own.levels[stop] - range.lowerBound + height
      }
      height += range.upperBound - range.lowerBound
    }
    return (levels, height)
  }

  /// Where each column begins and ends: wide enough for its texts, and further from the one before
  /// where lines are steep.
  private static func columns(
    _ picture: GraphPicture, _ stops: GraphStops, _ levels: [Double], _ metrics: GraphMetrics
  ) -> [(left: Double, right: Double)] {
    let count = (stops.stops.map(\.column).max() ?? -1) + 1
    var widths = [Double](repeating: 0, count: count)
    var steepest = widths
    for (stop, place) in stops.stops.enumerated() {
      if !place.isBend {
        widths[place.column] = max(widths[place.column], metrics.width(picture.nodes[stop]))
      }
      for end in stops.behind[stop] {
        let height = abs(levels[stop] - levels[end])
        steepest[place.column] = max(steepest[place.column], height)
      }
    }
    var left = GraphMetrics.margin
    return widths.indices.map { column in
      let right = left + widths[column]
      defer { left = right + min(max(48, 36 + steepest[column] / 5), 110).rounded() }
      return (left, right)
    }
  }

  private static func routes(
    _ links: GraphLinks, _ stops: GraphStops, _ levels: [Double],
    _ columns: [(left: Double, right: Double)], _ metrics: GraphMetrics
  ) -> [GraphRoute] {
    links.targets.indices.flatMap { target -> [GraphRoute] in
      let sources = links.sources[target]
      let ways = sources.map { stops.way(from: $0, to: target) }
      // Lines come in one above the other, as their last stops stand.
      let last = zip(sources, ways).map { levels[$1.last ?? $0] }
      let sorted = sources.indices.sorted { (last[$0], $0) < (last[$1], $1) }
      // What a reader follows comes in at the middle, straight.
      let followed = sorted.indices.filter {
        ways[sorted[$0]].isEmpty && !stops.isBeside[sources[sorted[$0]]]
      }
      let centre =
        followed.isEmpty
        ? Double(sorted.count - 1) / 2
        : Double(followed.reduce(0, +)) / Double(followed.count)
      let furthest = max(centre, Double(sorted.count - 1) - centre)
      let spacing = min(9, (metrics.height / 2 - 8) / max(furthest, 1))
      return sorted.enumerated().map { place, index in
        let bends = ways[index].map { (columns[stops.stops[$0].column], levels[$0]) }
        let entry = levels[target] + (Double(place) - centre) * spacing
        let start = columns[stops.stops[sources[index]].column].right
        return GraphRoute(
          from: sources[index], to: target, start: (start, levels[sources[index]]), bends: bends,
          end: (columns[stops.stops[target].column].left - GraphMetrics.arrow, entry))
      }
    }
  }
}
