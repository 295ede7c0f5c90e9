package dev.mooring.verifier.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be read off a JDBC URL without its driver. */
final class JdbcUrl {

  private static final Pattern OPTION = Pattern.compile("(?i)[?&;](?:[a-z]*password|pwd)=([^&;]+)");
  private static final Pattern AUTHORITY = Pattern.compile("[/:][^/@:]+[:/]([^/@]+)@");

  private JdbcUrl() {}

  /** The engine a URL speaks to, as dialects name it; {@code null} if it is no JDBC URL. */
  static @Nullable String engine(String url) {
    if (!url.regionMatches(true, 0, "jdbc:", 0, 5)) {
      return null;
    }
    int end = url.indexOf(':', 5);
    return end < 0 ? null : url.substring(5, end).toLowerCase(Locale.ROOT);
  }

  /** Whether the URL names an H2 database in memory, which lives in this process alone. */
  static boolean isH2Memory(String url) {
    return url.regionMatches(true, 0, "jdbc:h2:mem:", 0, 12);
  }

  /**
   * The same URL of HSQLDB or Derby with another database in this process's memory; {@code null}
   * where it names none in memory.
   */
  static @Nullable String inMemory(String url, String name) {
    for (String prefix : List.of("jdbc:hsqldb:mem:", "jdbc:derby:memory:")) {
      if (url.regionMatches(true, 0, prefix, 0, prefix.length())) {
        int options = url.indexOf(';');
        String kept = options < 0 ? "" : url.substring(options);
        boolean creates = !prefix.contains("derby") || kept.contains("create=true");
        return prefix + name + kept + (creates ? "" : ";create=true");
      }
    }
    return null;
  }

  /** The options of an H2 URL with their leading semicolon; empty if there are none. */
  static String h2Options(String url) {
    int semicolon = url.indexOf(';');
    return semicolon < 0 ? "" : url.substring(semicolon);
  }

  /** The URL without options and without {@code user:password@}: either may hold credentials. */
  static String withoutSecrets(String url) {
    int end = url.length();
    for (int i = 0; i < end; i++) {
      char c = url.charAt(i);
      if (c == '?' || c == ';') {
        end = i;
      }
    }
    String bare = url.substring(0, end);
    int at = bare.lastIndexOf('@');
    int authority = bare.indexOf("//");
    if (at >= 0 && authority >= 0 && at > authority) {
      return bare.substring(0, authority + 2) + bare.substring(at + 1);
    }
    // Oracle's thin driver: jdbc:oracle:thin:user/password@host
    int thin = bare.indexOf("thin:");
    return at >= 0 && thin >= 0 ? bare.substring(0, thin + 5) + bare.substring(at) : bare;
  }

  /** What stands in the URL as a password, as it is written and as it is meant. */
  static Set<String> passwords(String url) {
    Set<String> passwords = new LinkedHashSet<>();
    for (Pattern pattern : List.of(OPTION, AUTHORITY)) {
      Matcher matcher = pattern.matcher(url);
      while (matcher.find()) {
        String password = matcher.group(1);
        passwords.add(password);
        try {
          passwords.add(URLDecoder.decode(password, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
          // then it is meant as it is written
        }
      }
    }
    return passwords;
  }
}
