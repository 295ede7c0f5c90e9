package dev.mooring.processor.skeleton;

import dev.mooring.processor.bytecode.AccessFlags;
import dev.mooring.processor.bytecode.Descriptors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.RecordComponentVisitor;

/**
 * Writes the components of a record in the order of its header, whatever order the compiler lists
 * them in.
 */
final class RecordComponents {
  private final Descriptors descriptors;
  private final Signatures signatures;
  private final AnnotationWriter annotations;
  private final Function<TypeElement, List<? extends Element>> members;

  RecordComponents(
      Descriptors descriptors,
      Signatures signatures,
      AnnotationWriter annotations,
      Function<TypeElement, List<? extends Element>> members) {
    this.members = members;
    this.descriptors = descriptors;
    this.signatures = signatures;
    this.annotations = annotations;
  }

  void write(TypeElement record, ClassWriter out) {
    for (Element component : inOrder(record)) {
      RecordComponentVisitor body =
          out.visitRecordComponent(
              component.getSimpleName().toString(),
              descriptors.of(component.asType()),
              signatures.ofField(component.asType()));
      annotations.write(component, AnnotationTarget.of(body));
      body.visitEnd();
    }
  }

  /**
   * The components; their fields where the compiler gives no components (Eclipse's). The canonical
   * constructor has them in the order of the header.
   */
  private List<Element> inOrder(TypeElement record) {
    Map<String, Element> byName = new LinkedHashMap<>();
    for (RecordComponentElement component : record.getRecordComponents()) {
      byName.put(component.getSimpleName().toString(), component);
    }
    if (byName.isEmpty()) {
      for (Element field : instanceFields(record)) {
        byName.put(field.getSimpleName().toString(), field);
      }
    }
    for (Element member : record.getEnclosedElements()) {
      if (member.getKind() == ElementKind.CONSTRUCTOR) {
        List<Element> ordered = byParameters((ExecutableElement) member, byName);
        if (ordered.size() == byName.size()) {
          return ordered;
        }
      }
    }
    return new ArrayList<>(byName.values());
  }

  /**
   * The components that the constructor's parameters name, if it takes just these; else an
   * incomplete list.
   */
  private List<Element> byParameters(ExecutableElement constructor, Map<String, Element> byName) {
    List<Element> ordered = new ArrayList<>();
    if (constructor.getParameters().size() == byName.size()) {
      for (VariableElement parameter : constructor.getParameters()) {
        Element component = byName.get(parameter.getSimpleName().toString());
        if (component != null
            && descriptors.of(component.asType()).equals(descriptors.of(parameter.asType()))) {
          ordered.add(component);
        }
      }
    }
    return ordered;
  }

  private List<Element> instanceFields(TypeElement record) {
    List<Element> fields = new ArrayList<>();
    for (Element member : members.apply(record)) {
      if (member.getKind().isField() && !AccessFlags.isStatic(member)) {
        fields.add(member);
      }
    }
    return fields;
  }
}
