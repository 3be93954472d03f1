package io.github.chinsdk.kpi.prevalence;

import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.AgeBands;
import io.github.chinsdk.model.population.Sex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;

/** Real populations for the tests of this package. */
final class PcnPopulations {

    /** North 2 Islington PCN (U02795), January 2022. NHS Digital, patients registered at a GP practice, OGL v3.0. */
    static final Map<Sex, SortedMap<AgeBand, Long>> NORTH_2_ISLINGTON = population(
            new long[] {
                899, 823, 879, 1111, 3126, 4811, 4023, 2697, 1749, 1381, 1345, 1136, 887, 595, 464, 348, 244, 161, 69,
                19
            },
            new long[] {
                927, 867, 901, 1016, 2067, 4032, 3936, 3011, 2193, 1673, 1536, 1322, 926, 618, 464, 294, 197, 85, 36, 6
            });

    private PcnPopulations() {}

    static Map<Sex, SortedMap<AgeBand, Long>> population(long[] female, long[] male) {
        Map<Sex, SortedMap<AgeBand, Long>> population = new TreeMap<>();
        List<AgeBand> bands = AgeBands.fiveYearTo95Plus().bands();
        for (int i = 0; i < bands.size(); i++) {
            population.computeIfAbsent(Sex.FEMALE, s -> new TreeMap<>()).put(bands.get(i), female[i]);
            population.computeIfAbsent(Sex.MALE, s -> new TreeMap<>()).put(bands.get(i), male[i]);
        }
        return population;
    }

    /** The shared data, or the test is skipped. */
    static Path shared(String file) {
        String shared = System.getProperty("chin.shared", "");
        boolean there = !shared.isBlank() && Files.isRegularFile(Path.of(shared, "data", file));
        if (!there) {
            System.out.println("skipped: " + file + " needs -Dchin.shared=DIR with the reference data");
        }
        Assumptions.assumeTrue(there, "needs -Dchin.shared with data/" + file);
        return Path.of(shared, "data", file);
    }

    static Map<String, Map<Sex, SortedMap<AgeBand, Long>>> fromSharedFile() throws IOException {
        Map<String, Map<Sex, SortedMap<AgeBand, Long>>> byPcn = new LinkedHashMap<>();
        for (String line : Files.readAllLines(shared("pcn-age-sex-jan2022/ncl_pcn_age_sex_jan2022.csv"))
                .subList(1, 241)) {
            String[] cells = line.split(",", -1);
            byPcn.computeIfAbsent(cells[0], code -> new TreeMap<>())
                    .computeIfAbsent(Sex.parse(cells[2]), sex -> new TreeMap<>())
                    .put(AgeBand.parse(cells[3]), Long.valueOf(cells[4]));
        }
        return byPcn;
    }
}
