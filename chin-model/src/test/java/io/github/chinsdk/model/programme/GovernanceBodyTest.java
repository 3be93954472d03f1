package io.github.chinsdk.model.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GovernanceBodyTest {

    /** The board of the delivery plan of March 2017: 21 core roles and 4 further ones. */
    @Test
    void theProgrammeBoardOfNorthCentralLondon() {
        List<GovernanceRole> roles = new ArrayList<>();
        for (int i = 1; i <= 25; i++) {
            roles.add(new GovernanceRole("Role " + i, i <= 21 ? GovernanceSeat.CORE : GovernanceSeat.NON_CORE));
        }
        GovernanceBody board = new GovernanceBody("HCC2H Programme Board", roles, null);
        assertThat(board.seats(GovernanceSeat.CORE)).isEqualTo(21);
        assertThat(board.seats(GovernanceSeat.NON_CORE)).isEqualTo(4);
    }

    @Test
    void aRoleComesOnceAndTheQuorumCanBeMet() {
        GovernanceRole chair = new GovernanceRole("Chair", GovernanceSeat.CORE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GovernanceBody("Board", List.of(chair, chair), null))
                .withMessageStartingWith("title of roles must have each value once, number 1 is the same as number 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GovernanceBody("Board", List.of(chair), 2))
                .withMessageStartingWith("quorum must be from 1 to 1, was 2\nMaybe ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GovernanceBody("Board", List.of(), null))
                .withMessageStartingWith("roles must not be empty\nMaybe ");
    }
}
