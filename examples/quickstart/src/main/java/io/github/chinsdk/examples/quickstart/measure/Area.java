package io.github.chinsdk.examples.quickstart.measure;

import io.github.chinsdk.examples.quickstart.input.Place;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.admission.DepartmentType;
import io.github.chinsdk.kpi.prevalence.DiagnosisGap;
import io.github.chinsdk.model.population.QofGroup;
import java.util.Optional;
import java.util.SortedMap;

/**
 * An area with its numbers. A number that the files do not support is absent.
 *
 * @param level how wide it is
 * @param place its code and name
 * @param borough the borough it lies in, itself for a borough, {@link Place#NONE} for the whole
 * @param practices how many practices it has
 * @param registeredPatients everybody on their lists
 * @param prevalence recorded prevalence by register, in percent, with Wilson intervals
 * @param gaps diagnosed against expected, by register
 * @param emergencyAdmissions per 1,000 registered people, with Byar's intervals
 * @param attendances A&amp;E attendances per 1,000 registered people by type of department
 */
public record Area(
        Level level,
        Place place,
        Place borough,
        int practices,
        long registeredPatients,
        SortedMap<QofGroup, Estimate> prevalence,
        SortedMap<QofGroup, DiagnosisGap> gaps,
        Optional<Estimate> emergencyAdmissions,
        SortedMap<DepartmentType, Estimate> attendances) {}
