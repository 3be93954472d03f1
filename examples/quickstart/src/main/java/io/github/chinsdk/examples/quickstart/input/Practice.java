package io.github.chinsdk.examples.quickstart.input;

import io.github.chinsdk.kpi.admission.DepartmentType;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.DiseaseRegister;
import io.github.chinsdk.model.population.PracticeListSize;
import io.github.chinsdk.model.population.Sex;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * What the files say about one practice. What they do not say is empty, never zero.
 *
 * @param code its ODS code
 * @param name its name
 * @param network the network (CHIN or primary care network) it belongs to, {@link Place#NONE} if the files name none
 * @param borough its borough or other commissioner
 * @param registeredPatients everybody on its list
 * @param registers people on each disease register
 * @param lists everybody on its list of each range of ages that registers are over, also where there is no register
 * @param population patients by sex and age band; empty without an age file
 * @param emergencyAdmissions emergency admissions of its patients in the year
 * @param attendances A&amp;E attendances of its patients in the year, by type of department
 */
public record Practice(
        String code,
        String name,
        Place network,
        Place borough,
        long registeredPatients,
        List<DiseaseRegister> registers,
        List<PracticeListSize> lists,
        Map<Sex, SortedMap<AgeBand, Long>> population,
        OptionalLong emergencyAdmissions,
        Map<DepartmentType, Long> attendances) {}
