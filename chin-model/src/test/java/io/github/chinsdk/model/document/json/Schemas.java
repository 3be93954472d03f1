package io.github.chinsdk.model.document.json;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.chinsdk.house.HouseRules;
import io.github.chinsdk.model.document.DocumentSchema;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the document types of this module and names their files. */
final class Schemas {

    private Schemas() {}

    static Stream<Class<?>> annotatedTypes() {
        return HouseRules.production("model").stream()
                .filter(type -> type.isAnnotatedWith(DocumentSchema.class))
                .sorted(Comparator.comparing(JavaClass::getName))
                .map(JavaClass::reflect);
    }

    static String schemaOf(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(DocumentSchema.class)).value();
    }

    /** {@code chin-risk-register/1} is the file {@code chin-risk-register-1.json}. */
    static String fileName(String schema, String ending) {
        return schema.replace('/', '-') + ending;
    }
}
