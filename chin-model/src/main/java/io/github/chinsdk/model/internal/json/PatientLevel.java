package io.github.chinsdk.model.internal.json;

import io.github.chinsdk.model.identity.NhsNumber;
import io.github.chinsdk.model.identity.PseudonymId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;

/** Which records hold something of a patient, so that no value of them may be in a message. */
public final class PatientLevel {

    private PatientLevel() {}

    /** {@return whether a patient's number or pseudonym is somewhere in the record} */
    public static boolean isOf(Class<?> type) {
        return holds(type, new HashSet<>());
    }

    private static boolean holds(Type type, Set<Type> seen) {
        if (type instanceof ParameterizedType parameterized) {
            for (Type argument : parameterized.getActualTypeArguments()) {
                if (holds(argument, seen)) {
                    return true;
                }
            }
            return false;
        }
        if (!(type instanceof Class<?> plain) || !seen.add(plain)) {
            return false;
        }
        if (plain == PseudonymId.class || plain == NhsNumber.class) {
            return true;
        }
        if (plain.isRecord()) {
            for (RecordComponent component : plain.getRecordComponents()) {
                if (holds(component.getGenericType(), seen)) {
                    return true;
                }
            }
        }
        return plain.isSealed() && holdsOne(plain.getPermittedSubclasses(), seen);
    }

    private static boolean holdsOne(Class<?>[] types, Set<Type> seen) {
        for (Class<?> type : types) {
            if (holds(type, seen)) {
                return true;
            }
        }
        return false;
    }
}
