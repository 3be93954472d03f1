package io.github.chinsdk.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.github.chinsdk.house.HouseRules;
import io.github.chinsdk.house.SeedRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of ARCHITECTURE.md over this module's own classes. */
class ArchitectureTest {

    private static final String MODULE = "scheduling";

    @TestFactory
    Stream<DynamicTest> houseRules() {
        JavaClasses production = HouseRules.production(MODULE);
        assertThat(production).as("classes of the module").isNotEmpty();
        return HouseRules.rules(MODULE).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(production)));
    }

    @Test
    void everyPropertyNamesItsSeed() {
        assertThat(SeedRule.propertiesWithoutSeed(MODULE)).isEmpty();
    }
}
