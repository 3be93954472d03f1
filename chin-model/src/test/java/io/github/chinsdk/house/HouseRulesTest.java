package io.github.chinsdk.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.chinsdk.house.planted.PlantedHelper;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A rule that cannot fail proves nothing: each one must find the violation planted for it. */
class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> everyRuleBites() {
        JavaClasses planted = new ClassFileImporter().importClasses(PlantedHelper.class);
        return HouseRules.rules("model").entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThat(rule.getValue().evaluate(planted).hasViolation())
                                .as("a violation of %s in PlantedHelper", rule.getKey())
                                .isTrue()));
    }
}
