package dev.mooring.processor.worker;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the worker is to prove.
 *
 * @param projectDirectory absolute
 * @param classOutput absolute; {@code null} if unknown
 * @param stateDirectory absolute
 * @param cacheDirectory absolute
 * @param options {@code -Amooring.*} without the prefix
 * @param classes binary names of entities, embeddables, mapped superclasses and converters, sorted
 * @param packages names of annotated packages, sorted
 * @param further binary names of mapped classes that belong only to a unit that names them
 * @param places of mapped classes of dependencies: the name of the jar or module that has them
 * @param own whether any of the classes is the module's own
 * @param applicationHibernate the jar of the Hibernate that the application compiles against;
 *     {@code null} if it does not
 * @param namingBeans Hibernate's settings that beans decide at run time, each with the class that
 *     makes it
 */
public record WorkRequest(
    String projectDirectory,
    @Nullable String classOutput,
    String stateDirectory,
    String cacheDirectory,
    Map<String, String> options,
    boolean ci,
    List<String> classes,
    List<String> packages,
    List<String> further,
    Map<String, String> places,
    boolean own,
    @Nullable String applicationHibernate,
    Map<String, String> namingBeans) {

  void write(Wire wire) throws IOException {
    wire.writeKind(Kind.REQUEST)
        .writeText(projectDirectory)
        .writeOptional(classOutput)
        .writeText(stateDirectory)
        .writeText(cacheDirectory)
        .writeMap(options)
        .writeFlag(ci)
        .writeTexts(classes)
        .writeTexts(packages)
        .writeTexts(further)
        .writeMap(places)
        .writeFlag(own)
        .writeOptional(applicationHibernate)
        .writeMap(namingBeans)
        .flush();
  }

  static WorkRequest read(Wire wire) throws IOException {
    return new WorkRequest(
        wire.readText(),
        wire.readOptional(),
        wire.readText(),
        wire.readText(),
        wire.readMap(),
        wire.readFlag(),
        wire.readTexts(),
        wire.readTexts(),
        wire.readTexts(),
        wire.readMap(),
        wire.readFlag(),
        wire.readOptional(),
        wire.readMap());
  }
}
