/**
 * Populations: who is counted ({@link io.github.chinsdk.model.population.Sex},
 * {@link io.github.chinsdk.model.population.AgeBand}, {@link io.github.chinsdk.model.population.AgeBands}) and against
 * what standard ({@link io.github.chinsdk.model.population.StandardPopulation}).
 */
@NullMarked
package io.github.chinsdk.model.population;

import org.jspecify.annotations.NullMarked;
