package io.github.chinsdk.examples.quickstart.input;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.admission.DepartmentType;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.QofGroup;
import io.github.chinsdk.model.population.Sex;
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
 * @param registers people on each disease register, over the part of the list that may be on it
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
        SortedMap<QofGroup, Counts> registers,
        Map<Sex, SortedMap<AgeBand, Long>> population,
        OptionalLong emergencyAdmissions,
        Map<DepartmentType, Long> attendances) {}
