package dev.mooring.processor.worker;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.finding.Level;
import dev.mooring.schema.lock.Lock;
import dev.mooring.schema.lock.LockDelta;
import dev.mooring.schema.lock.LockException;
import dev.mooring.schema.lock.LockFile;
import dev.mooring.schema.lock.LockReader;
import dev.mooring.schema.spi.GateResult;
import dev.mooring.schema.spi.UnitPlan;
import dev.mooring.schema.state.LockOrigin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Version;
import org.jspecify.annotations.Nullable;

/**
 * Tells an upgrade from a change of the entities: where they are what they were when the lock was
 * written and their schema is another one all the same, the tools made it so.
 */
final class ToolChain {
  private static final Pattern BOOT = Pattern.compile("spring-boot-(\\d[^/\\\\!]*)\\.jar");
  private static final int LINES = 20;

  private final Path cache;
  private final UnitPlan plan;
  private final RemoteModel model;
  private final Map<String, String> versions;
  private final @Nullable String before;

  /** Before the lock of that plan is written anew. */
  ToolChain(Path cache, UnitPlan plan, RemoteModel model) {
    this.cache = cache;
    this.plan = plan;
    this.model = model;
    this.versions = versions(model);
    this.before = lock();
  }

  /** What to say of the schema that came of it; keeps what the lock was written with. */
  @Nullable Finding upgrade(GateResult result) {
    Finding finding = before == null ? null : upgrade(before, result.lockDocument());
    String now = lock();
    if (now != null && result.proven() && now.equals(result.lockDocument())) {
      List<String> questions = model.answered();
      try {
        new LockOrigin(versions, plan.settingsDigest(), questions, model.digestOf(questions))
            .write(cache, now);
      } catch (IOException e) {
        // The cache is no place to rely on; the next upgrade is told without its reason.
      }
    }
    return finding;
  }

  private @Nullable Finding upgrade(String earlier, String document) {
    LockOrigin origin = LockOrigin.read(cache, earlier);
    if (origin == null
        || origin.versions().equals(versions)
        || !origin.settings().equals(plan.settingsDigest())
        || !origin.answers().equals(model.digestOf(origin.questions()))) {
      return null;
    }
    try {
      String name = plan.lockFile().getFileName().toString();
      Lock was = LockReader.read(earlier, name);
      Lock is = LockReader.read(document, name);
      // Migrations are no matter of the entities.
      LockDelta delta = LockDelta.between(was, new Lock(is.unit(), was.migrations(), is.schema()));
      return delta.isEmpty() ? null : finding(name, origin.versions(), delta);
    } catch (LockException e) {
      return null;
    }
  }

  private Finding finding(String lock, Map<String, String> earlier, LockDelta delta) {
    List<String> changes = new ArrayList<>();
    Map<String, String> all = new TreeMap<>(earlier);
    all.putAll(versions);
    for (String tool : all.keySet()) {
      String from = earlier.getOrDefault(tool, "none");
      String to = versions.getOrDefault(tool, "none");
      if (!from.equals(to)) {
        changes.add(tool + " went from " + from + " to " + to);
      }
    }
    StringBuilder text =
        new StringBuilder("nothing in the entities changed since ")
            .append(lock)
            .append(" was written, but ")
            .append(String.join(" and ", changes))
            .append(": these differences between the lock and the entities come from that");
    List<String> lines = delta.lines();
    for (String line : lines.subList(0, Math.min(LINES, lines.size()))) {
      text.append("\n    ").append(line);
    }
    if (lines.size() > LINES) {
      text.append("\n    and ").append(lines.size() - LINES).append(" more");
    }
    return Finding.error("tool.upgrade", lock, text.toString()).as(Level.NOTE);
  }

  private @Nullable String lock() {
    try {
      return LockFile.text(plan.lockFile());
    } catch (LockException e) {
      return null;
    }
  }

  private static Map<String, String> versions(RemoteModel model) {
    Map<String, String> versions = new TreeMap<>();
    versions.put("Hibernate", Version.getVersionString());
    String boot = model.resourceLocation("org/springframework/boot/SpringBootVersion.class");
    Matcher jar = BOOT.matcher(boot == null ? "" : boot);
    if (jar.find()) {
      versions.put("Spring Boot", jar.group(1));
    }
    String own = ToolChain.class.getPackage().getImplementationVersion();
    if (own != null) {
      versions.put("Mooring", own);
    }
    return versions;
  }
}
