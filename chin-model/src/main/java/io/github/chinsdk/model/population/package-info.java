/**
 * Populations: who is counted ({@link io.github.chinsdk.model.population.Sex},
 * {@link io.github.chinsdk.model.population.AgeBand}, {@link io.github.chinsdk.model.population.AgeBands}), where
 * ({@link io.github.chinsdk.model.population.RegisteredPopulation} by practice,
 * {@link io.github.chinsdk.model.population.ResidentPopulation} by home, and
 * {@link io.github.chinsdk.model.population.CrossBorderPopulation} between the two), for how long
 * ({@link io.github.chinsdk.model.population.PersonTime}) and against what standard
 * ({@link io.github.chinsdk.model.population.StandardPopulation}).
 */
@NullMarked
package io.github.chinsdk.model.population;

import org.jspecify.annotations.NullMarked;
