package org.sanshe.forms;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** 表单数据与记录的对应: binds the values of a form to a Java record, and compares a form with a record. */
public final class Records {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Records() {}

    /**
     * A record made of the values of the same names; names that the record does not have are ignored, what is missing
     * is null (0 and false for primitives, an empty list for lists). A {@link FormError} names a value that does not
     * fit. Types with a static {@code of(BigDecimal)} or {@code of(String)} are made by it.
     */
    public static <R extends Record> R bind(Class<R> type, Map<String, Object> values) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] arguments = Arrays.stream(components)
                .map(component ->
                        convert(component.getName(), component.getGenericType(), values.get(component.getName())))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new FormError("无法生成 " + type.getSimpleName(), "cannot make the record", e);
        } catch (ReflectiveOperationException e) {
            throw new FormError("无法生成 " + type.getSimpleName(), "cannot make the record", e);
        }
    }

    /** What keeps a form from filling a record: components of the record without a field of fitting type. */
    public static List<String> mismatches(Class<?> record, FormSchema schema) {
        return RecordContract.mismatches(record, schema);
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    static Type element(Type list) {
        return list instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : Object.class;
    }

    private static Object convert(String name, Type type, Object value) {
        Class<?> raw = raw(type);
        if (raw == List.class) {
            List<?> list = value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
            return list.stream().map(each -> convert(name, element(type), each)).toList();
        }
        if (value == null || ("".equals(value) && raw != String.class)) {
            return raw == boolean.class ? Boolean.FALSE : raw.isPrimitive() ? zero(raw) : null;
        }
        try {
            Object converted = convert(raw, value);
            if (converted != null) {
                return converted;
            }
        } catch (ArithmeticException | DateTimeException | IllegalArgumentException e) {
            throw unfit(name, raw, value, e);
        }
        throw unfit(name, raw, value, null);
    }

    private static Object zero(Class<?> raw) {
        return raw == long.class ? (Object) 0L : (Object) 0;
    }

    private static FormError unfit(String name, Class<?> type, Object value, Exception cause) {
        return new FormError(
                "“" + name + "”的值不能作为 " + type.getSimpleName(),
                "the value of " + name + " is a " + value.getClass().getSimpleName() + " and no "
                        + type.getSimpleName(),
                cause);
    }

    private static Object convert(Class<?> raw, Object value) {
        if (raw == Object.class || raw == Map.class) {
            return value;
        }
        if (raw == String.class) {
            return Template.print(value);
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return value instanceof Boolean ? value : Boolean.valueOf("true".equals(value));
        }
        if (raw.isEnum()) {
            return constant(raw, value.toString());
        }
        if (raw.isRecord() && value instanceof Map) {
            return bind(raw.asSubclass(Record.class), Json.map(value));
        }
        Object number = number(raw, Numbers.of(value));
        if (number != null) {
            return number;
        }
        Object date = date(raw, value.toString());
        return date != null ? date : byFactory(raw, value);
    }

    private static Object number(Class<?> raw, BigDecimal number) {
        if (number == null) {
            return null;
        }
        if (raw == BigDecimal.class) {
            return number;
        }
        if (raw == int.class || raw == Integer.class) {
            return number.intValueExact();
        }
        return raw == long.class || raw == Long.class ? (Object) number.longValueExact() : null;
    }

    private static Object date(Class<?> raw, String text) {
        if (raw == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (raw == LocalTime.class) {
            return LocalTime.parse(text.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", ""));
        }
        if (raw == LocalDateTime.class) {
            return LocalDateTime.parse(text.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", ""));
        }
        if (raw != OffsetDateTime.class) {
            return null;
        }
        return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
                ? OffsetDateTime.parse(text)
                : LocalDateTime.parse(text).atZone(CHINA).toOffsetDateTime();
    }

    private static Object constant(Class<?> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> sameName(((Enum<?>) constant).name(), code))
                .findFirst()
                .orElse(null);
    }

    /** An option's code names an enum constant whatever its case, with - for _. */
    static boolean sameName(String constant, String code) {
        return constant.equalsIgnoreCase(code.replace('-', '_'));
    }

    static Method factory(Class<?> type, Class<?> parameter) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("of")
                        && Modifier.isStatic(method.getModifiers())
                        && method.getReturnType() == type
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {parameter}))
                .findFirst()
                .orElse(null);
    }

    private static Object byFactory(Class<?> type, Object value) {
        Method ofNumber = factory(type, BigDecimal.class);
        Method ofText = factory(type, String.class);
        BigDecimal number = Numbers.of(value);
        try {
            if (ofNumber != null && number != null) {
                ofNumber.setAccessible(true);
                return ofNumber.invoke(null, number);
            }
            if (ofText == null) {
                return null;
            }
            ofText.setAccessible(true);
            return ofText.invoke(null, Template.print(value));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
