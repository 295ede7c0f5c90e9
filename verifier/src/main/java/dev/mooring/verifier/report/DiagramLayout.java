package dev.mooring.verifier.report;

import dev.mooring.schema.model.ForeignKey;
import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Table;
import dev.mooring.schema.sql.SqlDialect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where tables stand: those that others refer to on the left, those that refer to them right of
 * them, each near what it is connected with; those without foreign keys below. Depends on the
 * schema alone.
 */
final class DiagramLayout {
  private static final int MOST = 60;
  private static final int SWEEPS = 8;
  private static final int GAP_X = 84;
  static final int GAP_Y = 26;
  private static final int MARGIN = 28;

  private final Map<ObjectName, TableBox> boxes = new TreeMap<>();
  private final List<Edge> edges = new ArrayList<>();
  private final Map<Edge, List<EdgeRoutes.Passage>> routes = new HashMap<>();
  private int width;
  private int height;

  /** A foreign key between tables of the diagram. */
  record Edge(TableBox from, TableBox to, ForeignKey key) {}

  private DiagramLayout() {}

  /**
   * The whole schema; of a large one what something is said of and what it refers to, or its first
   * tables where nothing is.
   */
  static DiagramLayout of(Schema schema, Drift drift) {
    DiagramLayout layout = new DiagramLayout();
    SqlDialect dialect = SqlDialect.of(schema.dialect());
    for (Table table : chosen(schema, drift)) {
      layout.boxes.put(table.name(), new TableBox(table, drift, dialect));
    }
    for (TableBox box : layout.boxes.values()) {
      for (ForeignKey key : box.foreignKeys()) {
        TableBox target = layout.boxes.get(key.target());
        if (target != null) {
          layout.edges.add(new Edge(box, target, key));
        }
      }
    }
    layout.place();
    return layout;
  }

  List<TableBox> boxes() {
    return List.copyOf(boxes.values());
  }

  List<Edge> edges() {
    return edges;
  }

