package dev.mooring.processor.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.processor.bytecode.Sentinel;
import dev.mooring.processor.bytecode.UserCode;
import jakarta.persistence.AttributeConverter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.VarcharJdbcType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What skeletons answer when Hibernate calls them. */
class KnownValuesTest {
  @TempDir static Path temp;

  private static SkeletonLoader loader;

  @BeforeAll
  static void compile() throws Exception {
    SkeletonRun run = new SkeletonRun(temp).compile(Sources.ofFolder("nasty"));
    assertThat(run.errors).isEmpty();
    loader = new SkeletonLoader(run.skeletons);
  }

  @Test
  void returnedConstantsAreReadFromTheSource() throws Exception {
    Object type = create("sample.MoneyType");
    assertThat(call(type, "getSqlType")).isEqualTo(java.sql.Types.NUMERIC);
    assertThat(call(type, "imported")).isEqualTo(java.sql.Types.DECIMAL);
    assertThat(call(type, "qualified")).isEqualTo(java.sql.Types.VARCHAR);
    assertThat(call(type, "text")).isEqualTo("money-42");
    assertThat(call(type, "kind")).hasToString("TWO");
    assertThat(call(type, "dependency")).isSameAs(VarcharJdbcType.INSTANCE);
    assertThat(call(type, "nothing")).isNull();
    assertThat(call(type, "arrayClass")).isEqualTo(loader.loadClass("sample.Kind").arrayType());
    assertThat(call(type, "primitive")).isEqualTo(int.class);
    assertThat(call(type, "boxed")).isEqualTo(-5L);
    assertThat(call(type, "isMutable")).isEqualTo(false);
  }

  @Test
  void returnedClassIsReadFromItsType() throws Exception {
    assertThat(call(create("sample.MoneyType"), "returnedClass"))
        .isEqualTo(java.math.BigDecimal.class);
  }

  @Test
  void constantArgumentsReachTheSuperclass() throws Exception {
    JavaType<?> type = (JavaType<?>) create("sample.MoneyType$KindJavaType");
    assertThat(type.getJavaTypeClass()).isEqualTo(loader.loadClass("sample.Kind"));
    assertThat(type.getRecommendedJdbcType(null)).isSameAs(VarcharJdbcType.INSTANCE);
  }

