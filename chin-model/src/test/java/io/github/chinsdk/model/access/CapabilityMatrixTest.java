package io.github.chinsdk.model.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.model.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CapabilityMatrixTest {

    private static final OrganisationId BARNET = OrganisationId.parse("E09000003");
    private static final OrganisationId CAMDEN = OrganisationId.parse("E09000007");
    private static final OrganisationId ENFIELD = OrganisationId.parse("E09000010");
    private static final String BOOKING = "NHS 111 direct booking";
    private static final LocalDate SPRING = LocalDate.parse("2017-04-01");
    private static final LocalDate AUTUMN = LocalDate.parse("2017-10-01");

    private final CapabilityMatrix matrix = new CapabilityMatrix(List.of(
            new CapabilityReport(BARNET, BOOKING, CapabilityStatus.LIVE, AUTUMN),
            new CapabilityReport(BARNET, BOOKING, CapabilityStatus.PLANNED, SPRING),
            new CapabilityReport(CAMDEN, BOOKING, CapabilityStatus.NOT_PLANNED, SPRING),
            new CapabilityReport(CAMDEN, "online booking", CapabilityStatus.LIVE, SPRING)));

    @Test
    void theLatestReportUpToTheDayHolds() {
        assertThat(matrix.status(BARNET, BOOKING, SPRING.minusDays(1))).isEmpty();
        assertThat(matrix.status(BARNET, BOOKING, SPRING)).contains(CapabilityStatus.PLANNED);
        assertThat(matrix.status(BARNET, BOOKING, AUTUMN.minusDays(1))).contains(CapabilityStatus.PLANNED);
        assertThat(matrix.status(BARNET, BOOKING, AUTUMN)).contains(CapabilityStatus.LIVE);
        assertThat(matrix.capabilities()).containsExactly(BOOKING, "online booking");
    }

    @Test
    void whatIsNotKnownIsInNoCount() {
        List<OrganisationId> boroughs = List.of(BARNET, CAMDEN, ENFIELD);
        assertThat(matrix.coverage(boroughs, BOOKING, AUTUMN))
                .isEqualTo(Map.of(
                        CapabilityStatus.LIVE, 1L, CapabilityStatus.PLANNED, 0L, CapabilityStatus.NOT_PLANNED, 1L));
        CapabilityReport once = matrix.reports().get(0);
        assertThatThrownBy(() -> new CapabilityMatrix(List.of(once, once)))
                .hasMessageStartingWith("organisation, capability and day of reports must have each value once");
    }
}
