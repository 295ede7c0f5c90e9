package dev.mooring.verifier.report;

import dev.mooring.verifier.report.DiagramLayout.Edge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leads edges between tables, never behind them, where layers lie between their ends. */
final class EdgeRoutes {
  private static final int LANES = 5;
  private static final int LANE = 4;

  private final List<List<TableBox>> layers;
  private final Map<String, Integer> used = new HashMap<>();

  /** Straight through a layer between two of its boxes. */
  record Passage(int startX, int endX, int y) {}

  /**
   * @param layers from left to right, each from top to bottom, at their final places
   */
  EdgeRoutes(List<List<TableBox>> layers) {
    this.layers = layers;
  }

  /** The passages of one more edge, in its direction; those of others are avoided. */
  List<Passage> of(Edge edge) {
    int from = layer(edge.from());
    int to = layer(edge.to());
    int step = Integer.signum(to - from);
    int startY = edge.from().middle(edge.key().columns().get(0));
    int endY = edge.to().middle(edge.key().targetColumns().get(0));
    List<Passage> passages = new ArrayList<>();
    for (int i = from + step; step != 0 && i != to; i += step) {
      List<TableBox> layer = layers.get(i);
      int left = layer.stream().mapToInt(TableBox::x).min().orElse(0);
      int right = layer.stream().mapToInt(box -> box.x() + box.width()).max().orElse(0);
      int wish = startY + (endY - startY) * Math.abs(i - from) / Math.abs(to - from);
      int gap = gap(layer, wish);
      int lane = used.merge(i + " " + gap, 1, Integer::sum) % LANES - LANES / 2;
      int y = gap + lane * LANE;
      passages.add(step < 0 ? new Passage(right, left, y) : new Passage(left, right, y));
    }
    return passages;
  }

  /** The middle between two boxes of a layer, or beside all of them, that is nearest. */
  private static int gap(List<TableBox> layer, int wish) {
    List<Integer> gaps = new ArrayList<>();
    gaps.add(layer.get(0).y() - DiagramLayout.GAP_Y / 2);
    for (int i = 1; i < layer.size(); i++) {
      TableBox above = layer.get(i - 1);
      gaps.add((above.y() + above.height() + layer.get(i).y()) / 2);
    }
    TableBox last = layer.get(layer.size() - 1);
    gaps.add(last.y() + last.height() + DiagramLayout.GAP_Y / 2);
    return gaps.stream()
        .min(Comparator.comparing((Integer gap) -> Math.abs(gap - wish)))
        .orElse(wish);
  }

  private int layer(TableBox box) {
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i).contains(box)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no layer holds " + box.name());
  }
}
