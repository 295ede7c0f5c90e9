package dev.mooring.processor.skeleton;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.RecordComponentVisitor;

/**
 * The part of a class file that takes annotations; ASM's visitors have no such type in common.
 * Written as classes, because this runs once in a cold JVM, where linking lambdas costs more than
 * they do.
 */
abstract class AnnotationTarget {
  abstract AnnotationVisitor annotation(String descriptor, boolean visible);

  static AnnotationTarget of(ClassVisitor out) {
    return new AnnotationTarget() {
      @Override
      AnnotationVisitor annotation(String descriptor, boolean visible) {
        return out.visitAnnotation(descriptor, visible);
      }
    };
  }

  static AnnotationTarget of(FieldVisitor out) {
    return new AnnotationTarget() {
      @Override
      AnnotationVisitor annotation(String descriptor, boolean visible) {
        return out.visitAnnotation(descriptor, visible);
      }
    };
  }

  static AnnotationTarget of(MethodVisitor out) {
    return new AnnotationTarget() {
      @Override
      AnnotationVisitor annotation(String descriptor, boolean visible) {
        return out.visitAnnotation(descriptor, visible);
      }
    };
  }

  static AnnotationTarget of(RecordComponentVisitor out) {
    return new AnnotationTarget() {
      @Override
      AnnotationVisitor annotation(String descriptor, boolean visible) {
        return out.visitAnnotation(descriptor, visible);
      }
    };
  }

  static AnnotationTarget ofParameter(MethodVisitor out, int index) {
    return new AnnotationTarget() {
      @Override
      AnnotationVisitor annotation(String descriptor, boolean visible) {
        return out.visitParameterAnnotation(index, descriptor, visible);
      }
    };
  }
}
