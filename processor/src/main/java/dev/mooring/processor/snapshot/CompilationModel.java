package dev.mooring.processor.snapshot;

import dev.mooring.processor.skeleton.ClassAnswers;
import dev.mooring.processor.skeleton.Origin;
import dev.mooring.processor.usercode.CodeCompiler;
import dev.mooring.processor.worker.CompiledCode;
import dev.mooring.processor.worker.Model;
import dev.mooring.schema.state.Checksum;
import dev.mooring.schema.state.Digest;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The compilation as the worker asks for it, each answer made once; and the digest of all that was
 * asked, answered or not.
 */
public final class CompilationModel implements Model {
  private static final String RESOURCE = "resource:";
  private static final String LOCATION = "location:";
  private static final String COMPILED = "compiled:";
  private static final byte[] ABSENT = {};
  private final ClassAnswers answers;
  private final Filer filer;
  private final Map<String, byte[]> classes = new HashMap<>();
  private final Set<String> asked = new TreeSet<>();
  private final Supplier<CodeCompiler> compilers;
  private @Nullable CodeCompiler compiler;
  private boolean lackedCode;

  /**
   * @param sources binary names of the top level types that are compiled
   */
  public CompilationModel(ProcessingEnvironment env, Set<String> sources) {
    this.answers = new ClassAnswers(env, sources);
    this.filer = env.getFiler();
    this.compilers = () -> new CodeCompiler(env, answers, sources, this::classFile);
  }

  @Override
  public byte @Nullable [] classFile(String binaryName) {
    byte[] bytes = classes.get(binaryName);
    if (bytes == null) {
      bytes = answers.classFile(binaryName);
      if (bytes == null) {
        bytes = ABSENT;
      }
      classes.put(binaryName, bytes);
    }
    asked.add(binaryName);
    return bytes == ABSENT ? null : bytes;
  }

  @Override
  public byte @Nullable [] resource(String name) {
    asked.add(RESOURCE + name);
    return answers.resource(name);
  }

  @Override
  public @Nullable String resourceLocation(String name) {
    asked.add(LOCATION + name);
    int slash = name.lastIndexOf('/');
    for (StandardLocation location :
        new StandardLocation[] {StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH}) {
      try {
        String uri =
            filer
                .getResource(
                    location,
                    slash < 0 ? "" : name.substring(0, slash).replace('/', '.'),
                    name.substring(slash + 1))
                .toUri()
                .toString();
        if (location == StandardLocation.CLASS_PATH || answers.resource(name) != null) {
          return uri;
        }
      } catch (IOException | RuntimeException e) {
        // Not there: the next location.
      }
    }
    return null;
  }

  @Override
  public CompiledCode compiled(String binaryName, boolean called) {
    String topLevel = compiler().file(binaryName, called);
    if (topLevel == null) {
      return CompiledCode.NONE;
    }
    asked.add(COMPILED + topLevel);
    CompiledCode code = compiler().compile(topLevel);
    lackedCode |= code.problem() != null;
    return code;
  }

  /** Whether code did not compile, be it for want of sources that a later round brings. */
  public boolean lackedCode() {
    return lackedCode;
  }

  private CodeCompiler compiler() {
    CodeCompiler known = compiler;
    if (known == null) {
      known = compilers.get();
      compiler = known;
    }
    return known;
  }

  /** The element behind a class, or {@code null}. */
  public @Nullable TypeElement element(String binaryName) {
    return answers.element(binaryName);
  }

  /** What was asked for so far, with the origin of each answer; sorted. */
  public Map<String, String> readSet() {
    Map<String, Origin> origins = answers.readSet();
    Map<String, String> readSet = new TreeMap<>();
    for (String question : asked) {
      Origin origin = origins.get(question);
      readSet.put(question, origin == null ? "RESOURCE" : origin.name());
    }
    return readSet;
  }

  /** What was asked for so far: the keys of {@link #readSet}. */
  public Set<String> questions() {
    return asked;
  }

  /**
   * The digest of the answers to those questions.
   *
   * @param questions keys of a {@link #readSet}, in its order
   * @param digest to which they are added
   */
  public Digest addTo(Digest digest, Collection<String> questions) {
    for (String question : questions) {
      digest.add(question);
      if (question.startsWith(RESOURCE)) {
        digest.add(sum(resource(question.substring(RESOURCE.length()))));
      } else if (question.startsWith(LOCATION)) {
        String location = resourceLocation(question.substring(LOCATION.length()));
        digest.add(location == null ? "" : location);
      } else if (question.startsWith(COMPILED)) {
        compiler().addTo(digest, question.substring(COMPILED.length()));
      } else {
        digest.add(sum(classFile(question)));
      }
    }
    return digest;
  }

  private static String sum(byte @Nullable [] answer) {
    return answer == null ? "" : Checksum.of(answer);
  }
}
