package io.github.chinsdk.model.document.fhir;

import io.github.chinsdk.model.document.RowProblem;
import io.github.chinsdk.model.internal.Require;
import java.util.List;

/**
 * What reading a bundle gave.
 *
 * @param bundle the resources that could be read
 * @param problems what could not, each with the number of its entry, from 1, as its row; no value is ever quoted. Resources
 *     of types that are not read here are reported once for each type
 */
public record FhirReading(FhirBundle bundle, List<RowProblem> problems) {

    /** Copies the list. */
    public FhirReading {
        Require.present("bundle", bundle);
        problems = List.copyOf(problems);
    }

    /** {@return whether nothing at all was wrong or left out} */
    public boolean isWhole() {
        return problems.isEmpty();
    }
}
