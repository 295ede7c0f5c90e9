package dev.mooring.processor.boot;

import dev.mooring.schema.model.ObjectName;
import dev.mooring.schema.model.Schema;
import dev.mooring.schema.model.Sequence;
import dev.mooring.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.mapping.UserDefinedType;
import org.jspecify.annotations.Nullable;

/**
 * Hibernate's metadata as a schema: what {@code SchemaCreatorImpl} would create, object by object,
 * in values instead of statements.
 */
final class SchemaBuilder {
  private final BootedModel model;
  private final NamedTypes types;
  private final TableReader tables;
  private final SequenceOwners owners;

  SchemaBuilder(BootedModel model, DeclaredFacts declared) {
    this.model = model;
    this.types = new NamedTypes(model);
    this.tables = new TableReader(model, types);
    this.owners = new SequenceOwners(model.metadata(), declared);
  }

  Schema build(String engine) {
    List<Table> found = new ArrayList<>();
    List<Sequence> sequences = new ArrayList<>();
    List<String> auxiliary = new ArrayList<>();
    types.read(auxiliary);
    for (Namespace namespace : model.metadata().getDatabase().getNamespaces()) {
      for (UserDefinedType type : namespace.getDependencyOrderedUserDefinedTypes()) {
        String[] statements =
            model
                .dialect()
                .getUserDefinedTypeExporter()
                .getSqlCreateStrings(type, model.metadata(), model.context());
        for (String statement : statements) {
          auxiliary.add(statement);
        }
      }
      for (org.hibernate.boot.model.relational.Sequence sequence : namespace.getSequences()) {
        sequences.add(sequence(sequence));
      }
      for (org.hibernate.mapping.Table table : namespace.getTables()) {
        if (table.isPhysicalTable()) {
          found.add(tables.read(table));
        }
      }
    }
    return new Schema(engine, found, sequences, types.enums(), types.domains(), auxiliary);
  }

  private Sequence sequence(org.hibernate.boot.model.relational.Sequence sequence) {
    ObjectName name =
        model
            .names()
            .of(
                sequence.getName().getCatalogName(),
                sequence.getName().getSchemaName(),
                sequence.getName().getObjectName());
    String options = HibernateApi.options(sequence);
    String words = options == null ? "" : options.toLowerCase(Locale.ROOT);
    return new Sequence(
        name,
        null,
        sequence.getInitialValue(),
        sequence.getIncrementSize(),
        number(words, "minvalue"),
        number(words, "maxvalue"),
        words.contains("cycle") && !words.contains("no cycle") && !words.contains("nocycle"),
        owners.of(sequence.getName().getObjectName().getText()));
  }

  private static @Nullable Long number(String words, String keyword) {
    Matcher matcher =
        Pattern.compile("(?<!no )\\b" + keyword + "\\s+(-?\\d{1,18})\\b").matcher(words);
    return words.contains(keyword) && matcher.find() ? Long.valueOf(matcher.group(1)) : null;
  }
}
