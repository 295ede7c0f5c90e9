package dev.mooring.processor.skeleton;

import dev.mooring.processor.bytecode.Descriptors;
import dev.mooring.processor.source.CompilePath;
import dev.mooring.processor.source.KnownTypes;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Answers class and resource look-ups of a Hibernate boot from the compiler's view: skeletons for
 * sources, bytes for dependencies.
 *
 * <p>For one compilation and one thread, the compiler's own: elements are not safe to share.
 */
public final class ClassAnswers {
  private static final String PACKAGE_INFO = "package-info";

  private final Elements elements;
  private final CompilePath path;
  private final TypeFinder finder;
  private final SkeletonWriter skeletons;
  private final Set<String> sourceTopLevelTypes;
  private final Map<String, Boolean> compiledHere = new HashMap<>();
  private final Map<String, byte[]> written = new HashMap<>();
  private final Map<String, Origin> readSet = new TreeMap<>();
  private final boolean sortsMembers;

  /**
   * Creates answers for a compilation.
   *
   * @param sourceTopLevelTypes binary names of top level types compiled in this very run (root
   *     elements), whose skeleton must be used, never the stale class
   */
  public ClassAnswers(ProcessingEnvironment env, Set<String> sourceTopLevelTypes) {
    this.elements = env.getElementUtils();
    this.path = new CompilePath(env.getFiler());
    this.finder = new TypeFinder(elements, KnownTypes.from(elements, sourceTopLevelTypes));
    this.sourceTopLevelTypes = Set.copyOf(sourceTopLevelTypes);
    this.sortsMembers = env.getClass().getName().startsWith("org.eclipse.");
    this.skeletons =
        new SkeletonWriter(
            env, finder, this.sourceTopLevelTypes, this::isCompiledHere, this::members);
  }

  /**
   * The class file of a type or of a package's annotations.
   *
   * @param binaryName such as {@code a.B$C} or {@code a.package-info}
   * @return null where the compilation knows no such type, and for the types of the JDK, which any
   *     JVM has itself
   * @throws SkeletonException if the source of the type has mistakes that no class file can hold
   */
  public byte @Nullable [] classFile(String binaryName) {
    byte[] bytes = written.get(binaryName);
    if (bytes != null) {
      return bytes;
    }
    int dot = binaryName.lastIndexOf('.');
    String packageName = dot < 0 ? "" : binaryName.substring(0, dot);
    String simpleName = binaryName.substring(dot + 1);
    if (simpleName.equals(PACKAGE_INFO)) {
      PackageElement annotated = elements.getPackageElement(packageName);
      return skeleton(binaryName, annotated == null ? null : skeletons.write(annotated));
    }
    TypeElement type = finder.find(binaryName);
    if (type == null) {
      bytes = unnamed(binaryName, packageName, simpleName + ".class");
      if (bytes == null) {
        return skeleton(binaryName, null);
      }
      readSet.put(binaryName, Origin.DEPENDENCY);
      return bytes;
    }
    if (!isCompiledHere(type)) {
      bytes = dependency(type, packageName, simpleName + ".class");
      if (bytes != null) {
        readSet.put(binaryName, Origin.DEPENDENCY);
        return bytes;
      }
      if (Descriptors.isPlatform(elements.getModuleOf(type))) {
        return skeleton(binaryName, null);
      }
    }
    return skeleton(binaryName, skeletons.write(type));
  }

  /**
   * The bytes of a resource as on the compile class path: class output first, then class path and
   * module path.
   *
   * @param name such as {@code META-INF/orm.xml}
   * @return null if there is none, and always for class files, for which {@link #classFile} is
   *     there
   */
  public byte @Nullable [] resource(String name) {
    if (name.endsWith(".class") || name.isEmpty()) {
      return null;
    }
    byte[] bytes = path.output("", name);
    if (bytes == null) {
      bytes = path.classPath("", name);
    }
    return bytes == null ? moduleResource(name) : bytes;
  }

  /**
   * Where the last answers came from, by binary name, sorted; with what was looked for and not
   * found.
   */
  public Map<String, Origin> readSet() {
    return Collections.unmodifiableMap(new TreeMap<>(readSet));
  }

  /** The element behind a skeleton or dependency class, or null. */
  public @Nullable TypeElement element(String binaryName) {
    return finder.find(binaryName);
  }

  /** The members of a type as its source has them. */
  private List<? extends Element> members(TypeElement type) {
    List<? extends Element> members = type.getEnclosedElements();
    TypeElement top = Descriptors.topLevel(type);
    if (!sortsMembers || sourceTopLevelTypes.contains(top.getQualifiedName().toString())) {
      return members;
    }
    String name = elements.getBinaryName(type).toString();
    int dot = name.lastIndexOf('.');
    byte[] file =
        path.output(dot < 0 ? "" : name.substring(0, dot), name.substring(dot + 1) + ".class");
    return file == null ? members : MemberOrder.of(members, file);
  }

  private byte @Nullable [] skeleton(String binaryName, byte @Nullable [] bytes) {
    readSet.put(binaryName, bytes == null ? Origin.ABSENT : Origin.SKELETON);
    if (bytes != null) {
      written.put(binaryName, bytes);
    }
    return bytes;
  }

  /**
   * An anonymous or local class of a dependency, or one that its compiler made up: the elements do
   * not show it, but the code of the named class around it needs it.
   */
  private byte @Nullable [] unnamed(String binaryName, String packageName, String file) {
    int dollar = binaryName.lastIndexOf('$');
    while (dollar > packageName.length() + 1) {
      TypeElement around = finder.find(binaryName.substring(0, dollar));
      if (around != null) {
        return isCompiledHere(around) ? null : dependency(around, packageName, file);
      }
      dollar = binaryName.lastIndexOf('$', dollar - 1);
    }
    return null;
  }

  private byte @Nullable [] dependency(TypeElement type, String packageName, String file) {
    byte[] bytes = path.classPath(packageName, file);
    ModuleElement module = bytes == null ? elements.getModuleOf(type) : null;
    if (module == null || module.isUnnamed() || Descriptors.isPlatform(module)) {
      return bytes;
    }
    return path.module(module.getQualifiedName().toString(), packageName, file);
  }

  /**
   * Whether the type's code is the user's, of this run or of one before that left its class in the
   * output.
   */
  public boolean isCompiledHere(TypeElement type) {
    TypeElement top = Descriptors.topLevel(type);
    String name = top.getQualifiedName().toString();
    Boolean known = compiledHere.get(name);
    if (known == null) {
      int dot = name.lastIndexOf('.');
      known =
          sourceTopLevelTypes.contains(name)
              || path.output(
                      dot < 0 ? "" : name.substring(0, dot), name.substring(dot + 1) + ".class")
                  != null;
      compiledHere.put(name, known);
    }
    return known;
  }

  private byte @Nullable [] moduleResource(String name) {
    for (ModuleElement module : elements.getAllModuleElements()) {
      if (!module.isUnnamed() && !Descriptors.isPlatform(module)) {
        byte[] bytes = path.module(module.getQualifiedName().toString(), "", name);
        if (bytes != null) {
          return bytes;
        }
      }
    }
    return null;
  }
}
