package model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.annotations.TypeBinderType;
import org.hibernate.binder.TypeBinder;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;

/** Two overloads of one name and arity. */
@TypeBinderType(binder = Noted.Binder.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Noted {
  String value();

  class Binder implements TypeBinder<Noted> {
    @Override
    public void bind(Noted noted, MetadataBuildingContext context, PersistentClass entity) {
      entity.getTable().setComment(noted.value());
    }

    @Override
    public void bind(Noted noted, MetadataBuildingContext context, Component embeddable) {
      throw new UnsupportedOperationException();
    }
  }
}
