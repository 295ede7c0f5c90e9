package dev.mooring.processor.boot;

import dev.mooring.schema.model.ColumnMapping.Fact;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.Property;
import org.jspecify.annotations.Nullable;

/**
 * The place of attributes while the mapping is walked.
 *
 * @param attribute the entity, or the attribute that embeds
 * @param className the class whose members the attributes are
 * @param holder where {@code @AttributeOverride} for them stands
 * @param prefix the path from there, empty or ending in a dot
 * @param facts what holds of every column below
 */
record Scope(
    String attribute,
    @Nullable String className,
    DeclaredMember holder,
    String prefix,
    Set<Fact> facts) {

  Scope with(Fact fact) {
    EnumSet<Fact> more = EnumSet.of(fact);
    more.addAll(facts);
    return new Scope(attribute, className, holder, prefix, more);
  }

  Scope optional() {
    return with(Fact.OPTIONAL_ROW);
  }

  /** Below an embedded attribute, which may be absent altogether unless it identifies. */
  Scope into(Property property, Component component, FactReader reader) {
    DeclaredMember member = reader.member(className, property.getName());
    boolean overrides = !member.overrides().isEmpty();
    Scope scope =
        new Scope(
            attribute + "." + property.getName(),
            component.getComponentClassName(),
            overrides ? member : holder,
            overrides ? "" : prefix + property.getName() + ".",
            facts);
    return facts.contains(Fact.IDENTIFIER) ? scope : scope.optional();
  }
}
