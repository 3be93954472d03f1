package io.github.chinsdk.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Property;

/** A property without a seed passes today and fails tomorrow, or the other way round: each names its own. */
public final class SeedRule {

    private SeedRule() {}

    /**
     * Finds properties without a seed.
     *
     * @param module the last part of the module's package
     * @return the full names of the methods, empty where all is well
     */
    public static List<String> propertiesWithoutSeed(String module) {
        List<String> found = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().importPackages("io.github.chinsdk." + module)) {
            if (!type.getSimpleName().toLowerCase(Locale.ROOT).endsWith("properties")) {
                continue;
            }
            for (Method method : type.reflect().getDeclaredMethods()) {
                Property property = method.getAnnotation(Property.class);
                if (property != null && property.seed().isEmpty()) {
                    found.add(type.getName() + "." + method.getName());
                }
            }
        }
        return found;
    }
}
