package io.github.chinsdk.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Jackson takes a method called {@code isX} for a property, writes it, and then refuses to read what it wrote. */
class JsonShapeTest {

    private final JavaClasses classes = new ClassFileImporter()
            .importPackages(
                    "io.github.chinsdk.model.identity",
                    "io.github.chinsdk.model.organisation",
                    "io.github.chinsdk.model.population",
                    "io.github.chinsdk.model.document");

    @Test
    void questionsAboutARecordAreNotPartOfItsJson() {
        methods()
                .that()
                .arePublic()
                .and()
                .haveNameMatching("is[A-Z].*")
                .and()
                .haveRawParameterTypes(new Class<?>[0])
                .and()
                .areDeclaredInClassesThat(new DescribedPredicate<JavaClass>("are records with an object as JSON form") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isRecord()
                                && type.getMembers().stream()
                                        .noneMatch(member -> member.isAnnotatedWith(JsonValue.class));
                    }
                })
                .should()
                .beAnnotatedWith(JsonIgnore.class)
                .check(classes);
    }
}
