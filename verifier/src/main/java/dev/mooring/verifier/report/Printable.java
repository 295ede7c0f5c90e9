package dev.mooring.verifier.report;

/** Text for documents that do not admit every character. */
final class Printable {
  private Printable() {}

  /** The text with LF, and with a replacement for what XML 1.0 cannot hold, escaped or not. */
  static String xml(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .forEach(
            c -> {
              boolean allowed =
                  c == '\t'
                      || c == '\n'
                      || (c >= 0x20 && c <= 0xD7FF)
                      || (c >= 0xE000 && c <= 0xFFFD)
                      || c >= 0x10000;
              printable.appendCodePoint(allowed ? c : 0xFFFD);
            });
    return printable.toString();
  }

  /** The text as HTML, in elements and in quoted attributes. */
  static String html(String text) {
    return xml(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
