package io.github.chinsdk.model.organisation;

import io.github.chinsdk.model.internal.Refusal;
import java.util.Objects;

/** What every kind of organisation asks of its name. */
final class Names {

    private Names() {}

    static void requireNotBlank(String name) {
        Objects.requireNonNull(name, "name");
        if (name.isBlank()) {
            throw Refusal.of("name must not be blank", "Maybe repeat the code where the file gives no name.");
        }
    }
}
