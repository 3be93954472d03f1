package io.github.chinsdk.benchmarks;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.chinsdk.benchmarks.counting.CountingAtScale;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Every benchmark runs once on a small size, so that none rots, and each still agrees with its rivals; the times that
 * come out mean nothing.
 */
class BenchmarksTest {

    private static final String SMALL = "150";

    /** Each benchmark class in JMH's list, with how many benchmarks it has. */
    static Stream<Arguments> classes() {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        Map<String, Long> classes = BenchmarkList.defaultList().getAll(silent, List.of()).stream()
                .collect(groupingBy(BenchmarkListEntry::getUserClassQName, TreeMap::new, counting()));
        return classes.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void runsOnce(String type, long benchmarks) throws RunnerException, ClassNotFoundException {
        assertThat(Class.forName(type).getFields())
                .as("a benchmark has a size that this test can make small: @Param public int size")
                .filteredOn(field -> field.isAnnotationPresent(Param.class))
                .extracting(Field::getName)
                .contains("size");

        var results = new Runner(new OptionsBuilder()
                        .include("^" + type.replace(".", "\\.") + "\\.")
                        .param("size", SMALL)
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(1))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        assertThat(results).hasSize((int) benchmarks);
    }

    @Test
    void countingAtScaleAgreesWithItsRivals() {
        assertThatCode(() -> CountingAtScale.main(new String[] {"65536", "1"})).doesNotThrowAnyException();
    }
}
