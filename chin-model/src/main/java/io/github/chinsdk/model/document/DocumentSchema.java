package io.github.chinsdk.model.document;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record that stands alone as a document, with the name and version that the document says of itself.
 *
 * <p>The version rises when a document of the old version would no longer be read, or would be read as something else.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DocumentSchema {

    /** {@return the name and version, as in {@code chin-risk-register/1}} */
    String value();
}
