package dev.mooring.verifier.report;

import static dev.mooring.verifier.report.Printable.html;

import dev.mooring.schema.finding.Level;
import org.jspecify.annotations.Nullable;

/** Draws tables and foreign keys as SVG whose colours the page's style gives. */
final class DiagramSvg {
  private static final int FOOT = 11;
  private static final int LOOP = 34;

  private final DiagramLayout layout;
  private final Drift drift;
  private final StringBuilder svg = new StringBuilder();

  DiagramSvg(DiagramLayout layout, Drift drift) {
    this.layout = layout;
    this.drift = drift;
  }

  /** The element, to be put into a page. */
  String text() {
    int width = layout.width();
    int height = layout.height();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"")
        .append(" aria-label=\"Tables and foreign keys\" width=\"")
        .append(width)
        .append("\" height=\"")
        .append(height)
        .append("\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("\">\n");
    layout.edges().forEach(this::edge);
    layout.boxes().forEach(this::box);
    return svg.append("</svg>\n").toString();
  }

  private void box(TableBox box) {
    int x = box.x();
    int y = box.y();
    int w = box.width();
    String style = style(drift.of(box.name()));
    boolean linked = !style.isEmpty();
    svg.append("<g id=\"")
        .append(html(Anchors.box(box.name())))
        .append(linked ? "\"><a href=\"#" + html(Anchors.findings(box.name())) + "\">\n" : "\">\n");
    rect("box " + style, x, y, w, box.height(), 7);
    svg.append("<path class=\"head\" d=\"M")
        .append(x + 1)
        .append(' ')
        .append(y + TableBox.HEAD)
        .append("v-")
        .append(TableBox.HEAD - 7)
        .append("q0 -6 6 -6h")
        .append(w - 14)
        .append("q6 0 6 6v")
        .append(TableBox.HEAD - 7)
        .append("z\"/>\n");
    label("name " + style, x + 12, y + 20, "start", box.name());
    int row = y + TableBox.HEAD + 3;
    for (TableBox.Row column : box.rows()) {
      String told = style(drift.of(box.name(), column.name()));
      if (!told.isEmpty()) {
        rect("row " + told, x + 1, row, w - 2, TableBox.ROW, 0);
      }
      if (!column.key().isEmpty()) {
        label("key", x + 10, row + 14, "start", column.key());
      }
      label(told, x + 30, row + 14, "start", column.name());
      label("type", x + w - 10, row + 14, "end", column.type());
      row += TableBox.ROW;
    }
    if (box.hidden() > 0) {
      label("more", x + 30, row + 14, "start", "… " + box.hidden() + " more");
    }
    svg.append(linked ? "</a></g>\n" : "</g>\n");
  }

  private void edge(DiagramLayout.Edge edge) {
    TableBox from = edge.from();
    TableBox to = edge.to();
    int fromY = from.middle(edge.key().columns().get(0));
    int toY = to.middle(edge.key().targetColumns().get(0));
    boolean leftwards = to.x() + to.width() <= from.x();
    boolean rightwards = to.x() >= from.x() + from.width();
    int fromX = leftwards ? from.x() : from.x() + from.width();
    int toX = rightwards ? to.x() : to.x() + to.width();
    int side = leftwards ? -1 : 1;
    int toSide = rightwards ? -1 : 1;
    svg.append("<path class=\"edge\" d=\"M").append(fromX).append(' ').append(fromY);
    if (leftwards || rightwards) {
      int x = fromX;
      int y = fromY;
      for (EdgeRoutes.Passage passage : layout.passages(edge)) {
        curve(x, y, passage.startX(), passage.y());
        svg.append('H').append(passage.endX());
        x = passage.endX();
        y = passage.y();
      }
      curve(x, y, toX, toY);
    } else {
      int far = Math.max(fromX, toX) + LOOP;
      curve(far, fromY, far, toY, toX, toY);
    }
    if (from.isUnique(edge.key().columns())) {
      bar(fromX + side * 7, fromY);
    } else {
      int tip = fromX + side * FOOT;
      line(tip, fromY, fromX, fromY - 6);
      line(tip, fromY, fromX, fromY + 6);
    }
    bar(toX + toSide * 7, toY);
    svg.append("\"><title>")
        .append(html(from.name() + " → " + to.name()))
        .append("</title></path>\n");
  }

  /** From one layer into the next, level at both ends. */
  private void curve(int fromX, int fromY, int toX, int toY) {
    int bend = (toX - fromX) / 2;
    curve(fromX + bend, fromY, toX - bend, toY, toX, toY);
  }

  private void curve(int x1, int y1, int x2, int y2, int x, int y) {
    svg.append('C').append(x1).append(' ').append(y1).append(' ').append(x2).append(' ');
    svg.append(y2).append(' ').append(x).append(' ').append(y);
  }

  private void bar(int x, int y) {
    line(x, y - 5, x, y + 5);
  }

  private void line(int x1, int y1, int x2, int y2) {
    svg.append('M').append(x1).append(' ').append(y1).append('L').append(x2).append(' ').append(y2);
  }

  private void rect(String style, int x, int y, int w, int h, int round) {
    svg.append("<rect class=\"").append(style.strip()).append("\" x=\"").append(x);
    svg.append("\" y=\"").append(y).append("\" width=\"").append(w).append("\" height=\"");
    svg.append(h).append("\" rx=\"").append(round).append("\"/>\n");
  }

  private void label(String style, int x, int y, String anchor, String text) {
    svg.append("<text class=\"").append(style.strip()).append("\" x=\"").append(x);
    svg.append("\" y=\"").append(y).append("\" text-anchor=\"").append(anchor).append("\">");
    svg.append(html(text)).append("</text>\n");
  }

  private static String style(@Nullable Level level) {
    return level == null ? "" : level.id();
  }
}
