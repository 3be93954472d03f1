package io.github.chinsdk.examples.quickstart.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.identity.OdsCodeKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SyntheticProgrammeTest {

    private final SyntheticProgramme programme = SyntheticProgramme.generate(1);

    /** QOF 2016/17: list sizes, practices and two registers of each borough, as published. */
    @Test
    void addsUpToThePublishedTotals() {
        assertBorough(BoroughPlan.BARNET, 60, 410_061, 5_467, 48_414);
        assertBorough(BoroughPlan.CAMDEN, 34, 265_794, 2_703, 24_472);
        assertBorough(BoroughPlan.ENFIELD, 48, 334_232, 3_976, 44_028);
        assertBorough(BoroughPlan.HARINGEY, 38, 301_412, 2_633, 31_824);
        assertBorough(BoroughPlan.ISLINGTON, 33, 246_041, 2_271, 21_739);
    }

    @Test
    void everyRegisterAndEveryListSizeAddsUp() {
        for (PublishedTotals.Borough borough : PublishedTotals.boroughs()) {
            List<SyntheticPractice> practices = of(borough.plan());
            for (PublishedTotals.Register register : borough.registers()) {
                assertThat(practices.stream()
                                .mapToLong(practice -> practice.registers().get(register.group()))
                                .sum())
                        .as(borough.plan() + " " + register.group())
                        .isEqualTo(register.patients());
            }
            borough.listSizes()
                    .forEach((listType, size) -> assertThat(practices.stream()
                                    .mapToLong(practice -> practice.listSize(listType))
                                    .sum())
                            .as(borough.plan() + " " + listType)
                            .isEqualTo(size));
        }
    }

    @Test
    void noRegisterIsAboveItsList() {
        Map<String, String> listTypes = PublishedTotals.listTypes();
        assertThat(programme.practices())
                .allSatisfy(practice -> practice.registers()
                        .forEach((group, patients) ->
                                assertThat(patients).isBetween(0L, practice.listSize(listTypes.get(group)))));
    }

    @Test
    void thereAre22NetworksOf30To110Thousand() {
        Map<String, Long> sizes = programme.practices().stream()
                .collect(Collectors.groupingBy(
                        SyntheticPractice::networkCode,
                        TreeMap::new,
                        Collectors.summingLong(practice -> practice.listSize("TOTAL"))));
        assertThat(sizes).hasSize(22);
        assertThat(sizes.values()).allSatisfy(size -> assertThat(size).isBetween(30_000L, 115_000L));
    }

    /** No English practice can have such a code, so nobody can take a made-up practice for a real one. */
    @Test
    void codesAreNoneOfRealPractices() {
        assertThat(programme.practices()).allSatisfy(practice -> {
            assertThat(OdsCode.parse(practice.code()).allows(OdsCodeKind.GP_PRACTICE))
                    .isFalse();
            assertThat(practice.name()).startsWith("SYNTHETIC ");
        });
    }

    @Test
    void theMonthIsTheSizeOfIslingtons() {
        var problem = SyntheticMonth.describe(1).toProblem().problem();
        assertThat(problem.networks()).hasSize(12);
        assertThat(problem.meetings()).hasSize(34);
        assertThat(problem.patients()).hasSize(370);
        assertThat(problem.discussions()).hasSize(526);
        assertThat(problem.staff()).hasSize(59 + 4 + 2 + 6 + 3);
    }

    @Test
    void sharesAddUpAndFollowTheWeights() {
        assertThat(Apportionment.share(10, new double[] {1, 1, 1})).containsExactly(4, 3, 3);
        assertThat(Apportionment.share(0, new double[] {0, 0})).containsExactly(0, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.share(1, new double[] {0}));
    }

    @Test
    void marginsAreMet() {
        long[][] table = Margins.fit(new double[][] {{1, 2}, {3, 1}}, new long[] {7, 6}, new long[] {5, 8});
        assertThat(table[0][0] + table[0][1]).isEqualTo(7);
        assertThat(table[1][0] + table[1][1]).isEqualTo(6);
        assertThat(table[0][0] + table[1][0]).isEqualTo(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Margins.fit(new double[][] {{1}}, new long[] {2}, new long[] {3}))
                .withMessage("row sums and column sums differ: 2 and 3");
    }

    private void assertBorough(
            BoroughPlan borough, int practices, long patients, long atrialFibrillation, long hypertension) {
        List<SyntheticPractice> inside = of(borough);
        assertThat(inside).hasSize(practices);
        assertThat(inside.stream().mapToLong(p -> p.listSize("TOTAL")).sum()).isEqualTo(patients);
        assertThat(inside.stream().mapToLong(p -> p.registers().get("AF")).sum())
                .isEqualTo(atrialFibrillation);
        assertThat(inside.stream().mapToLong(p -> p.registers().get("HYP")).sum())
                .isEqualTo(hypertension);
    }

    private List<SyntheticPractice> of(BoroughPlan borough) {
        return programme.practices().stream()
                .filter(practice -> practice.borough() == borough)
                .toList();
    }
}