  /** Where an edge passes the layers between its ends, in its own direction. */
  List<EdgeRoutes.Passage> passages(Edge edge) {
    return routes.getOrDefault(edge, List.of());
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  private static List<Table> chosen(Schema schema, Drift drift) {
    if (schema.tables().size() <= MOST) {
      return schema.tables();
    }
    Set<ObjectName> names = new HashSet<>();
    for (Table table : schema.tables()) {
      if (drift.of(Subjects.name(schema, table)) != null) {
        names.add(table.name());
        table.foreignKeys().forEach(key -> names.add(key.target()));
      }
    }
    return schema.tables().stream()
        .filter(table -> names.isEmpty() || names.contains(table.name()))
        .limit(MOST)
        .toList();
  }

  private void place() {
    Map<TableBox, Integer> ranks = ranks();
    List<List<TableBox>> layers = new ArrayList<>();
    List<TableBox> alone = new ArrayList<>();
    for (TableBox box : boxes.values()) {
      Integer rank = ranks.get(box);
      if (rank == null) {
        alone.add(box);
        continue;
      }
      while (layers.size() <= rank) {
        layers.add(new ArrayList<>());
      }
      layers.get(rank).add(box);
    }
    int x = MARGIN;
    for (List<TableBox> layer : layers) {
      stack(layer, x);
      x += layer.stream().mapToInt(TableBox::width).max().orElse(0) + GAP_X;
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (List<TableBox> layer : layers) {
        Map<TableBox, Double> wish = new HashMap<>();
        layer.forEach(box -> wish.put(box, wish(box)));
        layer.sort(
            Comparator.comparing((TableBox box) -> wish.get(box)).thenComparing(TableBox::name));
        settle(layer, wish);
      }
    }
    int top = ranks.keySet().stream().mapToInt(TableBox::y).min().orElse(MARGIN);
    ranks.keySet().forEach(box -> box.moveTo(box.x(), box.y() - top + MARGIN));
    EdgeRoutes found = new EdgeRoutes(layers);
    edges.forEach(edge -> routes.put(edge, found.of(edge)));
    int bottom = MARGIN;
    for (List<TableBox> layer : layers) {
      for (TableBox box : layer) {
        bottom = Math.max(bottom, box.y() + box.height() + GAP_Y);
        width = Math.max(width, box.x() + box.width() + GAP_X / 2);
      }
    }
    width = Math.max(width, 900);
    flow(alone, layers.isEmpty() ? MARGIN : bottom + GAP_Y / 2);
    for (TableBox box : boxes.values()) {
      height = Math.max(height, box.y() + box.height() + MARGIN);
      width = Math.max(width, box.x() + box.width() + MARGIN);
    }
  }

  /** How far a table is from those that refer to nothing; none for those without foreign keys. */
  private Map<TableBox, Integer> ranks() {
    Map<TableBox, List<TableBox>> targets = new HashMap<>();
    Set<TableBox> connected = new LinkedHashSet<>();
    for (Edge edge : edges) {
      connected.add(edge.from());
      connected.add(edge.to());
      if (edge.from() != edge.to()) {
        targets.computeIfAbsent(edge.from(), box -> new ArrayList<>()).add(edge.to());
      }
    }
    Map<TableBox, Integer> ranks = new HashMap<>();
    for (TableBox box : boxes.values()) {
      if (connected.contains(box)) {
        rank(box, targets, ranks, new HashSet<>());
      }
    }
    return ranks;
  }

  /** A foreign key that closes a circle does not count. */
  private static int rank(
      TableBox box,
      Map<TableBox, List<TableBox>> targets,
      Map<TableBox, Integer> ranks,
      Set<TableBox> path) {
    Integer known = ranks.get(box);
    if (known != null) {
      return known;
    }
    path.add(box);
    int rank = 0;
    for (TableBox target : targets.getOrDefault(box, List.of())) {
      if (!path.contains(target)) {
        rank = Math.max(rank, rank(target, targets, ranks, path) + 1);
      }
    }
    path.remove(box);
    ranks.put(box, rank);
    return rank;
  }

  private static void stack(List<TableBox> layer, int x) {
    int y = MARGIN;
    for (TableBox box : layer) {
      box.moveTo(x, y);
      y += box.height() + GAP_Y;
    }
  }

  /** Where the middle of a table would best be: amid what it is connected with. */
  private double wish(TableBox box) {
    double sum = 0;
    int count = 0;
    for (Edge edge : edges) {
      if (edge.from() == box && edge.to() != box) {
        sum += edge.to().y() + edge.to().height() / 2.0;
        count++;
      } else if (edge.to() == box && edge.from() != box) {
        sum += edge.from().y() + edge.from().height() / 2.0;
        count++;
      }
    }
    return count == 0 ? box.y() + box.height() / 2.0 : sum / count;
  }

  /** In their order, without overlap, as a whole where most of them wish to be. */
  private static void settle(List<TableBox> layer, Map<TableBox, Double> wish) {
    double shift = 0;
    int y = 0;
    for (TableBox box : layer) {
      int wished = (int) Math.round(wish.getOrDefault(box, 0.0) - box.height() / 2.0);
      y = Math.max(y, wished);
      box.moveTo(box.x(), y);
      shift += wished - y;
      y += box.height() + GAP_Y;
    }
    int all = (int) Math.round(shift / Math.max(1, layer.size()));
    layer.forEach(box -> box.moveTo(box.x(), box.y() + all));
  }

  private void flow(List<TableBox> alone, int top) {
    int x = MARGIN;
    int y = top;
    int deepest = 0;
    for (TableBox box : alone) {
      if (x > MARGIN && x + box.width() + MARGIN > width) {
        x = MARGIN;
        y += deepest + GAP_Y;
        deepest = 0;
      }
      box.moveTo(x, y);
      x += box.width() + GAP_Y;
      deepest = Math.max(deepest, box.height());
    }
  }
}
