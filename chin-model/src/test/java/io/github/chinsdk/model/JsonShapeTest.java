package io.github.chinsdk.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.github.chinsdk.model.document.AgeSexLists;
import io.github.chinsdk.model.document.CsvRows;
import io.github.chinsdk.model.document.QofPrevalence;
import org.junit.jupiter.api.Test;

/** Jackson takes a method called {@code isX} for a property, writes it, and then refuses to read what it wrote. */
class JsonShapeTest {

    private static final ArchRule RULE = methods()
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
                            && type.getMembers().stream().noneMatch(member -> member.isAnnotatedWith(JsonValue.class));
                }
            })
            .should()
            .beAnnotatedWith(JsonIgnore.class);

    private final JavaClasses classes = new ClassFileImporter()
            .importPackages(
                    "io.github.chinsdk.model.identity",
                    "io.github.chinsdk.model.organisation",
                    "io.github.chinsdk.model.population");
    private final JavaClasses results =
            new ClassFileImporter().importClasses(AgeSexLists.class, CsvRows.class, QofPrevalence.class);

    @Test
    void questionsAboutWhatWasReadAreNotPartOfItsJson() {
        RULE.check(results);
    }

    @Test
    void questionsAboutARecordAreNotPartOfItsJson() {
        RULE.check(classes);
    }
}
