package io.github.chinsdk.model.internal.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A record that marks some components as required means the others to be unknown at times. One that marks none needs all
 * of them, except those of an Optional type.
 */
final class RequiredComponents extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        Boolean marked = super.hasRequiredMarker(member);
        if (marked != null || !(member instanceof AnnotatedParameter)) {
            return marked;
        }
        Class<?> type = member.getDeclaringClass();
        boolean optional = member.getRawType().getName().startsWith("java.util.Optional");
        if (optional || !type.isRecord()) {
            return null;
        }
        boolean marksSome = Arrays.stream(type.getRecordComponents()).anyMatch(RequiredComponents::isMarked);
        return marksSome ? null : Boolean.TRUE;
    }

    /** What is needed may not be null either; Jackson would pass it on to the constructor. */
    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter && Boolean.TRUE.equals(hasRequiredMarker(parameter))
                ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                : super.findSetterInfo(annotated);
    }

    private static boolean isMarked(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property != null && property.required();
    }
}