  @Test
  void otherCodeRefusesAndNamesItself() throws Exception {
    Object type = create("sample.MoneyType");
    assertThatThrownBy(() -> call(type, "computed"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("mooring:user-code:sample.MoneyType#computed")
        .satisfies(
            e ->
                assertThat(UserCode.calledIn(new RuntimeException(e)))
                    .isEqualTo("sample.MoneyType#computed"));
    assertThat(call(type, "parameter", 1)).isEqualTo(1);
    assertThatThrownBy(() -> call(create("sample.Money$Names$Mapped"), "getAsInt"))
        .hasMessage("mooring:user-code:sample.Money$Names$Mapped#getAsInt");
  }

  @Test
  void everyObjectCanBeKeptAndPrinted() throws Exception {
    for (String name : List.of("sample.MoneyType", "sample.Shapes$Square")) {
      Object object = create(name);
      assertThat(object.equals(object)).isTrue();
      assertThat(object.equals(create(name))).isFalse();
      assertThat(object.hashCode()).isEqualTo(System.identityHashCode(object));
      assertThat(object.toString()).isEqualTo(name);
    }
  }

  @Test
  void convertersReturnSentinels() throws Exception {
    Object text = create("sample.Converters$Text");
    assertThat(call(text, "convertToDatabaseColumn", new Object[] {null})).isEqualTo(Sentinel.TEXT);
    assertThat(call(text, "convertToEntityAttribute", new Object[] {null})).isNull();
    Object inherited = create("sample.Converters$FromBase");
    assertThat(call(inherited, "convertToDatabaseColumn", new Object[] {null}))
        .isEqualTo(Sentinel.INTEGER);
  }

  @Test
  void convertersReturnWhatTheSourceSaysOfEachConstant() throws Exception {
    assertThat(converted("ByGetter")).containsExactly(0, 10, 20);
    assertThat(converted("BySwitch")).containsExactly('a', 'b', 'c');
    assertThat(converted("ByOldSwitch")).containsExactly((short) 2, (short) 2, (short) 7);
    assertThat(converted("ByOptional")).containsExactly("x-s", "x-M!", "x-l");
    assertThat(converted("ByMap")).containsExactly(1, 2, 3);
    assertThat(converted("SizeByCode")).containsExactly("s/1", "M!/1", "l/1");
    assertThat(converted("ByStatic")).containsExactly("s", "m", "l");
  }

  @Test
  void whatNullIsConvertedToIsKnownToo() throws Exception {
    assertThat(toColumn("ByGetter", null)).isNull();
    assertThat(toColumn("ByOptional", null)).isNull();
    assertThat(toColumn("ByStatic", null)).isEqualTo(Sentinel.TEXT);
    assertThat(toColumn("YesNo", null)).isEqualTo("N");
    assertThat(toColumn("YesNo", true)).isEqualTo("Y");
    assertThat(toColumn("YesNo", false)).isEqualTo("N");
  }

  @Test
  void whatOnlyRunningItWouldTellIsASentinel() throws Exception {
    assertThat(converted("Partly")).containsExactly("s", "M!", Sentinel.TEXT);
    assertThat(converted("Counting"))
        .containsExactly(Sentinel.INTEGER, Sentinel.INTEGER, Sentinel.INTEGER);
    assertThat(converted("Overloaded"))
        .containsExactly(Sentinel.TEXT, Sentinel.TEXT, Sentinel.TEXT);
  }

  @Test
  void lettersAreTurnedAsTheLocaleSaysOrNotAtAll() throws Exception {
    List<Object> values = new ArrayList<>();
    for (Object constant : loader.loadClass("sample.Evaluated$Cased").getEnumConstants()) {
      values.add(toColumn("ByCase", constant));
    }
    assertThat(values).containsExactly(Sentinel.TEXT, "TITLE");
  }

  private static List<Object> converted(String converter) throws Exception {
    List<Object> values = new ArrayList<>();
    for (Object constant : loader.loadClass("sample.Evaluated$Size").getEnumConstants()) {
      values.add(toColumn(converter, constant));
    }
    return values;
  }

  @SuppressWarnings("unchecked")
  private static Object toColumn(String converter, Object value) throws Exception {
    return ((AttributeConverter<Object, Object>) create("sample.Evaluated$" + converter))
        .convertToDatabaseColumn(value);
  }

  @Test
  void enumeratedValuesComeFromConstructorArguments() throws Exception {
    assertThat(values("sample.Enums$Known", "code")).containsExactly("r", "x-g", "!1");
    assertThat(values("sample.Enums$KnownNumbers", "number")).containsExactly(1, 100, 42);
    assertThat(values("sample.Enums$Shorts", "number")).containsExactly((short) 3);
    assertThat(values("sample.Enums$Unknown", "code")).containsExactly("a", "B", "c");
    assertThat(values("sample.Enums$Computed", "code")).containsExactly(Sentinel.TEXT);
  }

  @Test
  void enumsHaveTheirConstants() throws Exception {
    Class<?> kind = loader.loadClass("sample.Kind");
    assertThat(kind.getEnumConstants()).extracting(Object::toString).containsExactly("ONE", "TWO");
    assertThat(kind.getMethod("valueOf", String.class).invoke(null, "TWO")).hasToString("TWO");
    assertThat(loader.loadClass("sample.Enums$Abstract").getEnumConstants()).hasSize(2);
    assertThat(loader.loadClass("sample.Enums$Empty").getEnumConstants()).isEmpty();
  }

  @Test
  void sentinelsAreRecognisedInSql() {
    assertThat(Sentinel.in("check (kind in ('" + Sentinel.TEXT + "'))")).isTrue();
    assertThat(Sentinel.in("check (kind in (" + Sentinel.INTEGER + "))")).isTrue();
    assertThat(Sentinel.in("check (kind in (" + Sentinel.SHORT + "," + Sentinel.SHORT + "))"))
        .isTrue();
    assertThat(Sentinel.in("check (kind in (" + Sentinel.BYTE + "))")).isTrue();
    assertThat(Sentinel.in("check (a between -1171 and 117)")).isFalse();
    assertThat(Sentinel.in("check (a > b-117 or a > -11.117)")).isFalse();
    assertThat(Sentinel.in("check (kind in ('A','B'))")).isFalse();
  }

  private static Object create(String name) throws Exception {
    Constructor<?> constructor = loader.loadClass(name).getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    Class<?>[] types = constructor.getParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      arguments[i] = types[i] == double.class ? (Object) 0d : null;
    }
    return constructor.newInstance(arguments);
  }

  private static Object call(Object target, String name, Object... arguments) throws Exception {
    for (Method method : target.getClass().getMethods()) {
      if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
        return call(target, method, arguments);
      }
    }
    for (Method method : target.getClass().getDeclaredMethods()) {
      if (method.getName().equals(name)) {
        return call(target, method, arguments);
      }
    }
    throw new NoSuchMethodException(name);
  }

  private static Object call(Object target, Method method, Object... arguments) throws Exception {
    method.setAccessible(true);
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private static List<Object> values(String enumName, String fieldName) throws Exception {
    Class<?> type = loader.loadClass(enumName);
    Field field = type.getDeclaredField(fieldName);
    field.setAccessible(true);
    List<Object> values = new ArrayList<>();
    for (Object constant : type.getEnumConstants()) {
      values.add(field.get(constant));
    }
    return values;
  }
}
